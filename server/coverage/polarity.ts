import { AFFIRMING } from './closedLists.js';
import type { Stretch } from './comparison.js';
import { negates } from './touched.js';
import type { View, Views } from './view.js';

/** Words on the longer side of a replaced stretch that can be the other side's negation. */
const LONGEST_NEGATED = 5;

/**
 * Whether one side denies what the other says, by what stands there on either side (empty where words are missing). Not where the
 * other denies it in another place of the sentence (`left no plan` / `did not leave any plan`), and of replaced words only where nothing
 * but verbs without content, articles and words of quantity stands beside the negation: `would` / `would not`, `the` / `no`.
 */
export function isDenied(inA: Stretch, inB: Stretch, views: Views): boolean {
  const { a, b } = views;
  const deniesHere = negates(a, inA);
  if (deniesHere === negates(b, inB)) return false;
  const replaced = inA[0] < inA[1] && inB[0] < inB[1];
  if (replaced && (Math.max(inA[1] - inA[0], inB[1] - inB[0]) > LONGEST_NEGATED || !isAffirming(a, inA) || !isAffirming(b, inB))) return false;
  return deniesHere ? !deniesElsewhere(b, inB, views, 'b') : !deniesElsewhere(a, inA, views, 'a');
}

function isAffirming(view: View, [start, end]: Stretch): boolean {
  for (let at = start; at < end; at++) if (!view.isNegation(at) && !AFFIRMING.has(view.token(at).word)) return false;
  return true;
}

/** Whether the sentence around a stretch denies something that the other side does not deny in the same words. */
function deniesElsewhere(view: View, [start, end]: Stretch, { comparison }: Views, side: 'a' | 'b'): boolean {
  if (view.length === 0) return false;
  const from = view.sentenceStart(Math.min(start, view.length - 1));
  const to = view.sentenceEnd(Math.min(Math.max(start, end - 1), view.length - 1));
  const shared = new Set(comparison.segments.flatMap(({ pairs }) => pairs.filter(({ kind }) => kind !== 'other').map((pair) => pair[side])));
  for (let at = from; at < to; at++) if ((at < start || at >= end) && view.isNegation(at) && !shared.has(at)) return true;
  return false;
}
