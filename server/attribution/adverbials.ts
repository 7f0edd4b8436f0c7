import type { VerbCue } from './cues.js';
import { COMPLEMENTISERS, OBJECT_PRONOUNS, PREPOSITIONS, TIME_WORDS } from './lexicon/functionWords.js';
import { isFiniteVerb, isGenitive, isHead, phraseEnd } from './phrases.js';
import { isDash } from './source.js';
import type { Item } from './units.js';

/** Behind the somebody addressed, words of time and prepositional phrases that belong to the cue. */
export function behindAdverbials(items: readonly Item[], cue: VerbCue): number {
  let at = cue.verb.lemma === 'put' ? behindManner(items, cue.last) : cue.last;
  if (cue.verb.frame === 'tell' || /^(?:ask|remind|warn|urge|promise|advise|write|show)$/.test(cue.verb.lemma)) at = behindAddressee(items, at, cue.verb.frame === 'tell');
  return skipAdverbials(items, at);
}

/** "said — on the radio, as it happens — that": an aside between dashes before the content. */
function behindDashes(items: readonly Item[], dash: number): number {
  for (let at = dash + 2; at < Math.min(items.length, dash + LONGEST_ASIDE); at++) {
    if (items[at]?.stretch !== undefined) return dash;
    if (isDash(items[at])) return items[at + 1]?.lower === 'that' ? at + 1 : dash;
  }
  return dash;
}

const LONGEST_ASIDE = 12;

/** "put it this way:", "put it more bluntly,": to the sign before the words. */
function behindManner(items: readonly Item[], from: number): number {
  if (PREPOSITIONS.has(items[from]?.lower ?? '')) return from;
  for (let at = from; at < Math.min(items.length, from + LONGEST_MANNER); at++) {
    const item = items[at];
    if (item === undefined || item.stretch !== undefined) break;
    if ((item.text === ':' || item.text === ',') && items[at + 1]?.stretch !== undefined) return at;
  }
  return from;
}

const LONGEST_MANNER = 8;

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

/** Behind the words of time, the adverbs and the prepositional phrases that start at `from`. */
export function skipAdverbials(items: readonly Item[], from: number): number {
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
  if (isDash(item)) return behindDashes(items, at);
  if (TIME_WORDS.has(item.lower)) return item.pos === 'PROPN' && items[at + 1]?.pos === 'NUM' ? at + 2 : at + 1;
  if (item.pos === 'ADV' && !COMPLEMENTISERS.has(item.lower) && /(?:ly|again|too|also|once|there|here)$/.test(item.lower)) return at + 1;
  if (!PREPOSITIONS.has(item.lower) || (item.lower === 'at' && /^(?:least|most)$/.test(items[at + 1]?.lower ?? ''))) return at;
  const first = at + 1;
  if (TIME_WORDS.has(items[first]?.lower ?? '')) return items[first + 1]?.lower === 'and' && TIME_WORDS.has(items[first + 2]?.lower ?? '') ? first + 3 : first + 1;
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
