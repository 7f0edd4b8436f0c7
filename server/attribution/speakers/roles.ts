import { genderOfTitle, type Gender } from './gender.js';
import { BODY_NOUNS } from './lexicon/organisations.js';
import { GROUP_NOUNS, ROLE_MODIFIERS, ROLE_NOUNS } from './lexicon/roles.js';
import { RANKS } from './lexicon/ranks.js';
import type { NameMention } from './nameMentions.js';
import { isHonorific, singularOf } from './nameWords.js';
import { partyBehind } from './party.js';
import type { Role } from './role.js';
import type { Word } from './words.js';

/** What stands beside a name. */
export interface RolesBeside {
  readonly roles: readonly Role[];
  readonly gender: Gender | null;
  /** Index of the first word of the whole mention, roles before the name included. */
  readonly first: number;
}

const MOST_ROLE_WORDS = 18;
const MOST_WORDS_BEFORE = 10;
const PREPOSITIONS = new Set(['of', 'for', 'in', 'from', 'at', 'with', 'on', 'to', 'by', 'about', 'near', 'behind', 'under', 'over', 'against', 'among', 'inside', 'within', 'between', 'during', 'since', 'as']);
const RELATIVES = new Set(['who', 'whom', 'whose', 'which', 'that', 'where', 'when', 'whether']);
const ARTICLES = new Set(['a', 'an', 'the']);
const DETERMINERS = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'my', 'our', 'one', 'another', 'this', 'that', 'these', 'those', 'some']);

export function isPreposition(folded: string): boolean {
  return PREPOSITIONS.has(folded);
}
export function isRelative(folded: string): boolean {
  return RELATIVES.has(folded);
}
export function isArticle(folded: string): boolean {
  return ARTICLES.has(folded);
}
export function isDeterminer(folded: string): boolean {
  return DETERMINERS.has(folded);
}

/** Whether a folded noun speaks of several: `officials`, `police`. */
export function isPluralNoun(folded: string): boolean {
  if (GROUP_NOUNS.has(folded)) return true;
  const singular = singularOf(folded);
  return singular !== folded && folded.length > 3;
}

/** `co-founder`, `vice-president` and `secretary-general` are role nouns by their parts. */
export function isRoleNoun(singular: string): boolean {
  return ROLE_NOUNS.has(singular) || (singular.includes('-') && singular.split('-').some(part => part.length > 3 && ROLE_NOUNS.has(part)));
}

/** The roles the text gives to the bearer of a name: titles and nouns before it, appositions on either side, `X is the mayor`. */
export function rolesBeside(words: readonly Word[], mention: NameMention): RolesBeside {
  const first = mention.kind === 'body' ? mention.titleFirst : leftEdge(words, mention.titleFirst, mention.titleFirst < mention.first);
  const roles: Role[] = [];
  let gender: Gender | null = null;
  for (let at = mention.titleFirst - 1; at >= first && gender === null; at--) gender = genderOfTitle(words[at]!.folded);
  if (mention.kind !== 'body' && first < mention.first) roles.push(...splitTitles(words, first, mention.first));
  if (mention.kind !== 'body') for (let at = mention.titleFirst; at < mention.first; at++) if (words[at]!.folded === 'dr') roles.push({ text: '', words: ['doctor'], head: 'doctor' });
  for (const role of [partyBehind(words, mention), appositionBehind(words, mention), appositionBefore(words, first, mention), copula(words, mention)]) {
    if (role === undefined) continue;
    roles.push(role);
    gender ??= genderOfTitle(role.head);
  }
  return { roles, gender, first };
}

/** Where the lower-case role before a name begins: `Facebook co-founder Mark Zuckerberg`, `team member Rodaba Noori`. */
function leftEdge(words: readonly Word[], first: number, titled: boolean): number {
  const before = words[first - 1];
  if (before === undefined || before.sign || before.sentence !== words[first]!.sentence) return first;
  if (!isRoleNoun(before.folded) && !(titled && before.pos !== 'VERB' && !before.possessive && (BODY_NOUNS.has(before.folded) || ROLE_MODIFIERS.has(before.folded)))) return first;
  let edge = first - 1;
  while (edge > 0 && first - edge < MOST_WORDS_BEFORE) {
    const word = words[edge - 1]!;
    if (word.sentence !== before.sentence || !goesOnLeft(words, edge - 1)) break;
    edge--;
  }
  while (edge < first - 1 && (words[edge]!.possessive || words[edge]!.folded === 'and' || DETERMINERS.has(words[edge]!.folded))) edge++;
  return edge;
}

