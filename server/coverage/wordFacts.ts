import { Remembered } from '../text/remembered.js';
import { hash32 } from './hash.js';
import { isContentWord, rarityOf } from './rarity.js';
import { stemOf } from './stem.js';

/** What the comparison asks of a folded word again and again. */
export interface WordFacts {
  /** Equal numbers for equal words; likewise for equal stems. */
  readonly word: number;
  readonly stem: number;
  /** The stem's letters. */
  readonly stemmed: string;
  readonly rarity: number;
  readonly content: boolean;
}

const facts = new Remembered((word): WordFacts => {
  const stemmed = stemOf(word);
  return { word: hash32(word) | 0, stem: hash32(stemmed) | 0, stemmed, rarity: rarityOf(word), content: isContentWord(word) };
});

/** Facts of a word, worked out once. A memory only: the same word always has the same facts. */
export function factsOf(word: string): WordFacts {
  return facts.of(word);
}
