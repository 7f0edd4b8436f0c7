import type { Position } from 'vscode-languageserver-types';
import type { LanguageContext } from './context.js';
import { provenance } from './labels.js';
import type { ArticleNameAnswer } from './protocol.js';
import { articleAt } from './quoteAt.js';

/** What an article is called in a setting: the one at the position, or the only one of a file. */
export async function articleName(context: LanguageContext, uri: string, position: Position | undefined): Promise<ArticleNameAnswer> {
  const file = context.open(uri);
  if (file?.silent !== undefined) return { reason: file.silent };
  const articles = context.archive.articlesOf(uri);
  const only = articles[0] && (await context.archive.entry(articles[0].id));
  if (!only) return { reason: context.reading === 'busy' ? 'Articles are still being read. Try again in a moment.' : 'Quotelens does not read this file as an article.' };
  if (articles.length === 1) return { number: '', label: provenance(only) };
  const at = file && position && articleAt(file, position)?.article.stored;
  if (!at) return { reason: `This file holds ${articles.length} articles. Open it and put the cursor into the one that you mean.` };
  return { number: at.id.slice(uri.length) || '#1', label: provenance(at) };
}
