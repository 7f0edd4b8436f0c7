import { type Fields } from '../fields.js';
import { isHeaderLine } from '../header.js';
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

/** The lines of the header between a headline that stands outside the main text and that text. */
export function linesBelow(file: string, page: Page, main: MainText, headline: PageBlock): PageBlock[] {
  const start = page.blocks.indexOf(headline);
  const end = main.blocks[0] === undefined ? start : page.blocks.indexOf(main.blocks[0]);
  const between = page.blocks.slice(start + 1, Math.min(end, start + 1 + MOST_LINES_BELOW));
  return between.filter((block) => block.letters <= LONGEST_LINE && !main.isDropped(block.container) && isHeaderLine(plainTextOf(file, block).trim()));
}

const MOST_LINES_BELOW = 30;

/** Longer blocks are no lines of a header. */
export const LONGEST_LINE = 200;

/** Headline and outlet as the page shows them, where its metadata is silent. */
export function shownFields(file: string, page: Page, headline: PageBlock | undefined, window: string | undefined, said: Fields): Fields {
  const heading = headline === undefined || page.containers[headline.container]!.name !== 'h1' ? '' : plainTextOf(file, headline).replace(/\s+/g, ' ').trim();
  const title = heading === '' ? undefined : { value: heading, from: 'headline' };
  if (window === undefined || (said.outlet !== undefined && (said.title ?? title) !== undefined)) return title === undefined ? {} : { title };
  const short = page.blocks.filter(({ letters, container }) => letters <= LONGEST_LINE && !page.containers[container]!.hidden);
  const lines = short.flatMap((block) => plainTextOf(file, block).split('\n'));
  return { ...readPageTitle(window, 'title element', lines, said.url?.value), ...(title === undefined ? {} : { title }) };
}

