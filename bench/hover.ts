import { intake } from '../server/archive/intake.js';
import { MemoryStore } from '../server/archive/memory.js';
import type { LanguageContext, OpenFile } from '../server/language/context.js';
import { CoverageCache } from '../server/language/coverageCache.js';
import { hover } from '../server/language/hover.js';
import { openFileOf } from '../server/language/openFile.js';
import { positionOf } from '../server/language/positions.js';
import { contentHull } from '../server/language/quoteAt.js';
import { toldOf } from '../server/language/told.js';
import { contextOf as contextOfDocuments, nobodyLeft } from '../test/unit/language/opened.js';
import { material } from './material.js';
import { percentile } from './timing.js';

/**
 * What the server's answer to one hover over a quote costs, each asked for the first time, among so many articles in memory.
 * In processor time, so that others on the machine count less.
 *
 *   node scripts/bench.mjs hover [ARTICLES] [QUOTES]
 */
const most = Number(process.argv[2] ?? 10_000);
const asked = Number(process.argv[3] ?? 1000);
const { name, articles } = material(most);
const archive = new MemoryStore();
for (const { id, text, outlet, date } of articles) {
  const given = { ...(outlet ? { outlet } : {}), ...(date ? { published: date } : {}) };
  archive.put(`file:///${id}.news`, intake(`file:///${id}.news`, { id: `file:///${id}.news`, text, format: 'text', given }).articles.map(({ stored }) => stored));
}

/** What the server gives its features while this document is open and the articles are in the archive. */
function contextOf(file: OpenFile): LanguageContext {
  const cache = new CoverageCache(archive);
  return {
    ...contextOfDocuments([]),
    open: (uri) => (uri === file.uri ? file : undefined),
    archive,
    client: { commands: true },
    coverage: async ({ stored }, { id }, token) => {
      const coverage = await cache.get(stored, id, token);
      return coverage && toldOf(coverage, undefined, () => Promise.resolve(undefined));
    },
    compared: ({ stored }, { id }) => cache.compared(stored, id),
    strangers: ({ stored }, { id }) => cache.strangers(stored, id),
  };
}

const spent = { all: [] as number[], reported: [] as number[] };
const step = Math.max(1, Math.floor(articles.length / asked));
for (let at = 0; at < articles.length; at += step) {
  const { id, text } = articles[at]!;
  const file = openFileOf({ uri: `file:///${id}.news`, version: 1, languageId: 'news', text }, { maximumLength: 1e6 });
  const context = contextOf(file);
  const quotes = file.articles.flatMap(({ reading, stored }) => reading.attributions.map((attribution) => ({ attribution, stored })));
  const quote = quotes[at % quotes.length];
  if (quote === undefined) continue;
  const position = positionOf(quote.stored.lineStarts, quote.stored.places.toFile(contentHull(quote.attribution)[0] + 1));
  const from = process.cpuUsage();
  const answer = await hover(context, file, position, true, nobodyLeft);
  const { user, system } = process.cpuUsage(from);
  const milliseconds = (user + system) / 1000;
  spent.all.push(milliseconds);
  if (JSON.stringify(answer).includes('Reported by')) spent.reported.push(milliseconds);
}
const told = (times: readonly number[]): string =>
  `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms, at most ${Math.max(0, ...times).toFixed(0)} ms`;
console.log(`one hover among ${articles.length} ${name}, ${archive.quotes} quotes, processor time (budget: p95 15 ms)`);
console.log(`  ${spent.all.length} quotes`.padEnd(32), told(spent.all));
console.log(`  ${spent.reported.length} that others report`.padEnd(32), told(spent.reported));
