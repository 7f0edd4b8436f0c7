import { hitsOf, sideOf, type Hits, type Side } from './hits.js';
import { preparedOf } from './prepared.js';
import type { Stretch } from './stretch.js';
import type { Utterance } from './utterance.js';
import { windowsOf } from './windows.js';

/** Two words that stand against each other, as indices into the two wordings. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** `same` after folding; `stem`: another ending, or a pronoun or modal as reported speech changes it; `joined`: one word in one wording, two in the other; `other`: replaced. */
  readonly kind: 'same' | 'stem' | 'joined' | 'other';
}

/** A stretch of two wordings that was aligned in one go. Ends exclusive. */
export interface Segment {
  readonly a: Stretch;
  readonly b: Stretch;
  /** In order on both sides. Words of the stretch that are in no pair are left out by the other side. */
  readonly pairs: readonly Pair[];
  readonly score: number;
}

const MISMATCH = -2;
const GAP = -1.2;
/** What a pair of equal stem is worth of a pair of equal words. */
export const STEM_SHARE = 0.7;

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
export function alignmentOf(a: Utterance, b: Utterance): Segment[] {
  const [one, other] = [preparedOf(a), preparedOf(b)];
  const windows = windowsOf(one, other);
  if (windows === undefined) return [];
  const table = new Table(sideOf(one, windows.a), sideOf(other, windows.b), windows.a[0], windows.b[0]);
  const segments: Segment[] = [];
  while (segments.length < MOST_SEGMENTS) {
    const segment = table.best();
    if (segment === undefined || isChance(segment, segments.length > 0)) break;
    segments.push(segment);
    table.mask(segment);
    if (table.leftInCommon() < LEAST_FURTHER_SCORE) break;
  }
  return segments;
}

function isChance({ score, pairs }: Segment, further: boolean): boolean {
  return score < LEAST_SCORE || (further && (score < LEAST_FURTHER_SCORE || pairs.length < LEAST_FURTHER_PAIRS));
}

/** Scores and moves of the cells, used again for every pair: zero between fills. */
let scores = new Float64Array(0);
let moves = new Uint8Array(0);
/** The cells that score above zero, in order. */
let scored = new Int32Array(0);

/**
 * One row a word of A, one column a word of B. Only cells that can score above zero are visited: hits, and what stands below, right
 * of or across from a cell that scores. That is a small part of them, since a score is soon used up by gaps and replaced words.
 */
class Table {
  readonly #a: Side;
  readonly #b: Side;
  readonly #fromA: number;
  readonly #fromB: number;
  readonly #hits: Hits;
  readonly #maskedA: Uint8Array;
  readonly #maskedB: Uint8Array;
  readonly #width: number;
  #best = 0;
  #count = 0;

  constructor(a: Side, b: Side, fromA: number, fromB: number) {
    this.#a = a;
    this.#b = b;
    this.#fromA = fromA;
    this.#fromB = fromB;
    this.#hits = hitsOf(a, b);
    this.#maskedA = new Uint8Array(a.words.length);
    this.#maskedB = new Uint8Array(b.words.length);
    this.#width = b.words.length + 1;
    const cells = (a.words.length + 1) * this.#width;
    if (cells <= scores.length) return;
    scores = new Float64Array(cells);
    moves = new Uint8Array(cells);
    scored = new Int32Array(cells);
  }

  mask({ a, b }: Segment): void {
    this.#maskedA.fill(1, a[0] - this.#fromA, a[1] - this.#fromA);
    this.#maskedB.fill(1, b[0] - this.#fromB, b[1] - this.#fromB);
  }

