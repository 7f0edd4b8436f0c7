import { ownLetters } from '../text/ownLetters.js';
import { contentStemsOf } from './comparison.js';
import { sharedNames } from './fingerprint.js';
import { type ArticleOutline, besideWeigherOf, type UtteranceOutline } from './outline.js';
import type { Nearness } from './support.js';
import type { ArticleEntry, User, Utterance } from './utterance.js';
import { factsOf } from './wordFacts.js';

const EVENT_DAYS = 7;
/** Days within which two articles may well speak of one occasion. */
export const NEAR_DAYS = 14;
/** Share of names from which two articles are taken to be on one event: less when they appeared within two days. */
const EVENT_SHARE = 0.3;
const SAME_DAYS = 2;
const SAME_DAYS_SHARE = 0.2;

/*
 * Where a date is not known: people and places in the news for years share as many names as two reports of one day, but what else is
 * said in the two articles is of other things. Measured on reports whose dates were held back; docs/coverage.md.
 */
/** Share of names, and one and a half times that of rare words in the other quotes, from which two undated articles are on one event, or may be. */
const UNDATED_EVENT = 0.85;
const UNDATED_NEAR = 0.7;
const WORDS_COUNT = 1.5;
/** Share of names below which other words are not looked at. */
const LEAST_SHARE = 0.25;
/** The same by names alone, where one article hardly quotes anything else. */
const BARE_EVENT_SHARE = 0.4;
const BARE_NEAR_SHARE = 0.3;
const FEW_WORDS = 40;
/** Rarity from which on a word tells what an article is about. */
const TELLING = 4;
const DAY = 86_400_000;

/** What of an article tells how near it is to another. */
type InTime = Pick<ArticleEntry, 'published' | 'names'>;

/**
 * How near the articles of two utterances are, by their dates and by all that they hold beside the two.
 * @param within what their outlines tell, where that is known
 */
export function nearnessOf(one: User, other: User, within: Within = nearnessWithin(one.entry, other.entry)): Nearness {
  const { most, least } = within;
  if (most === least) return most;
  const names = sharedNames(one.entry.names, other.entry.names);
  const words = wordsBeside(one, other);
  return words === undefined ? byNames(names) : bySupport(names, words);
}

/** What may be found when two articles are read; equal where their outlines tell. */
export interface Within {
  readonly most: Nearness;
  readonly least: Nearness;
}

function nearnessWithin(a: InTime, b: InTime): Within {
  const only = (nearness: Nearness): Within => ({ most: nearness, least: nearness });
  const days = daysApart(a.published, b.published);
  if (days !== undefined && days > NEAR_DAYS) return only('far');
  const names = sharedNames(a.names, b.names);
  if (days === undefined) return names >= LEAST_SHARE ? { most: 'event', least: 'unknown' } : only('unknown');
  return only(days <= EVENT_DAYS && names >= (days <= SAME_DAYS ? SAME_DAYS_SHARE : EVENT_SHARE) ? 'event' : 'near');
}

/**
 * Tells of many articles, before they are read, what `nearnessOf` may find at most and at least between an utterance in one of them and
 * a given one.
 */
export function nearnessAround(one: User): (article: ArticleOutline, utterance: UtteranceOutline) => Within {
  let beside: { readonly all: number; readonly weigh: ReturnType<typeof besideWeigherOf> } | undefined;
  return (article, utterance) => {
    const within = nearnessWithin(one.entry, article);
    if (within.most === within.least) return within;
    if (beside === undefined) {
      const weights = new Map(besideOf(one));
      beside = { all: sum(weights.values()), weigh: besideWeigherOf(weights, TELLING) };
    }
    const names = sharedNames(one.entry.names, article.names);
    const { shared, all } = beside.weigh(article, utterance);
    const fewer = Math.min(beside.all, all);
    const most = nearer(bySupport(names, fewer > 0 ? shared / fewer : Infinity), fewer < FEW_WORDS ? byNames(names) : 'unknown');
    return { most, least: within.least };
  };
}

function nearer(one: Nearness, other: Nearness): Nearness {
  return one === 'event' || other === 'unknown' ? one : other;
}

/** Which an undated article is, by names alone. */
function byNames(names: number): Nearness {
  return names >= BARE_EVENT_SHARE ? 'event' : names >= BARE_NEAR_SHARE ? 'near' : 'unknown';
}

/** The same by names and words. */
function bySupport(names: number, words: number): Nearness {
  const support = names + WORDS_COUNT * words;
  return support >= UNDATED_EVENT ? 'event' : support >= UNDATED_NEAR ? 'near' : 'unknown';
}

/**
 * Which part of the telling words that the other utterances of an article hold the other article's have too, by weight, of the one with
 * fewer of them, 0 to 1; `undefined` where these are too few to say anything.
 */
export function wordsBeside(one: User, other: User): number | undefined {
  const there = new Map(besideOf(other));
  let [shared, ofHere] = [0, 0];
  for (const [stem, weight] of besideOf(one)) {
    ofHere += weight;
    if (there.has(stem)) shared += weight;
  }
  const fewer = Math.min(ofHere, sum(there.values()));
  return fewer < FEW_WORDS ? undefined : shared / fewer;
}

/** The stems of the telling words that the other utterances of an article hold, each with its weight. */
function* besideOf({ entry, utterance }: User): Generator<readonly [stem: number, weight: number]> {
  const own = contentStemsOf(utterance);
  for (const [stem, { weight, utterances }] of wordsOf(entry)) if (utterances > 1 || !own.has(stem)) yield [stem, weight];
}

function sum(weights: Iterable<number>): number {
  let all = 0;
  for (const weight of weights) all += weight;
  return all;
}

interface Telling {
  readonly weight: number;
  /** How many utterances of the article have it. */
  utterances: number;
}

/** Worked out once for an article that is asked about or compared again and again. */
const known = new WeakMap<ArticleEntry, ReadonlyMap<number, Telling>>();

function wordsOf(entry: ArticleEntry): ReadonlyMap<number, Telling> {
  let words = known.get(entry);
  if (words === undefined) known.set(entry, (words = tellingWords(entry.utterances)));
  return words;
}

function tellingWords(utterances: readonly Utterance[]): Map<number, Telling> {
  const found = new Map<number, Telling>();
  for (const { wording } of utterances) {
    const met = new Set<number>();
    for (const { word } of wording) {
      const { stem, rarity, content } = factsOf(word);
      if (!content || rarity < TELLING || met.has(stem)) continue;
      met.add(stem);
      const before = found.get(stem);
      if (before === undefined) found.set(stem, { weight: rarity, utterances: 1 });
      else before.utterances++;
    }
  }
  return found;
}

/** Days between two ISO 8601 dates; `undefined` when either is unknown or unreadable. */
export function daysApart(a: string | undefined, b: string | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const apart = Math.abs(timeOf(a) - timeOf(b)) / DAY;
  return Number.isFinite(apart) ? apart : undefined;
}

/** Dates that are remembered at most. */
const REMEMBERED = 20_000;

const times = new Map<string, number>();

/** As `Date.parse`, which is slow beside all that is asked of one pair; the articles of an archive have few dates. */
function timeOf(date: string): number {
  let time = times.get(date);
  if (time === undefined) {
    if (times.size >= REMEMBERED) times.clear();
    time = Date.parse(date);
    times.set(ownLetters(date), time);
  }
  return time;
}
