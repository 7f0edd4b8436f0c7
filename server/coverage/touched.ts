import { isFigure } from '../text/numerals.js';
import { DEGREE, MEASURES, MODALITY } from './closedLists.js';
import type { Stretch } from './comparison.js';
import { isContentWord } from './rarity.js';
import { ELLIPSIS, SENTENCE } from './seams.js';
import { stemOf } from './stem.js';
import type { WordingToken } from './utterance.js';
import { isMonthOfMay, type View } from './view.js';

/** A longer stretch surely holds a name or a figure somewhere: that says nothing of what it touches. */
const LONGEST_TOUCH = 12;

/** Whether figures, units or dates stand in both and are not the same. */
export function figuresDiffer(a: View, inA: Stretch, b: View, inB: Stretch): boolean {
  return differ(a.tokens(inA).filter(isTelling).map(stemmed), b.tokens(inB).filter(isTelling).map(stemmed));
}

/** Whether modal words stand in both and are not the same. */
export function modalsDiffer(a: View, inA: Stretch, b: View, inB: Stretch): boolean {
  const modals = (view: View, stretch: Stretch): string[] => view.tokens(stretch).filter(isModal).map(({ word }) => word);
  return differ(modals(a, inA), modals(b, inB));
}

/** Whether names stand in both, and neither is the other in full: `Birk` for `Tom Birk` changes no name. */
export function namesDiffer(a: View, inA: Stretch, b: View, inB: Stretch): boolean {
  const [here, there] = [namesIn(a, inA), namesIn(b, inB)];
  const holds = (all: readonly string[], part: readonly string[]): boolean => part.every((word) => all.includes(word));
  return differ(here, there) && !holds(here, there) && !holds(there, here);
}

/** Whether the words that say how much, how often or how surely are others: `all docks` for `some docks`. */
export function degreesDiffer(a: View, inA: Stretch, b: View, inB: Stretch): boolean {
  const degrees = (view: View, stretch: Stretch): string => view.words(stretch).filter((word) => DEGREE.has(word)).join(' ');
  return degrees(a, inA) !== degrees(b, inB);
}

/** Whether a stretch denies something. */
export function negates(view: View, [start, end]: Stretch): boolean {
  for (let at = start; at < end; at++) if (view.isNegation(at)) return true;
  return false;
}

/** Whether a stretch has words that say how many, how surely or whether at all: they weigh more than others. */
export function touchesSense(view: View, stretch: Stretch): boolean {
  if (stretch[1] - stretch[0] > LONGEST_TOUCH) return false;
  return view.tokens(stretch).some((token, at) => isFigure(token.word) || isModal(token) || view.isQualifier(stretch[0] + at));
}

/** Whether a stretch has a figure or a name. */
export function touchesFact(view: View, stretch: Stretch): boolean {
  if (stretch[1] - stretch[0] > LONGEST_TOUCH) return false;
  return view.tokens(stretch).some(({ word }) => isFigure(word)) || namesIn(view, stretch).length > 0;
}

function isTelling(token: WordingToken): boolean {
  return isFigure(token.word) || MEASURES.has(token.word) || isMonthOfMay(token);
}

function isModal(token: WordingToken): boolean {
  return MODALITY.has(token.word) && !isMonthOfMay(token);
}

function stemmed({ word }: WordingToken): string {
  return stemOf(word);
}

function namesIn(view: View, [start, end]: Stretch): string[] {
  const names: string[] = [];
  for (let at = start; at < end; at++) {
    const { word, printed } = view.token(at);
    const inside = at > 0 && !view.has(at, SENTENCE | ELLIPSIS);
    if (inside && isContentWord(word) && /^\p{Lu}\p{L}/u.test(printed)) names.push(word);
  }
  return names;
}

/** Whether both have some, and not the same. */
function differ(here: readonly string[], there: readonly string[]): boolean {
  return here.length > 0 && there.length > 0 && here.join(' ') !== there.join(' ');
}
