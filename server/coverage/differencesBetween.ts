import type { Comparison } from './comparison.js';
import { contextDifferences } from './context.js';
import { differencesOf } from './differences.js';
import { headlineDifference } from './headline.js';
import { strongestFirst, type Difference } from './report.js';
import { withStitches } from './stitched.js';
import type { ArticleEntry } from './utterance.js';

/**
 * How A differs from B: what the two wordings and attributions tell (`differencesOf`), and what only the whole articles do.
 * Strongest first; never empty.
 */
export function differencesBetween(comparison: Comparison, entryA: ArticleEntry, entryB: ArticleEntry): Difference[] {
  return strongestFirst([
    ...withStitches(differencesOf(comparison), comparison, entryA, entryB),
    ...contextDifferences(comparison, entryA),
    ...headlineDifference(comparison, entryA),
  ]);
}
