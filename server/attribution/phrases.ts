import { AUXILIARIES, BE_FORMS, OBJECT_PRONOUNS, POSSESSIVES, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATORS, TIME_WORDS } from './lexicon/functionWords.js';
import { personBehindPlace } from './speakers/nameMentions.js';
import type { Stretch } from './stretches.js';
import type { Item } from './units.js';

/** A run of items, `last` exclusive. */
export type Range = readonly [first: number, last: number];

/** Nouns the model takes for adjectives: "port chief". */
const CALLINGS = new Set(['chief', 'official', 'expert', 'executive', 'veteran']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'SYM']);
const QUOTED_NAME_LENGTH = 30;
const ONE_NAME = /^\p{Lu}[\p{L}-]{4,},$/u;
const TITLE_CASE = /^\p{Lu}[^\s?!]*(?: (?:\p{Lu}[^\s?!]*|of|the|and|in|on|for|to|with))* \p{Lu}[^\s?!]*$/u;
/** No noun phrase is followed further than this: keeps the work per cue bounded. */
const REACH = 40;

/** Where the noun phrase that starts at `first` ends (exclusive); `first` itself when none starts there. Nothing after a preposition is taken in. */
export function phraseEnd(items: readonly Item[], first: number): number {
  let at = first;
  let end = first;
  const limit = Math.min(items.length, first + REACH);
  while (at < limit) {
    const item = items[at];
    if (item === undefined) break;
    if (item.pos === 'PRON' && !POSSESSIVES.has(item.lower)) return at === first ? at + 1 : end;
    if (item.pos === 'DET' && end > at - 1 && end > first && !isGenitive(items[at - 1])) break;
    if (isHead(item) && !isMarker(item)) {
      if (end > first && end === at && isTime(item) && items[at - 1]?.pos !== 'DET') break;
      at++;
      end = at;
    } else if (isModifier(items, at)) {
      at++;
    } else if (item.text === '(') {
      const close = closingBracket(items, at);
      if (close === undefined || end !== at) break;
      at = close;
      end = close;
    } else if ((item.lower === 'and' || item.lower === '&') && end === at && isHead(items[at + 1]) && !isTime(items[at + 1])) {
      at++;
    } else break;
  }
  return end;
}

/** Where the noun phrase that ends before `last` starts; `last` itself when none ends there. Nothing before a preposition is taken in. */
export function phraseStart(items: readonly Item[], last: number, floor: number): number {
  const lowest = Math.max(floor, last - REACH);
  let at = last - 1;
  const head = items[at];
  if (head === undefined || at < lowest) return last;
  if (head.text === ')') {
    const open = openingBracket(items, at, lowest);
    return open === undefined ? last : phraseStart(items, open, floor) === open ? last : phraseStart(items, open, floor);
  }
  if (head.pos === 'PRON' || SUBJECT_PRONOUNS.has(head.lower)) {
    return items[at - 1]?.pos === 'DET' && at - 1 >= lowest ? at - 1 : at;
  }
  if (!isHead(head) && !isGenitive(head) && head.pos !== 'ADJ') return last;
  let start = at;
  while (at >= lowest) {
    const item = items[at];
    if (item === undefined) break;
    if (item.pos === 'DET' || POSSESSIVES.has(item.lower)) {
      start = at;
      if (POSSESSIVES.has(item.lower) || item.pos === 'DET') break;
    }
    if (item.ending === ',' && at < last - 1) break;
    if (isHead(item) || isGenitive(item) || isModifier(items, at)) {
      if (!isModifier(items, at) || isHead(item) || item.pos === 'ADJ' || item.text === '-') start = isMarker(item) ? start : at;
      at--;
    } else if (item.text === ')') {
      const open = openingBracket(items, at, lowest);
      if (open === undefined) break;
      at = open - 1;
    } else break;
  }
  return start;
}

/** Prepositions that bind a phrase to the noun before it. */
const LINKS = new Set('of for at from in with on to by against about between among near behind inside'.split(' '));

/** The phrase that ends before `last` with what belongs to it on the left: "a spokesman for the port", "Ann Hale and Tom Reed". */
export function fullPhraseStart(items: readonly Item[], last: number, floor: number): number {
  let core = phraseStart(items, last, floor);
  if (core === last) return last;
  core = behindWhereabouts(items, core, last);
  while (items[core - 1]?.lower === 'of' && core - 1 > floor) {
    const further = phraseStart(items, core - 1, floor);
    if (further === core - 1) break;
    core = further;
  }
  let start = core;
  for (let links = 0; links < 4; links++) {
    const link = items[start - 1];
    if (link === undefined || start - 1 <= floor) break;
    const joins = link.lower === 'and' || link.lower === '&' || LINKS.has(link.lower);
    if (!joins) break;
    const further = phraseStart(items, start - 1, floor);
    if (further === start - 1 || items[further]?.pos === 'PRON' && !POSSESSIVES.has(items[further].lower) && link.lower !== 'of') break;
    start = further;
  }
  if (start === core) return core;
  return isClauseEdge(items, start, floor) ? start : core;
}

/** "In Aldermouth Gareth Holm": a name right behind the place it was said in. */
function behindWhereabouts(items: readonly Item[], start: number, last: number): number {
  if (!/^(?:in|at|from|near|outside)$/.test(items[start - 1]?.lower ?? '')) return start;
  return personBehindPlace(start, last, (at) => (items[at]?.pos === 'PROPN' ? items[at].lower : undefined));
}

