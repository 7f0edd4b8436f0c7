import type { Passage, Report } from '../coverage/report.js';
import { throwIfCancelled, type Cancellation, type LanguageContext, type OpenFile } from './context.js';
import { quoteAt, type QuoteHit } from './quoteAt.js';
import type { Position } from 'vscode-languageserver-types';

/** The quote at a position with the reports of its words there. */
export interface PassageHit {
  readonly hit: QuoteHit;
  /** The passage under the cursor first, then the others in text order. */
  readonly passages: readonly Passage[];
  /** Of the passage under the cursor, or of all when it is on none; one a place, fullest first. */
  readonly reports: readonly Report[];
  /** The report that holds more of the words than this article does; `null` where the words here are the fullest. */
  readonly fullest: Report | null;
}

/** What others report of the words at a position; `undefined` where there is no quote. */
export async function passageAt(context: LanguageContext, file: OpenFile, position: Position, token: Cancellation): Promise<PassageHit | undefined> {
  const hit = quoteAt(context, file, position);
  if (!hit) return undefined;
  const coverage = await context.coverage(hit.article, hit.attribution, token);
  throwIfCancelled(token);
  if (!coverage) return { hit, passages: [], reports: [], fullest: null };
  const under = coverage.passages.filter(({ span }) => span[0] <= hit.offset && hit.offset <= span[1]);
  const passages = [...under, ...coverage.passages.filter((passage) => !under.includes(passage))];
  const reports = distinctPlaces((under.length > 0 ? under : passages).flatMap((passage) => passage.reports));
  const fullest = coverage.fullest && reports.includes(coverage.fullest) ? coverage.fullest : null;
  return { hit, passages, reports, fullest };
}

function distinctPlaces(reports: readonly Report[]): Report[] {
  const seen = new Set<string>();
  return reports.filter((report) => {
    const place = `${report.entry.id} ${report.there[0]} ${report.there[1]}`;
    return !seen.has(place) && seen.add(place);
  });
}
