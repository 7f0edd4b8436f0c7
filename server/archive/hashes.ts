import { Unreadable } from './bytes.js';

/** Values of the highest byte. */
const BUCKETS = 256;

/**
 * Ascending numbers of four bytes in little more than three each: the three lower bytes of every one, and then, for each value of
 * the highest byte, as many ones as numbers have it and a zero (Elias 1974, Fano 1971). Hashes cannot be made smaller by deflating.
 */
export function hashBytes(hashes: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(bytesFor(hashes.length));
  let bit = 8 * 3 * hashes.length;
  let bucket = 0;
  hashes.forEach((hash, at) => {
    for (; bucket < hash >>> 24; bucket++) bit++;
    bytes[3 * at] = hash;
    bytes[3 * at + 1] = hash >>> 8;
    bytes[3 * at + 2] = hash >>> 16;
    bytes[bit >> 3]! |= 1 << (bit & 7);
    bit++;
  });
  return bytes;
}

/** How many bytes so many numbers take. */
export function bytesFor(count: number): number {
  return 3 * count + Math.ceil((count + BUCKETS) / 8);
}

/** @throws Unreadable for bytes that `hashBytes` has not written */
export function hashesOf(bytes: Uint8Array, count: number): Uint32Array {
  const hashes = new Uint32Array(count);
  let bit = 8 * 3 * count;
  for (let at = 0, bucket = 0; at < count; bit++) {
    if (bucket >= BUCKETS || bit >= 8 * bytes.length) throw new Unreadable();
    if ((bytes[bit >> 3]! & (1 << (bit & 7))) === 0) bucket++;
    else {
      hashes[at] = bytes[3 * at]! | (bytes[3 * at + 1]! << 8) | (bytes[3 * at + 2]! << 16) | (bucket << 24);
      at++;
    }
  }
  return hashes;
}
