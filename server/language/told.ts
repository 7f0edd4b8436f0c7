import type { Coverage, Passage, Report } from '../coverage/report.js';
import type { ArticleEntry } from '../coverage/utterance.js';

/** A report, and what its differences (`theirs`) are said against: the words here, or those of the reader's reference. */
export interface ToldReport extends Report {
  readonly against: 'here' | 'reference';
}

export interface ToldPassage extends Passage {
  readonly reports: readonly ToldReport[];
  /** The reference's report of these words; its own differences are said against the words here. */
  readonly reference?: ToldReport;
}

/** A coverage as a reader is told of it. */
export interface Told extends Coverage {
  readonly passages: readonly ToldPassage[];
  /** Whether the reader's reference is this very article, reports any of these words, or is silent; absent without one. */
  readonly reference?: 'here' | 'reported' | 'silent';
}

/** Asks for the star around another article's words. */
type Ask = (entry: ArticleEntry, quote: string) => Promise<Coverage | undefined>;

/**
 * The same coverage with the differences of the other reports said against the reader's reference, wherever that
 * reports the words too. They are those of the star around the reference: nothing is inferred over two comparisons.
 */
export async function toldOf(coverage: Coverage, isReference: ((article: ArticleEntry) => boolean) | undefined, ask: Ask): Promise<Told> {
  const plain = coverage.passages.map((passage) => ({ ...passage, reports: passage.reports.map(againstHere) }));
  if (!isReference) return { ...coverage, passages: plain };
  if (isReference(coverage.entry)) return { ...coverage, passages: plain, reference: 'here' };
  const passages = await Promise.all(plain.map((passage) => toldPassage(passage, isReference, ask)));
  return { ...coverage, passages, reference: passages.some(({ reference }) => reference) ? 'reported' : 'silent' };
}

async function toldPassage(passage: ToldPassage, isReference: (article: ArticleEntry) => boolean, ask: Ask): Promise<ToldPassage> {
  const reference = passage.reports.find((report) => report.counted && isReference(report.entry));
  const star = reference && (await ask(reference.entry, reference.utterance.quote));
  if (!reference || !star) return passage;
  const fromThere = star.passages.flatMap(({ reports }) => reports).filter(({ counted }) => counted);
  const reports = passage.reports.map((report): ToldReport => {
    const same = report === reference ? undefined : fromThere.find((other) => isSamePlace(other, report));
    return same ? { ...report, theirs: same.theirs, relation: same.relation, against: 'reference' } : report;
  });
  return { ...passage, reports, reference };
}

function againstHere(report: Report): ToldReport {
  return { ...report, against: 'here' };
}

function isSamePlace(one: Report, other: Report): boolean {
  return one.entry.id === other.entry.id && one.utterance.quote === other.utterance.quote && one.there[0] < other.there[1] && other.there[0] < one.there[1];
}
