import type { Position, Range } from 'vscode-languageserver-types';
import type { ReadArticle } from '../../archive/intake.js';
import type { AnnotatedQuote } from '../../annotation/annotated.js';
import { withWholeWords } from '../../annotation/bounds.js';
import { agreement } from '../../annotation/opinion.js';
import type { Attribution } from '../../attribution/attribution.js';
import type { Span } from '../../text/span.js';
import type { LanguageContext, OpenFile } from '../context.js';
import { offsetAt } from '../positions.js';
import { contentHull, quoteAt, shownAttributions } from '../quoteAt.js';

/** A quote that a reader may decide on: shown, or rejected before. */
export interface Decidable {
  readonly article: ReadArticle;
  readonly attribution: Attribution;
  readonly rejected: boolean;
}

/** The quote at a position; where none is shown, one that somebody rejected. */
export function decidableAt(context: LanguageContext, file: OpenFile, position: Position): Decidable | undefined {
  const hit = quoteAt(context, file, position);
  if (hit) return { article: hit.article, attribution: hit.attribution, rejected: false };
  const at = offsetAt(file, position);
  for (const article of file.articles) {
    const offset = article.article.places.fromFile(at);
    const quote = offset === undefined ? undefined : rejectedIn(context, article).find(({ attribution: { content } }) => content.some(([start, end]) => start <= offset && offset <= end));
    if (quote) return { article, attribution: quote.attribution, rejected: true };
  }
  return undefined;
}

/** A quote by the name that a list of decisions gave it. */
export function decidableNamed(context: LanguageContext, file: OpenFile, name: string): Decidable | undefined {
  return file.articles.flatMap((article) => decidablesIn(context, article, shownAttributions(context, article))).find((quote) => nameOf(quote) === name);
}

/** `DecidedQuote.id`: one file may hold the same words in two articles. */
export function nameOf({ article, attribution }: Pick<Decidable, 'article' | 'attribution'>): string {
  return `${article.stored.id} ${attribution.id}`;
}

/** The rejected quotes of an article. */
function rejectedIn({ annotations }: LanguageContext, article: ReadArticle): readonly AnnotatedQuote[] {
  const quotes = annotations.of(article.stored.id)?.quotes.values() ?? [];
  return [...quotes].filter(({ prevailing }) => prevailing.verdict === 'rejected');
}

/** Selected words. */
export interface Selection {
  readonly article: ReadArticle;
  /** UTF-16 offsets into the article's text: whole words, without blanks at the ends and with the quotation marks around it. */
  readonly span: Span;
}

/** The words in a range; `undefined` when it holds none. */
export function selectionIn(file: OpenFile, range: Range): Selection | undefined {
  for (const article of file.articles) {
    const { places, text } = article.article;
    const start = places.fromFile(offsetAt(file, range.start));
    const end = places.fromFile(offsetAt(file, range.end)) ?? text.length;
    if (start === undefined || start >= end) continue;
    const selected = trimmed(text, [start, end]);
    if (selected[0] < selected[1]) return { article, span: withMarks(text, withWholeWords(text, selected)) };
  }
  return undefined;
}

/** The shown quote that shares most with the selected words. */
export function quoteLike({ article, span }: Selection): Attribution | undefined {
  let best: Attribution | undefined;
  let most = 0;
  for (const attribution of article.reading.attributions) {
    const alike = agreement(attribution.content, [span]);
    if (alike > most) [best, most] = [attribution, alike];
  }
  return best;
}

/** The shown quotes and the rejected ones, in text order. */
export function decidablesIn(context: LanguageContext, article: ReadArticle, shown: readonly Attribution[]): Decidable[] {
  return [
    ...shown.map((attribution) => ({ article, attribution, rejected: false })),
    ...rejectedIn(context, article).map(({ attribution }) => ({ article, attribution, rejected: true })),
  ].sort((one, other) => contentHull(one.attribution)[0] - contentHull(other.attribution)[0]);
}

function trimmed(text: string, [from, to]: Span): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return [start, end];
}

/** Marks right outside of a selection belong to the quote: readers select words. */
function withMarks(text: string, [start, end]: Span): Span {
  const opens = /["“„«]/.test(text.charAt(start - 1));
  const behind = /^[.,!?]?["”»“]/.exec(text.slice(end, end + 2))?.[0];
  return opens && behind !== undefined ? [start - 1, end + behind.length] : [start, end];
}
