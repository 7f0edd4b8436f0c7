import { readFileSync } from 'node:fs';
import { MemoryStore } from '../server/archive/memory.js';
import { comparisonOf, type Comparison } from '../server/coverage/comparison.js';
import { asksForStrangers, speakerRelation, verdictOn } from '../server/coverage/gate.js';
import { hash32 } from '../server/coverage/hash.js';
import { nearnessOf } from '../server/coverage/nearness.js';
import { Spread, strangersOfPhrase } from '../server/coverage/spread.js';
import type { User } from '../server/coverage/utterance.js';
import { foldedTokens } from '../server/text/folding.js';
import { recombined, understood } from './recombined.js';
import { percentile } from './timing.js';

/**
 * How phrases that many use are told from sayings of one in archives of several sizes: pairs of quotes that have such words in
 * common, that the rules would accept by their words and that are not of one event and speaker; how many strangers use the words
 * among so many articles, and how many pairs are refused with three strangers at every size and with the number that grows.
 *
 *   node scripts/bench.mjs phrases FILE [SIZE...]     FILE: {"phrases": [words, ...], "sayings": [words, ...]}; 100 1000 10000
 */
const REAL = 10_000;
/** Pairs of one wording at most, and its users looked at. */
const PAIRS = 8;
const USERS = 60;
const COUNTED = 100;
const ALWAYS = 3;

interface Pair {
  readonly comparison: Comparison;
  readonly users: readonly [User, User];
}

const [file = 'phrases.json', ...given] = process.argv.slice(2);
const sizes = (given.length > 0 ? given : ['100', '1000', '10000']).map(Number);
const lists = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<'phrases' | 'sayings', readonly string[]>>;
const real = understood(REAL);
const users = real.flatMap((entry) => entry.utterances.map((utterance): User & { words: string } => ({ entry, utterance, words: ` ${utterance.wording.map(({ word }) => word).join(' ')} ` })));
const chosen = { phrases: lists.phrases.map(pairsWith), sayings: lists.sayings.map(pairsWith) };
for (const kind of ['phrases', 'sayings'] as const) console.log(`${kind}: ${chosen[kind].flat().length} pairs of ${chosen[kind].filter((pairs) => pairs.length > 0).length} of ${lists[kind].length}`);

for (const size of sizes) {
  const archive = new MemoryStore();
  const held = new Set<string>();
  for (const article of recombined(real, size)) {
    archive.put(article.id, [article]);
    held.add(article.id);
  }
  console.log(`\n${size} articles, ${archive.wordings} wordings`);
  for (const kind of ['phrases', 'sayings'] as const) {
    const strangers: number[] = [];
    let [always, growing] = [0, 0];
    for (const { comparison, users: both } of chosen[kind].flat()) {
      const added = both.map(({ entry }) => entry).filter(({ id }) => !held.has(id));
      for (const entry of added) archive.put(entry.id, [real.find(({ id }) => id === entry.id)!]);
      const count = await new Spread(archive).strangersTo(comparison, both, COUNTED);
      const enough = strangersOfPhrase(comparison.measure, archive.wordings);
      // Three at every size, with what weighs more asking for twice as many or for none at all, as ever.
      const few = (enough * ALWAYS) / strangersOfPhrase({ ...comparison.measure, weight: 0 }, archive.wordings);
      strangers.push(count);
      if (count >= few) always++;
      if (count >= enough) growing++;
      for (const entry of added) archive.put(entry.id, []);
    }
    const [quarter, half, upper] = [0.25, 0.5, 0.75].map((part) => percentile(strangers, part));
    console.log(`  ${kind}: strangers ${quarter} / ${half} / ${upper} (quarters); refused of ${strangers.length}: ${always} always three, ${growing} growing`);
  }
}

/** Pairs of users of some words, those first whose places hash lowest. */
function pairsWith(words: string): Pair[] {
  const row = ` ${foldedTokens(words).map(({ word }) => word).join(' ')} `;
  const found = users.filter((user) => user.words.includes(row)).sort((a, b) => hash32(a.entry.id) - hash32(b.entry.id)).slice(0, USERS);
  const pairs: Pair[] = [];
  for (let at = 0; at < found.length && pairs.length < PAIRS; at++) {
    for (const other of found.slice(at + 1)) {
      const one = found[at]!;
      const comparison = one.entry.id === other.entry.id || (one.utterance.unattributed && other.utterance.unattributed) ? undefined : comparisonOf(one.utterance, other.utterance);
      if (comparison === undefined || pairs.length >= PAIRS) continue;
      const support = { nearness: nearnessOf(one, other), speakers: speakerRelation(one.utterance, other.utterance) };
      if (asksForStrangers(verdictOn(comparison, support)) && isFarOrOther(support)) pairs.push({ comparison, users: [one, other] });
    }
  }
  return pairs;
}

function isFarOrOther({ nearness, speakers }: { readonly nearness: string; readonly speakers: string }): boolean {
  return nearness !== 'event' || speakers !== 'same';
}
