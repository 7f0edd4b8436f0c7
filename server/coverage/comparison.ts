import { alignmentOf, STEM_SHARE, type Pair, type Segment } from './alignment.js';
import { fragmentsOf, segmentOf, type Fragment } from './fragments.js';
import { preparedOf, type Prepared } from './prepared.js';
import type { Stretch } from './stretch.js';
import { trimmedSegment, withoutIslands } from './trim.js';
import type { Utterance } from './utterance.js';

export type { Stretch } from './stretch.js';

/** What two utterances have in common, and how much that is. */
export interface Comparison {
  readonly a: Utterance;
  readonly b: Utterance;
  /** In the order of A; none overlapping on either side. */
  readonly segments: readonly Segment[];
  /** The hulls of the segments. */
  readonly inA: Stretch;
  readonly inB: Stretch;
  readonly measure: Measure;
}

export interface Measure {
  /** Words that stand against an equal word (or one of equal stem). */
  readonly matched: number;
  /** Those of them that carry content. */
  readonly content: number;
  /** Sum of the rarities of the matched words. */
  readonly weight: number;
  /** The part of `weight` that is not printed as names: sharing a name is no sign of a common statement. */
  readonly plainWeight: number;
  /** The part of `weight` that stands in quotation marks on both sides. */
  readonly quotedWeight: number;
  /** `weight` over the weight of all words of the shorter utterance. */
  readonly containment: number;
  /** `weight` over the weight of the shorter of the two aligned stretches. */
  readonly density: number;
  /** Words in the longest row of equal words. */
  readonly run: number;
  /** Weight of the heaviest row of equal words, names left out. */
  readonly runWeight: number;
  /** Share of the shorter utterance's content words that stand near the aligned words of the other, in any order; by weight. */
  readonly gathered: number;
  /** Words and weight of the heaviest fragment that one side marks inside its own words and the other has in marks too. */
  readonly fragment: { readonly words: number; readonly weight: number };
}

/** Words between two aligned stretches, on both sides, from which on they are taken for two passages. */
const TORN_APART = 30;

/** Equal words that a further piece of a stitched quote has at least. */
const LEAST_FURTHER_WORDS = 3;
const LEAST_FURTHER_WEIGHT = 7;

/**
 * What two utterances share, or `undefined` for nothing. The same for (a, b) as for (b, a) turned round.
 */
export function comparisonOf(a: Utterance, b: Utterance): Comparison | undefined {
  if (comesAfter(a, b)) {
    const turned = comparisonOf(b, a);
    return turned && turnedRound(turned);
  }
  const fragments = fragmentsOf(a, b);
  const aligned = together(alignmentOf(a, b), preparedOf(a)).map((segment) => trimmedSegment(segment, a, b));
  const all = withFragments(aligned, fragments);
  if (all.length === 0) return undefined;
  const measure = { ...measureOf(a, b, all, hull(all.map((segment) => segment.a)), hull(all.map((segment) => segment.b))), fragment: heaviest(fragments) };
  // An island still speaks for a common statement, so it is measured; but it is no part of the passage that is shown.
  const segments = withFragments(aligned.map((segment) => withoutIslands(segment, a, b)), fragments);
  return { a, b, segments, inA: hull(segments.map((segment) => segment.a)), inB: hull(segments.map((segment) => segment.b)), measure };
}

/** The same comparison seen from B. */
export function turnedRound({ a, b, segments, inA, inB, measure }: Comparison): Comparison {
  const turned = segments.map((segment): Segment => ({
    a: segment.b,
    b: segment.a,
    pairs: segment.pairs.map((pair): Pair => ({ a: pair.b, b: pair.a, kind: pair.kind })),
    score: segment.score,
  }));
  return { a: b, b: a, segments: turned.sort(byPlaceInA), inA: inB, inB: inA, measure };
}

/**
 * The weight of the content words that both have: the most that a comparison can come to. Cheap.
 * @param stems `contentStemsOf` the other utterance
 */
export function mostInCommon(stems: ReadonlySet<number>, utterance: Utterance): number {
  const prepared = preparedOf(utterance);
  const counted = new Set<number>();
  let weight = 0;
  for (let at = 0; at < prepared.words.length; at++) {
    const stem = prepared.stems[at]!;
    if (!prepared.content[at] || !stems.has(stem) || counted.has(stem)) continue;
    counted.add(stem);
    weight += prepared.rarity[at]!;
  }
  return weight;
}

/** The stems of the content words of an utterance, as numbers. */
export function contentStemsOf(utterance: Utterance): Set<number> {
  const { stems, content } = preparedOf(utterance);
  const found = new Set<number>();
  stems.forEach((stem, at) => {
    if (content[at]) found.add(stem);
  });
  return found;
}

function comesAfter(a: Utterance, b: Utterance): boolean {
  return a.article === b.article ? a.quote > b.quote : a.article > b.article;
}

