import type { Article } from '../article/article.js';

/** How far before its end a list of links begins at most, and how many words the name behind which it stands is repeated in. */
const REACH = 800;
const NAME_WORDS = 7;

/**
 * An article in which the lists of links that some sites print behind a name are blanks, everything else standing where it stood:
 * `Ann Hale Ann Marie HaleThe port in winter Who pays for the ramp MORE (D-Mont.) said` is what Hale said. Such a list begins by
 * repeating the name, run into its first headline, and ends with `MORE`. Linear in the length of the text.
 */
export function withoutLinkLists(article: Article): Article {
  const { text } = article;
  let read = '';
  let from = 0;
  for (const { index } of text.matchAll(/ MORE(?![\p{L}\p{N}])/gu)) {
    const start = listStart(text, Math.max(from, index - REACH), index);
    if (start === undefined) continue;
    const end = index + ' MORE'.length;
    read += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return from === 0 ? article : { ...article, text: read + text.slice(from) };
}

/** Where the name ends that the words up to `end` repeat and run into another: `Hale` in `Ann Hale Ann Marie HaleThe port`. */
function listStart(text: string, from: number, end: number): number | undefined {
  const line = Math.max(from, text.lastIndexOf('\n', end) + 1);
  const words = [...text.slice(line, end).matchAll(/\S+/gu)];
  for (let at = 0; at < words.length; at++) {
    const name = words[at]![0];
    if (!/^\p{Lu}[\p{L}'’-]{2,}$/u.test(name)) continue;
    for (const { 0: word } of words.slice(at + 1, at + 1 + NAME_WORDS)) {
      if (word.length > name.length && word.startsWith(name) && /^[\p{Lu}\p{N}'‘“"]/u.test(word.slice(name.length))) return line + words[at]!.index + name.length;
    }
  }
  return undefined;
}
