import type { StatementSync } from 'node:sqlite';
import { IndexParts, indexSchema } from './indexParts.js';
import type { Database } from './sqlite.js';

/** A full-text index whose words are keys: what else was measured stands in docs/performance.md. */
export const keySchema = indexSchema('keys', 'k');

/** Lists up to this length are read as soon as they are counted: most of them are wanted next. */
const short = 1024;
/** Numbers of such lists, and keys whose counts, that are remembered at most. */
const mostListed = 50_000;
const mostCounts = 50_000;

/** Which wordings have a key. */
export class KeyLists {
  readonly #add: StatementSync;
  readonly #remove: StatementSync;
  readonly #first: StatementSync;
  readonly #documents: StatementSync;
  readonly #holders: StatementSync;
  readonly #parts: IndexParts;
  /** Lists that were read while they were counted; until the next change. */
  readonly #short = new Map<number, readonly number[]>();
  #listed = 0;
  /** How long the long ones are. */
  readonly #counts = new Map<number, number>();

  constructor(database: Database) {
    this.#add = database.prepare('INSERT INTO keys(rowid, k) VALUES (?, ?)');
    this.#remove = database.prepare('DELETE FROM keys WHERE rowid = ?');
    this.#first = database.prepare(`SELECT (SELECT json_group_array(rowid) FROM (SELECT rowid FROM keys WHERE keys MATCH value LIMIT ${short + 1})) FROM json_each(?)`);
    this.#documents = database.prepare('SELECT count(*) FROM keys WHERE keys MATCH ?');
    this.#holders = database.prepare('SELECT json_group_array(rowid) FROM keys WHERE keys MATCH ?');
    this.#parts = new IndexParts(database, 'keys');
    for (const statement of [this.#first, this.#documents, this.#holders]) statement.setReturnArrays(true);
  }

  add(wording: number, keys: Uint32Array): void {
    this.#add.run(wording, wordsOf(keys));
    this.#changed(keys, 1);
  }

  remove(wording: number, keys: Uint32Array): void {
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

  /** As `IndexParts.merge`. */
  merge(): boolean {
    return this.#parts.merge();
  }

  #changed(keys: Uint32Array, by: number): void {
    this.#parts.wrote(keys.length);
    this.#forgetShort();
    if (this.#counts.size === 0) return;
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
  return key.toString(base);
}

const base = 36;
const digits = Uint8Array.from({ length: base }, (_, digit) => digit.toString(base).charCodeAt(0));
const blank = 32;
/** The longest of a key, with a blank behind it. */
const longest = (2 ** 32 - 1).toString(base).length + 1;
/** Used again for each wording. */
let room = Buffer.alloc(100 * longest);

/** As `wordOf` each, with blanks between them; in whole numbers, since `toString` divides others, which takes ten times as long. */
function wordsOf(keys: Uint32Array): string {
  if (room.length < keys.length * longest) room = Buffer.alloc(keys.length * longest);
  let at = room.length;
  for (const key of keys) {
    room[--at] = blank;
    let rest = key;
    do {
      const next = (rest / base) >>> 0;
      room[--at] = digits[rest - next * base]!;
      rest = next;
    } while (rest > 0);
  }
  return room.toString('latin1', at, room.length - 1);
}
