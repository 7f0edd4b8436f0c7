import { isFigure } from '../text/numerals.js';
import {
  FILLER_PAIRS, FILLERS, FIRST_PERSON, LIGHT_WORDS, MEASURES, MODALITY, NEGATION, POINTING_BACK, QUANTIFIERS, SECOND_PERSON, THIRD_PERSON,
} from './closedLists.js';
import type { Stretch } from './comparison.js';
import type { Edit } from './edits.js';
import { isContentWord } from './rarity.js';
import type { Difference, Severity } from './report.js';
import { BRACKETED, BREAK, ELLIPSIS, SENTENCE } from './seams.js';
import { stemOf } from './stem.js';
import type { WordingToken } from './utterance.js';
import { differenceAt, isMonthOfMay, type View, type Views } from './view.js';

/** A clause of this many words at most is a negation put in or left out, and no cut that happens to hold one. */
const SHORT_NEGATION = 3;
/** Words on the longer side of a replaced stretch that can be the other side's negation. */
const LONGEST_NEGATED = 5;
/** Content words replaced, from which on a stretch counts as rewritten. */
const MOST_SUBSTITUTED = 3;
/** A dropped stretch longer than this surely holds a qualifier somewhere; only its ends are looked at. */
const LONG_DROP = 24;
/** A pronoun points back into a gap when it stands among the first words after it. */
const POINTING_DISTANCE = 3;
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
  return [substitution(a, b, views, edit.kind === 'stem')];
}

/** The few changes that matter even where one side only retells: figures, names, negations. */
export function factsChanged(edit: Edit, views: Views): Difference[] {
  if (edit.a[0] === edit.a[1] || edit.b[0] === edit.b[1]) return [];
  const found = substitution(edit.a, edit.b, views, edit.kind === 'stem');
  return found.code === 'figure-changed' || found.code === 'polarity-changed' ? [found] : [];
}

function omission(edit: Edit, views: Views): Difference[] {
  const { a, b } = views;
  const words = b.words(edit.b);
  const dropped = b.marks(edit.b);
  const at = edit.a[0];
  const tell = (code: string, severity: Severity, text: string): Difference => differenceAt(views, code, severity, around(edit.a, a), edit.b, text);
  if (isFilling(words, b, edit.b)) return [tell('cleaned', 1, `tidies up: leaves out ${dropped}`)];
  if (words.length <= SHORT_NEGATION && words.some((word) => NEGATION.has(word))) {
    return [tell('polarity-changed', 3, `leaves out ${dropped}, so that the sense turns round`)];
  }
  if (b.all(edit.b, BRACKETED)) return [tell('insertion-marked', 0, `does without the bracketed ${dropped}`)];
  const found: Difference[] = [];
  if (isSplice(edit, views)) found.push(tell('spliced', 3, `runs two sentences together: between them stood ${dropped}`));
  else if (a.marksOmissionAt(at)) found.push(tell('omission-marked', 1, `leaves out ${dropped}, marked by an ellipsis`));
  else if (a.isBrokenAt(at)) found.push(tell('omission-unmarked', weightOf(words), `leaves out ${dropped} where the quote is interrupted`));
  else found.push(tell('omission-unmarked', weightOf(words), `leaves out ${dropped} without a mark`));
  const qualifier = qualifierIn(b, edit.b);
  if (qualifier) found.push(tell('qualifier-dropped', 3, `leaves out a qualification: ${b.marks(qualifier)}`));
  const pointing = pointsBack(edit, views);
  if (pointing) {
    found.push(differenceAt(views, 'antecedent-changed', 3, pointing, edit.b, `lets ${a.marks(pointing)} point to something else: what it stood for is left out`));
  }
  return found;
}

