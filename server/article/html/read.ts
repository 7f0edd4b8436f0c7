import { ReadingText } from '../../text/offsetMap.js';
import type { Span } from '../../text/span.js';
import type { Block } from '../blocks.js';
import { decodeEntities, putEntity } from '../entities.js';
import type { Fields, Reading } from '../fields.js';
import { isHeaderLine, readHeaderLine } from '../header.js';
import { readHeaderBlocks } from '../headerBlocks.js';
import { regionsOf } from '../regions.js';
import { endsSentence, trimmed, wordsOf } from '../words.js';
import { HEADINGS, type Hint } from './elements.js';
import { type MainText, mainTextOf } from './mainText.js';
import { fieldsOfPage } from './metadata.js';
import { type Page, type PageBlock, pageOf } from './page.js';
import { readPageTitle } from '../pageTitle.js';

/**
 * Reads a saved page: the reading text is what a reader view shows, one paragraph a block, white space collapsed,
 * character references decoded; every letter keeps its place in the file.
 */
export function readHtml(file: string, givenTitle: string | undefined): Reading {
  const page = pageOf(file);
  const main = mainTextOf(page);
  const said = fieldsOfPage(page, main);
  const window = page.title === undefined ? undefined : decodeEntities(page.title).replace(/\s+/g, ' ').trim();
  const headline = headlineOf(file, page, main, givenTitle ?? said.title?.value ?? window);
  const fields = withoutSiteAsWriter({ ...shownFields(file, page, headline, window, said), ...said });
  const title = givenTitle ?? fields.title?.value;
  const blocks = headline === undefined || main.blocks.includes(headline) ? main.blocks : inFileOrder([headline, ...linesBelow(file, page, main, headline), ...main.blocks]);

  const letters = lettersWithin(page);
  const pictured = withPictures(page, letters, Math.min(LONGEST_BESIDE_PICTURE, sumOf(main.blocks) * MOST_BESIDE_PICTURE));
  const reading = new ReadingText(file);
  const written = blocks.map((block) => {
    if (reading.length > 0) {
      const at = block.pieces[0]!.span[0];
      reading.put('\n\n', at, at);
    }
    const from = reading.length;
    writeBlock(reading, file, block);
    return { from, to: reading.length, role: block === headline ? 'headline' as const : roleOf(page, block, letters, pictured) };
  });
  const { text, places } = reading.finish([0, file.length]);
  const standing = written.flatMap(({ from, to, role }) => linesApart(text, [from, to], role, title));
  const shown = readHeaderBlocks(text, withoutKickers(text, standing));
  return { text, places, paragraphs: regionsOf(text, shown.blocks, title), fields: { ...bylineBelow(text, standing), ...shown.fields, ...fields }, problems: shown.problems };
}

/** Some sites name themselves as the author of everything. */
function withoutSiteAsWriter({ byline, ...fields }: Fields): Fields {
  return byline === undefined || byline.value === fields.outlet?.value ? fields : { ...fields, byline };
}

function inFileOrder(blocks: PageBlock[]): PageBlock[] {
  return blocks.sort((a, b) => a.pieces[0]!.span[0] - b.pieces[0]!.span[0]);
}

/** The lines of the header between a headline that stands outside the main text and that text. */
function linesBelow(file: string, page: Page, main: MainText, headline: PageBlock): PageBlock[] {
  const start = page.blocks.indexOf(headline);
  const end = main.blocks[0] === undefined ? start : page.blocks.indexOf(main.blocks[0]);
  const between = page.blocks.slice(start + 1, Math.min(end, start + 1 + MOST_LINES_BELOW));
  return between.filter((block) => block.letters <= LONGEST_LINE && !main.isDropped(block.container) && isHeaderLine(plainTextOf(file, block).trim()));
}

const MOST_LINES_BELOW = 30;

/** Some papers sign a report at its end. */
function bylineBelow(text: string, blocks: readonly Block[]): Fields {
  const signed = blocks.findLast(({ span, role }) => role === 'meta' && readHeaderLine(text.slice(...span))?.values.byline !== undefined);
  return signed === undefined ? {} : { byline: { value: readHeaderLine(text.slice(...signed.span))!.values.byline!, from: 'header line' } };
}

