import type { Stretch } from './comparison.js';
import { BREAK, ELLIPSIS, SENTENCE } from './seams.js';
import type { View, Views } from './view.js';

/** One end of the two wordings: what stands there beyond the words in common. */
export interface End {
  readonly side: 'head' | 'tail';
  /** All of it, and the part that belongs to the sentence of the aligned words. */
  readonly a: Stretch;
  readonly b: Stretch;
  readonly sentenceA: Stretch;
  readonly sentenceB: Stretch;
}

export function headOf({ a, b, comparison: { inA, inB } }: Views): End {
  return {
    side: 'head',
    a: [0, inA[0]],
    b: [0, inB[0]],
    sentenceA: [clauseStart(a, inA[0]), inA[0]],
    sentenceB: [clauseStart(b, inB[0]), inB[0]],
  };
}

export function tailOf({ a, b, comparison: { inA, inB } }: Views): End {
  return {
    side: 'tail',
    a: [inA[1], a.length],
    b: [inB[1], b.length],
    sentenceA: [inA[1], clauseEnd(a, inA[1])],
    sentenceB: [inB[1], clauseEnd(b, inB[1])],
  };
}

/** Where the sentence of the aligned words begins, or what follows an ellipsis in it; the aligned words themselves when they begin it. */
function clauseStart(view: View, start: number): number {
  let at = start;
  while (at > 0 && !view.has(at, SENTENCE | BREAK | ELLIPSIS)) at--;
  return at;
}

function clauseEnd(view: View, end: number): number {
  return end >= view.length || view.has(end, SENTENCE | BREAK) ? end : view.sentenceEnd(end);
}

/** The aligned word at this end. */
export function edge({ side }: End, of: 'a' | 'b', { comparison }: Views): Stretch {
  const aligned = of === 'a' ? comparison.inA : comparison.inB;
  return side === 'head' ? [aligned[0], aligned[0] + 1] : [aligned[1] - 1, aligned[1]];
}

export function isEmpty([start, end]: Stretch): boolean {
  return start >= end;
}

export function length([start, end]: Stretch): number {
  return end - start;
}
