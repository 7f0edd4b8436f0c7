import type { Span } from '../text/span.js';
import type { Utterance } from './utterance.js';

/** What stands between a word and the one before it. Flags of one number. */
export const ELLIPSIS = 1;
/** A full stop, question or exclamation mark. */
export const SENTENCE = 2;
/** The content is broken off there and goes on later: `"...," she said. "..."`. */
export const BREAK = 4;
/** A comma, semicolon, colon, dash. */
export const CLAUSE = 8;
/** The word stands in square or round brackets; a property of the word and not of what stands before it. */
export const BRACKETED = 16;
const SQUARE = 32;
/** A question mark. */
export const QUESTION = 64;

const known = new WeakMap<Utterance, Uint8Array>();

/**
 * For each word of the wording what stands before it, as flags; one more element at the end for what stands behind the last word.
 * The first word has `SENTENCE` set when it begins with a capital.
 */
export function seamsOf(utterance: Utterance): Uint8Array {
  let seams = known.get(utterance);
  if (seams === undefined) {
    seams = readSeams(utterance);
    known.set(utterance, seams);
  }
  return seams;
}

function readSeams({ wording, content, printed }: Utterance): Uint8Array {
  const seams = new Uint8Array(wording.length + 1);
  const brackets = { round: false, square: false };
  let at = 0;
  for (let part = 0; part < content.length; part++) {
    const [start, end] = content[part]!;
    const letters = printed[part] ?? '';
    let from = start;
    if (at > 0 && part > 0) seams[at]! |= BREAK;
    for (; at < wording.length && wording[at]!.span[0] < end; at++) {
      const span: Span = wording[at]!.span;
      if (span[0] >= from) seams[at]! |= flagsOf(letters.slice(from - start, span[0] - start), brackets);
      if (brackets.round || brackets.square) seams[at]! |= BRACKETED | (brackets.square ? SQUARE : 0);
      from = Math.max(from, span[1]);
    }
    seams[at]! |= flagsOf(letters.slice(from - start), brackets);
  }
  const first = wording[0]?.printed ?? '';
  if (first !== first.toLowerCase()) seams[0]! |= SENTENCE;
  return seams;
}

function flagsOf(between: string, brackets: { round: boolean; square: boolean }): number {
  let flags = /\u2026|\.\s?\.\s?\./u.test(between) ? ELLIPSIS : 0;
  const plain = between.replace(/\u2026|\.(?:\s?\.)+/gu, ' ');
  if (/[.!?]/u.test(plain)) flags |= SENTENCE;
  if (plain.includes('?')) flags |= QUESTION;
  if (/[,;:\u2013\u2014]|--|\s-\s/u.test(plain)) flags |= CLAUSE;
  for (const sign of plain) {
    if (sign === '(') brackets.round = true;
    else if (sign === ')') brackets.round = false;
    else if (sign === '[') brackets.square = true;
    else if (sign === ']') brackets.square = false;
  }
  return flags;
}
