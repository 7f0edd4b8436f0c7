import type { Attribution, AttributionType } from '../../attribution/attribution.js';
import type { Region } from '../../article/article.js';
import type { Coverage } from '../../coverage/report.js';
import { hullOf, type Span } from '../../text/span.js';
import { type AnchorGround, paragraphAt } from '../anchor.js';
import type { AnnotatedArticle, AnnotatedQuote, PlacedNote } from '../annotated.js';
import type { Note, Status } from '../record.js';
import type { Standing } from '../standing.js';

/** `suggested` by the program; the others by whoever is named beside it. `lost`: hangs on words that are gone; `note`: on words that are no quote. */
export type RowState = 'suggested' | 'confirmed' | 'rejected' | 'corrected' | 'added' | 'note' | 'lost';

/** What is said of the article a row stands in. */
export interface RowArticle {
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

/** One article's report of a statement, with what readers made of it: a line of the table that is exported. */
export interface ReportRow extends RowArticle {
  /** As anchors name it. */
  readonly article: string;
  /** From 1. */
  readonly paragraph: number;
  /** Code points of the article's reading text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The unbroken stretches of it, in text order, in code points; none where the words are lost. */
  readonly content: readonly Span[];
  /** The mention of the source and the cue, likewise. */
  readonly sourceAt: readonly Span[];
  readonly cueAt: readonly Span[];
  readonly words: string;
  readonly type: AttributionType | '';
  readonly speaker: string;
  /** As the text has them. */
  readonly source: string;
  readonly cue: string;
  readonly region: Region;
  /** 0 to 1; of suggestions only. */
  readonly confidence?: number;
  readonly state: RowState;
  readonly by?: string;
  readonly at?: string;
  /** It settles what others had decided. */
  readonly curated?: true;
  readonly disagreement: boolean;
  readonly notes: readonly string[];
  readonly status?: Status;
  readonly tags: readonly string[];
  readonly sources: readonly string[];
  /** Other outlets and independent texts that report it too. */
  readonly outlets: number;
  readonly origins: number;
  /** How the words here differ from the fullest other report, in words. */
  readonly differences: readonly string[];
  /** Their codes, each once: docs/differences.md. */
  readonly codes: readonly string[];
  /** The annotations themselves: what an import brings back. */
  readonly annotations: readonly Standing[];
}

/** Differences this strong and stronger are told. */
const TOLD_SEVERITY = 1;

/**
 * Every quote of an article, suggested, decided or rejected, in text order; then notes on other words, and what was lost.
 * @param coverageOf who else reports a quote; `undefined` where nothing is asked
 */
export function rowsOf(about: RowArticle, ground: AnchorGround, article: AnnotatedArticle, coverageOf: (quote: Attribution) => Coverage | undefined): ReportRow[] {
  const rejected = [...article.quotes.values()].filter(({ prevailing }) => prevailing.verdict === 'rejected').map(({ attribution }) => attribution);
  const quotes = [...article.reading.attributions, ...rejected].sort((one, other) => one.content[0]![0] - other.content[0]![0]);
  const notesOn = new Map<string | undefined, PlacedNote[]>();
  for (const placed of article.notes) notesOn.set(placed.quote, [...(notesOn.get(placed.quote) ?? []), placed]);
  const place = (spans: readonly Span[]) => placeIn(ground, spans);
  const quoteRows = quotes.map((attribution): ReportRow => {
    const decided = article.quotes.get(attribution.id);
    const notes = (notesOn.get(attribution.id) ?? []).map(({ note }) => note);
    return {
      ...about,
      ...place(attribution.content),
      ...readIn(ground, attribution, article),
      ...opinionOf(decided, attribution),
      ...coverageWords(decided?.prevailing.verdict === 'rejected' ? undefined : coverageOf(attribution)),
      ...notesIn(notes),
      annotations: [...(decided?.decisions ?? []), ...notes],
    };
  });
  const loose = (notesOn.get(undefined) ?? []).map(({ note, spans }) => looseRow(about, note, 'note', place(spans)));
  const lost = article.lost.map((record) => looseRow(about, record, 'lost', placeBefore(record)));
  return [...quoteRows, ...loose, ...lost];
}

type Placed = Pick<ReportRow, 'article' | 'paragraph' | 'start' | 'end' | 'content' | 'words'>;

function placeIn(ground: AnchorGround, spans: readonly Span[]): Placed {
  const [start, end] = hullOf(spans)!;
  return {
    article: ground.article,
    paragraph: paragraphAt(ground, start) + 1,
    start: ground.codePoints.fromUtf16(start),
    end: ground.codePoints.fromUtf16(end),
    content: inCodePoints(ground, spans),
    words: wordsIn(ground, spans, ' … '),
  };
}

/** Where lost words stood. */
function placeBefore({ on }: Standing): Placed {
  return { article: on.article, paragraph: on.paragraph + 1, start: on.parts[0]!.start, end: on.parts.at(-1)!.end, content: [], words: on.parts.map(({ exact }) => oneLine(exact)).join(' … ') };
}

function readIn(ground: AnchorGround, { type, speaker, source, cue, region }: Attribution, { reading }: AnnotatedArticle) {
  return {
    type,
    speaker: speaker === null ? '' : (reading.speakers[speaker]?.name ?? ''),
    source: wordsIn(ground, source, ' '),
    cue: wordsIn(ground, cue, ' '),
    sourceAt: inCodePoints(ground, source),
    cueAt: inCodePoints(ground, cue),
    region,
  };
}

function opinionOf(decided: AnnotatedQuote | undefined, { confidence }: Attribution): Pick<ReportRow, 'state' | 'by' | 'at' | 'curated' | 'confidence' | 'disagreement'> {
  if (decided === undefined) return { state: 'suggested', confidence, disagreement: false };
  const { verdict, by, at, curated } = decided.prevailing;
  return { state: verdict, by, at, ...(curated && { curated }), disagreement: decided.disagreement };
}

function coverageWords(coverage: Coverage | undefined): Pick<ReportRow, 'outlets' | 'origins' | 'differences' | 'codes'> {
  if (coverage === undefined || coverage.outlets === 0) return { outlets: 0, origins: 0, differences: [], codes: [] };
  const { outlets, origins, fullest, passages } = coverage;
  const beside = fullest ?? passages.flatMap(({ reports }) => reports).find(({ counted }) => counted);
  const told = (beside?.ours ?? []).filter(({ severity }) => severity >= TOLD_SEVERITY);
  return { outlets, origins: origins - 1, differences: told.map(({ text }) => text), codes: [...new Set(told.map(({ code }) => code))] };
}

function notesIn(notes: readonly Note[]): Pick<ReportRow, 'notes' | 'status' | 'tags' | 'sources'> {
  const status = notes.findLast((note) => note.status !== undefined)?.status;
  return {
    notes: notes.map(({ text }) => text),
    ...(status && { status }),
    tags: [...new Set(notes.flatMap(({ tags = [] }) => tags))],
    sources: [...new Set(notes.flatMap(({ sources = [] }) => sources))],
  };
}

function looseRow(about: RowArticle, record: Standing, state: 'note' | 'lost', place: Placed): ReportRow {
  const { by, at, on } = record;
  return {
    ...about,
    ...place,
    type: '',
    speaker: 'speaker' in record ? (record.speaker ?? '') : '',
    source: '',
    cue: '',
    sourceAt: [],
    cueAt: [],
    region: on.region,
    state,
    by,
    at,
    disagreement: false,
    ...notesIn(record.op === 'note' ? [record] : []),
    outlets: 0,
    origins: 0,
    differences: [],
    codes: [],
    annotations: [record],
  };
}

function inCodePoints({ codePoints }: AnchorGround, spans: readonly Span[]): Span[] {
  return spans.map(([start, end]) => [codePoints.fromUtf16(start), codePoints.fromUtf16(end)]);
}

function wordsIn({ text: { text } }: AnchorGround, spans: readonly Span[], between: string): string {
  return spans.map(([start, end]) => oneLine(text.slice(start, end))).join(between);
}

/** Hard-wrapped lines in a cell would only break the table. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
