import type { Position } from 'vscode-languageserver-types';
import type { StoredArticle } from '../archive/archive.js';
import type { Report } from '../coverage/report.js';
import type { Cancellation, LanguageContext, OpenFile } from './context.js';
import { saidOf, toldDifferences } from './differenceWords.js';
import { outletLabel, provenance, reasonForNone, shortened } from './labels.js';
import { pageAddress } from './page.js';
import { passageAt } from './passageAt.js';
import { locationIn } from './positions.js';
import type { ReportItem, ReportsAnswer } from './protocol.js';
import { contentHull, type QuoteHit } from './quoteAt.js';

/** All reports of the quote at a position, or one sentence why there are none. */
export async function reports(context: LanguageContext, file: OpenFile, position: Position, token: Cancellation): Promise<ReportsAnswer> {
  if (file.silent) return { reason: file.silent, reports: [] };
  const found = await passageAt(context, file, position, token);
  if (!found) return { reason: 'There is no quote at the cursor. Move it into a highlighted quote first.', reports: [] };
  const { hit } = found;
  const here = {
    ...locationIn(hit.article.stored, contentHull(hit.attribution)),
    label: `${provenance(hit.article.stored)} (this article)`,
  };
  if (found.reports.length === 0) {
    return { reason: reasonForNone(context), here, reports: [] };
  }
  return { here, reports: found.reports.map((report) => itemOf(hit, report)) };
}

function itemOf(hit: QuoteHit, report: Report): ReportItem {
  const differs = report.counted ? toldDifferences(report).map(saidOf).join('; ') : 'possible paraphrase, not counted';
  const title = `${outletLabel(hit.article.stored)} ↔ ${outletLabel(report.entry)}`;
  return {
    ...locationIn(report.entry as StoredArticle, report.there),
    label: provenance(report.entry),
    differs: differs || 'same words',
    words: shortened(report.utterance.printed.join(' … '), 200),
    compare: {
      here: pageAddress(hit.article.stored, hit.attribution.id),
      there: pageAddress(report.entry, report.utterance.quote),
      title,
    },
  };
}
