import { CUE_VERBS } from './lexicon/cueVerbs.js';
import { COMPLEMENTISERS, CONJUNCTIONS, SUBORDINATORS } from './lexicon/functionWords.js';
import type { VerbCue } from './cues.js';
import { hasFiniteVerb, isHead, startsClause } from './phrases.js';
import { isDash } from './source.js';
import type { Item } from './units.js';

/** How the content behind a cue begins. */
export type Opening = 'that' | 'question' | 'colon' | 'quote' | 'clause' | 'label';

/** What stands behind a cue as its content, when it starts right there. */
export interface Complement {
  readonly start: number;
  readonly opening: Opening;
}

const REACH = 30;

const LATER_QUOTE_REACH = 18;

/** What the cue introduces behind its adverbials, by the frame of its verb. */
export function complementAt(items: readonly Item[], cue: VerbCue, at: number): Complement | undefined {
  const { frame, lemma } = cue.verb;
  const item = items[at];
  if (frame === 'label') return labelAt(items, cue);
  const marked = quoteOrColonAt(items, at) ?? announcedAt(items, at);
  if (marked !== undefined) return marked;
  if (frame === 'act') return quotedObject(items, cue);
  if (item === undefined) return undefined;
  const comma = item.text === ',' ? 1 : 0;
  const first = items[at + comma];
  if (first?.lower === 'that' && frame !== 'ask' && (frame === 'say' || frame === 'tell' ? items.length - at > 4 : hasFiniteVerb(items, at + comma + 1, Math.min(items.length, at + REACH))) && !(comma === 1 && frame !== 'say')) return { start: at + comma, opening: 'that' };
  if (comma === 1) return mayOpenBehindComma(items, cue, at) ? { start: at + 1, opening: 'clause' } : undefined;
  if (item.pos === 'PUNCT' && !isDash(item)) return undefined;
  if (COMPLEMENTISERS.has(item.lower) && item.lower !== 'that' && item.lower !== 'when' && hasFiniteVerb(items, at + 1, items.length)) {
    return frame === 'ask' || item.lower !== 'who' && item.lower !== 'which' ? { start: at, opening: 'question' } : undefined;
  }
  if (frame === 'ask') return withinQuote(items, cue, at);
  const announced = item.pos === 'ADP' && cue.mood === 'finite' ? quoteBehindColon(items, at) : undefined;
  if (announced !== undefined) return announced;
  if (CONJUNCTIONS.has(item.lower) && lemma !== 'say') return undefined;
  if (frame === 'say' && cue.mood !== 'infinitive' && /^(?:say|add|tell|claim|insist|argue)$/.test(lemma)) {
    return (hasFiniteVerb(items, at, items.length) || isLongEnough(items, cue, at)) && !isEndOfClause(items, at) ? { start: at, opening: 'clause' } : withinQuote(items, cue, at);
  }
  if (frame === 'tell' && cue.last !== at) {
    return hasFiniteVerb(items, at, items.length) && !isEndOfClause(items, at) && item.lower !== 'to' ? { start: at, opening: 'clause' } : withinQuote(items, cue, at);
  }
  if (startsClause(items, cue.last)) return { start: cue.last, opening: 'clause' };
  if (at !== cue.last && startsClause(items, at)) return { start: at, opening: 'clause' };
  return withinQuote(items, cue, at);
}

export function quoteOrColonAt(items: readonly Item[], at: number): Complement | undefined {
  const item = items[at];
  if (item === undefined) return undefined;
  if (item.text === ':') return { start: at + 1, opening: 'colon' };
  if (item.stretch !== undefined) return { start: at, opening: 'quote' };
  if ((item.text === ',' || isDash(item)) && items[at + 1]?.stretch !== undefined) return { start: at + 1, opening: 'quote' };
  return undefined;
}

/** Quoted words that are no name: three or more, not written large. */
export function isSaying(item: Item | undefined): boolean {
  return item?.stretch !== undefined && /^\P{L}*\p{L}\S*\s\P{L}*\p{Ll}\S*\s\S/u.test(item.text);
}

/** Behind a cue that follows its quote only another quote is content: `"A," she said when asked, "B."` */
export function secondQuoteAt(items: readonly Item[], after: number): Complement | undefined {
  const found = quoteOrColonAt(items, after);
  return found?.opening === 'quote' && items[after]?.stretch !== undefined ? undefined : found;
}

/** A quote behind a comma or colon when the cue's adverbials are longer than we can read: "she told the mayors who had gathered, 'Enough'". */
export function laterQuote(items: readonly Item[], cue: VerbCue, after: number): Complement | undefined {
  const { frame } = cue.verb;
  if (frame === 'act' || frame === 'label' || cue.mood === 'infinitive') return undefined;
  for (let at = after; at < Math.min(items.length - 1, after + LATER_QUOTE_REACH); at++) {
    if (CUE_VERBS.has(items[at]?.lower ?? '') && items[at]?.pos === 'VERB') return undefined;
    const quote = items[at + 1];
    if (/^[,:]$/.test(items[at]?.text ?? '') && isLongQuote(quote) && quote !== undefined && quote.end - quote.start > 20) return { start: at + 1, opening: 'quote' };
  }
  return undefined;
}

