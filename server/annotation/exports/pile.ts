import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Letters of JSON that are packed together: some milliseconds’ work at most. */
const PIECE = 50_000;

/**
 * Things put aside until all of them are known, in the order in which they came, packed: what an export says at its beginning it may
 * know only at its end, and it must not hold the words of ten thousand articles meanwhile. Plain data only, as JSON keeps it.
 */
export class Pile<T> implements Iterable<T> {
  readonly #packed: Buffer[] = [];
  #loose: string[] = [];
  #size = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(item: T): void {
    const json = JSON.stringify(item);
    this.#loose.push(json);
    this.#length++;
    this.#size += json.length;
    if (this.#size < PIECE) return;
    this.#packed.push(deflateRawSync(`[${this.#loose.join()}]`, { level: 1 }));
    this.#loose = [];
    this.#size = 0;
  }

  *[Symbol.iterator](): Generator<T> {
    for (const piece of this.#packed) yield* JSON.parse(inflateRawSync(piece).toString()) as T[];
    yield* JSON.parse(`[${this.#loose.join()}]`) as T[];
  }
}
