import { hash32 } from './hash.js';
import type { WordingToken } from './utterance.js';
import { factsOf } from './wordFacts.js';

/** Two words that stand against each other, as indices into the two wordings. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** `same` after folding; `stem`: another ending, or a pronoun or modal as reported speech changes it; `joined`: one word in one wording, two in the other; `other`: replaced. */
  readonly kind: 'same' | 'stem' | 'joined' | 'other';
}

/** A stretch of two wordings that was aligned in one go. Ends exclusive. */
export interface Segment {
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
  /** In order on both sides. Words of the stretch that are in no pair are left out by the other side. */
  readonly pairs: readonly Pair[];
  readonly score: number;
}

const MISMATCH = -2;
const GAP = -1.2;
/** What a pair of equal stem is worth of a pair of equal words. */
export const STEM_SHARE = 0.7;

/** Cells that are filled for one pair of wordings at most. Beyond, both are cut down to where they share words. */
const MOST_CELLS = 160_000;
const LONGEST_SIDE = 400;
/** Passes over one pair of wordings: pieces of a stitched quote. */
const MOST_SEGMENTS = 8;
/** What the first and the further stretches must score: below is chance. */
const LEAST_SCORE = 3;
const LEAST_FURTHER_SCORE = 9;
const LEAST_FURTHER_PAIRS = 3;

const STOP = 0;
const DIAGONAL = 1;
const UP = 2;
const LEFT = 3;
const JOIN_A = 4;
const JOIN_B = 5;

/**
 * The stretches that two wordings share, best first, none overlapping another on either side.
 *
 * Local alignment over folded words (Smith and Waterman; match = rarity of the word, mismatch -2, gap -1.2), repeated with
 * what was found masked, so that the pieces of a stitched or reordered quote are all found. Wordings of hostile length are
 * cut down to their most telling windows first; the work for one pair is bounded.
 */
export function alignmentOf(a: readonly WordingToken[], b: readonly WordingToken[]): Segment[] {
  const windows = windowsOf(a, b);
  if (windows === undefined) return [];
  const table = new Table(a, b, windows.a, windows.b);
  const segments: Segment[] = [];
  while (segments.length < MOST_SEGMENTS) {
    const segment = table.best();
    if (segment === undefined || isChance(segment, segments.length > 0)) break;
    segments.push(segment);
    table.mask(segment);
  }
  return segments;
}

function isChance({ score, pairs }: Segment, further: boolean): boolean {
  return score < LEAST_SCORE || (further && (score < LEAST_FURTHER_SCORE || pairs.length < LEAST_FURTHER_PAIRS));
}

interface Side {
  readonly from: number;
  readonly words: Int32Array;
  readonly stems: Int32Array;
  /** The word joined with the one before it. */
  readonly joined: Int32Array;
  readonly rarity: Float64Array;
  readonly masked: Uint8Array;
}

class Table {
  readonly #a: Side;
  readonly #b: Side;
  readonly #scores: Float64Array;
  readonly #moves: Uint8Array;

  constructor(a: readonly WordingToken[], b: readonly WordingToken[], inA: readonly [number, number], inB: readonly [number, number]) {
    this.#a = sideOf(a, inA);
    this.#b = sideOf(b, inB);
    const cells = (this.#a.words.length + 1) * (this.#b.words.length + 1);
    this.#scores = new Float64Array(cells);
    this.#moves = new Uint8Array(cells);
  }

  mask({ a, b }: Segment): void {
    this.#a.masked.fill(1, a[0] - this.#a.from, a[1] - this.#a.from);
    this.#b.masked.fill(1, b[0] - this.#b.from, b[1] - this.#b.from);
  }

  best(): Segment | undefined {
    const end = this.#fill();
    return end === 0 ? undefined : this.#trace(end);
  }

  /** Fills the table; the cell with the highest score, 0 for none. */
  #fill(): number {
    const { words: wa, stems: sa, joined: ja, rarity, masked: ma } = this.#a;
    const { words: wb, stems: sb, joined: jb, masked: mb } = this.#b;
    const scores = this.#scores;
    const moves = this.#moves;
    const width = wb.length + 1;
    let best = 0;
    let bestScore = 0;
    for (let i = 1; i <= wa.length; i++) {
      const row = i * width;
      for (let j = 1; j <= wb.length; j++) {
        const cell = row + j;
        if (ma[i - 1] || mb[j - 1]) {
          scores[cell] = 0;
          moves[cell] = STOP;
          continue;
        }
        let worth = MISMATCH;
        if (wa[i - 1] === wb[j - 1]) worth = rarity[i - 1]!;
        else if (sa[i - 1] === sb[j - 1]) worth = STEM_SHARE * rarity[i - 1]!;
        let score = scores[cell - width - 1]! + worth;
        let move = DIAGONAL;
        if (i > 1 && ja[i - 1] === wb[j - 1] && !ma[i - 2]) {
          const joined = scores[cell - 2 * width - 1]! + rarity[i - 1]!;
          if (joined > score) { score = joined; move = JOIN_A; }
        }
        if (j > 1 && jb[j - 1] === wa[i - 1] && !mb[j - 2]) {
          const joined = scores[cell - width - 2]! + rarity[i - 1]!;
          if (joined > score) { score = joined; move = JOIN_B; }
        }
        const up = scores[cell - width]! + GAP;
        if (up > score) { score = up; move = UP; }
        const left = scores[cell - 1]! + GAP;
        if (left > score) { score = left; move = LEFT; }
        if (score <= 0) { score = 0; move = STOP; }
        scores[cell] = score;
        moves[cell] = move;
        if (score > bestScore) { bestScore = score; best = cell; }
      }
    }
    return best;
  }

