import type { CueClause } from './clauses.js';
import { ACCORDING, PREPOSITIONS } from './lexicon/functionWords.js';
import { phraseEnd } from './phrases.js';
import { phraseBehind } from './source.js';
import type { Item } from './units.js';

/** "According to two officials, ..." and "..., according to a report released on Monday". */
export function accordingClausesIn(items: readonly Item[]): CueClause[] {
  const clauses: CueClause[] = [];
  for (let at = 0; at < items.length; at++) {
    if (items[at]?.lower !== 'according' && items[at]?.lower !== 'in') continue;
    const phrase = ACCORDING.find((words) => words.every((word, i) => items[at + i]?.lower === word));
    if (phrase === undefined) continue;
    const first = at + phrase.length;
    const found = phraseBehind(items, first);
    if (found === undefined) continue;
    const end = sourceEnd(items, found[1]);
    const fronted = at === 0 || (at === 1 && /^(?:CCONJ|ADV|PUNCT)$/.test(items[0]?.pos ?? ''));
    const comma = items[end]?.text === ',' ? end + 1 : end;
    clauses.push({
      rule: fronted ? 'according-fronted' : 'according', cue: [[at, first]], source: [[first, end]], start: at, end,
      right: fronted && comma < items.length ? comma : undefined, opening: fronted ? 'clause' : undefined, left: !fronted, joined: 'none',
    });
  }
  return clauses;
}

/** The source goes on to the comma or the end of the sentence when only phrases follow: "a poll of voters released Monday". */
function sourceEnd(items: readonly Item[], from: number): number {
  let at = from;
  for (let steps = 0; steps < 8; steps++) {
    const item = items[at];
    if (item === undefined || item.stretch !== undefined || item.pos === 'PUNCT') return at;
    if (PREPOSITIONS.has(item.lower) || (item.pos === 'ADJ' && PREPOSITIONS.has(items[at + 1]?.lower ?? '')) || (item.pos === 'VERB' && /(?:ed|ing|en)$/.test(item.lower))) {
      const end = phraseEnd(items, at + 1);
      at = Math.max(end, at + 1);
    } else return at;
  }
  return at;
}
