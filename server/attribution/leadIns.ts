import type { CueClause } from './clauses.js';
import { CUE_NOUNS } from './lexicon/cueNouns.js';
import { CUE_VERBS } from './lexicon/cueVerbs.js';
import { PREPOSITIONS } from './lexicon/functionWords.js';
import { KICKER_ENDINGS, NOT_A_SPEAKER, SPEAKING_NOUNS } from './lexicon/labels.js';
import { isGenitive, isHead, phraseEnd, phraseStart, type Range } from './phrases.js';
import { isDash, mainSubject, phraseBehind, subjectBefore } from './source.js';
import type { Item, Unit } from './units.js';

const LONGEST_LABEL = 8;
const LONGEST_HEADLINE = 30;

/**
 * Layouts that attribute by a sign alone: `Hale: port must close` in a headline or a transcript, `Port must close: Hale`,
 * `"Enough." - Ann Hale`, and any sentence that runs into a colon and a quote.
 */
export function leadInClausesIn({ items, block, region }: Unit, opensBlock: boolean, isTurn: (label: string) => boolean): CueClause[] {
  const heads = region === 'headline' || region === 'standfirst' || (block === 0 && opensBlock && items.length <= LONGEST_HEADLINE);
  const named = opensBlock ? labelClause(items, heads, isTurn) ?? (heads ? quoteFirst(items) : undefined) : undefined;
  if (named !== undefined) return [named];
  const signed = signatures(items);
  if (signed.length > 0) return signed;
  const clause = (heads ? trailingLabel(items) : undefined) ?? unlistedVerb(items) ?? colonBeforeQuote(items);
  return clause === undefined ? [] : [clause];
}

