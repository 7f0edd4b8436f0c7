import { words } from './words.js';

// How one body is written in several ways. Written by hand.

export const COUNTRY_ALIASES: ReadonlyMap<string, string> = new Map([
  ['us', 'united states'], ['usa', 'united states'], ['united states of america', 'united states'], ['america', 'united states'],
  ['uk', 'united kingdom'], ['britain', 'united kingdom'], ['great britain', 'united kingdom'],
  ['un', 'united nations'], ['eu', 'european union'],
]);

/** What stands behind the name of a company and may be left out. */
export const LEGAL_FORMS = words('inc ltd llc plc corp corporation co company gmbh ag sa nv spa');

/** What stands before the name of a national body and may be left out. */
export const COUNTRY_PREFIXES = words('us uk american british');
