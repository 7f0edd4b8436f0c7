import type { Position } from 'vscode-languageserver-types';
import type { StoredArticle } from '../archive/archive.js';
import { placeOf } from '../coverage/coverage.js';
import { explain } from '../coverage/explain.js';
import { hash32 } from '../coverage/hash.js';
import type { Ray, Star } from '../coverage/star.js';
import { type Cancellation, type LanguageContext, type OpenFile, throwIfCancelled } from './context.js';
import { capitalised, counted, fileName, provenance, reasonForNone, shortened, speakerLabel } from './labels.js';
import { pageAddressOf } from './pageAddress.js';
import { rangeIn } from './positions.js';
import type { ExplainAnswer } from './protocol.js';
import { contentHull, quoteAt, type QuoteHit } from './quoteAt.js';

/** Why each quote that was compared with the one at a position was taken, or not, for a report of the same statement. */
export async function explainCoverage(context: LanguageContext, file: OpenFile, position: Position, token: Cancellation): Promise<ExplainAnswer> {
  if (file.silent !== undefined) return { reason: file.silent };
  const hit = quoteAt(context, file, position);
  if (!hit) return { reason: 'There is no quote at the cursor. Move it into a highlighted quote first.' };
  const text = await explanation(context, hit, token);
  const query: ExplanationQuery = { explain: file.uri, article: hit.article.stored.id, quote: hit.attribution.id };
  // An editor keeps a page it has shown under one address: what says something else must have a new one.
  return { text, page: pageAddressOf(`${fileName(file.uri)} (coverage explained).txt`, { ...query, saying: hash32(text) }) };
}

interface ExplanationQuery {
  /** The document's address. */
  readonly explain: string;
  /** `id` of the article and of the attribution. */
  readonly article: string;
  readonly quote: string;
}

/** The page for a query of `explainCoverage`; `undefined` for all others, and for a quote that is gone. */
export async function explanationPage(context: LanguageContext, query: unknown, token: Cancellation): Promise<string | undefined> {
  const { explain: uri, article: id, quote } = (query ?? {}) as Partial<ExplanationQuery>;
  const article = typeof uri === 'string' ? context.open(uri)?.articles.find(({ stored }) => stored.id === id) : undefined;
  const attribution = article?.reading.attributions.find((one) => one.id === quote);
  return article && attribution && explanation(context, { article, attribution }, token);
}

type Explained = Pick<QuoteHit, 'article' | 'attribution'>;

/** Plain lines under headings, one sentence a line: what a screen reader reads line by line makes sense so. */
async function explanation(context: LanguageContext, hit: Explained, token: Cancellation): Promise<string> {
  const star = await context.compared(hit.article, hit.attribution);
  throwIfCancelled(token);
  const sections = [[...head(hit), ...summary(context, hit, star)], ...rarestFirst(star.rays).map((ray, i) => raySection(hit, ray, i))];
  return `${sections.map(([heading, ...lines]) => [heading, ...lines.map((line) => `  ${line}`)].join('\n')).join('\n\n')}\n`;
}

function head({ article: { article, reading, stored }, attribution }: Explained): string[] {
  const words = attribution.content.map((span) => article.text.slice(...span)).join(' … ');
  const where = `${provenance(stored)}, line ${rangeIn(stored, contentHull(attribution)).start.line + 1}`;
  return [`Coverage of ${shortened(words, 200)}`, `${capitalised(speakerLabel(attribution, reading.speakers))}; ${where}`];
}

function summary(context: LanguageContext, { article, attribution }: Explained, { rays, complete }: Star): string[] {
  if (!article.stored.utterances.some(({ quote }) => quote === attribution.id)) {
    return ['Not compared: it stands in page furniture or repeats another quote of this article, and no statement is built from it.'];
  }
  const accepted = rays.filter(({ verdict }) => verdict.accepted).length;
  return [
    rays.length > 0
      ? `${counted(rays.length, 'quote')} of other articles compared: ${accepted} accepted, ${rays.length - accepted} refused.`
      : `No quote of another article shares enough with it to be compared. ${reasonForNone(context)}`,
    ...(complete ? [] : ['The archive could not answer in full: there may be more.']),
  ];
}

/** Those that most deserve an explanation come first. */
function rarestFirst(rays: readonly Ray[]): Ray[] {
  return [...rays].sort((one, other) => Number(other.verdict.accepted) - Number(one.verdict.accepted) || other.comparison.measure.weight - one.comparison.measure.weight);
}

function raySection({ article }: Explained, ray: Ray, index: number): string[] {
  const { entry, utterance, comparison } = ray;
  const { start } = rangeIn(entry as StoredArticle, placeOf(utterance, comparison.inB));
  const who = capitalised(utterance.speaker?.name ?? 'speaker not named');
  return [
    `${index + 1}. ${provenance(entry)}, line ${start.line + 1}`,
    `${who}: ${shortened(utterance.printed.join(' … '), 200)}`,
    ...explain(article.stored, ray).sentences,
  ];
}
