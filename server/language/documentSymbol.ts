import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-types';
import type { ReadArticle } from '../archive/intake.js';
import type { Attribution } from '../attribution/attribution.js';
import { hullOf, type Span } from '../text/span.js';
import { articleWithCopies } from './annotations/copies.js';
import { standingLabel } from './annotations/decisions.js';
import { quotesBySpeaker, type SpeakerQuotes } from './bySpeaker.js';
import type { Cancellation, LanguageContext, OpenFile } from './context.js';
import { capitalised, counted, provenance, shortened, typeLabel } from './labels.js';
import { rangeIn } from './positions.js';
import { contentHull, shownAttributions } from './quoteAt.js';

/**
 * The outline: headline and standfirst, then speakers in order of their first quote, each with their quotes, those of nobody
 * at the end. In a file of several articles each of them holds its own.
 */
export async function documentSymbols(context: LanguageContext, file: OpenFile, token: Cancellation): Promise<DocumentSymbol[]> {
  const articles = await Promise.all(file.articles.map((article) => articleWithCopies(context, article, token)));
  const symbols = await Promise.all(articles.map(async (article) => {
    const standing = await standingOf(context, article, token);
    return [...topSymbols(article), ...quotesBySpeaker(context, article).map((group) => speakerSymbol(article, group, standing))];
  }));
  if (articles.length === 1) return symbols.flat();
  return articles.flatMap((article, i) => articleSymbol(article, i, symbols[i] ?? []));
}

/** By `Attribution.id` how each quote stands: suggested, or decided by whom and when. */
async function standingOf(context: LanguageContext, article: ReadArticle, token: Cancellation): Promise<ReadonlyMap<string, string>> {
  const standing = new Map<string, string>();
  for (const attribution of shownAttributions(context, article)) standing.set(attribution.id, await standingLabel(context, article, attribution, token));
  return standing;
}

/** None for an article without any text. */
function articleSymbol({ article, stored }: ReadArticle, index: number, children: DocumentSymbol[]): DocumentSymbol[] {
  const whole = hullOf(article.paragraphs.map(({ span }) => span));
  const top = article.paragraphs.find(({ region }) => region === 'headline') ?? article.paragraphs[0];
  if (!whole || !top) return [];
  const name = shortened(article.title?.value ?? '', 100) || `Article ${index + 1}`;
  const [range, selectionRange] = [rangeIn(stored, whole), rangeIn(stored, top.span)];
  return [{ name, detail: provenance(stored), kind: SymbolKind.Module, range, selectionRange, children }];
}

/** A headline that a page repeats is named once. */
function topSymbols({ article, stored }: ReadArticle): DocumentSymbol[] {
  const headline = article.paragraphs.find(({ region }) => region === 'headline');
  const standfirsts = article.paragraphs.filter(({ region }) => region === 'standfirst');
  return [...(headline ? [headline] : []), ...standfirsts].map(({ region, span }) => {
    const range = rangeIn(stored, span);
    return { name: shortened(article.text.slice(...span), 100), detail: region, kind: SymbolKind.Property, range, selectionRange: range };
  });
}

function speakerSymbol(article: ReadArticle, { speaker, quotes }: SpeakerQuotes, standing: ReadonlyMap<string, string>): DocumentSymbol {
  const children = quotes.map((quote) => quoteSymbol(article, quote, standing.get(quote.id) ?? ''));
  if (!speaker) return groupSymbol(article, 'Speaker not named', '', quotes, undefined, children);
  return groupSymbol(article, capitalised(speaker.name), speaker.roles[0] ?? '', quotes, speaker.mentions[0], children);
}

function groupSymbol(article: ReadArticle, name: string, role: string, quotes: readonly Attribution[], mention: Span | undefined, children: DocumentSymbol[]): DocumentSymbol {
  const hulls = quotes.map(contentHull);
  const whole = hullOf(mention ? [mention, ...hulls] : hulls) ?? [0, 0];
  const detail = [role && shortened(role, 50), counted(quotes.length, 'quote')].filter(Boolean).join(' · ');
  return {
    name: shortened(name, 80) || 'Speaker',
    detail,
    kind: SymbolKind.Class,
    range: rangeIn(article.stored, whole),
    selectionRange: rangeIn(article.stored, mention ?? hulls[0] ?? whole),
    children,
  };
}

function quoteSymbol(article: ReadArticle, quote: Attribution, standing: string): DocumentSymbol {
  const range: Range = rangeIn(article.stored, contentHull(quote));
  const words = quote.content.map(([start, end]) => article.article.text.slice(start, end)).join(' … ');
  return { name: shortened(words, 100) || 'Quote', detail: [typeLabel(quote.type), standing].filter((part) => part !== '').join(' · '), kind: SymbolKind.String, range, selectionRange: range };
}
