import type { StatementSync } from 'node:sqlite';
import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Candidates } from '../coverage/candidateIndex.js';
import { hash32 } from '../coverage/hash.js';
import { utteranceKeys } from '../coverage/keys.js';
import type { Utterance } from '../coverage/utterance.js';
import type { StoredArticle } from './archive.js';
import { Unreadable } from './bytes.js';
import { articleBytes, articleOf, lineStartBytes, lineStartsOf } from './codec.js';
import { KeyLists } from './keyLists.js';
import { candidatesIn, type Chosen, type Mention } from './ranking.js';
import { type Database, StoreFault } from './sqlite.js';
import { type FileRecord, type Printed, printedOf, type Store } from './store.js';

/** Articles kept as objects, for the next question about the same ones. */
const mostKept = 256;
/** Files taken in before they are made last at the latest. */
const mostPending = 200;

/**
 * An archive in a database. Gives the same answers as the one in memory. Every method throws what `faultOf` understands when
 * the database fails: whoever holds it then goes on without it.
 */
export class SqliteStore implements Store {
  readonly #database: Database;
  readonly #keys: KeyLists;
  readonly #sql: Statements;
  readonly #kept = new Map<number, StoredArticle>();
  #revision = 0;
  #pending = 0;
  #articles: number;
  #quotes: number;
  #wordings: number;

