import { Remembered } from './remembered.js';

/** Longer ones are hardly ever met again. */
const LONGEST = 24;

const shared = new Remembered((letters) => letters);

/**
 * The same letters, as one and the same string for every place that has them: an archive holds each word once, and whatever looks
 * a word up later finds it by its place in memory.
 */
export function sharedText(letters: string): string {
  return letters.length > LONGEST ? letters : shared.of(letters);
}
