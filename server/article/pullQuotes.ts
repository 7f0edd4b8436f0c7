import { letterAt } from '../text/letters.js';
import type { Piece } from './piece.js';
import { wordCount } from './words.js';

const LONGEST = 320;
const FEWEST_WORDS = 4;
const SHORTEST_REPEAT = 20;
/** Each candidate is held against the paragraphs that may have its words; more than this many in one article are left alone. */
const MOST_CANDIDATES = 64;

/**
 * Marks the blocks that only repeat words of the body: pull quotes set apart by the page, and paragraphs printed twice
 * (the later one is the repeat). A repeat counts once, so its quotes are no reports of their own.
 */
export function markPullQuotes(pieces: readonly Piece[], body: number): void {
  const reporting = pieces.slice(body).filter((piece) => piece.region === undefined);
  const repeats = markRepeats(reporting);
  const unrepeated = reporting.filter((piece) => !repeats.has(piece));
  const candidates = new Endings(unrepeated.filter(isBare).slice(0, MOST_CANDIDATES));
  for (const piece of unrepeated) {
    for (const candidate of candidates.in(piece.content)) {
      if (candidate !== piece && ` ${piece.words} `.includes(` ${candidate.words} `)) candidate.region = 'pullquote';
    }
  }
}

/** The last letters of a stretch of each piece, looked for in a text all at once by a hash that rolls over it. */
class Endings {
  readonly #pieces = new Map<number, { readonly piece: Piece; readonly run: string }[]>();
  /** Whether a hash with these first bits is among them. */
  readonly #known = new Uint8Array(1 << KNOWN_BITS);

  constructor(pieces: readonly Piece[]) {
    for (const piece of pieces) {
      let hash = 0;
      const run = longestRun(piece.content).toLowerCase();
      for (let at = Math.max(0, run.length - WINDOW); at < run.length; at++) hash = rolled(hash, run.charCodeAt(at));
      this.#known[hash >>> (32 - KNOWN_BITS)] = 1;
      this.#pieces.set(hash, [...(this.#pieces.get(hash) ?? []), { piece, run }]);
    }
  }

  /** The pieces whose stretch stands in the text, capital or small. */
  in(text: string): Piece[] {
    const met = new Set<number>();
    const known = this.#known;
    let hash = 0;
    for (let at = 0; at < text.length; at++) {
      hash = rolled(hash, text.charCodeAt(at));
      if (known[hash >>> (32 - KNOWN_BITS)] === 1 && this.#pieces.has(hash)) met.add(hash);
    }
    if (met.size === 0) return [];
    // Once for each, however often the same few letters come again.
    const lower = text.toLowerCase();
    return [...met].flatMap((ending) => this.#pieces.get(ending)!.filter(({ run }) => lower.includes(run)).map(({ piece }) => piece));
  }
}

/** Every unit moves those before it by four bits, so that eight of them make a hash of 32; small and capital letters of Latin are alike. */
function rolled(hash: number, unit: number): number {
  return ((hash << 4) + (unit | 0x20)) | 0;
}

const WINDOW = 8;
const KNOWN_BITS = 12;

/** The longest stretch of letters and blanks. */
function longestRun(content: string): string {
  let longest: [number, number] = [0, 0];
  let start = 0;
  for (let at = 0; at <= content.length; at++) {
    const length = content[at] === ' ' ? 1 : letterAt(content, at);
    if (length > 0) {
      at += length - 1;
      continue;
    }
    if (at - start > longest[1] - longest[0]) longest = [start, at];
    start = at + 1;
  }
  return content.slice(...longest).trim();
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
