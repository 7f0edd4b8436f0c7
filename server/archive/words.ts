import { firstBehind } from './firstBehind.js';

/** Shorter beginnings of words stand in nearly every article. */
export const leastLetters = 3;

/** Which articles have which words, in memory. */
export class Words {
  readonly #articles = new Map<string, Set<string>>();
  readonly #words = new Map<string, readonly string[]>();
  #sorted: readonly string[] | undefined;

  /** @param words with blanks between them */
  add(article: string, words: string): void {
    const list = words === '' ? [] : words.split(' ');
    this.#words.set(article, list);
    for (const word of list) {
      const articles = this.#articles.get(word);
      if (articles) articles.add(article);
      else {
        this.#articles.set(word, new Set([article]));
        this.#sorted = undefined;
      }
    }
  }

  remove(article: string): void {
    for (const word of this.#words.get(article) ?? []) this.#articles.get(word)?.delete(article);
    this.#words.delete(article);
  }

  /** The articles that have words that begin with each of these, in any order; `undefined` where that chooses nothing. */
  holders(beginnings: readonly string[]): string[] | undefined {
    const telling = beginnings.filter(({ length }) => length >= leastLetters);
    if (telling.length === 0) return undefined;
    this.#sorted ??= [...this.#articles.keys()].sort();
    const found = telling.map((beginning) => this.#holdersOf(beginning, this.#sorted!));
    return [...found[0]!].filter((article) => found.every((articles) => articles.has(article)));
  }

  #holdersOf(beginning: string, sorted: readonly string[]): Set<string> {
    const articles = new Set<string>(this.#articles.get(beginning));
    for (let at = firstBehind(sorted, beginning); sorted[at]?.startsWith(beginning); at++) {
      for (const article of this.#articles.get(sorted[at]!)!) articles.add(article);
    }
    return articles;
  }
}
