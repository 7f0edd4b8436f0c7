import type { Coverage, Difference, Report } from '../coverage/report.js';

/** How the words here differ from the fullest report, in two or three words for a code lens: `shortened here`. */
export function herePhrase(coverage: Coverage): string {
  const reports = coverage.passages.flatMap((passage) => passage.reports).filter((report) => report.counted);
  const loud = strongest(reports.flatMap((report) => report.ours));
  const phrase = loud && loud.severity >= 2 ? phraseOf(loud.code, 'here') : undefined;
  if (loud && phrase) return phrase + inHowMany(loud.code, reports);
  const against = coverage.fullest ?? reports[0];
  if (!against) return '';
  const ours = strongest(against.ours);
  // A quiet `spliced` is told of the parts; the sentence made of them stands in the other article.
  if (ours && ours.severity >= 1) return phraseOf(ours.code, ours.code === 'spliced' ? 'elsewhere' : 'here') ?? 'differs here';
  const theirs = strongest(reports.flatMap((report) => report.theirs));
  if (theirs && theirs.severity >= 1) return phraseOf(theirs.code, 'elsewhere') ?? 'differs elsewhere';
  return reports.some((report) => report.theirs.some(({ code }) => code === 'fuller')) ? 'goes on longer elsewhere' : 'same words';
}

/** ` in 2` where a fact differs in some of the reports only. */
function inHowMany(code: string, reports: readonly Report[]): string {
  const having = reports.filter((report) => report.ours.some((difference) => difference.code === code)).length;
  return /-(changed|differs)$/.test(code) && having < reports.length ? ` in ${having}` : '';
}

/** Codes of reports that have the same words, spelt and set in their own way. */
const sameWords = new Set(['identical', 'typographic', 'house-style']);

/** Whether there is more to say of a report than that it has the same words. A left out “the” is little, but it is not the same. */
export function differs(report: Report): boolean {
  return !report.counted || report.theirs.some(({ code }) => !sameWords.has(code));
}

/** The differences a reader is told about, strongest first; quiet ones only when nothing else is there. */
export function toldDifferences(report: Report): readonly Difference[] {
  // Whoever shows a report says that it is another version.
  const loud = report.theirs.filter(({ code, severity }) => severity >= 1 && !(code === 'version-changed' && report.report === 0));
  if (loud.length > 0) return loud;
  const quiet = report.theirs.filter(({ code }) => !sameWords.has(code));
  return (quiet.length > 0 ? quiet : report.theirs).slice(0, 1);
}

/**
 * A difference in words for a reader: `the other` becomes what it is compared with, which is the article they look at
 * unless told. Words of the articles stand in quotation marks and are left as they are.
 */
export function saidOf(difference: Difference, other = 'this article'): string {
  return difference.text
    .split(/(“[^”]*”)/)
    .map((part) => (part.startsWith('“') ? part : part.replace(/\bthe other\b/g, other)))
    .join('');
}

/** Differences that consist in other words standing there: these words can be marked. */
const inOtherWords = new Set([
  'insertion-marked', 'insertion-unmarked', 'substitution-bracketed', 'grammar-adjusted', 'word-substituted', 'rewritten',
  'figure-changed', 'polarity-changed', 'modality-changed', 'name-changed', 'spliced', 'reordered',
]);

export function isInOtherWords({ code, severity }: Difference): boolean {
  return severity >= 1 && inOtherWords.has(code);
}

const phrases: Record<string, string> = {
  'cleaned': 'tidied up',
  'excerpt': 'shortened',
  'partial': 'shortened',
  'omission-marked': 'shortened',
  'omission-unmarked': 'cut without a mark',
  'qualifier-dropped': 'qualifier left out',
  'antecedent-changed': 'reference changed',
  'spliced': 'stitched together',
  'reordered': 'reordered',
  'insertion-marked': 'words added in brackets',
  'substitution-bracketed': 'words in brackets',
  'insertion-unmarked': 'words added',
  'grammar-adjusted': 'grammar adjusted',
  'word-substituted': 'reworded',
  'rewritten': 'reworded',
  'figure-changed': 'figure differs',
  'polarity-changed': 'negation differs',
  'modality-changed': 'certainty differs',
  'name-changed': 'name differs',
  'direct-vs-indirect': 'marks differ',
  'speaker-differs': 'other speaker',
  'speaker-less-specific': 'speaker less exact',
  'cue-loaded': 'loaded verb',
  'translated': 'translation',
  'prompt-hidden': 'question left out',
  'context-cut': 'reservation left out',
  'headline-modified': 'headline differs',
  'headline-unsupported': 'headline unsupported',
  'emphasis': 'more prominent',
  'occasion-differs': 'weeks apart',
  'addressee-differs': 'other subject',
  'version-changed': 'version differs',
  'direct-only-here': 'in marks only',
  'own-words': 'own words added',
};

function phraseOf(code: string, where: 'here' | 'elsewhere'): string | undefined {
  if (code === 'direct-vs-indirect') return where === 'here' ? 'marks differ' : 'marks differ elsewhere';
  if (/-(changed|differs)$/.test(code)) return phrases[code];
  const phrase = phrases[code];
  return phrase && `${phrase} ${where}`;
}

function strongest(differences: readonly Difference[]): Difference | undefined {
  let best: Difference | undefined;
  for (const difference of differences) if (!best || difference.severity > best.severity) best = difference;
  return best;
}
