import { comparisonOf, mostInCommon, turnedRound, type Comparison, type Stretch } from './comparison.js';
import { inMarks, spansOf } from './letters.js';
import type { Difference } from './report.js';
import { BREAK, ELLIPSIS, SENTENCE } from './seams.js';
import type { ArticleEntry, Utterance } from './utterance.js';
import { View } from './view.js';
import { factsOf } from './wordFacts.js';

/** Words of each half, and the weight of the equal row by which the second half is known. */
const LEAST_WORDS = 3;
const LEAST_ROW_WEIGHT = 7;
const LEAST_DENSITY = 0.6;

/** The other half of a sentence that was run together: its place in the stitched wording, and the quote it comes from. */
interface Half {
  readonly stretch: Stretch;
  readonly from: Utterance;
  readonly there: Stretch;
}

/**
 * The differences with what only the whole articles tell: that one unbroken sentence of the one is two quotes of the other
 * (`spliced`). What was told of the other half alone falls away.
 * @param found `differencesOf` the comparison
 */
export function withStitches(found: readonly Difference[], comparison: Comparison, entryA: ArticleEntry, entryB: ArticleEntry): readonly Difference[] {
  const { a, b, inA, inB } = comparison;
  const ours = otherHalf(comparison, entryB);
  if (ours) {
    const text = `runs two quotes together: ${inMarks(ours.from, ours.there)} stands apart in the other`;
    const spliced: Difference = { code: 'spliced', severity: 3, a: spansOf(a, ours.stretch), b: spansOf(b, inB), text };
    return [spliced, ...found.filter((difference) => !touches(difference.a, a, ours.stretch))];
  }
  const theirs = otherHalf(turnedRound(comparison), entryA);
  if (!theirs) return found;
  const text = `says in two places what the other runs together: ${inMarks(theirs.from, theirs.there)} stands apart`;
  const apart: Difference = { code: 'spliced', severity: 1, a: spansOf(a, inA), b: spansOf(b, theirs.stretch), text };
  return [...found.filter((difference) => !touches(difference.b, b, theirs.stretch)), apart];
}

/** The other half of A's sentence among the other quotes of B's speaker in B's article. */
function otherHalf({ a, b, inA, inB }: Comparison, entry: ArticleEntry): Half | undefined {
  if (a.type === 'indirect' || b.type !== 'direct') return undefined;
  const sentence = sentenceAround(a, inA);
  if (sentence === undefined) return undefined;
  const rests = ([[sentence[0], inA[0]], [inA[1], sentence[1]]] satisfies Stretch[]).filter(([start, end]) => end - start >= LEAST_WORDS);
  for (const rest of rests) {
    const stems = contentStems(a, rest);
    for (const from of entry.utterances) {
      if (from === b || from.type !== 'direct' || !oneSpeaker(from, b) || mostInCommon(stems, from) < LEAST_ROW_WEIGHT) continue;
      const half = comparisonOf(a, from);
      if (half && isHalf(half, rest) && (rest[0] < inA[0] ? meet(from, half.inB, b, inB) : meet(b, inB, from, half.inB))) return { stretch: half.inA, from, there: half.inB };
    }
  }
  return undefined;
}

/** The unbroken sentence that holds all of the stretch, when the stretch is long enough to be half of it. */
function sentenceAround(utterance: Utterance, [start, end]: Stretch): Stretch | undefined {
  if (end - start < LEAST_WORDS) return undefined;
  const view = new View(utterance);
  const sentence: Stretch = [view.sentenceStart(start), view.sentenceEnd(start)];
  if (end > sentence[1] || sentence[1] - sentence[0] - (end - start) < LEAST_WORDS) return undefined;
  for (let at = sentence[0] + 1; at < sentence[1]; at++) if (view.has(at, ELLIPSIS)) return undefined;
  return sentence;
}

function isHalf({ inA, measure }: Comparison, rest: Stretch): boolean {
  const inside = inA[0] >= rest[0] && inA[1] <= rest[1] && inA[1] - inA[0] >= LEAST_WORDS;
  return inside && measure.run >= LEAST_WORDS && measure.runWeight >= LEAST_ROW_WEIGHT && measure.content >= 2 && measure.density >= LEAST_DENSITY;
}

/** Whether the first stretch ends its sentence and the second begins one: fragments of a long sentence are no stitching. */
function meet(first: Utterance, [, end]: Stretch, second: Utterance, [start]: Stretch): boolean {
  const [before, behind] = [new View(first), new View(second)];
  return (end >= before.length || before.has(end, SENTENCE | BREAK)) && (start === 0 || behind.has(start, SENTENCE | BREAK));
}

function oneSpeaker({ speaker: a }: Utterance, { speaker: b }: Utterance): boolean {
  return a !== null && b !== null && a.name === b.name;
}

function contentStems({ wording }: Utterance, [start, end]: Stretch): Set<number> {
  return new Set(wording.slice(start, end).map(({ word }) => factsOf(word)).filter(({ content }) => content).map(({ stem }) => stem));
}

function touches(spans: Difference['a'], utterance: Utterance, stretch: Stretch): boolean {
  return spansOf(utterance, stretch).some(([start, end]) => spans.some((span) => span[0] < end && start < span[1]));
}
