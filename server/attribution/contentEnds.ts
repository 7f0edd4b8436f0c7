import type { CueClause } from './clauses.js';
import { CUE_VERBS } from './lexicon/cueVerbs.js';
import { CONJUNCTIONS, SUBORDINATORS } from './lexicon/functionWords.js';
import { ACTS, REACTIONS } from './lexicon/narration.js';
import { startsClause, type Range } from './phrases.js';
import { isDash } from './source.js';
import type { Item } from './units.js';

/** Content behind the cue; a quoted sentence ends it, words behind a quoted part go on. */
export function rightContent(items: readonly Item[], clause: CueClause, start: number, end: number): Range | undefined {
  let last = clause.opening === 'colon' ? end : Math.min(semicolonBefore(items, start, end), frontedEnd(items, clause, start, end), reactionBefore(items, start, end), narrationBefore(items, clause, start, end));
  if (clause.opening === 'label') last = labelEnd(items, start, end);
  else if (items[start]?.stretch !== undefined) last = quotedEnd(items, start, end);
  else if (clause.opening !== 'colon') last = Math.min(last, behindCommaInMarks(items, start, end));
  while (last > start && items[last - 1]?.pos === 'PUNCT' && items[last - 1]?.stretch === undefined && /^[,;:\-\u2013\u2014.]+$/.test(items[last - 1]?.text ?? '')) last--;
  return start < last ? [start, last] : undefined;
}

/** `that it is a "distortion," describing the crew as tired`, `"the perfect man," and left`: behind a comma within the marks the narrator goes on. */
function behindCommaInMarks(items: readonly Item[], start: number, end: number): number {
  for (let at = start + 1; at < end - 1; at++) {
    if (items[at]?.stretch === undefined || items[at]?.ending !== ',') continue;
    const next = items[at + 1]!;
    const verb = next.lower === 'and' ? items[at + 2] : next;
    const acts = next.lower === 'and' ? verb?.pos === 'VERB' && ACTS.has(verb.lower) : next.pos === 'VERB' && next.lower.endsWith('ing') && (CUE_VERBS.get(next.lower)?.frame ?? 'act') !== 'act';
    if (acts) return at + 1;
  }
  return end;
}

function semicolonBefore(items: readonly Item[], start: number, end: number): number {
  for (let at = start; at < end; at++) if (items[at]?.text === ';') return items[at + 1]?.lower === 'that' ? end : at;
  return end;
}

/** `..., and the judge agreed`: what somebody else did about the words. */
function reactionBefore(items: readonly Item[], start: number, end: number): number {
  if (!REACTIONS.has(items[end - 1]?.lower ?? '')) return end;
  const lowest = Math.max(start, end - LONGEST_REACTION);
  for (let at = end - 3; at > lowest; at--) {
    if (items[at]?.text === ',' && CONJUNCTIONS.has(items[at + 1]?.lower ?? '')) return startsClause(items, at + 2) ? at : end;
  }
  return end;
}

/** `..., but he urged the board to act`: what the speaker did besides, told by the narrator. */
function narrationBefore(items: readonly Item[], { rule, source, opening }: CueClause, start: number, end: number): number {
  if ((opening !== 'that' && opening !== 'clause') || rule.startsWith('according')) return end;
  const name = items[(source[0]?.[1] ?? 0) - 1]?.lower;
  for (let at = start + 1; at < end - 2; at++) {
    if (items[at]?.text !== ',' && items[at]?.ending !== ',') continue;
    const conjunction = items[at + 1]?.lower ?? '';
    const subject = items[at + 2]?.lower ?? '';
    if (!/^(?:and|but)$/.test(conjunction) || !(/^(?:he|she|they)$/.test(subject) || subject === name)) continue;
    const verb = items[at + 3]?.pos === 'ADV' ? at + 4 : at + 3;
    if (isNarrated(items, verb)) return items[at]?.text === ',' ? at : at + 1;
  }
  return end;
}

/** "urged", "declined to", "did not say". */
function isNarrated(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const cue = CUE_VERBS.get(item?.lower ?? '');
  if (/^(?:did|would)$/.test(item?.lower ?? '')) return /^(?:not|n.t)$/.test(items[at + 1]?.lower ?? '') && /^(?:say|elaborate|specify|explain|comment|name|give)$/.test(items[at + 2]?.lower ?? '');
  return item?.pos === 'VERB' && (ACTS.has(item.lower) || (cue?.form === 'past' && cue.frame !== 'act'));
}

const LONGEST_REACTION = 8;

/** A clause before the main one ends with its comma: "Asked whether it would close, Hale left", "While Reed says it will, Hale left". */
function frontedEnd(items: readonly Item[], clause: CueClause, start: number, end: number): number {
  const isFronted = clause.start < 4 && (SUBORDINATORS.has(items[0]?.lower ?? '') || clause.joined === 'participle' || isUnnamedQuestion(clause));
  if (!isFronted) return end;
  for (let at = start + 2; at < end; at++) if (items[at]?.text === ',' && (startsClause(items, at + 1) || items[at + 1]?.stretch !== undefined)) return at;
  return end;
}

/** A label ends with its last quote, or with the words that finish its phrase. */
function labelEnd(items: readonly Item[], start: number, end: number): number {
  let last = start;
  for (let at = start; at < end; at++) {
    const item = items[at];
    if (item?.stretch !== undefined) last = at + 1;
    else if (last > start && (item?.text === ',' && items[at + 1]?.stretch === undefined || SUBORDINATORS.has(item?.lower ?? '') && item?.lower !== 'that')) break;
  }
  const next = items[last];
  if (next !== undefined && last < end && next.pos !== 'PUNCT' && !CONJUNCTIONS.has(next.lower) && !/^(?:when|as|while|before|after|since|during)$/.test(next.lower) && !CUE_VERBS.has(next.lower)) {
    let at = last;
    while (at < end && !/^[,;:]$/.test(items[at]?.text ?? '') && !isDash(items[at]) && !CONJUNCTIONS.has(items[at]?.lower ?? '')) at++;
    return at;
  }
  return last;
}

function quotedEnd(items: readonly Item[], start: number, end: number): number {
  const quote = items[start];
  const stretch = quote?.stretch;
  if (stretch === undefined || quote === undefined) return end;
  let last = start + 1;
  const next = items[last];
  if (next === undefined || last >= end) return last;
  if (next.stretch !== undefined) return quotedEnd(items, last, end);
  if (next.text === ',' && items[last + 1]?.stretch !== undefined) return quotedEnd(items, last + 1, end);
  if (CONJUNCTIONS.has(next.lower) && items[last + 1]?.stretch !== undefined) return quotedEnd(items, last + 1, end);
  if (next.text === ',' || next.pos === 'PUNCT' || (/[.!?]/.test(quote.ending ?? '') || (quote.ending === ',' && (isUpper(quote) || CONJUNCTIONS.has(next.lower))))) return last;
  if (/^(?:when|as|after|before|while|during|in|at|on)$/.test(next.lower) && isUpper(quote)) return last;
  last = end;
  return last;
}

/** `Asked whether it would close, ...` and `Asked "Will it close?", ...`. */
export function isUnnamedQuestion({ source, opening }: CueClause): boolean {
  return source.length === 0 && (opening === 'question' || opening === 'quote');
}

/** A quote whose first word is written large: a sentence of its own. */
export function isUpper(quote: Item): boolean {
  const mark = quote.stretch === undefined ? 0 : quote.stretch.inner[0] - quote.start;
  return /^\p{Lu}/u.test(quote.text.slice(mark));
}
