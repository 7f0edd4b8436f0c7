import type { CueClause } from './clauses.js';
import { isSaying } from './complements.js';
import { isUnnamedQuestion, isUpper, rightContent } from './contentEnds.js';
import { CONJUNCTIONS, SUBORDINATORS } from './lexicon/functionWords.js';
import { hasFiniteVerb, isFiniteVerb, isHead, startsClause, type Range } from './phrases.js';
import { isDash } from './source.js';
import type { Item } from './units.js';

/** A cue clause with the content it was given. */
export interface ReadClause {
  readonly clause: CueClause;
  readonly content: readonly Range[];
}

interface Open {
  readonly clause: CueClause;
  readonly before: Range | undefined;
  start: number;
  end: number;
}

/**
 * Gives each cue clause of a unit its content.
 *
 * Content behind a cue runs to the end of the sentence, unless a clause that goes on with the same speaker
 * ("adding that", "and warned", "but he stressed") ends it. Cues inside of content are part of it: what people
 * are said to have said is not read twice. A cue at the end of the sentence takes all that stands before it.
 */
export function contentsOf(items: readonly Item[], clauses: readonly CueClause[]): ReadClause[] {
  const read: ReadClause[] = [];
  const bodyEnd = endOfBody(items);
  let open: Open | undefined;
  let floor = 0;
  const close = (): void => {
    if (open === undefined) return;
    const content = [open.before, rightContent(items, open.clause, open.start, open.end)].filter((range): range is Range => range !== undefined && range[0] < range[1]);
    if (content.length > 0) read.push({ clause: open.clause, content });
    floor = Math.max(floor, open.end);
    open = undefined;
  };
  for (const clause of clauses) {
    const inside: Open | undefined = open;
    const opener = clause.left ? openerOf(items, clause) : undefined;
    if (inside !== undefined && clause.start < inside.end && opener !== undefined && opener >= inside.start - 1) {
      if (opener >= inside.start) {
        inside.end = opener;
        close();
      } else if (inside.clause.rule === 'colon') open = undefined;
      else continue;
      floor = opener + 1;
    } else if (inside !== undefined && clause.start < inside.end) {
      if (clause.left && isTrailing(items, clause, bodyEnd) && behindSemicolon(items, clause.start) <= inside.clause.start && inside.clause.opening !== 'colon' && !sameSource(inside.clause, clause)) {
        floor = Math.min(inside.clause.start, floor);
        open = undefined;
      } else {
        const cut = cutBefore(items, clause, inside.start, isUnnamedQuestion(inside.clause) || (inside.clause.joined === 'participle' && inside.clause.start < 3) || (inside.clause.start < 4 && SUBORDINATORS.has(items[0]?.lower ?? '')));
        if (cut === undefined) continue;
        inside.end = cut;
        close();
      }
    }
    const before = clause.left ? leftContent(items, clause, Math.max(Math.min(floor, clause.start), behindSemicolon(items, clause.start))) : undefined;
    let right = clause.right;
    if (right === undefined && before !== undefined) right = resumption(items, clause, before, bodyEnd);
    if (right !== undefined && right < bodyEnd) {
      close();
      open = { clause, before: usesBefore(items, clause, before) ? before : undefined, start: right, end: Math.min(bodyEnd, clause.until ?? bodyEnd) };
      continue;
    }
    if (before !== undefined) {
      read.push({ clause, content: [before] });
      floor = clause.end;
    }
  }
  close();
  return read.map(({ clause, content }) => ({ clause, content: content.filter((range) => !holdsFrame(clause, range)) })).filter(({ content }) => content.length > 0);
}

/** No word is content and cue or source of one attribution at once. */
function holdsFrame({ cue, source }: CueClause, [first, last]: Range): boolean {
  return [...cue, ...source].some(([start, end]) => start < last && first < end);
}

/** The dash or colon before the quote that `clause` follows: `- "Again," she said -`. */
function openerOf(items: readonly Item[], clause: CueClause): number | undefined {
  let quote = clause.start - 1;
  if (items[quote]?.text === ',') quote--;
  const opener = items[quote - 1];
  return items[quote]?.stretch !== undefined && opener !== undefined && (opener.text === ':' || isDash(opener)) ? quote - 1 : undefined;
}

/** What stands before a cue that has content behind it is content too only around the cue: `"A," she said, "B."` */
function usesBefore(items: readonly Item[], clause: CueClause, before: Range | undefined): boolean {
  return before !== undefined && (clause.right === undefined || (clause.opening === 'quote' && (endsInQuote(items, before) || isEndedByQuote(items, clause, before))));
}

