import { words } from './words.js';

// What tells when somebody spoke and stands right behind who spoke. Written by hand after Quirk et al. 1985, 8.51 to 8.77.

export const DAYS = words('monday tuesday wednesday thursday friday saturday sunday tue tues thu thurs fri');
export const MONTHS = words('january february march april may june july august september october november december jan feb apr jun jul aug sept sep oct nov dec');
/** Parts of a day: behind a day's name or `this`, `last`. */
export const DAY_PARTS = words('morning afternoon evening night');
/** These tell a time by themselves. */
export const LONE_TIMES = words('today yesterday tomorrow tonight');
/** Behind `last`, `three`, `several`. */
export const PERIODS = words('minutes hours day days week weeks weekend month months year years decade decades');
/** Behind `last` or `this` alone. */
export const SEASONS = words('spring summer autumn fall winter');
/** `last week`, `late Monday`. */
export const NEAR_TIMES = words('last this next past following previous coming recent late early earlier later mid same');
export const SEVERAL = words('a few several many two three four five six seven eight nine ten couple dozen');
export const TIME_PREPOSITIONS = words('on in from at during over since for until late early earlier later by');
