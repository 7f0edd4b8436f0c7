import { writeFileSync } from 'node:fs';
import { differencesBetween } from '../server/coverage/differencesBetween.js';
import { hash32 } from '../server/coverage/hash.js';
import { starOf, type Ray } from '../server/coverage/star.js';
import type { ArticleEntry } from '../server/coverage/utterance.js';
import { drawable } from './drawn.js';
import { material } from './material.js';

/**
 * Draws accepted pairs of which something is told, to be read whether it is right: up to sixty for each code of differences asked
 * for, one for each pair of wordings. A line of JSON each.
 *
 *   node scripts/bench.mjs claims SEED FILE [CODES] [ARTICLES] [EACH] [ASKED]
 *
 * CODES with commas between, `speaker-differs` unless told; ASKED: each how manieth quote is asked, 1 unless told; the seed says with which to begin.
 */
const [seed = '1', file = 'claims.jsonl', codes = 'speaker-differs', most = '10000', each = '60', asked = '1'] = process.argv.slice(2);
const { name, articles } = material(Number(most));
const { archive, side } = drawable(articles, true);

interface Claim {
  readonly order: number;
  readonly told: object;
}

const found = new Map(codes.split(',').map((code) => [code, new Map<string, Claim>()]));
let accepted = 0;
let turn = hash32(seed);
for (const entry of archive.all()) {
  for (let at = 0; at < entry.utterances.length; at++) {
    if (entry.utterances[at]!.unattributed || turn++ % Number(asked) !== 0) continue;
    for (const ray of (await starOf(entry, at, archive)).rays) if (ray.verdict.accepted) add(entry, ray);
  }
}
console.log(`${accepted} accepted pairs, asked from every ${asked}. quote of ${articles.length} ${name}`);
const drawn = [...found].flatMap(([code, claims]) => {
  const all = [...claims.values()].sort((a, b) => a.order - b.order);
  console.log(`  ${code.padEnd(22)} ${all.length} pairs of wordings, ${Math.min(all.length, Number(each))} drawn`);
  return all.slice(0, Number(each));
});
writeFileSync(file, drawn.map(({ told }, i) => `${JSON.stringify({ n: i + 1, ...told })}\n`).join(''));

/** Of several pairs of the same two wordings one is kept, whichever was asked for. */
function add(entry: ArticleEntry, { entry: other, comparison, verdict }: Ray): void {
  accepted++;
  const { a, b, inA, inB } = comparison;
  const key = [a, b].map(({ wording }) => wording.map(({ word }) => word).join(' ')).sort().join('\n');
  const order = hash32(`${seed}\n${key}\n${[entry.id, other.id].sort().join('\n')}`);
  for (const { code, text } of differencesBetween(comparison, entry, other)) {
    const claims = found.get(code);
    if (claims === undefined || (claims.get(key)?.order ?? Infinity) <= order) continue;
    claims.set(key, { order, told: { code, rule: verdict.rule, says: text, a: { source: a.source, ...side(entry, a, inA) }, b: { source: b.source, ...side(other, b, inB) } } });
  }
}
