import type { SpeakerIdentity } from '../attribution/speakers/sameSpeaker.js';
import type { Candidates } from '../coverage/candidateIndex.js';
import { utteranceKeys } from '../coverage/keys.js';
import type { ArticleOutline } from '../coverage/outline.js';
import type { Printed, SaidBy, StoredArticle } from './archive.js';
import { articleOf, articleOutlineOf, lineStartsOf } from './codec.js';
import { firstBehind } from './firstBehind.js';
import { Kept } from './kept.js';
import { packed, type PackedArticle, type PackedFile, quotesOf, saidIn } from './packed.js';
import { Postings } from './postings.js';
import { candidatesIn, type Chosen, type Mention } from './ranking.js';
import { Speakers } from './speakers.js';
import { type FileRecord, type Store, type Tally, unknownFile } from './store.js';
import { Wordings } from './wordings.js';
import { Words } from './words.js';

/** An article as bytes: as objects it takes ten times the memory. */
interface Held {
  readonly number: number;
  readonly id: string;
  readonly lines: Uint8Array;
  readonly body: Uint8Array;
  readonly quotes: number;
  readonly outlet: string | undefined;
  readonly year: string | undefined;
  /** Numbers of its wordings and the utterances that have them. */
  readonly wordings: Uint32Array;
  readonly utterances: Uint32Array;
}

/** Bytes of articles that are kept as objects too. */
const mostKept = 5e5;

/**
 * An archive that lives as long as the process, with the same answers as the one on disk. Indexes distinct wordings, so that a quote
 * printed five hundred times neither makes its own keys common nor fills the candidates with copies of itself.
 */
export class MemoryStore implements Store {
  unread = false;
  readonly #files = new Map<string, { record: FileRecord; readonly lines: Uint8Array; readonly articles: Held[] }>();
  readonly #articles = new Map<string, Held>();
  readonly #numbered = new Map<number, Held>();
  readonly #wordings = new Wordings();
  readonly #postings = new Postings();
  readonly #speakers = new Speakers();
  readonly #words = new Words();
  readonly #kept = new Kept<StoredArticle>(mostKept);
  /** Names of files in order, gone ones among them. */
  #sortedFiles: readonly string[] | undefined;
  /** Ids of articles in order. */
  #sorted: readonly string[] | undefined;
  #nextArticle = 0;
  #revision = 0;
  #quotes = 0;

  get revision(): number {
    return this.#revision;
  }

  get articles(): number {
    return this.#articles.size;
  }

  get quotes(): number {
    return this.#quotes;
  }

  get wordings(): number {
    return this.#wordings.size;
  }

  put(file: string, articles: readonly StoredArticle[]): void {
    this.take(file, packed(articles), unknownFile);
  }

