import type { Span } from '../text/span.js';

const CLOSING = '"”’\'»)]';
const OPENING = '"“‘\'«([';
/** What ends in a stop and is no sentence's end: a title, an initial. */
const ABBREVIATION = /(?:^|[\s(“"‘'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|Pres|Supt|Jr|Sr|vs|Inc|Ltd|Co)$/u;

/**
 * The sentences of a block, each with the marks that close it, roughly: a stop, question or exclamation mark ends one where a
 * capital, a digit or an opening mark follows. For looking at what stands beside a quote; the rules of attribution read finer.
 * UTF-16 offsets into `text`; linear in the length of the block.
 */
export function sentencesIn(text: string, [start, end]: Span): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (!mayEnd(text.charCodeAt(at))) continue;
    let close = at + 1;
    while (close < end && CLOSING.includes(text.charAt(close))) close++;
    let next = close;
    while (next < end && /\s/u.test(text.charAt(next))) next++;
    if (next === close && close < end) continue;
    if (next < end && !beginsSentence(text, next)) continue;
    if (text.charAt(at) === '.' && ABBREVIATION.test(text.slice(Math.max(start, at - 8), at))) continue;
    sentences.push([from, close]);
    from = next;
    at = next - 1;
  }
  if (from < end) sentences.push([from, end]);
  return sentences;
}

/** A stop, an exclamation or question mark, an ellipsis. */
function mayEnd(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

function beginsSentence(text: string, at: number): boolean {
  return OPENING.includes(text.charAt(at)) || /[\p{Lu}\p{N}]/u.test(text.slice(at, at + 2));
}
