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

/** The multiplier of Fibonacci hashing: 2^32 over the golden ratio. */
const SPREAD = 0x9e3779b1;

/**
 * For each list how many values it shares with each earlier one. Takes time for the values and for what is shared, next to none for
 * lists that share nothing.
 * @param lists none with a value twice
 */
export function sharedWithEarlier(lists: readonly Uint32Array[]): Uint32Array[] {
  const all = lists.reduce((sum, { length }) => sum + length, 0);
  const bits = 32 - Math.clz32(2 * all);
  /** By the slot of a value 1 + the place of the last one there; by place the value, its list, and the place before it. */
  const slots = new Int32Array(1 << bits);
  const [values, owners, before] = [new Uint32Array(all), new Uint32Array(all), new Int32Array(all)];
  let end = 0;
  return lists.map((list, at) => {
    const counts = new Uint32Array(at);
    for (const value of list) {
      const slot = bits === 0 ? 0 : Math.imul(value, SPREAD) >>> (32 - bits);
      for (let place = slots[slot]!; place !== 0; place = before[place - 1]!) {
        if (values[place - 1] === value) counts[owners[place - 1]!]!++;
      }
      values[end] = value;
      owners[end] = at;
      before[end] = slots[slot]!;
      slots[slot] = ++end;
    }
    return counts;
  });
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
