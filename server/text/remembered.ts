import { ownLetters } from './ownLetters.js';

/** Words remembered: those of some hundred articles. A larger memory takes longer to look into than most words take to work out. */
const PLACES = 2 ** 15;

/**
 * What is worked out of words, each mostly once: news repeats them. The place of a word follows from its letters and whoever came there
 * last has it, so that no text, however hostile, makes the memory large or slow. The same word must always give the same.
 */
export class Remembered<Value> {
  readonly #of: (word: string) => Value;
  readonly #words = new Array<string | undefined>(PLACES).fill(undefined);
  readonly #values = new Array<Value | undefined>(PLACES).fill(undefined);

  /** @param of works it out; given a string of its own, which keeps no text in memory (`ownLetters`) */
  constructor(of: (word: string) => Value) {
    this.#of = of;
  }

  /** What is worked out of the letters from `start` to `end`. */
  of(text: string, start = 0, end = text.length): Value {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const known = this.#words[place];
    if (known !== undefined && known.length === end - start && text.startsWith(known, start)) return this.#values[place]!;
    const word = ownLetters(text.slice(start, end));
    const value = this.#of(word);
    this.#words[place] = word;
    this.#values[place] = value;
    return value;
  }
}