/** Longer blocks are no lines of a header. */
const LONGEST_LINE = 200;

/** Headline and outlet as the page shows them, where its metadata is silent. */
function shownFields(file: string, page: Page, headline: PageBlock | undefined, window: string | undefined, said: Fields): Fields {
  const heading = headline === undefined || page.containers[headline.container]!.name !== 'h1' ? '' : plainTextOf(file, headline).replace(/\s+/g, ' ').trim();
  const title = heading === '' ? undefined : { value: heading, from: 'headline' };
  if (window === undefined || (said.outlet !== undefined && (said.title ?? title) !== undefined)) return title === undefined ? {} : { title };
  const short = page.blocks.filter(({ letters, container }) => letters <= LONGEST_LINE && !page.containers[container]!.hidden);
  const lines = short.flatMap((block) => plainTextOf(file, block).split('\n'));
  return { ...readPageTitle(window, 'title element', lines, said.url?.value), ...(title === undefined ? {} : { title }) };
}

/** Old pages set headline, date and byline as lines of one block: each line that is one of them stands by itself. */
function linesApart(text: string, [start, end]: Span, role: Exclude<Block['role'], undefined>, title: string | undefined): Block[] {
  const blocks: Block[] = [];
  const add = (from: number, to: number): void => {
    const span = trimmed(text, from, to);
    if (span[0] < span[1]) blocks.push({ span, role });
  };
  const words = title === undefined ? '' : wordsOf(title);
  let from = start;
  for (let at = start; at < end; ) {
    const stop = text.indexOf('\n', at);
    const next = stop < 0 || stop >= end ? end : stop + 1;
    const line = next - at > LONGEST_LINE ? '' : text.slice(at, next).trim();
    if (line !== '' && next - at < end - start && (isHeaderLine(line) || wordsOf(line) === words)) {
      add(from, at);
      add(at, next);
      from = next;
    }
    at = next;
  }
  add(from, end);
  return blocks;
}

const LONGEST_KICKER = 60;

/** Short lines above the headline name the section or the series. */
function withoutKickers(text: string, blocks: readonly Block[]): readonly Block[] {
  const headline = blocks.findIndex(({ role }) => role === 'headline');
  const isKicker = ({ span, role }: Block): boolean => role === 'text' && span[1] - span[0] <= LONGEST_KICKER && !endsSentence(text.slice(...span));
  return blocks.map((block, i) => (i < headline && isKicker(block) ? { ...block, role: 'meta' } : block));
}

/** The first `h1` of the main text, else the heading that says the title, else the last `h1` above the main text. */
function headlineOf(file: string, page: Page, main: MainText, title: string | undefined): PageBlock | undefined {
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

function plainTextOf(file: string, block: PageBlock): string {
  const reading = new ReadingText(file);
  writeBlock(reading, file, block);
  return reading.finish([0, file.length]).text;
}

/** Lines longer than this are prose, whatever their class says. */
const LONGEST_META = 200;
/** A box with more letters in it is no caption, whatever its class says. */
const LONGEST_CAPTION = 700;
/** So few letters beside a picture, in a box of their own, say what is on it; a box that holds much of the report is none. */
const LONGEST_BESIDE_PICTURE = 300;
const MOST_BESIDE_PICTURE = 0.3;

/**
 * @param letters in each container and everything within it
 * @param pictured the containers that hold a picture and few words
 */
function roleOf(page: Page, block: PageBlock, letters: Float64Array, pictured: ReadonlySet<number>): Exclude<Block['role'], undefined> {
  const container = page.containers[block.container]!;
  const hints = hintsAbove(page, block.container, letters, pictured);
  if (hints.has('pullquote')) return 'pullquote';
  if (hints.has('caption') || hints.has('beside')) return 'caption';
  if (hints.has('standfirst')) return 'standfirst';
  if (hints.has('meta') && block.letters <= LONGEST_META) return 'meta';
  if (HEADINGS.has(container.name)) return 'heading';
  if (block.linked >= block.letters * 0.9 && block.letters <= LONGEST_META) return 'meta';
  return container.name === 'li' ? 'list' : 'text';
}

/** A line's class often stands on the element around it; looked for a few steps up. */
const STEPS_UP = 3;

function hintsAbove(page: Page, container: number, letters: Float64Array, pictured: ReadonlySet<number>): Set<Hint> {
  const hints = new Set<Hint>();
  for (let at = container, steps = 0; at > 0 && steps < STEPS_UP; at = page.containers[at]!.parent, steps++) {
    const { name, hint } = page.containers[at]!;
    if (hint === 'body' || name === 'article' || name === 'main') break;
    if (name === 'figcaption' || name === 'figure' || name === 'caption') hints.add('caption');
    // Old pages set pictures into the paragraph itself.
    if (pictured.has(at) && name !== 'p' && name !== 'li') hints.add('caption');
    if (hint === 'caption' && letters[at]! > LONGEST_CAPTION) continue;
    if (hint !== undefined) hints.add(hint);
  }
  return hints;
}

/** The containers that hold a picture at any depth, and no more than `most` letters. */
function withPictures({ containers, pictures }: Page, letters: Float64Array, most: number): ReadonlySet<number> {
  const pictured = new Set<number>();
  for (const one of pictures) for (let at = one; at > 0 && letters[at]! <= most && !pictured.has(at); at = containers[at]!.parent) pictured.add(at);
  return pictured;
}

function sumOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { letters }) => sum + letters, 0);
}