/** Whether a clause may start at `at`: the edge of the unit, or behind a comma, a quote, a conjunction, a dash. */
export function isClauseEdge(items: readonly Item[], at: number, floor: number): boolean {
  if (at <= floor) return true;
  const before = items[at - 1];
  return before === undefined || before.pos === 'PUNCT' || before.stretch !== undefined || before.pos === 'CCONJ' || before.pos === 'SCONJ' || before.pos === 'ADV' || SUBORDINATORS.has(before.lower);
}

export function isHead(item: Item | undefined): boolean {
  if (item === undefined) return false;
  if (item.stretch !== undefined) return isQuotedName(item, item.stretch);
  return item.pos === 'NOUN' || (item.pos === 'ADJ' && CALLINGS.has(item.lower)) || item.pos === 'PROPN' || item.pos === 'NUM' || item.pos === 'SYM' || (item.pos === 'X' && /\p{L}/u.test(item.text));
}

/** A nickname, a title or a term in marks stands where a noun stands: it ends without a stop, or writes its words large. */
function isQuotedName(item: Item, { inner }: Stretch): boolean {
  if (item.end - item.start > QUOTED_NAME_LENGTH) return item.text.length === item.end - item.start && TITLE_CASE.test(item.text.slice(inner[0] - item.start, inner[1] - item.start)) && !/[,.!?\u2026]["'\u2019\u201d]*$/.test(item.text);
  const words = item.text.slice(inner[0] - item.start, inner[1] - item.start);
  return !/[,.!?\u2026]["'\u2019\u201d]*$/.test(words) || TITLE_CASE.test(words) || ONE_NAME.test(words);
}

function isMarker(item: Item): boolean {
  return item.pos === 'PUNCT';
}

function isModifier(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined || item.stretch !== undefined) return false;
  if (item.pos === 'DET' || item.pos === 'ADJ' || POSSESSIVES.has(item.lower) || isGenitive(item)) return true;
  const next = items[at + 1];
  if (next === undefined) return false;
  if (item.text === '-' || item.text === '/' || item.text === '\u2013' || item.text === '&') return next.start === item.end && items[at - 1]?.end === item.start;
  if (item.pos === 'ADV') return /(?:ly|most|more|very|so)$/.test(item.lower) && (next.pos === 'ADJ' || next.pos === 'VERB') && isNominal(items[at + 2]);
  if (item.pos === 'VERB') return /(?:ing|ed)$/.test(item.lower) && isNominal(next) && items[at - 1]?.text === '-' || /(?:ing|ed)$/.test(item.lower) && isNominal(next) && (items[at - 1]?.pos === 'DET' || items[at - 1]?.pos === 'ADJ' || POSSESSIVES.has(items[at - 1]?.lower ?? ''));
  if (item.text !== '.') return false;
  const glued = next.start === item.end && items[at - 1]?.end === item.start;
  return glued || /^\p{Lu}$/u.test(items[at - 1]?.text ?? '');
}

function isNominal(item: Item | undefined): boolean {
  return item !== undefined && (NOMINAL.has(item.pos) || isHead(item));
}

export function isGenitive(item: Item | undefined): boolean {
  return item !== undefined && (item.lower === "'s" || item.lower === '\u2019s' || ((item.text === "'" || item.text === '\u2019') && item.pos === 'PART'));
}

export function isTime(item: Item | undefined): boolean {
  return item !== undefined && TIME_WORDS.has(item.lower);
}

export function isFiniteVerb(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined || item.stretch !== undefined) return false;
  if (item.pos === 'AUX') return item.lower !== 'be' && item.lower !== 'been' && item.lower !== 'being';
  if (item.pos === 'VERB') return !item.lower.endsWith('ing') && items[at - 1]?.lower !== 'to';
  return BE_FORMS.has(item.lower) && item.pos !== 'PART';
}

/** Whether a finite verb stands between the two indexes. */
export function hasFiniteVerb(items: readonly Item[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (isFiniteVerb(items, at)) return true;
  return false;
}

/** Whether a subject and right behind it its verb start at `at`: "the port closes", "he has". */
export function startsClause(items: readonly Item[], at: number): boolean {
  const first = items[at];
  if (first === undefined || (OBJECT_PRONOUNS.has(first.lower) && !SUBJECT_PRONOUNS.has(first.lower))) return false;
  let end = phraseEnd(items, at);
  if (end === at) return first.lower === 'there';
  for (let links = 0; links < 3 && PREPOSITIONS.has(items[end]?.lower ?? ''); links++) {
    const further = phraseEnd(items, end + 1);
    if (further === end + 1) break;
    end = further;
  }
  while (items[end]?.pos === 'ADV') end++;
  return isFiniteVerb(items, end) || AUXILIARIES.has(items[end]?.lower ?? '');
}

function closingBracket(items: readonly Item[], open: number): number | undefined {
  for (let at = open + 1; at < Math.min(items.length, open + 12); at++) if (items[at]?.text === ')') return at + 1;
  return undefined;
}

function openingBracket(items: readonly Item[], close: number, lowest: number): number | undefined {
  for (let at = close - 1; at >= Math.max(lowest, close - 12); at--) if (items[at]?.text === '(') return at;
  return undefined;
}
