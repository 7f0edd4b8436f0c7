import type { Position } from 'vscode-languageserver-types';
import type { StoredArticle } from '../archive/archive.js';
import { utteranceStatus } from './annotations/opinions.js';
import type { Cancellation, LanguageContext, OpenFile } from './context.js';
import { earliestOf } from '../coverage/earliest.js';
import { coverageCount, outletLabel, provenance, reasonForNone, shortened } from './labels.js';
import { pageAddress } from './page.js';
import { passageAt, type PassageHit } from './passageAt.js';
import { locationIn } from './positions.js';
import type { ReportItem, ReportsAnswer, ReportStanding } from './protocol.js';
import { contentHull } from './quoteAt.js';
import { differenceSentence } from './reportSentence.js';
import type { ToldReport } from './told.js';

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
  if (found.reports.length === 0 || !found.coverage) return { reason: reasonForNone(context), here, reports: [] };
  const earliest = earliestOf(found.coverage);
  const only = earliest.length === 1 ? earliest[0]?.id : undefined;
  const items = found.reports.map((report) => itemOf(context, found, report, only));
  const reference = items.filter(({ standing }) => standing.includes('reference'));
  const order = [...reference, ...items.filter((item) => !reference.includes(item))];
  const against = found.reference ? { against: provenance(found.reference.entry) } : {};
  return { here, count: coverageCount(found.coverage), ...against, reports: order };
}

function itemOf(context: LanguageContext, { hit, fullest, reference }: PassageHit, report: ToldReport, earliest: string | undefined): ReportItem {
  const standing: ReportStanding[] = [];
  if (report === reference) standing.push('reference');
  if (report === fullest) standing.push('fullest');
  if (report.entry.id === earliest) standing.push('earliest');
  if (report.report === 0) standing.push('another version');
  const there = { outlet: outletLabel(report.entry), page: pageAddress(report.entry, report.utterance.quote) };
  const here = { outlet: outletLabel(hit.article.stored), page: pageAddress(hit.article.stored, hit.attribution.id) };
  const isAgainstReference = reference !== null && report.against === 'reference';
  const base = isAgainstReference ? { outlet: outletLabel(reference.entry), page: pageAddress(reference.entry, reference.utterance.quote) } : here;
  // What differences are said against stands on the left, where an editor's diff has the original.
  const [left, right] = report === reference ? [there, here] : [base, there];
  return {
    ...locationIn(report.entry as StoredArticle, report.there),
    label: provenance(report.entry),
    standing,
    status: utteranceStatus(context, report.utterance),
    differs: differenceSentence(report, report === reference),
    words: shortened(report.utterance.printed.join(' … '), 200),
    compare: { here: left.page, there: right.page, title: `${left.outlet} ↔ ${right.outlet}` },
  };
}
