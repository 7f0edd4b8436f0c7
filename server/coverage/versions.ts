import type { CandidateIndex } from './candidateIndex.js';
import { gathered } from './gathered.js';
import { sharedWithEarlier } from './hash.js';
import { utteranceKeys } from './keys.js';
import type { ArticleEntry } from './utterance.js';

/** What tells whether two articles are versions of one report. */
export type Version = Pick<ArticleEntry, 'outlet' | 'published' | 'url' | 'narrative'>;

/** Versions of one outlet keep this part of the shorter one's narrative; texts nobody signs must be all but the same. */
const KEPT_BY_ONE_OUTLET = 0.6;
const KEPT_BY_NOBODY = 0.9;
/** Fewer sampled shingles of the narrative say nothing, unless all are the same. */
const FEWEST = 12;
/** Days in which an outlet updates a report. */
const UPDATED_WITHIN = 7;
const DAY = 86_400_000;

/**
 * Numbers articles by the report they are versions of: equal numbers, one report. Numbers run from 0 in the order given.
 * One report is what has one address, what one outlet printed nearly alike within a week, and the same text saved twice without a
 * name of its outlet. Copies in several outlets stay reports of their own.
 */
export function reportsOf(articles: readonly Version[]): number[] {
  const addresses = articles.map(({ url }) => (url === undefined ? undefined : plainAddress(url)));
  const outlets = articles.map(({ outlet }) => outlet?.toLowerCase());
  const days = articles.map(({ published }) => (published === undefined ? undefined : Date.parse(published.slice(0, 10)) / DAY));
  const narratives = articles.map(({ narrative }) => narrative);
  let shared: readonly Uint32Array[] | undefined;
  return gathered(articles.length, (at, other) => {
    if (addresses[at] !== undefined && addresses[at] === addresses[other]) return true;
    if (outlets[at] !== outlets[other] || !isWithinWeek(days[at], days[other])) return false;
    shared ??= sharedWithEarlier(narratives);
    return isKept(shared[at]![other]!, narratives[at]!, narratives[other]!, outlets[at] === undefined ? KEPT_BY_NOBODY : KEPT_BY_ONE_OUTLET);
  });
}

/** Quotes of an article by which its versions are looked for, wordings asked for of each, and articles looked at. */
const ASKED_QUOTES = 40;
const ASKED_WORDINGS = 40;
const LOOKED_AT = 100;

/**
 * The other versions of an article, in order of their dates, then of their ids. They are looked for by the quotes they share, so that of an
 * article without quotes none is found.
 *
 * @param signal asked after every look into the index; what was found so far is given when it is cancelled
 */
export async function versionsOf(article: ArticleEntry, index: CandidateIndex, signal?: { readonly isCancellationRequested: boolean }): Promise<ArticleEntry[]> {
  const shared = new Map<string, number>();
  for (const utterance of article.utterances.slice(0, ASKED_QUOTES)) {
    const { found } = await index.candidates(utteranceKeys(utterance), ASKED_WORDINGS);
    if (signal?.isCancellationRequested === true) break;
    for (const { article: id, score } of found) if (id !== article.id) shared.set(id, (shared.get(id) ?? 0) + score);
  }
  const others: ArticleEntry[] = [];
  for (const [id] of [...shared].sort(([, a], [, b]) => b - a).slice(0, LOOKED_AT)) {
    const entry = await index.entry(id);
    if (entry !== undefined) others.push(entry);
  }
  const reports = reportsOf([article, ...others]);
  return others.filter((_, i) => reports[i + 1] === 0).sort((a, b) => compareText(a.published ?? '', b.published ?? '') || compareText(a.id, b.id));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * What stands for the outlet of each article when outlets are counted: the name that any version of its report gives, in small letters;
 * an unknown one counts as one a report.
 *
 * @param reports as `reportsOf` numbers the articles
 */
export function outletKeys(articles: readonly Pick<ArticleEntry, 'outlet'>[], reports: readonly number[]): string[] {
  const named = new Map<number, string>();
  articles.forEach(({ outlet }, at) => {
    const report = reports[at]!;
    if (outlet !== undefined && !named.has(report)) named.set(report, outlet.toLowerCase());
  });
  return reports.map((report) => named.get(report) ?? `\u0000${report}`);
}

/** @param shared how many sampled shingles both have */
function isKept(shared: number, a: Uint32Array, b: Uint32Array, share: number): boolean {
  const shorter = Math.min(a.length, b.length);
  return shorter < FEWEST ? shorter > 0 && a.length === b.length && shared === shorter : shared >= shorter * share;
}

function isWithinWeek(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined || Math.abs(a - b) <= UPDATED_WITHIN;
}

/** Without scheme, `www.`, fragment, trailing slash, and what only tells where a reader came from. */
export function plainAddress(url: string): string {
  const [path = '', query = ''] = url.slice(0, 2000).replace(/#.*$/s, '').split('?', 2);
  const kept = query.split('&').filter((part) => part !== '' && !/^(?:utm_\w*|fbclid|gclid|mc_[ce]id|cmp|ref|src|smid|ns_\w*|at_\w*|output|amp)(?:=|$)/i.test(part)).sort();
  const plain = path.replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '').replace(/\/(?:amp\/?)?$/i, '');
  const slash = plain.indexOf('/');
  const host = slash < 0 ? plain : plain.slice(0, slash);
  return `${host.toLowerCase()}${slash < 0 ? '' : plain.slice(slash)}${kept.length === 0 ? '' : `?${kept.join('&')}`}`;
}
