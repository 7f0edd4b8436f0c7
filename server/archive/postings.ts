const NONE: readonly number[] = [];

/** Which wordings have a key. */
export class Postings {
  /** A lone wording is kept as a number: most keys have only one. */
  readonly #lists = new Map<number, number | number[]>();

  add(wording: number, keys: readonly number[]): void {
    for (const key of keys) {
      const list = this.#lists.get(key);
      if (list === undefined) this.#lists.set(key, wording);
      else if (typeof list === 'number') this.#lists.set(key, [list, wording]);
      else list.push(wording);
    }
  }

  remove(wording: number, keys: readonly number[]): void {
    for (const key of keys) {
      const list = this.#lists.get(key);
      if (list === wording) this.#lists.delete(key);
      if (list === undefined || typeof list === 'number') continue;
      const at = list.indexOf(wording);
      if (at < 0) continue;
      list[at] = list[list.length - 1]!;
      list.pop();
      if (list.length === 1) this.#lists.set(key, list[0]!);
    }
  }

  /** In no particular order. */
  of(key: number): readonly number[] {
    const list = this.#lists.get(key);
    return list === undefined ? NONE : typeof list === 'number' ? [list] : list;
  }
}
