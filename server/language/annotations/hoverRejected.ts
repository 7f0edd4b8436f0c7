import type { Position, Range } from 'vscode-languageserver-types';
import type { LanguageContext, OpenFile } from '../context.js';
import { escapeMarkdown } from '../markdown.js';
import { rangeIn } from '../positions.js';
import { contentHull } from '../quoteAt.js';
import { annotatedQuote, statusLabel } from './opinions.js';
import { decidableAt } from './target.js';

/** What is said where a reader has rejected a quote: nothing marks the place any more, yet the decision can be found. Markdown. */
export function rejectedHover(context: LanguageContext, file: OpenFile, position: Position): { readonly text: string; readonly range: Range } | undefined {
  const quote = decidableAt(context, file, position);
  if (quote === undefined) return undefined;
  const { article, attribution } = quote;
  const status = escapeMarkdown(statusLabel(annotatedQuote(context, article, attribution), attribution));
  return { text: `**Not a quote** · ${status}  \nConfirm it, or take that back, to see it again.`, range: rangeIn(article.stored, contentHull(attribution)) };
}
