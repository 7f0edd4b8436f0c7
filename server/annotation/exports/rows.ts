import type { Archive } from '../../archive/archive.js';
import type { Attribution } from '../../attribution/attribution.js';
import { coverageOf } from '../../coverage/coverage.js';
import type { CandidateIndex } from '../../coverage/candidateIndex.js';
import type { Rulings } from '../../coverage/rulings.js';
import type { ArticleWork } from '../articleWork.js';
import type { Callings } from '../callings.js';
import { ofOthers, type OfOthers, type OthersTold } from './otherReports.js';
import type { ReportRow } from './reportRow.js';
import { rowsOf } from './rowsOf.js';

/** What besides the articles themselves the rows are told by. */
export interface RowsOptions extends Pick<OthersTold, 'standing' | 'isReference'> {
  /** How readers call the speakers. */
  readonly callings: Callings;
  /** What they have ruled on pairs of quotes. */
  readonly rulings: Rulings;
  /** Awaited between quotes, and where an article begins and ends: whoever waits may have gone. */
  readonly pause?: () => Promise<void>;
}

/** An article with its readers' work, and the rows made of it. */
export interface ExportedArticle {
  readonly work: ArticleWork;
  readonly rows: readonly ReportRow[];
}

/**
 * The rows of some articles, each with who else reports it; one article after the other, none is kept.
 * @param archive holds the articles as their readers have corrected them
 */
export async function* rowsIn(works: AsyncIterable<ArticleWork> | Iterable<ArticleWork>, archive: Pick<Archive, 'entry'> & CandidateIndex, { callings, rulings, pause, standing, isReference }: RowsOptions): AsyncGenerator<ExportedArticle> {
  const told: OthersTold = { standing, isReference, ruled: (article, quote) => rulings.on({ article, quote }) };
  for await (const work of works) {
    const { read: { article }, ground, annotated } = work;
    await pause?.();
    const others = new Map<Attribution, OfOthers>();
    const entry = await archive.entry(article.id);
    for (const attribution of entry === undefined ? [] : annotated.reading.attributions) {
      await pause?.();
      const utterance = entry!.utterances.findIndex(({ quote }) => quote === attribution.id);
      if (utterance >= 0) others.set(attribution, ofOthers(await coverageOf(entry!, utterance, archive, undefined, rulings), told));
    }
    await pause?.();
    const about = { outlet: article.outlet?.value, title: article.title?.value, published: article.published?.value, url: article.url?.value };
    const rows = rowsOf(about, ground, annotated, (quote) => others.get(quote));
    const called = (speaker: string): string => callings.of(speaker, { article: ground.article, url: about.url })?.name ?? speaker;
    yield { work, rows: rows.map((row) => ({ ...row, speaker: called(row.speaker) })) };
  }
}
