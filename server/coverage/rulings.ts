import type { CandidateIndex } from './candidateIndex.js';
import { comparisonOf, type Comparison } from './comparison.js';
import { speakerRelation } from './gate.js';
import { nearnessOf } from './nearness.js';
import { starOf, type Cancellable, type Ray, type Star } from './star.js';
import type { ArticleEntry, Utterance } from './utterance.js';

/** Share of the shorter one's words from which on two quotes are compared word by word. */
const MUCH_IN_COMMON = 0.5;

/** One quote of one article. */
export interface QuoteName {
  /** `Article.id` */
  readonly article: string;
  /** `Attribution.id` */
  readonly quote: string;
}

/** A quote that was held against another one, and what was ruled. */
export interface RuledOn extends QuoteName {
  readonly ruled: 'same' | 'different';
  /** `id` of the record that says so. */
  readonly record: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What readers have ruled on pairs of quotes: it goes before any rule. */
export interface Rulings {
  on(quote: QuoteName): readonly RuledOn[];
}

/**
 * The star around an utterance, as readers have ruled. Who is ruled to report another statement is refused, and so is a copy of
 * theirs: whoever is more like them than like the asked words. Who is ruled to report the same statement is accepted, with those
 * who report it by the rules; also for a copy of the asked words. One ruling is followed and never a chain of them.
 */
export async function asRuled(star: Star, entry: ArticleEntry, utterance: number, index: CandidateIndex, rulings: Rulings, signal?: Cancellable): Promise<Star> {
  const asked = entry.utterances[utterance];
  if (asked === undefined || !touches(star, asked, rulings)) return star;
  const parted = await withoutDifferent(star, asked, index, rulings);
  const joined = await joinedTo(parted, { entry, asked }, index, rulings, signal);
  return { ...star, rays: joined };
}

function touches({ rays }: Star, asked: Utterance, rulings: Rulings): boolean {
  return rulings.on(asked).length > 0 || rays.some(({ utterance, verdict }) => verdict.accepted && rulings.on(utterance).length > 0);
}

async function withoutDifferent({ rays }: Star, asked: Utterance, index: CandidateIndex, rulings: Rulings): Promise<Ray[]> {
  const against = await quotesIn(index, rulings.on(asked), 'different');
  return Promise.all(rays.map(async (ray) => {
    if (!ray.verdict.accepted) return ray;
    const isRuled = rulings.on(asked).some((other) => isIt(ray.utterance, other) && other.ruled === 'different');
    const nearerThere = against.some(({ utterance }) => likeness(ray.utterance, utterance) > likeness(ray.utterance, asked));
    const againstRay = await quotesIn(index, rulings.on(ray.utterance), 'different');
    const askedNearer = againstRay.some(({ utterance }) => likeness(asked, utterance) > likeness(asked, ray.utterance));
    return isRuled || nearerThere || askedNearer ? { ...ray, verdict: { ...ray.verdict, accepted: false, rule: 'refused: a reader says so' as const } } : ray;
  }));
}

async function joinedTo(rays: readonly Ray[], { entry, asked }: { entry: ArticleEntry; asked: Utterance }, index: CandidateIndex, rulings: Rulings, signal?: Cancellable): Promise<Ray[]> {
  const own = [asked, ...rays.filter(({ verdict }) => verdict.accepted).map(({ utterance }) => utterance)];
  const partners = (await Promise.all(own.map((one) => quotesIn(index, rulings.on(one), 'same')))).flat();
  const found = new Map<Utterance, { entry: ArticleEntry; utterance: Utterance }>();
  for (const partner of partners) {
    found.set(partner.utterance, partner);
    const at = partner.entry.utterances.indexOf(partner.utterance);
    for (const ray of (await starOf(partner.entry, at, index, signal)).rays) if (ray.verdict.accepted) found.set(ray.utterance, ray);
  }
  const refused = rulings.on(asked).filter(({ ruled }) => ruled === 'different');
  const joined = [...found.values()].filter(({ entry: { id }, utterance }) => id !== entry.id && !refused.some((other) => isIt(utterance, other)));
  const known = new Map(rays.map((ray) => [keyOf(ray.utterance), ray]));
  for (const { entry: there, utterance } of joined) {
    const ray = known.get(keyOf(utterance));
    if (ray?.verdict.accepted) continue;
    const support = ray?.support ?? { nearness: nearnessOf({ entry, utterance: asked }, { entry: there, utterance }), speakers: speakerRelation(asked, utterance, index.calledAlike) };
    const verdict = { ...support, accepted: true, rule: 'a reader says so' as const, strangers: ray?.verdict.strangers ?? 0 };
    known.set(keyOf(utterance), { entry: there, utterance, comparison: heldTogether(asked, utterance), support, verdict });
  }
  return [...known.values()].sort((one, other) => (one.entry.id < other.entry.id ? -1 : one.entry.id > other.entry.id ? 1 : 0));
}

async function quotesIn(index: CandidateIndex, ruled: readonly RuledOn[], what: RuledOn['ruled']): Promise<{ entry: ArticleEntry; utterance: Utterance }[]> {
  const found: { entry: ArticleEntry; utterance: Utterance }[] = [];
  for (const one of ruled) {
    const entry = one.ruled === what ? await index.entry(one.article) : undefined;
    const utterance = entry?.utterances.find(({ quote }) => quote === one.quote);
    if (entry && utterance) found.push({ entry, utterance });
  }
  return found;
}

/** Words in common, of all that the longer one holds; 0 to 1. */
function likeness(a: Utterance, b: Utterance): number {
  return (comparisonOf(a, b)?.measure.matched ?? 0) / Math.max(a.wording.length, b.wording.length, 1);
}

/** What two utterances share that a reader holds for one; where that is little, one stands as a whole against the other. */
function heldTogether(a: Utterance, b: Utterance): Comparison {
  const comparison = comparisonOf(a, b);
  if (comparison && comparison.measure.containment >= MUCH_IN_COMMON) return comparison;
  const none = { matched: 0, content: 0, weight: 0, plainWeight: 0, quotedWeight: 0, containment: 0, density: 0, run: 0, runWeight: 0, gathered: 0 };
  return { a, b, segments: [], inA: [0, a.wording.length], inB: [0, b.wording.length], measure: { ...none, fragment: { words: 0, weight: 0 } } };
}

function isIt({ article, quote }: QuoteName, other: QuoteName): boolean {
  return article === other.article && quote === other.quote;
}

function keyOf({ article, quote }: QuoteName): string {
  return `${article}\n${quote}`;
}
