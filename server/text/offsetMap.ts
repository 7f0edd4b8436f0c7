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
}