/** Whether a quote stands at `at`, or before the comma that stands there. */
export function isQuoteAt(items: readonly Item[], at: number): boolean {
  if (at === 0 && items[0]?.ending === ',') return true;
  return isLongQuote(items[at]) || (items[at]?.text === ',' && isLongQuote(items[at - 1]));
}

export function isLongQuote(item: Item | undefined): boolean {
  return item?.stretch !== undefined && !isHead(item);
}

/** "Hale said it — 'I resign' — and left": a word that stands for the quote behind the dash or colon. */
function announcedAt(items: readonly Item[], at: number): Complement | undefined {
  if (!/^(?:it|this|so|these)$/.test(items[at]?.lower ?? '') || items[at + 2]?.stretch === undefined) return undefined;
  return items[at + 1]?.text === ':' || isDash(items[at + 1]) ? { start: at + 2, opening: 'quote' } : undefined;
}

/** `said in a video posted on her website: "My friends"`: what leads to the colon is no content. */
function quoteBehindColon(items: readonly Item[], at: number): Complement | undefined {
  for (let colon = at + 1; colon < Math.min(items.length - 1, at + LATER_QUOTE_REACH); colon++) {
    const item = items[colon];
    if (item === undefined || item.stretch !== undefined || item.lower === 'that') return undefined;
    if (item.text === ':') return isLongQuote(items[colon + 1]) ? { start: colon + 1, opening: 'colon' } : undefined;
  }
  return undefined;
}

const CONDITIONS = /^(?:if|unless|once|should)$/;

/** So many words behind "said" are a clause, whatever their tags say: "said port planners plan to close it". */
function isLongEnough(items: readonly Item[], { verb, mood, negated, at: said }: VerbCue, at: number): boolean {
  const opens = items[at];
  if (verb.lemma !== 'say' || mood !== 'finite' || negated || at !== said + 1 || opens?.pos === 'ADP' || SUBORDINATORS.has(opens?.lower ?? '')) return false;
  return items.slice(at, at + SHORTEST_CLAUSE).filter((item) => !/^[,.;]$/.test(item.text)).length === SHORTEST_CLAUSE;
}

const SHORTEST_CLAUSE = 5;

/** "Hale said, the port is closed" and "As Hale noted, the port is closed". */
function mayOpenBehindComma(items: readonly Item[], cue: VerbCue, comma: number): boolean {
  const fronted = items[0]?.lower === 'as' || items[1]?.lower === 'as';
  if (fronted) return hasFiniteVerb(items, comma + 1, items.length);
  const opens = items[cue.first - 1]?.text !== ',' && items[cue.first - 2]?.text !== ',' && cue.first < 4;
  return opens && cue.verb.lemma === 'say' && (startsClause(items, comma + 1) || CONDITIONS.test(items[comma + 1]?.lower ?? '') && hasFiniteVerb(items, comma + 2, items.length));
}

function isEndOfClause(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return item === undefined || item.pos === 'PUNCT' || CONJUNCTIONS.has(item.lower);
}

/** Any other verb of saying with a quote in the phrase it governs: "promised 'a new port' by May". */
function withinQuote(items: readonly Item[], cue: VerbCue, at: number): Complement | undefined {
  const quote = quoteWithin(items, at, 12);
  if (quote === undefined || items[at]?.text === ',' || cue.mood === 'infinitive') return undefined;
  return { start: at, opening: 'label' };
}

function labelAt(items: readonly Item[], cue: VerbCue): Complement | undefined {
  if (items[cue.last]?.text === ':') return { start: cue.last + 1, opening: 'colon' };
  return quoteWithin(items, cue.last, 25) === undefined ? undefined : { start: cue.last, opening: 'label' };
}

function quotedObject(items: readonly Item[], cue: VerbCue): Complement | undefined {
  return quoteWithin(items, cue.last, 9) === undefined ? undefined : { start: cue.last, opening: 'label' };
}

/** The first quoted stretch behind `at` that no comma, stop or further verb of saying cuts off. */
function quoteWithin(items: readonly Item[], at: number, reach: number): number | undefined {
  for (let i = at; i < Math.min(items.length, at + reach); i++) {
    const item = items[i];
    if (item?.stretch !== undefined) return i;
    if (item?.pos === 'VERB' && i > at && CUE_VERBS.get(item.lower)?.frame === 'say') return undefined;
    if (item === undefined || /^[.;!?]$/.test(item.text)) return undefined;
    if (item.text === ',' && items[i + 1]?.stretch === undefined) return undefined;
  }
  return undefined;
}
