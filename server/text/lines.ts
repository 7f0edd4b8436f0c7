import type { Span } from './span.js';

/** A place as LSP gives it: both from zero, `character` in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The lines of a text as LSP counts them: ended by `\n`, `\r\n` or a lone `\r`. */
export class Lines {
  readonly #starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  /** Always at least one: the empty text has one empty line. */
  get count(): number {
    return this.#starts.length;
  }

  /** The line without its end mark; the last one for a number beyond. */
  span(line: number): Span {
    const at = Math.max(0, Math.min(line, this.count - 1));
    const start = this.#starts[at]!;
    let end = this.#starts[at + 1] ?? this.#text.length;
    while (end > start && isLineEnd(this.#text.charCodeAt(end - 1))) end--;
    return [start, end];
  }

  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.#text.length));
    const line = lastAtOrBefore(this.#starts, inside);
    const [start, end] = this.span(line);
    return { line, character: Math.min(inside, end) - start };
  }

  /** A character beyond the end of its line stands for the line's end, as LSP says. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.count) return this.#text.length;
    const [start, end] = this.span(position.line);
    return Math.min(start + Math.max(0, position.character), end);
  }
}

/** The offset at which each line begins; the first is 0. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isLineEnd(unit)) continue;
    if (unit === CR && text.charCodeAt(i + 1) === LF) i++;
    starts.push(i + 1);
  }
  return starts;
}

const LF = 10;
const CR = 13;

function isLineEnd(unit: number): boolean {
  return unit === LF || unit === CR;
}

/** The index of the last element of the ascending `values` that is not greater than `value`; -1 for none. */
export function lastAtOrBefore(values: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
