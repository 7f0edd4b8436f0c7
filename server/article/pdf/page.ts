/** Letters that a PDF prints in one go. Lengths in points, from the lower left corner of the page. */
export interface PrintedPiece {
  readonly text: string;
  readonly left: number;
  /** The line that letters stand on. */
  readonly base: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
  /** Whether the program that reads the PDF takes it for the end of a line. */
  readonly endsLine: boolean;
}

/** One page, its pieces in the order in which the file prints them. */
export interface PrintedPage {
  readonly pieces: readonly PrintedPiece[];
  /** Of the page, in points. */
  readonly height: number;
}

/** One line of one column. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** Its number in the order of printing. */
  readonly at: number;
}

/** Pieces further apart than this, in sizes of their letters, are no neighbours in a line; nearer than that they are one word. */
const WIDEST_GAP = 10;
const WORD_GAP = 0.15;
/** A gap that may be the gutter between columns, in sizes of the letters; as many lines must have one at one place. */
const GUTTER = 0.8;
const FEWEST_GUTTER_LINES = 5;

/** The lines of a page in the order of printing, cut where columns part that the file prints line by line across. */
export function linesOf(page: PrintedPage): PrintedLine[] {
  const rows = rowsOf(page.pieces);
  const gutters = guttersOf(rows);
  const cut = rows.flatMap((row) => cutAt(row, gutters));
  return cut.map((row, at) => lineOf(row, at)).filter(({ text }) => text !== '');
}

type Row = readonly PrintedPiece[];

function rowsOf(pieces: readonly PrintedPiece[]): Row[] {
  const rows: PrintedPiece[][] = [];
  let row: PrintedPiece[] = [];
  const end = (): void => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  for (const piece of pieces) {
    const before = row.at(-1);
    if (before && !isBeside(before, piece)) end();
    if (piece.text.trim() !== '') row.push(piece);
    if (piece.endsLine) end();
  }
  end();
  return rows;
}

function isBeside(one: PrintedPiece, next: PrintedPiece): boolean {
  const size = Math.max(one.size, next.size, 1);
  const gap = next.left - (one.left + one.width);
  return Math.abs(one.base - next.base) < size * 0.6 && gap < size * WIDEST_GAP && gap > -size;
}

/** The white stretch between two neighbours. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

function gapsIn(row: Row): Gap[] {
  return row.flatMap((piece, i) => {
    const next = row[i + 1];
    const from = piece.left + piece.width;
    return next && next.left - from > GUTTER * piece.size ? [{ from, to: next.left }] : [];
  });
}

/** Places at which many lines have a gap and hardly any line has letters, in whole points. */
function guttersOf(rows: readonly Row[]): Set<number> {
  const gaps = new Map<number, { lines: number; top: number; bottom: number }>();
  for (const row of rows) {
    for (const { from, to } of gapsIn(row)) {
      for (const x of pointsBetween(from, to)) {
        const known = gaps.get(x) ?? { lines: 0, top: -Infinity, bottom: Infinity };
        const { base } = row[0]!;
        gaps.set(x, { lines: known.lines + 1, top: Math.max(known.top, base), bottom: Math.min(known.bottom, base) });
      }
    }
  }
  const gutters = new Set<number>();
  for (const [x, { lines, top, bottom }] of gaps) {
    if (lines < FEWEST_GUTTER_LINES) continue;
    const crossed = rows.filter((row) => row[0]!.base <= top && row[0]!.base >= bottom && row.some(({ left, width }) => left < x && x < left + width));
    if (crossed.length * 4 < lines) gutters.add(x);
  }
  return gutters;
}

function cutAt(row: Row, gutters: ReadonlySet<number>): Row[] {
  if (gutters.size === 0) return [row];
  const parts: PrintedPiece[][] = [[]];
  row.forEach((piece, i) => {
    const before = row[i - 1];
    if (before && hasGutter(before.left + before.width, piece.left, gutters)) parts.push([]);
    parts.at(-1)!.push(piece);
  });
  return parts;
}

function hasGutter(from: number, to: number, gutters: ReadonlySet<number>): boolean {
  for (const x of pointsBetween(from, to)) if (gutters.has(x)) return true;
  return false;
}

/** Columns stand no further apart; letters of a hostile size may be any distance from each other. */
const WIDEST_GUTTER = 1000;

/** The whole points of a stretch. */
function* pointsBetween(from: number, to: number): Generator<number> {
  const first = Math.ceil(from);
  const last = Math.min(to, first + WIDEST_GUTTER);
  for (let x = first; x <= last; x++) yield x;
}

function lineOf(row: Row, at: number): PrintedLine {
  let text = '';
  row.forEach((piece, i) => {
    const before = row[i - 1];
    const isApart = before !== undefined && piece.left - (before.left + before.width) > WORD_GAP * piece.size;
    // The last letter alone: a pattern looking for the end would read the whole line anew for every piece.
    if (isApart && !/\s/.test(text.at(-1) ?? '') && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
  });
  const first = row[0]!;
  const last = row.at(-1)!;
  const size = row.reduce((most, piece) => Math.max(most, piece.size), 0);
  return { text: text.replace(/\s+/g, ' ').trim(), left: first.left, right: last.left + last.width, base: first.base, size, at };
}
