const SEED = 0x811c9dc5;

/** A 32-bit FNV-1a hash of `text`, begun from `seed` so that parts can be chained. Unsigned. */
export function hash32(text: string, seed: number = SEED): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  // One more round for the border between parts: `ab`+`c` must not equal `a`+`bc`.
  return Math.imul(hash ^ 0xff, 0x01000193) >>> 0;
}

/** Spreads the bits of a hash, for sampling by its low bits. */
export function scattered(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** How many values two ascending arrays without repeats share. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

/** The values of `set` in ascending order. */
export function ascending(set: Iterable<number>): Uint32Array {
  return Uint32Array.from(set).sort();
}

/** Gathers 32-bit numbers to give them out in ascending order, none twice: a `Set` of numbers so large takes several times as long. */
export class Gathered {
  #numbers = new Uint32Array(512);
  #count = 0;

  add(number: number): void {
    if (this.#count === this.#numbers.length) {
      const more = new Uint32Array(2 * this.#count);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.#count++] = number;
  }

  /** @returns what was gathered since the last time, at most so many of them: the smallest */
  take(most = Infinity): Uint32Array {
    const sorted = this.#numbers.subarray(0, this.#count).sort();
    this.#count = 0;
    let distinct = 0;
    for (let at = 0; at < sorted.length && distinct < most; at++) {
      if (distinct === 0 || sorted[at] !== sorted[distinct - 1]) sorted[distinct++] = sorted[at]!;
    }
    return sorted.slice(0, distinct);
  }
}
