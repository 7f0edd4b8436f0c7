import { comparisonOf, contentStemsOf, mostInCommon, turnedRound, type Comparison, type Stretch } from './comparison.js';
import { differencesOf } from './differences.js';
import { leastWeight, speakerRelation, verdictOn } from './gate.js';
import { inMarks, spansOf } from './letters.js';
import type { Difference } from './report.js';
import type { Support } from './support.js';
import type { ArticleEntry, Utterance } from './utterance.js';

/** What a headline's quote may not do to the words of its own article without being told: change them; cutting is how headlines are made. */
const MODIFIES = new Set([
  'figure-changed', 'polarity-changed', 'modality-changed', 'name-changed', 'word-substituted', 'rewritten', 'insertion-unmarked',
  'omission-unmarked', 'grammar-adjusted', 'reordered', 'spliced', 'antecedent-changed',
]);
const LEAST_SEVERITY = 2;

/**
 * That A's article quotes these words in its headline otherwise than in its text (`headline-modified`), whichever of the two A
 * is. Offered and not asserted: the headline may quote another occasion.
 */
export function headlineDifference(comparison: Comparison, entryA: ArticleEntry): Difference[] {
  const { a, b, inA, inB } = comparison;
  for (const other of entryA.utterances) {
    if (other === a || (other.region === 'headline') === (a.region === 'headline')) continue;
    const own = ownComparison(a, other);
    if (own === undefined || !meet(own.inA, inA)) continue;
    const [headline, text] = a.region === 'headline' ? ['its text', 'in its headline'] : ['its headline', 'in its text'];
    return [{
      code: 'headline-modified',
      severity: 2,
      text: `quotes this otherwise in ${headline}: ${inMarks(other, own.inB)}, ${text} ${inMarks(a, own.inA)}`,
      a: [...spansOf(a, own.inA), ...spansOf(other, own.inB)],
      b: spansOf(b, inB),
    }];
  }
  return [];
}

/** A quote and its counterpart in the same article, when the headline of the two changes words of the other. */
function ownComparison(a: Utterance, other: Utterance): Comparison | undefined {
  const [headline, text] = a.region === 'headline' ? [a, other] : [other, a];
  if (headline.type === 'indirect') return undefined;
  const support: Support = { nearness: 'event', speakers: speakerRelation(a, other) };
  if (support.speakers === 'different' || mostInCommon(contentStemsOf(a), other) < leastWeight(support)) return undefined;
  const own = comparisonOf(headline, text);
  if (own === undefined || !verdictOn(own, support).accepted) return undefined;
  if (!differencesOf(own).some(({ code, severity }) => severity >= LEAST_SEVERITY && MODIFIES.has(code))) return undefined;
  return a === headline ? own : turnedRound(own);
}

function meet(one: Stretch, other: Stretch): boolean {
  return one[0] < other[1] && other[0] < one[1];
}
