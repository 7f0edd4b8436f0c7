import type { StatementSync } from 'node:sqlite';
import type { Database } from './sqlite.js';

/** A full-text index whose words are keys: what else was measured stands in docs/performance.md. */
export const keySchema = "CREATE VIRTUAL TABLE keys USING fts5(k, content='', contentless_delete=1, detail=none, tokenize='ascii');";

/** Lists up to this length are read as soon as they are counted: most of them are wanted next. */
const short = 1024;
/** Numbers of such lists, and keys whose counts, that are remembered at most. */
const mostListed = 50_000;
const mostCounts = 50_000;
/** Pages of the index that are merged in one step, so that a step is short. */
const step = 64;

/** Which wordings have a key. */
export class KeyLists {
  readonly #add: StatementSync;
  readonly #remove: StatementSync;
  readonly #first: StatementSync;
  readonly #documents: StatementSync;
  readonly #holders: StatementSync;
  readonly #merge: StatementSync;
  readonly #changes: StatementSync;
  /** Lists that were read while they were counted; until the next change. */
  readonly #short = new Map<number, readonly number[]>();
  #listed = 0;
  /** How long the long ones are. */
  readonly #counts = new Map<number, number>();
  #begun = false;

  constructor(database: Database) {
    this.#add = database.prepare('INSERT INTO keys(rowid, k) VALUES (?, ?)');
    this.#remove = database.prepare('DELETE FROM keys WHERE rowid = ?');
    this.#first = database.prepare(`SELECT (SELECT json_group_array(rowid) FROM (SELECT rowid FROM keys WHERE keys MATCH value LIMIT ${short + 1})) FROM json_each(?)`);
    this.#documents = database.prepare('SELECT count(*) FROM keys WHERE keys MATCH ?');
    this.#holders = database.prepare('SELECT json_group_array(rowid) FROM keys WHERE keys MATCH ?');
    this.#merge = database.prepare("INSERT INTO keys(keys, rank) VALUES ('merge', ?)");
    this.#changes = database.prepare('SELECT total_changes()');
    for (const statement of [this.#first, this.#documents, this.#holders, this.#changes]) statement.setReturnArrays(true);
  }

  add(wording: number, keys: Iterable<number>): void {
    const list = [...keys];
    this.#add.run(wording, list.map(wordOf).join(' '));
    this.#changed(list, 1);
  }

  remove(wording: number, keys: Iterable<number>): void {
    this.#remove.run(wording);
    this.#changed(keys, -1);
  }

  /** Another process has changed something. */
  forget(): void {
    this.#forgetShort();
    this.#counts.clear();
  }

  /** How many wordings have each key. */
  documents(keys: readonly number[]): readonly number[] {
    if (this.#listed >= mostListed) this.#forgetShort();
    if (this.#counts.size >= mostCounts) this.#counts.clear();
    const unknown = keys.filter((key) => !this.#counts.has(key) && !this.#short.has(key));
    // One statement for all of them: each would open and close the database for itself.
    const lists = this.#first.all(JSON.stringify(unknown.map(wordOf))) as unknown as [string][];
    unknown.forEach((key, at) => this.#take(key, JSON.parse(lists[at]![0]) as number[]));
    return keys.map((key) => this.#short.get(key)?.length ?? this.#counts.get(key)!);
  }

  /** @param first the beginning of the key's list: all of it, if that is short */
  #take(key: number, first: readonly number[]): void {
    if (first.length <= short) {
      this.#short.set(key, first);
      this.#listed += first.length;
    } else this.#counts.set(key, (this.#documents.get(wordOf(key)) as unknown as [number])[0]);
  }

  holders(key: number): readonly number[] {
    return this.#short.get(key) ?? (JSON.parse((this.#holders.get(wordOf(key)) as unknown as [string])[0]) as number[]);
  }

  /**
   * Merges a few pages of the index, which is written in many small parts.
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

  #changed(keys: Iterable<number>, by: number): void {
    this.#begun = false;
    this.#forgetShort();
    for (const key of keys) {
      const count = this.#counts.get(key);
      if (count !== undefined) this.#counts.set(key, count + by);
    }
  }

  #forgetShort(): void {
    this.#short.clear();
    this.#listed = 0;
  }
}

function wordOf(key: number): string {
  return key.toString(36);
}
