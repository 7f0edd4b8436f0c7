import { attributionDifferences } from './attributionDifferences.js';
import type { Comparison } from './comparison.js';
import { contextDifferences, isToldIn } from './context.js';
import { differencesOf, samenessOf } from './differences.js';
import { frameDifferences } from './frameDifferences.js';
import { headlineDifference } from './headline.js';
import { lettersAt } from './letters.js';
import { strongestFirst, type Difference } from './report.js';
import { withStitches } from './stitched.js';
import type { ArticleEntry } from './utterance.js';

/** Codes that say what A leaves out at its ends. */
const CUTS = new Set(['excerpt', 'partial', 'qualifier-dropped']);

/**
 * How A differs from B: what the two wordings tell (`differencesOf`), the attributions, and the whole articles.
 * Strongest first; never empty.
 */
export function differencesBetween(comparison: Comparison, entryA: ArticleEntry, entryB: ArticleEntry): Difference[] {
  const found = withStitches(withoutToldElsewhere(differencesOf(comparison), comparison, entryA), comparison, entryA, entryB);
  return strongestFirst([
    ...found,
    ...(found.length > 0 ? [] : [samenessOf(comparison)]),
    ...attributionDifferences(comparison, entryA, entryB),
    ...contextDifferences(comparison, entryA),
    ...headlineDifference(comparison, entryA),
    ...frameDifferences(comparison, entryA, entryB, found),
  ]);
}

/** Without the cuts of words that A's article has in another of its quotes: it prints apart what B prints together. */
function withoutToldElsewhere(found: readonly Difference[], { a, b }: Comparison, entryA: ArticleEntry): readonly Difference[] {
  const others = entryA.utterances.filter((utterance) => utterance !== a);
  return found.filter(({ code, b: spans }) => !CUTS.has(code) || !isToldIn(spans.map((span) => lettersAt(b, span)).join(' '), others));
}
