import type { Candidates } from '../coverage/candidateIndex.js';
import type { ArticleOutline } from '../coverage/outline.js';
import type { SpeakerIdentity } from '../attribution/speakers/sameSpeaker.js';
import type { Archive, Printed, SaidBy, StoredArticle } from './archive.js';
import { together } from './counts.js';
import { MemoryStore } from './memory.js';
import { candidatesIn, type Chosen, type Mention, type WordingIndex } from './ranking.js';
import type { Store } from './store.js';

/** Files asked for at once. */
const STRETCH = 500;

/**
 * The archives of all folders as one, with the open documents above them: what stands in a document is known as the document has
 * it, and as its file has it again once it is closed. `put` and `remove` are for documents; files go into their store.
 */
export class LayeredArchive implements Archive, WordingIndex {
  readonly #open = new MemoryStore();
  readonly #documents = new Set<string>();
  #stores: readonly Store[] = [];
  #earlier = 0;
  #hidden: { readonly at: number; readonly articles: ReadonlyMap<string, Printed> } | undefined;

  get stores(): readonly Store[] {
    return this.#stores;
  }

  set stores(stores: readonly Store[]) {
    // Revisions grow only, whatever comes and goes.
    this.#earlier = this.revision + 1 - sum(stores, ({ revision }) => revision) - this.#open.revision;
    this.#stores = stores;
  }

  get revision(): number {
    return this.#earlier + this.#open.revision + sum(this.#stores, ({ revision }) => revision);
  }

  get articles(): number {
    return sum(this.#parts, ({ articles }) => articles) - this.#hiddenArticles.size;
  }

  get quotes(): number {
    return sum(this.#parts, ({ quotes }) => quotes) - sum([...this.#hiddenArticles.values()], ({ quotes }) => quotes);
  }

  get wordings(): number {
    return sum(this.#parts, ({ wordings }) => wordings);
  }

  put(document: string, articles: readonly StoredArticle[]): void {
    this.#documents.add(document);
    this.#earlier++;
    this.#open.put(document, articles);
  }

  remove(document: string): void {
    if (!this.#documents.delete(document)) return;
    this.#earlier++;
    this.#open.remove(document);
  }

  entry(article: string): Promise<StoredArticle | undefined> {
    return this.#first(article, (part) => part.entry(article));
  }

  async outlines(articles: readonly string[]): Promise<readonly (ArticleOutline | undefined)[]> {
    const found = [...(await this.#open.outlines(articles))];
    for (const store of this.#stores) {
      const missing = [...found.keys()].filter((at) => found[at] === undefined && !this.#hiddenArticles.has(articles[at]!));
      const more = await store.outlines(missing.map((at) => articles[at]!));
      missing.forEach((at, i) => (found[at] = more[i]));
    }
    return found;
  }

  articlesOf(file: string): readonly Printed[] {
    return this.#documents.has(file) ? this.#open.articlesOf(file) : this.#stores.flatMap((store) => store.articlesOf(file));
  }

  /** The files that hold articles: open documents, then those of each store. Nothing of them is opened. */
  *files(): Generator<string> {
    for (const document of this.#documents) if (this.#open.articlesOf(document).length > 0) yield document;
    for (const store of this.#stores) {
      for (let after = ''; ; ) {
        const files = store.files(after, STRETCH);
        for (const file of files) if (!this.#documents.has(file) && store.articlesOf(file).length > 0) yield file;
        if (files.length < STRETCH) break;
        after = files.at(-1)!;
      }
    }
  }

  all(): Iterable<StoredArticle> {
    return this.#merged((part) => part.all());
  }

  holding(words: readonly string[]): Iterable<StoredArticle> {
    return this.#merged((part) => part.holding(words));
  }

  saidBy(speaker: SpeakerIdentity, except: ReadonlySet<string>): SaidBy {
    const behind = new Set([...except, ...this.#hiddenArticles.keys()]);
    return together(this.#parts.map((part, at) => part.saidBy(speaker, at === 0 ? except : behind)));
  }

  candidates(keys: readonly number[], limit: number, row?: readonly number[]): Promise<Candidates> {
    return Promise.resolve(candidatesIn(this, keys, limit, row));
  }

  documents(keys: readonly number[]): readonly number[] {
    const counts = this.#parts.map((part) => part.documents(keys));
    return keys.map((_, at) => sum(counts, (count) => count[at]!));
  }

  /** A part's wordings are told apart from another's by the remainder of their numbers. */
  holders(key: number): Iterable<number> {
    const parts = this.#parts;
    const holders: number[] = [];
    parts.forEach((part, at) => {
      for (const wording of part.holders(key)) holders.push(wording * parts.length + at);
    });
    return holders;
  }

  chosen(wordings: readonly number[], count: number): readonly Chosen[] {
    const parts = this.#parts;
    const chosen = parts.flatMap((part, at) => {
      const own = wordings.filter((wording) => wording % parts.length === at).map((wording) => (wording - at) / parts.length);
      return part.chosen(own, count).map(({ wording, hash }) => ({ wording: wording * parts.length + at, hash }));
    });
    return chosen.sort((a, b) => a.hash - b.hash).slice(0, count);
  }

  mentions(wordings: readonly number[]): readonly (readonly Mention[])[] {
    const parts = this.#parts;
    const given = parts.map((part, at) => part.mentions(wordings.filter((wording) => wording % parts.length === at).map((wording) => (wording - at) / parts.length)));
    const next = parts.map(() => 0);
    return wordings.map((wording) => {
      const at = wording % parts.length;
      const mentions = given[at]![next[at]!++]!;
      return at === 0 ? mentions : mentions.filter(({ article }) => !this.#hiddenArticles.has(article));
    });
  }

  /** What the first part gives that has the article. */
  async #first<Given>(article: string, given: (part: Archive) => Promise<Given | undefined>): Promise<Given | undefined> {
    const open = await given(this.#open);
    if (open || this.#hiddenArticles.has(article)) return open;
    for (const store of this.#stores) {
      const found = await given(store);
      if (found) return found;
    }
    return undefined;
  }

  /** What each part gives in order of ids, in that order. */
  *#merged(given: (part: Archive) => Iterable<StoredArticle>): Iterable<StoredArticle> {
    const hidden = this.#hiddenArticles;
    const sources = this.#parts.map((part) => given(part)[Symbol.iterator]());
    const heads = sources.map((source) => source.next());
    for (let first = firstOf(heads); first !== undefined; first = firstOf(heads)) {
      const article = heads[first]!.value as StoredArticle;
      heads[first] = sources[first]!.next();
      if (first === 0 || !hidden.has(article.id)) yield article;
    }
  }

  get #parts(): readonly (Archive & WordingIndex)[] {
    return [this.#open, ...this.#stores];
  }

  /** The articles of files that are open as documents, as their stores have them. */
  get #hiddenArticles(): ReadonlyMap<string, Printed> {
    const at = this.revision;
    if (this.#hidden?.at !== at) {
      const printed = [...this.#documents].flatMap((document) => this.#stores.flatMap((store) => store.articlesOf(document)));
      this.#hidden = { at, articles: new Map(printed.map((one) => [one.id, one])) };
    }
    return this.#hidden.articles;
  }
}

function firstOf(heads: readonly IteratorResult<StoredArticle, unknown>[]): number | undefined {
  let first: number | undefined;
  heads.forEach((head, at) => {
    if (!head.done && (first === undefined || head.value.id < (heads[first]!.value as StoredArticle).id)) first = at;
  });
  return first;
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}
