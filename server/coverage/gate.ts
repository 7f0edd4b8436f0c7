import { sameSpeaker } from '../attribution/speakers/sameSpeaker.js';
import type { CalledAlike } from './candidateIndex.js';
import type { Comparison, Measure, Stretch } from './comparison.js';
import type { UtteranceOutline } from './outline.js';
import { BREAK, ELLIPSIS, QUESTION, seamsOf, SENTENCE } from './seams.js';
import { speaksFor } from './spokesmen.js';
import type { Nearness, SpeakerRelation, Support } from './support.js';
import type { Utterance } from './utterance.js';

/** Why a pair was accepted or refused. */
export interface Verdict extends Support {
  readonly accepted: boolean;
  /** The rule that decided; `explain.ts` says what it means. */
  readonly rule: Rule;
  /** How many strangers use the words in common too; counted up to what makes a phrase, and only where that would refuse the pair. */
  readonly strangers: number;
}

export type Rule = AcceptingRule | RefusingRule;

export type AcceptingRule =
  | 'one event, contained'
  | 'one event, a contained row of words'
  | 'one event, half contained'
  | 'one event, a row of words'
  | 'one event, many words'
  | 'one event, a quoted fragment'
  | 'one event and speaker, a quoted fragment'
  | 'one event and speaker, a short fragment'
  | 'one event and speaker, a row of words'
  | 'one event and speaker, the same words in another order'
  | 'one speaker, contained'
  | 'one speaker, days apart, a row of words'
  | 'days apart, contained'
  | 'days apart, a row of words'
  | 'a long row of words'
  | 'same words, another speaker'
  | 'a reader says so';

export type RefusingRule =
  | 'refused: a reader says so'
  | 'refused: no content word in common'
  | 'refused: nothing but names in common'
  | 'refused: a phrase that many use'
  | 'refused: nobody is named'
  | 'refused: a question and no question'
  | 'refused: scattered words'
  | 'refused: not in marks on both sides'
  | 'refused: another speaker'
  | 'refused: too little in common for one event'
  | 'refused: too little in common';

/** Equal words in a row by which a question and a statement may still be one: the mark was left out. */
const LONG_ROW = 5;

/** Equal words in a row by which two statements of one speaker may be one although most of their words differ. */
const LONG_RUN = 7;

/** What two words in marks on both sides weigh at least to say something by themselves: both rare, or nearly. */
const RARE_PAIR = 11.5;

/** Equal words in a row that two statements of one speaker weeks apart have at least, and those of two whose words hang together. */
const TELLING_RUN = 5;
const UNBROKEN_RUN = 8;
/** So many words weeks apart tie two speakers together of whom it is not sure that they are one. Outlines count as far. */
const MANY_WORDS = 11;
/** The least weight of common content words with which any rule can be reached, by what supports the pair. */
const LEAST_WEIGHT = { event: 3, near: 5, speaker: 8, none: 12 };

/**
 * Whether two utterances that share words are reports of one statement, by these words and what the two stand in.
 * The more the surroundings speak for it (one event, one speaker), the fewer words are needed. Figures: docs/coverage.md.
 */
export function verdictOn(comparison: Comparison, support: Support): Verdict {
  const rule = deciding(comparison, support);
  return { accepted: !rule.startsWith('refused'), rule, strangers: 0, ...support };
}

/** The same when strangers use the words too, so many of them that they are a phrase. */
export function refusedAsPhrase(verdict: Verdict, strangers: number): Verdict {
  return { ...verdict, accepted: false, rule: 'refused: a phrase that many use', strangers };
}

/** Whether it matters who else uses the words: one speaker in one event may well repeat what everybody says. */
export function asksForStrangers({ accepted, nearness, speakers }: Verdict): boolean {
  return accepted && !(nearness === 'event' && speakers === 'same');
}

/**
 * Whether any rule could accept a pair, whatever else its words are: weeks apart both must have marks and words in a row, two speakers
 * many of them.
 * @param row how many equal words in a row they have at most
 */
export function mayBeAccepted(a: UtteranceOutline, b: UtteranceOutline, { nearness, speakers }: Support, row: number): boolean {
  if (nearness === 'event' || (nearness === 'near' && speakers !== 'different')) return true;
  if (a.unattributed || b.unattributed || a.type === 'indirect' || b.type === 'indirect') return false;
  // The first word of a row may be written as two on one side.
  return row >= (speakers === 'same' ? TELLING_RUN : UNBROKEN_RUN) - 1 && (speakers === 'same' || Math.min(a.words, b.words) >= MANY_WORDS);
}

/** The least that two utterances must have in common to be compared at all: saves the work that could only end in refusal. */
export function leastWeight({ nearness, speakers }: Support): number {
  if (speakers === 'different') return LEAST_WEIGHT.none;
  if (nearness === 'event') return LEAST_WEIGHT.event;
  if (nearness === 'near') return LEAST_WEIGHT.near;
  return speakers === 'same' ? LEAST_WEIGHT.speaker : LEAST_WEIGHT.none;
}

