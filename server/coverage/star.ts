import type { Candidate, CandidateIndex } from './candidateIndex.js';
import { comparisonOf, mostInCommon, contentStemsOf, type Comparison } from './comparison.js';
import { asksForStrangers, leastWeight, mayBeAccepted, nearnessOf, refusedAsPhrase, speakerRelation, verdictOn, type Verdict } from './gate.js';
import { askedKeys } from './keys.js';
import { Spread, strangersOfPhrase, type User } from './spread.js';
import type { Nearness, SpeakerRelation, Support } from './support.js';
import type { ArticleEntry, Utterance } from './utterance.js';

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
  return starFrom(entry, utterance, index, ({ mayBeAccepted }) => mayBeAccepted, signal);
}

/** As `starOf`, with whoever no rule could accept as well: for telling why. Takes longer; accepts the same. */
export function wholeStarOf(entry: ArticleEntry, utterance: number, index: CandidateIndex, signal?: Cancellable): Promise<Star> {
  return starFrom(entry, utterance, index, ({ isComparable }) => isComparable, signal);
}

async function starFrom(entry: ArticleEntry, utterance: number, index: CandidateIndex, isWanted: (met: Met) => boolean, signal?: Cancellable): Promise<Star> {
  const asked = entry.utterances[utterance];
  if (asked === undefined || asked.wording.length === 0) return { rays: [], complete: true };
  const { found, complete } = await candidatesFor(asked, entry.id, index);
  const stems = contentStemsOf(asked);
  const spread = new Spread(index);
  const rays: Ray[] = [];
  for (const candidate of found) {
    if (signal?.cancelled) return { rays: [], complete: false };
    const other = await index.entry(candidate.article);
    const said = other?.utterances[candidate.utterance];
    if (other === undefined || said === undefined || (asked.unattributed && said.unattributed)) continue;
    const met = new Met(asked, stems, other, said, nearnessOf(entry, other));
    const comparison = isWanted(met) ? comparisonOf(asked, said) : undefined;
    if (comparison === undefined) continue;
    const verdict = await judged(comparison, met.support, [{ entry, utterance: asked }, met], spread, index.wordings);
    rays.push({ entry: other, utterance: said, comparison, support: met.support, verdict });
  }
  return { rays, complete };
}

/** By the words, and where it would be accepted by who else uses them. */
async function judged(comparison: Comparison, support: Support, both: readonly [User, User], spread: Spread, wordings: number): Promise<Verdict> {
  const verdict = verdictOn(comparison, support);
  const enough = asksForStrangers(verdict) ? strangersOfPhrase(comparison.measure, wordings) : Infinity;
  if (enough === Infinity) return verdict;
  const strangers = await spread.strangersTo(comparison, both, enough);
  return strangers >= enough ? refusedAsPhrase(verdict, strangers) : { ...verdict, strangers };
}

/** Somebody who shares keys with what was asked. Most are no reports of it: what costs time is worked out when it is asked for. */
class Met {
  #weight: number | undefined;
  #speakers: SpeakerRelation | undefined;

  constructor(
    readonly asked: Utterance,
    readonly stems: ReadonlySet<number>,
    readonly entry: ArticleEntry,
    readonly utterance: Utterance,
    readonly nearness: Nearness,
  ) {}

  get support(): Support {
    this.#speakers ??= speakerRelation(this.asked, this.utterance);
    return { nearness: this.nearness, speakers: this.#speakers };
  }

  /** Whether they have enough in common to be compared. By what one speaker would need first: the words tell sooner than the names. */
  get isComparable(): boolean {
    this.#weight ??= mostInCommon(this.stems, this.utterance);
    return this.#weight >= leastWeight({ nearness: this.nearness, speakers: 'same' }) && this.#weight >= leastWeight(this.support);
  }

  get mayBeAccepted(): boolean {
    const { asked, utterance, nearness } = this;
    return mayBeAccepted(asked, utterance, { nearness, speakers: 'same' }) && this.isComparable && mayBeAccepted(asked, utterance, this.support);
  }
}

async function candidatesFor(asked: Utterance, article: string, index: CandidateIndex): Promise<{ found: Candidate[]; complete: boolean }> {
  const found = new Map<string, Candidate>();
  let complete = true;
  for (const keys of askedKeys(asked)) {
    const answer = await index.candidates(keys, CANDIDATES);
    complete &&= answer.complete;
    for (const candidate of answer.found) {
      if (candidate.article === article || found.size >= MOST_COMPARED) continue;
      found.set(`${candidate.article}\u0000${candidate.utterance}`, candidate);
    }
  }
  const sorted = [...found.values()].sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.utterance - b.utterance));
  return { found: sorted, complete };
}