/** The letters in each container and everything within it. */
function lettersWithin(page: Page): Float64Array {
  const letters = new Float64Array(page.containers.length);
  for (const block of page.blocks) letters[block.container]! += block.letters;
  for (let i = page.containers.length - 1; i > 0; i--) letters[page.containers[i]!.parent]! += letters[i]!;
  return letters;
}

/** Writes a block, each run of white space as its best single character. */
export function writeBlock(reading: ReadingText, file: string, block: PageBlock): void {
  const writer = new CollapsedText(reading, file);
  for (const { span, text } of block.pieces) {
    if (text === undefined) writer.write(span[0], span[1]);
    else writer.put(text, span[0], span[1]);
  }
}

const WHITE = /[ \t\r\n\f]/;

class CollapsedText {
  readonly #reading: ReadingText;
  readonly #file: string;
  /** Where the white space stands that is written before the next letter. */
  #space = -1;
  #written = false;

  constructor(reading: ReadingText, file: string) {
    this.#reading = reading;
    this.#file = file;
  }

  write(start: number, end: number): void {
    let from = start;
    for (let at = start; at < end; ) {
      const unit = this.#file.charCodeAt(at);
      if (isWhite(unit)) {
        this.#copy(from, at);
        from = at = this.#afterSpace(at, end);
      } else if (unit === AMPERSAND) {
        this.#copy(from, at);
        from = at;
        const after = this.#entity(at);
        if (after === at) at++;
        else from = at = after;
      } else {
        at++;
      }
    }
    this.#copy(from, end);
  }

  put(text: string, start: number, end: number): void {
    if (WHITE.test(text)) {
      // A line break swallows the white space around it.
      if (this.#written) this.#reading.put(text, start, end);
      this.#space = -1;
      this.#written = false;
      return;
    }
    this.#flushSpace();
    this.#reading.put(text, start, end);
    this.#written = true;
  }

  #entity(at: number): number {
    this.#flushSpace();
    const after = putEntity(this.#reading, this.#file, at);
    if (after > at) this.#written = true;
    return after;
  }

  #copy(start: number, end: number): void {
    if (start >= end) return;
    this.#flushSpace();
    this.#reading.copy(start, end);
    this.#written = true;
  }

  #afterSpace(start: number, end: number): number {
    let at = start;
    let best = start;
    while (at < end && isWhite(this.#file.charCodeAt(at))) {
      if (this.#file[at] === ' ' && this.#file[best] !== ' ') best = at;
      at++;
    }
    if (this.#space < 0) this.#space = best;
    return at;
  }

  /** White space in front of a block or a line is not shown. */
  #flushSpace(): void {
    if (this.#space >= 0 && this.#written) this.#reading.copy(this.#space, this.#space + 1);
    this.#space = -1;
  }
}

const AMPERSAND = 38;

function isWhite(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11);
}
