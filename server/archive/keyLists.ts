import type { StatementSync } from 'node:sqlite';
import type { Database } from './sqlite.js';

/** A full-text index whose words are keys: what else was measured stands in docs/performance.md. */
export const keySchema = "CREATE VIRTUAL TABLE keys USING fts5(k, content='', contentless_delete=1, detail=full, tokenize='ascii');";

/** Which wordings have a key. */
export class KeyLists {
  readonly #add: StatementSync;
  readonly #remove: StatementSync;
  readonly #documents: StatementSync;
  readonly #holders: StatementSync;

  constructor(database: Database) {
    this.#add = database.prepare('INSERT INTO keys(rowid, k) VALUES (?, ?)');
    this.#remove = database.prepare('DELETE FROM keys WHERE rowid = ?');
    this.#documents = database.prepare('SELECT count(*) FROM keys WHERE keys MATCH ?');
    this.#holders = database.prepare('SELECT rowid FROM keys WHERE keys MATCH ?');
    for (const statement of [this.#documents, this.#holders]) statement.setReturnArrays(true);
  }

  add(wording: number, keys: readonly number[]): void {
    this.#add.run(wording, keys.map(wordOf).join(' '));
  }

  remove(wording: number): void {
    this.#remove.run(wording);
  }

  /** How many wordings have the key. */
  documents(key: number): number {
    return (this.#documents.get(wordOf(key)) as unknown as [number])[0];
  }

  holders(key: number): number[] {
    return (this.#holders.all(wordOf(key)) as unknown as [number][]).map(([wording]) => wording);
  }
}

function wordOf(key: number): string {
  return key.toString(36);
}