function deciding(comparison: Comparison, { nearness, speakers }: Support): Rule {
  const { a, b, measure } = comparison;
  const { matched, content, weight, plainWeight, containment, density, run, runWeight } = measure;
  if (content === 0) return 'refused: no content word in common';
  if (plainWeight < 4 && containment < 0.9) return 'refused: nothing but names in common';
  if ((a.unattributed || b.unattributed) && !isSameRow(measure, nearness)) return 'refused: nobody is named';
  const fragment = fragmentRule(measure, nearness, speakers);
  if (fragment) return fragment;
  if (containment < 0.9 && run < LONG_ROW && onlyOneAsks(comparison)) return 'refused: a question and no question';
  if (density < (speakers === 'same' && run >= LONG_RUN ? 0.4 : 0.5)) return 'refused: scattered words';
  const quoted = a.type !== 'indirect' && b.type !== 'indirect';
  if (speakers === 'different') return otherSpeaker(comparison, nearness, quoted);
  if (nearness === 'event') return withinEvent(measure, speakers);
  if (nearness !== 'near') return farApart(comparison, nearness, speakers);
  if (speakers === 'same' && matched >= 5 && plainWeight >= 14 && containment >= 0.6) return 'one speaker, contained';
  if (speakers === 'same' && run >= LONG_RUN && weight >= 28) return 'one speaker, days apart, a row of words';
  if (matched >= 6 && weight >= 22 && containment >= 0.6) return 'days apart, contained';
  if (run >= 5 && runWeight >= 9 && containment >= 0.9) return 'days apart, a row of words';
  if (run >= 6 && runWeight >= 18 && weight >= 28 && containment >= 0.6) return 'a long row of words';
  return 'refused: too little in common';
}

/** Whether the words in common end in a question on one side only: what somebody is asked is not what somebody said. */
function onlyOneAsks({ a, b, inA, inB }: Comparison): boolean {
  return asks(a, inA) !== asks(b, inB);
}

/** Whether words that one article names nobody for are the very words of the other: few of them in one event, a whole row else. */
function isSameRow({ matched, containment, run }: Measure, nearness: Nearness): boolean {
  return nearness === 'event' ? run >= Math.min(matched, 3) : nearness === 'near' && run >= 6 && containment >= 0.9;
}

function asks(utterance: Utterance, [, end]: Stretch): boolean {
  const seams = seamsOf(utterance);
  let at = end;
  while (at < utterance.wording.length && (seams[at]! & (SENTENCE | BREAK)) === 0) at++;
  return (seams[at]! & QUESTION) !== 0;
}

function withinEvent(measure: Measure, speakers: SpeakerRelation): Rule {
  const { matched, content, weight, plainWeight, quotedWeight, containment, density, run, runWeight, gathered } = measure;
  const orderly = run >= 4 || (plainWeight >= 0.4 * weight && (speakers === 'same' || density >= 0.8));
  if (containment >= 0.7 && matched >= 3 && weight >= 9 && plainWeight >= 4 && content >= 2 && orderly) return 'one event, contained';
  if (containment >= 0.9 && (run >= 4 || (run === matched && plainWeight >= RARE_PAIR && quotedWeight === weight))) return 'one event, a contained row of words';
  if (speakers === 'same') {
    if (containment >= 0.8 && weight >= 6) return 'one event and speaker, a short fragment';
    if (run >= 4 && containment >= 0.6 && runWeight >= 12 && density >= 0.6) return 'one event and speaker, a row of words';
    if (run >= 5 && runWeight >= 12 && density >= 0.6 && isWhole(measure)) return 'one event and speaker, a row of words';
    if (run >= 3 && runWeight >= 12 && gathered >= 0.7) return 'one event and speaker, the same words in another order';
  }
  const half = speakers === 'same' ? containment >= 0.5 && density >= 0.65 : containment >= 0.6 && density >= 0.75;
  if (half && matched >= 5 && plainWeight >= 14 && (content >= 3 || run >= 5)) return 'one event, half contained';
  if (run >= 7 && runWeight >= 15) return 'one event, a row of words';
  if (plainWeight >= 32 && density >= 0.6) return 'one event, many words';
  return 'refused: too little in common for one event';
}

/** Weight of words outside of marks that may surround a quote in two articles weeks apart; more is copied text. */
const OWN_WORDS = 24;
/** Share of words that are no names, by weight, below which words weeks apart are a list of names and titles. */
const NAMES_AND_OTHERS = 0.45;

/** Words from which on a row is a statement also where both sides go on from it, each in its own way; and what it weighs when it is no more than half of either. */
const LONG_ENOUGH = 20;
const HEAVY = 40;

