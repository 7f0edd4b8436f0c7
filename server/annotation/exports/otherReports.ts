import type { AttributionType } from '../../attribution/attribution.js';
import type { Coverage, Difference, Report } from '../../coverage/report.js';
import type { RuledOn } from '../../coverage/rulings.js';
import type { ArticleEntry, Utterance } from '../../coverage/utterance.js';
import { fileNameOf, type OtherReport, type ReportRow, type ReportSign, type RowStanding } from './reportRow.js';

/** What other reports of a quote are told by. */
export interface OthersTold {
  /** How a quote stands in its article, by `Article.id` and `Attribution.id`. */
  readonly standing: (article: string, quote: string) => RowStanding;
  /** What readers have ruled on a quote. */
  readonly ruled: (article: string, quote: string) => readonly RuledOn[];
  /** Whether a reader has declared an article the reference; absent where none is declared. */
  readonly isReference?: ((article: ArticleEntry) => boolean) | undefined;
}

/** What a row says of other articles’ reports. */
export type OfOthers = Pick<ReportRow, 'outlets' | 'origins' | 'differences' | 'codes' | 'reports' | 'key' | 'sign' | 'reference' | 'ruledBy'>;

/** Differences this strong and stronger are told. */
const TOLD_SEVERITY = 1;

/** What a row says of a quote nobody else is known to report. */
export const BY_NOBODY_ELSE = { outlets: 0, origins: 0, differences: [], codes: [], reports: [], sign: 'F', ruledBy: [] } as const satisfies OfOthers;

/** Who else reports the words, and how this report and theirs differ. */
export function ofOthers({ outlets, origins, fullest, passages, entry, asked }: Coverage, told: OthersTold): OfOthers {
  if (outlets === 0) return { ...BY_NOBODY_ELSE, ...(told.isReference && { reference: told.isReference(entry) ? 'here' : 'silent' }) };
  const reports = [...new Map(passages.flatMap((passage) => passage.reports).filter(({ counted }) => counted).map((report) => [keyOf(report.entry, report.utterance), report])).values()];
  const others = reports.map((report) => otherReport(report, fullest, told));
  const beside = fullest ?? reports[0];
  const names = [{ article: entry.id, quote: asked.quote }, ...reports.map((report) => ({ article: report.entry.id, quote: report.utterance.quote }))];
  const isOfThese = (ruled: RuledOn): boolean => ruled.ruled === 'different' || names.some(({ article, quote }) => article === ruled.article && quote === ruled.quote);
  const rulings = new Map(names.flatMap(({ article, quote }) => told.ruled(article, quote).filter(isOfThese)).map(({ record, by, at }) => [record, { by, at }]));
  return {
    ...BY_NOBODY_ELSE,
    outlets,
    origins: origins - 1,
    ...toldOf(beside?.ours ?? []),
    reports: others,
    key: keyOf(entry, asked),
    sign: fullest === null ? 'F' : signOf(fullest.ours, fullest.relation, asked.type),
    ...(told.isReference && { reference: referenceOf(entry, reports, told, told.isReference) }),
    ruledBy: [...rulings.values()],
  };
}

/** What the words here are beside the reader's reference: its report, with how this one differs from it. */
function referenceOf(entry: ArticleEntry, reports: readonly Report[], told: OthersTold, isReference: (article: ArticleEntry) => boolean): NonNullable<ReportRow['reference']> {
  if (isReference(entry)) return 'here';
  const report = reports.find((one) => isReference(one.entry));
  return report === undefined ? 'silent' : { ...otherReport(report, null, told), ...toldOf(report.ours) };
}

function otherReport({ entry, utterance, relation, theirs }: Report, fullest: Report | null, { standing }: OthersTold): OtherReport {
  return {
    key: keyOf(entry, utterance),
    standing: standing(entry.id, utterance.quote),
    outlet: entry.outlet ?? fileNameOf(entry.id),
    published: entry.published,
    url: entry.url,
    words: utterance.printed.join(' … ').replace(/\s+/g, ' ').trim(),
    ...toldOf(theirs),
    sign: entry === fullest?.entry && utterance === fullest.utterance ? 'F' : signOf(theirs, relation, utterance.type),
  };
}

function signOf(differences: readonly Difference[], relation: Report['relation'], form: AttributionType): ReportSign {
  if (differences.some(({ severity }) => severity === 3)) return '!';
  if (form === 'indirect') return 'i';
  return relation === 'verbatim' ? '=' : relation === 'excerpt' ? 'P' : '≠';
}

function toldOf(differences: readonly Difference[]): Pick<OtherReport, 'differences' | 'codes'> {
  const told = differences.filter(({ severity }) => severity >= TOLD_SEVERITY);
  return { differences: told.map(({ text }) => text), codes: [...new Set(told.map(({ code }) => code))] };
}

function keyOf({ id }: ArticleEntry, { quote }: Utterance): string {
  return `${id}\n${quote}`;
}
