import type { Pair, Segment } from './alignment.js';
import { preparedOf } from './prepared.js';
import { BREAK, seamsOf, SENTENCE } from './seams.js';
import type { Utterance } from './utterance.js';

/** What reaches over a sentence's end must have so many words and weigh so much, or it is only a beginning that many share. */
const LEAST_WORDS = 3;
const LEAST_WEIGHT = 6;

/** A segment without the few words by which it reaches into the next or the previous sentence on either side: `We`, `But the`. */
export function trimmedSegment(segment: Segment, a: Utterance, b: Utterance): Segment {
  const { pairs } = segment;
  const end = tailStart(pairs, a, b);
  const start = headEnd(pairs.slice(0, end), a, b);
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