  /** @param database prepared */
  constructor(database: Database) {
    this.#database = database;
    this.#keys = new KeyLists(database);
    this.#sql = statementsOf(database);
    [this.#articles, this.#quotes] = this.#sql.totals.get() as unknown as [number, number];
    [this.#wordings] = this.#sql.wordings.get() as unknown as [number];
  }

  get revision(): number {
    return this.#revision;
  }

  get articles(): number {
    return this.#articles;
  }

  get quotes(): number {
    return this.#quotes;
  }

  get wordings(): number {
    return this.#wordings;
  }

  put(file: string, articles: readonly StoredArticle[]): void {
    this.take(file, articles, { size: -1, mtime: null, hash: '' });
  }

  take(file: string, articles: readonly StoredArticle[], { size, mtime, hash, outlet, skipped }: FileRecord): void {
    this.#write(() => {
      this.#forget(file);
      const lines = lineStartBytes(articles[0]?.lineStarts ?? new Uint32Array());
      const number = Number(this.#sql.addFile.run(file, size, mtime, hash, outlet ?? null, skipped ?? null, lines).lastInsertRowid);
      for (const article of articles) this.#addArticle(article, number);
    });
  }

  remove(file: string): void {
    if (this.record(file) !== undefined) this.#write(() => this.#forget(file));
  }

  touch(file: string, { size, mtime, hash }: FileRecord): void {
    this.#write(() => this.#sql.touch.run(size, mtime, hash, file));
  }

  record(file: string): FileRecord | undefined {
    const row = this.#sql.record.get(file) as unknown as [number, number | null, string, string | null, string | null] | undefined;
    if (row === undefined) return undefined;
    const [size, mtime, hash, outlet, skipped] = row;
    return { size, mtime, hash, ...(outlet !== null && { outlet }), ...(skipped !== null && { skipped }) };
  }

  files(after: string, most: number): readonly string[] {
    return (this.#sql.files.all(after, most) as unknown as [string][]).map(([uri]) => uri);
  }

  articlesOf(file: string): readonly Printed[] {
    return (this.#sql.articlesOf.all(file) as unknown as [number, string, number][]).map(([, id, quotes]) => ({ id, quotes }));
  }

  entry(article: string): Promise<StoredArticle | undefined> {
    const row = this.#sql.byId.get(article) as unknown as [number] | undefined;
    return Promise.resolve(row && this.#article(row[0]));
  }

  *all(): Iterable<StoredArticle> {
    const rows = this.#sql.ids.all() as unknown as [number, string][];
    for (const [number] of rows.sort((a, b) => (a[1] < b[1] ? -1 : 1))) {
      const article = this.#article(number);
      if (article) yield article;
    }
  }

  candidates(keys: readonly number[], limit: number): Promise<Candidates> {
    return Promise.resolve(candidatesIn(this, keys, limit));
  }

  documents(key: number): number {
    return this.#keys.documents(key);
  }

  holders(key: number): readonly number[] {
    return this.#keys.holders(key);
  }

  chosen(wordings: readonly number[], count: number): readonly Chosen[] {
    const rows = this.#sql.chosen.all(JSON.stringify(wordings), count) as unknown as [number, number][];
    return rows.map(([wording, hash]) => ({ wording, hash }));
  }

  mentions(wording: number): readonly Mention[] {
    return (this.#sql.mentions.all(wording) as unknown as [string, number][]).map(([article, utterance]) => ({ article, utterance }));
  }

  settle(): void {
    if (this.#pending === 0) return;
    this.#pending = 0;
    this.#database.exec('COMMIT');
  }

  dispose(): void {
    this.settle();
    this.#database.close();
  }

  /** Files are written many at a time: each transaction of its own would cost more than what is in it. */
  #write(change: () => void): void {
    if (this.#pending === 0) this.#database.exec('BEGIN IMMEDIATE');
    this.#pending++;
    this.#revision++;
    try {
      change();
    } catch (error) {
      // Half a change must not become last: what is not committed goes with the connection.
      this.#pending = 0;
      throw error;
    }
    if (this.#pending >= mostPending) this.settle();
  }

  #addArticle(article: StoredArticle, file: number): void {
    const { quotes } = printedOf(article);
    const number = Number(this.#sql.addArticle.run(article.id, file, quotes).lastInsertRowid);
    const body = articleBytes(article);
    this.#sql.addBody.run(number, crc32(body), body);
    article.utterances.forEach((utterance, index) => {
      if (utterance.wording.length > 0) this.#sql.addMention.run(this.#wordingFor(utterance), number, index);
    });
    this.#articles++;
    this.#quotes += quotes;
  }

  #wordingFor(utterance: Utterance): number {
    const [hash, proof] = identityOf(utterance);
    const known = this.#sql.wording.get(hash, proof) as unknown as [number] | undefined;
    if (known) return known[0];
    const number = Number(this.#sql.addWording.run(hash, proof).lastInsertRowid);
    this.#keys.add(number, utteranceKeys(utterance));
    this.#wordings++;
    return number;
  }

  #forget(file: string): void {
    for (const [number, , quotes] of this.#sql.articlesOf.all(file) as unknown as [number, string, number][]) {
      const article = this.#article(number);
      if (!article) throw new StoreFault('damaged', 'an article is missing');
      article.utterances.forEach((utterance, index) => this.#dropMention(utterance, number, index));
      this.#kept.delete(number);
      this.#sql.dropArticle.run(number);
      this.#sql.dropBody.run(number);
      this.#articles--;
      this.#quotes -= quotes;
    }
    this.#sql.dropFile.run(file);
  }

  #dropMention(utterance: Utterance, article: number, index: number): void {
    if (utterance.wording.length === 0) return;
    const known = this.#sql.wording.get(...identityOf(utterance)) as unknown as [number] | undefined;
    if (!known) throw new StoreFault('damaged', 'a wording is missing');
    this.#sql.dropMention.run(known[0], article, index);
    if (this.#sql.isMentioned.get(known[0])) return;
    this.#sql.dropWording.run(known[0]);
    this.#keys.remove(known[0]);
    this.#wordings--;
  }

  #article(number: number): StoredArticle | undefined {
    const kept = this.#kept.get(number);
    if (kept) return kept;
    const row = this.#sql.body.get(number) as unknown as [number, Uint8Array, Uint8Array] | undefined;
    if (!row) return undefined;
    const article = decoded(...row);
    if (this.#kept.size >= mostKept) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(number, article);
    return article;
  }
}

function decoded(crc: number, body: Uint8Array, lines: Uint8Array): StoredArticle {
  if (crc32(body) !== crc) throw new StoreFault('damaged', 'an article has changed');
  try {
    return articleOf(body, lineStartsOf(lines));
  } catch (error) {
    throw error instanceof Unreadable ? new StoreFault('damaged', error) : error;
  }
}

/** Two numbers that no other words share: the hash that ranking chooses by, and 48 bits of a strong one. */
function identityOf({ wording }: Utterance): [hash: number, proof: number] {
  const words = wording.map(({ word }) => word).join(' ');
  return [hash32(words), hash('sha1', words, 'buffer').readUIntBE(0, 6)];
}

type Statements = Readonly<Record<keyof typeof sql, StatementSync>>;

const sql = {
  totals: 'SELECT count(*), coalesce(sum(quotes), 0) FROM articles',
  wordings: 'SELECT count(*) FROM wordings',
  record: 'SELECT size, mtime, hash, outlet, skipped FROM files WHERE uri = ?',
  files: 'SELECT uri FROM files WHERE uri > ? ORDER BY uri LIMIT ?',
  touch: 'UPDATE files SET size = ?, mtime = ?, hash = ? WHERE uri = ?',
  addFile: 'INSERT INTO files (uri, size, mtime, hash, outlet, skipped, lines) VALUES (?, ?, ?, ?, ?, ?, ?)',
  dropFile: 'DELETE FROM files WHERE uri = ?',
  articlesOf: 'SELECT articles.number, id, quotes FROM articles JOIN files ON files.number = file WHERE uri = ?',
  ids: 'SELECT number, id FROM articles',
  byId: 'SELECT number FROM articles WHERE id = ? ORDER BY number DESC LIMIT 1',
  addArticle: 'INSERT INTO articles (id, file, quotes) VALUES (?, ?, ?)',
  dropArticle: 'DELETE FROM articles WHERE number = ?',
  body: 'SELECT crc, body, lines FROM bodies JOIN articles ON article = articles.number JOIN files ON file = files.number WHERE article = ?',
  addBody: 'INSERT INTO bodies VALUES (?, ?, ?)',
  dropBody: 'DELETE FROM bodies WHERE article = ?',
  wording: 'SELECT number FROM wordings WHERE hash = ? AND proof = ?',
  addWording: 'INSERT INTO wordings (hash, proof) VALUES (?, ?)',
  dropWording: 'DELETE FROM wordings WHERE number = ?',
  chosen: 'SELECT number, hash FROM wordings WHERE number IN (SELECT value FROM json_each(?)) ORDER BY hash LIMIT ?',
  mentions: 'SELECT id, utterance FROM mentions JOIN articles ON article = number WHERE wording = ?',
  addMention: 'INSERT INTO mentions VALUES (?, ?, ?)',
  dropMention: 'DELETE FROM mentions WHERE wording = ? AND article = ? AND utterance = ?',
  isMentioned: 'SELECT 1 FROM mentions WHERE wording = ? LIMIT 1',
};

function statementsOf(database: Database): Statements {
  const prepared = Object.entries(sql).map(([name, text]) => {
    const statement = database.prepare(text);
    statement.setReturnArrays(true);
    return [name, statement] as const;
  });
  return Object.fromEntries(prepared) as Statements;
}
