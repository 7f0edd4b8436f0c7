import type { Comparison } from './comparison.js';
import type { Difference, Relation } from './report.js';

const STITCHED = new Set(['spliced', 'reordered']);
const CHANGED = new Set([
  'polarity-changed', 'figure-changed', 'modality-changed', 'name-changed', 'word-substituted', 'rewritten', 'grammar-adjusted',
  'insertion-unmarked', 'insertion-marked', 'substitution-bracketed', 'antecedent-changed',
]);
const CUT = new Set(['omission-marked', 'omission-unmarked', 'cleaned']);
const SAME = new Set(['identical', 'typographic']);
const EXCERPT = new Set(['excerpt', 'partial', 'fuller']);

/** The strongest relation that the differences make, from `verbatim` to `stitched`. */
export function relationOf(comparison: Comparison, differences: readonly Difference[]): Relation {
  const has = (codes: ReadonlySet<string>): boolean => differences.some(({ code }) => codes.has(code));
  if (has(STITCHED)) return 'stitched';
  if (has(CHANGED)) return 'changed';
  if (has(CUT)) return 'cut';
  if (has(EXCERPT) || quotesMore(comparison)) return 'excerpt';
  return comparison.measure.containment >= 0.999 || has(SAME) ? 'verbatim' : 'changed';
}

/** Whether B quotes more than the aligned words. */
function quotesMore({ b, inB }: Comparison): boolean {
  return b.wording.some(({ quoted }, at) => quoted && (at < inB[0] || at >= inB[1]));
}
