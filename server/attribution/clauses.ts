import { behindAdverbials, skipAdverbials } from './adverbials.js';
import { complementAt, isLongQuote, isQuoteAt, isSaying, laterQuote, quoteOrColonAt, secondQuoteAt, type Complement, type Opening } from './complements.js';
import { verbCuesIn, type VerbCue } from './cues.js';
import { backToQuote, remoteSubject, type Precedent } from './cueSubjects.js';
import { CONJUNCTIONS, RELATIVES, SUBORDINATORS } from './lexicon/functionWords.js';
import { isCredit, isNounUse, lacksAddressee, lacksObject, saysNothing } from './nothingSaid.js';
import { hasFiniteVerb, isClauseEdge, phraseEnd, startsClause, type Range } from './phrases.js';
import { isDash, phraseBehind, subjectBefore, type Subject } from './source.js';
import type { Item } from './units.js';

/** A cue with its source, and where its content may stand: before any other cue has been looked at. */
export interface CueClause {
  readonly rule: string;
  readonly cue: readonly Range[];
  readonly source: readonly Range[];
  /** The clause of subject, cue and adverbials: what is in it cannot be content. */
  readonly start: number;
  readonly end: number;
  /** Where content behind the cue starts. */
  readonly right: number | undefined;
  readonly opening: Opening | undefined;
  /** Where content behind the cue ends at the latest, when that is known beforehand. */
  readonly until?: number;
  /** Content may stand before the clause. */
  readonly left: boolean;
  /** How a clause that another content runs into is joined to it: decides whether it ends that content. */
  readonly joined: 'participle' | 'verb' | 'subject' | 'none';
  /** Who was asked: the answer that follows without a cue is theirs. */
  readonly addressed?: readonly Range[];
}

/** All cue clauses of the unit, left to right. */
export function cueClausesIn(items: readonly Item[]): CueClause[] {
  const clauses: CueClause[] = [];
  let precedent: Precedent | undefined;
  /** The latest that does not stand in the words of another. */
  let outer: Precedent | undefined;
  let floor = 0;
  for (const cue of verbCuesIn(items)) {
    const clause = readClause(items, cue, goesOnBehindComma(items, cue) ? outer : precedent, floor);
    if (clause === undefined) continue;
    clauses.push(clause);
    precedent = { subject: { ranges: clause.source, start: clause.start }, end: clause.end, right: clause.right };
    if (outer?.right === undefined || clause.joined !== 'subject' || clause.start < outer.right) outer = precedent;
    floor = Math.max(floor, cue.last);
  }
  return clauses;
}

/** `Hale said her party backed "the plan", and said it was late`: behind a comma it is the outer clause that goes on. */
function goesOnBehindComma(items: readonly Item[], cue: VerbCue): boolean {
  return (cue.verb.frame === 'say' || cue.verb.frame === 'tell') && CONJUNCTIONS.has(items[cue.first - 1]?.lower ?? '') && items[cue.first - 2]?.text === ',';
}

function readClause(items: readonly Item[], cue: VerbCue, precedent: Precedent | undefined, floor: number): CueClause | undefined {
  const { frame } = cue.verb;
  const before = items[cue.first - 1];
  const inverted = cue.mood === 'finite' && !cue.passive && cue.first === cue.at && mayInvert(items, cue)
    ? phraseBehind(items, cue.last) : undefined;
  const behindQuote = isQuoteAt(items, cue.first - 1);
  if (lacksObject(items, cue) || isCredit(items, cue) || lacksAddressee(items, cue)) return undefined;
  if (inverted !== undefined && (behindQuote || !startsClause(items, cue.last) && !isSubjectOfQuote(items, cue, inverted[1]) && !hasSubjectOfItsOwn(items, cue, inverted[1], floor))) return invertedClause(items, cue, inverted);
  const after = behindAdverbials(items, cue);
  let found = complementAt(items, cue, after);
  if (saysNothing(items, cue, found)) return undefined;
  if (cue.passive) return passiveClause(items, cue, after, found, floor);
  let subject = cue.mood === 'finite' ? subjectBefore(items, cue.first, floor) : undefined;
  const joined = joinOf(items, cue, subject);
  if (subject === undefined) {
    if (cue.mood === 'participle' && isNounUse(items, cue)) return undefined;
    subject = remoteSubject(items, cue, precedent);
    if (cue.mood === 'infinitive' && (found === undefined || frame === 'act')) return undefined;
  }
  if (joined === 'subject' && subject !== undefined) subject = backToQuote(items, subject);
  const start = joined === 'subject' ? clauseStart(items, subject?.start ?? cue.first) : cue.first;
  if (joined !== 'participle' && isQuoteAt(items, start - 1) && !isTaken(items, start, precedent)) found = secondQuoteAt(items, after);
  else found ??= laterQuote(items, cue, after);
  const left = !isInBrackets(items, start) && cue.mood !== 'infinitive' && frame !== 'label' && frame !== 'act' && (found === undefined || found.opening === 'quote') && before !== undefined && mayFollowContent(items, start);
  if (found === undefined && !left && !(joined === 'verb' && cue.mood === 'finite' && cue.verb.form === 'past')) return undefined;
  if (subject === undefined && found?.opening !== 'quote' && found?.opening !== 'colon') return undefined;
  return {
    rule: ruleOf(cue, found?.opening), cue: [[cue.first, cue.last]], source: subject?.ranges ?? [],
    start, end: found === undefined ? after : found.start, right: found?.start, opening: found?.opening, left, joined,
  };
}

