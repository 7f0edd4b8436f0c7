import { endsSentence } from '../words.js';
import { type Column, columnsOf } from './columns.js';
import { joinerOf } from './hyphens.js';
import { linesOf, type PrintedLine, type PrintedPage } from './page.js';

/**
 * What the pages of a PDF say, as a text of its own: one paragraph a line, blank lines between them. Columns are read one
 * after the other, words that were parted at a line's end are whole, paragraphs go on over columns and pages; page numbers
 * and running heads are left out, but for an address that a browser prints there: it comes first. Empty when the pages hold no letters, as scans do. Pure; never throws.
 */
export function textOfPages(pages: readonly PrintedPage[]): string {
  const { printed, address } = withoutRunningHeads(pages);
  const columns = printed.flatMap((lines, page) => columnsOf(lines).map((column) => ({ ...column, page })));
  const usualWidth = usualWidthsOf(columns);
  const join = joinerOf(printed.flat().map(({ text }) => text));
  const paragraphs: Paragraph[] = [];
  columns.forEach((column, i) => {
    const usual = usualWidth(column);
    for (const [at, lines] of paragraphsOf(column, usual).entries()) {
      const before = paragraphs.at(-1);
      const isNewColumn = at === 0 && i > 0 && isElsewhere(columns[i - 1]!, column);
      if (before && at === 0 && goesOn(before, lines, isNewColumn)) before.lines = before.lines.concat(lines);
      else paragraphs.push({ lines: [...lines], usual });
      paragraphs.at(-1)!.usual = usual;
    }
  });
  const said = paragraphs.map(({ lines }) => join(lines.map(({ text }) => text)));
  return (address === undefined || said.length === 0 ? said : [address, ...said]).join('\n\n');
}

type PagedColumn = Column & { readonly page: number };

interface Paragraph {
  lines: readonly PrintedLine[];
  /** How wide lines are where it ends. */
  usual: number;
}

/** The part of a page, at its top and at its bottom, in which running heads stand. */
const MARGIN = 0.12;
/** Pages that print the same. */
const FEWEST_REPEATS = 3;
const PAGE_NUMBER = /^\W{0,4}(?:page|seite|p\.)?\s{0,3}\d{1,4}(?:\s{0,3}(?:of|von|de|sur|\/)\s{0,3}\d{1,4})?\W{0,4}$/i;

/** The lines of each page, and the web address that a browser prints at the edge of its pages. */
function withoutRunningHeads(pages: readonly PrintedPage[]): { printed: PrintedLine[][]; address: string | undefined } {
  const all = pages.map((page) => linesOf(page));
  const usual = usualSize(all);
  const counts = new Map<string, number>();
  const margins = all.map((lines, page) => lines.filter(({ base }) => base < pages[page]!.height * MARGIN || base > pages[page]!.height * (1 - MARGIN)));
  for (const lines of margins) for (const key of new Set(lines.map(({ text }) => keyOf(text)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isHead = ({ text, size }: PrintedLine): boolean => PAGE_NUMBER.test(text) || size < 0.9 * usual || counts.get(keyOf(text))! >= FEWEST_REPEATS;
  const heads = new Set(margins.flatMap((lines) => lines.filter(isHead)));
  const address = [...heads].map(({ text }) => /https?:\/\/[^\s…]{4,500}(?= |$)/.exec(text)?.[0]).find((found) => found !== undefined && !found.endsWith('...'));
  return { printed: all.map((lines) => lines.filter((line) => !heads.has(line))), address };
}

/** The size that most letters have. */
function usualSize(pages: readonly (readonly PrintedLine[])[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flat()) letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/** Running heads differ in the page's number only. */
function keyOf(text: string): string {
  return text.replace(/\d+/g, '#').toLowerCase();
}

/** Edges less than this apart are one, in points. */
const SAME_EDGE = 20;

/** The width of the widest line in columns of a page that begin at about the same edge, in letters of about the same size: what a line could hold. */
function usualWidthsOf(columns: readonly PagedColumn[]): (column: PagedColumn) => number {
  const widest = new Map<string, number>();
  const keyOf = ({ page, left, lines }: PagedColumn, shift: number): string => `${page} ${Math.round(left / SAME_EDGE) + shift} ${Math.round(lines[0]!.size)}`;
  for (const column of columns) widest.set(keyOf(column, 0), Math.max(widest.get(keyOf(column, 0)) ?? 0, column.right - column.left));
  return (column) => Math.max(...[-1, 0, 1].map((shift) => widest.get(keyOf(column, shift)) ?? 0));
}

function isAlike(one: PrintedLine, other: PrintedLine): boolean {
  return Math.max(one.size, other.size) <= 1.1 * Math.min(one.size, other.size);
}

function paragraphsOf({ lines, left }: Column, usual: number): PrintedLine[][] {
  const leading = usualLeading(lines);
  const paragraphs: PrintedLine[][] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    if (!above || isBreak(above, line, left, usual, leading)) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
  });
  return paragraphs;
}

function isBreak(above: PrintedLine, line: PrintedLine, left: number, usual: number, leading: number): boolean {
  if (above.base - line.base > leading * 1.25) return true;
  if (!isAlike(above, line)) return true;
  const isIndented = line.left - left > 0.7 * line.size && above.left - left < 0.5 * line.size;
  return (isIndented && endsSentence(above.text)) || hasRoomFor(line, above, usual);
}

/** Whether the next line's first word would have stood on this line too: whoever set the text wanted a new one. */
function hasRoomFor(next: PrintedLine, line: PrintedLine, usual: number): boolean {
  const isParted = /\p{L}[-‐\u00ad]$/u.test(line.text) && /^\p{L}/u.test(next.text);
  if (isParted) return false;
  const first = next.text.split(' ', 1)[0]!;
  const letter = (line.right - line.left) / Math.max(1, line.text.length);
  return line.right - line.left + letter * (first.length + 1) < usual - 0.5 * line.size;
}

/** The middle of the distances between lines. */
function usualLeading(lines: readonly PrintedLine[]): number {
  const distances = lines.slice(1).map((line, i) => lines[i]!.base - line.base).sort((one, other) => one - other);
  return distances[distances.length >> 1] ?? Infinity;
}

/** Whether a column stands in another place than below the one before it. */
function isElsewhere(before: PagedColumn, column: PagedColumn): boolean {
  return before.page !== column.page || Math.min(before.right, column.right) <= Math.max(before.left, column.left);
}

/** Whether a paragraph that a column ends with goes on in the next one. */
function goesOn({ lines, usual }: Paragraph, next: readonly PrintedLine[], isNewColumn: boolean): boolean {
  const last = lines.at(-1)!;
  const first = next[0]!;
  if (!isAlike(last, first) || endsSentence(last.text)) return false;
  if (/^\p{Ll}/u.test(first.text)) return isNewColumn || !hasRoomFor(first, last, usual);
  return isNewColumn && last.right - last.left > 0.85 * usual && next.length + lines.length > 2;
}
