import type { Candidate, CandidateIndex } from './candidateIndex.js';
import { comparisonOf, mostInCommon, contentStemsOf, type Comparison } from './comparison.js';
import { leastWeight, nearnessOf, speakerRelation, verdictOn, type Support, type Verdict } from './gate.js';
import { askedKeys } from './keys.js';
import { strangersTo } from './spread.js';
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
  /** Accepted and refused ones, in order of article and utterance. */
  readonly rays: readonly Ray[];
  /** The articles on the asked one's event among those that share words with what was asked. */
  readonly event: readonly ArticleEntry[];
  /** False when a store could not answer in full, or when the work was called off. */
  readonly complete: boolean;
}

/** Lets a long piece of work be called off. */
export interface Cancellable {
  readonly cancelled: boolean;
}

/** Everybody else who may have reported an utterance, each compared with it and judged. */
export async function starOf(entry: ArticleEntry, utterance: number, index: CandidateIndex, signal?: Cancellable): Promise<Star> {
  const asked = entry.utterances[utterance];
  if (asked === undefined || asked.wording.length === 0) return { rays: [], event: [], complete: true };
  const { found, complete } = await candidatesFor(asked, entry.id, index);
  const compared: Omit<Ray, 'verdict'>[] = [];
  const event = new Map<string, ArticleEntry>();
  const stems = contentStemsOf(asked);
  for (const candidate of found) {
    if (signal?.cancelled) return { rays: [], event: [], complete: false };
    const other = await index.entry(candidate.article);
    const said = other?.utterances[candidate.utterance];
    if (other === undefined || said === undefined || (asked.unattributed && said.unattributed)) continue;
    const support = { nearness: nearnessOf(entry, other), speakers: speakerRelation(asked, said) };
    if (support.nearness === 'event') event.set(other.id, other);
    if (mostInCommon(stems, said) < leastWeight(support)) continue;
    const comparison = comparisonOf(asked, said);
    if (comparison) compared.push({ entry: other, utterance: said, comparison, support });
  }
  const rays = compared.map((one) => ({ ...one, verdict: verdictOn(one.comparison, one.support, strangersTo(one.comparison, compared)) }));
  return { rays, event: [...event.values()], complete };
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
