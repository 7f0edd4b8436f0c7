import { ELLIPSIS, seamsOf } from './seams.js';
import { hash32 } from './hash.js';
import { isContentWord } from './rarity.js';
import { stemOf } from './stem.js';
import type { Utterance, WordingToken } from './utterance.js';

/** Wordings this short have no 3-word shingle, or one: they are keyed by their single words and pairs too. */
const SHORT = 4;
/** A content word is paired with its next two content words. */
const WINDOW = 2;
/** Kinds of keys begin from different seeds, so that they never meet. */
const SHINGLE = hash32('shingle');
const SKIP = hash32('skip');
const PAIR = hash32('pair');
const SINGLE = hash32('single');

/**
 * The keys under which a wording is found: 3-word shingles and skip-bigrams of stemmed content words, 32-bit, none twice.
 * The research page on matching measured this pair of kinds: every real pair shares a key, at 22 keys a quote.
 */
export function keysOf(words: readonly string[]): number[] {
  const keys = new Set<number>();
  for (let at = 0; at + 2 < words.length; at++) keys.add(chained(SHINGLE, words[at]!, words[at + 1]!, words[at + 2]!));
  const content = words.filter(isContentWord).map(stemOf);
  for (let at = 0; at < content.length; at++) {
    for (let next = at + 1; next <= at + WINDOW && next < content.length; next++) keys.add(chained(SKIP, content[at]!, content[next]!));
  }
  if (words.length <= SHORT) {
    for (let at = 0; at + 1 < words.length; at++) keys.add(chained(PAIR, words[at]!, words[at + 1]!));
    for (const word of content) keys.add(chained(SINGLE, word));
    if (words.length === 1) keys.add(chained(SINGLE, stemOf(words[0]!)));
  }
  return [...keys];
}

/** What an index holds of an utterance. */
export function utteranceKeys(utterance: Utterance): number[] {
  return keysOf(wordsOf(utterance.wording));
}

/**
 * What is asked for an utterance: once for the whole of it, and once for each side of an ellipsis, whose words may stand
 * far apart in the other report. One element an ask.
 */
export function askedKeys(utterance: Utterance): number[][] {
  const words = wordsOf(utterance.wording);
  const asks = [keysOf(words)];
  const seams = seamsOf(utterance);
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    const cut = at < words.length && (seams[at]! & ELLIPSIS) !== 0;
    if (!cut && (at < words.length || from === 0)) continue;
    if (at - from >= 2 && asks.length < MOST_ASKS) asks.push(keysOf(words.slice(from, at)));
    from = at;
  }
  return asks;
}

/** Parts of one quote that are asked for on their own; a quote with more ellipses is no quote. */
const MOST_ASKS = 8;

function wordsOf(wording: readonly WordingToken[]): string[] {
  return wording.map((token) => token.word);
}

function chained(seed: number, ...words: readonly string[]): number {
  let hash = seed;
  for (const word of words) hash = hash32(word, hash);
  return hash;
}
