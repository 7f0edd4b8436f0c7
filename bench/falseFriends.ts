import { writeFileSync } from 'node:fs';
import { daysApart } from '../server/coverage/nearness.js';
import { hash32, scattered, sharedCount } from '../server/coverage/hash.js';
import { starOf, type Ray } from '../server/coverage/star.js';
import type { ArticleEntry } from '../server/coverage/utterance.js';
import { drawable } from './drawn.js';
import { material } from './material.js';

/**
 * Draws pairs to read whether they are false friends: accepted and counted ones from articles more than 14 days apart or without a
 * name in common; up to a hundred each of up to 5, of 6 to 10 and of more matched words, one for each pair of wordings. Writes a
 * line of JSON for each, without a verdict, in an order that does not tell the class.
 *
 * With `undated` nothing that is compared knows a date, as in a folder of clippings, and what is drawn is far apart by the dates held back.
 *
 *   node scripts/bench.mjs falseFriends SEED FILE [ARTICLES] [undated]
 */
const DAYS = 14;
const EACH = 100;
const CLASSES = ['up to 5', '6 to 10', '11 and more'] as const;

interface Found {
  readonly class: (typeof CLASSES)[number];
  readonly order: number;
  readonly told: object;
}

const [seed = '1', file = 'false-friends.jsonl', most = '10000', dated = 'dated'] = process.argv.slice(2);
const { name, articles } = material(Number(most));
const { archive, dates, side } = drawable(articles, dated !== 'undated');

const found = new Map<string, Found>();
for (const entry of archive.all()) {
  for (let at = 0; at < entry.utterances.length; at++) {
    if (entry.utterances[at]!.unattributed) continue;
    const { rays } = await starOf(entry, at, archive);
    for (const ray of rays) if (ray.verdict.accepted && isFar(entry, ray.entry)) add(entry, ray);
  }
}

console.log(`${found.size} pairs of wordings more than ${DAYS} days apart or without a common name, in ${articles.length} ${name}`);
const drawn: Found[] = [];
for (const kind of CLASSES) {
  const all = [...found.values()].filter((one) => one.class === kind).sort((a, b) => a.order - b.order);
  console.log(`  ${kind.padEnd(12)} ${all.length} found, ${Math.min(all.length, EACH)} drawn`);
  drawn.push(...all.slice(0, EACH));
}
drawn.sort((a, b) => scattered(a.order) - scattered(b.order));
writeFileSync(file, drawn.map(({ told }, i) => `${JSON.stringify({ n: i + 1, ...told })}\n`).join(''));

function isFar(one: ArticleEntry, other: ArticleEntry): boolean {
  return (apart(one, other) ?? 0) > DAYS || sharedCount(one.names, other.names) === 0;
}

function apart(one: ArticleEntry, other: ArticleEntry): number | undefined {
  return daysApart(dates.get(one.id), dates.get(other.id));
}

/** Of several pairs of the same two wordings one is kept, whichever was asked for. */
function add(entry: ArticleEntry, { entry: other, comparison, verdict }: Ray): void {
  const ends = [{ entry, said: comparison.a, part: comparison.inA }, { entry: other, said: comparison.b, part: comparison.inB }]
    .sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
  const key = ends.map(({ said }) => said.wording.map(({ word }) => word).join(' ')).sort().join('\n');
  const order = hash32(`${seed}\n${key}\n${ends.map((end) => end.entry.id).join('\n')}`);
  const { matched } = comparison.measure;
  const kept = found.get(key);
  if (kept && kept.order <= order) return;
  found.set(key, {
    class: CLASSES[matched <= 5 ? 0 : matched <= 10 ? 1 : 2],
    order,
    told: {
      matched,
      rule: verdict.rule,
      days: apart(entry, other) ?? null,
      a: side(ends[0]!.entry, ends[0]!.said, ends[0]!.part),
      b: side(ends[1]!.entry, ends[1]!.said, ends[1]!.part),
    },
  });
}
