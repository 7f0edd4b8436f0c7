import { CUE_VERBS } from './lexicon/cueVerbs.js';
import { verbCuesIn, type VerbCue } from './cues.js';
import { CUE_NOUNS } from './lexicon/cueNouns.js';
import { BE_FORMS, COMPLEMENTISERS, OBJECT_PRONOUNS, PREPOSITIONS, SUBJECT_PRONOUNS, TIME_WORDS, CONJUNCTIONS } from './lexicon/functionWords.js';
import { hasFiniteVerb, isFiniteVerb, isGenitive, isHead, phraseEnd, phraseStart, startsClause, type Range } from './phrases.js';
import { isDash, mainSubject, phraseBehind, subjectBefore, type Subject } from './source.js';
import type { Item } from './units.js';

/** How the content behind a cue begins. */
export type Opening = 'that' | 'question' | 'colon' | 'quote' | 'clause' | 'label';

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
  /** Content may stand before the clause. */
  readonly left: boolean;
  /** How a clause that another content runs into is joined to it: decides whether it ends that content. */
  readonly joined: 'participle' | 'verb' | 'subject' | 'none';
  /** Who was asked: the answer that follows without a cue is theirs. */
  readonly addressed?: readonly Range[];
}

const REACH = 30;
const LATER_QUOTE_REACH = 18;

/** All cue clauses of the unit, left to right. */
export function cueClausesIn(items: readonly Item[]): CueClause[] {
  const clauses: CueClause[] = [];
  let last: Subject | undefined;
  let lastEnd = -1;
  let floor = 0;
  for (const cue of verbCuesIn(items)) {
    const clause = readClause(items, cue, last, lastEnd, floor);
    if (clause === undefined) continue;
    clauses.push(clause);
    last = { ranges: clause.source, start: clause.start };
    lastEnd = clause.end;
    floor = Math.max(floor, cue.last);
  }
  return clauses;
}

function readClause(items: readonly Item[], cue: VerbCue, last: Subject | undefined, lastEnd: number, floor: number): CueClause | undefined {
  const { frame } = cue.verb;
  const before = items[cue.first - 1];
  const inverted = cue.mood === 'finite' && !cue.passive && cue.first === cue.at && mayInvert(items, cue)
    ? phraseBehind(items, cue.last) : undefined;
  const behindQuote = isQuoteAt(items, cue.first - 1);
  if (lacksObject(items, cue) || isCredit(items, cue) || lacksAddressee(items, cue)) return undefined;
  if (inverted !== undefined && (behindQuote || !startsClause(items, cue.last) && !isSubjectOfQuote(items, cue, inverted[1]))) return invertedClause(items, cue, inverted);
  const after = behindAdverbials(items, cue);
  let found = complementAt(items, cue, after);
  if (saysNothing(items, cue, found)) return undefined;
  if (cue.passive) return passiveClause(items, cue, after, found, floor);
  let subject = cue.mood === 'finite' ? subjectBefore(items, cue.first, floor) : undefined;
  const joined = joinOf(items, cue, subject);
  if (subject === undefined) {
    if (cue.mood === 'participle' && isNounUse(items, cue)) return undefined;
    subject = isUnnamedAsker(items, cue) ? { ranges: [], start: cue.first } : ownSubject(items, cue) ?? (cue.mood === 'participle' && !follows(items, cue, lastEnd) ? mainSubject(items, cue.first) ?? last : last ?? mainSubject(items, cue.first)) ?? laterSubject(items, cue);
    if (cue.mood === 'infinitive' && (found === undefined || frame === 'act')) return undefined;
  }
  if (joined === 'subject' && subject !== undefined) subject = backToQuote(items, subject);
  const start = joined === 'subject' ? clauseStart(items, subject?.start ?? cue.first) : cue.first;
  if (joined !== 'participle' && isQuoteAt(items, start - 1)) found = secondQuoteAt(items, after);
  else found ??= laterQuote(items, cue, after);
  const left = !isInBrackets(items, start) && cue.mood !== 'infinitive' && frame !== 'label' && frame !== 'act' && (found === undefined || found.opening === 'quote') && before !== undefined && mayFollowContent(items, start);
  if (found === undefined && !left && !(joined === 'verb' && cue.mood === 'finite' && cue.verb.form === 'past')) return undefined;
  if (subject === undefined && found?.opening !== 'quote' && found?.opening !== 'colon') return undefined;
  return {
    rule: ruleOf(cue, found?.opening), cue: [[cue.first, cue.last]], source: subject?.ranges ?? [],
    start, end: found === undefined ? after : found.start, right: found?.start, opening: found?.opening, left, joined,
  };
}

