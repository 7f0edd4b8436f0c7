import type { Archive } from '../../archive/archive.js';
import type { Attribution } from '../../attribution/attribution.js';
import { coverageOf } from '../../coverage/coverage.js';
import type { Coverage } from '../../coverage/report.js';
import type { CandidateIndex } from '../../coverage/candidateIndex.js';
import type { Rulings } from '../../coverage/rulings.js';
import type { ArticleWork } from '../articleWork.js';
import type { Callings } from '../callings.js';
import { type ReportRow, rowsOf } from './reportRow.js';

/** What besides the articles themselves the rows are told by. */
export interface RowsOptions {
  /** How readers call the speakers. */
  readonly callings: Callings;
  /** What they have ruled on pairs of quotes. */
  readonly rulings: Rulings;
  /** Awaited between quotes: whoever waits may have gone. */
  readonly pause?: () => Promise<void>;
}

/**
 * The rows of some articles, each with who else reports it.
 * @param archive holds the articles as their readers have corrected them
 */
export async function rowsIn(works: readonly ArticleWork[], archive: Pick<Archive, 'entry'> & CandidateIndex, { callings, rulings, pause }: RowsOptions): Promise<ReportRow[]> {
  const rows: ReportRow[] = [];
  for (const { read: { article }, ground, annotated } of works) {
    const coverage = new Map<Attribution, Coverage>();
    const entry = await archive.entry(article.id);
    for (const attribution of entry === undefined ? [] : annotated.reading.attributions) {
      await pause?.();
      const utterance = entry!.utterances.findIndex(({ quote }) => quote === attribution.id);
      if (utterance >= 0) coverage.set(attribution, await coverageOf(entry!, utterance, archive, undefined, rulings));
    }
    const about = { outlet: article.outlet?.value, title: article.title?.value, published: article.published?.value, url: article.url?.value };
    for (const row of rowsOf(about, ground, annotated, (quote) => coverage.get(quote))) {
      rows.push({ ...row, speaker: callings.of(row.speaker, { article: ground.article, url: about.url })?.name ?? row.speaker });
    }
  }
  return rows;
}
