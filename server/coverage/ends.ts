import type { Stretch } from './comparison.js';
import { isSmallWord, NAMED_WORDS, shorterEnd } from './cuts.js';
import type { Edit } from './edits.js';
import { edge, headOf, isEmpty, length, tailOf, type End } from './end.js';
import { printedWords } from './letters.js';
import { isContentWord } from './rarity.js';
import type { Difference } from './report.js';
import { differenceAt, type View, type Views } from './view.js';
import { changesOf } from './wordChanges.js';

/** Ends of at most so many words that differ on both sides are words replaced; longer ones are another continuation. */
const REPLACED_END = 3;
/** An end that has more words than this is no insertion but the fuller wording. */
const INSERTED_END = 5;
/** Content words that an outlet's own words beside the shared ones have at least, to be told. */
const OWN_CONTENT = 2;

/**
 * How A begins and ends otherwise than B: cut at a sentence end (`excerpt`) or inside one (`partial`), with more words
 * (`fuller`), or going on in another way (`rewritten`).
 * @param shortens whether A also leaves out words further inside, so that a few more at its end are an insertion
 */
export function endDifferences(views: Views, shortens: boolean): Difference[] {
  return [...endDifference(headOf(views), views, shortens), ...endDifference(tailOf(views), views, shortens)];
}

function endDifference(end: End, views: Views, shortens: boolean): Difference[] {
  const { a, b } = views;
  const ours = a.inQuotation(edge(end, 'a', views));
  const theirs = b.inQuotation(edge(end, 'b', views));
  if (!ours) return retoldEnd(end, views, theirs);
  return theirs ? quotedEnd(end, views, shortens) : unlikeRetold(end, views);
}

/** Both sides stand in marks there: only words in marks count, those outside are the outlets' own. */
function quotedEnd(end: End, views: Views, shortens: boolean): Difference[] {
  const { side, sentenceA, sentenceB } = end;
  const markedA = markedPart(side, sentenceA, views.a);
  const markedB = markedPart(side, sentenceB, views.b);
  if (!isEmpty(markedA) && !isEmpty(markedB)) return otherEnd(alike(end, markedA, markedB), views);
  const found: Difference[] = [];
  const own = !isEmpty(sentenceA) && isEmpty(markedA);
  // A word or two of the outlet's may stand for what it does not quote: `the crossing “could reopen”`.
  const cut = isEmpty(sentenceB) ? !isEmpty(end.b) : printedWords(views.b.utterance, markedB) > (own ? NAMED_WORDS : 0);
  if (cut) found.push(...shorterEnd(end, views));
  if (own) found.push(...(cut ? [] : ownWords(end, views)));
  else if (!isEmpty(end.a) && isEmpty(end.b)) found.push(longerEnd(end, views, shortens));
  return found;
}

/** A retells there: what B has beyond is nobody's cut, and what A has are its own words. */
function retoldEnd(end: End, views: Views, quotedThere: boolean): Difference[] {
  if (isEmpty(end.a)) return [];
  if (quotedThere || !isEmpty(end.sentenceB)) return isEmpty(end.sentenceA) ? [] : ownWords(end, views);
  return isOwnWord(views.a, end.a) ? [] : [longerEnd(end, views, false)];
}

/** A quotes what B retells there. Where each goes on, only the limits that B tells are missed in A. */
function unlikeRetold(end: End, views: Views): Difference[] {
  const cut = isEmpty(end.b) ? [] : shorterEnd(end, views);
  if (isEmpty(end.sentenceA)) return cut;
  if (!isEmpty(end.sentenceB)) return cut.filter(({ code }) => code === 'qualifier-dropped');
  return isOwnWord(views.a, end.a) ? [] : [longerEnd(end, views, false)];
}

/** What A says in its own words beside the shared ones; a word or two without content lead in and tell nothing. */
function ownWords(end: End, views: Views): Difference[] {
  const { side, sentenceA } = end;
  const { a } = views;
  if (a.words(sentenceA).filter(isContentWord).length < OWN_CONTENT) return [];
  const text = `${side === 'head' ? 'begins' : 'goes on'} in its own words: ${a.marks(sentenceA)}`;
  return [differenceAt(views, 'own-words', 0, sentenceA, edge(end, 'b', views), text)];
}

/** The end with its sentences cut down to the words in marks; of one that goes on beside the other's own words, as many as the other has. */
function alike(end: End, markedA: Stretch, markedB: Stretch): End {
  if (length(markedA) === length(end.sentenceA) && length(markedB) === length(end.sentenceB)) return end;
  const both = Math.min(length(markedA), length(markedB));
  const nearest = ([start, stop]: Stretch): Stretch => (end.side === 'head' ? [stop - both, stop] : [start, start + both]);
  return { ...end, sentenceA: nearest(markedA), sentenceB: nearest(markedB) };
}

/** The words of an end that stand in the same marks as the aligned words beside it. */
function markedPart(side: End['side'], [start, end]: Stretch, view: View): Stretch {
  if (side === 'head') {
    let from = end;
    while (from > start && view.token(from - 1).quoted) from--;
    return [from, end];
  }
  let to = start;
  while (to < end && view.token(to).quoted) to++;
  return [start, to];
}

/** A single `that` or `he` outside of marks leads retold speech in; no report is fuller by it. */
function isOwnWord(view: View, stretch: Stretch): boolean {
  return isSmallWord(view, stretch) && !view.token(stretch[0]).quoted;
}

function otherEnd({ side, sentenceA, sentenceB }: End, views: Views): Difference[] {
  const { a, b } = views;
  const edit = trimmed(sentenceA, sentenceB, views);
  const short = Math.max(length(edit.a), length(edit.b)) <= REPLACED_END;
  if (isEmpty(edit.a) && isEmpty(edit.b)) return [];
  if (short || isEmpty(edit.a) || isEmpty(edit.b)) return changesOf(edit, views);
  const how = side === 'head' ? 'begins' : 'goes on';
  const text = `${how} in another way: ${a.marks(sentenceA)} where the other has ${b.marks(sentenceB)}`;
  return [differenceAt(views, 'rewritten', 2, sentenceA, sentenceB, text)];
}

/** Both stretches without the words that begin and end both: too light for the alignment to reach over the changed ones. */
function trimmed(inA: Stretch, inB: Stretch, { a, b }: Views): Edit {
  const most = Math.min(length(inA), length(inB));
  let first = 0;
  while (first < most && a.token(inA[0] + first).word === b.token(inB[0] + first).word) first++;
  let last = 0;
  while (last < most - first && a.token(inA[1] - 1 - last).word === b.token(inB[1] - 1 - last).word) last++;
  return { a: [inA[0] + first, inA[1] - last], b: [inB[0] + first, inB[1] - last], kind: 'gap' };
}

function longerEnd(end: End, views: Views, shortens: boolean): Difference {
  const { side, a: more, sentenceA } = end;
  const { a } = views;
  const beside = edge(end, 'b', views);
  if (shortens && length(more) === length(sentenceA) && length(more) <= INSERTED_END) {
    return differenceAt(views, 'insertion-unmarked', 2, more, beside, `also has ${a.marks(more)}`);
  }
  const count = printedWords(a.utterance, more);
  const what = count <= NAMED_WORDS ? a.marks(more) : `${count} more words`;
  return differenceAt(views, 'fuller', 0, more, beside, `${side === 'head' ? 'starts sooner' : 'goes on longer'}: has ${what}`);
}
