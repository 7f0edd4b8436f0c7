import type { ReadingText } from '../../text/offsetMap.js';
import type { Span } from '../../text/span.js';
import { decodeEntity } from '../entities.js';
import { signsOf } from './signs.js';

/** Writes the lines of one block without their mark-up; every letter keeps its place in the file. */
export function writeInline(reading: ReadingText, file: string, lines: readonly Span[]): void {
  const places = new LinePlaces(lines);
  const text = lines.map(([start, end]) => file.slice(start, end)).join('');
  let from = 0;
  for (const sign of signsOf(text)) {
    // A sign inside one that was already left out (a picture with a linked caption) is gone with it.
    if (sign.start < from) continue;
    places.copy(reading, from, sign.start);
    if (sign.entity) {
      reading.put(decodeEntity(text.slice(sign.start, sign.end)), places.toFile(sign.start), places.toFile(sign.end - 1) + 1);
    }
    from = sign.end;
  }
  places.copy(reading, from, text.length);
}

/** Brings offsets of the joined lines to the file. Asked in ascending order only. */
class LinePlaces {
  readonly #lines: readonly Span[];
  #line = 0;
  /** Where the current line begins in the joined text. */
  #begins = 0;

  constructor(lines: readonly Span[]) {
    this.#lines = lines;
  }

  toFile(offset: number): number {
    this.#moveTo(offset);
    return this.#lines[this.#line]![0] + offset - this.#begins;
  }

  copy(reading: ReadingText, from: number, to: number): void {
    while (from < to) {
      this.#moveTo(from);
      const [start, end] = this.#lines[this.#line]!;
      const at = start + from - this.#begins;
      const stop = Math.min(end, start + to - this.#begins);
      reading.copy(at, stop);
      from += stop - at;
    }
  }

  #moveTo(offset: number): void {
    for (;;) {
      const [start, end] = this.#lines[this.#line]!;
      if (offset < this.#begins + end - start || this.#line === this.#lines.length - 1) return;
      this.#begins += end - start;
      this.#line++;
    }
  }
}
