import type { Field } from '../article.js';
import { hostOf } from '../fields.js';
import { wordsOf } from '../words.js';

/** What the title of a page's window says of headline and outlet. */
export interface PageTitle {
  readonly title: Field;
  readonly outlet?: Field;
}

const FROM = 'title element';
const LONGEST_OUTLET = 40;

/**
 * Reads the title of a page, which names headline, section and site in any order: `Ferry to stop | Local news | The Harbour Times`.
 * A part is the outlet's name only where the address, the rights or a dated line of the page has it too.
 *
 * @param lines the page's short lines, as shown
 */
export function readPageTitle(title: string, lines: readonly string[], url: string | undefined): PageTitle {
  const parts = title.split(/\s+[|–—·•»:-]\s+|\s+::\s+/).filter((part) => part.trim() !== '');
  const shown = new Set(lines.map(wordsOf));
  const headline = [title, ...parts].find((part) => shown.has(wordsOf(part)));
  const outlet = headline === title ? undefined : parts.findLast((part) => part !== headline && part.length <= LONGEST_OUTLET && isSite(part, lines, url));
  return {
    title: { value: headline ?? withoutPart(title, outlet), from: FROM },
    ...(outlet === undefined ? {} : { outlet: { value: outlet, from: FROM } }),
  };
}

/** A site's own name stands at the end of its titles, or at the beginning. */
function withoutPart(title: string, part: string | undefined): string {
  if (part === undefined) return title;
  const rest = title.endsWith(part) ? title.slice(0, -part.length) : title.startsWith(part) ? title.slice(part.length) : title;
  return rest.replace(/^\s*[|–—·•»:-]+\s+|\s+[|–—·•»:-]+\s*$/g, '').trim();
}

const RIGHTS_OR_DATE = /©|\(c\)|copyright|\b(?:19|20)\d\d\b/i;

function isSite(part: string, lines: readonly string[], url: string | undefined): boolean {
  const letters = wordsOf(part).replaceAll(' ', '');
  const host = wordsOf((hostOf(url ?? '') ?? '').replace(/\.[a-z]{2,}$/, '')).replaceAll(' ', '');
  if (letters.length >= 3 && host !== '' && (host.includes(letters) || letters.includes(host))) return true;
  return lines.some((line) => RIGHTS_OR_DATE.test(line) && line.includes(part));
}
