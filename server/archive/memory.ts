import type { Candidates } from '../coverage/candidateIndex.js';
import { hash32 } from '../coverage/hash.js';
import { utteranceKeys } from '../coverage/keys.js';
import type { Utterance } from '../coverage/utterance.js';
import type { Archive, StoredArticle } from './archive.js';
import { Postings } from './postings.js';
import { candidatesIn, type Chosen, type Mention, type WordingIndex } from './ranking.js';

/** A distinct wording and everybody who prints it. */
interface Held {
  readonly number: number;
  readonly keys: readonly number[];
  readonly hash: number;
  readonly mentions: Mention[];
}

/**
 * An archive that lives as long as the process. Indexes distinct wordings, so that a quote printed five hundred times
 * neither makes its own keys common nor fills the candidates with copies of itself.
 */
export class MemoryArchive implements Archive, WordingIndex {
  readonly #files = new Map<string, readonly StoredArticle[]>();
  readonly #articles = new Map<string, StoredArticle>();
  readonly #wordings = new Map<string, Held>();
  readonly #numbered = new Map<number, Held>();
  readonly #postings = new Postings();
  #sorted: readonly StoredArticle[] | undefined;
  #next = 0;
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
    this.remove(file);
    if (articles.length === 0) return;
    this.#revision++;
    this.#files.set(file, articles);
    for (const article of articles) {
      this.#articles.set(article.id, article);
      article.utterances.forEach((utterance, index) => this.#add(utterance, { article: article.id, utterance: index }));
    }
    this.#sorted = undefined;
  }

  remove(file: string): void {
    const articles = this.#files.get(file);
    if (articles === undefined) return;
    this.#revision++;
    this.#files.delete(file);
    for (const article of articles) {
      if (this.#articles.get(article.id) === article) this.#articles.delete(article.id);
      article.utterances.forEach((utterance, index) => this.#drop(utterance, article.id, index));
    }
    this.#sorted = undefined;
  }

  entry(article: string): Promise<StoredArticle | undefined> {
    return Promise.resolve(this.#articles.get(article));
  }

  all(): Iterable<StoredArticle> {
    this.#sorted ??= [...this.#articles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return this.#sorted;
  }

  candidates(keys: readonly number[], limit: number): Promise<Candidates> {
    return Promise.resolve(candidatesIn(this, keys, limit));
  }

  documents(key: number): number {
    return this.#postings.of(key).length;
  }

  holders(key: number): readonly number[] {
    return this.#postings.of(key);
  }

  chosen(wordings: readonly number[], count: number): readonly Chosen[] {
    const hashed = wordings.map((wording) => ({ wording, hash: this.#numbered.get(wording)?.hash ?? 0 }));
    return hashed.sort((a, b) => a.hash - b.hash).slice(0, count);
  }

  mentions(wording: number): readonly Mention[] {
    return this.#numbered.get(wording)?.mentions ?? [];
  }

  #add(utterance: Utterance, mention: Mention): void {
    if (utterance.wording.length === 0) return;
    if (!utterance.unattributed) this.#quotes++;
    const words = wordsOf(utterance);
    let held = this.#wordings.get(words);
    if (held === undefined) {
      held = { number: this.#next++, keys: utteranceKeys(utterance), hash: hash32(words), mentions: [] };
      this.#wordings.set(words, held);
      this.#numbered.set(held.number, held);
      this.#postings.add(held.number, held.keys);
    }
    held.mentions.push(mention);
  }

  #drop(utterance: Utterance, article: string, index: number): void {
    const words = wordsOf(utterance);
    const held = this.#wordings.get(words);
    if (held === undefined) return;
    const at = held.mentions.findIndex((mention) => mention.article === article && mention.utterance === index);
    if (at < 0) return;
    if (!utterance.unattributed) this.#quotes--;
    held.mentions.splice(at, 1);
    if (held.mentions.length > 0) return;
    this.#wordings.delete(words);
    this.#numbered.delete(held.number);
    this.#postings.remove(held.number, held.keys);
  }
}

function wordsOf(utterance: Utterance): string {
  return utterance.wording.map((token) => token.word).join(' ');
}
