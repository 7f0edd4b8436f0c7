import type { Location, Position } from 'vscode-languageserver-types';
import type { StoredArticle } from '../archive/archive.js';
import type { Cancellation, LanguageContext, OpenFile } from './context.js';
import { passageAt } from './passageAt.js';
import { locationIn } from './positions.js';
import { contentHull } from './quoteAt.js';

/**
 * What the words at a position are to be held against: the reader's reference, else the fullest report. Where the words
 * here are the fullest, their own place: editors then offer the references instead.
 */
export async function definition(context: LanguageContext, file: OpenFile, position: Position, token: Cancellation): Promise<Location | null> {
  const found = await passageAt(context, file, position, token);
  if (!found || found.reports.length === 0) return null;
  const { hit } = found;
  const aim = found.reference ?? found.fullest;
  if (aim) return locationIn(aim.entry as StoredArticle, aim.there);
  return locationIn(hit.article.stored, contentHull(hit.attribution));
}
