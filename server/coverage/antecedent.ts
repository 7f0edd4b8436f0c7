import { PERSONS, PLURALS, POINTING_BACK, POINTING_TO_MANY } from './closedLists.js';
import type { Stretch } from './comparison.js';
import type { Edit } from './edits.js';
import { isContentWord } from './rarity.js';
import { BREAK, SENTENCE } from './seams.js';
import type { View, Views } from './view.js';

/** A pronoun points back into a gap when it stands among the first words behind it. */
const POINTING_DISTANCE = 3;

/**
 * The pronoun behind a gap in A whose person or group is named inside the gap. `undefined` where the gap names nobody it could
 * stand for, or has the pronoun itself: then it means whoever was named before.
 */
export function antecedentLost(edit: Edit, { a, b }: Views): Stretch | undefined {
  const gap = b.words(edit.b);
  if (!b.anyWithin(edit.b, SENTENCE | BREAK)) return undefined;
  for (let at = edit.a[1]; at < Math.min(a.length, edit.a[1] + POINTING_DISTANCE); at++) {
    const { word } = a.token(at);
    if (isContentWord(word)) return undefined;
    if (!POINTING_BACK.has(word) || gap.includes(word)) continue;
    return (POINTING_TO_MANY.has(word) ? namesMany(b, edit.b) : namesOne(b, edit.b)) ? [at, at + 1] : undefined;
  }
  return undefined;
}

function namesMany(view: View, [start, end]: Stretch): boolean {
  for (let at = start; at < end; at++) {
    const { word } = view.token(at);
    if (PLURALS.has(word) || (isContentWord(word) && /[^su]s$/u.test(word) && word.length > 3)) return true;
  }
  return namesOne(view, [start, end]);
}

/** A name inside a sentence, two capitals in a row, or a word for a person. */
function namesOne(view: View, [start, end]: Stretch): boolean {
  for (let at = start; at < end; at++) {
    const { word, printed } = view.token(at);
    if (PERSONS.has(word)) return true;
    if (!isContentWord(word) || !isCapital(printed)) continue;
    if (!view.has(at, SENTENCE | BREAK) || (at + 1 < end && isCapital(view.token(at + 1).printed) && !view.has(at + 1, SENTENCE | BREAK))) return true;
  }
  return false;
}

function isCapital(printed: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(printed);
}
