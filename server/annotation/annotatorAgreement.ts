import { sameSpans, type Span } from '../text/span.js';
import { agreement as overlap } from './opinion.js';

/** What one annotator holds of some words. */
export interface Judgement {
  readonly article: string;
  /** Offsets in one unit of the article's text as it stands; in text order. */
  readonly spans: readonly Span[];
  /** The same without blanks, quotation marks and punctuation at their ends. */
  readonly trimmed: readonly Span[];
  /** Who is speaking, `null` for nobody; `undefined` when the words are held to be no quote. */
  readonly speaker: string | null | undefined;
}

/** Share of the quotes of both annotators that the other has too: the F1 of one against the other, 0 to 1. */
export interface Shares {
  /** The same bounds, letter by letter. */
  readonly exact: number;
  /** The same bounds but for blanks, marks and punctuation. */
  readonly trimmed: number;
  /** At least half of all that either has is in both: letters in common, divided by those in either. */
  readonly overlapping: number;
}

export interface AnnotatorAgreement {
  /** Quotes that the one and the other hold. */
  readonly quotes: readonly [number, number];
  readonly spansOnly: Shares;
  readonly withSpeaker: Shares;
  /** Words that both judged, as a quote of somebody or as none. */
  readonly judgedByBoth: number;
  /**
   * Krippendorff's alpha for nominal data over those, each a unit with one value: whose quote it is, nobody's, or none. 1 is full
   * agreement, 0 what chance would give. It tells nothing of bounds, nor of what only one has judged: for that there is the alpha of
   * unitizing (Krippendorff et al. 2016), which is not worked out here; `spansOnly` has the shares instead. `undefined` when nothing
   * can be told: nothing judged by both, or one and the same judgement throughout. After Krippendorff, Content Analysis (2004), ch. 11,
   * and Computing Krippendorff's Alpha-Reliability (2011), sections A and B.
   */
  readonly alpha: number | undefined;
}

const LEAST_OVERLAP = 0.5;

/** How far two annotators agree about the articles that both have worked on. */
export function agreementBetween(one: readonly Judgement[], other: readonly Judgement[]): AnnotatorAgreement {
  const shared = new Set(one.map(({ article }) => article));
  const theirs = other.filter(({ article }) => shared.has(article));
  const both = new Set(theirs.map(({ article }) => article));
  const ours = one.filter(({ article }) => both.has(article));
  const quotes = [ours.filter(isQuote), theirs.filter(isQuote)] as const;
  const shares = (alike: Alike): Shares => ({
    exact: share(...quotes, (a, b) => sameSpans(a.spans, b.spans) && alike(a, b)),
    trimmed: share(...quotes, (a, b) => sameSpans(a.trimmed, b.trimmed) && alike(a, b)),
    overlapping: share(...quotes, (a, b) => overlap(a.spans, b.spans) >= LEAST_OVERLAP && alike(a, b)),
  });
  const pairs = matches(ours, theirs, (a, b) => overlap(a.spans, b.spans) >= LEAST_OVERLAP);
  return {
    quotes: [quotes[0].length, quotes[1].length],
    spansOnly: shares(() => true),
    withSpeaker: shares((a, b) => valueOf(a) === valueOf(b)),
    judgedByBoth: pairs.length,
    alpha: alphaOf(pairs.map(([a, b]) => [valueOf(a), valueOf(b)])),
  };
}

type Alike = (one: Judgement, other: Judgement) => boolean;

function share(ones: readonly Judgement[], others: readonly Judgement[], alike: Alike): number {
  const all = ones.length + others.length;
  return all === 0 ? 0 : (2 * matches(ones, others, alike).length) / all;
}

/** One to one: of all that are alike, those first that share most of what either holds, then in text order. */
function matches(ones: readonly Judgement[], others: readonly Judgement[], alike: Alike): [Judgement, Judgement][] {
  const byArticle = grouped(others);
  const pairs = [...grouped(ones)].flatMap(([article, own]) => meeting(own, byArticle.get(article) ?? []));
  const taken = new Set<Judgement>();
  const found: [Judgement, Judgement][] = [];
  const alikes = pairs.filter(([one, other]) => alike(one, other)).map(([one, other]) => ({ one, other, share: overlap(one.spans, other.spans) }));
  for (const { one, other } of alikes.sort((a, b) => b.share - a.share)) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    found.push([one, other]);
  }
  return found;
}

function grouped(judgements: readonly Judgement[]): Map<string, Judgement[]> {
  const groups = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const group = groups.get(judgement.article);
    if (group === undefined) groups.set(judgement.article, [judgement]);
    else group.push(judgement);
  }
  return groups;
}

/** The pairs of one article that share a stretch of text, in text order. Linear but for the sorting where few quotes lie in each other. */
function meeting(ones: readonly Judgement[], others: readonly Judgement[]): [Judgement, Judgement][] {
  const sorted = [...others].sort((a, b) => startOf(a) - startOf(b));
  const pairs: [Judgement, Judgement][] = [];
  let open: Judgement[] = [];
  let next = 0;
  for (const one of [...ones].sort((a, b) => startOf(a) - startOf(b))) {
    while (next < sorted.length && startOf(sorted[next]!) < endOf(one)) open.push(sorted[next++]!);
    open = open.filter((other) => endOf(other) > startOf(one));
    for (const other of open) if (startOf(other) < endOf(one)) pairs.push([one, other]);
  }
  return pairs;
}

function startOf({ spans }: Judgement): number {
  return spans[0]?.[0] ?? 0;
}

function endOf({ spans }: Judgement): number {
  return spans.at(-1)?.[1] ?? 0;
}

/** Coincidences of two values for each unit, no value missing. */
function alphaOf(units: readonly (readonly [string, string])[]): number | undefined {
  const counts = new Map<string, number>();
  for (const value of units.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const all = 2 * units.length;
  let alikeByChance = 0;
  for (const count of counts.values()) alikeByChance += count * (count - 1);
  const expected = all * (all - 1) - alikeByChance;
  if (expected <= 0) return undefined;
  const observed = 2 * units.filter(([one, other]) => one !== other).length;
  return 1 - ((all - 1) * observed) / expected;
}

function valueOf({ speaker }: Judgement): string {
  return speaker === undefined ? 'no quote' : speaker === null ? 'nobody' : `by ${speaker.toLowerCase()}`;
}

function isQuote({ speaker }: Judgement): boolean {
  return speaker !== undefined;
}
