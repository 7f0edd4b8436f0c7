import type { Complement } from './complements.js';
import type { VerbCue } from './cues.js';
import { COMPLEMENTISERS } from './lexicon/functionWords.js';
import { hasFiniteVerb, isFiniteVerb, isGenitive, isHead, phraseEnd } from './phrases.js';
import type { Item } from './units.js';

/** How far behind a verb its object is looked for. */
const REACH = 30;

/** `One person briefed on the matter`: whoever tells has somebody to tell it to. */
export function lacksAddressee(items: readonly Item[], cue: VerbCue): boolean {
  return cue.verb.frame === 'tell' && cue.verb.form === 'past' && cue.first === cue.at && /^(?:on|about|of|in|by)$/.test(items[cue.last]?.lower ?? '') && isHead(items[cue.first - 1])
    && hasFiniteVerb(items, cue.last + 1, Math.min(items.length, cue.last + REACH)) && items[cue.first - 1]?.pos !== 'PROPN';
}

/** `would not say whom it had warned`, `nobody could say when`: nothing is said. */
export function saysNothing(items: readonly Item[], cue: VerbCue, found: Complement | undefined): boolean {
  if (!/^(?:say|tell|reveal|disclose|specify|explain)$/.test(cue.verb.lemma) || found?.opening === 'quote' || found?.opening === 'that') return false;
  const item = items[found?.start ?? cue.last];
  if ((COMPLEMENTISERS.has(item?.lower ?? '') || item?.lower === 'whom') && item?.lower !== 'that') return cue.negated || /^(?:nobody|none)$/.test(items[cue.first - 1]?.lower ?? '');
  if (cue.verb.lemma !== 'say' || item === undefined || found?.opening !== 'clause') return false;
  const end = phraseEnd(items, found.start);
  const next = items[end];
  if (/^(?:nothing|something|anything|little)$/.test(item.lower)) return !isFiniteVerb(items, end);
  return item.pos === 'DET' && next?.lower === 'and' && items[end + 1]?.pos === 'VERB';
}

/** `Additional reporting: Ann Hale`, `Published: 6 May`: the form of a credit, not a clause. */
export function isCredit(items: readonly Item[], cue: VerbCue): boolean {
  return cue.first < 2 && cue.mood !== 'infinitive' && items[cue.last]?.text === ':' && items[cue.last + 1]?.stretch === undefined && (cue.first === 0 || cue.mood === 'participle');
}

/** `A limit announced as "temporary"`: a participle of the noun before it, nobody speaks. */
export function lacksObject(items: readonly Item[], cue: VerbCue): boolean {
  return cue.verb.form === 'past' && cue.first === cue.at && items[cue.last]?.lower === 'as' && items[cue.last + 1]?.stretch !== undefined
    && items[cue.first - 1]?.stretch === undefined && isHead(items[cue.first - 1]);
}

/** "the saying", "after telling": not every -ing form reports. */
export function isNounUse(items: readonly Item[], cue: VerbCue): boolean {
  const before = items[cue.first - 1];
  return before !== undefined && (before.pos === 'DET' || isGenitive(before) || before.lower === 'of');
}
