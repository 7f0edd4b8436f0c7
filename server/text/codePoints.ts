import { lastAtOrBefore } from './lines.js';

/**
 * Converts offsets of one text between UTF-16 code units (inside the server) and Unicode code points (everything
 * that leaves it as data). Built in one pass over the text; each conversion is a binary search over the astral
 * characters, so texts without any cost nothing.
 *
 * An offset in the middle of a surrogate pair counts as the start of its character. Lone surrogates count as one.
 */
export class CodePoints {
  /** The UTF-16 offset of each surrogate pair's second unit. */
  readonly #seconds: readonly number[];
  /** The code point offset behind each surrogate pair. */
  readonly #behind: readonly number[];
  readonly #units: number;

  constructor(text: string) {
    this.#seconds = secondsOfPairs(text);
    this.#behind = this.#seconds.map((second, pairsBefore) => second - pairsBefore);
    this.#units = text.length;
  }

  /** The number of code points. */
  get length(): number {
    return this.#units - this.#seconds.length;
  }

  /** From UTF-16 to code points. */
  fromUtf16(offset: number): number {
    const inside = Math.max(0, Math.min(offset, this.#units));
    return inside - (lastAtOrBefore(this.#seconds, inside) + 1);
  }

  /** From code points to UTF-16. */
  toUtf16(codePoint: number): number {
    const inside = Math.max(0, Math.min(codePoint, this.length));
    return inside + lastAtOrBefore(this.#behind, inside) + 1;
  }
}

function secondsOfPairs(text: string): number[] {
  const seconds: number[] = [];
  for (let i = 1; i < text.length; i++) {
    if (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1))) seconds.push(i++);
  }
  return seconds;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
