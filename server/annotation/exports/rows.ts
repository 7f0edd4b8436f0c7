import type { Archive } from '../../archive/archive.js';
import type { Attribution } from '../../attribution/attribution.js';
import { coverageOf } from '../../coverage/coverage.js';
import type { Coverage } from '../../coverage/report.js';
import type { ArticleWork } from '../articleWork.js';
import { type ReportRow, rowsOf } from './reportRow.js';

/**
 * The rows of some articles, each with who else reports it.
 * @param archive holds the articles as their readers have corrected them
 * @param pause awaited between quotes: whoever waits may have gone
 */
export async function rowsIn(works: readonly ArticleWork[], archive: Pick<Archive, 'entry'> & Parameters<typeof coverageOf>[2], pause: () => Promise<void> = async () => undefined): Promise<ReportRow[]> {
  const rows: ReportRow[] = [];
  for (const { read: { article }, ground, annotated } of works) {
    const coverage = new Map<Attribution, Coverage>();
    const entry = await archive.entry(article.id);
    for (const attribution of entry === undefined ? [] : annotated.reading.attributions) {
      await pause();
      const utterance = entry!.utterances.findIndex(({ quote }) => quote === attribution.id);
      if (utterance >= 0) coverage.set(attribution, await coverageOf(entry!, utterance, archive));
    }
    const about = { outlet: article.outlet?.value, title: article.title?.value, published: article.published?.value, url: article.url?.value };
    rows.push(...rowsOf(about, ground, annotated, (quote) => coverage.get(quote)));
  }
  return rows;
}
