import type { AttributionType } from '../attribution/attribution.js';
import { hullOf, sameSpans, type Span } from '../text/span.js';
import { type AnchorGround, paragraphAt } from './anchor.js';
import type { AnnotatedArticle, AnnotatedQuote } from './annotated.js';
import type { Entry } from './annotations.js';
import type { Opinion } from './opinion.js';
import type { Anchor } from './anchor.js';

/** In what two annotators differ about a quote. `only one`: the other has not decided on it. */
export type CurationDifference = 'only one' | 'decision' | 'bounds' | 'kind' | 'speaker';

/** What an annotator holds of a quote, whatever they left as it was suggested filled in. */
export interface Held {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly verdict: Opinion['verdict'];
  /** UTF-16 offsets into the reading text. */
  readonly content: readonly Span[];
  /** On one line. */
  readonly words: string;
  readonly speaker: string | null;
  readonly type: AttributionType;
}

/** A quote with what two annotators hold of it. */
export interface CurationItem {
  /** `Attribution.id`. */
  readonly quote: string;
  /** From 1. */
  readonly paragraph: number;
  /** All that either takes for the quote: UTF-16 offsets into the reading text. */
  readonly span: Span;
  /** In the order of the annotators; `undefined` for one who has not decided on it. At least one has. */
  readonly held: readonly [Held | undefined, Held | undefined];
  /** Empty where they agree. */
  readonly differences: readonly CurationDifference[];
  /** What has been settled, by whom. */
  readonly settled?: Held;
}

/** The quotes of an article that one of two annotators or both have decided on, in text order. Pure. */
export function sideBySide(ground: AnchorGround, article: AnnotatedArticle, pair: readonly [string, string]): CurationItem[] {
  const items: CurationItem[] = [];
  for (const [id, quote] of article.quotes) {
    const held = pair.map((by) => opinionBy(quote, by)).map((opinion) => opinion && heldIn(ground, article, quote, opinion)) as [Held | undefined, Held | undefined];
    if (held[0] === undefined && held[1] === undefined) continue;
    const span = hullOf(held.flatMap((one) => one?.content ?? []))!;
    const settled = quote.opinions.find(({ curated }) => curated);
    items.push({
      quote: id,
      paragraph: paragraphAt(ground, span[0]) + 1,
      span,
      held,
      differences: differencesBetween(...held),
      ...(settled && { settled: heldIn(ground, article, quote, settled) }),
    });
  }
  return items.sort((one, other) => one.span[0] - other.span[0]);
}

/**
 * The decision by which a curator settles a quote as one annotator has it, or as none.
 * @param as the annotator; `undefined`: it is no quote
 * @returns `undefined` when that annotator has not decided on it
 */
export function settlement(quote: AnnotatedQuote, as: string | undefined): Entry | undefined {
  const curates = quote.opinions.filter(({ curated }) => !curated).map(({ record }) => record);
  const opinion = as === undefined ? undefined : opinionBy(quote, as);
  if (as !== undefined && opinion === undefined) return undefined;
  const own = quote.decisions.filter(({ by, curates: settles }) => settles === undefined && (as === undefined || by === as));
  const on = own.at(-1)?.on;
  if (on === undefined) return undefined;
  if (opinion === undefined || opinion.verdict === 'rejected') return { op: 'reject', on, curates };
  const { attribution, suggested } = quote;
  const said = { ...(opinion.speaker === undefined ? {} : { speaker: opinion.speaker }), type: opinion.type ?? suggested?.type ?? attribution.type, curates };
  const bounds = boundsIn(own);
  if (suggested === undefined) return { op: 'add', on: bounds ?? on, speaker: opinion.speaker ?? null, type: said.type, curates };
  return bounds === undefined ? { op: 'confirm', on, ...said } : { op: 'correct', on, ...said, bounds };
}

/** The bounds that an annotator gave last and has not begun anew since. */
function boundsIn(own: AnnotatedQuote['decisions']): Anchor | undefined {
  for (const decision of own.toReversed()) {
    if (decision.op !== 'correct') return undefined;
    if (decision.bounds !== undefined) return decision.bounds;
  }
  return undefined;
}

function opinionBy({ opinions }: AnnotatedQuote, annotator: string): Opinion | undefined {
  return opinions.find(({ by, curated }) => by === annotator && !curated);
}

function heldIn(ground: AnchorGround, { reading }: AnnotatedArticle, { attribution, suggested }: AnnotatedQuote, opinion: Opinion): Held {
  const base = suggested ?? attribution;
  const { by, at, verdict, content = base.content, type = base.type } = opinion;
  const suggestedSpeaker = base.speaker === null ? null : (reading.speakers[base.speaker]?.name ?? null);
  const { speaker = suggestedSpeaker } = opinion;
  const words = content.map(([start, end]) => ground.text.text.slice(start, end).replace(/\s+/g, ' ').trim()).join(' … ');
  return { by, at, verdict, content, words, speaker, type };
}

function differencesBetween(one: Held | undefined, other: Held | undefined): CurationDifference[] {
  if (one === undefined || other === undefined) return ['only one'];
  if ((one.verdict === 'rejected') !== (other.verdict === 'rejected')) return ['decision'];
  if (one.verdict === 'rejected') return [];
  return [
    ...(sameSpans(one.content, other.content) ? [] : ['bounds' as const]),
    ...(one.type === other.type ? [] : ['kind' as const]),
    ...(one.speaker?.toLowerCase() === other.speaker?.toLowerCase() ? [] : ['speaker' as const]),
  ];
}
