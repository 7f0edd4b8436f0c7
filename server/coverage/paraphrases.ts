import { speakerRelation } from './gate.js';
import { preparedOf } from './prepared.js';
import type { Star } from './star.js';
import type { ArticleEntry, Utterance } from './utterance.js';

/** What one speaker may have said in other words: never sure, never counted. */
export interface Paraphrase {
  readonly entry: ArticleEntry;
  readonly utterance: Utterance;
  /** Share of the shorter one's content words, names left out, that the other has too, by weight; 0 to 1. */
  readonly share: number;
}

/** Shown of one quote at most. */
const MOST = 3;
/** Below, two statements of one speaker on one event share their subject and no more. */
const LEAST_WORDS = 4;
const LEAST_WEIGHT = 18;
const LEAST_SHARE = 0.4;

/**
 * What the same speaker is reported to have said on the same event with the same content words, in another order and among others;
 * one of the two at least retells, since two sentences in marks that share their subject are two statements. Best first.
 */
export function paraphrasesOf(asked: Utterance, { event, rays }: Star): Paraphrase[] {
  const reports = new Set(rays.filter(({ verdict }) => verdict.accepted).map(({ utterance }) => utterance));
  const stems = plainStemsOf(asked);
  const found: Paraphrase[] = [];
  for (const entry of event) {
    for (const utterance of entry.utterances) {
      if (reports.has(utterance) || (asked.type !== 'indirect' && utterance.type !== 'indirect') || speakerRelation(asked, utterance) !== 'same') continue;
      const share = sharedPart(stems, plainStemsOf(utterance));
      if (share >= LEAST_SHARE) found.push({ entry, utterance, share });
    }
  }
  return found.sort((one, other) => other.share - one.share || (one.entry.id < other.entry.id ? -1 : 1)).slice(0, MOST);
}

/** Stems of content words that are not printed as names, each with its rarity. */
function plainStemsOf(utterance: Utterance): Map<number, number> {
  const { stems, content, capital, rarity } = preparedOf(utterance);
  const found = new Map<number, number>();
  stems.forEach((stem, at) => {
    if (content[at] && !capital[at]) found.set(stem, rarity[at]!);
  });
  return found;
}

/** 0 where too few words are shared to speak of a statement. */
function sharedPart(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number {
  const common = [...one].filter(([stem]) => other.has(stem)).map(([, weight]) => weight);
  const weight = sum(common);
  return common.length < LEAST_WORDS || weight < LEAST_WEIGHT ? 0 : weight / Math.min(sum(one.values()), sum(other.values()));
}

function sum(weights: Iterable<number>): number {
  let all = 0;
  for (const weight of weights) all += weight;
  return all;
}
