import { ReadingText } from '../../text/offsetMap.js';
import type { Block } from '../blocks.js';
import { putEntity } from '../entities.js';
import type { Reading } from '../fields.js';
import { readHeaderBlocks } from '../headerBlocks.js';
import { regionsOf } from '../regions.js';
import { trimmed, wordsOf } from '../words.js';
import { HEADINGS, type Hint } from './elements.js';
import { type MainText, mainTextOf } from './mainText.js';
import { fieldsOfPage } from './metadata.js';
import { type Page, type PageBlock, pageOf } from './page.js';

/**
 * Reads a saved page: the reading text is what a reader view shows, one paragraph a block, white space collapsed,
 * character references decoded; every letter keeps its place in the file.
 */
export function readHtml(file: string, givenTitle: string | undefined): Reading {
  const page = pageOf(file);
  const main = mainTextOf(page);
  const fields = fieldsOfPage(page, main);
  const title = givenTitle ?? fields.title?.value;
  const headline = headlineOf(file, page, main, title);
  const blocks = headline === undefined || main.blocks.includes(headline) ? main.blocks : inFileOrder([...main.blocks, headline]);

  const reading = new ReadingText(file);
  const written = blocks.map((block) => {
    if (reading.length > 0) {
      const at = block.pieces[0]!.span[0];
      reading.put('\n\n', at, at);
    }
    const from = reading.length;
    writeBlock(reading, file, block);
    return { from, to: reading.length, role: block === headline ? 'headline' as const : roleOf(page, block) };
  });
  const { text, places } = reading.finish([0, file.length]);
  const standing = written.flatMap(({ from, to, role }): Block[] => {
    const span = trimmed(text, from, to);
    return span[0] === span[1] ? [] : [{ span, role }];
  });
  const shown = readHeaderBlocks(text, standing);
  return { text, places, paragraphs: regionsOf(text, shown.blocks, title), fields: { ...shown.fields, ...fields }, problems: [] };
}

function inFileOrder(blocks: PageBlock[]): PageBlock[] {
  return blocks.sort((a, b) => a.pieces[0]!.span[0] - b.pieces[0]!.span[0]);
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

function roleOf(page: Page, block: PageBlock): Exclude<Block['role'], undefined> {
  const container = page.containers[block.container]!;
  const hints = hintsAbove(page, block.container);
  if (hints.has('pullquote')) return 'pullquote';
  if (hints.has('caption')) return 'caption';
  if (hints.has('standfirst')) return 'standfirst';
  if (hints.has('meta') && block.letters <= LONGEST_META) return 'meta';
  if (HEADINGS.has(container.name)) return 'heading';
  if (block.linked >= block.letters * 0.9 && block.letters <= LONGEST_META) return 'meta';
  return container.name === 'li' ? 'list' : 'text';
}

/** A line's class often stands on the element around it; looked for a few steps up. */
const STEPS_UP = 3;

function hintsAbove(page: Page, container: number): Set<Hint> {
  const hints = new Set<Hint>();
  for (let at = container, steps = 0; at > 0 && steps < STEPS_UP; at = page.containers[at]!.parent, steps++) {
    const { name, hint } = page.containers[at]!;
    if (hint === 'body' || name === 'article' || name === 'main') break;
    if (name === 'figcaption' || name === 'figure' || name === 'caption') hints.add('caption');
    if (hint !== undefined) hints.add(hint);
  }
  return hints;
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
