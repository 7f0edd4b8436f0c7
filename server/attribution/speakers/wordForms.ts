import { ownLetters } from '../../text/ownLetters.js';
import { CALLING_OR_SURNAME } from './lexicon/ambiguousNames.js';
import { FEMALE_GIVEN_NAMES, MALE_GIVEN_NAMES, OTHER_GIVEN_NAMES } from './lexicon/givenNames.js';
import { NAME_PARTICLES, NAME_SUFFIXES } from './lexicon/honorifics.js';
import { isNickname as isShortForm } from './lexicon/nicknames.js';
import { BODY_WORDS, DEMONYMS, NEVER_IN_NAMES } from './lexicon/organisations.js';
import { PLURAL_OFFICES, RANKS } from './lexicon/ranks.js';
import { GROUP_NOUNS, REPORT_NOUNS, ROLE_MODIFIERS, ROLE_NOUNS } from './lexicon/roles.js';
import { foldWord, isHonorific, isTitleWord, singularOf } from './nameWords.js';

/** What a printed word shows by itself, wherever it stands. */
export interface WordForm {
  readonly folded: string;
  /** Written like a name: with a capital at its head or, as in `al-Hadi`, behind its article. */
  readonly capital: boolean;
  /** Holds no letter and no digit. */
  readonly sign: boolean;
  /** A capital that may be part of a name. */
  readonly mayBeInName: boolean;
  /** `NATO`, `U.S.`, `DoJ`; not an initial. */
  readonly acronym: boolean;
  readonly givenName: boolean;
  readonly honorific: boolean;
  /** A form of address, a rank, an office or what goes with one. */
  readonly title: boolean;
  /** A title also where a name may stand: not a surname that is a calling, like `Baker`. */
  readonly runTitle: boolean;
  readonly rank: boolean;
  readonly roleNoun: boolean;
  readonly roleModifier: boolean;
  readonly bodyWord: boolean;
  readonly demonym: boolean;
  /** A noun for people or papers, in either number. */
  readonly commonNoun: boolean;
  readonly particle: boolean;
  readonly suffix: boolean;
}

/** News repeats its words: what a form shows is looked up once. */
const remembered = new Map<string, WordForm>();
const MOST_REMEMBERED = 30_000;

/** The form of a printed word. */
export function formOf(text: string): WordForm {
  let form = remembered.get(text);
  if (form === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const own = ownLetters(text);
    remembered.set(own, (form = readForm(own)));
  }
  return form;
}

/** `R-Ohio`, `D-Md.` behind a name. */
const PARTY_AND_STATE = /^[RDI]-\p{Lu}/u;
const NAME_LIKE = /^(?:\p{Lu}|(?:al|el|ad|as|ash|an|ar|bin|d|l|de|mc|mac|i|e)['’-]?\p{Lu})/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function readForm(text: string): WordForm {
  const folded = foldWord(text);
  const capital = NAME_LIKE.test(text);
  const sign = !LETTER_OR_DIGIT.test(text);
  const singular = singularOf(folded);
  return {
    folded, capital, sign,
    mayBeInName: capital && !sign && !NEVER_IN_NAMES.has(folded) && !PARTY_AND_STATE.test(text),
    acronym: isAcronym(text), givenName: isGivenName(folded), honorific: isHonorific(folded), title: isTitleWord(folded), runTitle: isRunTitle(folded) || (capital && PLURAL_OFFICES.has(folded)),
    rank: RANKS.has(folded), roleNoun: ROLE_NOUNS.has(folded), roleModifier: ROLE_MODIFIERS.has(folded), bodyWord: BODY_WORDS.has(folded), demonym: DEMONYMS.has(folded),
    commonNoun: ROLE_NOUNS.has(singular) || GROUP_NOUNS.has(folded) || REPORT_NOUNS.has(singular), particle: NAME_PARTICLES.has(folded), suffix: NAME_SUFFIXES.has(folded),
  };
}

/** Whether a folded word is a given name of anybody. */
export function isGivenName(folded: string): boolean {
  if (DEMONYMS.has(folded)) return false;
  return isShortForm(folded) || MALE_GIVEN_NAMES.has(folded) || FEMALE_GIVEN_NAMES.has(folded) || OTHER_GIVEN_NAMES.has(folded);
}

function isAcronym(text: string): boolean {
  if (text.length < 2 || text.length > 12 || (text.length === 4 && /^.\..\.$/u.test(text))) return false;
  const letters = text.replaceAll('.', '');
  return letters.length >= 2 && letters.length <= 6 && /^\p{Lu}[\p{Lu}\p{N}o&]*\p{Lu}\p{N}?$/u.test(letters);
}

function isRunTitle(folded: string): boolean {
  if (isHonorific(folded) || RANKS.has(folded)) return true;
  if (ROLE_NOUNS.has(folded)) return !CALLING_OR_SURNAME.has(folded);
  return folded.includes('-') && folded.split('-').some(part => ROLE_NOUNS.has(part));
}
