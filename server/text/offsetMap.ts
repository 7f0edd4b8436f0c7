import { lastAtOrBefore } from './lines.js';
import type { Span } from './span.js';

/**
 * Brings offsets of a derived text back to the file it was read from, and forth.
 * Both sides count UTF-16 code units.
 */
export interface OffsetMap {
  /** The file offset at which the code unit `offset` of the text was written. `text.length` maps behind the last one. */
  toFile(offset: number): number;
  /** The stretch of the file from the first to the last code unit of `span`, whatever mark-up lies between. */
  spanInFile(span: Span): Span;
  /** The parts of `span` that stand in the file letter by letter, in order; mark-up and entities between them left out. */
  piecesInFile(span: Span): Span[];
  /** The text offset of what stands at `fileOffset`; for mark-up the next text behind it; `undefined` outside of the article. */
  fromFile(fileOffset: number): number | undefined;
  /** The map as plain data, for keeping it: `offsetMapOf` makes it anew. */
  readonly shape: MapShape;
}

/** A text that is one unbroken stretch of the file, or one written in segments. */
export type MapShape =
  | { readonly length: number; readonly range: Span; readonly shift: number }
  | { readonly length: number; readonly range: Span; readonly segments: Segments };

export function offsetMapOf(shape: MapShape): OffsetMap {
  return 'shift' in shape ? shiftedMap(shape.length, shape.shift, shape.range) : segmentedMap(shape.length, shape.segments, shape.range);
}

/**
 * The map of one stretch of a text, as a text of its own.
 *
 * @param part the stretch, in the text that `map` belongs to
 * @param range the part's place in the file
 */
export function partOfMap(map: OffsetMap, part: Span, range: Span): OffsetMap {
  const { shape } = map;
  const [start, end] = part;
  if ('shift' in shape) return shiftedMap(end - start, shape.shift + start, range);
  const { text, fileStart, fileEnd, literal } = shape.segments;
  const first = Math.max(0, lastAtOrBefore(text, start));
  const last = lastAtOrBefore(text, Math.max(start, end - 1)) + 1;
  const cut = text.length === 0 ? 0 : start - text[first]!;
  const segments = { text: text.slice(first, last).map((at) => Math.max(0, at - start)), fileStart: fileStart.slice(first, last), fileEnd: fileEnd.slice(first, last), literal: literal.slice(first, last) };
  if (segments.literal[0]) segments.fileStart[0]! += cut;
  const behind = text[last] ?? shape.length;
  if (segments.literal.at(-1)) segments.fileEnd[segments.fileEnd.length - 1]! -= Math.max(0, behind - end);
  return segmentedMap(end - start, segments, range);
}

/**
 * The map of a text from which stretches were taken out.
 *
 * @param gaps in order, none at the text's ends or touching another; they stand in the text that `map` belongs to
 * @param filling what is written for each of them; it has no place in the file of its own
 */
export function mapWithout(map: OffsetMap, gaps: readonly Span[], filling: string): OffsetMap {
  const { length, range } = map.shape;
  const segments = { text: [] as number[], fileStart: [] as number[], fileEnd: [] as number[], literal: [] as boolean[] };
  const add = (text: number, start: number, end: number, literal: boolean): void => {
    segments.text.push(text);
    segments.fileStart.push(start);
    segments.fileEnd.push(end);
    segments.literal.push(literal);
  };
  let at = 0;
  [...gaps, [length, length] as const].forEach(([start, end], i, all) => {
    const from = i === 0 ? 0 : all[i - 1]![1];
    const { shape } = partOfMap(map, [from, start], range);
    if ('shift' in shape) add(at, shape.shift, shape.shift + shape.length, true);
    else shape.segments.text.forEach((text, j) => add(at + text, shape.segments.fileStart[j]!, shape.segments.fileEnd[j]!, shape.segments.literal[j]!));
    at += start - from;
    if (end === start) return;
    const behind = segments.fileEnd.at(-1)!;
    add(at, behind, behind, false);
    at += filling.length;
  });
  return segmentedMap(at, segments, range);
}

/** The map of a text that is the file itself. */
export function identityMap(length: number): OffsetMap {
  return shiftedMap(length, 0, [0, length]);
}

/**
 * The map of a text that is one unbroken stretch of the file.
 *
 * @param length the text's length
 * @param shift the file offset of the text's first unit
 * @param range the article's place in the file; what stands in it before the text maps to the text's start
 */
