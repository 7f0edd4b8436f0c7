import type { Candidates } from '../coverage/candidateIndex.js';
import type { SpeakerIdentity } from '../attribution/speakers/sameSpeaker.js';
import type { Printed, SaidBy, StoredArticle } from './archive.js';
import { MemoryStore } from './memory.js';
import type { PackedFile } from './packed.js';
import { candidatesIn, type Chosen, type Mention } from './ranking.js';
import { faultOf, sentenceFor, type StoreFault } from './sqlite.js';
import type { FileRecord, Store, Tally } from './store.js';

export const wasDamaged = 'The archive on disk was damaged and is built anew.';

/**
 * A store that outlives its database: when that fails, the archive begins anew, on disk once more if it was damaged and in memory
 * otherwise. No question throws for it, and nothing half written is ever answered from.
 */
export class GuardedStore implements Store {
  #store: Store;
  #notice: string | undefined;
  #earlier = 0;
  readonly #lost: () => void;
  #renew: (() => Store) | undefined;

  /** @param renew makes an empty database; used once, so that a bad disk does not end in a loop */
  constructor(store: Store, notice: string | undefined, lost: () => void, renew?: () => Store) {
    this.#store = store;
    this.#notice = notice;
    this.#lost = lost;
    this.#renew = renew;
  }

  /** One sentence for the reader about where the archive is kept, when it is not where it should be. */
  get notice(): string | undefined {
    return this.#notice;
  }

  get revision(): number {
    return this.#earlier + this.#store.revision;
  }

  get articles(): number {
    return this.#store.articles;
  }

  get quotes(): number {
    return this.#store.quotes;
  }

  get wordings(): number {
    return this.#store.wordings;
  }

  put(file: string, articles: readonly StoredArticle[]): void {
    this.#ask((store) => store.put(file, articles));
  }

  take(file: string, articles: PackedFile, record: FileRecord): void {
    this.#ask((store) => store.take(file, articles, record));
  }

  remove(file: string): void {
    this.#ask((store) => store.remove(file));
  }

  touch(file: string, record: FileRecord): void {
    this.#ask((store) => store.touch(file, record));
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

  tally(): readonly Tally[] {
    return this.#ask((store) => store.tally());
  }

  entry(article: string): Promise<StoredArticle | undefined> {
    return this.#ask((store) => store.entry(article));
  }

  *all(): Iterable<StoredArticle> {
    try {
      yield* this.#store.all();
    } catch (error) {
      this.#giveUp(error);
    }
  }

  *holding(words: readonly string[]): Iterable<StoredArticle> {
    try {
      yield* this.#store.holding(words);
    } catch (error) {
      this.#giveUp(error);
    }
  }

  saidBy(speaker: SpeakerIdentity, except: ReadonlySet<string>): SaidBy {
    return this.#ask((store) => store.saidBy(speaker, except));
  }

  candidates(keys: readonly number[], limit: number): Promise<Candidates> {
    return Promise.resolve(this.#ask((store) => candidatesIn(store, keys, limit)));
  }

  documents(key: number): number {
    return this.#ask((store) => store.documents(key));
  }

  holders(key: number): readonly number[] {
    return this.#ask((store) => store.holders(key));
  }

  chosen(wordings: readonly number[], count: number): readonly Chosen[] {
    return this.#ask((store) => store.chosen(wordings, count));
  }

  mentions(wording: number): readonly Mention[] {
    return this.#ask((store) => store.mentions(wording));
  }

  settle(): void {
    this.#ask((store) => store.settle());
  }

  tidy(): boolean {
    return this.#ask((store) => store.tidy());
  }

  dispose(): void {
    this.#renew = undefined;
    this.#ask((store) => store.dispose());
  }

  #ask<Answer>(question: (store: Store) => Answer): Answer {
    try {
      return question(this.#store);
    } catch (error) {
      this.#giveUp(error);
      return question(this.#store);
    }
  }

  #giveUp(error: unknown): void {
    const fault = faultOf(error);
    if (!fault) throw error;
    const failed = this.#store;
    this.#earlier += failed.revision + 1;
    closed(failed);
    this.#store = this.#next(fault);
    this.#lost();
  }

  #next(fault: StoreFault): Store {
    const renew = this.#renew;
    this.#renew = undefined;
    if (fault.kind === 'damaged' && renew) {
      try {
        const store = renew();
        this.#notice = wasDamaged;
        return store;
      } catch {
        // The disk that damaged one database does not take another.
      }
    }
    this.#notice = sentenceFor(fault);
    return new MemoryStore();
  }
}

function closed(store: Store): void {
  try {
    store.dispose();
  } catch {
    // It has failed already.
  }
}
