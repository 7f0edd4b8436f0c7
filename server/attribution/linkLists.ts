import type { Article } from '../article/article.js';
import type { Span } from '../text/span.js';

/** How far before its end a list of links begins at most, and how many words the name behind which it stands is repeated in. */
const REACH = 800;
const NAME_WORDS = 7;

/**
 * The lists of links that some sites print behind a name, in text order: in `Ann Hale Ann Marie HaleThe port in winter Who pays for
 * the ramp MORE (D-Mont.) said` all from the second `Ann` to `MORE`. Such a list begins by repeating the name, mostly run into its
 * first headline. Linear in the length of the text.
 */
export function linkListsIn(text: string): Span[] {
  const lists: Span[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/ MORE(?![\p{L}\p{N}])/gu)) {
    const start = listStart(text, Math.max(from, index - REACH), index);
    from = index + ' MORE'.length;
    if (start !== undefined) lists.push([start, from]);
  }
  return lists;
}

/** An article with blanks where some stretches of it stand, everything else standing where it stood. */
export function blankedOut(article: Article, stretches: readonly Span[]): Article {
  if (stretches.length === 0) return article;
  let text = '';
  let from = 0;
  for (const [start, end] of stretches) {
    text += article.text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return { ...article, text: text + article.text.slice(from) };
}

/** What some stretches leave of spans; both in text order. */
export function spansAround(spans: readonly Span[], stretches: readonly Span[]): readonly Span[] {
  if (stretches.length === 0) return spans;
  return spans.flatMap(([start, end]) => {
    const left: Span[] = [];
    let from = start;
    for (let at = firstBehind(stretches, start); at < stretches.length && stretches[at]![0] < end; at++) {
      const [first, last] = stretches[at]!;
      if (first > from) left.push([from, first]);
      from = last;
    }
    if (from < end) left.push([from, end]);
    return left;
  });
}

/** The index of the first stretch that ends behind a place. */
function firstBehind(stretches: readonly Span[], place: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]![1] > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where the name ends that the words up to `end` repeat and run into another: `Hale` in `Ann Hale Ann Marie HaleThe port`. */
function listStart(text: string, from: number, end: number): number | undefined {
  const window = text.slice(from, end);
  const line = from + window.lastIndexOf('\n') + 1;
  const words = [...text.slice(line, end).matchAll(/\S+/gu)];
  for (let at = 0; at < words.length; at++) {
    const name = words[at]![0];
    if (!/^\p{Lu}[\p{L}'’-]{2,}$/u.test(name)) continue;
    const behind = words.slice(at + 1, at + 1 + NAME_WORDS).map(({ 0: word }) => word);
    const runIn = behind.some((word) => word.length > name.length && word.startsWith(name) && /^[\p{Lu}\p{N}'‘“"]/u.test(word.slice(name.length)));
    const again = at > 0 && behind[0] === words[at - 1]![0] && behind.includes(name);
    if (runIn || again) return line + words[at]!.index + name.length;
  }
  return undefined;
}
