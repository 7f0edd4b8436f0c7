import { sameOrigin } from './fingerprint.js';
import type { ArticleEntry } from './utterance.js';

/**
 * Numbers articles by the text they are copies of: equal numbers, one origin. Numbers run from 0 in the order given.
 * Articles that share long stretches of narrative outside of the quotes carry one wire or press text; so do versions of one report.
 *
 * @param reports as `reportsOf` numbers the articles
 */
export function originsOf(entries: readonly ArticleEntry[], reports: readonly number[]): number[] {
  const first: number[] = [];
  entries.forEach((entry, at) => {
    const copy = entries.slice(0, at).findIndex((other, i) => reports[i] === reports[at] || sameOrigin(entry.narrative, other.narrative));
    first.push(copy < 0 ? at : first[copy]!);
  });
  const numbers = new Map<number, number>();
  return first.map((root) => {
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  });
}
