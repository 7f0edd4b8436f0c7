import type { Span } from '../text/span.js';

/** An end of a quote: where its first word begins, or where its last one ends. */
export type Bound = 'start' | 'end';

/**
 * A quote's content with one bound moved by words; a word is what stands between blanks, its marks and stops included. A part of an
 * interrupted quote that loses its last word goes. `undefined` where there is no further word, or none would be left.
 * @param content UTF-16 offsets into `text`, in text order, at least one
 * @param within what the bound must not leave: the paragraph it stands in
 * @param by words; to the right when positive
 */
export function withBoundMoved(text: string, content: readonly Span[], within: Span, bound: Bound, by: number): Span[] | undefined {
  let moved: readonly Span[] | undefined = content;
  for (let left = Math.abs(by); left > 0 && moved !== undefined; left--) moved = movedOnce(text, moved, within, bound, by > 0);
  return moved === content || moved === undefined ? undefined : [...moved];
}

/** Words by Unicode's rules (UAX 29): an apostrophe or a decimal sign within a word does not end it. */
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** A span that holds the words whole in which it begins and ends. @param span UTF-16 offsets into `text`, not empty */
export function withWholeWords(text: string, [start, end]: Span): Span {
  const segments = words.segment(text);
  const [first, last] = [segments.containing(start), segments.containing(end - 1)];
  return [first?.isWordLike ? first.index : start, last?.isWordLike ? last.index + last.segment.length : end];
}

function movedOnce(text: string, content: readonly Span[], within: Span, bound: Bound, right: boolean): Span[] | undefined {
  const at = bound === 'start' ? content[0]![0] : content.at(-1)![1];
  const to = bound === 'start' ? wordStart(text, at, right, within) : wordEnd(text, at, right, within);
  if (to === undefined) return undefined;
  const kept: Span[] = bound === 'start' ? [[to, content[0]![1]], ...content.slice(1)] : [...content.slice(0, -1), [content.at(-1)![0], to]];
  const left = kept.filter(([start, end]) => start < end && /\S/.test(text.slice(start, end)));
  return left.length === 0 ? undefined : left;
}

/** Where the next word to the right begins, or the one to the left. */
function wordStart(text: string, from: number, right: boolean, [first, last]: Span): number | undefined {
  let at = from;
  if (right) {
    while (at < last && !isBlank(text, at)) at++;
    while (at < last && isBlank(text, at)) at++;
    return at < last ? at : undefined;
  }
  while (at > first && isBlank(text, at - 1)) at--;
  while (at > first && !isBlank(text, at - 1)) at--;
  return at < from ? at : undefined;
}

function wordEnd(text: string, from: number, right: boolean, [first, last]: Span): number | undefined {
  let at = from;
  if (right) {
    while (at < last && isBlank(text, at)) at++;
    while (at < last && !isBlank(text, at)) at++;
    return at > from ? at : undefined;
  }
  while (at > first && !isBlank(text, at - 1)) at--;
  while (at > first && isBlank(text, at - 1)) at--;
  return at > first ? at : undefined;
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
