import type { Location, Position } from 'vscode-languageserver-types';
import type { StoredArticle } from '../archive/archive.js';
import { earliestOf } from '../coverage/earliest.js';
import type { Cancellation, LanguageContext, OpenFile } from './context.js';
import { passageAt } from './passageAt.js';
import { locationIn } from './positions.js';
import { contentHull } from './quoteAt.js';

/** Where the words at a position were reported first, as far as the articles' dates tell; several when they are equally early. */
export async function declaration(context: LanguageContext, file: OpenFile, position: Position, token: Cancellation): Promise<Location[]> {
  const found = await passageAt(context, file, position, token);
  if (!found?.coverage) return [];
  const earliest = new Set(earliestOf(found.coverage).map(({ id }) => id));
  const { stored } = found.hit.article;
  const here = earliest.has(stored.id) ? [locationIn(stored, contentHull(found.hit.attribution))] : [];
  const there = found.reports.filter(({ entry }) => earliest.has(entry.id));
  return [...here, ...there.map((report) => locationIn(report.entry as StoredArticle, report.there))];
}