function insertion(edit: Edit, views: Views): Difference {
  const { a, b } = views;
  const words = a.words(edit.a);
  const added = a.marks(edit.a);
  const tell = (code: string, severity: Severity, text: string): Difference => differenceAt(views, code, severity, edit.a, around(edit.b, b), text);
  if (isFilling(words, a, edit.a)) return tell('cleaned', 0, `keeps ${added}, which the other tidies away`);
  if (words.length <= SHORT_NEGATION && words.some((word) => NEGATION.has(word))) {
    return tell('polarity-changed', 3, `has ${added}, which the other has not, so that the sense turns round`);
  }
  if (a.all(edit.a, BRACKETED)) return tell('insertion-marked', 1, `puts in ${added} in brackets`);
  if (b.has(edit.b[0], ELLIPSIS)) return tell('fuller', 0, `has ${added} where the other has an ellipsis`);
  return tell('insertion-unmarked', weightOf(words), `also has ${added}`);
}

/** What A's words of a stretch are to B's words of it. */
export function substitution(inA: Stretch, inB: Stretch, views: Views, sameStem = false): Difference {
  const { a, b } = views;
  const ours = a.words(inA);
  const theirs = b.words(inB);
  const instead = `${a.marks(inA)} where the other has ${b.marks(inB)}`;
  const tell = (code: string, severity: Severity, text = `says ${instead}`): Difference => differenceAt(views, code, severity, inA, inB, text);
  if (a.all(inA, BRACKETED)) return tell('substitution-bracketed', 1, `has ${a.marks(inA)} in brackets where the other has ${b.marks(inB)}`);
  if (b.all(inB, BRACKETED)) return tell('substitution-bracketed', 0, `has ${a.marks(inA)} where the other puts ${b.marks(inB)} in brackets`);
  if (figuresDiffer(a.tokens(inA), b.tokens(inB))) return tell('figure-changed', 3);
  // A longer stretch that says something else is no negation of what the other says.
  const short = Math.max(ours.length, theirs.length) <= LONGEST_NEGATED;
  if (short && ours.some((word) => NEGATION.has(word)) !== theirs.some((word) => NEGATION.has(word))) return tell('polarity-changed', 3);
  if (modalsDiffer(a.tokens(inA), b.tokens(inB))) return tell('modality-changed', 3);
  if (namesDiffer(a, inA, b, inB)) return tell('name-changed', 3);
  if (sameStem || onlyGrammar(ours, theirs)) return tell('grammar-adjusted', personDiffers(ours, theirs) ? 2 : 1);
  return tell(contentOf(ours) <= MOST_SUBSTITUTED && contentOf(theirs) <= MOST_SUBSTITUTED ? 'word-substituted' : 'rewritten', 2);
}

/** The stretch of a qualifying word and what follows it, when words dropped between kept ones hold one. */
function qualifierIn(b: View, [start, end]: Stretch): Stretch | undefined {
  // `and some debts` adds to what was kept and limits nothing of it.
  const adds = b.token(start).word === 'and' || b.token(start).word === 'or';
  for (let at = start; at < end; at++) {
    if (adds && QUANTIFIERS.has(b.token(at).word)) continue;
    if (end - start > LONG_DROP && at - start >= LONG_DROP / 2 && end - at > LONG_DROP / 2) continue;
    if (b.isQualifier(at)) return [at, Math.min(end, at + 8, b.sentenceEnd(at))];
  }
  return undefined;
}

/** The pronoun behind a gap in A whose person or thing is named inside the gap. */
function pointsBack(edit: Edit, { a, b }: Views): Stretch | undefined {
  const gap = b.words(edit.b);
  if (!b.anyWithin(edit.b, SENTENCE | BREAK) || !gap.some(isContentWord)) return undefined;
  for (let at = edit.a[1]; at < Math.min(a.length, edit.a[1] + POINTING_DISTANCE); at++) {
    const { word } = a.token(at);
    if (isContentWord(word)) return undefined;
    if (POINTING_BACK.has(word) && !gap.includes(word)) return [at, at + 1];
  }
  return undefined;
}

