import type { Pair, Segment } from './alignment.js';
import type { Comparison, Stretch } from './comparison.js';

/** A place where two aligned wordings part: words only here, only there, or others for others. */
export interface Edit {
  readonly a: Stretch;
  readonly b: Stretch;
  /** `stem`: one word with another ending on each side. `gap`: anything else. */
  readonly kind: 'gap' | 'stem';
}

/** The comparison taken apart: what runs in the same order on both sides, and what stands elsewhere. */
export interface Operations {
  /** Equal words in order on both sides. */
  readonly anchors: readonly Pair[];
  readonly edits: readonly Edit[];
  /** Segments that stand at another place of the order. */
  readonly moved: readonly Segment[];
}

export function operationsOf({ segments }: Comparison): Operations {
  const { inOrder, moved } = ordered(segments);
  const anchors = inOrder.flatMap(({ pairs }) => pairs.filter(({ kind }) => kind !== 'other'));
  const edits: Edit[] = [];
  anchors.forEach((anchor, at) => {
    if (anchor.kind === 'stem') edits.push({ a: [anchor.a, anchor.a + 1], b: [anchor.b, anchor.b + 1], kind: 'stem' });
    const next = anchors[at + 1];
    if (next === undefined) return;
    const a = without([anchor.a + 1, Math.max(anchor.a + 1, next.a)], moved.map((segment) => segment.a));
    const b = without([anchor.b + 1, Math.max(anchor.b + 1, next.b)], moved.map((segment) => segment.b));
    if (a[0] < a[1] || b[0] < b[1]) edits.push({ a, b, kind: 'gap' });
  });
  return { anchors, edits, moved };
}

/** The heaviest row of segments whose order is the same on both sides, and the others. */
function ordered(segments: readonly Segment[]): { inOrder: Segment[]; moved: Segment[] } {
  const best: { score: number; before: number }[] = [];
  let last = -1;
  segments.forEach((segment, at) => {
    let score = 0;
    let before = -1;
    for (let other = 0; other < at; other++) {
      if (segments[other]!.b[1] <= segment.b[0] && best[other]!.score > score) {
        score = best[other]!.score;
        before = other;
      }
    }
    best.push({ score: score + segment.score, before });
    if (last < 0 || best[at]!.score > best[last]!.score) last = at;
  });
  const kept = new Set<number>();
  for (let at = last; at >= 0; at = best[at]!.before) kept.add(at);
  return { inOrder: segments.filter((_, at) => kept.has(at)), moved: segments.filter((_, at) => !kept.has(at)) };
}

/** The longest part of `stretch` that none of `taken` covers. */
function without(stretch: Stretch, taken: readonly Stretch[]): Stretch {
  let longest: Stretch = [stretch[0], stretch[0]];
  let from = stretch[0];
  for (const [start, end] of [...taken].sort((one, other) => one[0] - other[0])) {
    if (end <= stretch[0] || start >= stretch[1]) continue;
    if (start - from > longest[1] - longest[0]) longest = [from, start];
    from = Math.max(from, end);
  }
  return stretch[1] - from > longest[1] - longest[0] ? [from, stretch[1]] : longest;
}
