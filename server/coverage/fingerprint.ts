import type { Span } from '../text/span.js';
import { ascending, hash32, scattered, sharedCount } from './hash.js';
import { isContentWord } from './rarity.js';

/** Words a shingle of the narrative holds: long enough that only copied text shares one. */
const SHINGLE = 7;
/** One shingle in so many is kept. Sampling by value keeps the same shingles in every copy. */
const SAMPLED = 2;
/** An article keeps at most so many shingles: those of the smallest hash, again the same ones in every copy. */
const KEPT = 256;
const MOST_NAMES = 256;

/** Shared shingles from which two articles are called copies of one text, and their least share of the shorter one's. */
const COPIED_SHINGLES = 16;
const COPIED_SHARE = 0.2;

/** Below so many names in common, their share says nothing. */
const LEAST_NAMES = 5;

/**
 * A sample of the narrative's word shingles (text outside of quotation marks), hashed and ascending.
 * @param read the stretches to read, in text order
 * @param quoted the stretches inside quotation marks
 */
export function narrativeOf(text: string, read: readonly Span[], quoted: readonly Span[]): Uint32Array {
  const marks = [...quoted].sort((a, b) => a[0] - b[0]);
  const sampled = new Set<number>();
  // The last words, the newest in the place of the oldest.
  const window = new Int32Array(SHINGLE);
  let count = 0;
  let mark = 0;
  for (const [start, end] of read) {
    count = 0;
    for (let at = start; at < end; ) {
      while (mark < marks.length && marks[mark]![1] <= at) mark++;
      if (mark < marks.length && marks[mark]![0] <= at) {
        at = marks[mark]![1];
        count = 0;
        continue;
      }
      let word = 0;
      while (at < end && isWordUnit(text.charCodeAt(at))) word = Math.imul(word ^ (text.charCodeAt(at++) | 32), 0x01000193);
      if (word === 0) {
        at++;
        continue;
      }
      window[count++ % SHINGLE] = word;
      if (count < SHINGLE) continue;
      let sum = 0x811c9dc5;
      for (let oldest = count; oldest < count + SHINGLE; oldest++) {
        const one = window[oldest % SHINGLE]!;
        sum = Math.imul(sum ^ one, 0x01000193) + one;
      }
      const hash = scattered(sum);
      if (hash % SAMPLED === 0) sampled.add(hash);
    }
  }
  return ascending(sampled).slice(0, KEPT);
}

/** Letters and digits, quickly and roughly: whatever is not ASCII counts as a letter, but not general punctuation. */
function isWordUnit(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return code > 0xbf && (code < 0x2000 || code > 0x206f);
}

/** Hashes of the capitalised words of the text that are not only sentence beginnings, ascending. */
export function namesOf(text: string, read: readonly Span[]): Uint32Array {
  const names = new Set<number>();
  for (const span of read) {
    for (const [printed] of text.slice(...span).matchAll(CAPITALISED)) {
      if (names.size >= MOST_NAMES) return ascending(names);
      const word = printed.toLowerCase();
      if (word.length <= 40 && isContentWord(word) && !WEEKDAYS_AND_MONTHS.has(word)) names.add(hash32(word));
    }
  }
  return ascending(names);
}

const CAPITALISED = /\p{Lu}[\p{L}\p{M}]+/gu;

const WEEKDAYS_AND_MONTHS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'
    .split(' '),
);

/** Whether two articles share so much narrative text that one is a copy of the other or both of a third. */
export function sameOrigin(a: Uint32Array, b: Uint32Array): boolean {
  const shared = sharedCount(a, b);
  return shared >= COPIED_SHINGLES && shared >= COPIED_SHARE * Math.min(a.length, b.length);
}

/** Which part of the names of the article with fewer of them the other has too, 0 to 1. */
export function sharedNames(a: Uint32Array, b: Uint32Array): number {
  const shared = sharedCount(a, b);
  return shared < LEAST_NAMES ? 0 : shared / Math.min(a.length, b.length);
}
