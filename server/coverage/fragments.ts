import type { Pair, Segment } from './alignment.js';
import type { Stretch } from './stretch.js';
import type { Utterance } from './utterance.js';
import { factsOf } from './wordFacts.js';

/** A marked fragment that is longer than this is found by the alignment itself. */
const LONGEST_FRAGMENT = 8;
/** Fragments looked for in one utterance; more are no speech. */
const MOST_FRAGMENTS = 12;

/** Words that one side marks as quoted inside its own words, and that the other side has in marks too. */
export interface Fragment {
  readonly a: Stretch;
  readonly b: Stretch;
  /** Rarities of its words, names left out. */
  readonly weight: number;
}

/**
 * The fragments of retold speech (`he called it “a sham”`) that stand word for word inside the other side's marks.
 * They are small beside the words around them, so that a local alignment passes them by.
 */
export function fragmentsOf(a: Utterance, b: Utterance): Fragment[] {
  const fromA = a.type === 'direct' ? [] : markedRuns(a).flatMap((run) => placed(a, run, b));
  const fromB = b.type === 'direct' ? [] : markedRuns(b).flatMap((run) => placed(b, run, a)).map(({ a: inB, b: inA, weight }) => ({ a: inA, b: inB, weight }));
  return [...fromA, ...fromB];
}

/** A fragment as a segment of the alignment. */
export function segmentOf({ a, b, weight }: Fragment): Segment {
  const pairs: Pair[] = [];
  for (let at = a[0]; at < a[1]; at++) pairs.push({ a: at, b: b[0] + at - a[0], kind: 'same' });
  return { a, b, pairs, score: weight };
}

function markedRuns({ wording, content }: Utterance): Stretch[] {
  const runs: Stretch[] = [];
  for (let at = 0; at < wording.length && runs.length < MOST_FRAGMENTS; at++) {
    if (!wording[at]!.quoted) continue;
    const start = at;
    const end = content.find((span) => span[1] > wording[start]!.span[0])?.[1] ?? Infinity;
    while (at < wording.length && wording[at]!.quoted && wording[at]!.span[0] < end) at++;
    if (at - start >= 2 && at - start <= LONGEST_FRAGMENT) runs.push([start, at]);
    at--;
  }
  return runs;
}

/** Where the words of a fragment stand in the other's marks, at most once. */
function placed(from: Utterance, [start, end]: Stretch, to: Utterance): Fragment[] {
  const length = end - start;
  const weight = plainWeight(from, [start, end]);
  if (weight === 0) return [];
  for (let at = 0; at + length <= to.wording.length; at++) {
    let same = 0;
    while (same < length && to.wording[at + same]!.quoted && to.wording[at + same]!.word === from.wording[start + same]!.word) same++;
    if (same === length) return [{ a: [start, end], b: [at, at + length], weight }];
  }
  return [];
}

/** Zero when no word carries content. */
function plainWeight({ wording }: Utterance, [start, end]: Stretch): number {
  let weight = 0;
  let content = false;
  for (let at = start; at < end; at++) {
    const facts = factsOf(wording[at]!.word);
    content ||= facts.content;
    if (!/^\p{Lu}/u.test(wording[at]!.printed)) weight += facts.rarity;
  }
  return content ? weight : 0;
}
