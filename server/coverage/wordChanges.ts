import { FIRST_PERSON, LIGHT_WORDS, PREPOSITIONS, QUANTIFIERS, SECOND_PERSON, THIRD_PERSON } from './closedLists.js';
import { antecedentLost } from './antecedent.js';
import type { Stretch } from './comparison.js';
import type { Edit } from './edits.js';
import { isFilling } from './fillers.js';
import { isDenied } from './polarity.js';
import { isContentWord } from './rarity.js';
import type { Difference, Severity } from './report.js';
import { BRACKETED, BREAK, ELLIPSIS, SENTENCE } from './seams.js';
import { stemOf } from './stem.js';
import { degreesDiffer, figuresDiffer, modalsDiffer, namesDiffer, negates, touchesFact, touchesSense } from './touched.js';
import { differenceAt, type View, type Views } from './view.js';

/** A clause of this many words at most is a negation put in or left out, and no cut that happens to hold one. */
const SHORT_NEGATION = 3;
/** Content words replaced, from which on a stretch counts as rewritten. */
const MOST_SUBSTITUTED = 3;
/** A dropped stretch longer than this surely holds a qualifier somewhere; only its ends are looked at. */
const LONG_DROP = 24;
/** Words on each side of a splice. */
const SPLICED_WORDS = 3;

/**
 * The differences that one edit makes, both sides being in quotation marks: what A prints there against what B prints.
 * The order of the tests is that of the taxonomy (docs/differences.md); the first that holds decides.
 */
export function changesOf(edit: Edit, views: Views): Difference[] {
  const { a, b } = edit;
  if (a[0] === a[1]) return omission(edit, views);
  if (b[0] === b[1]) return [insertion(edit, views)];
  return substitution(a, b, views, edit.kind === 'stem');
}

/** The few changes that matter even where one side only retells: figures, negations. */
export function factsChanged({ a, b }: Edit, views: Views): Difference[] {
  if (a[0] === a[1] || b[0] === b[1]) return [];
  return substitution(a, b, views).filter(({ code }) => code === 'figure-changed' || code === 'polarity-changed');
}

function omission(edit: Edit, views: Views): Difference[] {
  const { a, b, comparison } = views;
  const words = b.words(edit.b);
  const dropped = b.marks(edit.b);
  const at = edit.a[0];
  const tell = (code: string, severity: Severity, text: string): Difference => differenceAt(views, code, severity, around(edit.a, a), edit.b, text);
  if (isFilling(b, edit.b)) return [tell('cleaned', 1, `tidies up: leaves out ${dropped}`)];
  if (words.length <= SHORT_NEGATION && isDenied(edit.a, edit.b, views)) {
    return [tell('polarity-changed', 3, `leaves out ${dropped}, so that the sense turns round`)];
  }
  if (b.all(edit.b, BRACKETED)) return [tell('insertion-marked', 0, `does without the bracketed ${dropped}`)];
  const found: Difference[] = [];
  // What A denies in another place of the sentence is not left out.
  const kept = negates(b, edit.b) && !isDenied(edit.a, edit.b, views);
  const loud = touchesFact(b, edit.b);
  if (isSplice(a, at, comparison.inA, b, edit.b)) found.push(tell('spliced', 3, `runs two sentences together: between them stood ${dropped}`));
  else if (a.marksOmissionAt(at)) found.push(tell('omission-marked', loud ? 2 : 1, `leaves out ${dropped}, marked by an ellipsis`));
  else if (a.isBrokenAt(at)) found.push(tell('omission-unmarked', weightOf(words, loud), `leaves out ${dropped} where the quote is interrupted`));
  else found.push(tell('omission-unmarked', weightOf(words, loud), `leaves out ${dropped} without a mark`));
  const qualifier = qualifierIn(b, edit.b, (at) => kept && b.isNegation(at));
  if (qualifier) found.push(tell('qualifier-dropped', 3, `leaves out a qualification: ${b.marks(qualifier)}`));
  const pointing = antecedentLost(edit, views);
  if (pointing) {
    found.push(differenceAt(views, 'antecedent-changed', 3, pointing, edit.b, `lets ${a.marks(pointing)} point to something else: what it stood for is left out`));
  }
  return found;
}

function insertion(edit: Edit, views: Views): Difference {
  const { a, b, comparison } = views;
  const words = a.words(edit.a);
  const added = a.marks(edit.a);
  const tell = (code: string, severity: Severity, text: string): Difference => differenceAt(views, code, severity, edit.a, around(edit.b, b), text);
  if (isFilling(a, edit.a)) return tell('cleaned', 0, `keeps ${added}, which the other tidies away`);
  if (words.length <= SHORT_NEGATION && isDenied(edit.a, edit.b, views)) {
    return tell('polarity-changed', 3, `has ${added}, which the other has not, so that the sense turns round`);
  }
  const loud = touchesSense(a, edit.a);
  if (a.all(edit.a, BRACKETED)) return tell('insertion-marked', loud ? 2 : 1, `puts in ${added} in brackets`);
  if (b.has(edit.b[0], ELLIPSIS)) return tell('fuller', 0, `has ${added} where the other has an ellipsis`);
  if (isSplice(b, edit.b[0], comparison.inB, a, edit.a)) return tell('spliced', 1, `says apart what the other runs together: ${added} stands between`);
  return tell('insertion-unmarked', weightOf(words, loud || touchesFact(a, edit.a)), `also has ${added}`);
}

