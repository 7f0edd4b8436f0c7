import { genderOfTitle } from './gender.js';
import { bareSurname, foldedWords, personWords } from './nameWords.js';
import { acronymKeys, organisationKey, type SpeakerIdentity } from './sameSpeaker.js';

/** Only families of this many letters may differ in one of them (see `sameSpeaker`). */
const LONG = 5;

/**
 * Keys under which a speaker is found: two whom `sameSpeaker` calls the same share one. None for those whom it calls the same as
 * nobody.
 */
export function speakerKeys({ name, kind }: SpeakerIdentity): string[] {
  if (kind === 'unnamed') return [];
  if (kind === 'organisation') return organisationKeys(name);
  const words = personWords(name);
  const family = words.at(-1);
  if (family === undefined) return [];
  const keys = [`p ${bareSurname(family)}`];
  // One letter may be wrong, or two exchanged: the beginning or the end is right.
  if (words.length > 1 && family.length >= LONG - 1) keys.push(`f ${words[0]} ${family.slice(0, 2)}`, `l ${words[0]} ${family.slice(-2)}`);
  return keys;
}

function organisationKeys(name: string): string[] {
  const key = organisationKey(name);
  if (key === '') return [];
  return [`o ${key}`, ...new Set(acronymKeys(name).map((letters) => `a ${letters}`))];
}

/** All that `sameSpeaker` looks at: of the roles the first that tells a gender. */
export function identityOf({ name, kind, roles }: SpeakerIdentity): SpeakerIdentity {
  const telling = roles.find((role) => foldedWords(role).some((word) => genderOfTitle(word) !== null));
  return { name, kind, roles: telling === undefined ? [] : [foldedWords(telling).find((word) => genderOfTitle(word) !== null)!] };
}
