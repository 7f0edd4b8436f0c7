import type { Scores } from './scores.js';

/** Longer rows are not looked through. */
const LONGEST_ROW = 512;
/** Words of one key of a row. */
const WORDS_OF_KEY = 3;

/** How many of the words that are asked for a wording may have in a row: it must have the keys of all of them, which follow each other. */
export class Rows {
  readonly #row: readonly number[];
  readonly #marks = new Map<number, number>();
  readonly #unread = new Set<number>();

  /** @param row the keys of each three words that follow each other, in their order; none where nothing is to be told */
  constructor(row: readonly number[]) {
    this.#row = row.length > LONGEST_ROW ? [] : row;
    for (const key of this.#row) if (!this.#marks.has(key)) this.#marks.set(key, this.#marks.size);
  }

  /** How many keys have a mark. */
  get marks(): number {
    return this.#marks.size;
  }

  markOf(key: number): number | undefined {
    return this.#marks.get(key);
  }

  /** Who has the key is not known: anybody may. */
  unread(key: number): void {
    this.#unread.add(key);
  }

  /** @param scores to which every wording came with the marks of its keys */
  longestOf(wording: number, scores: Scores): number {
    if (this.#row.length === 0) return Infinity;
    let [longest, length] = [0, 0];
    for (const key of this.#row) {
      length = this.#unread.has(key) || scores.hasMark(wording, this.#marks.get(key)!) ? length + 1 : 0;
      longest = Math.max(longest, length);
    }
    return longest + WORDS_OF_KEY - 1;
  }
}
