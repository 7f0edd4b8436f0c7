import { CONJUNCTIONS, POSSESSIVES, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './lexicon/functionWords.js';
import { fullPhraseStart, hasFiniteVerb, isClauseEdge, isFiniteVerb, isHead, isTime, phraseEnd, type Range } from './phrases.js';
import { MONTH_OR_GIVEN_NAME } from './speakers/lexicon/ambiguousNames.js';
import type { Item } from './units.js';

/** The noun phrase bound to a cue. */
export interface Subject {
  /** Several when a relative pronoun stands for the phrase: "Kerry, who had suggested" gives both. */
  readonly ranges: readonly Range[];
  /** Where the clause of subject and cue starts. */
  readonly start: number;
}

const APPOSITION_REACH = 40;
const LONG_SUBJECT = 18;

/** The subject that stands before the verb group at `verb`, with its apposition; nothing left of `floor` is read. */
export function subjectBefore(items: readonly Item[], verb: number, floor: number): Subject | undefined {
  const before = items[verb - 1];
  if (before === undefined || verb - 1 < floor) return undefined;
  if (before.stretch !== undefined && !isHead(before)) return undefined;
  if (RELATIVES.has(before.lower) && before.lower !== 'whose') return relativeSubject(items, verb, floor);
  if (before.text === ',' || isDash(before)) return subjectBehindAside(items, verb, floor);
  const long = longSubjectStart(items, verb, floor);
  if (long !== undefined) return { ranges: [[long, verb]], start: long };
  const start = fullPhraseStart(items, verb, floor);
  if (start === verb) return undefined;
  return { ranges: [[start, verb]], start };
}

/** "voters who heard him on Monday", "protesters marching through the streets": a noun with a clause of its own, from the edge of the sentence part on. */
function longSubjectStart(items: readonly Item[], verb: number, floor: number): number | undefined {
  let edge = verb - 1;
  while (edge > floor && edge > verb - LONG_SUBJECT && !isEdge(items[edge - 1])) edge--;
  if (edge > floor && !isEdge(items[edge - 1])) return undefined;
  const head = phraseEnd(items, edge);
  const link = items[head];
  if (head === edge || link === undefined || head >= verb - 1 || items[edge]?.pos === 'PRON' && !/^(?:those|some|many|others|most|several|one)$/.test(items[edge]?.lower ?? '')) return undefined;
  if (items[behindLinks(items, head)]?.lower === 'who' || (link.lower === 'that' && items[head + 1]?.pos === 'VERB')) return edge;
  const isParticiple = link.pos === 'VERB' && /(?:ing|ed)$/.test(link.lower) && PREPOSITIONS.has(items[head + 1]?.lower ?? '');
  return isParticiple && !hasFiniteVerb(items, head + 1, verb) ? edge : undefined;
}

/** "workers in Lowport": behind the phrases that prepositions bind to the one ending at `from`. */
function behindLinks(items: readonly Item[], from: number): number {
  let end = from;
  for (let links = 0; links < 2 && PREPOSITIONS.has(items[end]?.lower ?? ''); links++) {
    const further = phraseEnd(items, end + 1);
    if (further === end + 1) break;
    end = further;
  }
  return end;
}

function isEdge(item: Item | undefined): boolean {
  return item === undefined || item.stretch !== undefined || /^[,;:()]$/.test(item.text) || item.pos === 'CCONJ' || item.pos === 'SCONJ' || isDash(item);
}

/** "Hale, who runs the port" before `who`: the phrase and the pronoun. */
function relativeSubject(items: readonly Item[], verb: number, floor: number): Subject | undefined {
  const pronoun = verb - 1;
  const end = items[pronoun - 1]?.text === ',' ? pronoun - 1 : pronoun;
  if (end <= floor) return items[pronoun]?.lower === 'who' ? { ranges: [[pronoun, verb]], start: pronoun } : undefined;
  const start = fullPhraseStart(items, end, floor);
  if (start === end) return items[pronoun]?.lower === 'who' ? { ranges: [[pronoun, verb]], start: pronoun } : undefined;
  return { ranges: [[start, end], [pronoun, verb]], start: end };
}

/** "Ann Hale, the port's director, said": the phrase before the aside; the aside is part of it when it names the same person. */
function subjectBehindAside(items: readonly Item[], verb: number, floor: number): Subject | undefined {
  const lowest = Math.max(floor, verb - APPOSITION_REACH);
  for (let comma = verb - 2; comma > lowest; comma--) {
    if (items[comma]?.text !== ',' && (!isDash(items[comma]) || isHyphen(items, comma))) continue;
    if (!startsAside(items, comma + 1, verb - 1)) continue;
    const start = fullPhraseStart(items, comma, floor);
    if (start === comma) continue;
    const name = items[start];
    if (start === comma - 1 && name?.pos === 'NUM') continue;
    if (isStateOf(items, start, comma, verb)) continue;
    const outer = start - 1 > floor && items[start - 1]?.text === ',' && !isClauseEdge(items, start - 1, floor) ? subjectBehindAside(items, start, floor) : undefined;
    // `In Lowport, where it rains, Ann Hale, the mayor, said`: a place that only tells where is no subject.
    if (outer !== undefined && !PREPOSITIONS.has(items[outer.start - 1]?.lower ?? '')) return { ranges: [[outer.start, isApposition(items, comma + 1) ? verb - 1 : comma]], start: outer.start };
    return { ranges: [[start, isApposition(items, comma + 1) ? verb - 1 : comma]], start };
  }
  return strayCommaSubject(items, verb, floor);
}

/** "a lawyer based in Charleston, S.C.,": the state of a place that a preposition binds to what stands before. */
function isStateOf(items: readonly Item[], start: number, comma: number, verb: number): boolean {
  if (items[start]?.pos !== 'PROPN' || isTime(items[start]) || !PREPOSITIONS.has(items[start - 1]?.lower ?? '')) return false;
  return verb - comma <= 4 && items.slice(comma + 1, verb - 1).every(({ pos, text }) => text === '.' || (pos === 'PROPN' && !text.includes('-')));
}

/** `"We know," Rear Admiral Kirby, told reporters`: a comma that does not belong there. */
function strayCommaSubject(items: readonly Item[], verb: number, floor: number): Subject | undefined {
  const start = fullPhraseStart(items, verb - 1, floor);
  const isName = start === 0 && verb > 2 && items[0]?.pos === 'PROPN' && !isTime(items[0]) && !items[0].lower.endsWith('ing');
  return start < verb - 1 && (isName || items[start - 1]?.stretch !== undefined) ? { ranges: [[start, verb - 1]], start } : undefined;
}

/** Whether the items between two commas may tell more about the phrase before them. */
function startsAside(items: readonly Item[], first: number, last: number): boolean {
  const item = items[first];
  if (item === undefined || first >= last) return false;
  if (RELATIVES.has(item.lower) || item.lower === 'whose') return true;
  if (CONJUNCTIONS.has(item.lower)) return isOtherName(items, first, last);
  if (item.pos === 'DET' || item.pos === 'NUM' || POSSESSIVES.has(item.lower) || PREPOSITIONS.has(item.lower)) return true;
  if (item.pos === 'VERB' && /(?:ing|ed|en)$/.test(item.lower) || item.pos === 'ADJ') return true;
  if (item.lower === 'himself' || item.lower === 'herself' || item.pos === 'ADV' || item.pos === 'SCONJ') return true;
  return isNounLike(item) && !hasFiniteVerb(items, first, last);
}

/** `the Islamic State, or ISIS, said`. */
function isOtherName(items: readonly Item[], first: number, last: number): boolean {
  return items[first]?.lower === 'or' && last - first <= 4 && items.slice(first + 1, last).every(({ pos, lower }) => pos === 'PROPN' || lower === 'the');
}

/** An apposition belongs to the source, a clause or an adverbial does not. */
function isApposition(items: readonly Item[], first: number): boolean {
  const item = items[first];
  return item !== undefined && (item.lower === 'or' || item.pos === 'DET' || item.pos === 'NUM' || POSSESSIVES.has(item.lower) || isNounLike(item));
}

function isNounLike(item: Item): boolean {
  return item.pos === 'NOUN' || item.pos === 'PROPN' || item.pos === 'ADJ';
}

export function isDash(item: Item | undefined): boolean {
  return item !== undefined && item.text.length < 3 && DASHES.has(item.text);
}

/** The hyphen of `al-Hadi`. */
function isHyphen(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return item?.text === '-' && items[at - 1]?.end === item.start && items[at + 1]?.start === item.end;
}

const DASHES: ReadonlySet<string> = new Set(['-', '--', '\u2013', '\u2014', '\u2015']);

/** The phrase that stands behind an inverted verb ("said Ann Hale, the port's director, on Monday") with its apposition. */
export function phraseBehind(items: readonly Item[], first: number): Range | undefined {
  let end = phraseEnd(items, first);
  if (items[end - 1]?.pos !== 'PROPN' || end === first) end = phraseEnd(items, nameBehindCalling(items, first) ?? first);
  if (end === first || (isTime(items[first]) && !isMonthAsName(items, first))) return undefined;
  const isName = items[end - 1]?.pos === 'PROPN';
  for (let links = 0; links < 3; links++) {
    const link = items[end];
    if (link === undefined || !(link.lower === 'of' || (!isName && PREPOSITIONS.has(link.lower) && /^(?:for|at|with|from|in)$/.test(link.lower)))) break;
    const further = phraseEnd(items, end + 1);
    if (further === end + 1) break;
    end = further;
  }
  if (!isName && items[end]?.lower === 'who') return [first, relativeEnd(items, end)];
  return [first, appositionEnd(items, end)];
}

/** "said April Holm". */
function isMonthAsName(items: readonly Item[], at: number): boolean {
  return MONTH_OR_GIVEN_NAME.has(items[at]?.lower ?? '') && items[at + 1]?.pos === 'PROPN' && !isTime(items[at + 1]);
}

/** Words of a calling in front of a name: "assistant deputy harbour master Bo Lund". */
const LONGEST_CALLING = 5;
/** What no calling has among its words. */
const NO_CALLING: ReadonlySet<string> = new Set(['DET', 'PRON', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'PART', 'PUNCT', 'NUM']);

/** "skipper Magnus Orrel", "managing director Ida Holm": the name behind words in small letters, some of which the model takes for verbs. */
function nameBehindCalling(items: readonly Item[], first: number): number | undefined {
  let at = first;
  while (at < first + LONGEST_CALLING && isOfCalling(items[at])) at++;
  return at > first && items[at]?.pos === 'PROPN' && !isTime(items[at]) ? at : undefined;
}

function isOfCalling(item: Item | undefined): boolean {
  if (item?.text === '-') return true;
  return item !== undefined && item.stretch === undefined && !NO_CALLING.has(item.pos) && !isTime(item) && /^\p{Ll}/u.test(item.text) && !item.lower.endsWith('ly');
}

/** `a baker who lives opposite the refinery`: the clause up to its comma or stop. */
function relativeEnd(items: readonly Item[], who: number): number {
  let end = who + 1;
  while (end < items.length && items[end]?.stretch === undefined && (items[end]?.pos !== 'PUNCT' || items[end]?.text === '-')) end++;
  return end;
}

function appositionEnd(items: readonly Item[], end: number): number {
  const first = items[end + 1];
  if (items[end]?.text !== ',' || first === undefined) return end;
  const opens = first.pos === 'DET' || POSSESSIVES.has(first.lower) || first.pos === 'NUM' || first.pos === 'ADJ' || first.pos === 'NOUN' || first.pos === 'PROPN';
  if (!opens || (first.pos === 'NOUN' && first.lower.endsWith('ing') && PREPOSITIONS.has(items[end + 2]?.lower ?? ''))) return end;
  let last = phraseEnd(items, end + 1);
  if (last === end + 1) return end;
  for (let links = 0; links < 4; links++) {
    const link = items[last];
    if (link === undefined || !(PREPOSITIONS.has(link.lower) || link.lower === 'and')) break;
    const further = phraseEnd(items, last + 1);
    if (further === last + 1) break;
    last = further;
  }
  const next = items[last];
  if (next?.lower === 'who') return relativeEnd(items, last);
  return next !== undefined && next.pos !== 'PUNCT' && next.stretch === undefined ? end : last;
}

/** "When the port closed, Hale ...": the clause behind the comma. */
function mainClauseStart(items: readonly Item[], before: number): number {
  if (!SUBORDINATORS.has(items[0]?.lower ?? '')) return 1;
  for (let at = 2; at < before; at++) if (items[at]?.text === ',') return at + 1;
  return 1;
}

/** The subject of the first finite verb left of `before`: whose act a participle or a second verb goes on with. */
export function mainSubject(items: readonly Item[], before: number): Subject | undefined {
  for (let at = mainClauseStart(items, before); at < before; at++) {
    if (!isFiniteVerb(items, at)) continue;
    let group = at;
    while (group > 0 && (items[group - 1]?.pos === 'ADV' || items[group - 1]?.pos === 'AUX')) group--;
    const subject = subjectBefore(items, group, 0);
    if (subject !== undefined && !RELATIVES.has(items[group - 1]?.lower ?? '')) return subject;
  }
  return undefined;
}
