import { ownLetters } from '../../text/ownLetters.js';
import { FEMALE_HONORIFICS, MALE_HONORIFICS, NAME_SUFFIXES, NEUTRAL_HONORIFICS } from './lexicon/honorifics.js';
import { RANKS } from './lexicon/ranks.js';
import { ROLE_MODIFIERS, ROLE_NOUNS } from './lexicon/roles.js';

const PLAIN_WORD = /^[A-Za-z]+$/;
const PLAIN_WORDS = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** A word as names compare it: lower case, without accents, full stops, apostrophes and a possessive `'s`. */
export function foldWord(word: string): string {
  if (PLAIN_WORD.test(word)) return word.toLowerCase();
  let folded = remembered.get(word);
  if (folded === undefined) {
    folded = word
      .normalize('NFKD')
      .replace(/['’]s$/u, '')
      .replace(/[\p{M}.'’‘]/gu, '')
      .toLowerCase();
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(ownLetters(word), ownLetters(folded));
  }
  return folded;
}

/** Signs, figures, initials and compounds as folded: a text has few different ones and each of them often. */
const remembered = new Map<string, string>();
const MOST_REMEMBERED = 5000;

/** The folded words of a name or phrase, in order; signs between them are dropped, hyphens inside a word stay. */
export function foldedWords(phrase: string): string[] {
  if (PLAIN_WORDS.test(phrase)) return phrase.toLowerCase().split(' ');
  return phrase.split(/[^\p{L}\p{M}\p{N}.'’‘&-]+/u).map(foldWord).filter(word => /[\p{L}\p{N}]/u.test(word));
}

/** Whether a folded word is a form of address, a rank, an office or what goes with one: not a part of anybody's name. */
export function isTitleWord(folded: string): boolean {
  return isHonorific(folded) || RANKS.has(folded) || ROLE_NOUNS.has(folded) || ROLE_MODIFIERS.has(folded);
}

/** Whether a folded word is a courtesy title: `mr`, `ms`, `dr`. */
export function isHonorific(folded: string): boolean {
  return MALE_HONORIFICS.has(folded) || FEMALE_HONORIFICS.has(folded) || NEUTRAL_HONORIFICS.has(folded);
}

/**
 * The folded words of a person's name without what stands before it and after it: `Sen. John Hale Jr.` gives `john hale`.
 * A name that consists of title words alone is left whole: `Prince`, `Stephen King` keeps `king`.
 */
export function personWords(name: string): string[] {
  const all = foldedWords(name).filter(word => word !== 'the' && word !== 'a' && word !== 'an');
  let end = all.length;
  while (end > 1 && NAME_SUFFIXES.has(all[end - 1]!)) end--;
  let start = 0;
  for (let i = 0; i < end - 1; i++) if (isTitleWord(all[i]!)) start = i + 1;
  return all.slice(start, end);
}

/** A family name without its Arabic article, so that `al-Hadi` and `Hadi` are one. */
export function bareSurname(folded: string): string {
  return folded.replace(/^(?:al|el|ad|as|ash)-(?=.{3})/u, '');
}

/** Whether two words differ by at most one letter added, left out, replaced, or two neighbours exchanged. */
export function almostEqual(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  const restA = a.slice(i, a.length - j);
  const restB = b.slice(i, b.length - j);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA === `${restB.charAt(1)}${restB.charAt(0)}`;
}

/** The singular of a noun, by rule: `officials`, `secretaries`, `spokesmen`, `coaches`. */
export function singularOf(folded: string): string {
  let singular = singulars.get(folded);
  if (singular === undefined) {
    if (singulars.size >= MOST_REMEMBERED) singulars.clear();
    singulars.set(ownLetters(folded), (singular = ownLetters(singularByRule(folded))));
  }
  return singular;
}

const singulars = new Map<string, string>();

function singularByRule(folded: string): string {
  if (folded.endsWith('men') && folded.length > 4) return `${folded.slice(0, -2)}an`;
  if (folded === 'people' || folded === 'spokespeople') return folded === 'people' ? 'person' : 'spokesperson';
  if (folded === 'children') return 'child';
  if (folded === 'wives') return 'wife';
  if (folded.endsWith('ies') && folded.length > 4) return `${folded.slice(0, -3)}y`;
  if (/(?:ss|ch|sh|x)es$/u.test(folded)) return folded.slice(0, -2);
  return folded.endsWith('s') && !/(?:ss|us|is)$/u.test(folded) ? folded.slice(0, -1) : folded;
}
