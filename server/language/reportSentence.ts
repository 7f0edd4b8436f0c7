import type { Difference } from '../coverage/report.js';
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
  const told = toldDifferences(isReference ? { ...report, theirs: report.ours } : report);
  const clauses = merged(told).slice(0, most).map((difference) => saidOf(difference, isReference || report.against === 'reference' ? 'the reference' : 'this article'));
  return clauses.length > 0 ? clauses : ['same words'];
}

/** A qualification that is left out is an omission too: where both speak of the same words, they are said as one. */
function merged(differences: readonly Difference[]): readonly Difference[] {
  const dropped = differences.filter(({ code }) => code === 'qualifier-dropped');
  const gone = new Set<Difference>();
  const told = differences.map((difference) => {
    if (!dropped.includes(difference)) return difference;
    const omission = differences.find((other) => other.code.startsWith('omission-') && quotedIn(other) === quotedIn(difference));
    if (!omission) return difference;
    gone.add(omission);
    const how = omission.code === 'omission-unmarked' ? 'without a mark' : 'with a mark';
    return { ...difference, text: difference.text.replace('a qualification:', `a qualification ${how}:`) };
  });
  return told.filter((difference) => !gone.has(difference));
}

function quotedIn({ text }: Difference): string {
  return /“[^”]*”/.exec(text)?.[0] ?? text;
}
