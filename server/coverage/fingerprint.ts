import type { Span } from '../text/span.js';
import { ascending, Gathered, hash32, scattered, sharedCount } from './hash.js';
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
      let oldest = count % SHINGLE;
      for (let word = 0; word < SHINGLE; word++) {
        const one = window[oldest]!;
        sum = Math.imul(sum ^ one, 0x01000193) + one;
        if (++oldest === SHINGLE) oldest = 0;
      }
      const hash = scattered(sum);
      if (hash % SAMPLED === 0) gathered.add(hash);
    }
  }
  return gathered.take(KEPT);
}

/** Used again for each article. */
const gathered = new Gathered();

/** Letters and digits, quickly and roughly: whatever is not ASCII counts as a letter, but not general punctuation. */
function isWordUnit(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return code > 0xbf && (code < 0x2000 || code > 0x206f);
}

/** Hashes of the capitalised words of the text that are not only sentence beginnings, ascending. */
export function namesOf(text: string, read: readonly Span[]): Uint32Array {
  const names = new Set<number>();
  for (const [start, end] of read) {
    for (let at = start; at < end; ) {
      const stop = capitalisedEnd(text, at, end);
      if (stop === undefined) {
        at += unitsAt(text, at);
        continue;
      }
      if (names.size >= MOST_NAMES) return ascending(names);
      const word = text.slice(at, stop).toLowerCase();
      if (word.length <= 40 && isContentWord(word) && !WEEKDAYS_AND_MONTHS.has(word)) names.add(hash32(word));
      at = stop;
    }
  }
  return ascending(names);
}

/** Where the letters end that a capital at this place begins, a letter more at least; `undefined` where there is none. */
function capitalisedEnd(text: string, at: number, end: number): number | undefined {
  const code = text.charCodeAt(at);
  if (code < 128 ? code < 65 || code > 90 : !CAPITAL.test(charAt(text, at))) return undefined;
  const second = at + unitsAt(text, at);
  let stop = second;
  while (stop < end) {
    const next = text.charCodeAt(stop);
    if (next < 128 ? (next | 32) < 97 || (next | 32) > 122 : !LETTER.test(charAt(text, stop))) break;
    stop += unitsAt(text, stop);
  }
  return stop > second && stop <= end ? stop : undefined;
}

function unitsAt(text: string, at: number): number {
  return text.charCodeAt(at) < 128 ? 1 : charAt(text, at).length;
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!);
}

const CAPITAL = /\p{Lu}/u;
const LETTER = /[\p{L}\p{M}]/u;

const WEEKDAYS_AND_MONTHS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'
    .split(' '),
);

/**
 * Whether two articles have so much of their narrative text in common that one is a copy of the other or both of a third.
 * @param shared how many shingles both have
 */
export function isCopied(shared: number, a: Uint32Array, b: Uint32Array): boolean {
  return shared >= COPIED_SHINGLES && shared >= COPIED_SHARE * Math.min(a.length, b.length);
}

/** Which part of the names of the article with fewer of them the other has too, 0 to 1. */
export function sharedNames(a: Uint32Array, b: Uint32Array): number {
  const shared = sharedCount(a, b);
  return shared < LEAST_NAMES ? 0 : shared / Math.min(a.length, b.length);
}
