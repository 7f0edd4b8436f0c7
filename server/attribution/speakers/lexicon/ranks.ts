import { words } from './words.js';

/**
 * Military, police and church ranks that stand before a name, written out and abbreviated, lower case, without full stops.
 * Source: the rank tables of the armed forces of the US and the UK, and the usual abbreviations of news agencies.
 */
export const RANKS = words(`
  admiral adm general gen lieutenant lt colonel col major maj captain capt commander cmdr commodore brigadier brig
  sergeant sgt corporal cpl private pvt specialist spc airman seaman ensign warrant petty rear vice master staff marshal
  officer constable inspector superintendent detective trooper sheriff sherriff deputy ranger marshall
  reverend rev father fr sister brother pastor deacon rabbi imam sheikh sheik mullah ayatollah mufti
  pope cardinal archbishop bishop monsignor canon patriarch archdeacon grand
  sens reps govs drs profs gens senators congressmen representatives governors presidents ministers
  king queen prince princess duke duchess earl count countess baron baroness viscount emperor empress emir sultan crown`);

/** Of these, the ones that tell gender. */
export const MALE_RANKS = words(`father brother imam sheikh sheik mullah ayatollah pope cardinal monsignor king prince duke earl count baron viscount emperor emir sultan airman fr`);
export const FEMALE_RANKS = words(`sister queen princess duchess countess baroness empress`);

/** Offices in the plural: with a capital before a name they are titles of the first of several, `Judges Hale and Lund`. */
export const PLURAL_OFFICES = words('justices judges speakers secretaries ambassadors mayors chairmen commissioners councilmen');
