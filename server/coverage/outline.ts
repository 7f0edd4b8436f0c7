import type { AttributionType } from '../attribution/attribution.js';
import { speakerSignOf } from './speakerSign.js';
import type { ArticleEntry, Utterance } from './utterance.js';
import { factsOf } from './wordFacts.js';

/** Words of an utterance are counted so far. */
export const MOST_WORDS = 15;
/** A stem is known by so many bits of its number; above them its word's rarity in halves. */
const STEM_BITS = 12;
const STEM = (1 << STEM_BITS) - 1;
const MOST_HALVES = 15;

/** What is told of an utterance before it is read: enough to see of most that they cannot be reports of another. */
export interface UtteranceOutline {
  readonly type: AttributionType;
  readonly unattributed: boolean;
  /** Its speaker's, as `speakerSignOf` gives it. */
  readonly speaker: number;
  /** Words of its wording, up to `MOST_WORDS`. */
  readonly words: number;
  /** The distinct stems of its content words, each with the rarity of its first word, rounded up: as `stemsOf` writes them. */
  readonly stems: Uint16Array;
}

/** What is told of an article before it is read. */
export interface ArticleOutline extends Pick<ArticleEntry, 'published' | 'names'> {
  /** Those of all its utterances, one behind the other; each has a part of this very memory. */
  readonly stems: Uint16Array;
  /** @param at index into `ArticleEntry.utterances` */
  utterance(at: number): UtteranceOutline | undefined;
}

export function outlineOf({ type, unattributed, speaker, wording }: Utterance): UtteranceOutline {
  return { type, unattributed: unattributed === true, speaker: speakerSignOf(speaker), words: Math.min(wording.length, MOST_WORDS), stems: stemsOf(wording) };
}

function stemsOf(wording: Utterance['wording']): Uint16Array {
  const met = new Set<number>();
  const found: number[] = [];
  for (const { word } of wording) {
    const { stem, rarity, content } = factsOf(word);
    if (!content || met.has(stem)) continue;
    met.add(stem);
    found.push((stem & STEM) | (Math.min(MOST_HALVES, Math.ceil(2 * rarity)) << STEM_BITS));
  }
  return Uint16Array.from(found);
}

/**
 * Weighs many utterances against one by their outlines: never less than what `mostInCommon` gives when they are read, and hardly
 * ever more than a little above it.
 * @param stems `contentStemsOf` the one
 */
export function weigherOf(stems: ReadonlySet<number>): (outline: UtteranceOutline) => number {
  const asked = new Uint8Array(STEM + 1);
  for (const stem of stems) asked[stem & STEM] = 1;
  return (outline) => {
    let halves = 0;
    for (const one of outline.stems) if (asked[one & STEM] === 1) halves += one >> STEM_BITS;
    return halves / 2;
  };
}

/** What all that an outline weighs is multiplied by, and the least of it, where it must not be more than what is read. */
const SURE = 0.9;

/**
 * How much an article holds beside one of its utterances: of a set of stems never less than it has, of telling words hardly ever more.
 * @param weights by stem
 * @param telling rarity from which on a word is one
 */
export function besideWeigherOf(weights: ReadonlyMap<number, number>, telling: number): (article: ArticleOutline, own: UtteranceOutline) => { readonly shared: number; readonly all: number } {
  const asked = new Float64Array(STEM + 1);
  for (const [stem, weight] of weights) asked[stem & STEM]! += weight;
  const met = new Uint32Array(STEM + 1);
  let round = 0;
  return ({ stems }, own) => {
    round++;
    const ownFrom = (own.stems.byteOffset - stems.byteOffset) / stems.BYTES_PER_ELEMENT;
    let [shared, halves] = [ROUNDING, 0];
    for (let at = 0; at < stems.length; at++) {
      const stem = stems[at]! & STEM;
      if ((at >= ownFrom && at < ownFrom + own.stems.length) || met[stem] === round) continue;
      met[stem] = round;
      shared += asked[stem]!;
      // Rounded up, it may have been as little as half less.
      const least = (stems[at]! >> STEM_BITS) - 1;
      if (least >= 2 * telling) halves += least;
    }
    return { shared, all: (SURE * halves) / 2 };
  };
}

/** Sums of the same weights in another order differ by less. */
const ROUNDING = 1e-6;

/**
 * Like `weigherOf`, but each stem weighs what the one says: never less than the sum over the stems that both have.
 * @param weights by stem
 */
export function sharedWeigherOf(weights: ReadonlyMap<number, number>): (outline: UtteranceOutline) => number {
  const asked = new Float64Array(STEM + 1);
  for (const [stem, weight] of weights) asked[stem & STEM] = Math.max(asked[stem & STEM]!, weight);
  return (outline) => {
    let sum = ROUNDING;
    for (const one of outline.stems) sum += asked[one & STEM]!;
    return sum;
  };
}
