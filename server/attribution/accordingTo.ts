import type { CueClause } from './clauses.js';
import { ACCORDING, CONJUNCTIONS, POSSESSIVES, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './lexicon/functionWords.js';
import { VIEWS } from './lexicon/narration.js';
import { isFiniteVerb, isGenitive, phraseEnd, startsClause } from './phrases.js';
import { phraseBehind } from './source.js';
import type { Item } from './units.js';

const LONGEST_SOURCE = 24;

/** "According to two officials, ..." and "..., according to a report released on Monday". */
export function accordingClausesIn(items: readonly Item[]): CueClause[] {
  const clauses: CueClause[] = [];
  for (let at = 0; at < items.length; at++) {
    if (items[at]?.lower !== 'according' && items[at]?.lower !== 'in') continue;
    const phrase = phraseAt(items, at);
    if (phrase === undefined) {
      const view = viewClause(items, at);
      if (view !== undefined) clauses.push(view);
      continue;
    }
    const first = at + phrase.length;
    const fronted = at === 0 || (at === 1 && /^(?:CCONJ|ADV|PUNCT)$/.test(items[0]?.pos ?? ''));
    const named = phraseBehind(items, first);
    // Set off by a comma it names somebody, even in words whose tags make no phrase; else it may tell how something was done.
    if (named === undefined && !fronted && items[at - 1]?.text !== ',') continue;
    const end = fronted && named !== undefined && lacksComma(items, named[1]) ? named[1] : sourceEnd(items, first, named?.[1] ?? first);
    if (end === first) continue;
    const comma = items[end]?.text === ',' ? end + 1 : end;
    clauses.push({
      rule: fronted ? 'according-fronted' : 'according', cue: [[at, first]], source: [[first, end]], start: at, end,
      right: fronted && comma < items.length ? comma : undefined, opening: fronted ? 'clause' : undefined, left: !fronted, joined: 'none',
    });
  }
  return clauses;
}

function phraseAt(items: readonly Item[], at: number): readonly string[] | undefined {
  return ACCORDING.find((words) => words.every((word, i) => items[at + i]?.lower === word));
}

/** "In Hale's view, ..." and "..., in her words": the owner of the view. */
function viewClause(items: readonly Item[], at: number): CueClause | undefined {
  if (items[at]?.lower !== 'in') return undefined;
  const isPronoun = POSSESSIVES.has(items[at + 1]?.lower ?? '');
  const view = isPronoun ? at + 2 : phraseEnd(items, at + 1) - 1;
  const owner = isPronoun ? view : view - 1;
  if (!VIEWS.has(items[view]?.lower ?? '') || (!isPronoun && !isGenitive(items[owner]))) return undefined;
  const fronted = at === 0 && items[view + 1]?.text === ',';
  if (!fronted && items[at - 1]?.text !== ',') return undefined;
  return {
    rule: fronted ? 'according-fronted' : 'according', cue: [[at, at + 1], [view, view + 1]], source: [[at + 1, owner]], start: at, end: view + 1,
    right: fronted ? view + 2 : undefined, opening: fronted ? 'clause' : undefined, left: !fronted, joined: 'none',
  };
}

/**
 * The source goes on to the comma, quote or end of the sentence, whatever the words between are taken for: "a poll of voters released
 * Monday", "exit polls". A clause of the narrator's ends it: "but others disagree".
 */
function sourceEnd(items: readonly Item[], first: number, from: number): number {
  let at = from;
  for (; at < Math.min(items.length, first + LONGEST_SOURCE); at++) {
    const item = items[at];
    if (item === undefined || item.stretch !== undefined) break;
    if (item.pos === 'PUNCT' && !joinsWords(items, at)) break;
    if (CONJUNCTIONS.has(item.lower) && startsClause(items, at + 1)) break;
    if (SUBORDINATORS.has(item.lower) && !RELATIVES.has(item.lower) && !PREPOSITIONS.has(item.lower)) break;
  }
  return at;
}

/** `According to the ministry over 300 people have left`: the clause goes on right behind the source. */
function lacksComma(items: readonly Item[], from: number): boolean {
  if (isFiniteVerb(items, from)) return false;
  for (let at = from; at < items.length; at++) {
    const item = items[at]!;
    if (item.stretch !== undefined || RELATIVES.has(item.lower) || item.text === ',' || (item.pos === 'PUNCT' && !joinsWords(items, at))) return false;
    if (item.pos === 'AUX' && at > from + 1) return true;
  }
  return false;
}

/** The hyphen of "AP-GfK", the stop of "Ann B. Hale". */
function joinsWords(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const next = items[at + 1];
  if (item === undefined || next === undefined) return false;
  return (item.text === '-' || item.text === '.' || item.text === '/') && items[at - 1]?.end === item.start && (next.start === item.end || /^\p{Lu}\.?$/u.test(items[at - 1]?.text ?? ''));
}