function goesOnLeft(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (word.possessive) return true;
  if (word.folded === 'of') return words[at - 1]?.capital === true && words[at + 1]?.capital === true;
  if (word.sign || PREPOSITIONS.has(word.folded) || DETERMINERS.has(word.folded)) return false;
  if (word.folded === 'and') return isRoleNoun(words[at - 1]?.folded ?? '');
  return word.capital || word.pos === 'NOUN' || word.pos === 'ADJ' || word.pos === 'PROPN' || ROLE_MODIFIERS.has(word.folded);
}

/** `Pentagon Press Secretary Rear Admiral` is two roles: a rank opens a new one behind an office. */
function splitTitles(words: readonly Word[], first: number, last: number): Role[] {
  const roles: Role[] = [];
  let start = first;
  for (let at = first; at <= last; at++) {
    const opens = at < last && at > start && isRoleNoun(words[at - 1]!.folded) && opensTitle(words, at);
    if (at < last && !opens && !isHonorific(words[at]!.folded)) continue;
    const role = roleOf(words, start, at);
    if (role !== undefined) roles.push(role);
    start = at < last && isHonorific(words[at]!.folded) ? at + 1 : at;
  }
  return roles;
}

/** A rank, form of address or shortened office behind an office: `nominee Gov.`, not `Attorney General` or `Rear Admiral`. */
function opensTitle(words: readonly Word[], at: number): boolean {
  const { folded, text } = words[at]!;
  const before = words[at - 1]!.folded;
  if (isHonorific(folded)) return true;
  if (text.endsWith('.') && isRoleNoun(folded)) return !RANKS.has(before);
  return RANKS.has(folded) && folded !== 'general' && (!RANKS.has(before) || before.endsWith('ary'));
}

function roleOf(words: readonly Word[], start: number, end: number): Role | undefined {
  let first = start;
  while (first < end && (DETERMINERS.has(words[first]!.folded) || words[first]!.sign)) first++;
  if (first >= end) return undefined;
  const head = singularOf(words[headOf(words, first, end)]!.folded);
  return { text: textBetween(words, first, end), words: [...possessorOf(words, first), ...foldedBetween(words, first, end)], head };
}

/** Index of the last word before the first preposition: the head noun of a noun phrase. */
export function headOf(words: readonly Word[], first: number, end: number): number {
  let at = first;
  while (at + 1 < end && !PREPOSITIONS.has(words[at + 1]!.folded) && (!words[at + 1]!.sign || words[at + 1]!.possessive) && !RELATIVES.has(words[at + 1]!.folded)) at++;
  while (at > first && words[at]!.possessive) at--;
  return at;
}

/** `Malaysia` of `Malaysia's Prime Minister`. */
function possessorOf(words: readonly Word[], first: number): string[] {
  if (words[first - 1]?.possessive !== true) return [];
  const owner = words[first - 2];
  return owner?.capital === true ? [owner.folded] : [];
}

function foldedBetween(words: readonly Word[], first: number, end: number): string[] {
  const folded: string[] = [];
  for (let at = first; at < end; at++) if (!words[at]!.sign && !words[at]!.possessive) folded.push(words[at]!.folded);
  return folded;
}

/** The printed words from `first` to `end`, as they follow each other in the text. */
export function textBetween(words: readonly Word[], first: number, end: number): string {
  let text = '';
  for (let at = first; at < end; at++) {
    const gap = at > first && words[at]!.start > words[at - 1]!.end ? ' ' : '';
    text += gap + words[at]!.text;
  }
  return text;
}

/** `Marta Hale, 45, the mayor of Lowport, said` and `Brightwater, a shipping company, said`. */
function appositionBehind(words: readonly Word[], mention: NameMention): Role | undefined {
  let at = mention.last;
  if (words[at]?.text !== ',') return undefined;
  at++;
  if (words[at] !== undefined && /^\d{1,3}$/u.test(words[at]!.text) && words[at + 1]?.text === ',') at += 2;
  return rolePhraseAt(words, at, mention);
}

