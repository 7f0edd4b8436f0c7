import { foldedAs } from '../text/folding.js';
import type { Span } from '../text/span.js';
import type { WordingToken } from './utterance.js';

/**
 * The wording of an utterance: the folded words of its content, each with its place.
 * @param content UTF-16 spans into `text`, in text order
 * @param quoted the parts inside quotation marks, in text order
 */
export function wordingOf(text: string, content: readonly Span[], quoted: readonly Span[]): WordingToken[] {
  let mark = 0;
  const isInside = (place: number): boolean => {
    while (mark < quoted.length && quoted[mark]![1] <= place) mark++;
    return mark < quoted.length && quoted[mark]![0] <= place;
  };
  return content.flatMap((stretch) => foldedAs(text, stretch, (word, span, printed): WordingToken => ({ word, span, printed, quoted: isInside(span[0]) })));
}