/** `He had not been told, he said, "until Tuesday"`: a sentence that the quote behind the cue ends. */
function isEndedByQuote(items: readonly Item[], clause: CueClause, before: Range): boolean {
  const quote = items[clause.right ?? -1];
  const opens = items[before[0]];
  return quote !== undefined && !isUpper(quote) && clause.joined === 'subject' && items[clause.start - 1]?.text === ',' && items[(clause.right ?? 0) - 1]?.text === ','
    && opens?.pos !== 'VERB' && !SUBORDINATORS.has(opens?.lower ?? '') && startsClause(items, before[0]);
}

function endsInQuote(items: readonly Item[], range: Range): boolean {
  return items[range[1] - 1]?.stretch !== undefined;
}

function sameSource(a: CueClause, b: CueClause): boolean {
  return a.source[0]?.[0] === b.source[0]?.[0];
}

/** The end of the unit without its final stop. */
function endOfBody(items: readonly Item[]): number {
  let end = items.length;
  while (end > 0 && /^[.;]$/.test(items[end - 1]?.text ?? '')) end--;
  return end;
}

function isTrailing(items: readonly Item[], clause: CueClause, bodyEnd: number): boolean {
  const before = items[clause.start - 1];
  return clause.right === undefined && (before?.text === ',' || (before?.ending === ',' && items[clause.source[0]?.[0] ?? 0]?.pos !== 'PRON')) && (clause.end >= bodyEnd || items[clause.end]?.text === ',');
}

/** Where the content before must end so that `clause` can go on; `undefined` when the clause is part of that content. */
function cutBefore(items: readonly Item[], clause: CueClause, from: number, opensSubordinate: boolean): number | undefined {
  const at = clause.start;
  const before = items[at - 1];
  const beforeThat = items[at - 2];
  if (before === undefined || at <= from) return undefined;
  if (clause.joined === 'participle') {
    if (before.text === ',' || isDash(before) || before.stretch !== undefined) return at - (before.stretch === undefined ? 1 : 0);
    if (before.lower === 'and' || before.lower === 'while') return beforeThat?.text === ',' ? at - 2 : at - 1;
    return items[clause.source[0]?.[0] ?? 0]?.start !== undefined && startsWith(items, clause) ? withStart(items, clause) : undefined;
  }
  if (clause.joined === 'verb' && CONJUNCTIONS.has(before.lower)) return beforeThat?.text === ',' ? at - 2 : at - 1;
  if (clause.joined === 'verb' && before.text === ',') return at - 1;
  if (behindSemicolon(items, at) > from) return behindSemicolon(items, at) - 1;
  if (clause.joined === 'subject') {
    if (clause.opening === 'colon' && clause.right !== undefined && items[clause.right]?.stretch !== undefined && before.text === ',') return at - 1;
    if (before.lower === 'while') return beforeThat?.text === ',' ? at - 2 : at - 1;
    if (before.text === ',' && opensSubordinate) return at - 1;
    if (/^[;]$/.test(before.text)) return at - 1;
    if ((CONJUNCTIONS.has(before.lower) || /^(?:while|though|although|whereas)$/.test(before.lower)) && (beforeThat?.text === ',' || beforeThat?.text === ';' || beforeThat?.stretch !== undefined)) {
      return beforeThat.stretch === undefined ? at - 2 : at - 1;
    }
  }
  return undefined;
}

/** "with the Pentagon asserting". */
function startsWith(items: readonly Item[], clause: CueClause): boolean {
  return items[(clause.source[0]?.[0] ?? 0) - 1]?.lower === 'with';
}

function withStart(items: readonly Item[], clause: CueClause): number {
  const at = (clause.source[0]?.[0] ?? 1) - 1;
  return items[at - 1]?.text === ',' ? at - 1 : at;
}

