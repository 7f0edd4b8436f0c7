import type { Candidates } from '../coverage/candidateIndex.js';
import type { ArticleOutline } from '../coverage/outline.js';
import type { SpeakerIdentity } from '../attribution/speakers/sameSpeaker.js';
import type { Printed, SaidBy, StoredArticle } from './archive.js';
import { MemoryStore } from './memory.js';
import type { PackedArticle, PackedFile } from './packed.js';
import { candidatesIn, type Chosen, type Mention } from './ranking.js';
import { faultOf, sentenceFor, type StoreFault } from './sqlite.js';
import { SqliteStore } from './sqliteStore.js';
import type { FileRecord, Store, Tally } from './store.js';

export const wasDamaged = 'The archive on disk was damaged and is built anew.';
export const wasOutdated = 'The archive on disk was written by another version of Quotelens: all articles are read anew, once.';

/** A store, what readers should know of it, and what may take its place. */
export interface Opened {
  readonly store: SqliteStore | MemoryStore;
  /** One sentence for the reader, when the archive is not where it should be. */
  readonly notice?: string;
  /** Makes an empty database in its place; throws where that is not possible. */
  readonly renew?: () => SqliteStore;
  /** Whether it is only to be looked at: what would be written is passed over. */
  readonly readOnly?: boolean;
  /** For one that another process writes: the store as this process may have it now; `undefined` as long as nothing has changed. */
  readonly next?: () => Opened | undefined;
}

/**
 * A store that outlives its database: when that fails, the archive begins anew, on disk once more if it was damaged and in memory
 * otherwise. One that another process writes is followed until that one ends. No question throws for it, and nothing half written
 * is ever answered from.
 */
export class GuardedStore implements Store {
  #now: Opened;
  #notice: string | undefined;
  #renewed = false;
  #disposed = false;
  #earlier = 0;
  readonly #lost: () => void;

  /** @param lost told when everything must be looked at again */
  constructor(first: Opened, lost: () => void) {
    this.#now = this.#heard(first);
    this.#notice = first.notice;
    this.#lost = lost;
  }

  /** One sentence for the reader about where the archive is kept, when it is not where it should be. */
  get notice(): string | undefined {
    return this.#notice;
  }

