import { isCopied } from './fingerprint.js';
import { gathered } from './gathered.js';
import { sharedWithEarlier } from './hash.js';
import type { ArticleEntry } from './utterance.js';

/**
 * Numbers articles by the text they are copies of: equal numbers, one origin. Numbers run from 0 in the order given.
 * Articles that share long stretches of narrative outside of the quotes carry one wire or press text; so do versions of one report.
 *
 * @param reports as `reportsOf` numbers the articles
 */
export function originsOf(entries: readonly ArticleEntry[], reports: readonly number[]): number[] {
  const narratives = entries.map(({ narrative }) => narrative);
  const shared = sharedWithEarlier(narratives);
  return gathered(entries.length, (at, other) => reports[other] === reports[at] || isCopied(shared[at]![other]!, narratives[at]!, narratives[other]!));
}