/** The words before the cue clause back to `floor`: a quote alone, or the clause that a quote ends. */
function leftContent(items: readonly Item[], clause: CueClause, floor: number): Range | undefined {
  let end = clause.start;
  while (end > floor && (items[end - 1]?.text === ',' || isDash(items[end - 1]))) end--;
  let start = floor === 0 ? behindDateline(items, end) : floor;
  while (start < end && (items[start]?.pos === 'PUNCT' || (CONJUNCTIONS.has(items[start]?.lower ?? '') && start > 0))) start++;
  if (start >= end) return undefined;
  const last = items[end - 1];
  if (last?.stretch === undefined) {
    if (isQuestionPut(items, start)) return undefined;
    if (items[clause.start]?.text === ':' || isDash(items[clause.start])) return [start, end];
    const behind = items[clause.end];
    if (behind !== undefined && behind.pos !== 'PUNCT' && behind.stretch === undefined && !SUBORDINATORS.has(behind.lower) && !CONJUNCTIONS.has(behind.lower)) return undefined;
    return hasFiniteVerb(items, start, end) || items[clause.start - 1]?.text === ',' && isSaying(items[start]) || isClosedSentence(items, clause, start, end) || isHeadlineClause(items, start, end) || (behind?.text === ',' && clause.end + 2 < items.length) ? [start, end] : undefined;
  }
  const lead = items[end - 2];
  if (lead !== undefined && end - 2 >= start && (lead.text === ':' || lead.text === '(' || ((lead.text === ',' || isDash(lead)) && isUpper(last)))) {
    return lead.text === ',' && items[end - 3]?.stretch !== undefined ? [end - 3, end] : [end - 1, end];
  }
  return [start, end];
}

/** `Asked what would become of them, Reed laughed`: a question put to the source is none of its words. */
function isQuestionPut(items: readonly Item[], at: number): boolean {
  return /^(?:asked|pressed|questioned|quizzed)$/.test(items[at]?.lower ?? '') && items[at + 1]?.text !== ',';
}

const SHORTEST_SENTENCE = 5;

/** Before a comma and the commonest cues at the end of the sentence, words are a sentence, whatever their tags say: `Hale trails Reed by four points, he said`. */
function isClosedSentence(items: readonly Item[], clause: CueClause, start: number, end: number): boolean {
  const behind = items[clause.end];
  const cue = items[clause.cue[0]?.[0] ?? 0]?.lower ?? '';
  return (behind === undefined || behind.text === '.') && /^(?:said|says|according)$/.test(cue) && items[clause.start - 1]?.text === ',' && end - start >= SHORTEST_SENTENCE;
}

/** `Ferry to stop, says port chief`. */
function isHeadlineClause(items: readonly Item[], start: number, end: number): boolean {
  if (items[items.length - 1]?.text === '.') return false;
  for (let at = start + 1; at < end - 1; at++) if (items[at]?.lower === 'to' && items[at + 1]?.pos === 'VERB' && isHead(items[at - 1])) return true;
  return false;
}

/** "CAMBRIDGE, Mass., Dec. 11 (UPI) -": place, date and agency before the first sentence. */
function behindDateline(items: readonly Item[], end: number): number {
  for (let at = 1; at < Math.min(end, 14); at++) {
    const item = items[at];
    if (isDash(item) && item?.start !== items[at - 1]?.end) return /^\p{Lu}{3}/u.test(items[0]?.text ?? '') ? at + 1 : 0;
    if (item === undefined || !(item.pos === 'PROPN' || item.pos === 'NUM' || item.pos === 'PUNCT')) return 0;
  }
  return 0;
}

/** Content that goes on behind a cue put into the middle of it: "The move, Carr explained, was the result". */
function resumption(items: readonly Item[], clause: CueClause, before: Range, bodyEnd: number): number | undefined {
  const comma = items[clause.end];
  const first = clause.end + 1;
  if (items[first]?.pos === 'VERB' && items[first].lower.endsWith('ing')) return undefined;
  if (comma === undefined || !(comma.text === ',' || isDash(comma)) || first >= bodyEnd || items[clause.start - 1]?.stretch !== undefined) return undefined;
  const complete = before[1] - before[0] > 4 && hasFiniteVerb(items, before[0], before[1]);
  if (!complete) return first;
  if (clause.rule === 'according' && items[first]?.lower === 'and' && items[first + 1]?.pos === 'PRON' && /^(?:it|they|he|she)$/.test(items[first + 1]?.lower ?? '')) return undefined;
  if (isFiniteVerb(items, first) && items[first]?.pos === 'AUX') return first;
  if (/^(?:by|to|than|that|as)$/.test(items[first]?.lower ?? '')) return first;
  return /^(?:and|because|but|or|so|which|with|if|when)$/.test(items[first]?.lower ?? '') && hasFiniteVerb(items, first, bodyEnd) ? first : undefined;
}

function behindSemicolon(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= 0; i--) if (items[i]?.text === ';') return i + 1;
  return 0;
}
