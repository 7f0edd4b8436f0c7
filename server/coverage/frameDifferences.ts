import type { Comparison } from './comparison.js';
import { isToldIn } from './context.js';
import { inMarks, lettersOf, marked, spansOf } from './letters.js';
import { daysApart, NEAR_DAYS } from './nearness.js';
import type { Difference, Severity } from './report.js';
import type { ArticleEntry } from './utterance.js';
import { reportsOf } from './versions.js';

/**
 * How the articles around the same words differ: in where they print them, when, as being about whom, and whether the one is
 * another version of the other. `found` are the differences of the wording.
 */
export function frameDifferences(comparison: Comparison, entryA: ArticleEntry, entryB: ArticleEntry, found: readonly Difference[]): Difference[] {
  return [
    ...versionDifference(comparison, entryA, entryB, found),
    ...unsupportedHeadline(comparison),
    ...occasionDifference(comparison, entryA, entryB),
    ...addresseeDifference(comparison),
    ...emphasisDifference(comparison, entryB),
  ];
}

function told({ a, b, inA, inB }: Comparison, code: string, severity: Severity, text: string): Difference[] {
  return [{ code, severity, text, a: spansOf(a, inA), b: spansOf(b, inB) }];
}

/** Codes of the wording that say more than that A has less of it or sets it otherwise. */
const OTHER_WORDS = new Set([
  'figure-changed', 'polarity-changed', 'modality-changed', 'name-changed', 'word-substituted', 'rewritten', 'insertion-unmarked', 'omission-unmarked',
  'qualifier-dropped', 'reordered', 'spliced',
]);
const LEAST_SEVERITY = 2;

/** That one report holds other words in another version of it. */
function versionDifference(comparison: Comparison, entryA: ArticleEntry, entryB: ArticleEntry, found: readonly Difference[]): Difference[] {
  if (!found.some(({ code, severity }) => severity >= LEAST_SEVERITY && OTHER_WORDS.has(code))) return [];
  const [first, second] = reportsOf([entryA, entryB]);
  if (first !== second) return [];
  const [a, b] = [entryA.published ?? '', entryB.published ?? ''];
  const which = a === '' || b === '' || a === b ? 'another' : a > b ? 'a later' : 'an earlier';
  return told(comparison, 'version-changed', 3, `is ${which} version of the same report, which has ${inMarks(comparison.b, comparison.inB)} there`);
}

/** That A's headline quotes what A's text does not have. Offered: the text at hand may be cut. */
function unsupportedHeadline(comparison: Comparison): Difference[] {
  const { a, inA } = comparison;
  if (!a.unsupported) return [];
  return told(comparison, 'headline-unsupported', 3, `quotes in its headline what its text, as it stands here, does not have: ${inMarks(a, inA)}`);
}

/** That the articles are too far apart for one occasion to be sure. */
function occasionDifference(comparison: Comparison, { published: a }: ArticleEntry, { published: b }: ArticleEntry): Difference[] {
  const days = daysApart(a, b);
  if (days === undefined || days <= NEAR_DAYS) return [];
  const when = Date.parse(a!) > Date.parse(b!) ? 'later' : 'earlier';
  return told(comparison, 'occasion-differs', 2, `appeared ${Math.round(days)} days ${when} than the other: it may quote the words again, or from another occasion`);
}

/** That the words are said to be about two people, each named in full. */
function addresseeDifference({ a, b }: Comparison): Difference[] {
  const [here, there] = [a.topic, b.topic];
  if (here === undefined || there === undefined) return [];
  const words = new Set(here.printed.toLowerCase().split(/\s+/u));
  if (there.printed.toLowerCase().split(/\s+/u).some((word) => words.has(word))) return [];
  const text = `gives the words as said about ${marked(here.printed)} where the other has ${marked(there.printed)}`;
  return [{ code: 'addressee-differs', severity: 2, text, a: [here.span], b: [there.span] }];
}

/** That A prints at its head what B has far down only. */
function emphasisDifference(comparison: Comparison, entryB: ArticleEntry): Difference[] {
  const { a, b, inB } = comparison;
  if (a.prominence !== 'head' || b.prominence !== 'deep') return [];
  const atHead = entryB.utterances.filter(({ prominence }) => prominence === 'head');
  if (isToldIn(lettersOf(b, inB), atHead)) return [];
  return told(comparison, 'emphasis', 1, `has at its head what the other has far down`);
}
