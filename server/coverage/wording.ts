import { foldedTokens } from '../text/folding.js';
import { sharedText } from '../text/sharedText.js';
import type { Span } from '../text/span.js';
import type { WordingToken } from './utterance.js';

/**
 * The wording of an utterance: the folded words of its content, each with its place.
 * @param content UTF-16 spans into `text`, in text order
 * @param quoted the parts inside quotation marks, in text order
 */
export function wordingOf(text: string, content: readonly Span[], quoted: readonly Span[]): WordingToken[] {
  const wording: WordingToken[] = [];
  let mark = 0;
  for (const stretch of content) {
    for (const { word, span, printed } of foldedTokens(text, stretch)) {
      while (mark < quoted.length && quoted[mark]![1] <= span[0]) mark++;
      const inside = mark < quoted.length && quoted[mark]![0] <= span[0];
      wording.push({ word, span, printed: printed ?? sharedText(text.slice(span[0], span[1])), quoted: inside });
    }
  }
  return wording;
}
