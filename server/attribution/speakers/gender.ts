import { FEMALE_GIVEN_NAMES, MALE_GIVEN_NAMES } from './lexicon/givenNames.js';
import { FEMALE_HONORIFICS, MALE_HONORIFICS } from './lexicon/honorifics.js';
import { FEMALE_RANKS, MALE_RANKS } from './lexicon/ranks.js';
import { FEMALE_ROLES, MALE_ROLES } from './lexicon/roles.js';

export type Gender = 'm' | 'f';

/** The gender a folded given name tells, `null` when it tells none or is not known. */
export function genderOfGivenName(folded: string): Gender | null {
  const word = /^\p{L}+-\p{L}/u.test(folded) ? folded.slice(0, folded.indexOf('-')) : folded;
  if (MALE_GIVEN_NAMES.has(word)) return 'm';
  return FEMALE_GIVEN_NAMES.has(word) ? 'f' : null;
}

/** The gender a folded title or role word tells: `mr`, `duchess`, `spokeswoman`. */
export function genderOfTitle(folded: string): Gender | null {
  if (MALE_HONORIFICS.has(folded) || MALE_RANKS.has(folded) || MALE_ROLES.has(folded)) return 'm';
  if (FEMALE_HONORIFICS.has(folded) || FEMALE_RANKS.has(folded) || FEMALE_ROLES.has(folded)) return 'f';
  return null;
}
