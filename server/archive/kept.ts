import type { StoredArticle } from './archive.js';

/** Articles that were read lately, for the next question about the same ones; bounded by the bytes they were read from. */
export class Kept {
  readonly #articles = new Map<number, { readonly article: StoredArticle; readonly bytes: number }>();
  readonly #most: number;
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(number: number): StoredArticle | undefined {
    const held = this.#articles.get(number);
    if (held === undefined) return undefined;
    this.#articles.delete(number);
    this.#articles.set(number, held);
    return held.article;
  }

  set(number: number, article: StoredArticle, bytes: number): void {
    this.drop(number);
    this.#articles.set(number, { article, bytes });
    this.#bytes += bytes;
    for (const [oldest] of this.#articles) {
      if (this.#bytes <= this.#most || oldest === number) break;
      this.drop(oldest);
    }
  }

  drop(number: number): void {
    this.#bytes -= this.#articles.get(number)?.bytes ?? 0;
    this.#articles.delete(number);
  }

  clear(): void {
    this.#articles.clear();
    this.#bytes = 0;
  }
}