  /** The most that a further segment could score: the rarities of what is left on both sides. */
  leftInCommon(): number {
    const left = new Set<number>();
    this.#b.stems.forEach((stem, at) => {
      if (!this.#maskedB[at]) left.add(stem);
    });
    let sum = 0;
    this.#a.stems.forEach((stem, at) => {
      if (!this.#maskedA[at] && left.has(stem)) sum += this.#a.rarity[at]!;
    });
    return sum;
  }

  best(): Segment | undefined {
    this.#best = 0;
    this.#count = 0;
    let above = 0;
    for (let i = 1; i <= this.#a.words.length; i++) {
      const start = this.#count;
      if (!this.#maskedA[i - 1]) this.#fillRow(i, above, start);
      above = start;
    }
    const segment = this.#best === 0 ? undefined : this.#trace(this.#best);
    for (let at = 0; at < this.#count; at++) {
      scores[scored[at]!] = 0;
      moves[scored[at]!] = STOP;
    }
    return segment;
  }

  /** @param above where the scoring cells of the row above begin in `scored`, up to `end` */
  #fillRow(i: number, above: number, end: number): void {
    const row = i * this.#width;
    const { starts, columns } = this.#hits;
    let hit = starts[i - 1]!;
    let j = 0;
    let goesOn = false;
    for (;;) {
      let next = j + 1;
      if (!goesOn) {
        while (above < end && scored[above]! - row + this.#width < j) above++;
        next = above < end ? Math.max(scored[above]! - row + this.#width, next) : this.#width;
      }
      while (hit < starts[i]! && columns[hit]! <= j) hit++;
      if (hit < starts[i]!) next = Math.min(next, columns[hit]!);
      if (next >= this.#width) return;
      j = next;
      goesOn = !this.#maskedB[j - 1] && this.#score(i, j, row + j, hit < starts[i]! && columns[hit] === j);
    }
  }

  /** Scores one cell; whether that is above zero. */
  #score(i: number, j: number, cell: number, hit: boolean): boolean {
    const width = this.#width;
    let score = scores[cell - width - 1]! + (hit ? this.#worth(i, j) : MISMATCH);
    let move = DIAGONAL;
    if (hit && i > 1 && this.#a.joined[i - 1] === this.#b.words[j - 1] && !this.#maskedA[i - 2]) {
      const joined = scores[cell - 2 * width - 1]! + this.#a.rarity[i - 1]!;
      if (joined > score) { score = joined; move = JOIN_A; }
    }
    if (hit && j > 1 && this.#b.joined[j - 1] === this.#a.words[i - 1] && !this.#maskedB[j - 2]) {
      const joined = scores[cell - width - 2]! + this.#a.rarity[i - 1]!;
      if (joined > score) { score = joined; move = JOIN_B; }
    }
    const up = scores[cell - width]! + GAP;
    if (up > score) { score = up; move = UP; }
    const left = scores[cell - 1]! + GAP;
    if (left > score) { score = left; move = LEFT; }
    if (score <= 0) return false;
    scores[cell] = score;
    moves[cell] = move;
    scored[this.#count++] = cell;
    if (this.#best === 0 || score > scores[this.#best]!) this.#best = cell;
    return true;
  }

  #worth(i: number, j: number): number {
    const rarity = this.#a.rarity[i - 1]!;
    if (this.#a.words[i - 1] === this.#b.words[j - 1]) return rarity;
    return this.#a.stems[i - 1] === this.#b.stems[j - 1] ? STEM_SHARE * rarity : MISMATCH;
  }

  #trace(end: number): Segment {
    const width = this.#width;
    const pairs: Pair[] = [];
    const fromA = this.#fromA;
    const fromB = this.#fromB;
    let cell = end;
    while (moves[cell] !== STOP) {
      const a = fromA + Math.floor(cell / width) - 1;
      const b = fromB + (cell % width) - 1;
      const move = moves[cell]!;
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
      score: scores[end]!,
    };
  }

  #kindOf(i: number, j: number): Pair['kind'] {
    if (this.#a.words[i] === this.#b.words[j]) return 'same';
    return this.#a.stems[i] === this.#b.stems[j] ? 'stem' : 'other';
  }
}