  take(file: string, { lines, articles }: PackedFile, record: FileRecord): void {
    if (!this.#files.has(file)) this.#sortedFiles = undefined;
    this.remove(file);
    this.#revision++;
    this.#files.set(file, { record, lines, articles: articles.map((article) => this.#add(article, lines)) });
    this.#sorted = undefined;
  }

  extend(file: string, articles: readonly PackedArticle[]): void {
    const known = this.#files.get(file);
    if (known === undefined) return;
    this.#revision++;
    for (const article of articles) known.articles.push(this.#add(article, known.lines));
    this.#sorted = undefined;
  }

  shorten(file: string, most: number): boolean {
    const articles = this.#files.get(file)?.articles ?? [];
    this.#revision++;
    this.#sorted = undefined;
    for (let left = most; left > 0 && articles.length > 0; left--) this.#drop(articles.pop()!);
    return articles.length > 0;
  }

  remove(file: string): void {
    const known = this.#files.get(file);
    if (known === undefined) return;
    this.#revision++;
    this.#files.delete(file);
    // In the reverse order of adding: what is looked for then stands at the end of its list.
    for (const article of known.articles.toReversed()) this.#drop(article);
    this.#sorted = undefined;
  }

  touch(file: string, record: FileRecord): void {
    const known = this.#files.get(file);
    if (known) known.record = record;
  }

  record(file: string): FileRecord | undefined {
    return this.#files.get(file)?.record;
  }

  files(after: string, most: number): readonly string[] {
    this.#sortedFiles ??= [...this.#files.keys()].sort();
    const sorted = this.#sortedFiles;
    const found: string[] = [];
    for (let at = firstBehind(sorted, after); at < sorted.length && found.length < most; at++) if (this.#files.has(sorted[at]!)) found.push(sorted[at]!);
    return found;
  }

  articlesOf(file: string): readonly Printed[] {
    return this.#files.get(file)?.articles.map(({ id, quotes }) => ({ id, quotes })) ?? [];
  }

  shared(): number {
    return this.#wordings.shared;
  }

  tally(): readonly Tally[] {
    const tallies = new Map<string, { outlet?: string; year?: string; articles: number; quotes: number }>();
    for (const { outlet, year, quotes } of this.#articles.values()) {
      const name = JSON.stringify([outlet, year]);
      const tally = tallies.get(name) ?? { ...(outlet !== undefined && { outlet }), ...(year !== undefined && { year }), articles: 0, quotes: 0 };
      tally.articles++;
      tally.quotes += quotes;
      tallies.set(name, tally);
    }
    const last = '\uffff';
    const order = ({ outlet = last, year = last }: Tally): string => `${outlet}\n${year}`;
    return [...tallies.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }

  entry(article: string): Promise<StoredArticle | undefined> {
    const held = this.#articles.get(article);
    return Promise.resolve(held && this.#read(held));
  }

  outlines(articles: readonly string[]): Promise<readonly (ArticleOutline | undefined)[]> {
    return Promise.resolve(articles.map((article) => {
      const held = this.#articles.get(article);
      return held && articleOutlineOf(held.body);
    }));
  }

  *all(): Iterable<StoredArticle> {
    this.#sorted ??= [...this.#articles.keys()].sort();
    yield* this.#each(this.#sorted);
  }

  *holding(words: readonly string[]): Iterable<StoredArticle> {
    const found = this.#words.holders(words);
    if (found === undefined) yield* this.all();
    else yield* this.#each([...new Set(found.map((number) => this.#numbered.get(number)!.id))].sort());
  }

  saidBy(speaker: SpeakerIdentity, except: ReadonlySet<string>): SaidBy {
    return this.#speakers.saidBy(speaker, except, (id) => this.#articles.get(id)?.outlet);
  }

  candidates(keys: readonly number[], limit: number, row?: readonly number[]): Promise<Candidates> {
    return Promise.resolve(candidatesIn(this, keys, limit, row));
  }

  documents(keys: readonly number[]): readonly number[] {
    return keys.map((key) => this.#postings.count(key));
  }

  holders(key: number): Iterable<number> {
    return this.#postings.of(key);
  }

  chosen(wordings: readonly number[], count: number): readonly Chosen[] {
    const hashed = wordings.map((wording) => ({ wording, hash: this.#wordings.hashOf(wording) }));
    return hashed.sort((a, b) => a.hash - b.hash).slice(0, count);
  }

  mentions(wordings: readonly number[]): readonly (readonly Mention[])[] {
    return wordings.map((wording) => {
      const mentions: Mention[] = [];
      for (const number of this.#wordings.printersOf(wording)) addMentions(mentions, this.#numbered.get(number)!, wording);
      return mentions;
    });
  }

  settle(): void {
    // Memory has nothing to write,
  }

  tidy(): boolean {
    // nothing to put in order,
    return false;
  }

  dispose(): void {
    // and nothing to close.
  }

  *#each(ids: readonly string[]): Iterable<StoredArticle> {
    for (const id of ids) {
      const held = this.#articles.get(id);
      if (held) yield this.#kept.get(held.number) ?? decoded(held);
    }
  }

  #read(held: Held): StoredArticle {
    const kept = this.#kept.get(held.number);
    if (kept) return kept;
    const article = decoded(held);
    this.#kept.set(held.number, article, held.body.length);
    return article;
  }

  #add(article: PackedArticle, lines: Uint8Array): Held {
    const { id, body, quotes, outlet, published, utterances, wordings, keyEnds, keys } = article;
    const number = this.#nextArticle++;
    const numbers = Array.from(utterances, (_, at) => {
      const hash = wordings[2 * at]!;
      const wording = this.#wordingFor(`${hash} ${wordings[2 * at + 1]!}`, hash, keys.subarray(keyEnds[at - 1] ?? 0, keyEnds[at]));
      this.#wordings.addPrinter(wording, number);
      return wording;
    });
    const held = { number, id, lines, body, quotes, outlet, year: published?.slice(0, 4), wordings: Uint32Array.from(numbers), utterances };
    // Of two files with an article of the same name the one taken last is known.
    this.#articles.set(id, held);
    this.#numbered.set(number, held);
    this.#quotes += quotes;
    this.#speakers.add(id, article.said);
    this.#words.add(number, article.words);
    return held;
  }

  #wordingFor(name: string, hash: number, keys: Uint32Array): number {
    const known = this.#wordings.numberOf(name);
    if (known !== undefined) return known;
    const number = this.#wordings.begin(name, hash);
    this.#postings.add(number, keys);
    return number;
  }

  #drop(held: Held): void {
    const article = decoded(held);
    // In the reverse order of adding, here too.
    const printed = new Map(Array.from(held.wordings, (wording, at) => [wording, held.utterances[at]!] as const).reverse());
    for (const [wording, utterance] of printed) {
      if (this.#wordings.removePrinter(wording, held.number)) this.#postings.remove(wording, utteranceKeys(article.utterances[utterance]!));
    }
    this.#numbered.delete(held.number);
    if (this.#articles.get(held.id) === held) this.#articles.delete(held.id);
    this.#quotes -= held.quotes;
    this.#kept.drop(held.number);
    this.#speakers.remove(held.id, saidIn(quotesOf(article)));
    this.#words.remove(held.number);
  }
}

/** The utterances of an article that have a wording. */
function addMentions(mentions: Mention[], { id, wordings, utterances }: Held, wording: number): void {
  for (let at = wordings.indexOf(wording); at >= 0; at = wordings.indexOf(wording, at + 1)) mentions.push({ article: id, utterance: utterances[at]! });
}

function decoded({ body, lines }: Held): StoredArticle {
  return articleOf(body, () => lineStartsOf(lines));
}