/** A noun phrase from `start` on whose head is a role (for a body: a kind of body). */
function rolePhraseAt(words: readonly Word[], start: number, mention: NameMention): Role | undefined {
  const opening = words[start];
  if (opening === undefined || opening.sentence !== words[mention.first]!.sentence || opening.sign) return undefined;
  let end = start;
  while (end < words.length && end - start < MOST_ROLE_WORDS) {
    const word = words[end]!;
    if (word.pos === 'VERB' && !word.capital && !word.folded.endsWith('ing') && isPreposition(words[mention.titleFirst - 1]?.folded ?? '')) return undefined;
    const ends = word.sign ? !/^[&/]$/u.test(word.text) : RELATIVES.has(word.folded) || ((word.pos === 'VERB' || word.pos === 'AUX') && !word.capital && !ROLE_NOUNS.has(word.folded));
    if (ends || word.sentence !== opening.sentence) break;
    end++;
  }
  if (end - start === MOST_ROLE_WORDS) end = beforeLastJoint(words, start, end);
  while (end > start && JOINTS.has(words[end - 1]!.folded)) end--;
  let first = start;
  if (words[first]?.folded === 'one' && words[first + 1]?.folded === 'of') return undefined;
  while (first < end && DETERMINERS.has(words[first]!.folded)) first++;
  if (first >= end) return undefined;
  const head = headOf(words, first, end);
  const noun = words[head]!;
  const describesBody = BODY_NOUNS.has(noun.folded) && !noun.capital;
  const fits = mention.kind === 'body' ? describesBody : isRoleNoun(noun.folded) || (mention.kind === 'other' && describesBody);
  return fits ? roleOf(words, first, end) : undefined;
}

const JOINTS = new Set(['and', 'or', 'of', 'at', 'in', 'for', 'the', 'a', 'an', 'to', 'with', 'on']);

/** A role too long to take whole ends before its last preposition or `and`. */
function beforeLastJoint(words: readonly Word[], start: number, end: number): number {
  for (let at = end - 1; at > start + 1; at--) if (JOINTS.has(words[at]!.folded)) return at;
  return end;
}

/** `The mayor, Marta Hale, said`, `Malaysia's Prime Minister, Najib Razak said`. */
function appositionBefore(words: readonly Word[], first: number, mention: NameMention): Role | undefined {
  const comma = first - 1;
  if (mention.kind === 'body' || words[comma]?.text !== ',') return undefined;
  const sentence = words[first]!.sentence;
  let start = comma;
  while (start > 0 && comma - start < MOST_ROLE_WORDS) {
    const word = words[start - 1]!;
    if (word.sentence !== sentence || (word.sign && !word.possessive) || word.pos === 'VERB' || word.pos === 'AUX' || word.pos === 'SCONJ') break;
    start--;
    if (DETERMINERS.has(word.folded) && !continuesPhrase(words, start - 1)) break;
  }
  if (start >= comma) return undefined;
  const opening = words[start]!;
  const begins = DETERMINERS.has(opening.folded) || (opening.capital && (opening.pos === 'PROPN' || opening.pos === 'NOUN'));
  if (PREPOSITIONS.has(opening.folded) || !begins) return undefined;
  return isRoleNoun(words[headOf(words, start, comma)]!.folded) ? roleOf(words, start, comma) : undefined;
}

/** `director of the port`: the article belongs to the middle of a phrase; `according to the director`: to its beginning. */
function continuesPhrase(words: readonly Word[], before: number): boolean {
  const preposition = words[before]?.folded ?? '';
  return PREPOSITIONS.has(preposition) && words[before - 1]?.folded !== 'according' && words[before - 1]?.pos !== 'VERB';
}

const COPULAS = new Set(['is', 'was', 'became', 'remains']);

/** `Marta Hale is the mayor of Lowport.` */
function copula(words: readonly Word[], mention: NameMention): Role | undefined {
  const verb = words[mention.last];
  if (verb === undefined || !COPULAS.has(verb.folded) || !ARTICLES.has(words[mention.last + 1]?.folded ?? '')) return undefined;
  return rolePhraseAt(words, mention.last + 1, mention);
}
