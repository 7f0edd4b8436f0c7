import { NumberLists } from './numberLists.js';

/** Values of a place in the table: a wording's number, or one of these, or (below them) the place of a list. */
const FREE = -1;
const GONE = -2;
const FIRST_LIST = -3;
const NONE: readonly number[] = [];

/**
 * Which wordings have a key. A table of numbers (open addressing), since there are some forty keys to a wording, each with little
 * to say: a `Map` of them takes five times the memory.
 */
export class Postings {
  #keys = new Uint32Array(16);
  #values = new Int32Array(16).fill(FREE);
  /** Places that are not free, gone ones among them. */
  #used = 0;
  readonly #lists = new NumberLists();

  add(wording: number, keys: Iterable<number>): void {
    for (const key of keys) {
      const at = this.#placeFor(key);
      const value = this.#values[at]!;
      if (value === FREE) this.#used++;
      if (value === FREE || value === GONE) {
        this.#keys[at] = key;
        this.#values[at] = wording;
      } else {
        const list = value >= 0 ? this.#lists.add(this.#lists.begin(), value) : FIRST_LIST - value;
        this.#values[at] = FIRST_LIST - this.#lists.add(list, wording);
      }
    }
  }

  remove(wording: number, keys: Iterable<number>): void {
    for (const key of keys) {
      const at = this.#find(key);
      const value = this.#values[at]!;
      if (value === wording) this.#values[at] = GONE;
      else if (value <= FIRST_LIST) this.#lists.remove(FIRST_LIST - value, wording);
    }
  }

  /** How many wordings have the key. */
  count(key: number): number {
    const value = this.#values[this.#find(key)]!;
    if (value >= 0) return 1;
    return value > FIRST_LIST ? 0 : this.#lists.size(FIRST_LIST - value);
  }

  /** In no particular order; to be read before anything changes. */
  of(key: number): Iterable<number> {
    const value = this.#values[this.#find(key)]!;
    if (value >= 0) return [value];
    return value > FIRST_LIST ? NONE : this.#lists.of(FIRST_LIST - value);
  }

  /** Where the key stands, or a free place. */
  #find(key: number): number {
    const last = this.#keys.length - 1;
    let at = Math.imul(key, 0x9e3779b1) >>> 0 & last;
    while (this.#values[at] !== FREE && this.#keys[at] !== key) at = (at + 1) & last;
    return at;
  }

  /** As `#find`, with room for one more. */
  #placeFor(key: number): number {
    if (this.#used * 4 > this.#keys.length * 3) this.#grow();
    return this.#find(key);
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Uint32Array(2 * keys.length);
    this.#values = new Int32Array(2 * keys.length).fill(FREE);
    this.#used = 0;
    values.forEach((value, at) => {
      if (value === FREE || value === GONE) return;
      const place = this.#find(keys[at]!);
      this.#keys[place] = keys[at]!;
      this.#values[place] = value;
      this.#used++;
    });
  }
}
