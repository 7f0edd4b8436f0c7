import { skipAdverbials } from './adverbials.js';
import type { CueClause } from './clauses.js';
import { CUE_NOUNS } from './lexicon/cueNouns.js';
import { CONJUNCTIONS, POSSESSIVES, RELATIVES, SUBJECT_PRONOUNS, SUBORDINATORS } from './lexicon/functionWords.js';
import { hasFiniteVerb, isFiniteVerb, isGenitive, phraseEnd, phraseStart, type Range } from './phrases.js';
import type { Item } from './units.js';

const REACH = 30;
const LONGEST_MODIFIER = 4;

/** Nouns of saying with a clause of their own: "Hale's claim that the port was safe", "the warning by engineers that ...". */
export function nounClausesIn(items: readonly Item[]): CueClause[] {
  const clauses: CueClause[] = [];
  for (let at = 0; at < items.length - 3; at++) {
    const noun = items[at];
    if (noun === undefined || noun.pos !== 'NOUN' || !CUE_NOUNS.has(noun.lower)) continue;
    const author = authorBehind(items, at + 1);
    const that = skipAdverbials(items, author?.[1] ?? at + 1);
    if (items[that]?.lower !== 'that' || !isClauseBehind(items, that)) continue;
    const owner = ownerBefore(items, at);
    const source = author ?? owner;
    if (source === undefined) continue;
    clauses.push({
      rule: 'noun-that', cue: [[at, at + 1]], source: [source], start: Math.min(source[0], at), end: that,
      right: that, opening: 'that', left: false, joined: 'none', until: endOfClause(items, that, hasFiniteVerb(items, 0, at)),
    });
  }
  return clauses;
}

/** A clause has a subject before its verb: "claims that hurt the port" has none. */
function isClauseBehind(items: readonly Item[], that: number): boolean {
  const next = items[that + 1];
  if (next === undefined || isFiniteVerb(items, that + 1)) return false;
  return next.stretch !== undefined || hasFiniteVerb(items, that + 2, Math.min(items.length, that + REACH));
}

/** "claims by intelligence agencies", "the contention of the mayor", "a warning from Hale". */
function authorBehind(items: readonly Item[], at: number): Range | undefined {
  if (!/^(?:by|of|from)$/.test(items[at]?.lower ?? '')) return undefined;
  const end = phraseEnd(items, at + 1);
  return end > at + 1 ? [at + 1, end] : undefined;
}

/** "Hale's recent claim", "his claim". */
function ownerBefore(items: readonly Item[], noun: number): Range | undefined {
  for (let at = noun - 1; at >= Math.max(0, noun - LONGEST_MODIFIER); at--) {
    const item = items[at];
    if (item === undefined || item.stretch !== undefined) return undefined;
    if (POSSESSIVES.has(item.lower)) return [at, at + 1];
    if (isGenitive(item)) {
      const start = phraseStart(items, at, 0);
      return start < at ? [start, at] : undefined;
    }
    if (!/^(?:ADJ|ADV|NOUN|NUM|VERB)$/.test(item.pos) && item.text !== '-') return undefined;
  }
  return undefined;
}

/** Where the clause of the noun ends: before the verb the noun is the subject of, or at the comma before another clause. */
function endOfClause(items: readonly Item[], that: number, isObject: boolean): number {
  let verbs = 0;
  let nested = false;
  for (let at = that + 1; at < items.length; at++) {
    const item = items[at];
    const next = items[at + 1];
    if (item?.text === ';') return at;
    if (item?.text === ',' && next !== undefined && verbs > 0 && (CONJUNCTIONS.has(next.lower) || RELATIVES.has(next.lower) || SUBJECT_PRONOUNS.has(next.lower) || !isObject)) return at;
    if (item !== undefined && (SUBORDINATORS.has(item.lower) || CONJUNCTIONS.has(item.lower))) nested = true;
    // Quoted words behind a subject hold the verb.
    if (item?.stretch !== undefined && at > that + 1 && verbs === 0) verbs = 1;
    if (!isFiniteVerb(items, at) || isFiniteVerb(items, at - 1)) continue;
    verbs++;
    if (verbs > 1 && !nested && !isObject) return at;
  }
  return items.length;
}
