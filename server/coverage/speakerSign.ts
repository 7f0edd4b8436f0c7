import type { SpeakerKind } from '../attribution/attribution.js';
import { speakerKeys } from '../attribution/speakers/speakerKeys.js';
import { ownLetters } from '../text/ownLetters.js';
import { hash32 } from './hash.js';
import type { Utterance } from './utterance.js';

/** Bits of a key, of which zero stands for none, and the places of a person's three keys. */
const KEY_BITS = 10;
const KEY = (1 << KEY_BITS) - 1;
const PERSON_KEYS = ['p', 'f', 'l'];
/** Initials of a body set one bit each of so many; they stand above its name. */
const INITIAL_BITS = 20;
const INITIALS = ((1 << INITIAL_BITS) - 1) << KEY_BITS;
/** Above all others. */
const KIND_AT = 30;
const KINDS: readonly SpeakerKind[] = ['person', 'organisation'];

/** Speakers remembered at most. */
const REMEMBERED = 20_000;

const remembered = new Map<string, number>();

/**
 * Of who speaks, 32 bits that tell of most others that they are not the same: `mayBeSame` of two is false only where `sameSpeaker` does
 * not call them so. 0 for nobody, and for whom it calls the same as nobody.
 */
export function speakerSignOf(speaker: Utterance['speaker']): number {
  if (speaker === null) return 0;
  const name = `${speaker.kind}\n${speaker.name}`;
  let sign = remembered.get(name);
  if (sign === undefined) {
    if (remembered.size >= REMEMBERED) remembered.clear();
    sign = signOf(speaker);
    remembered.set(ownLetters(name), sign);
  }
  return sign;
}

function signOf(speaker: NonNullable<Utterance['speaker']>): number {
  const keys = speakerKeys(speaker);
  if (keys.length === 0) return 0;
  let sign = (1 + KINDS.indexOf(speaker.kind)) << KIND_AT;
  for (const key of keys) {
    if (key.startsWith('a ')) sign |= 1 << (KEY_BITS + (hash32(key) % INITIAL_BITS));
    else sign |= (1 + (hash32(key) % KEY)) << (KEY_BITS * Math.max(0, PERSON_KEYS.indexOf(key.charAt(0))));
  }
  return sign >>> 0;
}

/** Whether two speakers may be the same, by their signs. */
export function mayBeSame(a: number, b: number): boolean {
  if (a === 0 || b === 0 || a >>> KIND_AT !== b >>> KIND_AT) return false;
  if (a >>> KIND_AT === 1 + KINDS.indexOf('person')) return PERSON_KEYS.some((_, at) => sharesKey(a, b, KEY_BITS * at));
  return sharesKey(a, b, 0) || (a & b & INITIALS) !== 0;
}

function sharesKey(a: number, b: number, at: number): boolean {
  return ((a >>> at) & KEY) !== 0 && ((a >>> at) & KEY) === ((b >>> at) & KEY);
}
