import type { Attribution } from '../../attribution/attribution.js';
import { hullOf, sameSpans, type Span } from '../../text/span.js';
import { type AnchorGround, paragraphAt } from '../anchor.js';
import type { AnnotatedArticle, AnnotatedQuote, PlacedNote } from '../annotated.js';
import { prevailing } from '../opinion.js';
import type { Note } from '../record.js';
import type { Standing } from '../standing.js';
import { BY_NOBODY_ELSE, type OfOthers } from './otherReports.js';
import type { ReportRow, RowArticle, RowCorrection, RowStanding } from './reportRow.js';
import { SentencesBeside } from './sentencesBeside.js';

/**
 * Every quote of an article, suggested, decided or rejected, in text order; then notes on other words, and what was lost.
 * @param ofOthers who else reports a quote; `undefined` where nothing is asked
 */
export function rowsOf(about: RowArticle, ground: AnchorGround, article: AnnotatedArticle, ofOthers: (quote: Attribution) => OfOthers | undefined): ReportRow[] {
  const rejected = [...article.quotes.values()].filter(({ prevailing: { verdict } }) => verdict === 'rejected').map(({ attribution }) => attribution);
  const quotes = [...article.reading.attributions, ...rejected].sort((one, other) => one.content[0]![0] - other.content[0]![0]);
  const notesOn = new Map<string | undefined, PlacedNote[]>();
  for (const placed of article.notes) notesOn.set(placed.quote, [...(notesOn.get(placed.quote) ?? []), placed]);
  const beside = new SentencesBeside(ground.text.text, ground.paragraphs);
  const place = (spans: readonly Span[]) => ({ ...placeIn(ground, spans), ...beside.of(hullOf(spans)!) });
  const quoteRows = quotes.map((attribution): ReportRow => {
    const decided = article.quotes.get(attribution.id);
    const notes = (notesOn.get(attribution.id) ?? []).map(({ note }) => note);
    const isRejected = decided?.prevailing.verdict === 'rejected';
    return {
      ...about,
      ...place(attribution.content),
      ...readIn(ground, attribution, article),
      ...standingOf(decided),
      ...suggestionOf(decided, attribution, article),
      disagreement: decided?.disagreement ?? false,
      ...((isRejected ? undefined : ofOthers(attribution)) ?? BY_NOBODY_ELSE),
      ...notesIn(notes),
      annotations: [...(decided?.decisions ?? []), ...notes],
    };
  });
  const loose = (notesOn.get(undefined) ?? []).map(({ note, spans }) => looseRow(about, note, 'note', place(spans)));
  const lost = article.lost.map((record) => looseRow(about, record, 'lost', placeBefore(record)));
  return [...quoteRows, ...loose, ...lost];
}

/** How a quote stands: settled in curation, else as was decided last, whoever reads; `suggested` where nobody has decided. */
export function standingOf(decided: AnnotatedQuote | undefined): RowStanding {
  const opinion = decided && (prevailing(decided.opinions, undefined) ?? decided.prevailing);
  if (opinion === undefined) return { state: 'suggested' };
  const { verdict, by, at, curated } = opinion;
  return { state: verdict, by, at, ...(curated && { curated }) };
}

/** What was suggested, and what of it readers have made another. */
function suggestionOf(decided: AnnotatedQuote | undefined, attribution: Attribution, { reading: { speakers } }: AnnotatedArticle): Pick<ReportRow, 'confidence' | 'suggestedAs' | 'corrected'> {
  if (decided === undefined) return { confidence: attribution.confidence, suggestedAs: attribution.type, corrected: [] };
  const { suggested, prevailing: { verdict } } = decided;
  if (suggested === undefined) return { corrected: [] };
  const name = ({ speaker }: Attribution): string | undefined => (speaker === null ? undefined : speakers[speaker]?.name.toLowerCase());
  const corrected: RowCorrection[] = [
    ...(name(suggested) === name(attribution) ? [] : ['speaker' as const]),
    ...(suggested.type === attribution.type ? [] : ['kind' as const]),
    ...(sameSpans(suggested.content, attribution.content) ? [] : ['bounds' as const]),
  ];
  return { suggestedAs: suggested.type, corrected: verdict === 'rejected' ? [] : corrected };
}

type Placed = Pick<ReportRow, 'article' | 'paragraph' | 'start' | 'end' | 'content' | 'words' | 'before' | 'after'>;

function placeIn(ground: AnchorGround, spans: readonly Span[]): Omit<Placed, 'before' | 'after'> {
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
  const words = on.parts.map(({ exact }) => oneLine(exact)).join(' … ');
  return { article: on.article, paragraph: on.paragraph + 1, start: on.parts[0]!.start, end: on.parts.at(-1)!.end, content: [], words, before: '', after: '' };
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

function notesIn(notes: readonly Note[]): Pick<ReportRow, 'notes' | 'status' | 'tags' | 'sources'> {
  const status = notes.findLast((note) => note.status !== undefined)?.status;
  return {
    notes: notes.map(({ text, by, at, status: found }) => ({ text, by, at, ...(found && { status: found }) })),
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
    corrected: [],
    disagreement: false,
    ...notesIn(record.op === 'note' ? [record] : []),
    ...BY_NOBODY_ELSE,
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
