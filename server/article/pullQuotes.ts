import { letterAt } from '../text/letters.js';
import type { Piece } from './regions.js';
import { wordCount } from './words.js';

const LONGEST = 320;
const FEWEST_WORDS = 4;
const SHORTEST_REPEAT = 20;
/** Each candidate is searched for in the whole article; more than this many in one article are left alone. */
const MOST_CANDIDATES = 64;

/**
 * Marks the blocks that only repeat words of the body: pull quotes set apart by the page, and paragraphs printed twice
 * (the later one is the repeat). A repeat counts once, so its quotes are no reports of their own.
 */
export function markPullQuotes(pieces: readonly Piece[], body: number): void {
  const reporting = pieces.slice(body).filter((piece) => piece.region === undefined);
  const repeats = markRepeats(reporting);
  const unrepeated = reporting.filter((piece) => !repeats.has(piece));
  const lower = unrepeated.map((piece) => piece.content).join('\n').toLowerCase();
  for (const piece of unrepeated.filter(isBare).slice(0, MOST_CANDIDATES)) {
    const run = longestRun(piece.content);
    if (comesTwice(lower, run) && isSaidElsewhere(piece, run, unrepeated)) piece.region = 'pullquote';
  }
}

/** The longest stretch of letters and blanks: found twice before anything is folded, as it seldom is. */
function longestRun(content: string): string {
  const lower = content.toLowerCase();
  let longest: [number, number] = [0, 0];
  let start = 0;
  for (let at = 0; at <= lower.length; at++) {
    const length = lower[at] === ' ' ? 1 : letterAt(lower, at);
    if (length > 0) {
      at += length - 1;
      continue;
    }
    if (at - start > longest[1] - longest[0]) longest = [start, at];
    start = at + 1;
  }
  return lower.slice(...longest).trim();
}

function comesTwice(text: string, part: string): boolean {
  const first = text.indexOf(part);
  return first >= 0 && text.includes(part, first + 1);
}

/** Whether another paragraph has the piece's words; only those that have its longest run of letters are folded. */
function isSaidElsewhere(piece: Piece, run: string, pieces: readonly Piece[]): boolean {
  const words = ` ${piece.words} `;
  return pieces.some((other) => other !== piece && other.content.toLowerCase().includes(run) && ` ${other.words} `.includes(words));
}

function markRepeats(pieces: readonly Piece[]): Set<Piece> {
  const seen = new Set<string>();
  const repeats = new Set<Piece>();
  for (const piece of pieces) {
    // A label that comes again and again ("Q:", a speaker's name in a transcript) is no repeat of words.
    if (piece.content.length < SHORTEST_REPEAT || !piece.isSentence) continue;
    // Letter by letter, so that the paragraphs of an ordinary article need not be folded at all.
    if (seen.has(piece.content)) {
      piece.region = 'pullquote';
      repeats.add(piece);
    }
    seen.add(piece.content);
  }
  return repeats;
}

/** A short block with no quote marks inside it, or with marks only around the whole: nobody is said to say it. */
function isBare(piece: Piece): boolean {
  if (piece.content.length > LONGEST || wordCount(piece.content) < FEWEST_WORDS) return false;
  const inside = piece.content.replace(/^["“”«‹„‘'\s]+/, '').replace(/["“”»›’'\s.!?…]{1,12}$/, '');
  return !/["“”«»„]/.test(inside);
}
