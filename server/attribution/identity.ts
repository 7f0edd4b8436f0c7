import { letterAt } from '../text/letters.js';
import type { FoundAttribution } from './found.js';

/**
 * Identifiers that stay while the words of an attribution and its rank among equal words stay:
 * a 32-bit FNV-1a hash of the letters and digits of the content, in base 36, with `-2`, `-3` for repeats.
 */
export function identifiersOf(text: string, found: readonly FoundAttribution[]): string[] {
  const seen = new Map<string, number>();
  return found.map(({ content }) => {
    const words = content.map((span) => text.slice(...span)).join(' ').toLowerCase();
    const name = fnv1aOfWords(words).toString(36);
    const rank = (seen.get(name) ?? 0) + 1;
    seen.set(name, rank);
    return rank === 1 ? name : `${name}-${String(rank)}`;
  });
}

/** The hash of the letters and digits, what stands between two runs of them read as one blank. */
function fnv1aOfWords(text: string): number {
  let hash = 0x811c9dc5;
  const add = (code: number): void => {
    hash = Math.imul(hash ^ code, 0x01000193);
  };
  let gap = false;
  let begun = false;
  for (let at = 0; at < text.length; at++) {
    const length = letterAt(text, at);
    if (length === 0) {
      gap = begun;
      continue;
    }
    if (gap) add(32);
    gap = false;
    begun = true;
    add(text.charCodeAt(at));
    if (length === 2) add(text.charCodeAt(++at));
  }
  return hash >>> 0;
}
