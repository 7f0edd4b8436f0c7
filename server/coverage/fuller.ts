import type { Comparison, Stretch } from './comparison.js';
import { BRACKETED, seamsOf, SENTENCE } from './seams.js';
import type { ArticleEntry, Utterance } from './utterance.js';

/**
 * Whether A is the fuller of the two: more words in the sentences that the shared passage lies in, then more words in all, then
 * the earlier, then the first by id. Differences between two reports are named after how the less full one departs from the fuller.
 */
export function isFuller({ a, b, inA, inB }: Comparison, entryA: ArticleEntry, entryB: ArticleEntry): boolean {
  const order =
    wordsAround(a, inA) - wordsAround(b, inB) ||
    a.wording.length - b.wording.length ||
    compareDates(entryB.published, entryA.published) ||
    (entryA.id < entryB.id ? 1 : -1);
  return order > 0;
}

/**
 * How many words the sentences have that a stretch lies in. Words in brackets are the outlet's and do not count; a further
 * sentence of the same quote may belong to another statement and does not either.
 */
export function wordsAround(utterance: Utterance, [start, end]: Stretch): number {
  const seams = seamsOf(utterance);
  let from = start;
  while (from > 0 && (seams[from]! & SENTENCE) === 0) from--;
  let to = end;
  while (to < utterance.wording.length && (seams[to]! & SENTENCE) === 0) to++;
  let words = 0;
  for (let at = from; at < to; at++) if ((seams[at]! & BRACKETED) === 0) words++;
  return words;
}

/** Known dates before unknown ones, earlier before later. */
export function compareDates(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}
