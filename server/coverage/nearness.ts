import { ownLetters } from '../text/ownLetters.js';
import { sharedNames } from './fingerprint.js';
import { type ArticleOutline, outlineOfArticle, type Beside, besideWeigherOf, type UtteranceOutline } from './outline.js';
import type { Nearness } from './support.js';
import type { User } from './utterance.js';

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
/** Rarity above which a word tells what an article is about. */
const TELLING = 4;
const DAY = 86_400_000;

/** How near the articles of two utterances are, by their dates and by all that they hold beside the two. The same from either side. */
export function nearnessOf(one: User, other: User): Nearness {
  return nearnessAround(one)(...outlinesOf(other));
}

/** As `nearnessOf`, of an utterance and many others whose articles need not be read. */
export function nearnessAround(one: User): (article: ArticleOutline, utterance: UtteranceOutline | undefined) => Nearness {
  let besideOf: ReturnType<typeof besideWeigherOf> | undefined;
  return (article, utterance) => {
    const days = daysApart(one.entry.published, article.published);
    if (days !== undefined && days > NEAR_DAYS) return 'far';
    const names = sharedNames(one.entry.names, article.names);
    if (days !== undefined) return days <= EVENT_DAYS && names >= (days <= SAME_DAYS ? SAME_DAYS_SHARE : EVENT_SHARE) ? 'event' : 'near';
    if (names < LEAST_SHARE) return 'unknown';
    besideOf ??= besideWeigherOf(...outlinesOf(one), TELLING);
    const words = shareOf(besideOf(article, utterance));
    return words === undefined ? byNames(names) : bySupport(names, words);
  };
}

function outlinesOf({ entry, utterance }: User): [ArticleOutline, UtteranceOutline | undefined] {
  const article = outlineOfArticle(entry);
  return [article, article.utterance(entry.utterances.indexOf(utterance))];
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
  return shareOf(besideWeigherOf(...outlinesOf(one), TELLING)(...outlinesOf(other)));
}

function shareOf({ shared, here, there, chance }: Beside): number | undefined {
  const fewer = Math.min(here, there);
  return fewer < FEW_WORDS ? undefined : Math.max(0, (shared / fewer - chance) / (1 - chance));
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