function byPlaceInA(one: Segment, other: Segment): number {
  return one.a[0] - other.a[0];
}

/** The best segment and those near it on one side at least. */
function together(segments: readonly Segment[], a: Prepared): Segment[] {
  const best = segments[0];
  if (best === undefined) return [];
  const kept = [best];
  for (const segment of segments.slice(1)) {
    if (!tellsEnough(segment, a)) continue;
    const near = kept.some((other) => distance(segment.a, other.a) < TORN_APART || distance(segment.b, other.b) < TORN_APART);
    if (near) kept.push(segment);
  }
  return kept.sort(byPlaceInA);
}

/** Whether a further segment has words enough that are no names to be a piece of the statement. */
function tellsEnough({ pairs }: Segment, { rarity, capital, content }: Prepared): boolean {
  const same = pairs.filter((pair) => pair.kind === 'same');
  if (!same.some((pair) => content[pair.a])) return false;
  let weight = 0;
  for (const pair of same) if (!capital[pair.a]) weight += rarity[pair.a]!;
  return same.length >= LEAST_FURTHER_WORDS && weight >= LEAST_FURTHER_WEIGHT;
}

/** The segments and the fragments that none of them touches. */
function withFragments(segments: readonly Segment[], fragments: readonly Fragment[]): Segment[] {
  const all = [...segments];
  for (const fragment of fragments) {
    if (all.every(({ a, b }) => apart(a, fragment.a) && apart(b, fragment.b))) all.push(segmentOf(fragment));
  }
  return all.sort(byPlaceInA);
}

function apart(one: Stretch, other: Stretch): boolean {
  return one[1] <= other[0] || other[1] <= one[0];
}

function heaviest(fragments: readonly Fragment[]): Measure['fragment'] {
  let best = { words: 0, weight: 0 };
  for (const { a, weight } of fragments) if (weight > best.weight) best = { words: a[1] - a[0], weight };
  return best;
}

function distance(one: Stretch, other: Stretch): number {
  return Math.max(0, one[0] - other[1], other[0] - one[1]);
}

function hull(stretches: readonly Stretch[]): Stretch {
  return [Math.min(...stretches.map(([start]) => start)), Math.max(...stretches.map(([, end]) => end))];
}

function measureOf(one: Utterance, other: Utterance, segments: readonly Segment[], inA: Stretch, inB: Stretch): Omit<Measure, 'fragment'> {
  const [a, b] = [preparedOf(one), preparedOf(other)];
  let matched = 0;
  let content = 0;
  let weight = 0;
  let plainWeight = 0;
  let quotedWeight = 0;
  let run = 0;
  let runWeight = 0;
  for (const { pairs } of segments) {
    let row = 0;
    let rowWeight = 0;
    let previous: Pair | undefined;
    for (const pair of pairs) {
      if (pair.kind === 'other') continue;
      matched++;
      content += a.content[pair.a]!;
      const worth = a.rarity[pair.a]! * (pair.kind === 'stem' ? STEM_SHARE : 1);
      const plain = a.capital[pair.a] && b.capital[pair.b] ? 0 : worth;
      weight += worth;
      plainWeight += plain;
      if (one.wording[pair.a]!.quoted && other.wording[pair.b]!.quoted) quotedWeight += worth;
      const goesOn = previous !== undefined && pair.kind === 'same' && pair.a === previous.a + 1 && pair.b === previous.b + 1;
      const begins = pair.kind === 'stem' ? 0 : 1;
      row = goesOn ? row + 1 : begins;
      rowWeight = goesOn ? rowWeight + plain : begins * plain;
      runWeight = Math.max(runWeight, rowWeight);
      run = Math.max(run, row);
      previous = pair;
    }
  }
  return {
    matched,
    content,
    weight,
    plainWeight,
    quotedWeight,
    containment: share(weight, Math.min(weightOf(a, [0, a.words.length]), weightOf(b, [0, b.words.length]))),
    density: share(weight, Math.min(weightOf(a, inA), weightOf(b, inB))),
    run,
    runWeight,
    gathered: a.words.length <= b.words.length ? gatheredShare(a, b, inB) : gatheredShare(b, a, inA),
  };
}

/** How far around the aligned words the others are looked for. */
const NEAR_WORDS = 10;

function gatheredShare(shorter: Prepared, longer: Prepared, [start, end]: Stretch): number {
  const near = new Set(longer.stems.subarray(Math.max(0, start - NEAR_WORDS), end + NEAR_WORDS));
  let found = 0;
  let all = 0;
  for (let at = 0; at < shorter.words.length; at++) {
    if (!shorter.content[at]) continue;
    all += shorter.rarity[at]!;
    if (near.has(shorter.stems[at]!)) found += shorter.rarity[at]!;
  }
  return share(found, all);
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}

function weightOf({ rarity }: Prepared, [start, end]: Stretch): number {
  let weight = 0;
  for (let at = start; at < end; at++) weight += rarity[at]!;
  return weight;
}
