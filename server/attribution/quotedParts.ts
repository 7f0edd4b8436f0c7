import { letterAt } from '../text/letters.js';
import type { Span } from '../text/span.js';
import type { AttributionType } from './attribution.js';
import type { Stretch } from './stretches.js';

/** Nearly all letters inside marks make a quote direct: a slip of the marks does not change its kind. */
const DIRECT_SHARE = 0.98;

/** A function that gives the insides of the stretches within the given content. Looks each up in logarithmic time. */
export function quotedParts(stretches: readonly Stretch[]): (content: readonly Span[]) => Span[] {
  return (content) => content.flatMap(([start, end]) => {
    const parts: Span[] = [];
    for (let at = firstFrom(stretches, start); at < stretches.length; at++) {
      const stretch = stretches[at];
      if (stretch === undefined || stretch.inner[0] >= end) break;
      if (stretch.inner[1] <= end) parts.push(stretch.inner);
    }
    return parts;
  });
}

/** direct: all words inside marks; indirect: none; mixed: the rest. */
export function typeOf(text: string, content: readonly Span[], quoted: readonly Span[]): AttributionType {
  const inside = lettersIn(text, quoted);
  if (inside === 0) return 'indirect';
  return inside >= DIRECT_SHARE * lettersIn(text, content) ? 'direct' : 'mixed';
}

function lettersIn(text: string, spans: readonly Span[]): number {
  let letters = 0;
  for (const [start, end] of spans) {
    for (let at = start; at < end; at++) {
      const length = letterAt(text, at);
      if (length > 0) letters++;
      if (length === 2) at++;
    }
  }
  return letters;
}

function firstFrom(stretches: readonly Stretch[], start: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.inner[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
