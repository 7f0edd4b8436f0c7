import type { Speaker } from '../attribution.js';
import { genderOfGivenName, genderOfTitle, type Gender } from './gender.js';
import { COUNTRY_ALIASES, COUNTRY_PREFIXES, LEGAL_FORMS } from './lexicon/bodyNames.js';
import { givenNamesAgree } from './lexicon/nicknames.js';
import { almostEqual, bareSurname, foldedWords, personWords } from './nameWords.js';

/** What is compared of two speakers, who may come from different articles. */
export type SpeakerIdentity = Pick<Speaker, 'name' | 'kind' | 'roles'>;

/**
 * Whether two speakers, also of different articles, are the same person or body.
 *
 * Persons: the family names agree and no given name, initial or gender contradicts. `Hale` and `Ann Hale` are the same,
 * `Ann Hale` and `Tom Hale` different. Organisations: the same words without article, legal form and country, or one the
 * other's initials. `unclear` where the names do not tell, and always when one of the two is unnamed.
 */
export function sameSpeaker(a: SpeakerIdentity, b: SpeakerIdentity): 'same' | 'different' | 'unclear' {
  if (a.kind === 'unnamed' || b.kind === 'unnamed') return 'unclear';
  if (a.kind !== b.kind) return foldedWords(a.name).join(' ') === foldedWords(b.name).join(' ') ? 'unclear' : 'different';
  return a.kind === 'person' ? samePerson(a, b) : sameOrganisation(a.name, b.name);
}

function samePerson(a: SpeakerIdentity, b: SpeakerIdentity): 'same' | 'different' | 'unclear' {
  const wordsA = personWords(a.name);
  const wordsB = personWords(b.name);
  const familyA = wordsA.at(-1);
  const familyB = wordsB.at(-1);
  if (familyA === undefined || familyB === undefined) return 'unclear';
  if (gendersContradict(a, wordsA, b, wordsB)) return 'different';
  const givenA = wordsA.slice(0, -1);
  const givenB = wordsB.slice(0, -1);
  if (bareSurname(familyA) === bareSurname(familyB)) return givenNameListsAgree(givenA, givenB) ? 'same' : 'different';
  if (wordsA.length === 1 || wordsB.length === 1) return standsInside(wordsA, wordsB) ? 'unclear' : 'different';
  if (givenA[0] === givenB[0] && familyA.length >= 5 && almostEqual(familyA, familyB)) return 'same';
  return 'different';
}

/** `hillary` against `hillary rodham clinton`: a lone word that is another part of the fuller name. */
function standsInside(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length === 1 ? [a, b] : [b, a];
  return long.includes(short[0]!);
}

/** Middle names may be missing on either side; the first names must agree, or one list must hold the other's first name. */
export function givenNameListsAgree(a: readonly string[], b: readonly string[]): boolean {
  const firstA = a[0];
  const firstB = b[0];
  if (firstA === undefined || firstB === undefined) return true;
  if (givenNamesAgree(firstA, firstB) || almostEqualLong(firstA, firstB)) return true;
  return (a.length > 1 && a.includes(firstB)) || (b.length > 1 && b.includes(firstA));
}

function almostEqualLong(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 6 && almostEqual(a, b);
}

function gendersContradict(a: SpeakerIdentity, wordsA: readonly string[], b: SpeakerIdentity, wordsB: readonly string[]): boolean {
  // Two full names are compared by the names themselves: a list of given names is right for most bearers, not for all.
  if (wordsA.length > 1 && wordsB.length > 1) return false;
  const genderA = shownGender(a, wordsA);
  const genderB = shownGender(b, wordsB);
  return genderA !== null && genderB !== null && genderA !== genderB;
}

function shownGender(speaker: SpeakerIdentity, names: readonly string[]): Gender | null {
  for (const word of speaker.roles.flatMap(foldedWords)) {
    const gender = genderOfTitle(word);
    if (gender !== null) return gender;
  }
  return names.length > 1 ? genderOfGivenName(names[0]!) : null;
}

const SMALL_WORDS = new Set(['the', 'a', 'an', 'of', 'and', 'for', 'on', 'in', 'to', 'at', '&']);

function sameOrganisation(a: string, b: string): 'same' | 'different' | 'unclear' {
  const wordsA = organisationWords(a);
  const wordsB = organisationWords(b);
  if (wordsA.length === 0 || wordsB.length === 0) return 'unclear';
  const sortedA = wordsA.toSorted().join(' ');
  const sortedB = wordsB.toSorted().join(' ');
  if (sortedA === sortedB || isAcronymOf(a, b) || isAcronymOf(b, a)) return 'same';
  const [short, long] = wordsA.length < wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA];
  return short.every(word => long.includes(word)) ? 'unclear' : 'different';
}

/** One key for all spellings of a body's name that differ by article, order, legal form or country: `Justice Department`, `Department of Justice`. */
export function organisationKey(name: string): string {
  return organisationWords(name).toSorted().join(' ');
}

function organisationWords(name: string): string[] {
  const folded = foldedWords(name).filter(word => word !== 'the');
  const alias = COUNTRY_ALIASES.get(folded.join(' '));
  if (alias !== undefined) return alias.split(' ');
  const meaningful = folded.filter(word => !SMALL_WORDS.has(word) && !LEGAL_FORMS.has(word));
  if (meaningful.length === 0) return folded;
  if (meaningful.length > 2 && meaningful[0] === 'united' && meaningful[1] === 'states') return meaningful.slice(2);
  return meaningful.length > 1 && COUNTRY_PREFIXES.has(meaningful[0]!) ? meaningful.slice(1) : meaningful;
}

/** Whether `short` is written from the initials of `long`, small words counted or not: `ISIL`, `AP`, `DoJ`. */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = acronymIn(short);
  return letters !== undefined && initialsOf(long).includes(letters);
}

/** What a body's name is found under as an acronym or in full: where `isAcronymOf` holds, the two names share one. */
export function acronymKeys(name: string): string[] {
  const letters = acronymIn(name);
  return [...initialsOf(name), ...(letters === undefined ? [] : [letters])];
}

/** The folded letters of a name that is written as an acronym. */
function acronymIn(name: string): string | undefined {
  const letters = name.replace(/^the\s+/iu, '').replaceAll('.', '');
  return /^\p{Lu}[\p{L}]{1,7}$/u.test(letters) && (letters.match(/\p{Lu}/gu)?.length ?? 0) >= 2 ? letters.toLowerCase() : undefined;
}

/** The acronyms that a name may have. */
function initialsOf(long: string): string[] {
  const parts = foldedWords(long.replaceAll('-', ' ')).filter((word, i) => i > 0 || word !== 'the');
  if (parts.length < 2) return [];
  const all = parts.map(word => word[0]).join('');
  const capitals = parts.filter(word => !SMALL_WORDS.has(word)).map(word => word[0]).join('');
  return [all, capitals, `u${capitals}`, `us${capitals}`];
}
