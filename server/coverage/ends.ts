import { LIMITING_CONJUNCTIONS, NEGATION } from './closedLists.js';
import type { Stretch } from './comparison.js';
import type { Edit } from './edits.js';
import { printedWords } from './letters.js';
import { isContentWord } from './rarity.js';
import type { Difference } from './report.js';
import { BREAK, CLAUSE, ELLIPSIS, SENTENCE } from './seams.js';
import { differenceAt, type View, type Views } from './view.js';
import { changesOf, isFilling } from './wordChanges.js';

/** Ends of at most so many words that differ on both sides are words replaced; longer ones are another continuation. */
const REPLACED_END = 3;
/** How far behind a cut a qualification still belongs to what was kept. */
const QUALIFYING_WORDS = 8;
/** An end that has more words than this is no insertion but the fuller wording. */
const INSERTED_END = 5;
/** Words that are named one by one; more are counted. */
const NAMED_WORDS = 4;

/** One end of the two wordings: what stands there beyond the words in common. */
interface End {
  readonly side: 'head' | 'tail';
  /** All of it, and the part that belongs to the sentence of the aligned words. */
  readonly a: Stretch;
  readonly b: Stretch;
  readonly sentenceA: Stretch;
  readonly sentenceB: Stretch;
}

/**
 * How A begins and ends otherwise than B: cut at a sentence end (`excerpt`) or inside one (`partial`), with more words
 * (`fuller`), or going on in another way (`rewritten`).
 * @param shortens whether A also leaves out words further inside, so that a few more at its end are an insertion
 */
export function endDifferences(views: Views, shortens: boolean): Difference[] {
  return [...endDifference(headOf(views), views, shortens), ...endDifference(tailOf(views), views, shortens)];
}

function headOf({ a, b, comparison: { inA, inB } }: Views): End {
  return {
    side: 'head',
    a: [0, inA[0]],
    b: [0, inB[0]],
    sentenceA: [clauseStart(a, inA[0]), inA[0]],
    sentenceB: [clauseStart(b, inB[0]), inB[0]],
  };
}

function tailOf({ a, b, comparison: { inA, inB } }: Views): End {
  return {
    side: 'tail',
    a: [inA[1], a.length],
    b: [inB[1], b.length],
    sentenceA: [inA[1], clauseEnd(a, inA[1])],
    sentenceB: [inB[1], clauseEnd(b, inB[1])],
  };
}

/** Where the sentence of the aligned words begins; the aligned words themselves when they begin it. */
function clauseStart(view: View, start: number): number {
  return start === 0 || view.has(start, SENTENCE | BREAK) ? start : view.sentenceStart(start - 1);
}

function clauseEnd(view: View, end: number): number {
  return end >= view.length || view.has(end, SENTENCE | BREAK) ? end : view.sentenceEnd(end);
}

function endDifference(end: End, views: Views, shortens: boolean): Difference[] {
  const { a, b } = views;
  const inMarks = a.inQuotation(edge(end, 'a', views)) && b.inQuotation(edge(end, 'b', views));
  if (!isEmpty(end.sentenceA) && !isEmpty(end.sentenceB) && inMarks) return otherEnd(inMarksOnly(end, views), views);
  const found: Difference[] = [];
  if (!isEmpty(end.b) && a.inQuotation(edge(end, 'a', views))) found.push(...shorterEnd(end, views));
  const retold = !inMarks && !isEmpty(end.sentenceA) && !isEmpty(end.sentenceB);
  if (!isEmpty(end.a) && !retold && !isOwnWord(a, end.a)) found.push(longerEnd(end, views, shortens && inMarks));
  return found;
}

/** The aligned word at this end. */
function edge({ side }: End, of: 'a' | 'b', { comparison }: Views): Stretch {
  const aligned = of === 'a' ? comparison.inA : comparison.inB;
  return side === 'head' ? [aligned[0], aligned[0] + 1] : [aligned[1] - 1, aligned[1]];
}

