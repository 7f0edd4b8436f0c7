import { ownLetters } from './ownLetters.js';

/** Words kept at most; news has fewer in daily use, hostile text more. */
const KEPT = 60_000;
/** Longer ones are hardly ever met again. */
const LONGEST = 24;

const kept = new Map<string, string>();

/**
 * The same letters, as one and the same string for every place that has them: an archive holds each word once, and whatever looks
 * a word up later finds it by its place in memory.
 */
export function sharedText(letters: string): string {
  if (letters.length > LONGEST) return letters;
  const shared = kept.get(letters);
  if (shared !== undefined) return shared;
  if (kept.size >= KEPT) kept.clear();
  const own = ownLetters(letters);
  kept.set(own, own);
  return own;
}
