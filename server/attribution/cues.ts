import { CUE_VERBS, type CueVerb } from './lexicon/cueVerbs.js';
import { AUXILIARIES, BE_FORMS, POSSESSIVES, SUBJECT_PRONOUNS } from './lexicon/functionWords.js';
import { isGenitive, isHead, isTime } from './phrases.js';
import type { Item } from './units.js';

/** A verb that may introduce reported words. */
export interface VerbCue {
  readonly verb: CueVerb;
  /** The verb itself. */
  readonly at: number;
  /** The verb group from its first auxiliary or adverb: "has also said", "went on to say". */
  readonly first: number;
  readonly last: number;
  /** `participle`: a bare -ing form, its subject stands elsewhere; `infinitive`: behind "to". */
  readonly mood: 'finite' | 'participle' | 'infinitive';
  readonly passive: boolean;
  readonly negated: boolean;
}

/** Particles that belong to the cue: "pointed out", "shot back". */
const PARTICLES = new Set(['out', 'back', 'aloud', 'off', 'on']);

/** Tags that no verb is given, not even by mistake: nearly half of all words need no look into the list. */
const NEVER_CUES = new Set(['PUNCT', 'QUOTE', 'DET', 'PRON', 'NUM', 'CCONJ', 'SYM']);

/** The verbs of the unit that may be cues, left to right. */
export function verbCuesIn(items: readonly Item[]): VerbCue[] {
  const cues: VerbCue[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (NEVER_CUES.has(item.pos)) continue;
    const verb = phrasalVerb(items, at) ?? CUE_VERBS.get(item.lower);
    if (verb === undefined || item.stretch !== undefined || isCapitalName(items, at) || (items[at - 1]?.text === '-' && items[at - 1]?.end === item.start)) continue;
    if (standsAsVerb(items, at, verb)) cues.push(groupOf(items, at, verb));
  }
  return cues;
}

/** What looks like a verb and cannot be one behind what stands before it: "his failed mortgage venture", "in five states", "there are reports". */
function isNounForm(items: readonly Item[], at: number, verb: CueVerb): boolean {
  const before = items[at - 1];
  if (verb.form === 'base') return isNounContext(before, verb) || isSingularName(items, at, verb);
  if (verb.form !== 'third' || before === undefined) return false;
  if ((BE_FORMS.has(before.lower) && before.pos !== 'PART') || /^ha(?:s|ve|d)$/.test(before.lower)) return true;
  const numbered = items[at - 2]?.pos === 'NOUN' || items[at - 2]?.pos === 'PROPN';
  return before.pos === 'NUM' && (!numbered || /^\p{L}/u.test(before.text)) && before.lower !== 'one';
}

/** "the State of the Union address", "a key Republican demand": one name, with which a base form does not agree unless a plural goes before. */
function isSingularName(items: readonly Item[], at: number, verb: CueVerb): boolean {
  const before = items[at - 1];
  if (before?.pos !== 'PROPN' || isTime(before) || before.lower.endsWith('s') || verb.frame === 'say' || verb.frame === 'tell' || verb.frame === 'ask') return false;
  if (items[at]?.text !== items[at]?.lower) return true;
  for (let back = at - 2; back >= Math.max(0, at - 8); back--) {
    const { pos, lower } = items[back]!;
    if (pos === 'PUNCT' || lower === 'a' || lower === 'an') return true;
    if (lower === 'and' || pos === 'AUX' || lower === 'to') return false;
    if (pos === 'ADP' && lower !== 'of' && (items[back - 1]?.lower.endsWith('s') === true || items[back - 1]?.pos === 'VERB')) return false;
  }
  return true;
}

/** "the following comment", "a new campaign message": a base form has no singular subject. */
function isNounContext(before: Item | undefined, verb: CueVerb): boolean {
  if (before === undefined) return false;
  if (before.pos === 'ADJ' || (before.pos === 'VERB' && before.lower.endsWith('ing'))) return true;
  return before.pos === 'NOUN' && (verb.frame === 'state' || verb.frame === 'act' || verb.frame === 'label') && !/(?:s|men|people|police|media)$/.test(before.lower);
}

/** Cue verbs that are common in names. */
const NAME_WORDS = new Set('states state post press rule rules'.split(' '));

/** "the United States", "Washington State". */
function isCapitalName(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const before = items[at - 1];
  return item?.pos === 'PROPN' && item.text !== item.lower && NAME_WORDS.has(item.lower) && before !== undefined && before.stretch === undefined && before.pos === 'PROPN';
}

