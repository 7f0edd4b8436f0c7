import type { Field } from '../article.js';
import { type Fields, hostOf, originalAddress } from '../fields.js';
import { isHeaderLine, nameAlone } from '../header.js';
import { readPageTitle } from '../pageTitle.js';
import { wordsOf } from '../words.js';
import { HEADINGS } from './elements.js';
import type { MainText } from './mainText.js';
import type { Page, PageBlock } from './page.js';
import { plainTextOf } from './write.js';

/** The first `h1` of the main text, else the heading that says the title, else the last `h1` above the main text. */
export function headlineOf(file: string, page: Page, main: MainText, title: string | undefined): PageBlock | undefined {
  const nameOf = (block: PageBlock): string => page.containers[block.container]!.name;
  const inside = main.blocks.find((block) => nameOf(block) === 'h1');
  if (inside !== undefined) return inside;
  const headings = page.blocks.filter((block) => HEADINGS.has(nameOf(block)) && !page.containers[block.container]!.hidden).slice(0, 200);
  const words = title === undefined ? '' : wordsOf(title);
  const titled = headings.find((block) => {
    const heading = wordsOf(plainTextOf(file, block));
    return heading.length >= 8 && words.startsWith(heading);
  });
  if (titled !== undefined) return titled;
  const start = main.blocks[0]?.pieces[0]?.span[0] ?? Infinity;
  return headings.filter((block) => nameOf(block) === 'h1' && block.pieces[0]!.span[0] < start).at(-1);
}

/** The standfirst and the lines of the header between a headline that stands outside the main text and that text. */
export function linesBelow(file: string, page: Page, main: MainText, headline: PageBlock): PageBlock[] {
  const start = page.blocks.indexOf(headline);
  const end = main.blocks[0] === undefined ? start : page.blocks.indexOf(main.blocks[0]);
  const between = page.blocks.slice(start + 1, Math.min(end, start + 1 + MOST_LINES_BELOW));
  return between.filter((block) => {
    if (main.isDropped(block.container)) return false;
    if (page.containers[block.container]!.hint === 'standfirst') return block.letters <= LONGEST_STANDFIRST;
    return block.letters <= LONGEST_LINE && isHeaderLine(plainTextOf(file, block).trim());
  });
}

const MOST_LINES_BELOW = 30;
/** Longer blocks are prose, whatever their class says. */
const LONGEST_STANDFIRST = 400;

/** Longer blocks are no lines of a header. */
export const LONGEST_LINE = 200;

/** Headline and outlet as the page shows them, where its metadata is silent. */
export function shownFields(file: string, page: Page, headline: PageBlock | undefined, window: string | undefined, said: Fields): Fields {
  const heading = headline === undefined || page.containers[headline.container]!.name !== 'h1' ? '' : plainTextOf(file, headline).replace(/\s+/g, ' ').trim();
  const title = heading === '' ? {} : { title: { value: heading, from: 'headline' } };
  if (said.outlet !== undefined && (window === undefined || (said.title ?? title.title) !== undefined)) return title;
  const short = page.blocks.filter(({ letters, container }) => letters <= LONGEST_LINE && !page.containers[container]!.hidden);
  const lines = short.flatMap((block) => plainTextOf(file, block).split('\n'));
  const named = siteNamed(lines, said.url?.value);
  return { ...(named === undefined ? {} : { outlet: named }), ...(window === undefined ? {} : readPageTitle(window, 'title element', lines, said.url?.value)), ...title };
}

/** The line of the page that says the name in its address: `Coast Wire` of `www.coastwire.example`. */
function siteNamed(lines: readonly string[], url: string | undefined): Field | undefined {
  const names = (hostOf(originalAddress(url ?? '')) ?? '').split('.').slice(0, -1).map((name) => name.replaceAll('-', '')).filter((name) => name.length >= 5);
  const line = lines.map((one) => one.trim()).find((one) => one.length <= 40 && /\p{Lu}/u.test(one) && names.includes(wordsOf(one).replace(/^the /, '').replaceAll(' ', '')));
  return line === undefined ? undefined : { value: line, from: 'line of the page, as in its address' };
}

/** A name alone where classes say that it is the writer's, in no furniture and not below the report. */
export function shownByline(file: string, page: Page, main: MainText): Fields {
  const end = main.blocks.at(-1)?.pieces[0]?.span[0] ?? 0;
  for (const block of page.blocks) {
    if (block.pieces[0]!.span[0] > end) break;
    if (block.letters > LONGEST_NAME || main.isDropped(block.container) || !isOfWriter(page, block.container)) continue;
    const name = nameAlone(plainTextOf(file, block).trim());
    if (name !== undefined) return { byline: { value: name, from: 'line of the page' } };
  }
  return {};
}

const LONGEST_NAME = 80;
const OF_WRITER = /(?:^|[^a-z])(?:by|byl|byline|bylines|author|authors|credits|contributor|contributors|writer)(?:$|[^a-z])/;

function isOfWriter({ containers }: Page, container: number): boolean {
  for (let at = container, steps = 0; at > 0 && steps < 3; at = containers[at]!.parent, steps++) {
    const { name, classes, hint } = containers[at]!;
    if (hint === 'body' || name === 'article' || name === 'main') return false;
    if (name === 'address' || OF_WRITER.test(classes.slice(0, 400).replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())) return true;
  }
  return false;
}