  #trace(end: number): Segment {
    const width = this.#b.words.length + 1;
    const pairs: Pair[] = [];
    const fromA = this.#a.from;
    const fromB = this.#b.from;
    let cell = end;
    while (this.#moves[cell] !== STOP) {
      const a = fromA + Math.floor(cell / width) - 1;
      const b = fromB + (cell % width) - 1;
      const move = this.#moves[cell]!;
      if (move === DIAGONAL) {
        pairs.push({ a, b, kind: this.#kindOf(a - fromA, b - fromB) });
        cell -= width + 1;
      } else if (move === JOIN_A) {
        pairs.push({ a, b, kind: 'joined' }, { a: a - 1, b, kind: 'joined' });
        cell -= 2 * width + 1;
      } else if (move === JOIN_B) {
        pairs.push({ a, b, kind: 'joined' }, { a, b: b - 1, kind: 'joined' });
        cell -= width + 2;
      } else cell -= move === UP ? width : 1;
    }
    const startA = fromA + Math.floor(cell / width);
    const startB = fromB + (cell % width);
    return {
      a: [startA, fromA + Math.floor(end / width)],
      b: [startB, fromB + (end % width)],
      pairs: pairs.reverse(),
      score: this.#scores[end]!,
    };
  }

  #kindOf(i: number, j: number): Pair['kind'] {
    if (this.#a.words[i] === this.#b.words[j]) return 'same';
    return this.#a.stems[i] === this.#b.stems[j] ? 'stem' : 'other';
  }
}

function sideOf(wording: readonly WordingToken[], [start, end]: readonly [number, number]): Side {
  const length = end - start;
  const side: Side = {
    from: start,
    words: new Int32Array(length),
    stems: new Int32Array(length),
    joined: new Int32Array(length),
    rarity: new Float64Array(length),
    masked: new Uint8Array(length),
  };
  for (let at = 0; at < length; at++) {
    const { word } = wording[start + at]!;
    const facts = factsOf(word);
    side.words[at] = facts.word;
    side.stems[at] = facts.stem;
    side.rarity[at] = facts.rarity;
    if (at > 0) side.joined[at] = hash32(wording[start + at - 1]!.word + word) | 0;
  }
  return side;
}

interface Windows {
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
}

/** The parts of both wordings to align: all of them, or where they share most when they are too long for that. */
function windowsOf(a: readonly WordingToken[], b: readonly WordingToken[]): Windows | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.length * b.length <= MOST_CELLS) return { a: [0, a.length], b: [0, b.length] };
  const windowB = denseWindow(b, new Set(contentOf(a)));
  const windowA = denseWindow(a, new Set(contentOf(b.slice(windowB[0], windowB[1]))));
  return { a: windowA, b: windowB };
}

/** The window of at most `LONGEST_SIDE` words that holds most of the words asked for. */
function denseWindow(wording: readonly WordingToken[], asked: ReadonlySet<string>): readonly [number, number] {
  const worth = wording.map(({ word }) => (asked.has(word) ? factsOf(word).rarity : 0));
  let sum = 0;
  let best = -1;
  let bestEnd = 0;
  for (let end = 0; end < worth.length; end++) {
    sum += worth[end]!;
    if (end >= LONGEST_SIDE) sum -= worth[end - LONGEST_SIDE]!;
    if (sum > best + 1e-9) { best = sum; bestEnd = end + 1; }
  }
  return [Math.max(0, bestEnd - LONGEST_SIDE), bestEnd];
}

function contentOf(wording: readonly WordingToken[]): string[] {
  return wording.map(({ word }) => word).filter((word) => factsOf(word).content);
}
