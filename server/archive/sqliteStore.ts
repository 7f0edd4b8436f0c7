import { crc32 } from 'node:zlib';
import type { SpeakerIdentity } from '../attribution/speakers/sameSpeaker.js';
import type { Candidates } from '../coverage/candidateIndex.js';
import type { ArticleOutline } from '../coverage/outline.js';
import type { Printed, SaidBy, StoredArticle } from './archive.js';
import { Unreadable } from './bytes.js';
import { articleOf, articleOutlineOf, lineStartsOf, outlineLength } from './codec.js';
import { Kept } from './kept.js';
import { KeyLists } from './keyLists.js';
import { foundBy, packed, type PackedArticle, type PackedFile } from './packed.js';
import { candidatesIn, type Chosen, type Mention } from './ranking.js';
import { type Database, StoreFault } from './sqlite.js';
import { SpeakerTables } from './speakerTables.js';
import { type Statements, statementsOf } from './statements.js';
import { type FileRecord, type Store, type Tally, unknownFile } from './store.js';
import { WordTable } from './wordTable.js';

/** Bytes of articles that are kept as objects too. */
const mostKept = 5e5;
/** Bytes of outlines that are kept. */
const mostOutlined = 5e5;
/** Articles whose numbers are remembered. */
const mostNumbers = 20_000;
/** Files taken in before they are made last at the latest. */
const mostPending = 200;
/** Of the database's pages one in so many may be free; more are given back, so many in one step. */
const freePart = 100;
const shrunk = 64;
/** Articles that are read from the index of their ids at once. */
const stretch = 200;

/**
 * An archive in a database. Gives the same answers as the one in memory. Every method throws what `faultOf` understands when
 * the database fails: whoever holds it then goes on without it.
 */
export class SqliteStore implements Store {
  readonly #database: Database;
  readonly #closed: () => void;
  readonly #keys: KeyLists;
  readonly #speakers: SpeakerTables;
  readonly #words: WordTable;
  readonly #sql: Statements<typeof sql>;
  readonly #kept = new Kept<StoredArticle>(mostKept);
  /** Told what the database throws when an article that was given asks for the rest of it: nobody else is there to hear of it. */
  failed: (error: unknown) => void = () => undefined;
  readonly #outlines = new Kept<ArticleOutline>(mostOutlined);
  readonly #numbers = new Map<string, number>();
  #revision = 0;
  #pending = 0;
  /** Whether much has been written that stands beside the database still. */
  #isBehind = false;
  /** How often others have written. */
  #version: number;
  #articles = 0;
  #quotes = 0;
  #wordings = 0;
  #unread = false;

  /**
   * @param database prepared
   * @param closed told when the database has been closed
   */
  constructor(database: Database, closed: () => void = () => undefined) {
    this.#closed = closed;
    this.#database = database;
    this.#keys = new KeyLists(database);
    this.#speakers = new SpeakerTables(database);
    this.#words = new WordTable(database);
    this.#sql = statementsOf(database, sql);
    this.#version = this.#writtenVersion();
    this.#count();
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
    this.take(file, packed(articles), unknownFile);
  }

