import type { Location, Position } from 'vscode-languageserver-types';
import type { StoredArticle } from '../archive/archive.js';
import type { Cancellation, LanguageContext, OpenFile } from './context.js';
import { passageAt } from './passageAt.js';
import { locationIn } from './positions.js';
import { contentHull } from './quoteAt.js';

/** All reports of the words at a position, fullest first; this article's own words first when asked for. */
export async function references(
  context: LanguageContext,
  file: OpenFile,
  position: Position,
  withDeclaration: boolean,
  token: Cancellation,
): Promise<Location[]> {
  const found = await passageAt(context, file, position, token);
  if (!found) return [];
  const own = withDeclaration ? [locationIn(found.hit.article.stored, contentHull(found.hit.attribution))] : [];
  return [...own, ...found.reports.map((report) => locationIn(report.entry as StoredArticle, report.there))];
}
