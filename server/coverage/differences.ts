import type { Pair } from './alignment.js';
import type { Comparison, Stretch } from './comparison.js';
import { operationsOf, type Edit, type Operations } from './edits.js';
import { endDifferences } from './ends.js';
import { lettersOf, spansOf } from './letters.js';
import { strongestFirst, type Difference, type Severity } from './report.js';
import { differenceAt, viewsOf, type View, type Views } from './view.js';
import { changesOf, factsChanged } from './wordChanges.js';

/** A word in marks on one side only says nothing below this many. */
const LEAST_UNMARKED = 2;

/**
 * How A's wording differs from B's, strongest first, then in A's order. Read off the operations of the alignment, so that what is said
 * and what is marked never disagree. Codes: docs/differences.md. Never empty: equal wordings give `identical`,
 * `typographic` or `house-style`.
 */
export function differencesOf(comparison: Comparison): Difference[] {
  const views = viewsOf(comparison);
  const operations = operationsOf(comparison);
  const wording = wordingDifferences(views, operations);
  const marks = marksDifference(views, operations);
  const found = [...wording, ...marks];
  const retold = retelling(views, operations);
  if (marks.length === 0 && retold) found.push(retold);
  const same = sameness(views, operations);
  if (found.length === 0 || same.code === 'house-style') found.push(same);
  return strongestFirst(asTranslated(found, comparison));
}

/** What two wordings are that have the same words: `identical`, `typographic` or `house-style`. */
export function samenessOf(comparison: Comparison): Difference {
  return sameness(viewsOf(comparison), operationsOf(comparison));
}

/** Where a side gives a translation, other words are less of a difference: each a step quieter. */
function asTranslated(found: readonly Difference[], { a, b }: Comparison): readonly Difference[] {
  if (!a.translation && !b.translation) return found;
  return found.map((difference) => ({ ...difference, severity: Math.max(0, difference.severity - 1) as Severity }));
}

function wordingDifferences(views: Views, { edits, moved }: Operations): Difference[] {
  const found = edits.flatMap((edit) => (inMarks(edit, views) ? changesOf(edit, views) : factsChanged(edit, views)));
  for (const segment of moved) {
    found.push(differenceAt(views, 'reordered', 2, segment.a, segment.b, `has ${views.a.marks(segment.a)} at another place`));
  }
  const shortens = found.some(({ code }) => code.startsWith('omission'));
  return [...found, ...endDifferences(views, shortens)];
}

function inMarks({ a, b }: Edit, views: Views): boolean {
  return views.a.inQuotation(a) && views.b.inQuotation(b);
}

/** Both sides tell it in their own words: what parts them is no cut and no substitution. */
function retelling({ a, b }: Views, { edits }: Operations): Difference | undefined {
  const retold = edits.filter((edit) => !a.inQuotation(edit.a) && !b.inQuotation(edit.b));
  if (retold.length === 0) return undefined;
  return {
    code: 'rewritten',
    severity: 1,
    text: 'tells it in slightly other words',
    a: retold.flatMap((edit) => spansOf(a.utterance, edit.a)),
    b: retold.flatMap((edit) => spansOf(b.utterance, edit.b)),
  };
}

/** One side quotes what the other retells. */
function marksDifference(views: Views, { anchors }: Operations): Difference[] {
  const { a, b, comparison } = views;
  const here = anchors.filter((pair) => a.token(pair.a).quoted).length;
  const onlyThere = anchors.filter((pair) => !a.token(pair.a).quoted && b.token(pair.b).quoted).length;
  const onlyHere = anchors.filter((pair) => a.token(pair.a).quoted && !b.token(pair.b).quoted).length;
  const tell = (text: string): Difference => differenceAt(views, 'direct-vs-indirect', 1, comparison.inA, comparison.inB, text);
  if (onlyThere >= LEAST_UNMARKED && onlyThere >= onlyHere) {
    const kept = longestQuoted(views);
    if (here < LEAST_UNMARKED || kept === undefined) return [tell('in its own words, without quotation marks')];
    return [tell(`keeps only ${a.marks(kept)} in quotation marks`)];
  }
  return onlyHere >= LEAST_UNMARKED ? [tell('in quotation marks, where the other retells')] : [];
}

function longestQuoted({ a, comparison: { inA } }: Views): Stretch | undefined {
  let longest: Stretch | undefined;
  for (let at = inA[0]; at < inA[1]; at++) {
    if (!a.token(at).quoted) continue;
    const start = at;
    while (at < inA[1] && a.token(at).quoted) at++;
    if (longest === undefined || at - start > longest[1] - longest[0]) longest = [start, at];
  }
  return longest;
}

/** Letter by letter the same, or the first word that is only spelt or shortened otherwise, or other signs. */
function sameness(views: Views, { anchors }: Operations): Difference {
  const { a, b } = views;
  const equal = anchors.filter(({ kind }) => kind !== 'stem');
  const [wholeA, wholeB] = [wholeIn(a, equal.map((pair) => pair.a)), wholeIn(b, equal.map((pair) => pair.b))];
  const pairs = equal.filter((pair) => {
    if (!wholeA(pair.a) || !wholeB(pair.b)) return false;
    return pair.kind === 'joined' || plain(a.token(pair.a).printed) !== plain(b.token(pair.b).printed);
  });
  if (pairs.length > 0) {
    const [inA, inB] = wholeWords(pairs[0]!, anchors, views);
    return {
      code: 'house-style',
      severity: 0,
      text: `writes ${a.marks(inA)} where the other writes ${b.marks(inB)}`,
      a: pairs.flatMap((pair) => spansOf(a.utterance, [pair.a, pair.a + 1])),
      b: pairs.flatMap((pair) => spansOf(b.utterance, [pair.b, pair.b + 1])),
    };
  }
  const { inA, inB } = views.comparison;
  if (lettersOf(a.utterance, inA) === lettersOf(b.utterance, inB)) return differenceAt(views, 'identical', 0, inA, inB, 'same words');
  return differenceAt(views, 'typographic', 0, inA, inB, 'same words, only signs or capitals differ');
}

/** Whether all words of the printed word that the word `at` is a part of are among those given: of `she's`, both `she` and `is`. */
function wholeIn(view: View, given: readonly number[]): (at: number) => boolean {
  const words = new Set(given);
  return (at) => {
    const place = view.token(at).span[0];
    let first = at;
    while (first > 0 && view.token(first - 1).span[0] === place) first--;
    for (let other = first; other < view.length && view.token(other).span[0] === place; other++) if (!words.has(other)) return false;
    return true;
  };
}

/** The words around a pair that belong to one printed word on either side: `there is` beside `there's`. */
function wholeWords(pair: Pair, anchors: readonly Pair[], { a, b }: Views): [Stretch, Stretch] {
  const together = anchors.filter(
    (other) => a.token(other.a).span[0] === a.token(pair.a).span[0] || b.token(other.b).span[0] === b.token(pair.b).span[0],
  );
  const [first, last] = [together[0] ?? pair, together.at(-1) ?? pair];
  return [[first.a, last.a + 1], [first.b, last.b + 1]];
}

function plain(printed: string): string {
  return printed.replace(/[\u2018\u2019\u02bc]/gu, "'").replace(/[-.\u2010\u2011]/gu, '').toLowerCase();
}
