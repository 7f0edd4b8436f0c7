import { ReadingText } from '../../text/offsetMap.js';
import { putEntity } from '../entities.js';
import type { PageBlock } from './page.js';

/** The block's words alone. */
export function plainTextOf(file: string, block: PageBlock): string {
  const reading = new ReadingText(file);
  writeBlock(reading, file, block);
  return reading.finish([0, file.length]).text;
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
