import { saidOf, toldDifferences } from './differenceWords.js';
import type { ToldReport } from './told.js';

/**
 * How a report differs, in one clause: from the words here or from the reader's reference. Of the reference itself it
 * is said how the words here differ from it.
 * @param most differences that are named
 */
export function differenceSentence(report: ToldReport, isReference: boolean, most = Infinity): string {
  return differenceClauses(report, isReference, most).join('; ');
}

/** The same in clauses; article text in them is not escaped. */
export function differenceClauses(report: ToldReport, isReference: boolean, most: number): readonly string[] {
  if (!report.counted) return ['possible paraphrase, not counted'];
  const told = toldDifferences(isReference ? { ...report, theirs: report.ours } : report).slice(0, most);
  const clauses = told.map((difference) => saidOf(difference, isReference || report.against === 'reference' ? 'the reference' : 'this article'));
  return clauses.length > 0 ? clauses : ['same words'];
}
