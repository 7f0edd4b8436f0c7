import type { FoundAttribution } from './found.js';

/**
 * Identifiers that stay while the words of an attribution and its rank among equal words stay:
 * a 32-bit FNV-1a hash of the letters and digits of the content, in base 36, with `-2`, `-3` for repeats.
 */
export function identifiersOf(text: string, found: readonly FoundAttribution[]): string[] {
  const seen = new Map<string, number>();
  return found.map(({ content }) => {
    const words = content.map((span) => text.slice(...span)).join(' ').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    const name = fnv1a(words).toString(36);
    const rank = (seen.get(name) ?? 0) + 1;
    seen.set(name, rank);
    return rank === 1 ? name : `${name}-${String(rank)}`;
  });
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
