import { ownLetters } from '../text/ownLetters.js';
import { hash32 } from './hash.js';
import { isContentWord, rarityOf } from './rarity.js';
import { stemOf } from './stem.js';

/** What the comparison asks of a folded word again and again. */
export interface WordFacts {
  /** Equal numbers for equal words; likewise for equal stems. */
  readonly word: number;
  readonly stem: number;
  readonly rarity: number;
  readonly content: boolean;
}

/** Words remembered at most; news has fewer in daily use, hostile text more. */
const REMEMBERED = 60_000;

const remembered = new Map<string, WordFacts>();

/** Facts of a word, worked out once. A memory only: the same word always has the same facts. */
export function factsOf(word: string): WordFacts {
  let facts = remembered.get(word);
  if (facts === undefined) {
    if (remembered.size >= REMEMBERED) remembered.clear();
    facts = { word: hash32(word) | 0, stem: hash32(stemOf(word)) | 0, rarity: rarityOf(word), content: isContentWord(word) };
    remembered.set(ownLetters(word), facts);
  }
  return facts;
}
