import { LEADING_QUALIFIERS, LIMITING_CONJUNCTIONS, NEGATION } from './closedLists.js';
import type { Stretch } from './comparison.js';
import { edge, isEmpty, type End } from './end.js';
import { isFilling } from './fillers.js';
import { printedWords } from './letters.js';
import { isContentWord } from './rarity.js';
import type { Difference } from './report.js';
import { CLAUSE, ELLIPSIS } from './seams.js';
import { differenceAt, type View, type Views } from './view.js';

/** How far behind a cut a qualification still belongs to what was kept. */
const QUALIFYING_WORDS = 8;
const LONGEST_PHRASE = 14;
/** How far before a cut it does, and what may stand between. */
const LEADING_WORDS = 3;
const LINKING = new Set(['of', 'the', 'every', 'all', 'a']);
/** UTF-16 units of signs and blanks between a cue and its quote. */
const SIGNS = 3;
/** Words that are named one by one; more are counted. */
export const NAMED_WORDS = 4;

/** A single word without content, negations aside. */
export function isSmallWord(view: View, stretch: Stretch): boolean {
  return printedWords(view.utterance, stretch) === 1 && view.words(stretch).every((word) => !isContentWord(word) && !NEGATION.has(word));
}

/** What B has beyond this end and A has not. */
export function shorterEnd(end: End, views: Views): Difference[] {
  const { side, a: ours, b: dropped, sentenceA, sentenceB } = end;
  const { a, b, comparison } = views;
  const head = side === 'head';
  const kept = edge(end, 'a', views);
  if (isFilling(b, dropped)) return [differenceAt(views, 'cleaned', 1, kept, dropped, `tidies up: leaves out ${b.marks(dropped)}`)];
  const cutInside = !isEmpty(sentenceB) && !b.has(head ? comparison.inB[0] : comparison.inB[1], ELLIPSIS);
  // What retold speech has around the words, `he` or `his members had said`, is not a part of what was said.
  const told = !b.tokens(dropped).some(({ quoted }) => quoted);
  const severity = told || isSmallWord(b, dropped) ? 0 : 1;
  const marks = head ? a.has(0, ELLIPSIS) : a.has(a.length, ELLIPSIS);
  const found = [differenceAt(views, cutInside ? 'partial' : 'excerpt', severity, kept, dropped, shorterText(side, dropped, !isEmpty(ours), marks, b))];
  const qualifier = cutInside ? (head ? qualifierBefore(b, sentenceB) : qualifierAfter(b, sentenceB)) : undefined;
  if (qualifier === undefined || (head && !isEmpty(sentenceA))) return found;
  if (head && b.words(qualifier).some((word) => NEGATION.has(word))) {
    if (isLedIn(a)) {
      const text = `begins behind ${b.marks(qualifier)}, which its own words before the quote may say`;
      return [...found, differenceAt(views, 'qualifier-dropped', 2, kept, qualifier, text)];
    }
    return [differenceAt(views, 'polarity-changed', 3, kept, qualifier, `leaves out ${b.marks(qualifier)}, so that the sense turns round`), ...found];
  }
  return [...found, differenceAt(views, 'qualifier-dropped', 3, kept, qualifier, `leaves out a qualification: ${b.marks(qualifier)}`)];
}

/** Whether the quote goes on in small letters from the outlet's own words, which may deny it: `ruled out “selling the bells”`. */
function isLedIn({ utterance }: View): boolean {
  const [start] = utterance.content[0] ?? [0];
  const cue = utterance.cueSpans.at(-1);
  // Behind `said: ` and `said, ` a quote stands by itself.
  const between = cue === undefined ? 0 : start - cue[1];
  return /^\P{L}*\p{Ll}/u.test(utterance.printed[0] ?? '') && (cue === undefined ? utterance.cue === '' : between === 1 || between > SIGNS);
}

function shorterText(side: End['side'], dropped: Stretch, hasOthers: boolean, isMarked: boolean, b: View): string {
  const count = printedWords(b.utterance, dropped);
  const marked = isMarked ? ', marked by an ellipsis' : '';
  if (side === 'head') {
    if (hasOthers) return `begins otherwise: leaves out ${count <= NAMED_WORDS ? b.marks(dropped) : `the ${count} words before`}`;
    return `starts later: leaves out ${count <= NAMED_WORDS ? b.marks(dropped) : `the first ${count} words`}${marked}`;
  }
  if (hasOthers) return `goes on otherwise: leaves out ${count <= NAMED_WORDS ? b.marks(dropped) : `the next ${count} words`}`;
  return `ends sooner: leaves out ${count <= NAMED_WORDS ? b.marks(dropped) : `the last ${count} words`}${marked}`;
}

/** Where the phrase of a qualifying word ends: at a comma, or with its sentence. */
function phraseEnd(b: View, at: number, end: number): number {
  let stop = at + 1;
  while (stop < Math.min(end, at + LONGEST_PHRASE) && !b.has(stop, CLAUSE)) stop++;
  return stop;
}

/** The words right before a cut that say how much, how surely or whether at all: `Almost every child`, `Not all of them`. */
function qualifierBefore(b: View, [start, end]: Stretch): Stretch | undefined {
  for (let at = end - 1; at >= Math.max(start, end - LEADING_WORDS); at--) {
    const { word } = b.token(at);
    if (b.has(at + 1, CLAUSE)) return undefined;
    if (LEADING_QUALIFIERS.has(word) && b.isQualifier(at)) {
      const first = at > start && NEGATION.has(b.token(at - 1).word) ? at - 1 : at;
      return [first, end];
    }
    if (!LINKING.has(word)) return undefined;
  }
  return undefined;
}

/** A qualifying word so near behind the cut that it limits what was kept, with the words up to the end of its phrase. */
function qualifierAfter(b: View, [start, end]: Stretch): Stretch | undefined {
  for (let at = start; at < Math.min(end, start + QUALIFYING_WORDS); at++) {
    const { word } = b.token(at);
    // Behind a comma or an "and" another thought begins, and limits only when it says that it does.
    if ((b.has(at, CLAUSE) || word === 'and' || word === 'or') && !LIMITING_CONJUNCTIONS.has(word)) return undefined;
    if (b.isQualifier(at)) return [LIMITING_CONJUNCTIONS.has(word) ? at : start, phraseEnd(b, at, end)];
  }
  return undefined;
}