/** Verbs that report only with their particle: "pointed out", "shot back", "put it". */
const PHRASAL: ReadonlyMap<string, CueVerb> = phrasal({
  past: 'fired shot hit pointed blurted cried put went', third: 'fires shoots hits points blurts puts goes', base: 'fire shoot point', ing: 'firing shooting pointing putting',
});

function phrasal(forms: Partial<Record<CueVerb['form'], string>>): Map<string, CueVerb> {
  const verbs = new Map<string, CueVerb>();
  for (const [form, words] of Object.entries(forms) as [CueVerb['form'], string][]) {
    for (const word of words.split(' ')) verbs.set(word, { lemma: word.startsWith('put') ? 'put' : 'point', frame: 'say', form });
  }
  return verbs;
}

function phrasalVerb(items: readonly Item[], at: number): CueVerb | undefined {
  const item = items[at];
  const verb = PHRASAL.get(item?.lower ?? '');
  const next = items[at + 1];
  if (item === undefined || verb === undefined || next === undefined) return undefined;
  if (verb.lemma === 'put') return next.lower === 'it' ? verb : undefined;
  if (/^(?:went|goes)$/.test(item.lower)) return next.lower === 'on' && (items[at + 2]?.pos ?? 'PUNCT') === 'PUNCT' ? verb : undefined;
  if (next.lower === 'on') return undefined;
  return PARTICLES.has(next.lower) ? verb : undefined;
}

function standsAsVerb(items: readonly Item[], at: number, verb: CueVerb): boolean {
  const item = items[at];
  const before = items[at - 1];
  if (item === undefined) return false;
  if (before !== undefined && (before.pos === 'DET' || POSSESSIVES.has(before.lower) || isGenitive(before)) && !SUBJECT_PRONOUNS.has(before.lower)) return false;
  if (isNounForm(items, at, verb)) return false;
  if (item.pos === 'VERB' || item.pos === 'AUX') return true;
  if (before?.lower === 'to') return false;
  if (verb.frame === 'act' || verb.frame === 'label') return verb.form === 'past' && (item.pos === 'ADJ' || item.pos === 'NOUN');
  const next = items[at + 1];
  const introduces = next === undefined || next.lower === 'that' || next.stretch !== undefined || (next.text === ':' && (items[at + 2] === undefined || items[at + 2]?.stretch !== undefined)) || next.text === ',' || next.text === '.' || next.pos === 'PRON';
  const hasSubject = before !== undefined && (before.pos === 'PRON' || isHead(before) || before.text === ',' || before.text === ')' || before.stretch !== undefined);
  if (verb.form === 'past') return hasSubject || introduces;
  if (items[0]?.stretch !== undefined && hasSubject && at < 8) return true;
  return (hasSubject && introduces) || verb.lemma === 'say' || verb.lemma === 'tell';
}

function groupOf(items: readonly Item[], at: number, verb: CueVerb): VerbCue {
  let first = at;
  let be = false;
  let auxiliary = false;
  let negated = false;
  let infinitive = false;
  while (first > 0) {
    const item = items[first - 1];
    if (item === undefined || item.stretch !== undefined) break;
    if (AUXILIARIES.has(item.lower) && !isOwner(items, first - 1)) {
      be ||= BE_FORMS.has(item.lower);
      negated ||= /^(?:not|n.t|never)$/.test(item.lower);
      auxiliary = true;
    } else if (item.lower === 'to' && first === at) {
      infinitive = true;
    } else if (item.pos !== 'ADV' || item.lower === 'when') break;
    first--;
  }
  if (infinitive) {
    const on = first;
    if (items[on - 1]?.lower === 'on' && /^(?:go|goes|went|gone|going)$/.test(items[on - 2]?.lower ?? '')) {
      first = on - 2;
      infinitive = false;
    }
  }
  const last = at + (PARTICLES.has(items[at + 1]?.lower ?? '') && (verb.lemma === 'point' || items[at + 1]?.lower !== 'on') || (verb.lemma === 'put' && items[at + 1]?.lower === 'it') ? 2 : 1);
  const quotedAs = verb.form === 'ing' && items[first - 1]?.lower === 'as' && items[first - 2]?.lower === 'quoted';
  if (quotedAs) {
    first -= 2;
    while (AUXILIARIES.has(items[first - 1]?.lower ?? '')) first--;
  }
  const participle = verb.form === 'ing' && !be && !quotedAs;
  return {
    verb, at, first, last, negated,
    mood: infinitive ? 'infinitive' : participle ? 'participle' : 'finite',
    passive: be && verb.form === 'past' && !quotedAs && auxiliary,
  };
}

/** A genitive is no auxiliary: "Hale's said". */
function isOwner(items: readonly Item[], at: number): boolean {
  return items[at]?.pos === 'PART' && isGenitive(items[at]);
}
