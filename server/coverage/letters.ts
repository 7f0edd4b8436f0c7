import type { Span } from '../text/span.js';
import type { Stretch } from './comparison.js';
import type { Utterance } from './utterance.js';

/** Letters shown of one stretch in a clause; longer ones lose their middle. */
const SHOWN = 64;

/** The places of a stretch of the wording: one span for each part of the content it runs through. */
export function spansOf({ wording, content }: Utterance, [start, end]: Stretch): Span[] {
  const spans: Span[] = [];
  if (start >= end) return spans;
  const from = wording[start]!.span[0];
  let to = from;
  for (let at = start; at < end; at++) to = Math.max(to, wording[at]!.span[1]);
  for (const part of content) {
    const span: Span = [Math.max(part[0], from), Math.min(part[1], to)];
    if (span[0] < span[1]) spans.push(span);
  }
  return spans;
}

/** The letters of a stretch as printed, in one line; parts of the content are joined by an ellipsis. */
export function lettersOf(utterance: Utterance, stretch: Stretch): string {
  return spansOf(utterance, stretch)
    .map((span) => lettersAt(utterance, span).replace(/\s+/gu, ' '))
    .join(' … ');
}

/** The letters of a span as printed; empty when it lies in no part of the content. */
export function lettersAt({ content, printed }: Utterance, [start, end]: Span): string {
  const part = content.findIndex((span) => span[0] <= start && end <= span[1]);
  return part < 0 ? '' : (printed[part] ?? '').slice(start - content[part]![0], end - content[part]![0]);
}

/** A stretch in curly marks, brackets beside it included, shortened in the middle. */
export function inMarks(utterance: Utterance, stretch: Stretch): string {
  return marked(balanced(lettersOf(utterance, stretch)));
}

/** Printed words in curly marks, in one line, shortened in the middle; pairs of marks inside of them become single ones, others go. */
export function marked(printed: string, limit: number = SHOWN): string {
  const words = printed.replace(/\s+/gu, ' ').replace(/^[\s"“”„«»]+|[\s"“”«»]+$/gu, '').replace(/^['‘](.*)['’]$/u, '$1');
  const inner = words.replace(/(^|[\s([])["“„«]/gu, '$1‘').replace(/["”“»«]/gu, '’');
  const paired = inner.split('‘').length - 1 === words.split(/["”»](?!\p{L})/u).length - 1;
  return `“${shortened(paired ? inner : words.replace(/["“”„«»]/gu, ''), limit)}”`;
}

/** With the bracket that a word at the edge has lost. */
function balanced(letters: string): string {
  const opens = letters.lastIndexOf('[') > letters.lastIndexOf(']');
  const closes = letters.includes(']') && !letters.slice(0, letters.indexOf(']')).includes('[');
  return `${closes ? '[' : ''}${letters}${opens ? ']' : ''}`;
}

/** How many printed words a stretch has: `won't` is one. */
export function printedWords({ wording }: Utterance, [start, end]: Stretch): number {
  let count = 0;
  for (let at = start; at < end; at++) if (at === start || wording[at]!.span[0] !== wording[at - 1]!.span[0]) count++;
  return count;
}

/** `text` with its middle left out at blanks when it is longer than a clause can carry. */
export function shortened(text: string, limit: number = SHOWN): string {
  if (text.length <= limit) return text;
  const half = Math.floor((limit - 3) / 2);
  const head = text.slice(0, half).replace(/\s+\S*$/u, '');
  const tail = text.slice(-half).replace(/^\S*\s+/u, '');
  return `${head} … ${tail}`;
}
