import type { Candidate, CandidateIndex } from './candidateIndex.js';
import { comparisonOf, mostInCommon, contentStemsOf, type Comparison } from './comparison.js';
import { asksForStrangers, leastWeight, mayBeAccepted, refusedAsPhrase, speakerRelation, verdictOn, type Verdict } from './gate.js';
import { askedKeys, rowKeys } from './keys.js';
import { nearnessAround } from './nearness.js';
import { type ArticleOutline, outlineOf, weigherOf } from './outline.js';
import { mayBeSame } from './speakerSign.js';
import { isStranger, Spread, strangersOfPhrase } from './spread.js';
import type { Nearness, SpeakerRelation, Support } from './support.js';
import type { ArticleEntry, User, Utterance } from './utterance.js';

/** Distinct wordings that are compared for one ask, and utterances for one star. */
const CANDIDATES = 100;
const MOST_COMPARED = 400;

/** An utterance of another article, how it compares with what was asked, and what was made of that. */
export interface Ray {
  readonly entry: ArticleEntry;
  readonly utterance: Utterance;
  /** A is the asked utterance. */
  readonly comparison: Comparison;
  readonly support: Support;
  readonly verdict: Verdict;
}

export interface Star {
  /** Accepted and refused ones, in order of article. */
  readonly rays: readonly Ray[];
  /** False when a store could not answer in full, or when the work was called off. */
  readonly complete: boolean;
}

/** Lets a long piece of work be called off. */
export interface Cancellable {
  readonly cancelled: boolean;
}

/** Everybody else who may have reported an utterance, each compared with it and judged; whoever no rule could accept is left out. */
export function starOf(entry: ArticleEntry, utterance: number, index: CandidateIndex, signal?: Cancellable): Promise<Star> {
  return starFrom(entry, utterance, index, { easiest: 'same', isWanted: mayBeAccepted }, signal);
}

/** As `starOf`, with whoever no rule could accept as well: for telling why. Takes longer; accepts the same. */
export function wholeStarOf(entry: ArticleEntry, utterance: number, index: CandidateIndex, signal?: Cancellable): Promise<Star> {
  return starFrom(entry, utterance, index, { easiest: 'same', isWanted: () => true }, signal);
}

/**
 * Those of `wholeStarOf` who are strangers to the utterance: other names, or other events; nobody where there are fewer than so many,
 * and then hardly anything is read.
 */
export function strangersAround(entry: ArticleEntry, utterance: number, index: CandidateIndex, fewest: number): Promise<Star> {
  return starFrom(entry, utterance, index, { easiest: 'different', isWanted: (_, __, support) => isStranger(support), fewest });
}

/** Whom a question is about. */
interface Sought {
  /** How the speakers must stand to each other for the least words to be enough. */
  readonly easiest: SpeakerRelation;
  readonly isWanted: typeof mayBeAccepted;
  /** Fewer are as good as none. */
  readonly fewest?: number;
}

/** Most who share keys with what was asked are no reports of it: what costs time comes last, and few are read at all. */
async function starFrom(entry: ArticleEntry, utterance: number, index: CandidateIndex, { easiest, isWanted, fewest = 0 }: Sought, signal?: Cancellable): Promise<Star> {
  const asked = entry.utterances[utterance];
  if (asked === undefined || asked.wording.length === 0) return { rays: [], complete: true };
  const { found, complete } = await candidatesFor(asked, entry.id, index);
  const own = outlineOf(asked);
  const stems = contentStemsOf(asked);
  const weightOf = weigherOf(stems);
  const nearnessTo = nearnessAround({ entry, utterance: asked });
  const possible: { candidate: Candidate; nearness: Nearness; isPossible: (support: Support) => boolean }[] = [];
  if (signal?.cancelled) return { rays: [], complete: false };
  const outlines = await outlinesOf(found, index);
  for (const candidate of found) {
    const article = outlines.get(candidate.article);
    const outline = article?.utterance(candidate.utterance);
    if (article === undefined || outline === undefined || (own.unattributed && outline.unattributed)) continue;
    const nearness = nearnessTo(article, outline);
    const isPossible = (support: Support): boolean => isWanted(own, outline, support, candidate.row) && weightOf(outline) >= leastWeight(support);
    // What the words must be at least is known before anybody is named, and of most that they are not the same.
    const speakers = easiest === 'same' && !index.calledAlike && !mayBeSame(own.speaker, outline.speaker) ? 'unclear' : easiest;
    if (isPossible({ nearness, speakers })) possible.push({ candidate, nearness, isPossible });
  }
  if (possible.length < fewest) return { rays: [], complete };
  const spread = new Spread(index);
  const rays: Ray[] = [];
  for (const { candidate, nearness, isPossible } of possible) {
    if (signal?.cancelled) return { rays: [], complete: false };
    const other = await index.entry(candidate.article);
    const said = other?.utterances[candidate.utterance];
    if (other === undefined || said === undefined) continue;
    const support = { nearness, speakers: speakerRelation(asked, said, index.calledAlike) };
    const comparison = isPossible(support) && mostInCommon(stems, said) >= leastWeight(support) ? comparisonOf(asked, said) : undefined;
    if (comparison === undefined) continue;
    const verdict = await judged(comparison, support, [{ entry, utterance: asked }, { entry: other, utterance: said }], spread, index.wordings);
    rays.push({ entry: other, utterance: said, comparison, support, verdict });
  }
  return { rays, complete };
}

/** By article. */
async function outlinesOf(candidates: readonly Candidate[], index: CandidateIndex): Promise<Map<string, ArticleOutline | undefined>> {
  const articles = [...new Set(candidates.map(({ article }) => article))];
  const outlines = await index.outlines(articles);
  return new Map(articles.map((article, at) => [article, outlines[at]]));
}

/** By the words, and where it would be accepted by who else uses them. */
async function judged(comparison: Comparison, support: Support, both: readonly [User, User], spread: Spread, wordings: number): Promise<Verdict> {
  const verdict = verdictOn(comparison, support);
  const enough = asksForStrangers(verdict) ? strangersOfPhrase(comparison.measure, wordings) : Infinity;
  if (enough === Infinity) return verdict;
  const strangers = await spread.strangersTo(comparison, both, enough);
  return strangers >= enough ? refusedAsPhrase(verdict, strangers) : { ...verdict, strangers };
}

async function candidatesFor(asked: Utterance, article: string, index: CandidateIndex): Promise<{ found: Candidate[]; complete: boolean }> {
  const found = new Map<string, Candidate>();
  let complete = true;
  for (const [part, keys] of askedKeys(asked).entries()) {
    // A part of the words tells nothing of the rows that lie outside of it.
    const answer = await index.candidates(keys, CANDIDATES, part === 0 ? rowKeys(asked) : []);
    complete &&= answer.complete;
    for (const candidate of answer.found) {
      if (candidate.article === article || found.size >= MOST_COMPARED) continue;
      const name = `${candidate.article}\u0000${candidate.utterance}`;
      if (!found.has(name)) found.set(name, candidate);
    }
  }
  const sorted = [...found.values()].sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.utterance - b.utterance));
  return { found: sorted, complete };
}
