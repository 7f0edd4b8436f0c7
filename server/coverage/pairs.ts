import type { AttributionType } from '../attribution/attribution.js';
import type { Span } from '../text/span.js';
import type { CandidateIndex } from './candidateIndex.js';
import { turnedRound, type Comparison } from './comparison.js';
import { placeOf } from './coverage.js';
import { differencesBetween } from './differencesBetween.js';
import { isFuller } from './fuller.js';
import { directOnlyHere, mayBeOnlyThere } from './onlyHere.js';
import { relationOf } from './relation.js';
import { strongestFirst, type Difference, type Relation } from './report.js';
import { starOf, type Cancellable, type Ray, type Star } from './star.js';
import type { ArticleEntry, Utterance } from './utterance.js';
import { factsOf } from './wordFacts.js';

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
  const told = new Set<string>();
  for (const entry of articles) {
    for (let utterance = 0; utterance < entry.utterances.length; utterance++) {
      const star = await starOf(entry, utterance, index, signal);
      if (signal?.cancelled) return;
      for (const ray of star.rays) {
        // A long quote may find a short one that does not find it, so both sides count.
        const key = keyOf(ray);
        if (!ray.verdict.accepted || told.has(key)) continue;
        told.add(key);
        const alone = await aloneIn(ray, star, index);
        yield* entry.id < ray.entry.id ? pairsIn(entry, ray, alone) : pairsIn(ray.entry, { ...ray, entry, comparison: turnedRound(ray.comparison) }, alone);
      }
    }
  }
}

/** What the stars tell of the side that alone has the words in marks: the asked quote, or the other one, whose own star is asked then. */
async function aloneIn(ray: Ray, star: Star, index: CandidateIndex): Promise<ReadonlyMap<Utterance, readonly Difference[]>> {
  const { a, b } = ray.comparison;
  const accepted = acceptedIn(star);
  const there = mayBeOnlyThere(ray, accepted) ? await starOf(ray.entry, ray.entry.utterances.indexOf(b), index) : undefined;
  return new Map([
    [a, directOnlyHere(ray.comparison, accepted)],
    [b, there ? directOnlyHere(turnedRound(ray.comparison), acceptedIn(there)) : []],
  ]);
}

function acceptedIn({ rays }: Star): Ray[] {
  return rays.filter(({ verdict }) => verdict.accepted);
}

/** The two quotes of a ray, whichever of them was asked. */
function keyOf({ comparison: { a, b } }: Ray): string {
  return [a, b].map(({ article, quote }) => `${article}\u0000${quote}`).sort().join('\u0001');
}

function* pairsIn(entry: ArticleEntry, ray: Ray, alone: ReadonlyMap<Utterance, readonly Difference[]>): Generator<Pair> {
  const fromB = isFuller(ray.comparison, entry, ray.entry);
  const comparison = fromB ? turnedRound(ray.comparison) : ray.comparison;
  const between = fromB ? differencesBetween(comparison, ray.entry, entry) : differencesBetween(comparison, entry, ray.entry);
  const differences = strongestFirst([...between, ...(alone.get(comparison.a) ?? [])]);
  const relation = relationOf(comparison, differences);
  const speakers = [comparison.a.speaker?.name ?? null, comparison.b.speaker?.name ?? null] as const;
  for (const [inA, inB] of unbrokenParts(comparison)) {
    yield { a: endOf(comparison.a, inA), b: endOf(comparison.b, inB), speakers, relation, differences, counted: true };
  }
}

/** A stretch of an utterance as the side of a pair. */
export function endOf({ article, quote, type }: Utterance, [start, end]: Span): PairEnd {
  return { id: article, quote, start, end, form: type };
}

/**
 * The aligned stretches as places in the two texts, broken where either side's content is interrupted and where either side
 * goes from quoting to retelling. Parts without content are left out as long as another has some.
 */
function unbrokenParts({ a, b, segments }: Comparison): [Span, Span][] {
  const parts: { places: [Span, Span]; telling: boolean }[] = [];
  for (const { pairs } of segments) {
    let first = 0;
    let content = 0;
    for (let at = 1; at <= pairs.length; at++) {
      const last = pairs[at - 1]!;
      const next = pairs[at];
      if (last.kind !== 'other' && factsOf(a.wording[last.a]!.word).content) content++;
      if (next && standTogether(a, last.a, next.a) && standTogether(b, last.b, next.b)) continue;
      const from = pairs[first]!;
      const places: [Span, Span] = [placeOf(a, [from.a, last.a + 1]), placeOf(b, [from.b, last.b + 1])];
      const quoted = a.wording[last.a]!.quoted || b.wording[last.b]!.quoted;
      parts.push({ places, telling: quoted ? at - first >= 2 && content >= 1 : at - first >= 5 && content >= 3 });
      first = at;
      content = 0;
    }
  }
  const telling = parts.filter((part) => part.telling);
  return (telling.length > 0 ? telling : parts.slice(0, 1)).map(({ places }) => places);
}

/** Whether two words stand in one part of the content, both inside quotation marks or both outside. */
function standTogether({ wording, content }: Utterance, one: number, other: number): boolean {
  const [first, second] = [wording[one]!, wording[other]!];
  return first.quoted === second.quoted && partOf(content, first.span[0]) === partOf(content, second.span[0]);
}

function partOf(content: readonly Span[], place: number): number {
  return content.findIndex(([start, end]) => start <= place && place < end);
}
