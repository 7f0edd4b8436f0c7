import { createHash } from 'node:crypto';
import type { AttributionType } from '../../attribution/attribution.js';
import { typeOf } from '../../attribution/quotedParts.js';
import type { Span } from '../../text/span.js';
import { type Anchor, anchorGround, anchorOf } from '../anchor.js';
import type { Making } from '../annotations.js';
import type { AnnotationRecord } from '../record.js';
import { recordsOf } from '../recordOf.js';
import { insideMarks } from '../shownAs.js';
import { BRAT_RECORDS, type BratArticle } from './brat.js';
import type { Imported } from './imported.js';

/** An article of a folder in brat’s format. */
export interface BratDocument extends BratArticle {
  readonly text: string;
  /** The lines of its `.ann` file. */
  readonly annotations: string;
}

/** Who marked what `bratOf` did not write, and what makes records of it. */
export interface BratAnnotator extends Pick<Making, 'now'> {
  readonly by: string;
}

/**
 * The annotations in brat’s files: those that `bratOf` wrote as they were, and the quotes that somebody has marked with brat since, as
 * quotes that were not suggested. Never throws.
 * @param annotator `undefined` leaves what was marked with brat out, and says so
 */
export function annotationsFromBrat({ article, url, text, annotations }: BratDocument, annotator: BratAnnotator | undefined): Imported {
  const records: AnnotationRecord[] = [];
  const problems: string[] = [];
  const quotes = new Map<string, readonly Span[]>();
  const speakers = new Map<string, string>();
  const speakerOf = new Map<string, string>();
  const kinds = new Map<string, AttributionType>();
  const ours = new Set<string>();
  for (const line of annotations.split('\n')) {
    const [id = '', what = '', rest = ''] = line.replace(/\r$/, '').split(/\t(.*)/s).flatMap((part, at) => (at === 1 ? part.split(/\t(.*)/s).slice(0, 2) : [part]));
    const [type = '', ...words] = what.split(' ');
    if (id.startsWith('T') && type === 'Quote') quotes.set(id, placesIn(words.join(' ')));
    if (id.startsWith('T') && type === 'Speaker') speakers.set(id, rest);
    if (id.startsWith('R') && type === 'AttributedTo') speakerOf.set(argument(words, 'Arg1'), argument(words, 'Arg2'));
    if (/^[AM]/.test(id) && type === 'Status') ours.add(words[0] ?? '');
    if (/^[AM]/.test(id) && type === 'Kind' && isKind(words[1])) kinds.set(words[0] ?? '', words[1]);
    if (!id.startsWith('#') || type !== BRAT_RECORDS) continue;
    for (const found of recordsOf(rest)) {
      if (typeof found === 'string') problems.push(`${id}: ${found}`);
      else records.push(found);
    }
  }
  const marked = [...quotes].filter(([id, spans]) => !ours.has(id) && spans.length > 0);
  if (marked.length > 0 && annotator === undefined) problems.push(`${marked.length} quotes were marked with brat: say by whom`);
  const ground = anchorGround(article, text, [{ span: [0, text.length], region: 'body' }], url);
  for (const [id, spans] of annotator === undefined ? [] : marked) {
    const content = spans.map(([start, end]): Span => [ground.codePoints.toUtf16(start), ground.codePoints.toUtf16(end)]).filter(([start, end]) => start < end);
    if (content.length === 0) continue;
    const speaker = speakers.get(speakerOf.get(id) ?? '') ?? null;
    const type = kinds.get(id) ?? typeOf(text, content, insideMarks(text, content, ground.paragraphStarts));
    const on = anchorOf(ground, content);
    records.push({ id: idOf(annotator!.by, on, speaker, type), at: annotator!.now(), by: annotator!.by, op: 'add', on, speaker, type });
  }
  return { records, problems };
}

/** The same mark has the same id: whoever imports a folder twice has its marks once. */
function idOf(by: string, { article, parts }: Anchor, speaker: string | null, type: AttributionType): string {
  const what = JSON.stringify([by, article, parts.map(({ start, end, exact }) => [start, end, exact]), speaker, type]);
  return `brat-${createHash('sha256').update(what).digest('hex').slice(0, 32)}`;
}

/** `120 165;167 210` */
function placesIn(text: string): Span[] {
  const places = text.split(';').map((piece) => piece.split(' ').map(Number)).filter(([start, end]) => Number.isSafeInteger(start) && Number.isSafeInteger(end) && start! < end!);
  return places.map(([start, end]): Span => [start!, end!]).sort((one, other) => one[0] - other[0]);
}

function argument(words: readonly string[], name: string): string {
  return words.find((word) => word.startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
}

function isKind(text: string | undefined): text is AttributionType {
  return text === 'direct' || text === 'mixed' || text === 'indirect';
}
