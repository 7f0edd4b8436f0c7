import { IndexParts, indexSchema } from './indexParts.js';
import { type Statements, statementsOf } from './statements.js';
import type { Database } from './sqlite.js';
import { leastLetters } from './words.js';

export const wordSchema = indexSchema('words', 'w');

/** More articles than this are sooner looked through than chosen among. */
const most = 5000;

/** Which articles have which words, in a database; the twin of `Words`. */
export class WordTable {
  readonly #sql: Statements<typeof sql>;
  readonly #parts: IndexParts;

  constructor(database: Database) {
    this.#sql = statementsOf(database, sql);
    this.#parts = new IndexParts(database, 'words');
  }

  add(article: number, words: string): void {
    this.#sql.add.run(article, words);
    // Five letters and a blank, on average.
    this.#parts.wrote(words.length / 6);
  }

  remove(article: number): void {
    this.#sql.drop.run(article);
  }

  /** As `IndexParts.merge`. */
  merge(): boolean {
    return this.#parts.merge();
  }

  /** As `Words.holders`; also `undefined` where so many have them that any stretch of the archive holds some. */
  holders(beginnings: readonly string[]): number[] | undefined {
    const telling = beginnings.filter(({ length }) => length >= leastLetters);
    if (telling.length === 0) return undefined;
    const found = this.#sql.holders.all(telling.map((beginning) => `"${beginning}"*`).join(' AND '), most + 1) as unknown as [number][];
    return found.length > most ? undefined : found.map(([number]) => number);
  }
}

const sql = {
  add: 'INSERT INTO words(rowid, w) VALUES (?, ?)',
  drop: 'DELETE FROM words WHERE rowid = ?',
  holders: 'SELECT rowid FROM words WHERE words MATCH ? LIMIT ?',
};