/** `Hale: port must close`. */
function labelClause(items: readonly Item[], heads: boolean, isTurn: (label: string) => boolean): CueClause | undefined {
  const colon = colonOf(items);
  if (colon === undefined || (items.length - colon < 4 && items[colon + 1]?.stretch === undefined)) return undefined;
  const start = Math.max(behindKicker(items, colon), items[0]?.pos === 'PUNCT' ? 1 : 0);
  const end = labelEnd(items, colon);
  if (end === undefined || end <= start) return undefined;
  const words = items.slice(start, end);
  const isName = words.every((item) => item.stretch === undefined && (/^[\p{Lu}\p{N}.(),-]/u.test(item.text) || /^(?:of|the|de|van|and|for|'s|\u2019s)$/.test(item.lower)));
  if (!isName || NOT_A_SPEAKER.has(words.map((item) => item.lower).join(' ')) || NOT_A_SPEAKER.has(words[0]?.lower ?? '') || KICKER_ENDINGS.has(words[words.length - 1]?.lower ?? '')) return undefined;
  const quoted = items[colon + 1]?.stretch !== undefined;
  const turn = isTurn(labelOf(items) ?? '');
  if (!heads && !quoted && !turn) return undefined;
  return { rule: turn && !quoted ? 'label-turn' : heads ? 'headline-label' : 'label-quote', cue: [[colon, colon + 1]], source: [[start, end]], start: 0, end: colon + 1, right: colon + 1, opening: 'colon', left: false, joined: 'none' };
}

/** The words before the colon that opens a unit, if they may be a speaker's label. */
export function labelOf(items: readonly Item[]): string | undefined {
  const colon = colonOf(items);
  if (colon === undefined || colon > 4) return undefined;
  return items.slice(items[0]?.pos === 'PUNCT' ? 1 : 0, colon).map((item) => item.text).join(' ');
}

function colonOf(items: readonly Item[]): number | undefined {
  for (let at = 1; at <= LONGEST_LABEL && at < items.length; at++) if (items[at]?.text === ':') return at;
  return undefined;
}

/** "EXCLUSIVE - Hale: port must close". */
function behindKicker(items: readonly Item[], colon: number): number {
  for (let at = 1; at < colon; at++) if (isDash(items[at])) return NOT_A_SPEAKER.has(items.slice(0, at).map((item) => item.lower).join(' ')) ? at + 1 : 0;
  return 0;
}

/** "CNN president on Trump, "Mukasey at convention": the name is what stands before the preposition. */
function labelEnd(items: readonly Item[], colon: number): number | undefined {
  for (let at = 1; at < colon; at++) if (PREPOSITIONS.has(items[at]?.lower ?? '') && items[at]?.lower !== 'of') return at;
  return PREPOSITIONS.has(items[0]?.lower ?? '') || items[0]?.pos === 'SCONJ' ? undefined : colon;
}

/** `Port must close: Hale` and `Port must close - minister`, in headlines only. */
function trailingLabel(items: readonly Item[]): CueClause | undefined {
  const shortest = items[1]?.stretch === undefined ? 3 : 2;
  for (let at = items.length - 2; at >= shortest && at > items.length - 6; at--) {
    const item = items[at];
    if (item?.text !== ':' && !(isDash(item) && item?.start !== items[at - 1]?.end)) continue;
    const end = items[items.length - 1]?.text === '.' ? items.length - 1 : items.length;
    const words = items.slice(at + 1, end);
    const names = words.every((word) => word.stretch === undefined && /^\p{Lu}/u.test(word.text)) || SPEAKING_NOUNS.has(words[words.length - 1]?.lower ?? '');
    if (!names || words.length === 0 || words.length > 4) return undefined;
    return { rule: 'headline-trailing-label', cue: [[at, at + 1]], source: [[at + 1, end]], start: at, end, right: undefined, opening: undefined, left: true, joined: 'none' };
  }
  return undefined;
}

/** `'No one warned us': flood victims speak out`, in headlines only. */
function quoteFirst(items: readonly Item[]): CueClause | undefined {
  const quote = items[0];
  if (quote?.stretch === undefined || isHead(quote) && quote.end - quote.start < SHORTEST_HEADLINE_QUOTE || items[1]?.text !== ':') return undefined;
  const end = phraseEnd(items, 2);
  const verb = items[end];
  if (end === 2 || verb === undefined || !(SPEAKING.test(verb.lower) || /^(?:say|state|tell|label)$/.test(CUE_VERBS.get(verb.lower)?.frame ?? ''))) return undefined;
  const last = SPEAKING.test(verb.lower) && items[end + 1]?.lower === 'out' ? end + 2 : end + 1;
  return { rule: 'headline-quote-first', cue: [[end, last]], source: [[2, end]], start: 1, end: last, right: undefined, opening: undefined, left: true, joined: 'none' };
}

const SPEAKING = /^(?:speaks?|spoke)$/;
const SHORTEST_HEADLINE_QUOTE = 12;

/** `— Ann Hale, fisherwoman`, a paragraph of its own below a quote. */
export function signatureAlone(items: readonly Item[]): CueClause | undefined {
  if (!isDash(items[0])) return undefined;
  const end = signerEnd(items, 1);
  const rest = items[end ?? 0];
  if (end === undefined || end < items.length - 1 || (rest !== undefined && rest.text !== '.')) return undefined;
  return { rule: 'signature', cue: [[0, 1]], source: [[1, end]], start: 0, end, right: undefined, opening: undefined, left: true, joined: 'none' };
}

/** `"Enough." - Ann Hale`, once or many times over: nothing but quotes and their signers. */
function signatures(items: readonly Item[]): CueClause[] {
  const clauses: CueClause[] = [];
  let from = 0;
  for (let dash = 1; dash < items.length - 1; dash++) {
    if (!isDash(items[dash]) || items[dash - 1]?.stretch === undefined) continue;
    if (items.slice(from, dash).some((item) => item.stretch === undefined && item.pos !== 'PUNCT')) break;
    const end = signerEnd(items, dash + 1);
    if (end === undefined) break;
    clauses.push({ rule: 'signature', cue: [[dash, dash + 1]], source: [[dash + 1, end]], start: dash, end, right: undefined, opening: undefined, left: true, joined: 'none' });
    from = end;
  }
  return clauses;
}

/** The end of the name at `first`, if nothing but a comma, a stop or the next quote follows. */
function signerEnd(items: readonly Item[], first: number): number | undefined {
  if (!/^\p{Lu}/u.test(items[first]?.text ?? '')) return undefined;
  let end = first;
  while (end < items.length && items[end]?.stretch === undefined && items[end]?.pos !== 'PUNCT' && end - first < LONGEST_LABEL) end++;
  const named = items[end]?.text === ',' ? behindCalling(items, end) : end;
  const next = items[named];
  const isName = items.slice(first, end).every((item) => /^[\p{Lu}\p{N}]/u.test(item.text) || PREPOSITIONS.has(item.lower) || item.pos === 'DET');
  return end > first && isName && (next === undefined || next.pos === 'PUNCT' || next.stretch !== undefined) ? named : undefined;
}

/** `Ann Hale, fisherwoman`: what the signer does, up to the end. */
function behindCalling(items: readonly Item[], comma: number): number {
  const end = items[items.length - 1]?.text === '.' ? items.length - 1 : items.length;
  const calling = items.slice(comma + 1, end);
  return calling.length > 0 && calling.length < LONGEST_LABEL && calling.every((item) => item.stretch === undefined && item.pos !== 'VERB' && item.pos !== 'PUNCT') ? end : comma;
}

/** `"Fantastic!" beamed Ann Hale`, `"No," Hale laughed`: behind a quote that is still open any verb may be the cue. */
function unlistedVerb(items: readonly Item[]): CueClause | undefined {
  const quote = items[0];
  if (quote?.stretch === undefined) return unlistedBeforeQuote(items);
  if (isHead(quote)) return undefined;
  if (items[1]?.pos === 'VERB' && /(?:ed|s)$/.test(items[1].lower)) {
    const phrase = phraseBehind(items, 2);
    if (phrase === undefined || items[phrase[1] - 1]?.pos !== 'PROPN' && items[2]?.pos !== 'DET') return undefined;
    return { rule: 'unlisted-inverted', cue: [[1, 2]], source: [phrase], start: 1, end: phrase[1], right: undefined, opening: undefined, left: true, joined: 'none' };
  }
  const end = phraseEnd(items, 1);
  const verb = items[end];
  if (end === 1 || verb?.pos !== 'VERB' || !/(?:ed|s)$/.test(verb.lower)) return undefined;
  return { rule: 'unlisted', cue: [[end, end + 1]], source: [[1, end]], start: 1, end: end + 1, right: undefined, opening: undefined, left: true, joined: 'subject' };
}

/** "Billy Joel sings, 'Don't go changing'". */
function unlistedBeforeQuote(items: readonly Item[]): CueClause | undefined {
  const comma = items.findIndex((item) => item.stretch !== undefined) - 1;
  const quote = items[comma + 1];
  const verb = items[comma - 1];
  if (comma < 2 || items[comma]?.text !== ',' || quote === undefined || quote.end - quote.start < 20 || isHead(quote)) return undefined;
  if (verb?.pos !== 'VERB' || !/(?:ed|s)$/.test(verb.lower)) return undefined;
  const subject = subjectBefore(items, comma - 1, 0);
  if (subject === undefined) return undefined;
  return { rule: 'unlisted-quote', cue: [[comma - 1, comma]], source: subject.ranges, start: subject.start, end: comma, right: comma + 1, opening: 'quote', left: false, joined: 'subject' };
}

/** A sentence that runs into a colon and a quote (or ends with the colon): whoever acts in it speaks. */
function colonBeforeQuote(items: readonly Item[]): CueClause | undefined {
  for (let at = items.length - 1; at > 0; at--) {
    if (items[at]?.text !== ':') continue;
    const quote = items[at + 1];
    if (quote !== undefined && (quote.stretch === undefined || isHead(quote))) return undefined;
    const owned = ownedNoun(items, at);
    if (owned !== undefined) return owned;
    const subject = mainSubject(items, at);
    const cue = cueBefore(items, at, subject?.ranges[0]?.[1] ?? 0);
    return { rule: 'colon', cue: [cue], source: subject?.ranges ?? [], start: at, end: at + 1, right: at + 1, opening: 'colon', left: false, joined: 'none' };
  }
  return undefined;
}

/** "Hale's reply: ...": the owner of the words speaks. */
function ownedNoun(items: readonly Item[], colon: number): CueClause | undefined {
  if (!CUE_NOUNS.has(items[colon - 1]?.lower ?? '')) return undefined;
  let genitive = colon - 2;
  while (genitive > 0 && items[genitive]?.pos === 'ADJ') genitive--;
  if (!isGenitive(items[genitive])) return undefined;
  const start = phraseStart(items, genitive, 0);
  return { rule: 'noun-colon', cue: [[colon - 1, colon]], source: [[start, genitive]], start: colon, end: colon + 1, right: colon + 1, opening: 'colon', left: false, joined: 'none' };
}

function cueBefore(items: readonly Item[], colon: number, floor: number): Range {
  for (let at = floor; at < colon; at++) if (items[at]?.pos === 'VERB') return [at, at + 1];
  return [colon, colon + 1];
}
