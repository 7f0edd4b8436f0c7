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

/** The outline of an article that has been read, as an archive tells it of one that has not. */
export function outlineOfArticle(entry: ArticleEntry): ArticleOutline {
  let outline = outlined.get(entry);
  if (outline === undefined) outlined.set(entry, (outline = articleOutline(entry)));
  return outline;
}

/** Those of articles that are asked about again and again. */
const outlined = new WeakMap<ArticleEntry, ArticleOutline>();

function articleOutline({ published, names, utterances }: ArticleEntry): ArticleOutline {
  const outlines = utterances.map(outlineOf);
  const stems = new Uint16Array(outlines.reduce((sum, one) => sum + one.stems.length, 0));
  let end = 0;
  const placed = outlines.map((one): UtteranceOutline => {
    stems.set(one.stems, end);
    return { ...one, stems: stems.subarray(end, (end += one.stems.length)) };
  });
  return { names, stems, ...(published !== undefined && { published }), utterance: (at) => placed[at] };
}

/** What two articles hold beside one utterance of each: sums of rarities. */
export interface Beside {
  /** Of the stems that both have. */
  readonly shared: number;
  readonly here: number;
  readonly there: number;
  /** The part of the stems of either that would be called shared by chance, as numbers of stems are cut. */
  readonly chance: number;
}

/**
 * Tells of many articles what they and a given one hold beside an utterance of each. The same from either side.
 * @param telling rarity above which a word counts
 */
export function besideWeigherOf(article: Pick<ArticleOutline, 'stems'>, own: UtteranceOutline | undefined, telling: number): (article: ArticleOutline, own: UtteranceOutline | undefined) => Beside {
  const weights = new Uint8Array(STEM + 1);
  let [here, count] = [0, 0];
  for (const one of stemsBeside(article, own)) {
    if (weights[one & STEM] !== 0 || one >> STEM_BITS <= 2 * telling) continue;
    weights[one & STEM] = one >> STEM_BITS;
    here += one >> STEM_BITS;
    count++;
  }
  const met = new Uint32Array(STEM + 1);
  let round = 0;
  return (other, othersOwn) => {
    round++;
    let [shared, there, others] = [0, 0, 0];
    for (const one of stemsBeside(other, othersOwn)) {
      const weight = one >> STEM_BITS;
      if (met[one & STEM] === round || weight <= 2 * telling) continue;
      met[one & STEM] = round;
      there += weight;
      others++;
      shared += Math.min(weight, weights[one & STEM]!);
    }
    return { shared: shared / 2, here: here / 2, there: there / 2, chance: Math.max(count, others) / (STEM + 1) };
  };
}

/** The stems of all utterances of an article but one. */
function* stemsBeside({ stems }: Pick<ArticleOutline, 'stems'>, own: UtteranceOutline | undefined): Generator<number> {
  const from = own === undefined ? stems.length : (own.stems.byteOffset - stems.byteOffset) / stems.BYTES_PER_ELEMENT;
  const to = own === undefined ? stems.length : from + own.stems.length;
  for (let at = 0; at < from; at++) yield stems[at]!;
  for (let at = to; at < stems.length; at++) yield stems[at]!;
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
