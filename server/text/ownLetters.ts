/** Shorter stretches are copied anyway. */
const SHORTEST_VIEW = 13;

/**
 * The same letters as a string of their own. V8 keeps a stretch cut out of a text as a view of it, so that one word that is remembered
 * keeps the whole article in memory: whatever outlives its text is kept by this. A string that is put together and cut again is a new one.
 */
export function ownLetters(letters: string): string {
  return letters.length < SHORTEST_VIEW ? letters : ` ${letters}`.slice(1);
}
