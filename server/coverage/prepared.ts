import type { Utterance, WordingToken } from './utterance.js';
import { factsOf } from './wordFacts.js';

/** A wording as numbers, for comparing it with many others. One element a word in each array. */
export interface Prepared {
  readonly words: Int32Array;
  readonly stems: Int32Array;
  readonly rarity: Float32Array;
  /** 1 for a content word. */
  readonly content: Uint8Array;
  /** 1 for a word printed with a capital or in digits. */
  readonly capital: Uint8Array;
}

/** Utterances whose numbers are kept at hand at most. */
const KEPT = 20_000;

let kept = new WeakMap<Utterance, Prepared>();
let count = 0;

/** The numbers of an utterance's wording, worked out once while it is in use. */
export function preparedOf(utterance: Utterance): Prepared {
  let prepared = kept.get(utterance);
  if (prepared === undefined) {
    if (++count > KEPT) {
      kept = new WeakMap();
      count = 0;
    }
    prepared = prepare(utterance.wording);
    kept.set(utterance, prepared);
  }
  return prepared;
}

function prepare(wording: readonly WordingToken[]): Prepared {
  const length = wording.length;
  const prepared: Prepared = {
    words: new Int32Array(length),
    stems: new Int32Array(length),
    rarity: new Float32Array(length),
    content: new Uint8Array(length),
    capital: new Uint8Array(length),
  };
  wording.forEach(({ word, printed }, at) => {
    const facts = factsOf(word);
    prepared.words[at] = facts.word;
    prepared.stems[at] = facts.stem;
    prepared.rarity[at] = facts.rarity;
    prepared.content[at] = facts.content ? 1 : 0;
    prepared.capital[at] = /^[\p{Lu}\p{N}]/u.test(printed) ? 1 : 0;
  });
  return prepared;
}
