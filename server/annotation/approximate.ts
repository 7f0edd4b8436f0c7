/** Where an altered pattern stands: UTF-16 units of the text it was looked for in, and how like it is. */
export interface Likeness {
  readonly from: number;
  readonly to: number;
  /** 1 for equal, 0 for nothing in common: 1 - edit distance / length of the pattern. */
  readonly similarity: number;
}

/** Longer patterns are looked for by their two ends. */
const LONGEST = 400;
const END = 200;
/** Letters of the pieces by which likely places are found, and how many places are looked at closely. */
const PIECE = 5;
const MOST_PIECES = 40;
const MOST_PLACES = 6;
/** Occurrences of one piece that are counted: a piece found everywhere says nothing. */
const MOST_OCCURRENCES = 200;
const NEIGHBOURHOOD = 16;

/**
 * The stretch of `text` most like `pattern`, by edit distance. Likely places are those where many pieces of the pattern
 * stand at the right distance from each other; only the best few are compared letter by letter, so that the time is linear in
 * the text. `undefined` when no piece is found.
 */
export function mostAlike(pattern: string, text: string): Likeness | undefined {
  if (pattern.length > LONGEST) return byItsEnds(pattern, text);
  let best: Likeness | undefined;
  for (const place of likelyPlaces(pattern, text)) {
    const slack = NEIGHBOURHOOD + Math.ceil(pattern.length * 0.3);
    const from = Math.max(0, place - slack);
    const found = alignedIn(pattern, text.slice(from, place + pattern.length + slack));
    if (best === undefined || found.similarity > best.similarity) best = { ...found, from: found.from + from, to: found.to + from };
  }
  return best;
}

function byItsEnds(pattern: string, text: string): Likeness | undefined {
  const head = mostAlike(pattern.slice(0, END), text);
  if (head === undefined) return undefined;
  const behind = text.slice(head.to, head.from + 2 * pattern.length);
  const tail = mostAlike(pattern.slice(-END), behind);
  if (tail === undefined) return undefined;
  return { from: head.from, to: head.to + tail.to, similarity: (head.similarity + tail.similarity) / 2 };
}

function likelyPlaces(pattern: string, text: string): number[] {
  const votes = new Map<number, number>();
  const step = Math.max(1, Math.floor((pattern.length - PIECE) / MOST_PIECES));
  for (let at = 0; at + PIECE <= pattern.length; at += step) {
    const piece = pattern.slice(at, at + PIECE);
    let found = text.indexOf(piece);
    for (let seen = 0; found >= 0 && seen < MOST_OCCURRENCES; seen++) {
      const place = Math.floor(Math.max(0, found - at) / NEIGHBOURHOOD);
      votes.set(place, (votes.get(place) ?? 0) + 1);
      found = text.indexOf(piece, found + 1);
    }
  }
  return [...votes]
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, MOST_PLACES)
    .map(([place]) => place * NEIGHBOURHOOD);
}

/** Semi-global alignment: the whole pattern against the stretch of `text` that costs least (Sellers 1980). */
function alignedIn(pattern: string, text: string): Likeness {
  const height = pattern.length + 1;
  let costs = Uint16Array.from({ length: height }, (_, row) => row);
  let origins = new Uint16Array(height);
  let best = { cost: pattern.length, from: 0, to: 0 };
  for (let column = 1; column <= text.length; column++) {
    const nextCosts = new Uint16Array(height);
    const nextOrigins = new Uint16Array(height);
    nextOrigins[0] = column;
    for (let row = 1; row < height; row++) {
      const replaced = costs[row - 1]! + (pattern.charCodeAt(row - 1) === text.charCodeAt(column - 1) ? 0 : 1);
      const added = costs[row]! + 1;
      const left = nextCosts[row - 1]! + 1;
      const least = Math.min(replaced, added, left);
      nextCosts[row] = least;
      nextOrigins[row] = least === replaced ? origins[row - 1]! : least === added ? origins[row]! : nextOrigins[row - 1]!;
    }
    costs = nextCosts;
    origins = nextOrigins;
    const cost = costs[height - 1]!;
    if (cost < best.cost) best = { cost, from: origins[height - 1]!, to: column };
  }
  return { from: best.from, to: best.to, similarity: 1 - best.cost / pattern.length };
}
