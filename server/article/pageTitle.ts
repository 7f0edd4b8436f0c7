import type { Field } from './article.js';
import { hostOf } from './fields.js';
import { wordsOf } from './words.js';

/** What the title of a page's window says of headline and outlet. */
export interface PageTitle {
  readonly title: Field;
  readonly outlet?: Field;
}

const LONGEST_OUTLET = 40;
const SEPARATOR = /\s+(?:[|–—·•»:-]|::)\s+/g;

/**
 * Reads the title of a page, which names headline, section and site in any order: `Ferry to stop | Local news | The Harbour Times`.
 * A part is the outlet's name only where the address, the rights or a dated line of the page has it too.
 *
 * @param lines the page's short lines, as shown
 * @param from where the title was found
 */
export function readPageTitle(title: string, from: string, lines: readonly string[], url: string | undefined): PageTitle {
  const parts = partsOf(title);
  const shown = new Set(lines.map(wordsOf));
  const headline = parts.find(({ text }) => shown.has(wordsOf(text)))?.text;
  const site = headline === title ? undefined : parts.find((part) => part.text !== headline && part.text !== title && isSite(part.text, lines, url));
  return {
    title: { value: headline ?? site?.rest ?? title, from },
    ...(site === undefined ? {} : { outlet: { value: site.text, from } }),
  };
}

/** The whole title, then what stands before or behind each of its separators, with the rest of it; the shortest first from either end. */
function partsOf(title: string): { text: string; rest: string }[] {
  const cuts = [...title.matchAll(SEPARATOR)].slice(0, 20).map((found) => ({ before: title.slice(0, found.index), behind: title.slice(found.index + found[0].length) }));
  const behind = cuts.toReversed().map((cut) => ({ text: cut.behind, rest: cut.before }));
  const before = cuts.map((cut) => ({ text: cut.before, rest: cut.behind }));
  return [{ text: title, rest: title }, ...behind, ...before];
}

const LONGEST_NAME = 12;
/** A word of a name: with a capital letter, one of the smallest, signs alone, or an address. */
const NAME_WORD = /^\P{L}*(?:\p{Lu}\S*|of|the|and|for|de|la|le|del|di|der|die|das|und|et|y)?$|\S\.\S/u;
const RIGHTS_OR_DATE = /©|\(c\)|copyright|\b(?:19|20)\d\d\b/i;

/** Word by word: one pattern for them all would try every way to part a row of signs. */
function isName(part: string): boolean {
  const words = part.trim().split(/\s+/);
  return words.length <= LONGEST_NAME && words.every((word) => NAME_WORD.test(word));
}

function isSite(part: string, lines: readonly string[], url: string | undefined): boolean {
  if (part.length > LONGEST_OUTLET || !isName(part)) return false;
  const hosts = (hostOf(url ?? '') ?? '').split('.').slice(0, -1).map((name) => name.replaceAll('-', '')).filter((name) => name.length >= 3);
  const words = wordsOf(part).split(' ');
  return hosts.some((host) => words.join('').includes(host) || isMadeOf(host, words)) || lines.some((line) => RIGHTS_OR_DATE.test(line) && line.includes(part));
}

/** Whether the host is made of beginnings of the words, in order: `nytimes` of "The New York Times". */
function isMadeOf(host: string, words: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const word of words) {
    const next = new Set(reached);
    for (const at of reached) {
      for (let length = 1; length <= word.length && host[at + length - 1] === word[length - 1]; length++) next.add(at + length);
    }
    reached = next;
  }
  return reached.has(host.length);
}