/** `Asked "Are you afraid?", Reed said he slept well`: the quote before `start` is what the fronted clause introduces. */
function isTaken(items: readonly Item[], start: number, precedent: Precedent | undefined): boolean {
  return precedent !== undefined && precedent.right === start - 2 && items[start - 1]?.text === ',' && precedent.subject.start === 0;
}

function ruleOf(cue: VerbCue, opening: Opening | undefined): string {
  const mood = cue.mood === 'finite' ? '' : `-${cue.mood}`;
  return `${cue.verb.frame}${mood}${opening === undefined ? '' : `-${opening}`}`;
}

function invertedClause(items: readonly Item[], cue: VerbCue, phrase: Range): CueClause {
  const after = skipAdverbials(items, phrase[1]);
  const found = quoteOrColonAt(items, after) ?? (cue.first === 0 ? laterQuote(items, cue, after) : undefined);
  return {
    rule: `${cue.verb.frame}-inverted`, cue: [[cue.first, cue.last]], source: [phrase], start: cue.first, end: after,
    right: found?.start, opening: found?.opening, left: true, joined: 'none',
  };
}

/** `An official, who would not be named, said the report "sat on a desk"`: the quote goes on with the phrase behind the verb. */
function isSubjectOfQuote(items: readonly Item[], cue: VerbCue, phraseEnd: number): boolean {
  const quote = items[phraseEnd];
  return quote?.stretch !== undefined && /^\P{L}*\p{Ll}/u.test(quote.text) && subjectBefore(items, cue.first, 0) !== undefined;
}

/** `Ann Hale, a pilot, said the boats he saw were old`: a name and its aside open the clause, and the phrase behind the verb goes on. */
function hasSubjectOfItsOwn(items: readonly Item[], cue: VerbCue, phraseEnd: number, floor: number): boolean {
  const next = items[phraseEnd];
  if (items[cue.first - 1]?.text !== ',' || next === undefined || next.pos === 'PUNCT' || RELATIVES.has(next.lower) || SUBORDINATORS.has(next.lower)) return false;
  const subject = subjectBefore(items, cue.first, floor);
  return subject !== undefined && isClauseEdge(items, subject.start, floor) && !hasFiniteVerb(items, 0, subject.start);
}

/** "Hale was asked": the words are somebody else's; "was told by Reed that" names who. */
function passiveClause(items: readonly Item[], cue: VerbCue, after: number, found: Complement | undefined, floor: number): CueClause | undefined {
  if (!/^(?:ask|tell|quote|question|inform)$/.test(cue.verb.lemma)) return undefined;
  const by = items[cue.last]?.lower === 'by' ? phraseEnd(items, cue.last + 1) : cue.last + 1;
  const source: Range[] = by > cue.last + 1 ? [[cue.last + 1, by]] : [];
  const end = Math.max(after, by);
  const subject = subjectBefore(items, cue.first, floor);
  const start = clauseStart(items, subject?.start ?? cue.first);
  const right = found ?? complementAt(items, cue, end);
  return {
    rule: `${cue.verb.frame}-passive`, cue: [[cue.first, cue.last]], source, start, end, right: right?.start, opening: right?.opening,
    left: right === undefined && mayFollowContent(items, start), joined: subject === undefined ? 'verb' : 'subject',
    ...(cue.verb.frame === 'ask' && subject !== undefined ? { addressed: subject.ranges } : {}),
  };
}

const LONGEST_BRACKET = 30;

/** A bracket that opens the unit holds all of it. */
function isInBrackets(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(1, at - LONGEST_BRACKET); i--) {
    if (items[i]?.text === ')') return false;
    if (items[i]?.text === '(') return true;
  }
  return false;
}

/** Adverbs and conjunctions that open the clause of the cue: "as Hale said", "then she added". */
function clauseStart(items: readonly Item[], subject: number): number {
  let start = subject;
  while (start > 0) {
    const before = items[start - 1];
    if (before === undefined || !(before.lower === 'as' || (before.pos === 'ADV' && before.stretch === undefined))) break;
    start--;
  }
  return start;
}

/** Any verb of saying may stand before its subject behind a quote ("barked Hale"); behind other words only the common ones do. */
function mayInvert(items: readonly Item[], cue: VerbCue): boolean {
  const { frame } = cue.verb;
  if (frame !== 'say' && frame !== 'state' && frame !== 'ask') return false;
  const before = items[cue.first - 1];
  if (before === undefined) return frame === 'say';
  if (isLongQuote(before) || before.text === ':') return true;
  if (before.text === ',' && (isLongQuote(items[cue.first - 2]) || isSaying(items[cue.first - 2]))) return true;
  return /^(?:say|explain|argue|warn|note)$/.test(cue.verb.lemma) && (before.text === ',' || isDash(before)) && items[cue.last]?.pos !== 'PRON';
}

function mayFollowContent(items: readonly Item[], start: number): boolean {
  const before = items[start - 1];
  return before !== undefined && (before.stretch !== undefined || before.text === ',' || isDash(before) || /^[?!]$/.test(before.text));
}

function joinOf(items: readonly Item[], cue: VerbCue, subject: Subject | undefined): CueClause['joined'] {
  if (cue.mood === 'participle') return 'participle';
  if (subject !== undefined) return 'subject';
  return CONJUNCTIONS.has(items[cue.first - 1]?.lower ?? '') || items[cue.first - 1]?.text === ',' ? 'verb' : 'none';
}
