import type { Prepared } from './prepared.js';
import type { Stretch } from './stretch.js';

/** A stretch of a wording as the alignment reads it. One element a word in each array. */
export type Side = Pick<Prepared, 'words' | 'stems' | 'joined' | 'rarity'>;

/** Where words of one side stand against words of the other: elsewhere no alignment begins. */
export interface Hits {
  /** The hits of word `i` of A are `columns[starts[i]]` up to `columns[starts[i + 1]]`. */
  readonly starts: readonly number[];
  /** 1 + index of the word of B, ascending for each word of A. */
  readonly columns: readonly number[];
}

export function sideOf({ words, stems, joined, rarity }: Prepared, [start, end]: Stretch): Side {
  if (start === 0 && end === words.length) return { words, stems, joined, rarity };
  const own = joined.slice(start, end);
  own.fill(0, 0, 1);
  return { words: words.subarray(start, end), stems: stems.subarray(start, end), joined: own, rarity: rarity.subarray(start, end) };
}

const SLOTS = 1 << 14;
const SLOT = SLOTS - 1;
/** By stem: 1 + index of the first word of B in the slot. By word: what is there. Used again for every pair and zero between. */
const heads = new Int32Array(SLOTS);
const marks = new Uint8Array(SLOTS);
const WORD = 1;
const JOINED = 2;

/** Pairs of words of equal stem, or of which one is two words of the other side joined. */
export function hitsOf(a: Side, b: Side): Hits {
  const next = entered(b);
  const starts = [0];
  const columns: number[] = [];
  for (let i = 0; i < a.words.length; i++) {
    const [word, stem, joined] = [a.words[i]!, a.stems[i]!, a.joined[i]!];
    if ((marks[joined & SLOT]! & WORD) !== 0 || (marks[word & SLOT]! & JOINED) !== 0) {
      for (let j = 0; j < next.length; j++) if (stem === b.stems[j] || joined === b.words[j] || word === b.joined[j]) columns.push(j + 1);
    } else {
      for (let at = heads[stem & SLOT]!; at !== 0; at = next[at - 1]!) if (stem === b.stems[at - 1]) columns.push(at);
    }
    starts.push(columns.length);
  }
  cleared(b);
  return { starts, columns };
}

/** Enters the words of B in the slots; for each 1 + index of the next one in its slot. */
function entered({ words, stems, joined }: Side): Int32Array {
  const next = new Int32Array(words.length);
  for (let at = words.length - 1; at >= 0; at--) {
    const slot = stems[at]! & SLOT;
    next[at] = heads[slot]!;
    heads[slot] = at + 1;
    marks[words[at]! & SLOT]! |= WORD;
    marks[joined[at]! & SLOT]! |= JOINED;
  }
  return next;
}

function cleared({ words, stems, joined }: Side): void {
  for (let at = 0; at < words.length; at++) {
    heads[stems[at]! & SLOT] = 0;
    marks[words[at]! & SLOT] = 0;
    marks[joined[at]! & SLOT] = 0;
  }
}
