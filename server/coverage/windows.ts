import type { Prepared } from './prepared.js';
import type { Stretch } from './stretch.js';

/** Cells that are filled for one pair of wordings at most. Beyond, both are cut down to where they share words. */
const MOST_CELLS = 160_000;
const LONGEST_SIDE = 400;

interface Windows {
  readonly a: Stretch;
  readonly b: Stretch;
}

/** The parts of both wordings to align: all of them, or where they share most when they are too long for that. */
export function windowsOf(a: Prepared, b: Prepared): Windows | undefined {
  const [lengthA, lengthB] = [a.words.length, b.words.length];
  if (lengthA === 0 || lengthB === 0) return undefined;
  if (lengthA * lengthB <= MOST_CELLS) return { a: [0, lengthA], b: [0, lengthB] };
  const windowB = denseWindow(b, contentIn(a, [0, lengthA]));
  return { a: denseWindow(a, contentIn(b, windowB)), b: windowB };
}

/** The window of at most `LONGEST_SIDE` words that holds most of the words asked for. */
function denseWindow({ words, rarity }: Prepared, asked: ReadonlySet<number>): Stretch {
  const worth = rarity.map((weight, at) => (asked.has(words[at]!) ? weight : 0));
  let sum = 0;
  let best = -1;
  let bestEnd = 0;
  for (let end = 0; end < worth.length; end++) {
    sum += worth[end]!;
    if (end >= LONGEST_SIDE) sum -= worth[end - LONGEST_SIDE]!;
    if (sum > best + 1e-6) { best = sum; bestEnd = end + 1; }
  }
  return [Math.max(0, bestEnd - LONGEST_SIDE), bestEnd];
}

function contentIn({ words, content }: Prepared, [start, end]: Stretch): Set<number> {
  const found = new Set<number>();
  for (let at = start; at < end; at++) if (content[at]) found.add(words[at]!);
  return found;
}
