import { alignmentOf } from './alignment.js';
import type { CandidateIndex, Candidates } from './candidateIndex.js';
import { contentStemsOf, mostInCommon, type Comparison, type Measure } from './comparison.js';
import { speakerRelation } from './gate.js';
import { passageKeys } from './keys.js';
import { nearnessAround } from './nearness.js';
import { type ArticleOutline, weigherOf } from './outline.js';
import { preparedOf } from './prepared.js';
import type { Support } from './support.js';
import type { User, Utterance } from './utterance.js';

/** So many strangers at least make a phrase, so many in an archive of `MEASURED_AT` wordings, and no more are ever asked for. */
const FEWEST_STRANGERS = 3;
const STRANGERS = 5;
const MOST_STRANGERS = 30;
const MEASURED_AT = 150_000;
/** What many say and what one said well are both repeated by more the larger the archive is: measured in docs/coverage.md. */
const GROWTH = 0.85;
/** Above this weight a row of words is a quote sooner than a phrase: others repeat it too, so that twice as many strangers are asked for. */
const LIGHTEST_QUOTE = 24;
/** Above this weight a row of words is no phrase any more, whoever repeats it, as long as so much of it stands in marks on both sides. */
const HEAVIEST_PHRASE = 32;
const QUOTED_SHARE = 0.4;

/** What part of the words in common somebody repeats who uses them too, by weight. */
const SAME_WORDS = 0.8;
/** Distinct wordings looked at for who else uses the words. */
const LOOKED_AT = 100;

/**
 * How many strangers make a phrase of words that are measured so: told by their spread, not by how often they are printed, since
 * a viral quote stands in five hundred articles of one burst and one speaker. Infinite for words too heavy for a phrase. Long rows
 * outside of marks that many use are the furniture of a site.
 * @param wordings how many distinct ones the archive holds
 */
export function strangersOfPhrase({ weight, quotedWeight }: Measure, wordings: number): number {
  const needed = strangersNeeded(wordings);
  if (quotedWeight < QUOTED_SHARE * weight) return needed;
  if (weight > HEAVIEST_PHRASE) return Infinity;
  return weight > LIGHTEST_QUOTE ? 2 * needed : needed;
}

/** How many strangers make a phrase of light words in an archive of so many distinct wordings. */
export function strangersNeeded(wordings: number): number {
  return Math.min(MOST_STRANGERS, Math.max(FEWEST_STRANGERS, Math.round(STRANGERS * (wordings / MEASURED_AT) ** GROWTH)));
}

/** Whoever shares keys with some words, and what is told of the articles they stand in. */
interface Holders extends Pick<Candidates, 'found'> {
  readonly outlines: readonly (ArticleOutline | undefined)[];
}

/** Asks an archive who uses words; keeps what it found for as long as one quote is asked about, whose reports share the same words. */
export class Spread {
  readonly #index: CandidateIndex;
  readonly #holders = new Map<string, Promise<Holders>>();

  constructor(index: CandidateIndex) {
    this.#index = index;
  }

  /**
   * How many others use the words that two utterances have in common and are strangers to both: under other names or on other
   * events. Asked of the whole archive, so that it is the same from whichever side.
   * @param enough where counting stops
   */
  async strangersTo(comparison: Comparison, [one, other]: readonly [User, User], enough: number): Promise<number> {
    const words = sharedWords(comparison);
    const stems = contentStemsOf(words);
    const least = SAME_WORDS * mostInCommon(stems, words);
    const weightOf = weigherOf(stems);
    const strangers = new Set<string>();
    const { found, outlines } = await this.#holdersOf(words);
    const both = [one, other].map((to) => ({ to, nearnessTo: nearnessAround(to) }));
    for (const [at, candidate] of found.entries()) {
      if (candidate.article === one.entry.id || candidate.article === other.entry.id) continue;
      const article = outlines[at];
      const outline = article?.utterance(candidate.utterance);
      if (article === undefined || outline === undefined || weightOf(outline) < least) continue;
      const entry = await this.#index.entry(candidate.article);
      const utterance = entry?.utterances[candidate.utterance];
      if (entry === undefined || utterance === undefined) continue;
      const name = nameOf({ entry, utterance });
      if (strangers.has(name) || mostInCommon(stems, utterance) < least) continue;
      const isStrangerToBoth = both.every(({ to, nearnessTo }) => {
        const speakers = speakerRelation(utterance, to.utterance, this.#index.calledAlike);
        return speakers !== 'same' && isStranger({ nearness: nearnessTo(article, outline), speakers });
      });
      if (!isStrangerToBoth || !uses(utterance, words)) continue;
      strangers.add(name);
      if (strangers.size >= enough) break;
    }
    return strangers.size;
  }

  #holdersOf(words: Utterance): Promise<Holders> {
    const text = words.wording.map(({ word }) => word).join(' ');
    const holders = this.#holders.get(text) ?? this.#findHolders(words);
    this.#holders.set(text, holders);
    return holders;
  }

  async #findHolders(words: Utterance): Promise<Holders> {
    const { found } = await this.#index.candidates(passageKeys(words), LOOKED_AT);
    return { found, outlines: await this.#index.outlines(found.map(({ article }) => article)) };
  }
}

/** What part of a quote a phrase makes up that is worth telling of it. */
const PHRASE_SHARE = 0.4;

/** Whether a quote is so light that a phrase may make up most of it. */
export function mayBePhrase(utterance: Utterance): boolean {
  return PHRASE_SHARE * total(preparedOf(utterance).rarity) <= HEAVIEST_PHRASE;
}

/** Strangers to a quote that use most of its words, an article once, in the order given; none unless there are enough of them for a phrase. */
export function usersOfPhrase<T extends User & { readonly comparison: Comparison; readonly support: Support }>(compared: readonly T[], wordings: number): T[] {
  const users = compared.filter(({ comparison: { a, measure }, support }) =>
    isStranger(support) && measure.weight <= HEAVIEST_PHRASE && measure.weight >= PHRASE_SHARE * total(preparedOf(a).rarity));
  if (new Set(users.map(nameOf)).size < strangersNeeded(wordings)) return [];
  return [...new Map(users.map((user) => [user.entry.id, user])).values()];
}

/** Who counts once, however often: a speaker, and without one the article. */
function nameOf({ entry, utterance }: User): string {
  return utterance.speaker?.name ?? entry.id;
}

/** Whether somebody is under another name or on another event than an utterance. */
export function isStranger({ speakers, nearness }: Support): boolean {
  if (speakers === 'same') return false;
  return nearness === 'far' || nearness === 'unknown' || (speakers === 'different' && nearness !== 'event');
}

/** The stretch that two utterances share, as the one of them has it that comes first: the same from either side. */
function sharedWords({ a, b, inA, inB }: Comparison): Utterance {
  const [from, [start, end]] = a.article < b.article || (a.article === b.article && a.quote < b.quote) ? [a, inA] as const : [b, inB] as const;
  return { ...from, wording: from.wording.slice(start, end) };
}

/** Whether somebody has most of the words, close together and in their order. */
function uses(utterance: Utterance, words: Utterance): boolean {
  const [segment] = alignmentOf(words, utterance);
  if (segment === undefined) return false;
  const { rarity } = preparedOf(words);
  const same = segment.pairs.reduce((sum, pair) => sum + (pair.kind === 'other' ? 0 : rarity[pair.a]!), 0);
  return same >= SAME_WORDS * total(rarity);
}

function total(rarity: Float32Array): number {
  return rarity.reduce((sum, weight) => sum + weight, 0);
}
