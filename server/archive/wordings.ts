import { NumberLists } from './numberLists.js';

/** Distinct wordings and the articles that print them, in memory. A wording is known by a number, which another gets when nobody prints it any more. */
export class Wordings {
  readonly #numbers = new Map<string, number>();
  /** By number, in each of the next three; gone ones among them. */
  readonly #names: string[] = [];
  readonly #hashes: number[] = [];
  readonly #printers: number[] = [];
  readonly #lists = new NumberLists();
  readonly #free: number[] = [];

  get size(): number {
    return this.#numbers.size;
  }

  /** How many have several printers. */
  get shared(): number {
    let shared = 0;
    for (const number of this.#numbers.values()) if (this.#lists.size(this.#printers[number]!) > 1) shared++;
    return shared;
  }

  /** The number of the wording of this name, if somebody prints it. */
  numberOf(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  /** @returns the number of a wording that nobody has printed so far */
  begin(name: string, hash: number): number {
    const number = this.#free.pop() ?? this.#names.length;
    this.#numbers.set(name, number);
    this.#names[number] = name;
    this.#hashes[number] = hash;
    this.#printers[number] = this.#lists.begin();
    return number;
  }

  /** An article counts once, however often it prints the wording: its utterances come one after the other. */
  addPrinter(number: number, article: number): void {
    const list = this.#printers[number]!;
    if (this.#lists.of(list).at(-1) !== article) this.#printers[number] = this.#lists.add(list, article);
  }

  /** @returns whether that was the last one to print it, so that the wording is forgotten */
  removePrinter(number: number, article: number): boolean {
    const list = this.#printers[number]!;
    this.#lists.remove(list, article);
    if (this.#lists.size(list) > 0) return false;
    this.#lists.end(list);
    this.#numbers.delete(this.#names[number]!);
    this.#free.push(number);
    return true;
  }

  hashOf(number: number): number {
    return this.#hashes[number]!;
  }

  /** Numbers of articles, none twice. */
  printersOf(number: number): number[] {
    return [...this.#lists.of(this.#printers[number]!)];
  }
}
