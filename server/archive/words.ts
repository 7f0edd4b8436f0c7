import { ownLetters } from '../text/ownLetters.js';
import { firstBehind } from './firstBehind.js';
import { NumberLists } from './numberLists.js';

/** Shorter beginnings of words stand in nearly every article. */
export const leastLetters = 3;

/** Which articles have which words, in memory. */
export class Words {
  /** Where the list of a word's articles is. */
  readonly #articles = new Map<string, number>();
  readonly #lists = new NumberLists();
  /** The words of each article, with blanks between them. */
  readonly #words = new Map<number, string>();
  #sorted: readonly string[] | undefined;

  /** @param words none twice, with blanks between them */
  add(article: number, words: string): void {
    this.#words.set(article, words);
    for (const word of each(words)) {
      const list = this.#articles.get(word);
      if (list === undefined) this.#sorted = undefined;
      const added = this.#lists.add(list ?? this.#lists.begin(), article);
      if (added !== list) this.#articles.set(list === undefined ? ownLetters(word) : word, added);
    }
  }

  remove(article: number): void {
    for (const word of each(this.#words.get(article) ?? '')) this.#lists.remove(this.#articles.get(word)!, article);
    this.#words.delete(article);
  }

  /** The articles that have words that begin with each of these, in any order; `undefined` where that chooses nothing. */
  holders(beginnings: readonly string[]): number[] | undefined {
    const telling = beginnings.filter(({ length }) => length >= leastLetters);
    if (telling.length === 0) return undefined;
    this.#sorted ??= [...this.#articles.keys()].sort();
    const found = telling.map((beginning) => this.#holdersOf(beginning, this.#sorted!));
    return [...found[0]!].filter((article) => found.every((articles) => articles.has(article)));
  }

  #holdersOf(beginning: string, sorted: readonly string[]): Set<number> {
    const articles = new Set<number>();
    this.#addHolders(beginning, articles);
    for (let at = firstBehind(sorted, beginning); sorted[at]?.startsWith(beginning); at++) this.#addHolders(sorted[at]!, articles);
    return articles;
  }

  #addHolders(word: string, articles: Set<number>): void {
    const list = this.#articles.get(word);
    if (list !== undefined) for (const article of this.#lists.of(list)) articles.add(article);
  }
}

function each(words: string): string[] {
  return words === '' ? [] : words.split(' ');
}