/**
 * Weeks apart only words count that both articles put in marks: what outlets tell in their own words comes back word for word in
 * background paragraphs and links between articles. And one speaker says similar things again and again: what is one statement
 * stands there word for word, as a whole; the fewer words, the rarer. Where a date is not known nothing says that it is weeks.
 */
function farApart(comparison: Comparison, nearness: Nearness, speakers: SpeakerRelation): Rule {
  const { matched, weight, plainWeight, quotedWeight, containment, density, run, runWeight } = comparison.measure;
  if (plainWeight < NAMES_AND_OTHERS * weight) return 'refused: nothing but names in common';
  if (!isQuotedByBoth(comparison.measure, speakers === 'same' ? 0.4 : 0.7)) return 'refused: not in marks on both sides';
  const whole = containment >= (matched < MANY_WORDS || weight < HEAVY ? 0.8 : 0.6) && (matched >= LONG_ENOUGH || isClosed(comparison));
  if (!whole) return 'refused: too little in common';
  if (speakers === 'same') {
    const telling = run >= TELLING_RUN && (nearness === 'far' ? density >= 0.95 && quotedWeight >= 20 : density >= 0.85 && quotedWeight >= 14);
    return telling && weight >= (matched < 8 && nearness === 'far' ? 30 : 27) ? 'one speaker, contained' : 'refused: too little in common';
  }
  return isUnbroken(comparison.measure) && runWeight >= 18 && weight >= 28 ? 'a long row of words' : 'refused: too little in common';
}

/** Whether at each end one side at least has no more words in marks in this sentence: `in the history of the` goes on in both. */
function isClosed({ a, b, inA, inB }: Comparison): boolean {
  return (beginsAt(a, inA[0]) || beginsAt(b, inB[0])) && (beginsAt(a, inA[1]) || beginsAt(b, inB[1]));
}

/** Whether what stands in marks begins anew at a word, or ends before it. */
function beginsAt(utterance: Utterance, at: number): boolean {
  const { wording } = utterance;
  if (at <= 0 || at >= wording.length || !wording[at]!.quoted || !wording[at - 1]!.quoted) return true;
  return (seamsOf(utterance)[at]! & (SENTENCE | BREAK | ELLIPSIS)) !== 0;
}

/** Many words, and hardly any other between them. */
function isUnbroken({ matched, run, density }: Measure): boolean {
  return matched >= MANY_WORDS && run >= UNBROKEN_RUN && density >= 0.9;
}

function isQuotedByBoth({ weight, quotedWeight }: Measure, share: number): boolean {
  return quotedWeight >= share * weight && weight - quotedWeight <= OWN_WORDS;
}

/** Whether a row of words is a good part of what either says, or long and close enough to be a statement of its own. */
function isWhole({ matched, containment, density, run }: Measure): boolean {
  return containment >= 0.5 || (matched >= 8 && (run >= 8 || density >= 0.85));
}

/** A fragment in marks inside retold speech, found in the other's marks: two words suffice with one speaker in one event. */
function fragmentRule({ fragment }: Measure, nearness: Nearness, speakers: SpeakerRelation): AcceptingRule | undefined {
  if (nearness !== 'event' || speakers === 'different') return undefined;
  if (speakers === 'same' && fragment.words >= 2 && fragment.weight >= 4) return 'one event and speaker, a quoted fragment';
  return fragment.weight >= 12 || (fragment.words >= 4 && fragment.weight >= 9) ? 'one event, a quoted fragment' : undefined;
}

function otherSpeaker(comparison: Comparison, nearness: Nearness, quoted: boolean): Rule {
  const { matched, weight, containment, run } = comparison.measure;
  const enough = nearness === 'event'
    ? matched >= 6 && weight >= 22 && run >= 6 && containment >= 0.6
    : isUnbroken(comparison.measure) && weight >= 30 && containment >= 0.7 && isQuotedByBoth(comparison.measure, 0.7) && (matched >= LONG_ENOUGH || isClosed(comparison));
  return enough && quoted ? 'same words, another speaker' : 'refused: another speaker';
}

/** As `sameSpeaker`, but a person and a body are never two speakers: one outlet names the spokesman, the other the ministry. Those whom readers call alike are one. */
export function speakerRelation(one: Utterance, other: Utterance, calledAlike?: CalledAlike): SpeakerRelation {
  const relation = relationByName(one, other);
  return relation !== 'same' && calledAlike?.(one, other) ? 'same' : relation;
}

function relationByName({ speaker: a }: Utterance, { speaker: b }: Utterance): SpeakerRelation {
  if (a === null || b === null || a.kind !== b.kind) return 'unclear';
  const relation = sameSpeaker(a, b);
  return relation === 'different' && (speaksFor(a, b) || speaksFor(b, a)) ? 'unclear' : relation;
}
