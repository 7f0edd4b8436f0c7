import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { intake } from '../server/archive/intake.js';
import { MemoryStore } from '../server/archive/memory.js';
import { askedKeys } from '../server/coverage/keys.js';
import { material, type Material } from './material.js';

/**
 * How many labelled reports of one statement are among the candidates of each other, with other articles in the same index.
 *
 *   node scripts/bench.mjs candidates [ARTICLES]
 */
const CANDIDATES = 100;
const gold = join(process.cwd(), '..', 'shared', 'gold', 'basil');

interface LinkEnd {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

function rowsIn<T>(name: string): T[] {
  return readFileSync(join(gold, name), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

const archive = new MemoryStore();

function put({ id, text, outlet, date }: Material['articles'][number]): void {
  const given = { ...(outlet !== undefined && { outlet }), ...(date !== undefined && { published: date }) };
  archive.put(id, intake(id, { id, text, format: 'text', given }).articles.map(({ stored }) => stored));
}

/** `article utterance` of the utterances that hold half of a labelled stretch. */
async function utterancesAt({ id, start, end }: LinkEnd): Promise<string[]> {
  const said = (await archive.entry(id))?.utterances ?? [];
  return said.flatMap(({ content }, at) => (content.some((span) => 2 * (Math.min(span[1], end) - Math.max(span[0], start)) >= end - start) ? [`${id} ${at}`] : []));
}

async function candidatesOf(place: string): Promise<Set<string>> {
  const [id, at] = place.split(' ') as [string, string];
  const utterance = (await archive.entry(id))!.utterances[Number(at)]!;
  const found = new Set<string>();
  for (const keys of askedKeys(utterance)) for (const candidate of (await archive.candidates(keys, CANDIDATES)).found) found.add(`${candidate.article} ${candidate.utterance}`);
  return found;
}

async function finds(from: readonly string[], to: readonly string[]): Promise<boolean> {
  for (const place of from) {
    const found = await candidatesOf(place);
    if (to.some((other) => found.has(other))) return true;
  }
  return false;
}

const { name, articles } = material(Number(process.argv[2] ?? 10_000));
for (const article of [...rowsIn<Material['articles'][number]>('articles.dev.jsonl'), ...articles]) put(article);
const count = { pairs: 0, first: 0, second: 0, either: 0 };
for (const { a, b, label } of rowsIn<{ a: LinkEnd; b: LinkEnd; label: number }>('links.dev.jsonl')) {
  const [here, there] = [await utterancesAt(a), await utterancesAt(b)];
  if (label !== 1 || here.length === 0 || there.length === 0) continue;
  const [first, second] = [await finds(here, there), await finds(there, here)];
  count.pairs++;
  if (first) count.first++;
  if (second) count.second++;
  if (first || second) count.either++;
}
const percent = (part: number): string => ((100 * part) / count.pairs).toFixed(1);
console.log(`\nbasil dev links among the first ${CANDIDATES} candidates, ${articles.length} ${name} beside: ${count.pairs} pairs`);
console.log(`  either side ${percent(count.either)}, one side ${percent(count.first)}, the other ${percent(count.second)}`);