  take(file: string, { lines, articles }: PackedFile, { size, mtime, hash, outlet, skipped }: FileRecord): void {
    this.#write(() => {
      this.#forget(file);
      const number = Number(this.#sql.addFile.run(file, size, mtime, hash, outlet ?? null, skipped ?? null, lines).lastInsertRowid);
      for (const article of articles) this.#addArticle(article, number);
    });
  }

  extend(file: string, articles: readonly PackedArticle[]): void {
    const row = this.#sql.fileNumber.get(file) as unknown as [number] | undefined;
    if (row === undefined) return;
    this.#write(() => {
      for (const article of articles) this.#addArticle(article, row[0]);
    });
  }

  shorten(file: string, most: number): boolean {
    const articles = this.#sql.articlesOf.all(file) as unknown as [number, string, number][];
    if (articles.length > 0) this.#write(() => this.#forgetArticles(articles.slice(-most)));
    return articles.length > most;
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

  get unread(): boolean {
    return this.#unread;
  }

  /** Made last at once, for others to see. */
  set unread(unread: boolean) {
    if (unread === this.#unread) return;
    this.#write(() => this.#sql.keepUnread.run(unread ? 'yes' : 'no'));
    this.#unread = unread;
    this.settle();
  }

  shared(): number {
    return (this.#sql.shared.get() as unknown as [number])[0];
  }

  tally(): readonly Tally[] {
    const rows = this.#sql.tally.all() as unknown as [string | null, string | null, number, number][];
    return rows.map(([outlet, year, articles, quotes]) => ({ ...(outlet !== null && { outlet }), ...(year !== null && { year }), articles, quotes }));
  }

  entry(article: string): Promise<StoredArticle | undefined> {
    const number = this.#numberOf(article);
    return Promise.resolve(number === undefined ? undefined : this.#article(number));
  }

  outlines(articles: readonly string[]): Promise<readonly (ArticleOutline | undefined)[]> {
    const numbers = articles.map((article) => this.#numberOf(article));
    const found = new Map<number, ArticleOutline | undefined>();
    for (const number of numbers) if (number !== undefined) found.set(number, this.#outlines.get(number));
    this.#readOutlines(found);
    return Promise.resolve(numbers.map((number) => (number === undefined ? undefined : found.get(number))));
  }

  *all(): Iterable<StoredArticle> {
    for (let [after, behind] = ['', -1]; ; ) {
      const rows = this.#sql.stretch.all(after, after, behind, stretch) as unknown as [number, string][];
      for (const [number] of rows) {
        const article = this.#kept.get(number) ?? this.#read(number)?.article;
        if (article) yield article;
      }
      if (rows.length < stretch) return;
      [behind, after] = rows.at(-1)!;
    }
  }

  *holding(words: readonly string[]): Iterable<StoredArticle> {
    const found = this.#words.holders(words);
    if (found === undefined) {
      yield* this.all();
      return;
    }
    const named = found.map((number) => [number, (this.#sql.idOf.get(number) as unknown as [string] | undefined)?.[0] ?? ''] as const);
    for (const [number] of named.sort((a, b) => (a[1] < b[1] ? -1 : 1))) {
      const article = this.#kept.get(number) ?? this.#read(number)?.article;
      if (article) yield article;
    }
  }

  saidBy(speaker: SpeakerIdentity, except: ReadonlySet<string>): SaidBy {
    const numbers = [...except].flatMap((id) => this.#numberOf(id) ?? []);
    return this.#speakers.saidBy(speaker, new Map(numbers.map((number) => [number, this.#article(number)!])));
  }

  candidates(keys: readonly number[], limit: number, row?: readonly number[]): Promise<Candidates> {
    return Promise.resolve(candidatesIn(this, keys, limit, row));
  }

  documents(keys: readonly number[]): readonly number[] {
    return this.#keys.documents(keys);
  }

  holders(key: number): readonly number[] {
    return this.#keys.holders(key);
  }

  chosen(wordings: readonly number[], count: number): readonly Chosen[] {
    const rows = this.#sql.chosen.all(JSON.stringify(wordings), count) as unknown as [number, number][];
    return rows.map(([wording, hash]) => ({ wording, hash }));
  }

  mentions(wordings: readonly number[]): readonly (readonly Mention[])[] {
    const found = new Map(wordings.map((wording): [number, Mention[]] => [wording, []]));
    for (const [wording, number, article, utterance] of this.#sql.mentions.all(JSON.stringify(wordings)) as unknown as [number, number, string, number][]) {
      this.#remember(article, number);
      found.get(wording)?.push({ article, utterance });
    }
    return wordings.map((wording) => found.get(wording)!);
  }

  settle(): void {
    if (this.#pending === 0) return;
    this.#pending = 0;
    this.#sql.keepTotals.run(this.#articles, this.#quotes, this.#wordings);
    this.#database.exec('COMMIT');
  }

  tidy(): boolean {
    this.settle();
    return this.#keys.merge() || this.#words.merge() || this.#shrink();
  }

  /** Gives back pages that merging has left free. */
  #shrink(): boolean {
    const [free, all] = this.#sql.pages.get() as unknown as [number, number];
    if (free * freePart <= all) return false;
    this.#database.exec(`PRAGMA incremental_vacuum(${shrunk})`);
    return (this.#sql.pages.get() as unknown as [number, number])[0] < free;
  }

  dispose(): void {
    try {
      this.settle();
    } finally {
      this.#database.close();
      this.#closed();
    }
  }

  /** Takes notice of what another process has written since. Whoever only reads calls it before each question. */
  follow(): void {
    const version = this.#writtenVersion();
    if (version === this.#version) return;
    this.#version = version;
    this.#revision++;
    this.#kept.clear();
    this.#outlines.clear();
    this.#numbers.clear();
    this.#keys.forget();
    this.#count();
  }

  #writtenVersion(): number {
    return (this.#sql.version.get() as unknown as [number])[0];
  }

  #count(): void {
    [this.#articles, this.#quotes, this.#wordings] = this.#sql.totals.get() as unknown as [number, number, number];
    this.#unread = (this.#sql.unread.get() as unknown as [string] | undefined)?.[0] === 'yes';
  }

  /** Files are written many at a time: each transaction of its own would cost more than what is in it. */
  #write(change: () => void): void {
    if (this.#pending === 0) {
      // In a turn of its own: making so much last has been long enough.
      if (this.#isBehind) this.#sql.checkpoint.get();
      this.#isBehind = false;
      this.#database.exec('BEGIN IMMEDIATE');
    }
    this.#pending++;
    this.#revision++;
    try {
      change();
    } catch (error) {
      // Half a change must not become last: what is not committed goes with the connection.
      this.#pending = 0;
      throw error;
    }
    if (this.#pending < mostPending) return;
    this.settle();
    this.#isBehind = true;
  }

  #addArticle(article: PackedArticle, file: number): void {
    const { id, body, quotes, utterances, wordings, keys, keyEnds, said, words } = article;
    const outlet = article.outlet === undefined ? null : this.#outletNumber(article.outlet);
    const number = Number(this.#sql.addArticle.run(id, file, quotes, outlet, article.published?.slice(0, 4) ?? null).lastInsertRowid);
    const outlined = outlineLength(body);
    const [outline, rest] = [body.subarray(0, outlined), body.subarray(outlined)];
    this.#sql.addOutline.run(number, crc32(outline), outline);
    this.#sql.addBody.run(number, crc32(rest), rest);
    utterances.forEach((utterance, at) => {
      const known = this.#sql.wording.get(wordings[2 * at]!, wordings[2 * at + 1]!) as unknown as [number] | undefined;
      const wording = known?.[0] ?? this.#addWording(wordings[2 * at]!, wordings[2 * at + 1]!, keys.subarray(keyEnds[at - 1] ?? 0, keyEnds[at]));
      this.#sql.addMention.run(wording, number, utterance);
    });
    this.#speakers.add(number, outlet, said);
    this.#words.add(number, words);
    this.#articles++;
    this.#quotes += quotes;
  }

  #outletNumber(name: string): number {
    const known = this.#sql.outlet.get(name) as unknown as [number] | undefined;
    return known?.[0] ?? Number(this.#sql.addOutlet.run(name).lastInsertRowid);
  }

  #addWording(hash: number, proof: number, keys: Uint32Array): number {
    const number = Number(this.#sql.addWording.run(hash, proof).lastInsertRowid);
    this.#keys.add(number, keys);
    this.#wordings++;
    return number;
  }

  #forget(file: string): void {
    this.#forgetArticles(this.#sql.articlesOf.all(file) as unknown as [number, string, number][]);
    this.#sql.dropFile.run(file);
  }

  #forgetArticles(articles: readonly [number: number, id: string, quotes: number][]): void {
    for (const [number, id] of articles) {
      const article = this.#article(number);
      if (!article) throw new StoreFault('damaged', 'an article is missing');
      const { quotes, utterances, wordings, keys, keyEnds, said } = foundBy(article);
      utterances.forEach((utterance, at) => {
        const wording = this.#sql.wording.get(wordings[2 * at]!, wordings[2 * at + 1]!) as unknown as [number] | undefined;
        if (!wording) throw new StoreFault('damaged', 'a wording is missing');
        this.#dropMention(wording[0], number, utterance, keys.subarray(keyEnds[at - 1] ?? 0, keyEnds[at]));
      });
      this.#kept.drop(number);
      this.#outlines.drop(number);
      this.#numbers.delete(id);
      this.#sql.dropArticle.run(number);
      this.#sql.dropOutline.run(number);
      this.#sql.dropBody.run(number);
      this.#speakers.remove(number, said);
      this.#words.remove(number);
      this.#articles--;
      this.#quotes -= quotes;
    }
  }

  #dropMention(wording: number, article: number, utterance: number, keys: Uint32Array): void {
    this.#sql.dropMention.run(wording, article, utterance);
    if (this.#sql.isMentioned.get(wording)) return;
    this.#sql.dropWording.run(wording);
    this.#keys.remove(wording, keys);
    this.#wordings--;
  }

  #numberOf(article: string): number | undefined {
    const known = this.#numbers.get(article);
    if (known !== undefined) return known;
    const row = this.#sql.byId.get(article) as unknown as [number] | undefined;
    if (row) this.#remember(article, row[0]);
    return row?.[0];
  }

  #remember(article: string, number: number): void {
    if (this.#numbers.size >= mostNumbers) this.#numbers.clear();
    this.#numbers.set(article, number);
  }

  #article(number: number): StoredArticle | undefined {
    const kept = this.#kept.get(number);
    if (kept) return kept;
    const read = this.#read(number);
    if (read) this.#kept.set(number, read.article, read.bytes);
    return read?.article;
  }

  /** Those that are missing, by the numbers of their articles. */
  #readOutlines(outlines: Map<number, ArticleOutline | undefined>): void {
    const missing = [...outlines.keys()].filter((number) => outlines.get(number) === undefined);
    for (const [number, crc, bytes] of this.#sql.outlines.all(JSON.stringify(missing)) as unknown as [number, number, Uint8Array][]) {
      const outline = readable(() => articleOutlineOf(checked(crc, bytes)));
      outlines.set(number, outline);
      this.#outlines.set(number, outline, bytes.length);
    }
  }

  #read(number: number): { article: StoredArticle; bytes: number } | undefined {
    const row = this.#sql.body.get(number) as unknown as [number, Uint8Array, number, Uint8Array] | undefined;
    if (row === undefined) return undefined;
    const [outlineCrc, outline, crc, rest] = row;
    const bytes = Buffer.concat([checked(outlineCrc, outline), checked(crc, rest)]);
    return { article: readable(() => articleOf(bytes, () => this.#linesOf(number, crc))), bytes: bytes.length };
  }

  /** Of an article as it was read: none when another has its number by now. */
  #linesOf(article: number, crc: number): Uint32Array {
    try {
      const row = this.#sql.lines.get(article, crc) as unknown as [Uint8Array] | undefined;
      return row ? readable(() => lineStartsOf(row[0])) : new Uint32Array();
    } catch (error) {
      this.failed(error);
      throw error;
    }
  }
}

function checked(crc: number, bytes: Uint8Array): Uint8Array {
  if (crc32(bytes) !== crc) throw new StoreFault('damaged', 'an article has changed');
  return bytes;
}

function readable<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw error instanceof Unreadable ? new StoreFault('damaged', error) : error;
  }
}

const sql = {
  version: 'PRAGMA data_version',
  pages: 'SELECT freelist_count, page_count FROM pragma_freelist_count, pragma_page_count',
  checkpoint: 'PRAGMA wal_checkpoint(PASSIVE)',
  totals: 'SELECT articles, quotes, wordings FROM totals',
  keepTotals: 'UPDATE totals SET articles = ?, quotes = ?, wordings = ?',
  unread: "SELECT value FROM meta WHERE name = 'unread'",
  keepUnread: "INSERT OR REPLACE INTO meta VALUES ('unread', ?)",
  record: 'SELECT size, mtime, hash, outlet, skipped FROM files WHERE uri = ?',
  files: 'SELECT uri FROM files WHERE uri > ? ORDER BY uri LIMIT ?',
  touch: 'UPDATE files SET size = ?, mtime = ?, hash = ? WHERE uri = ?',
  addFile: 'INSERT INTO files (uri, size, mtime, hash, outlet, skipped, lines) VALUES (?, ?, ?, ?, ?, ?, ?)',
  fileNumber: 'SELECT number FROM files WHERE uri = ?',
  dropFile: 'DELETE FROM files WHERE uri = ?',
  outlet: 'SELECT number FROM outlets WHERE name = ?',
  addOutlet: 'INSERT INTO outlets (name) VALUES (?)',
  shared: 'SELECT count(*) FROM (SELECT 1 FROM mentions GROUP BY wording HAVING min(article) < max(article))',
  tally: `SELECT outlets.name, year, count(*), sum(quotes) FROM articles LEFT JOIN outlets ON outlets.number = outlet
    GROUP BY outlets.name, year ORDER BY outlets.name NULLS LAST, year NULLS LAST`,
  articlesOf: 'SELECT articles.number, id, quotes FROM articles JOIN files ON files.number = file WHERE uri = ? ORDER BY articles.number',
  stretch: 'SELECT number, id FROM articles WHERE id >= ? AND (id > ? OR number > ?) ORDER BY id, number LIMIT ?',
  byId: 'SELECT number FROM articles WHERE id = ? ORDER BY number DESC LIMIT 1',
  idOf: 'SELECT id FROM articles WHERE number = ?',
  addArticle: 'INSERT INTO articles (id, file, quotes, outlet, year) VALUES (?, ?, ?, ?, ?)',
  dropArticle: 'DELETE FROM articles WHERE number = ?',
  outlines: 'SELECT article, crc, outline FROM json_each(?) CROSS JOIN outlines ON article = value',
  body: 'SELECT outlines.crc, outline, bodies.crc, body FROM outlines JOIN bodies ON bodies.article = outlines.article WHERE outlines.article = ?',
  lines: 'SELECT lines FROM bodies JOIN articles ON articles.number = article JOIN files ON file = files.number WHERE article = ? AND crc = ?',
  addOutline: 'INSERT INTO outlines VALUES (?, ?, ?)',
  addBody: 'INSERT INTO bodies VALUES (?, ?, ?)',
  dropOutline: 'DELETE FROM outlines WHERE article = ?',
  dropBody: 'DELETE FROM bodies WHERE article = ?',
  wording: 'SELECT number FROM wordings WHERE hash = ? AND proof = ?',
  addWording: 'INSERT INTO wordings (hash, proof) VALUES (?, ?)',
  dropWording: 'DELETE FROM wordings WHERE number = ?',
  chosen: 'SELECT number, hash FROM wordings WHERE number IN (SELECT value FROM json_each(?)) ORDER BY hash LIMIT ?',
  mentions: 'SELECT wording, number, articles.id, utterance FROM json_each(?) CROSS JOIN mentions ON wording = value JOIN articles ON article = number',
  addMention: 'INSERT INTO mentions VALUES (?, ?, ?)',
  dropMention: 'DELETE FROM mentions WHERE wording = ? AND article = ? AND utterance = ?',
  isMentioned: 'SELECT 1 FROM mentions WHERE wording = ? LIMIT 1',
};
