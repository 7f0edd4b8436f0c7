import { lastAtOrBefore } from '../text/lines.js';
import { type OffsetMap, mapWithout } from '../text/offsetMap.js';
import type { Span } from '../text/span.js';
import type { Paragraph } from './article.js';
import type { Reading } from './fields.js';

/** Shorter stretches above a piece of furniture are labels and headings. */
const SHORTEST_HALF = 40;
/** More lines in a row are a box between two paragraphs. */
const MOST_BETWEEN = 8;

/**
 * The reading with paragraphs in one piece that page furniture has cut in the middle of a sentence: an advertisement, a pointer
 * to another report. The furniture is left out of the reading text; every letter keeps its place in the file.
 */
export function withCutsClosed(reading: Reading): Reading {
  const { text, paragraphs } = reading;
  const gaps: Span[] = [];
  const whole: Paragraph[] = [];
  let between = 0;
  for (const paragraph of paragraphs) {
    const before = whole[whole.length - 1 - between];
    const isCut = between > 0 && between <= MOST_BETWEEN && (before?.region === 'body' || before?.region === 'standfirst') && paragraph.region === 'body' && standsApart(text, [before.span[1], paragraph.span[0]]) && goesOn(text, before.span, paragraph.span);
    if (isCut) {
      gaps.push([before.span[1], paragraph.span[0]]);
      whole.length -= between + 1;
      whole.push({ region: 'body', span: [before.span[0], paragraph.span[1]] });
    } else {
      whole.push(paragraph);
    }
    between = paragraph.region === 'boilerplate' ? between + 1 : 0;
  }
  if (gaps.length === 0) return reading;
  const { moved, ...shorter } = closed(text, reading.places, gaps);
  const { body } = reading;
  return { ...reading, ...shorter, paragraphs: whole.map(({ span, region }) => ({ span: moved(span), region })), ...(body === undefined ? {} : { body: moved(body) }) };
}

/** Whether furniture is no wrapped line of the paragraph that only begins like some: it has a blank line beside it, or is short. */
function standsApart(text: string, [start, end]: Span): boolean {
  return end - start <= SHORTEST_HALF || /\n[ \t\r]{0,80}\n|\r\r/.test(text.slice(start, end));
}

/** Whether a stretch breaks off within a sentence that the other goes on with. */
export function goesOn(text: string, first: Span, second: Span): boolean {
  if (first[1] - first[0] < SHORTEST_HALF) return false;
  const [end, start] = [text.slice(first[1] - 10, first[1]), text.slice(second[0], second[0] + 4)];
  return BREAKS_OFF.test(end) && (GOES_ON.test(start) || (NEEDS_MORE.test(end) && ANY_WORD.test(start)));
}

const BREAKS_OFF = /(?:[\p{Ll}\p{N}]{2}| [ai]|[\p{L}\p{N}][,;]["”’]?| [–—-])$/u;
/** Not a name such as iPhone. */
const GOES_ON = /^["“”‘’'(]{0,2}(?:\p{Ll}[\p{Ll}’']|[ai] )/u;

/** No paragraph ends so: a name may follow. */
const NEEDS_MORE = /(?:[,;]["”’]?| [–—-]|\s(?:the|a|an|of|to|in|and|with|by|from|that|said|his|her|their))$/u;
const ANY_WORD = /^["“”‘’'(]{0,2}[\p{L}\p{N}]/u;

/** A reading text from which stretches were taken out. */
export interface Closed {
  readonly text: string;
  readonly places: OffsetMap;
  /** Where a stretch whose ends lie outside of the gaps has gone. */
  readonly moved: (span: Span) => Span;
}

/**
 * Takes stretches out of a text, a blank for each.
 *
 * @param gaps in order, none at the text's ends or touching another
 */
export function closed(text: string, places: OffsetMap, gaps: readonly Span[]): Closed {
  const parts: string[] = [];
  let from = 0;
  for (const [start, end] of gaps) {
    parts.push(text.slice(from, start));
    from = end;
  }
  const move = movedBy(gaps);
  return { text: [...parts, text.slice(from)].join(FILLING), places: mapWithout(places, gaps, FILLING), moved: ([start, end]) => [move(start), move(end)] };
}

const FILLING = ' ';

/** Where an offset outside of the gaps has gone. */
function movedBy(gaps: readonly Span[]): (offset: number) => number {
  const ends = gaps.map(([, end]) => end);
  const taken: number[] = [0];
  for (const [start, end] of gaps) taken.push(taken.at(-1)! + end - start - FILLING.length);
  return (offset) => offset - taken[lastAtOrBefore(ends, offset) + 1]!;
}
