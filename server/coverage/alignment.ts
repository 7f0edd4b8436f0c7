import { hash32 } from './hash.js';
import { preparedOf, type Prepared } from './prepared.js';
import type { Utterance } from './utterance.js';

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
const LONGEST_COMPOUND = 14;
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
  const windows = windowsOf(preparedOf(a), preparedOf(b));
  if (windows === undefined) return [];
  const table = new Table(sideOf(a, windows.a), sideOf(b, windows.b));
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

interface Side {
  readonly from: number;
  readonly words: Int32Array;
  readonly stems: Int32Array;
  /** The word joined with the one before it. */
  readonly joined: Int32Array;
  readonly rarity: Float32Array;
  readonly masked: Uint8Array;
}

class Table {
  readonly #a: Side;
  readonly #b: Side;
  readonly #scores: Float64Array;
  readonly #moves: Uint8Array;

  constructor(a: Side, b: Side) {
    this.#a = a;
    this.#b = b;
    const cells = (this.#a.words.length + 1) * (this.#b.words.length + 1);
    this.#scores = new Float64Array(cells);
    this.#moves = new Uint8Array(cells);
  }

  mask({ a, b }: Segment): void {
    this.#a.masked.fill(1, a[0] - this.#a.from, a[1] - this.#a.from);
    this.#b.masked.fill(1, b[0] - this.#b.from, b[1] - this.#b.from);
  }

  /** The most that a further segment could score: the rarities of what is left on both sides. */
  leftInCommon(): number {
    const left = new Set<number>();
    this.#b.stems.forEach((stem, at) => {
      if (!this.#b.masked[at]) left.add(stem);
    });
    let sum = 0;
    this.#a.stems.forEach((stem, at) => {
      if (!this.#a.masked[at] && left.has(stem)) sum += this.#a.rarity[at]!;
    });
    return sum;
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

function sideOf(utterance: Utterance, [start, end]: readonly [number, number]): Side {
  const { words, stems, rarity } = preparedOf(utterance);
  const joined = new Int32Array(end - start);
  for (let at = 1; at < joined.length; at++) {
    const [before, word] = [utterance.wording[start + at - 1]!.word, utterance.wording[start + at]!.word];
    // Only short parts make a compound that is also written in one: `work force`, `world view`.
    if (before.length + word.length <= LONGEST_COMPOUND) joined[at] = hash32(before + word) | 0;
  }
  return { from: start, words: words.subarray(start, end), stems: stems.subarray(start, end), joined, rarity: rarity.subarray(start, end), masked: new Uint8Array(end - start) };
}

interface Windows {
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
}

/** The parts of both wordings to align: all of them, or where they share most when they are too long for that. */
function windowsOf(a: Prepared, b: Prepared): Windows | undefined {
  const [lengthA, lengthB] = [a.words.length, b.words.length];
  if (lengthA === 0 || lengthB === 0) return undefined;
  if (lengthA * lengthB <= MOST_CELLS) return { a: [0, lengthA], b: [0, lengthB] };
  const windowB = denseWindow(b, contentIn(a, [0, lengthA]));
  return { a: denseWindow(a, contentIn(b, windowB)), b: windowB };
}

/** The window of at most `LONGEST_SIDE` words that holds most of the words asked for. */
function denseWindow({ words, rarity }: Prepared, asked: ReadonlySet<number>): readonly [number, number] {
  const worth = rarity.map((weight, at) => (asked.has(words[at]!) ? weight : 0));
  let sum = 0;
  let best = -1;
  let bestEnd = 0;
  for (let end = 0; end < worth.length; end++) {
    sum += worth[end]!;
    if (end >= LONGEST_SIDE) sum -= worth[end - LONGEST_SIDE]!;
    if (sum > best + 1e-6) { best = sum; bestEnd = end + 1; }
  }
  return [Math.max(0, bestEnd - LONGEST_SIDE), bestEnd];
}

function contentIn({ words, content }: Prepared, [start, end]: readonly [number, number]): Set<number> {
  const found = new Set<number>();
  for (let at = start; at < end; at++) if (content[at]) found.add(words[at]!);
  return found;
}
