import { CONDITIONS, NEGATION } from './closedLists.js';
import type { Pair, Segment } from './alignment.js';
import { preparedOf } from './prepared.js';
import { BREAK, seamsOf, SENTENCE } from './seams.js';
import type { Utterance } from './utterance.js';

/** What reaches over a sentence's end must have so many words and weigh so much, or it is only a beginning that many share. */
const LEAST_WORDS = 3;
const LEAST_WEIGHT = 6;

/** An end of so many words at most is an island when what parts it from the rest weighs more than the words themselves. */
const ISLAND_WORDS = 3;

/** A segment without the few words by which it reaches into the next or the previous sentence on either side: `We`, `But the`. */
export function trimmedSegment(segment: Segment, a: Utterance, b: Utterance): Segment {
  const end = tailStart(segment.pairs, a, b);
  return part(segment, headEnd(segment.pairs.slice(0, end), a, b), end);
}

/** A segment without islands: one to three common words at an end, beyond a longer stretch where the two sides say different things. */
export function withoutIslands(segment: Segment, a: Utterance, b: Utterance): Segment {
  const end = tailIsland(segment.pairs, a, b);
  return part(segment, headIsland(segment.pairs.slice(0, end), a, b), end);
}

function part(segment: Segment, start: number, end: number): Segment {
  const { pairs } = segment;
  if (start === 0 && end === pairs.length) return segment;
  const kept = pairs.slice(start, end);
  const [first, last] = [kept[0]!, kept.at(-1)!];
  return { ...segment, pairs: kept, a: [first.a, last.a + 1], b: [first.b, last.b + 1] };
}

/** Where the tail to cut off begins; all pairs when nothing is to be cut. */
function tailStart(pairs: readonly Pair[], a: Utterance, b: Utterance): number {
  for (let at = pairs.length - 1; at >= LEAST_WORDS && pairs.length - at < LEAST_WORDS; at--) {
    if (isBorder(pairs[at]!, a, b)) return weightOf(pairs.slice(at), a) < LEAST_WEIGHT ? lastEqual(pairs, at) : pairs.length;
  }
  return pairs.length;
}

/** Where an island at the end begins; all pairs when there is none. */
function tailIsland(pairs: readonly Pair[], a: Utterance, b: Utterance): number {
  let matched = 0;
  for (let at = pairs.length - 1; at > 0 && matched < ISLAND_WORDS; at--) {
    if (pairs[at]!.kind !== 'other') matched++;
    const before = lastEqual(pairs, at);
    if (before < LEAST_WORDS) break;
    if (isIsland(pairs.slice(at), pairs.slice(before - 1), a, b)) return before;
  }
  return pairs.length;
}

/** Where the segment begins behind an island at its head; 0 when there is none. */
function headIsland(pairs: readonly Pair[], a: Utterance, b: Utterance): number {
  let matched = 0;
  for (let at = 1; at < pairs.length && matched < ISLAND_WORDS; at++) {
    if (pairs[at - 1]!.kind !== 'other') matched++;
    let next = at;
    while (next < pairs.length && pairs[next]!.kind === 'other') next++;
    if (pairs.length - next < LEAST_WORDS) break;
    if (isIsland(pairs.slice(0, at), pairs.slice(0, next + 1), a, b)) return next;
  }
  return 0;
}

/**
 * Whether the words at an end weigh less than what is different around them. A cut inside one sentence makes no island: there
 * one side has no words of its own.
 * @param reach the pairs of the end and the nearest equal one of the rest
 */
function isIsland(end: readonly Pair[], reach: readonly Pair[], a: Utterance, b: Utterance): boolean {
  const [first, last] = [reach[0]!, reach.at(-1)!];
  const equal = reach.filter(({ kind }) => kind !== 'other');
  const here = differing(a, [first.a, last.a + 1], new Set(equal.map((pair) => pair.a)));
  const there = differing(b, [first.b, last.b + 1], new Set(equal.map((pair) => pair.b)));
  // `that we cannot explain` and `until we can explain it` are two clauses, and neither denies the other.
  if ((here.denies && there.conditional) || (there.denies && here.conditional)) return true;
  const different = Math.min(here.weight, there.weight);
  return different > 0 && different >= weightOf(end, a) && Math.max(here.words, there.words) >= equal.length;
}

function differing(utterance: Utterance, [start, end]: readonly [number, number], equal: ReadonlySet<number>): { words: number; weight: number; denies: boolean; conditional: boolean } {
  const { rarity } = preparedOf(utterance);
  let words = 0;
  let weight = 0;
  let denies = false;
  let conditional = false;
  for (let at = start; at < end; at++) {
    if (equal.has(at)) continue;
    const { word } = utterance.wording[at]!;
    words++;
    weight += rarity[at]!;
    denies ||= NEGATION.has(word);
    conditional ||= CONDITIONS.has(word);
  }
  return { words, weight, denies, conditional };
}

function headEnd(pairs: readonly Pair[], a: Utterance, b: Utterance): number {
  for (let at = 1; at < LEAST_WORDS && at < pairs.length - LEAST_WORDS; at++) {
    if (isBorder(pairs[at]!, a, b)) return weightOf(pairs.slice(0, at), a) < LEAST_WEIGHT && pairs[at]!.kind !== 'other' ? at : 0;
  }
  return 0;
}

/** A segment never ends with a replaced word. */
function lastEqual(pairs: readonly Pair[], before: number): number {
  let end = before;
  while (end > 0 && pairs[end - 1]!.kind === 'other') end--;
  return end;
}

/** Whether a sentence or a part of the content begins with this pair on either side. */
function isBorder(pair: Pair, a: Utterance, b: Utterance): boolean {
  return ((seamsOf(a)[pair.a]! | seamsOf(b)[pair.b]!) & (SENTENCE | BREAK)) !== 0;
}

function weightOf(pairs: readonly Pair[], a: Utterance): number {
  const { rarity } = preparedOf(a);
  return pairs.reduce((sum, pair) => sum + (pair.kind === 'other' ? 0 : rarity[pair.a]!), 0);
}
