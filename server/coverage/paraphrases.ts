import { hullOf } from '../text/span.js';
import type { CandidateIndex } from './candidateIndex.js';
import { speakerRelation } from './gate.js';
import { daysApart } from './nearness.js';
import { sharedWeigherOf } from './outline.js';
import { preparedOf } from './prepared.js';
import type { Passage, Report } from './report.js';
import type { Ray } from './star.js';
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
const LEAST_WEIGHT = 20;
const LEAST_SHARE = 0.4;
/** Later, a speaker comes back to a subject rather than being told of again. */
const MOST_DAYS = 2;

/**
 * What the same speaker is reported to have said on the same event with the same content words, in another order and among others;
 * one of the two at least retells, since two sentences in marks that share their subject are two statements. Best first.
 * @param rays the star around `asked`: only its articles are looked through
 * @param index holds these articles
 */
export async function paraphrasesOf({ published }: ArticleEntry, asked: Utterance, rays: readonly Ray[], index: Pick<CandidateIndex, 'outlines' | 'calledAlike'>): Promise<Paraphrase[]> {
  if (asked.speaker === null) return [];
  const reports = new Set(rays.filter(({ verdict }) => verdict.accepted).map(({ utterance }) => utterance));
  const event = new Set(rays.filter(({ support }) => support.nearness === 'event').map(({ entry }) => entry));
  const stems = plainStemsOf(asked);
  const weightOf = sharedWeigherOf(stems);
  const found: Paraphrase[] = [];
  const entries = [...event].filter((entry) => (daysApart(published, entry.published) ?? 0) <= MOST_DAYS);
  const outlines = await index.outlines(entries.map(({ id }) => id));
  for (const [which, entry] of entries.entries()) {
    const outline = outlines[which];
    for (let at = 0; at < entry.utterances.length; at++) {
      const told = outline?.utterance(at);
      if (told !== undefined && ((asked.type !== 'indirect' && told.type !== 'indirect') || weightOf(told) < LEAST_WEIGHT)) continue;
      const utterance = entry.utterances[at]!;
      if (reports.has(utterance) || (asked.type !== 'indirect' && utterance.type !== 'indirect') || speakerRelation(asked, utterance, index.calledAlike) !== 'same') continue;
      const share = sharedPart(stems, plainStemsOf(utterance));
      if (share >= LEAST_SHARE && !figuresDisagree(asked, utterance)) found.push({ entry, utterance, share });
    }
  }
  return found.sort((one, other) => other.share - one.share || (one.entry.id < other.entry.id ? -1 : 1)).slice(0, MOST);
}

/**
 * The passages of a quote with what may be paraphrases of it: they speak of the quote as a whole, so they stand behind the reports
 * of its longest passage, or alone where nobody reports any of it.
 * @param standing numbers an article's text and report, as `Report` has them
 */
export function withParaphrases(passages: readonly Passage[], asked: Utterance, found: readonly Paraphrase[], standing: (entry: ArticleEntry) => Pick<Report, 'origin' | 'report'>): readonly Passage[] {
  if (found.length === 0) return passages;
  const longest = passages.reduce<Passage | undefined>((best, passage) => (best === undefined || lengthOf(passage) > lengthOf(best) ? passage : best), undefined);
  const span = longest?.span ?? hullOf(asked.content)!;
  const reports = found.map(({ entry, utterance }): Report => {
    const { origin, report } = standing(entry);
    return { entry, utterance, here: span, there: hullOf(utterance.content)!, relation: 'paraphrase', theirs: [], ours: [], counted: false, origin, report };
  });
  if (longest === undefined) return [{ span, reports }];
  return passages.map((passage) => (passage === longest ? { span, reports: [...passage.reports, ...reports] } : passage));
}

function lengthOf({ span: [start, end] }: Passage): number {
  return end - start;
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

/** Whether both give figures and none in common: `3.3 million filed claims` and `1.5 million filed claims` are two statements. */
function figuresDisagree(one: Utterance, other: Utterance): boolean {
  const [ours, theirs] = [figuresIn(one), figuresIn(other)];
  return ours.size > 0 && theirs.size > 0 && ![...ours].some((figure) => theirs.has(figure));
}

function figuresIn({ wording }: Utterance): Set<string> {
  return new Set(wording.map(({ word }) => word).filter((word) => /^\d/u.test(word)));
}

function sum(weights: Iterable<number>): number {
  let all = 0;
  for (const weight of weights) all += weight;
  return all;
}