export function shiftedMap(length: number, shift: number, range: Span): OffsetMap {
  const toFile = (offset: number): number => shift + Math.max(0, Math.min(offset, length));
  return {
    shape: { length, range, shift },
    toFile,
    spanInFile: (span) => [toFile(span[0]), toFile(span[1])],
    piecesInFile: (span) => (toFile(span[0]) < toFile(span[1]) ? [[toFile(span[0]), toFile(span[1])]] : []),
    fromFile: (fileOffset) =>
      fileOffset < range[0] || fileOffset > range[1]
        ? undefined
        : Math.max(0, Math.min(fileOffset - shift, length)),
  };
}

/**
 * Writes a reading text piece by piece and remembers where each piece stands in the file.
 * Pieces must come in the order of the file.
 */
export class ReadingText {
  readonly #file: string;
  readonly #parts: string[] = [];
  readonly #segments = { text: [] as number[], fileStart: [] as number[], fileEnd: [] as number[], literal: [] as boolean[] };
  #length = 0;

  constructor(file: string) {
    this.#file = file;
  }

  get length(): number {
    return this.#length;
  }

  /** Takes the file's stretch as it stands. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    const last = this.#segments.text.length - 1;
    if (last >= 0 && this.#segments.literal[last] && this.#segments.fileEnd[last] === start) {
      this.#segments.fileEnd[last] = end;
    } else {
      this.#segment(start, end, true);
    }
    this.#append(this.#file.slice(start, end));
  }

  /** Writes `text` for the file's stretch: what an entity means, a break for a tag. */
  put(text: string, start: number, end: number): void {
    if (text === '') return;
    this.#segment(start, end, false);
    this.#append(text);
  }

  /** The text and its map; `range` is the article's place in the file. */
  finish(range: Span): { text: string; places: OffsetMap } {
    const text = this.#parts.join('');
    return { text, places: segmentedMap(text.length, this.#segments, range) };
  }

  #segment(start: number, end: number, literal: boolean): void {
    this.#segments.text.push(this.#length);
    this.#segments.fileStart.push(start);
    this.#segments.fileEnd.push(Math.max(start, end));
    this.#segments.literal.push(literal);
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** Parallel lists, ascending in text and file: a segment's text ends where the next one's begins. */
export interface Segments {
  readonly text: readonly number[];
  readonly fileStart: readonly number[];
  readonly fileEnd: readonly number[];
  /** Whether the text is the file's own letters, one for one. */
  readonly literal: readonly boolean[];
}

function segmentedMap(length: number, segments: Segments, range: Span): OffsetMap {
  const { text, fileStart, fileEnd, literal } = segments;
  const count = text.length;
  const textEnd = (i: number): number => text[i + 1] ?? length;

  const toFile = (offset: number): number => {
    if (count === 0) return range[0];
    if (offset >= length) return fileEnd[count - 1]!;
    const i = Math.max(0, lastAtOrBefore(text, offset));
    return literal[i] ? fileStart[i]! + Math.max(0, offset - text[i]!) : fileStart[i]!;
  };

  /** The file offset behind the code unit before `offset`, so that a span ends with its last letter and not at the next one. */
  const endInFile = (offset: number): number => {
    const i = lastAtOrBefore(text, Math.min(offset, length) - 1);
    if (i < 0) return toFile(0);
    return literal[i] ? fileStart[i]! + Math.min(offset, length) - text[i]! : fileEnd[i]!;
  };

  return {
    shape: { length, range, segments },
    toFile,
    spanInFile: (span) => {
      const start = toFile(span[0]);
      return [start, span[1] > span[0] ? Math.max(start, endInFile(span[1])) : start];
    },
    piecesInFile: (span) => {
      const pieces: Span[] = [];
      for (let i = Math.max(0, lastAtOrBefore(text, span[0])); i < count && text[i]! < span[1]; i++) {
        if (!literal[i]) continue;
        const start = Math.max(span[0], text[i]!) - text[i]! + fileStart[i]!;
        const end = Math.min(span[1], textEnd(i)) - text[i]! + fileStart[i]!;
        if (start < end) pieces.push([start, end]);
      }
      return pieces;
    },
    fromFile: (fileOffset) => {
      if (fileOffset < range[0] || fileOffset > range[1]) return undefined;
      const i = lastAtOrBefore(fileStart, fileOffset);
      if (i < 0) return 0;
      if (fileOffset >= fileEnd[i]!) return fileOffset === fileStart[i] ? text[i]! : textEnd(i);
      return literal[i] ? text[i]! + fileOffset - fileStart[i]! : text[i]!;
    },
  };
}
