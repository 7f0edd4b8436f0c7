import type { Position } from 'vscode-languageserver-types';
import type { StoredArticle } from '../archive/archive.js';
import type { ReadArticle } from '../archive/intake.js';
import type { Region } from '../article/article.js';
import { versionsOf } from '../coverage/versions.js';
import type { ArticleEntry } from '../coverage/utterance.js';
import { clausesOf } from './clauses.js';
import { type Cancellation, type LanguageContext, type OpenFile, throwIfCancelled } from './context.js';
import { dateLabel, fileName, outletLabel, provenance, shortened } from './labels.js';
import { pageAddressOf } from './pageAddress.js';
import { rangeIn } from './positions.js';
import type { VersionItem, VersionsAnswer } from './protocol.js';
import { articleAt } from './quoteAt.js';

/** The other versions of the article at a position, each with the pages to lay side by side; or one sentence why there are none. */
export async function compareVersions(context: LanguageContext, file: OpenFile, position: Position, token: Cancellation): Promise<VersionsAnswer> {
  if (file.silent !== undefined) return { reason: file.silent, versions: [] };
  const here = (articleAt(file, position)?.article ?? file.articles[0])?.stored;
  if (!here) return { reason: 'There is no article here.', versions: [] };
  const others = await otherVersions(context, here, token);
  return others.length > 0 ? { versions: others.map((other) => itemOf(context, here, other)) } : { reason: reasonForNone(context, here), versions: [] };
}

/** The other versions of an article, in order of their dates. */
export async function otherVersions(context: LanguageContext, article: ArticleEntry, token: Cancellation): Promise<ArticleEntry[]> {
  const versions = await versionsOf(article, context.archive, token);
  throwIfCancelled(token);
  return versions;
}

function reasonForNone({ archive, reading }: LanguageContext, article: ArticleEntry): string {
  if (reading === 'busy') return 'No other version has been found yet: articles are still being read.';
  if (reading === 'paused') return 'No other version has been found so far: reading is paused (Quotelens: Resume Reading).';
  if (article.utterances.length === 0) return 'No quote was found in this article: versions are looked for by the quotes they share.';
  return archive.articles <= 1 ? 'No other article is here: this is the only version.' : 'There is only this version of the article here.';
}

/** The earlier one stands on the left, where an editor's diff has the original. */
function itemOf(context: LanguageContext, here: StoredArticle, other: ArticleEntry): VersionItem {
  const [earlier, later] = (other.published ?? '') < (here.published ?? '') ? [other, here] : [here, other];
  const names = [earlier, later].map((one) => (one === here ? `${nameOf(here, other)} (this version)` : nameOf(other, here)));
  return {
    uri: other.file,
    label: provenance(other),
    place: placeOf(other),
    headline: shortened(other.title ?? 'No headline', 120),
    compare: { here: addressOf(context, earlier), there: addressOf(context, later), title: `${outletLabel(here)}: ${names.join(' ↔ ')}` },
  };
}

/** What tells two versions apart: the date, else the file. */
function nameOf(article: ArticleEntry, other: ArticleEntry): string {
  return article.published !== undefined && article.published !== other.published ? dateLabel(article.published) : placeOf(article);
}

/** `ferry.txt`, and the line where a file holds several. */
function placeOf(article: ArticleEntry): string {
  const number = /#(\d+)$/.exec(article.id.slice(article.file.length))?.[1];
  return number === undefined ? fileName(article.file) : `${fileName(article.file)}, line ${rangeIn(article as StoredArticle, [0, 0]).start.line + 1}`;
}

interface VersionQuery {
  readonly version: string;
  readonly file: string;
  /** An editor keeps a page it has shown under one address: after a change it must have a new one. */
  readonly at: number;
}

function addressOf({ archive }: LanguageContext, { id, file, ...rest }: ArticleEntry): string {
  const query: VersionQuery = { version: id, file, at: archive.revision };
  return pageAddressOf(`${outletLabel({ id, file, ...rest })}.news`, query);
}

/** The page for a query of `compareVersions`; `undefined` for all others, and for an article that is gone. */
export async function versionPage(context: LanguageContext, query: unknown, token: Cancellation): Promise<string | undefined> {
  const { version: id, file } = (query ?? {}) as Partial<VersionQuery>;
  if (typeof id !== 'string' || typeof file !== 'string') return undefined;
  const article = context.open(file)?.articles.find(({ stored }) => stored.id === id) ?? (await readAgain(context, file, id, token));
  return article && `${pageLines(article, (await context.archive.entry(id)) ?? article.stored).join('\n')}\n`;
}

async function readAgain(context: LanguageContext, file: string, id: string, token: Cancellation): Promise<ReadArticle | undefined> {
  for await (const article of context.suggested([file])) {
    throwIfCancelled(token);
    if (article.stored.id === id) return article;
  }
  return undefined;
}

/** Regions that are no part of what was reported. */
const leftOut: ReadonlySet<Region> = new Set(['boilerplate', 'pullquote', 'headline']);

/** Headline, outlet and writer, then each paragraph with one clause a line. */
function pageLines({ article }: ReadArticle, entry: ArticleEntry): string[] {
  const { correction } = article;
  const told = article.paragraphs.filter(({ region }) => !leftOut.has(region));
  return [
    entry.title ?? 'No headline',
    [provenance(entry), entry.byline].filter(Boolean).join(' · '),
    ...(correction ? ['', ...clausesOf(`Correction: ${correction.value}`)] : []),
    // Straight marks and curly ones are no difference between versions.
    ...told.flatMap(({ span }) => ['', ...clausesOf(article.text.slice(...span).replace(/[“”„]/g, '"'))]),
  ];
}
