import { ELLIPSIS, seamsOf } from './seams.js';
import { Gathered, hash32 } from './hash.js';
import type { Utterance, WordingToken } from './utterance.js';
import { factsOf } from './wordFacts.js';

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
 * The keys under which a wording is found: 3-word shingles and skip-bigrams of stemmed content words, 32-bit, ascending, none twice.
 * Chosen among kinds of keys on labelled pairs: every real pair shares one, at 22 keys a quote.
 */
export function wordingKeys(words: readonly string[]): Uint32Array {
  gatherKeys(words);
  return gathered.take();
}

/** As `wordingKeys`. */
export function keysOf(words: readonly string[]): number[] {
  return Array.from(wordingKeys(words));
}

/** Used again for each wording. */
const gathered = new Gathered();

function gatherKeys(words: readonly string[]): void {
  for (let at = 0; at + 2 < words.length; at++) gathered.add(shingle(words, at));
  const content: string[] = [];
  for (const word of words) {
    const facts = factsOf(word);
    if (facts.content) content.push(facts.stemmed);
  }
  for (let at = 0; at < content.length; at++) {
    const begun = hash32(content[at]!, SKIP);
    for (let next = at + 1; next <= at + WINDOW && next < content.length; next++) gathered.add(hash32(content[next]!, begun));
  }
  if (words.length <= SHORT) gatherPairs(words);
  if (words.length <= SHORTEST) for (const word of content) gathered.add(hash32(word, SINGLE));
  if (words.length === 1) gathered.add(hash32(factsOf(words[0]!).stemmed, SINGLE));
}

function shingle(words: readonly string[], at: number): number {
  return hash32(words[at + 2]!, hash32(words[at + 1]!, hash32(words[at]!, SHINGLE)));
}

/** Those of the keys that follow each other with the words: who has some of them in a row has the words in a row. */
export function rowKeys({ wording }: Utterance): number[] {
  const words = wordsOf(wording);
  return Array.from({ length: Math.max(0, words.length - 2) }, (_, at) => shingle(words, at));
}

function gatherPairs(words: readonly string[]): void {
  for (let at = 0; at + 1 < words.length; at++) gathered.add(hash32(words[at + 1]!, hash32(words[at]!, PAIR)));
}

/** What an index holds of an utterance. */
export function utteranceKeys(utterance: Utterance): number[] {
  return keysOf(wordsOf(utterance.wording));
}

/** What is asked for a passage: as `askedKeys`, without its parts. */
export function passageKeys({ wording }: Utterance): number[] {
  const words = wordsOf(wording);
  gatherKeys(words);
  gatherPairs(words);
  return Array.from(gathered.take());
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
