import type { AttributionType } from '../attribution/attribution.js';
import type { Span } from '../text/span.js';
import type { CandidateIndex } from './candidateIndex.js';
import { turnedRound, type Comparison } from './comparison.js';
import { placeOf } from './coverage.js';
import { differencesOf } from './differences.js';
import { isFuller } from './fuller.js';
import { relationOf } from './relation.js';
import type { Difference, Relation } from './report.js';
import { starOf, type Cancellable, type Ray } from './star.js';
import type { ArticleEntry, Utterance } from './utterance.js';

/** One side of a pair of aligned passages. Offsets count UTF-16 units of the article's text. */
export interface PairEnd {
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly form: AttributionType;
}

/** Two aligned passages of two articles. B is the fuller, then the earlier, then the first by id; `differences` say how A differs. */
export interface Pair {
  readonly a: PairEnd;
  readonly b: PairEnd;
  readonly speakers: readonly [string | null, string | null];
  readonly relation: Relation;
  readonly differences: readonly Difference[];
  readonly counted: boolean;
}

/**
 * Every pair of aligned passages among the articles; a stitched or interrupted quote gives several.
 * Each pair is told once, in the order of the articles given.
 */
export async function* pairsOf(index: CandidateIndex, articles: Iterable<ArticleEntry>, signal?: Cancellable): AsyncGenerator<Pair> {
  for (const entry of articles) {
    for (let utterance = 0; utterance < entry.utterances.length; utterance++) {
      const star = await starOf(entry, utterance, index, signal);
      if (signal?.cancelled) return;
      for (const ray of star.rays) {
        if (ray.verdict.accepted && entry.id < ray.entry.id) yield* pairsIn(entry, ray);
      }
    }
  }
}

function* pairsIn(entry: ArticleEntry, ray: Ray): Generator<Pair> {
  const fromB = isFuller(ray.comparison, entry, ray.entry);
  const comparison = fromB ? turnedRound(ray.comparison) : ray.comparison;
  const differences = differencesOf(comparison);
  const relation = relationOf(comparison, differences);
  const speakers = [comparison.a.speaker?.name ?? null, comparison.b.speaker?.name ?? null] as const;
  for (const [inA, inB] of unbrokenParts(comparison)) {
    yield { a: endOf(comparison.a, inA), b: endOf(comparison.b, inB), speakers, relation, differences, counted: true };
  }
}

function endOf({ article, quote, type }: Utterance, [start, end]: Span): PairEnd {
  return { id: article, quote, start, end, form: type };
}

/** The aligned stretches, broken where either side's content is interrupted, as places in the two texts. */
function unbrokenParts({ a, b, segments }: Comparison): [Span, Span][] {
  const parts: [Span, Span][] = [];
  for (const { pairs } of segments) {
    let first = 0;
    for (let at = 1; at <= pairs.length; at++) {
      const last = pairs[at - 1]!;
      const next = pairs[at];
      if (next && contentPart(a, last.a) === contentPart(a, next.a) && contentPart(b, last.b) === contentPart(b, next.b)) continue;
      const from = pairs[first]!;
      parts.push([placeOf(a, [from.a, last.a + 1]), placeOf(b, [from.b, last.b + 1])]);
      first = at;
    }
  }
  return parts;
}

function contentPart({ wording, content }: Utterance, token: number): number {
  const place = wording[token]!.span[0];
  return content.findIndex(([start, end]) => start <= place && place < end);
}