  /** Where the archive is kept: a database of this process's own or of another's, or memory. */
  get kept(): 'on disk' | 'by another process' | 'in memory' {
    if (this.#now.next) return 'by another process';
    return this.#now.store instanceof SqliteStore ? 'on disk' : 'in memory';
  }

  /**
   * Takes over an archive whose writer has ended, or takes notice of what it has written.
   * @returns whether anything has changed
   */
  follow(): boolean {
    const before = this.revision;
    try {
      const next = this.#now.next?.();
      if (next) this.#become(next);
      else this.#ask(() => undefined);
    } catch (error) {
      // Somebody is just beginning or ending with it: there is another time.
      if (faultOf(error)?.kind !== 'in use') this.#giveUp(error);
    }
    return this.revision !== before;
  }

  get revision(): number {
    return this.#earlier + this.#now.store.revision;
  }

  get articles(): number {
    return this.#now.store.articles;
  }

  get quotes(): number {
    return this.#now.store.quotes;
  }

  get wordings(): number {
    return this.#now.store.wordings;
  }

  put(file: string, articles: readonly StoredArticle[]): void {
    this.#write((store) => store.put(file, articles));
  }

  take(file: string, articles: PackedFile, record: FileRecord): void {
    this.#write((store) => store.take(file, articles, record));
  }

  extend(file: string, articles: readonly PackedArticle[]): void {
    this.#write((store) => store.extend(file, articles));
  }

  shorten(file: string, most: number): boolean {
    return this.#isWritten && this.#ask((store) => store.shorten(file, most));
  }

  remove(file: string): void {
    this.#write((store) => store.remove(file));
  }

  touch(file: string, record: FileRecord): void {
    this.#write((store) => store.touch(file, record));
  }

  record(file: string): FileRecord | undefined {
    return this.#ask((store) => store.record(file));
  }

  files(after: string, most: number): readonly string[] {
    return this.#ask((store) => store.files(after, most));
  }

  articlesOf(file: string): readonly Printed[] {
    return this.#ask((store) => store.articlesOf(file));
  }

  get unread(): boolean {
    return this.#ask((store) => store.unread);
  }

  set unread(unread: boolean) {
    this.#write((store) => void (store.unread = unread));
  }

  shared(): number {
    return this.#ask((store) => store.shared());
  }

  tally(): readonly Tally[] {
    return this.#ask((store) => store.tally());
  }

  entry(article: string): Promise<StoredArticle | undefined> {
    return this.#ask((store) => store.entry(article));
  }

  outlines(articles: readonly string[]): Promise<readonly (ArticleOutline | undefined)[]> {
    return this.#ask((store) => store.outlines(articles));
  }

  *all(): Iterable<StoredArticle> {
    try {
      yield* this.#upToDate().all();
    } catch (error) {
      this.#giveUp(error);
    }
  }

  *holding(words: readonly string[]): Iterable<StoredArticle> {
    try {
      yield* this.#upToDate().holding(words);
    } catch (error) {
      this.#giveUp(error);
    }
  }

  saidBy(speaker: SpeakerIdentity, except: ReadonlySet<string>): SaidBy {
    return this.#ask((store) => store.saidBy(speaker, except));
  }

  candidates(keys: readonly number[], limit: number, row?: readonly number[]): Promise<Candidates> {
    return Promise.resolve(this.#ask((store) => candidatesIn(store, keys, limit, row)));
  }

  documents(keys: readonly number[]): readonly number[] {
    return this.#ask((store) => store.documents(keys));
  }

  holders(key: number): Iterable<number> {
    return this.#ask((store) => store.holders(key));
  }

  chosen(wordings: readonly number[], count: number): readonly Chosen[] {
    return this.#ask((store) => store.chosen(wordings, count));
  }

  mentions(wordings: readonly number[]): readonly (readonly Mention[])[] {
    return this.#ask((store) => store.mentions(wordings));
  }

  settle(): void {
    this.#write((store) => store.settle());
  }

  tidy(): boolean {
    return this.#isWritten && this.#ask((store) => store.tidy());
  }

  /** Whoever is still asking finds nothing. */
  dispose(): void {
    const { store } = this.#now;
    this.#disposed = true;
    this.#earlier += store.revision + 1;
    this.#now = { store: new MemoryStore() };
    // What fails now is lost, and read again.
    closed(store);
  }

  /** What another process writes, or what is only looked at, is not written here. */
  #write(change: (store: Store) => void): void {
    if (this.#isWritten) this.#ask(change);
  }

  /** Whether this process may write it. */
  get #isWritten(): boolean {
    return !this.#now.next && !this.#now.readOnly;
  }

  #ask<Answer>(question: (store: Store) => Answer): Answer {
    try {
      return question(this.#upToDate());
    } catch (error) {
      this.#giveUp(error);
      return question(this.#now.store);
    }
  }

  #upToDate(): Store {
    const { store, next } = this.#now;
    if (next && store instanceof SqliteStore) store.follow();
    return store;
  }

  #heard(opened: Opened): Opened {
    const { store } = opened;
    if (store instanceof SqliteStore) store.failed = (error) => {
      if (store === this.#now.store) this.#giveUp(error);
    };
    return opened;
  }

  #giveUp(error: unknown): void {
    if (this.#disposed) return;
    const fault = faultOf(error);
    if (!fault) throw error;
    this.#become(this.#instead(fault));
  }

  #become(next: Opened): void {
    const { store } = this.#now;
    this.#earlier += store.revision + 1;
    closed(store);
    this.#now = this.#heard(next);
    if (next.notice !== undefined) this.#notice = next.notice;
    if (!next.next) this.#lost();
  }

  /** A database is renewed once, so that a bad disk does not end in a loop. */
  #instead(fault: StoreFault): Opened {
    const { renew, store } = this.#now;
    if (fault.kind === 'damaged' && renew && !this.#renewed) {
      this.#renewed = true;
      closed(store);
      try {
        return { store: renew(), notice: wasDamaged };
      } catch {
        // The disk that damaged one database does not take another.
      }
    }
    return { store: new MemoryStore(), notice: sentenceFor(fault) };
  }
}

function closed(store: Store): void {
  try {
    store.dispose();
  } catch {
    // It has failed already.
  }
}
