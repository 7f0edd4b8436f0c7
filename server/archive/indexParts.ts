import type { StatementSync } from 'node:sqlite';
import type { Database } from './sqlite.js';

/** Words written until a step of merging is due: a step then merges more pages than so many words fill, however large the index is. */
const wordsToStep = 4000;
/** Pages merged in one step, so that a step is short. */
const step = 64;
/** Parts of about one size that are merged into one: with fewer each word is written more often, with more questions look in more parts. */
const together = 16;

/** Makes a full-text index whose parts are merged by `IndexParts`: left to itself it merges when it likes, in turns of many milliseconds. */
export function indexSchema(table: string, column: string): string {
  return `
    CREATE VIRTUAL TABLE ${table} USING fts5(${column}, content='', contentless_delete=1, detail=none, tokenize='ascii');
    INSERT INTO ${table}(${table}, rank) VALUES ('automerge', 0), ('usermerge', ${together}), ('crisismerge', 400);`;
}

/** The parts that a full-text index is written in, which are merged step by step. */
export class IndexParts {
  readonly #merge: StatementSync;
  readonly #changes: StatementSync;
  #written = 0;
  #begun = false;

  constructor(database: Database, table: string) {
    this.#merge = database.prepare(`INSERT INTO ${table}(${table}, rank) VALUES ('merge', ?)`);
    this.#changes = database.prepare('SELECT total_changes()');
    this.#changes.setReturnArrays(true);
  }

  /** So many words have been written or deleted. */
  wrote(words: number): void {
    this.#begun = false;
    this.#written += words;
    if (this.#written < wordsToStep) return;
    this.#written = 0;
    this.#merge.run(step);
  }

  /**
   * A step on the way to one part only.
   * @returns whether there is more to merge
   */
  merge(): boolean {
    const [before] = this.#changes.get() as unknown as [number];
    // A negative number begins to make all parts one; positive ones go on with it.
    this.#merge.run(this.#begun ? step : -step);
    this.#begun = true;
    const [after] = this.#changes.get() as unknown as [number];
    return after - before > 1;
  }
}