/** The end with its sentences cut down to the words in marks: what stands outside is the outlet's own, `the crossing “could reopen”`. */
function inMarksOnly(end: End, { a, b }: Views): End {
  const inA = markedPart(end.side, end.sentenceA, a);
  const inB = markedPart(end.side, end.sentenceB, b);
  if (length(inA) === length(end.sentenceA) && length(inB) === length(end.sentenceB)) return end;
  const both = Math.min(length(inA), length(inB));
  const nearest = ([start, stop]: Stretch): Stretch => (end.side === 'head' ? [stop - both, stop] : [start, start + both]);
  return { ...end, sentenceA: nearest(inA), sentenceB: nearest(inB) };
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

function isSmallWord(view: View, stretch: Stretch): boolean {
  return printedWords(view.utterance, stretch) === 1 && view.words(stretch).every((word) => !isContentWord(word) && !NEGATION.has(word));
}

function otherEnd({ side, sentenceA, sentenceB }: End, views: Views): Difference[] {
  const { a, b } = views;
  if (isEmpty(sentenceA) || isEmpty(sentenceB)) return [];
  const short = Math.max(length(sentenceA), length(sentenceB)) <= REPLACED_END;
  if (short) return changesOf(trimmed(sentenceA, sentenceB, views), views);
  const how = side === 'head' ? 'begins' : 'goes on';
  const text = `${how} in another way: ${a.marks(sentenceA)} where the other has ${b.marks(sentenceB)}`;
  return [differenceAt(views, 'rewritten', 2, sentenceA, sentenceB, text)];
}

/** Both stretches without the words that begin both: too light for the alignment to reach over the changed one. */
function trimmed(inA: Stretch, inB: Stretch, { a, b }: Views): Edit {
  let same = 0;
  const most = Math.min(length(inA), length(inB), Math.max(length(inA), length(inB)) - 1);
  while (same < most && a.token(inA[0] + same).word === b.token(inB[0] + same).word) same++;
  return { a: [inA[0] + same, inA[1]], b: [inB[0] + same, inB[1]], kind: 'gap' };
}

function shorterEnd({ side, b: dropped, sentenceB }: End, views: Views): Difference[] {
  const { a, b, comparison } = views;
  const kept = side === 'head' ? ([comparison.inA[0], comparison.inA[0] + 1] as const) : ([comparison.inA[1] - 1, comparison.inA[1]] as const);
  const count = printedWords(views.b.utterance, dropped);
  const what = count <= NAMED_WORDS ? b.marks(dropped) : `the ${side === 'head' ? 'first' : 'last'} ${count} words`;
  const marked = side === 'tail' ? a.has(a.length, ELLIPSIS) : a.has(0, ELLIPSIS);
  const text = `${side === 'head' ? 'starts later' : 'ends sooner'}: leaves out ${what}${marked ? ', marked by an ellipsis' : ''}`;
  if (isFilling(b.words(dropped), b, dropped)) return [differenceAt(views, 'cleaned', 1, kept, dropped, `tidies up: leaves out ${b.marks(dropped)}`)];
  const cutInside = !isEmpty(sentenceB) && !b.has(side === 'head' ? comparison.inB[0] : comparison.inB[1], ELLIPSIS);
  // What leads retold speech in, `he` or `his members had said`, is not a part of what was said.
  const led = side === 'head' && !b.tokens(dropped).some(({ quoted }) => quoted);
  const severity = led || isSmallWord(b, dropped) ? 0 : 1;
  const found = [differenceAt(views, cutInside ? 'partial' : 'excerpt', severity, kept, dropped, text)];
  const qualifier = side === 'tail' && cutInside ? qualifierAfter(b, sentenceB) : undefined;
  if (qualifier) found.push(differenceAt(views, 'qualifier-dropped', 3, kept, qualifier, `leaves out a qualification: ${b.marks(qualifier)}`));
  return found;
}

/** A qualifying word so near behind the cut that it limits what was kept, with the words up to the end of its phrase. */
function qualifierAfter(b: View, [start, end]: Stretch): Stretch | undefined {
  for (let at = start; at < Math.min(end, start + QUALIFYING_WORDS); at++) {
    const { word } = b.token(at);
    // Behind a comma or an "and" another thought begins, and limits only when it says that it does.
    if ((b.has(at, CLAUSE) || word === 'and' || word === 'or') && !LIMITING_CONJUNCTIONS.has(word)) return undefined;
    if (b.isQualifier(at)) return [start, Math.min(end, Math.max(at + 4, start + QUALIFYING_WORDS))];
  }
  return undefined;
}

function longerEnd({ side, a: more, sentenceA }: End, views: Views, shortens: boolean): Difference {
  const { a, comparison } = views;
  const beside: Stretch = side === 'head' ? [comparison.inB[0], comparison.inB[0] + 1] : [comparison.inB[1] - 1, comparison.inB[1]];
  if (shortens && length(more) === length(sentenceA) && length(more) <= INSERTED_END) {
    return differenceAt(views, 'insertion-unmarked', 2, more, beside, `also has ${a.marks(more)}`);
  }
  const count = printedWords(a.utterance, more);
  const what = count <= NAMED_WORDS ? a.marks(more) : `${count} more words`;
  return differenceAt(views, 'fuller', 0, more, beside, `${side === 'head' ? 'starts sooner' : 'goes on longer'}: has ${what}`);
}

function isEmpty([start, end]: Stretch): boolean {
  return start >= end;
}

function length([start, end]: Stretch): number {
  return end - start;
}
