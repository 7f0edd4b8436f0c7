import { hash32 } from './hash.js';
import type { Utterance, WordingToken } from './utterance.js';
import { factsOf } from './wordFacts.js';

/** Only short parts make a compound that is also written in one: `work force`, `world view`. Letters of both. */
const LONGEST_COMPOUND = 14;

/** For each word, in the four arrays together. */
const BYTES = 4 + 4 + 4 + 1;

/** A wording as numbers, for comparing it with many others. One element a word in each array. */
export class Prepared {
  readonly words: Int32Array;
  readonly stems: Int32Array;
  readonly rarity: Float32Array;
  /** 1 for a content word. */
  readonly content: Uint8Array;
  readonly #wording: readonly WordingToken[];
  #capital: Uint8Array | undefined;
  #joined: Int32Array | undefined;

  constructor(wording: readonly WordingToken[]) {
    const { length } = wording;
    // In one piece of memory: each piece is a thing of its own to the collector.
    const memory = new ArrayBuffer(BYTES * length);
    this.words = new Int32Array(memory, 0, length);
    this.stems = new Int32Array(memory, 4 * length, length);
    this.rarity = new Float32Array(memory, 8 * length, length);
    this.content = new Uint8Array(memory, 12 * length, length);
    this.#wording = wording;
    for (let at = 0; at < length; at++) {
      const facts = factsOf(wording[at]!.word);
      this.words[at] = facts.word;
      this.stems[at] = facts.stem;
      this.rarity[at] = facts.rarity;
      this.content[at] = facts.content ? 1 : 0;
    }
  }

  /** 1 for a word printed with a capital or in digits. */
  get capital(): Uint8Array {
    this.#capital ??= Uint8Array.from(this.#wording, ({ printed }) => (/^[\p{Lu}\p{N}]/u.test(printed) ? 1 : 0));
    return this.#capital;
  }

  /** The word joined with the one before it, as `words`; 0 where that is no compound. */
  get joined(): Int32Array {
    this.#joined ??= joinedWords(this.#wording);
    return this.#joined;
  }
}

function joinedWords(wording: readonly WordingToken[]): Int32Array {
  const joined = new Int32Array(wording.length);
  for (let at = 1; at < joined.length; at++) {
    const [before, { word }] = [wording[at - 1]!.word, wording[at]!];
    if (before.length + word.length <= LONGEST_COMPOUND) joined[at] = hash32(before + word) | 0;
  }
  return joined;
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
    prepared = new Prepared(utterance.wording);
    kept.set(utterance, prepared);
  }
  return prepared;
}
