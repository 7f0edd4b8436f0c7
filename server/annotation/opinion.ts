import type { AttributionType } from '../attribution/attribution.js';
import { overlaps, type Span } from '../text/span.js';
import type { Placement } from './anchoring.js';
import type { Addition, Correction, Verdict } from './record.js';

/** A record that says whether words are a quote, and whose. */
export type Decision = Verdict | Correction | Addition;

/** A decision with the places where its words stand now. */
export interface PlacedDecision {
  readonly record: Decision;
  readonly on: Placement;
  /** Where a correction's bounds are now. */
  readonly bounds?: Placement;
}

/** What one annotator thinks of a quote, after all that they have said of it. */
export interface Opinion {
  readonly verdict: 'confirmed' | 'rejected' | 'corrected' | 'added';
  readonly by: string;
  /** When they said so last, ISO 8601. */
  readonly at: string;
  /** `id` of their last record. */
  readonly record: string;
  /** It settles what others have decided. */
  readonly curated?: true;
  /** The full name, `null` for nobody; absent where they left it as it was suggested. */
  readonly speaker?: string | null;
  readonly type?: AttributionType;
  /** The right bounds: UTF-16 offsets into the reading text. Absent where its words have changed since. */
  readonly content?: readonly Span[];
}

/**
 * What each annotator thinks of one quote, in the order in which they last spoke. A correction stands on what its annotator
 * has said before; a confirmation and a rejection begin anew. Whoever rejected words that have changed since has no opinion
 * of the new ones. What was settled in curation is one opinion, whoever settled it last.
 * @param decisions on one quote, in order of time
 */
export function opinionsOn(decisions: readonly PlacedDecision[]): Opinion[] {
  const latest = new Map<string, Opinion>();
  for (const decision of decisions) {
    const { by, curates } = decision.record;
    const whose = curates === undefined ? `by ${by}` : 'curated';
    const opinion = opinionAfter(latest.get(whose), decision);
    latest.delete(whose);
    if (opinion !== undefined) latest.set(whose, opinion);
  }
  return [...latest.values()];
}

/** Whose opinion is shown: what was settled in curation, else the reader's own, else the latest. `undefined` when nobody has one. */
export function prevailing(opinions: readonly Opinion[], reader: string | undefined): Opinion | undefined {
  return opinions.find(({ curated }) => curated) ?? opinions.find(({ by }) => by === reader) ?? opinions.at(-1);
}

/**
 * Whether two annotators contradict each other: a quote or none, or other speakers. What is settled is no contradiction any more.
 * @param suggested the speaker that was suggested: what those mean who named none
 */
export function disagree(opinions: readonly Opinion[], suggested: string | null | undefined): boolean {
  if (opinions.some(({ curated }) => curated)) return false;
  const positions = opinions.map(({ verdict, speaker = suggested }) => (verdict === 'rejected' ? 'none' : `by ${speaker?.toLowerCase() ?? 'nobody'}`));
  return new Set(positions).size > 1;
}

/** How much two stretches of text agree: what they share, divided by what either holds. 0 to 1, in UTF-16 units. */
export function agreement(one: readonly Span[], other: readonly Span[]): number {
  const shared = sharedLength(one, other);
  return shared === 0 ? 0 : shared / (lengthOf(one) + lengthOf(other) - shared);
}

/** The part of a stretch of text that another one holds, 0 to 1. */
export function partInside(inner: readonly Span[], outer: readonly Span[]): number {
  return sharedLength(inner, outer) / Math.max(1, lengthOf(inner));
}

/** How much two stretches of text share, in UTF-16 units. */
export function sharedLength(one: readonly Span[], other: readonly Span[]): number {
  let shared = 0;
  for (const a of one) for (const b of other) if (overlaps(a, b)) shared += Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared;
}

function opinionAfter(before: Opinion | undefined, { record, on, bounds }: PlacedDecision): Opinion | undefined {
  const { by, at, id, curates } = record;
  const said = { by, at, record: id, ...(curates === undefined ? {} : { curated: true as const }) };
  if (record.op === 'reject') return on.state === 'held' ? { ...said, verdict: 'rejected' } : undefined;
  const earlier = record.op === 'correct' && before?.verdict !== 'rejected' ? before : undefined;
  const { speaker = earlier?.speaker, type = earlier?.type } = record;
  const content = heldSpans(bounds) ?? (record.op === 'correct' ? earlier?.content : undefined) ?? heldSpans(on);
  return {
    ...said,
    verdict: earlier?.verdict === 'added' ? 'added' : VERDICTS[record.op],
    ...(speaker === undefined ? {} : { speaker }),
    ...(type === undefined ? {} : { type }),
    ...(content === undefined ? {} : { content }),
  };
}

const VERDICTS = { confirm: 'confirmed', correct: 'corrected', add: 'added' } as const;

function heldSpans(placement: Placement | undefined): readonly Span[] | undefined {
  return placement?.state === 'held' ? placement.spans : undefined;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}
