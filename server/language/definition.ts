import type { Location, Position } from 'vscode-languageserver-types';
import type { StoredArticle } from '../archive/archive.js';
import type { Cancellation, LanguageContext, OpenFile } from './context.js';
import { passageAt } from './passageAt.js';
import { locationIn } from './positions.js';
import { contentHull } from './quoteAt.js';

/**
 * The fullest report of the words at a position. Where the words here are the fullest, their own place:
 * editors then offer the references instead.
 */
export async function definition(context: LanguageContext, file: OpenFile, position: Position, token: Cancellation): Promise<Location | null> {
  const found = await passageAt(context, file, position, token);
  if (!found || found.reports.length === 0) return null;
  const { fullest, hit } = found;
  if (fullest) return locationIn(fullest.entry as StoredArticle, fullest.there);
  return locationIn(hit.article.stored, contentHull(hit.attribution));
}
