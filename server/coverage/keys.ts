import { ELLIPSIS, seamsOf } from './seams.js';
import { hash32 } from './hash.js';
import { isContentWord } from './rarity.js';
import { stemOf } from './stem.js';
import type { Utterance, WordingToken } from './utterance.js';

/** Wordings this short are keyed by the pairs of their words too, and the shortest, which have no 3-word shingle or one, by single words. */
const SHORT = 6;
const SHORTEST = 4;
/** A content word is paired with its next two content words. */
const WINDOW = 2;
/** Kinds of keys begin from different seeds, so that they never meet. */
const SHINGLE = hash32('shingle');
const SKIP = hash32('skip');
const PAIR = hash32('pair');
const SINGLE = hash32('single');

/**
 * The keys under which a wording is found: 3-word shingles and skip-bigrams of stemmed content words, 32-bit, none twice.
 * Chosen among kinds of keys on labelled pairs: every real pair shares one, at 22 keys a quote.
 */
export function keysOf(words: readonly string[]): number[] {
  const keys = new Set<number>();
  for (const key of shingles(words)) keys.add(key);
  const content = words.filter(isContentWord).map(stemOf);
  for (let at = 0; at < content.length; at++) {
    for (let next = at + 1; next <= at + WINDOW && next < content.length; next++) keys.add(chained(SKIP, content[at]!, content[next]!));
  }
  if (words.length <= SHORT) addPairs(words, keys);
  if (words.length <= SHORTEST) for (const word of content) keys.add(chained(SINGLE, word));
  if (words.length === 1) keys.add(chained(SINGLE, stemOf(words[0]!)));
  return [...keys];
}

function shingles(words: readonly string[]): number[] {
  const found: number[] = [];
  for (let at = 0; at + 2 < words.length; at++) found.push(chained(SHINGLE, words[at]!, words[at + 1]!, words[at + 2]!));
  return found;
}

/** Those of the keys that follow each other with the words: who has some of them in a row has the words in a row. */
export function rowKeys({ wording }: Utterance): number[] {
  return shingles(wordsOf(wording));
}

function addPairs(words: readonly string[], keys: Set<number>): void {
  for (let at = 0; at + 1 < words.length; at++) keys.add(chained(PAIR, words[at]!, words[at + 1]!));
}

/** What an index holds of an utterance. */
export function utteranceKeys(utterance: Utterance): number[] {
  return keysOf(wordsOf(utterance.wording));
}

/** What is asked for a passage: as `askedKeys`, without its parts. */
export function passageKeys({ wording }: Utterance): number[] {
  const words = wordsOf(wording);
  const keys = new Set(keysOf(words));
  addPairs(words, keys);
  return [...keys];
}

/** Parts of one quote that are asked for on their own; a quote with more of them is no quote. */
const MOST_ASKS = 8;
/** A marked part of retold speech that is longer is found with the whole. */
const LONGEST_FRAGMENT = 8;

/**
 * What is asked for an utterance, one element an ask: the whole of it, with its pairs of words, by which short wordings are found;
 * each side of an ellipsis, whose words may stand far apart in the other report; each part of retold speech that stands in marks.
 */
export function askedKeys(utterance: Utterance): number[][] {
  const words = wordsOf(utterance.wording);
  const parts = [...sidesOfEllipses(utterance), ...(utterance.type === 'mixed' ? markedParts(utterance.wording) : [])];
  return [passageKeys(utterance), ...parts.slice(0, MOST_ASKS - 1).map(([start, end]) => keysOf(words.slice(start, end)))];
}

type Part = readonly [start: number, end: number];

function sidesOfEllipses(utterance: Utterance): Part[] {
  const seams = seamsOf(utterance);
  const { length } = utterance.wording;
  const cuts = Array.from({ length }, (_, at) => at).filter((at) => at > 0 && (seams[at]! & ELLIPSIS) !== 0);
  if (cuts.length === 0) return [];
  return [0, ...cuts].map((start, at): Part => [start, cuts[at] ?? length]).filter(([start, end]) => end - start >= 2);
}

function markedParts(wording: readonly WordingToken[]): Part[] {
  const parts: Part[] = [];
  for (let start = 0; start < wording.length; start++) {
    if (!wording[start]!.quoted) continue;
    let end = start;
    while (end < wording.length && wording[end]!.quoted) end++;
    if (end - start >= 2 && end - start <= LONGEST_FRAGMENT) parts.push([start, end]);
    start = end;
  }
  return parts;
}

function wordsOf(wording: readonly WordingToken[]): string[] {
  return wording.map((token) => token.word);
}

function chained(seed: number, ...words: readonly string[]): number {
  let hash = seed;
  for (const word of words) hash = hash32(word, hash);
  return hash;
}