function ruleOf(cue: VerbCue, opening: Opening | undefined): string {
  const mood = cue.mood === 'finite' ? '' : `-${cue.mood}`;
  return `${cue.verb.frame}${mood}${opening === undefined ? '' : `-${opening}`}`;
}

function invertedClause(items: readonly Item[], cue: VerbCue, phrase: Range): CueClause {
  const after = skipAdverbials(items, phrase[1]);
  const found = quoteOrColonAt(items, after);
  return {
    rule: `${cue.verb.frame}-inverted`, cue: [[cue.first, cue.last]], source: [phrase], start: cue.first, end: after,
    right: found?.start, opening: found?.opening, left: true, joined: 'none',
  };
}

/** `One person briefed on the matter`: whoever tells has somebody to tell it to. */
function lacksAddressee(items: readonly Item[], cue: VerbCue): boolean {
  return cue.verb.frame === 'tell' && cue.verb.form === 'past' && cue.first === cue.at && /^(?:on|about|of|in|by)$/.test(items[cue.last]?.lower ?? '') && isHead(items[cue.first - 1])
    && hasFiniteVerb(items, cue.last + 1, Math.min(items.length, cue.last + REACH)) && items[cue.first - 1]?.pos !== 'PROPN';
}

/** `would not say whom it had warned`, `nobody could say when`: nothing is said. */
function saysNothing(items: readonly Item[], cue: VerbCue, found: Complement | undefined): boolean {
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
function isCredit(items: readonly Item[], cue: VerbCue): boolean {
  return cue.first < 2 && cue.mood !== 'infinitive' && items[cue.last]?.text === ':' && items[cue.last + 1]?.stretch === undefined && (cue.first === 0 || cue.mood === 'participle');
}

/** `A limit announced as "temporary"`: a participle of the noun before it, nobody speaks. */
function lacksObject(items: readonly Item[], cue: VerbCue): boolean {
  return cue.verb.form === 'past' && cue.first === cue.at && items[cue.last]?.lower === 'as' && items[cue.last + 1]?.stretch !== undefined
    && items[cue.first - 1]?.stretch === undefined && isHead(items[cue.first - 1]);
}

/** `An official, who would not be named, said the report "sat on a desk"`: the quote goes on with the phrase behind the verb. */
function isSubjectOfQuote(items: readonly Item[], cue: VerbCue, phraseEnd: number): boolean {
  const quote = items[phraseEnd];
  return quote?.stretch !== undefined && /^\P{L}*\p{Ll}/u.test(quote.text) && subjectBefore(items, cue.first, 0) !== undefined;
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

/** A quote behind a comma or colon when the cue's adverbials are longer than we can read: "she told the mayors who had gathered, 'Enough'". */
function laterQuote(items: readonly Item[], cue: VerbCue, after: number): Complement | undefined {
  const { frame } = cue.verb;
  if (frame === 'act' || frame === 'label' || cue.mood === 'infinitive') return undefined;
  for (let at = after; at < Math.min(items.length - 1, after + LATER_QUOTE_REACH); at++) {
    if (CUE_VERBS.has(items[at]?.lower ?? '') && items[at]?.pos === 'VERB') return undefined;
    const quote = items[at + 1];
    if (/^[,:]$/.test(items[at]?.text ?? '') && isLongQuote(quote) && quote !== undefined && quote.end - quote.start > 20) return { start: at + 1, opening: 'quote' };
  }
  return undefined;
}

/** Behind a quote all the words before the cue are its subject: `"Enough," CBS This Morning anchor Ann Hale said`. */
function backToQuote(items: readonly Item[], subject: Subject): Subject {
  const [first] = subject.ranges;
  if (first === undefined || subject.ranges.length > 1) return subject;
  for (let at = subject.start - 1; at >= Math.max(0, subject.start - 8); at--) {
    const item = items[at];
    if (item === undefined || item.pos === 'PUNCT' || (item.pos === 'VERB' && !item.lower.endsWith('ing')) || item.pos === 'SCONJ') return subject;
    if (isLongQuote(item)) return { ranges: [[at + 1, first[1]]], start: at + 1 };
  }
  return subject;
}

/** Whether a quote stands at `at`, or before the comma that stands there. */
function isQuoteAt(items: readonly Item[], at: number): boolean {
  return isLongQuote(items[at]) || (items[at]?.text === ',' && isLongQuote(items[at - 1]));
}

function isLongQuote(item: Item | undefined): boolean {
  return item?.stretch !== undefined && !isHead(item);
}

/** Behind a cue that follows its quote only another quote is content: `"A," she said when asked, "B."` */
function secondQuoteAt(items: readonly Item[], after: number): Complement | undefined {
  const found = quoteOrColonAt(items, after);
  return found?.opening === 'quote' && items[after]?.stretch !== undefined ? undefined : found;
}

interface Complement {
  readonly start: number;
  readonly opening: Opening;
}

function quoteOrColonAt(items: readonly Item[], at: number): Complement | undefined {
  const item = items[at];
  if (item === undefined) return undefined;
  if (item.text === ':') return { start: at + 1, opening: 'colon' };
  if (item.stretch !== undefined) return { start: at, opening: 'quote' };
  if ((item.text === ',' || isDash(item)) && items[at + 1]?.stretch !== undefined) return { start: at + 1, opening: 'quote' };
  return undefined;
}

/** What the cue introduces behind its adverbials, by the frame of its verb. */
function complementAt(items: readonly Item[], cue: VerbCue, at: number): Complement | undefined {
  const { frame, lemma } = cue.verb;
  const item = items[at];
  if (frame === 'label') return labelAt(items, cue);
  const marked = quoteOrColonAt(items, at);
  if (marked !== undefined) return marked;
  if (frame === 'act') return quotedObject(items, cue);
  if (item === undefined) return undefined;
  const comma = item.text === ',' ? 1 : 0;
  const first = items[at + comma];
  if (first?.lower === 'that' && frame !== 'ask' && (frame === 'say' || frame === 'tell' ? items.length - at > 4 : hasFiniteVerb(items, at + comma + 1, Math.min(items.length, at + REACH))) && !(comma === 1 && frame !== 'say')) return { start: at + comma, opening: 'that' };
  if (comma === 1) return mayOpenBehindComma(items, cue, at) ? { start: at + 1, opening: 'clause' } : undefined;
  if (item.pos === 'PUNCT' && !isDash(item)) return undefined;
  if (COMPLEMENTISERS.has(item.lower) && item.lower !== 'that' && item.lower !== 'when' && hasFiniteVerb(items, at + 1, items.length)) {
    return frame === 'ask' || item.lower !== 'who' && item.lower !== 'which' ? { start: at, opening: 'question' } : undefined;
  }
  if (frame === 'ask') return withinQuote(items, cue, at);
  if (CONJUNCTIONS.has(item.lower) && lemma !== 'say') return undefined;
  if (frame === 'say' && cue.mood !== 'infinitive' && /^(?:say|add|tell|claim|insist|argue)$/.test(lemma)) {
    return hasFiniteVerb(items, at, items.length) && !isEndOfClause(items, at) ? { start: at, opening: 'clause' } : withinQuote(items, cue, at);
  }
  if (frame === 'tell' && cue.last !== at) {
    return hasFiniteVerb(items, at, items.length) && !isEndOfClause(items, at) && item.lower !== 'to' ? { start: at, opening: 'clause' } : withinQuote(items, cue, at);
  }
  if (startsClause(items, cue.last)) return { start: cue.last, opening: 'clause' };
  if (at !== cue.last && startsClause(items, at)) return { start: at, opening: 'clause' };
  return withinQuote(items, cue, at);
}

/** "Hale said, the port is closed" and "As Hale noted, the port is closed". */
function mayOpenBehindComma(items: readonly Item[], cue: VerbCue, comma: number): boolean {
  const fronted = items[0]?.lower === 'as' || items[1]?.lower === 'as';
  if (fronted) return hasFiniteVerb(items, comma + 1, items.length);
  const opens = items[cue.first - 1]?.text !== ',' && items[cue.first - 2]?.text !== ',' && cue.first < 4;
  return opens && cue.verb.lemma === 'say' && startsClause(items, comma + 1);
}

function isEndOfClause(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return item === undefined || item.pos === 'PUNCT' || CONJUNCTIONS.has(item.lower);
}

/** Any other verb of saying with a quote in the phrase it governs: "promised 'a new port' by May". */
function withinQuote(items: readonly Item[], cue: VerbCue, at: number): Complement | undefined {
  const quote = quoteWithin(items, at, 12);
  if (quote === undefined || items[at]?.text === ',' || cue.mood === 'infinitive') return undefined;
  return { start: at, opening: 'label' };
}

function labelAt(items: readonly Item[], cue: VerbCue): Complement | undefined {
  if (items[cue.last]?.text === ':') return { start: cue.last + 1, opening: 'colon' };
  return quoteWithin(items, cue.last, 25) === undefined ? undefined : { start: cue.last, opening: 'label' };
}

function quotedObject(items: readonly Item[], cue: VerbCue): Complement | undefined {
  return quoteWithin(items, cue.last, 9) === undefined ? undefined : { start: cue.last, opening: 'label' };
}

function isInBrackets(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (items[i]?.text === ')') return false;
    if (items[i]?.text === '(') return true;
  }
  return false;
}

/** The first quoted stretch behind `at` that no comma, stop or further verb of saying cuts off. */
function quoteWithin(items: readonly Item[], at: number, reach: number): number | undefined {
  for (let i = at; i < Math.min(items.length, at + reach); i++) {
    const item = items[i];
    if (item?.stretch !== undefined) return i;
    if (item?.pos === 'VERB' && i > at && CUE_VERBS.get(item.lower)?.frame === 'say') return undefined;
    if (item === undefined || /^[.;!?]$/.test(item.text)) return undefined;
    if (item.text === ',' && items[i + 1]?.stretch === undefined) return undefined;
  }
  return undefined;
}

/** Behind the somebody addressed, words of time and prepositional phrases that belong to the cue. */
function behindAdverbials(items: readonly Item[], cue: VerbCue): number {
  let at = cue.last;
  if (cue.verb.frame === 'tell' || /^(?:ask|remind|warn|urge|promise|advise|write|show)$/.test(cue.verb.lemma)) at = behindAddressee(items, at, cue.verb.frame === 'tell');
  return skipAdverbials(items, at);
}

function behindAddressee(items: readonly Item[], at: number, always: boolean): number {
  const item = items[at];
  if (item === undefined || item.lower === 'that') return at;
  if (OBJECT_PRONOUNS.has(item.lower) && !isFiniteVerb(items, at + 1)) return at + 1;
  if (!always) {
    const end = phraseEnd(items, at);
    const next = items[end];
    return end > at && next !== undefined && (COMPLEMENTISERS.has(next.lower) || next.stretch !== undefined || next.text === ':' || (next.text === ',' && items[end + 1]?.stretch !== undefined)) ? end : at;
  }
  if (item.stretch !== undefined && !isHead(item)) return at;
  let end = phraseEnd(items, at);
  for (let links = 0; links < 3; links++) {
    const link = items[end]?.lower ?? '';
    if (!/^(?:of|at|in|on|for|from|and|with)$/.test(link)) break;
    const further = phraseEnd(items, end + 1);
    if (further === end + 1) break;
    end = further;
  }
  return end;
}

function skipAdverbials(items: readonly Item[], from: number): number {
  let at = from;
  for (let steps = 0; steps < 6; steps++) {
    const next = behindAdverbial(items, at);
    if (next === at) return at;
    at = next;
  }
  return at;
}

function behindAdverbial(items: readonly Item[], at: number): number {
  const item = items[at];
  if (item === undefined) return at;
  if (item.text === ',') return behindAside(items, at);
  if (TIME_WORDS.has(item.lower)) return item.pos === 'PROPN' && items[at + 1]?.pos === 'NUM' ? at + 2 : at + 1;
  if (item.pos === 'ADV' && !COMPLEMENTISERS.has(item.lower) && /(?:ly|again|too|also|once|there|here)$/.test(item.lower)) return at + 1;
  if (!PREPOSITIONS.has(item.lower) || (item.lower === 'at' && /^(?:least|most)$/.test(items[at + 1]?.lower ?? ''))) return at;
  const first = at + 1;
  if (TIME_WORDS.has(items[first]?.lower ?? '')) return first + 1;
  let end = phraseEnd(items, first);
  if (end === first) return at;
  while (isGenitive(items[end])) end++;
  const next = items[end];
  if (next !== undefined && isFiniteVerb(items, end) && next.pos !== 'ADJ') return at;
  return end;
}

/** ", however," and ", per a translator," before the content. */
function behindAside(items: readonly Item[], comma: number): number {
  if (items[comma + 1]?.pos !== 'ADV' && !PREPOSITIONS.has(items[comma + 1]?.lower ?? '') && items[comma + 1]?.lower !== 'per') return comma;
  for (let at = comma + 2; at < Math.min(items.length, comma + 9); at++) {
    if (items[at]?.stretch !== undefined || isFiniteVerb(items, at)) return comma;
    if (items[at]?.text !== ',') continue;
    return at === comma + 2 || items[at + 1]?.lower === 'that' || items[at + 1]?.stretch !== undefined ? at + 1 : comma;
  }
  return comma;
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
  if (before.text === ',' && isLongQuote(items[cue.first - 2])) return true;
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

/** "Kerry said, stressing": the participle stands right behind the clause that ended at `lastEnd`. */
function follows(items: readonly Item[], cue: VerbCue, lastEnd: number): boolean {
  return lastEnd > 0 && (lastEnd === cue.first || (lastEnd === cue.first - 1 && items[lastEnd]?.text === ','));
}

/** "Asked whether ..." and "when asked ...": nobody is named. */
function isUnnamedAsker(items: readonly Item[], cue: VerbCue): boolean {
  return cue.verb.frame === 'ask' && cue.verb.form === 'past' && (cue.first === 0 || items[cue.first - 1]?.lower === 'when' || CUE_VERBS.get(items[cue.first - 1]?.lower ?? '')?.frame === 'say');
}

/** "the saying", "after telling": not every -ing form reports. */
function isNounUse(items: readonly Item[], cue: VerbCue): boolean {
  const before = items[cue.first - 1];
  return before !== undefined && (before.pos === 'DET' || isGenitive(before) || before.lower === 'of');
}

/** What people say things in: "a letter saying" is the writer's word. */
const DOCUMENTS = new Set('letter email e-mail post memo op-ed column speech interview note article release advertisement ad sign signs banner banners'.split(' '));

/** "with the Pentagon asserting": the phrase right before the participle. */
function ownSubject(items: readonly Item[], cue: VerbCue): Subject | undefined {
  if (cue.mood !== 'participle') return undefined;
  const before = items[cue.first - 1];
  if (before === undefined || before.pos === 'PUNCT' || before.pos === 'CCONJ' || !isHead(before)) return undefined;
  const start = phraseStart(items, cue.first, 0);
  if (items.slice(start, cue.first).some((item) => CUE_NOUNS.has(item.lower) || DOCUMENTS.has(item.lower))) return undefined;
  return { ranges: [[start, cue.first]], start };
}

/** "Asserting that ..., he said": the subject stands behind the participle's clause. */
function laterSubject(items: readonly Item[], cue: VerbCue): Subject | undefined {
  if (cue.mood !== 'participle' || cue.first > 2) return undefined;
  for (let at = cue.last; at < items.length; at++) {
    if (items[at]?.text !== ',') continue;
    const end = phraseEnd(items, at + 1);
    if (end > at + 1 && (isFiniteVerb(items, end) || BE_FORMS.has(items[end]?.lower ?? '') || items[end]?.pos === 'ADV') && (SUBJECT_PRONOUNS.has(items[at + 1]?.lower ?? '') || isHead(items[end - 1]))) {
      return { ranges: [[at + 1, end]], start: at + 1 };
    }
  }
  return undefined;
}
