import { words } from './words.js';

/**
 * Forms of address that are no office: they say something about gender and nothing about a role.
 * Lower case, without the full stop. Source: the courtesy titles of the style guides of AP, Reuters and the BBC.
 */
export const MALE_HONORIFICS = words(`mr mister messrs sir monsieur herr señor senor signor lord`);
export const FEMALE_HONORIFICS = words(`mrs ms miss madam madame mme mlle dame lady frau señora senora signora sheikha`);
export const NEUTRAL_HONORIFICS = words(`mx dr doctor prof`);

/** What may follow a name and is no part of it: `Martin Hale Jr.`, `Lord Hale QC`. */
export const NAME_SUFFIXES = words(`jr sr ii iii iv esq phd md qc kc mp msp mep obe mbe cbe rn`);

/** Small words that stand inside a name and do not begin one: `Ursula von der Leyen`, `Abu Bakr al-Baghdadi`. */
export const NAME_PARTICLES = words(`de la le du del della dela di da dos das do van von der den ter ten zu zum bin ibn al el ben bint y e st st. san santa mac af av abu`);
