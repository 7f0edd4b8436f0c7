import type { Comparison, Stretch } from './comparison.js';
import { inMarks, spansOf } from './letters.js';
import type { Difference } from './report.js';
import type { Ray } from './star.js';
import { factsOf } from './wordFacts.js';

/** Articles that retell the words from which it says something that nobody else quotes them. */
const LEAST_RETELLING = 2;
const LEAST_CONTENT = 2;
/** Two stretches of one quote are the same words from this share of the shorter one on. */
const SAME_WORDS = 0.5;

/**
 * That A alone has the words in marks and several others retell them (`direct-only-here`): what is quoted may be a paraphrase.
 * @param accepted the rays of A's own star that were accepted
 */
export function directOnlyHere({ a, b, inA, inB, measure }: Comparison, accepted: readonly Ray[]): Difference[] {
  if (measure.quotedWeight > 0 || [a, b].some(({ unattributed }) => unattributed)) return [];
  const quoted = markedStretch({ a, inA });
  if (quoted === undefined) return [];
  const others = accepted.filter(({ comparison }) => overlap(comparison.inA, inA) >= SAME_WORDS);
  if (others.some(({ comparison, utterance }) => comparison.measure.quotedWeight > 0 || utterance.unattributed === true)) return [];
  const retelling = new Set(others.map(({ entry }) => entry.id)).size;
  if (retelling < LEAST_RETELLING) return [];
  const text = `is alone in putting ${inMarks(a, quoted)} in quotation marks: ${retelling} others retell it`;
  return [{ code: 'direct-only-here', severity: 2, text, a: spansOf(a, quoted), b: spansOf(b, inB) }];
}

/** Whether it may be that A alone has the words in marks, as far as B's star tells. Cheap. */
export function mayBeOnlyThere(ray: Ray, accepted: readonly Ray[]): boolean {
  if (ray.utterance.type === 'indirect' || ray.comparison.measure.quotedWeight > 0) return false;
  const others = accepted.filter((other) => other.entry.id !== ray.entry.id && overlap(other.comparison.inA, ray.comparison.inA) >= SAME_WORDS);
  return others.length + 1 >= LEAST_RETELLING && others.every(({ utterance }) => utterance.type === 'indirect');
}

/** From the first to the last word in marks of the shared stretch; `undefined` when they have too little content. */
function markedStretch({ a, inA }: Pick<Comparison, 'a' | 'inA'>): Stretch | undefined {
  let [start, end, content] = [-1, -1, 0];
  for (let at = inA[0]; at < inA[1]; at++) {
    const { quoted, word } = a.wording[at]!;
    if (!quoted) continue;
    if (start < 0) start = at;
    end = at + 1;
    if (factsOf(word).content) content++;
  }
  return content >= LEAST_CONTENT ? [start, end] : undefined;
}

function overlap(one: Stretch, other: Stretch): number {
  const shared = Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
  return shared / Math.min(one[1] - one[0], other[1] - other[0]);
}