/** One unbroken sentence here that is two there, with at least three words from each. */
function isSplice(edit: Edit, { a, b, comparison }: Views): boolean {
  const at = edit.a[0];
  if (a.has(at, SENTENCE | ELLIPSIS | BREAK)) return false;
  if (!b.anyWithin([edit.b[0], edit.b[1]], SENTENCE)) return false;
  const before = at - Math.max(a.sentenceStart(Math.max(0, at - 1)), comparison.inA[0]);
  const after = Math.min(a.sentenceEnd(at), comparison.inA[1]) - at;
  return before >= SPLICED_WORDS && after >= SPLICED_WORDS;
}

/** Whether words are fillers, or say again what follows them (a false start). */
export function isFilling(words: readonly string[], view: View, [start, end]: Stretch): boolean {
  if (words.length === 0) return false;
  const next = view.words([end, end + words.length]);
  if (words.length <= 3 && words.every((word, at) => word === next[at])) return true;
  const before = view.words([Math.max(0, start - words.length), start]);
  if (words.length <= 3 && before.length === words.length && words.every((word, at) => word === before[at])) return true;
  for (let at = 0; at < words.length; at++) {
    if (FILLERS.has(words[at]!)) continue;
    if (at + 1 < words.length && FILLER_PAIRS.has(`${words[at]}+${words[at + 1]}`)) at++;
    else return false;
  }
  return true;
}

function figuresDiffer(ours: readonly WordingToken[], theirs: readonly WordingToken[]): boolean {
  const telling = (tokens: readonly WordingToken[]): string[] =>
    tokens.filter((token) => isFigure(token.word) || MEASURES.has(token.word) || isMonthOfMay(token)).map(({ word }) => word);
  const [here, there] = [telling(ours), telling(theirs)];
  return here.length > 0 && there.length > 0 && here.map(stemOf).join(' ') !== there.map(stemOf).join(' ');
}

function modalsDiffer(ours: readonly WordingToken[], theirs: readonly WordingToken[]): boolean {
  const modals = (tokens: readonly WordingToken[]): string[] =>
    tokens.filter((token) => MODALITY.has(token.word) && !isMonthOfMay(token)).map(({ word }) => word);
  const [here, there] = [modals(ours), modals(theirs)];
  return here.length > 0 && there.length > 0 && here.join(' ') !== there.join(' ');
}

function namesDiffer(a: View, inA: Stretch, b: View, inB: Stretch): boolean {
  const names = (view: View, stretch: Stretch): string[] =>
    view.tokens(stretch).flatMap(({ word, printed }, at) => (isName(view, stretch[0] + at, printed, word) ? [word] : []));
  const [here, there] = [names(a, inA), names(b, inB)];
  return here.length > 0 && there.length > 0 && here.join(' ') !== there.join(' ');
}

function isName(view: View, at: number, printed: string, word: string): boolean {
  return at > 0 && !view.has(at, SENTENCE | ELLIPSIS) && isContentWord(word) && /^\p{Lu}\p{L}/u.test(printed);
}

function onlyGrammar(ours: readonly string[], theirs: readonly string[]): boolean {
  const stems = (words: readonly string[]): string => words.filter(isContentWord).map(stemOf).join(' ');
  return stems(ours) === stems(theirs);
}

function personDiffers(ours: readonly string[], theirs: readonly string[]): boolean {
  const persons = (words: readonly string[]): string =>
    [FIRST_PERSON, SECOND_PERSON, THIRD_PERSON].map((person) => words.some((word) => person.has(word))).join();
  const none = persons([]);
  return persons(ours) !== persons(theirs) && persons(ours) !== none && persons(theirs) !== none;
}

function contentOf(words: readonly string[]): number {
  return words.filter(isContentWord).length;
}

/** How loud it is that words are missing or new: articles, `and`, `that` fall away without anybody noticing. */
function weightOf(words: readonly string[]): Severity {
  if (words.length > 2 || !words.every((word) => LIGHT_WORDS.has(word))) return 2;
  return words.length === 2 ? 1 : 0;
}

/** The words beside an empty stretch, for showing where something is missing. */
function around([start, end]: Stretch, view: View): Stretch {
  return start < end ? [start, end] : [Math.max(0, start - 1), Math.min(view.length, start + 1)];
}
