import type { Report } from '../coverage/report.js';
import { throwIfCancelled, type Cancellation, type LanguageContext, type OpenFile } from './context.js';
import { quoteAt, type QuoteHit } from './quoteAt.js';
import type { Told, ToldPassage, ToldReport } from './told.js';
import type { Position } from 'vscode-languageserver-types';

/** The quote at a position with the reports of its words there. */
export interface PassageHit {
  readonly hit: QuoteHit;
  /** Absent for quotes no statement is built from. */
  readonly coverage?: Told;
  /** The passage under the cursor first, then the others in text order. */
  readonly passages: readonly ToldPassage[];
  /** Of the passage under the cursor, or of all when it is on none; one a place, fullest first, possible paraphrases last. */
  readonly reports: readonly ToldReport[];
  /** The report that holds more of the words than this article does; `null` where the words here are the fullest. */
  readonly fullest: ToldReport | null;
  /** The reader's reference, where it reports these words. */
  readonly reference: ToldReport | null;
}

/** What others report of the words at a position; `undefined` where there is no quote. */
export async function passageAt(context: LanguageContext, file: OpenFile, position: Position, token: Cancellation): Promise<PassageHit | undefined> {
  const hit = quoteAt(context, file, position);
  if (!hit) return undefined;
  const coverage = await context.coverage(hit.article, hit.attribution, token);
  throwIfCancelled(token);
  if (!coverage) return { hit, passages: [], reports: [], fullest: null, reference: null };
  const under = coverage.passages.filter(({ span }) => span[0] <= hit.offset && hit.offset <= span[1]);
  const passages = [...under, ...coverage.passages.filter((passage) => !under.includes(passage))];
  const asked = under.length > 0 ? under : passages;
  const all = distinctPlaces(asked.flatMap((passage) => passage.reports));
  const reports = [...all.filter(({ counted }) => counted), ...all.filter(({ counted }) => !counted)];
  const fullest = coverage.fullest;
  return {
    hit,
    coverage,
    passages,
    reports,
    fullest: (fullest && reports.find((report) => placeOf(report) === placeOf(fullest))) ?? null,
    reference: asked.find((passage) => passage.reference)?.reference ?? null,
  };
}

function distinctPlaces(reports: readonly ToldReport[]): ToldReport[] {
  const seen = new Set<string>();
  return reports.filter((report) => !seen.has(placeOf(report)) && seen.add(placeOf(report)));
}

/** One name for one stretch of one article. */
function placeOf({ entry, there }: Report): string {
  return `${entry.id} ${there[0]} ${there[1]}`;
}
