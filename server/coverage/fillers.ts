import { DOUBTFUL_FILLERS, FILLER_PAIRS, FILLERS } from './closedLists.js';
import type { Stretch } from './comparison.js';
import { BREAK, CLAUSE, ELLIPSIS, SENTENCE } from './seams.js';
import type { View } from './view.js';

/** Words of a false start at most. */
const FALSE_START = 3;

/** Whether the words of a stretch are fillers, or say again what stands beside them (a false start). */
export function isFilling(view: View, [start, end]: Stretch): boolean {
  const words = view.words([start, end]);
  if (words.length === 0) return false;
  if (isRepeated(words, view, [start, end])) return true;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (FILLERS.has(word)) continue;
    if (at + 1 < words.length && FILLER_PAIRS.has(`${word}+${words[at + 1]}`)) at++;
    else if (!DOUBTFUL_FILLERS.has(word) || !standsApart(view, start + at)) return false;
  }
  return true;
}

function isRepeated(words: readonly string[], view: View, [start, end]: Stretch): boolean {
  if (words.length > FALSE_START) return false;
  const next = view.words([end, end + words.length]);
  const before = start < words.length ? [] : view.words([start - words.length, start]);
  return words.every((word, at) => word === next[at]) || words.every((word, at) => word === before[at]);
}

/** `He did well` fills nothing; `Well, he did` does. */
function standsApart(view: View, at: number): boolean {
  return at === 0 || view.has(at, CLAUSE | SENTENCE | BREAK | ELLIPSIS) || view.has(at + 1, CLAUSE | ELLIPSIS);
}
