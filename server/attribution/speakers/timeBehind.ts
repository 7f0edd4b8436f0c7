import { DAYS, DAY_PARTS, LONE_TIMES, MONTHS, NEAR_TIMES, PERIODS, SEASONS, SEVERAL, TIME_PREPOSITIONS } from './lexicon/times.js';
import { isDeterminer } from './roles.js';
import type { Word } from './words.js';

/** Times that stand one behind the other at the end of a source: `on Friday afternoon last week`. */
const MOST_TIMES = 3;

/**
 * Where the words from `first` to `end` end without the time told behind them: `the mayor` of `the mayor last week`, `a poll` of
 * `a poll released Monday`; `first` itself where they tell nothing but a time. `isName` says of a word that it is part of a name.
 */
export function endBeforeTime(words: readonly Word[], first: number, end: number, isName: (at: number) => boolean): number {
  let last = end;
  for (let times = 0; times < MOST_TIMES; times++) {
    const start = timeStart(words, first, last, isName);
    if (start === last) break;
    last = start;
    while (last > first && (TIME_PREPOSITIONS.has(words[last - 1]!.folded) || isDeterminer(words[last - 1]!.folded))) last--;
  }
  if (last === end) return end;
  const left = beforeParticiple(words, first, last);
  return left === first + 1 && words[first]!.pos === 'ADV' ? first : left;
}

/** Where the one time that ends at `end` begins; `end` itself when none ends there. */
function timeStart(words: readonly Word[], first: number, end: number, isName: (at: number) => boolean): number {
  let at = end - 1;
  if (at < first || isName(at)) return end;
  if (words[at]!.sign && words[at]!.text === '.' && at > first) at--;
  const { folded, text } = words[at]!;
  const before = words[at - 1]?.folded ?? '';
  if (LONE_TIMES.has(folded)) return at;
  // `the Women's March`: no month.
  if (words[at - 1]?.possessive === true && at > first && !DAYS.has(folded)) return end;
  if (DAYS.has(folded) || (MONTHS.has(folded) && /^\p{Lu}/u.test(text))) return NEAR_TIMES.has(before) && at > first ? at - 1 : at;
  if (DAY_PARTS.has(folded) && at > first) {
    if (DAYS.has(before)) return timeStart(words, first, at, isName);
    if (NEAR_TIMES.has(before)) return at - 1;
    return TIME_PREPOSITIONS.has(words[at - 2]?.folded ?? '') && before === 'the' ? at - 1 : end;
  }
  if (/^\d{1,2}$/.test(folded) && at > first && (MONTHS.has(before) || (before === '.' && MONTHS.has(words[at - 2]!.folded)))) return before === '.' ? at - 2 : at - 1;
  if (/^(?:19|20)\d\d$/.test(folded)) return at > first && TIME_PREPOSITIONS.has(before) ? at : end;
  if (!PERIODS.has(folded) && !SEASONS.has(folded)) return end;
  return periodStart(words, first, at, end);
}

/** `last week`, `the past few months`, `three days`; not `a boy of three years`, `the school year`. */
function periodStart(words: readonly Word[], first: number, at: number, end: number): number {
  let start = at;
  while (start > first && end - start < 4 && (NEAR_TIMES.has(words[start - 1]!.folded) || SEVERAL.has(words[start - 1]!.folded) || words[start - 1]!.pos === 'NUM')) start--;
  const before = words[start - 1]?.folded;
  if (before === 'of') return end;
  // A lone `years` behind a verb: `for years`, `has spent years`.
  if (start === at) return at === first || (at === first + 1 && isDeterminer(words[first]!.folded)) ? first : TIME_PREPOSITIONS.has(before ?? '') && PERIODS.has(words[at]!.folded) ? at : end;
  return start;
}

/** `a poll released`, `the papers to be filed`: what is left of a clause of which the time was cut off. */
function beforeParticiple(words: readonly Word[], first: number, end: number): number {
  const word = words[end - 1];
  const left = word !== undefined && end - 1 > first && !word.capital && (word.folded === 'out' || (word.pos === 'VERB' && /(?:ed|en|wn)$/.test(word.folded)));
  if (!left) return end;
  const passive = end - 3 > first && words[end - 2]!.folded === 'be' && words[end - 3]!.folded === 'to';
  return passive ? end - 3 : end - 1;
}