/** What A's words of a stretch are to B's words of it: facts first, brackets beside them. */
export function substitution(inA: Stretch, inB: Stretch, views: Views, sameStem = false): Difference[] {
  const { a, b } = views;
  const tell = (code: string, severity: Severity, text: string): Difference => differenceAt(views, code, severity, inA, inB, text);
  const instead = `says ${a.marks(inA)} where the other has ${b.marks(inB)}`;
  const fact = factChanged(inA, inB, views);
  const facts = fact ? [tell(fact, 3, instead)] : [];
  if (a.all(inA, BRACKETED)) return [...facts, tell('substitution-bracketed', 1, `has ${a.marks(inA)} in brackets where the other has ${b.marks(inB)}`)];
  if (b.all(inB, BRACKETED)) return [...facts, tell('substitution-bracketed', 0, `has ${a.marks(inA)} where the other puts ${b.marks(inB)} in brackets`)];
  if (fact) return facts;
  const [ours, theirs] = [a.words(inA), b.words(inB)];
  const degree = degreesDiffer(a, inA, b, inB);
  if (!degree && (sameStem || onlyGrammar(ours, theirs))) return [tell('grammar-adjusted', personDiffers(ours, theirs) ? 2 : 1, instead)];
  if (contentOf(ours) > MOST_SUBSTITUTED || contentOf(theirs) > MOST_SUBSTITUTED) return [tell('rewritten', 2, instead)];
  return [tell('word-substituted', degree ? 3 : 2, instead)];
}

/** The code of a changed figure, negation, modal word or name; the first that holds. */
function factChanged(inA: Stretch, inB: Stretch, views: Views): string | undefined {
  const { a, b } = views;
  if (figuresDiffer(a, inA, b, inB)) return 'figure-changed';
  if (isDenied(inA, inB, views)) return 'polarity-changed';
  if (modalsDiffer(a, inA, b, inB)) return 'modality-changed';
  return namesDiffer(a, inA, b, inB) ? 'name-changed' : undefined;
}

/** The stretch of a qualifying word and what follows it, when words dropped between kept ones hold one. */
function qualifierIn(b: View, [start, end]: Stretch, isKept: (at: number) => boolean): Stretch | undefined {
  // `and some debts` adds to what was kept and limits nothing of it.
  const adds = b.token(start).word === 'and' || b.token(start).word === 'or';
  for (let at = start; at < end; at++) {
    if (adds && QUANTIFIERS.has(b.token(at).word)) continue;
    if (end - start > LONG_DROP && at - start >= LONG_DROP / 2 && end - at > LONG_DROP / 2) continue;
    if (b.isQualifier(at) && !isKept(at)) return [at, Math.min(end, at + 8, b.sentenceEnd(at))];
  }
  return undefined;
}

/** Whether one unbroken sentence here is two there, with at least three words from each; `there` are the words between them. */
function isSplice(one: View, at: number, [from, to]: Stretch, other: View, there: Stretch): boolean {
  if (one.has(at, SENTENCE | ELLIPSIS | BREAK) || !other.anyWithin(there, SENTENCE)) return false;
  const before = at - Math.max(one.sentenceStart(Math.max(0, at - 1)), from);
  const after = Math.min(one.sentenceEnd(at), to) - at;
  return before >= SPLICED_WORDS && after >= SPLICED_WORDS;
}

function onlyGrammar(ours: readonly string[], theirs: readonly string[]): boolean {
  const stems = (words: readonly string[]): string => words.filter(isTelling).map(stemOf).join(' ');
  return stems(ours) === stems(theirs);
}

function personDiffers(ours: readonly string[], theirs: readonly string[]): boolean {
  const persons = (words: readonly string[]): string =>
    [FIRST_PERSON, SECOND_PERSON, THIRD_PERSON].map((person) => words.some((word) => person.has(word))).join();
  const none = persons([]);
  return persons(ours) !== persons(theirs) && persons(ours) !== none && persons(theirs) !== none;
}

/** A word that carries content and is no preposition either. */
function isTelling(word: string): boolean {
  return isContentWord(word) && !PREPOSITIONS.has(word);
}

function contentOf(words: readonly string[]): number {
  return words.filter(isTelling).length;
}

/**
 * How loud it is that words are missing or new: articles, `and`, `that` fall away without anybody noticing; figures and names
 * do not.
 */
function weightOf(words: readonly string[], loud: boolean): Severity {
  if (loud) return 3;
  if (words.length > 2 || !words.every((word) => LIGHT_WORDS.has(word))) return 2;
  return words.length === 2 ? 1 : 0;
}

/** The words beside an empty stretch, for showing where something is missing. */
function around([start, end]: Stretch, view: View): Stretch {
  return start < end ? [start, end] : [Math.max(0, start - 1), Math.min(view.length, start + 1)];
}
