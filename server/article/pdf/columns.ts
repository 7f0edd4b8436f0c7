import type { PrintedLine } from './page.js';

/** Lines of one column that belong together, from the top. */
export interface Column {
  readonly lines: readonly PrintedLine[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lines further apart than this, in sizes of their letters, are parts of their own. */
const WIDEST_LEADING = 1.9;
/** Pages with more parts are tables, forms or hostile: they are read as they are printed. */
const MOST_PARTS = 200;

/**
 * The parts of a page in the order in which they are read: columns one after the other, headlines above what they stand
 * over. After T. Breuel, High Performance Document Layout Analysis (2003).
 */
export function columnsOf(lines: readonly PrintedLine[]): Column[] {
  const parts = partsOf(lines);
  return parts.length > MOST_PARTS ? parts.sort((one, other) => one.lines[0]!.at - other.lines[0]!.at) : inReadingOrder(parts);
}

function partsOf(lines: readonly PrintedLine[]): Column[] {
  const parts: PrintedLine[][] = [];
  const fromTop = [...lines].sort((one, other) => other.base - one.base || one.left - other.left);
  // Only the last few parts reach down as far as the next line.
  let open: PrintedLine[][] = [];
  for (const line of fromTop) {
    open = open.filter((part) => part.at(-1)!.base - line.base <= WIDEST_LEADING * Math.max(part.at(-1)!.size, line.size));
    const above = open.filter((part) => overlap(part.at(-1)!, line) > 0);
    const [part] = above;
    if (above.length === 1 && part && continues(part.at(-1)!, line)) {
      part.push(line);
    } else {
      const fresh = [line];
      parts.push(fresh);
      // What stands below a line that spans two columns is no part of theirs.
      open = [...open.filter((other) => !above.includes(other)), fresh];
    }
  }
  return parts.map(partOf);
}

function continues(above: PrintedLine, line: PrintedLine): boolean {
  const alike = Math.max(above.size, line.size) <= 1.2 * Math.min(above.size, line.size);
  return alike && above.base - line.base > 0.5 * line.size && overlap(above, line) >= 0.5 * Math.min(width(above), width(line));
}

function partOf(lines: PrintedLine[]): Column {
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  const right = lines.reduce((most, line) => Math.max(most, line.right), -Infinity);
  return { lines, left, right, top: first.base + first.size, bottom: last.base };
}

interface Sided {
  readonly left: number;
  readonly right: number;
}

function overlap(one: Sided, other: Sided): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

function width({ left, right }: Sided): number {
  return right - left;
}

function inReadingOrder(parts: readonly Column[]): Column[] {
  const waiting = new Map(parts.map((part) => [part, 0]));
  const followers = new Map(parts.map((part) => [part, parts.filter((other) => other !== part && isBefore(part, other, parts))]));
  for (const after of followers.values()) for (const part of after) waiting.set(part, waiting.get(part)! + 1);
  const ordered: Column[] = [];
  while (waiting.size > 0) {
    const free = [...waiting].filter(([, before]) => before === 0).map(([part]) => part);
    // Parts printed over each other may wait in a circle.
    const next = (free.length > 0 ? free : [...waiting.keys()]).reduce((best, part) => (comesFirst(part, best) ? part : best));
    waiting.delete(next);
    ordered.push(next);
    for (const part of followers.get(next)!) if (waiting.has(part)) waiting.set(part, waiting.get(part)! - 1);
  }
  return ordered;
}

function isBefore(one: Column, other: Column, parts: readonly Column[]): boolean {
  if (overlap(one, other) > 0) return middle(one) > middle(other);
  if (one.left > other.left) return false;
  const [low, high] = [Math.min(middle(one), middle(other)), Math.max(middle(one), middle(other))];
  return !parts.some((between) => between !== one && between !== other && middle(between) > low && middle(between) < high && overlap(between, one) > 0 && overlap(between, other) > 0);
}

function comesFirst(one: Column, other: Column): boolean {
  return one.left !== other.left ? one.left < other.left : one.top > other.top;
}

function middle({ top, bottom }: Column): number {
  return (top + bottom) / 2;
}
