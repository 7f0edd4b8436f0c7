import type { Location, Position, Range } from 'vscode-languageserver-types';
import type { StoredArticle } from '../archive/archive.js';
import { lastAtOrBefore } from '../text/lines.js';
import type { Span } from '../text/span.js';
import type { OpenFile } from './context.js';

type Placed = Pick<StoredArticle, 'places' | 'lineStarts'>;

/** The protocol's position of a file offset (UTF-16). */
export function positionOf(lineStarts: Uint32Array, fileOffset: number): Position {
  const line = Math.max(0, lastAtOrBefore(lineStarts, fileOffset));
  return { line, character: fileOffset - (lineStarts[line] ?? 0) };
}

/** The protocol's range of a stretch of the file. */
export function fileRange(lineStarts: Uint32Array, span: Span): Range {
  return { start: positionOf(lineStarts, span[0]), end: positionOf(lineStarts, span[1]) };
}

/** Where a stretch of an article's text stands in its file. */
export function rangeIn(article: Placed, span: Span): Range {
  return fileRange(article.lineStarts, article.places.spanInFile(span));
}

export function locationIn(article: StoredArticle, span: Span): Location {
  return { uri: article.file, range: rangeIn(article, span) };
}

/** The file offset of a position, held inside the text. */
export function offsetAt(file: OpenFile, position: Position): number {
  return file.lines.offsetAt(position);
}
