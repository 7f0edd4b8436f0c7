import type { Comparison } from './comparison.js';
import type { ArticleEntry } from './utterance.js';

/**
 * Whether A is the fuller of the two: more words, then the earlier, then the first by id. Differences between two reports are
 * named after how the less full one departs from the fuller.
 */
export function isFuller({ a, b }: Comparison, entryA: ArticleEntry, entryB: ArticleEntry): boolean {
  const order = a.wording.length - b.wording.length || compareDates(entryB.published, entryA.published) || (entryA.id < entryB.id ? 1 : -1);
  return order > 0;
}

/** Known dates before unknown ones, earlier before later. */
export function compareDates(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}
