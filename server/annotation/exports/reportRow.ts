import type { Attribution, AttributionType } from '../../attribution/attribution.js';
import type { Region } from '../../article/article.js';
import type { Coverage, Difference, Report } from '../../coverage/report.js';
import type { ArticleEntry, Utterance } from '../../coverage/utterance.js';
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
  /** Every other report of it, the fuller ones first; possible paraphrases are not among them. */
  readonly reports: readonly OtherReport[];
  /** Names this report among the `reports` of other rows; absent where nothing was asked. */
  readonly key?: string;
  /** How this report stands to the fullest one. */
  readonly sign: ReportSign;
  /** Their codes, each once: docs/differences.md. */
  readonly codes: readonly string[];
  /** The annotations themselves: what an import brings back. */
  readonly annotations: readonly Standing[];
}

/**
 * How a report stands to the fullest one. `F`: it is the fullest; `=`: the same words; `P`: a part of them; `≠`: other words, or cut;
 * `!`: a figure, a name, a negation or the speaker is another; `i`: in the outlet’s own words.
 */
export type ReportSign = 'F' | '=' | 'P' | '≠' | '!' | 'i';

/** Another article’s report of the same words. */
export interface OtherReport {
  /** As `ReportRow.key`. */
  readonly key: string;
  /** The outlet, or `fileNameOf` the article where none is known. */
  readonly outlet: string;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly words: string;
  /** How it differs from the words here, in words and by codes. */
  readonly differences: readonly string[];
  readonly codes: readonly string[];
  readonly sign: ReportSign;
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

function coverageWords(coverage: Coverage | undefined): Pick<ReportRow, 'outlets' | 'origins' | 'differences' | 'codes' | 'reports' | 'key' | 'sign'> {
  if (coverage === undefined || coverage.outlets === 0) return { outlets: 0, origins: 0, differences: [], codes: [], reports: [], sign: 'F' };
  const { outlets, origins, fullest, passages } = coverage;
  const beside = fullest ?? passages.flatMap(({ reports }) => reports).find(({ counted }) => counted);
  const { differences, codes } = toldOf(beside?.ours ?? []);
  const reports = passages.flatMap((passage) => passage.reports).filter(({ counted }) => counted);
  return {
    outlets,
    origins: origins - 1,
    differences,
    codes,
    reports: [...new Map(reports.map((report) => [keyOf(report.entry, report.utterance), report])).values()].map((report) => otherReport(report, fullest)),
    key: keyOf(coverage.entry, coverage.asked),
    sign: fullest === null ? 'F' : signOf(fullest.ours, fullest.relation, coverage.asked.type),
  };
}

function otherReport({ entry, utterance, relation, theirs }: Report, fullest: Report | null): OtherReport {
  return {
    key: keyOf(entry, utterance),
    outlet: entry.outlet ?? fileNameOf(entry.id),
    published: entry.published,
    url: entry.url,
    words: oneLine(utterance.printed.join(' … ')),
    ...toldOf(theirs),
    sign: entry === fullest?.entry && utterance === fullest.utterance ? 'F' : signOf(theirs, relation, utterance.type),
  };
}

/** What stands for an outlet that is not known: the last part of the article’s path or address. */
export function fileNameOf(article: string): string {
  const last = article.slice(article.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function signOf(differences: readonly Difference[], relation: Report['relation'], form: AttributionType): ReportSign {
  if (differences.some(({ severity }) => severity === 3)) return '!';
  if (form === 'indirect') return 'i';
  return relation === 'verbatim' ? '=' : relation === 'excerpt' ? 'P' : '≠';
}

function toldOf(differences: readonly Difference[]): Pick<OtherReport, 'differences' | 'codes'> {
  const told = differences.filter(({ severity }) => severity >= TOLD_SEVERITY);
  return { differences: told.map(({ text }) => text), codes: [...new Set(told.map(({ code }) => code))] };
}

function keyOf({ id }: ArticleEntry, { quote }: Utterance): string {
  return `${id}\n${quote}`;
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
    reports: [],
    sign: 'F',
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
