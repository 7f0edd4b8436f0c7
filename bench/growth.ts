import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredArticle } from '../server/archive/archive.js';
import type { GuardedStore } from '../server/archive/guardedStore.js';
import { openStore, openToLookAt } from '../server/archive/openStore.js';
import { packed } from '../server/archive/packed.js';
import { sqlite } from '../server/archive/sqlite.js';
import { coverageOf } from '../server/coverage/coverage.js';
import { serverArguments } from '../server/language/protocol.js';
import { chances, recombined, understood } from './recombined.js';
import { percentile } from './timing.js';

/**
 * How an archive on disk grows: the same questions in archives of a thousand, ten thousand and a hundred thousand articles. Times
 * are processor time, but for the first questions after opening, which wait for the disk. Building, asking and looking at the memory
 * are each a process of its own, started as an editor starts the server: who holds all that an archive is made from pays for its collector while asking.
 *
 *   node scripts/bench.mjs growth [MOST] [REAL]     100000 articles, recombined from 10000 real ones, unless told; Node 24
 *   node scripts/bench.mjs growth again [MOST]      asks the archives that are there, as long as the program reads them
 */
const folder = join(process.cwd(), 'out', 'growth');
/** Milliseconds after which a process that was asked is idle. */
const idle = 10_000;
const sizes = [1000, 10_000, 100_000];
const pathOf = (articles: number): string => join(folder, `${articles}.archive`);

type Values = Readonly<Record<string, number>>;

interface Figures {
  readonly articles: number;
  readonly values: Values;
}

/** Processor time in milliseconds. */
async function spent(work: () => unknown): Promise<number> {
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

const open = (await sqlite())!;
const opened = (path: string): Promise<GuardedStore> => openStore(open, { path, engine: 'bench' }, () => console.error('THE ARCHIVE IS LOST'));

/** Makes the system forget what it holds of a file, so that it is read from the disk again. */
function evict(path: string): void {
  spawnSync('dd', [`if=${path}`, 'iflag=nocache', 'count=0'], { stdio: 'ignore' });
}

/** What is said goes to whoever looks on; the figures that growth is judged by go to the process that asked for them. */
function say(what: string, value: string): void {
  console.error(`  ${what.padEnd(62)} ${value}`);
}

async function built(articles: number, real: readonly StoredArticle[]): Promise<Values> {
  const path = pathOf(articles);
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
  const store = await opened(path);
  let [packing, writing, tidying, last] = [0, 0, 0, 0];
  for (const article of recombined(real, articles)) {
    let file = packed([]);
    packing += await spent(() => (file = packed([article])));
    writing += await spent(() => store.take(article.file, file, { size: 1, mtime: 1, hash: article.id }));
    if (store.articles - last >= 10_000) {
      last = store.articles;
      process.stderr.write(`    ${store.articles} articles, ${(writing / 1000).toFixed(0)} s written\n`);
    }
  }
  writing += await spent(() => store.settle());
  const { quotes, wordings } = store;
  let longest = 0;
  for (let more = true; more; ) {
    const step = await spent(() => (more = store.tidy()));
    tidying += step;
    longest = Math.max(longest, step);
  }
  store.dispose();
  const size = statSync(path).size;
  say('quotes, distinct wordings', `${quotes}, ${wordings} (${((100 * wordings) / quotes).toFixed(0)} %)`);
  say('packed, written, put in order: ms an article', `${(packing / articles).toFixed(2)}, ${(writing / articles).toFixed(2)}, ${(tidying / articles).toFixed(2)}; longest step of the last ${longest.toFixed(0)} ms`);
  say('database', `${(size / 1e6).toFixed(0)} MB, ${(size / quotes).toFixed(0)} bytes a quote`);
  return { 'taking in, ms an article': (packing + writing + tidying) / articles };
}

let smallest: GuardedStore | undefined;

/**
 * The same questions at every size, about articles that all of them hold: those of the smallest. Each is read as a whole, as an open document is,
 * and forgotten when the next one comes.
 */
function* questions(from: number, to: number): Generator<readonly [article: StoredArticle, utterance: number]> {
  const chance = chances(3);
  let at = 0;
  for (const article of (smallest ??= openToLookAt(open, { path: pathOf(sizes[0]!), engine: 'bench' })).all()) {
    const { utterances } = article;
    if (utterances.length === 0) continue;
    const utterance = Math.floor(chance() * utterances.length);
    if (at++ < from) continue;
    if (at > to) return;
    for (const { wording } of utterances) wording.at(0);
    yield [article, utterance];
  }
}

async function asked(articles: number): Promise<Values> {
  const path = pathOf(articles);
  evict(path);
  const from = performance.now();
  const cold: number[] = [];
  const warm: number[] = [];
  const reported: number[] = [];
  const store = await opened(path);
  const waited = performance.now() - from;
  for (const [article, utterance] of questions(0, 100)) {
    const begun = performance.now();
    await coverageOf(article, utterance, store);
    cold.push(performance.now() - begun);
  }
  for (const [article, utterance] of questions(100, 200)) await coverageOf(article, utterance, store);
  for (const [article, utterance] of questions(200, Infinity)) {
    let reports = 0;
    const time = await spent(async () => (reports = (await coverageOf(article, utterance, store)).articles));
    warm.push(time);
    if (reports > 0) reported.push(time);
  }
  const hovers: number[] = [];
  for (const [{ id, utterances }, at] of questions(0, 300)) {
    const { speaker } = utterances[at]!;
    if (speaker) hovers.push(await spent(() => store.saidBy(speaker, new Set([id]))));
  }
  const searches: number[] = [];
  for (const [{ utterances }, at] of questions(0, 100)) {
    const words = utterances[at]!.wording.map(({ word }) => word).filter((word) => word.length > 4).slice(0, 2);
    searches.push(await spent(() => firstFew(store.holding(words))));
  }
  const changes: number[] = [];
  for (const [article] of questions(0, 100)) {
    const [before, after] = [packed([article]), packed([{ ...article, utterances: article.utterances.slice(1) }])];
    changes.push(await spent(() => {
      store.take(article.file, after, { size: 1, mtime: 2, hash: 'changed' });
      store.settle();
    }));
    store.take(article.file, before, { size: 1, mtime: 1, hash: article.id });
    store.settle();
  }
  // As it was, for whoever asks again.
  while (store.tidy());
  store.dispose();
  const line = (values: readonly number[]): string => `p50 ${percentile(values, 0.5).toFixed(2)}, p95 ${percentile(values, 0.95).toFixed(2)}, most ${Math.max(...values).toFixed(1)} ms of ${values.length}`;
  say('opened', `${waited.toFixed(0)} ms`);
  say('coverage of a quote just after opening (wall time)', line(cold));
  say('coverage of a quote, warm', line(warm));
  say('coverage of those that others report, warm', line(reported));
  say('what a speaker is quoted with elsewhere', line(hovers));
  say('articles with two words', line(searches));
  say('one changed article', line(changes));
  return {
    'coverage of a quote, warm, p50': percentile(warm, 0.5), 'coverage of a quote, warm, p95': percentile(warm, 0.95),
    'a speaker elsewhere, p50': percentile(hovers, 0.5), 'one changed article, p50': percentile(changes, 0.5),
  };
}

function firstFew(articles: Iterable<StoredArticle>): void {
  let count = 0;
  for (const article of articles) if (article.utterances.length > 0 && ++count >= 200) return;
}

async function remembered(articles: number): Promise<Values> {
  const rss = (): string => `${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MiB`;
  const store = await opened(pathOf(articles));
  const begun = rss();
  // Articles are asked for by their files: whoever reads them all has read them all.
  const files = store.files('', store.articles);
  const step = Math.max(1, Math.floor(files.length / 500));
  let questions = 0;
  for (let at = 0; at < files.length; at += step) {
    const article = await store.entry(store.articlesOf(files[at]!)[0]?.id ?? '');
    if (article === undefined || article.utterances.length === 0) continue;
    await coverageOf(article, 0, store);
    questions++;
  }
  const after = rss();
  await new Promise((resolve) => setTimeout(resolve, idle));
  say('resident memory of a process that has opened it and answered', `${begun} when opened, ${after} after ${questions} questions, ${rss()} when idle`);
  return {};
}

function grown(first: Figures, last: Figures, what: string): void {
  const ratio = last.values[what]! / first.values[what]!;
  const size = last.articles / first.articles;
  const verdict = ratio <= 1.3 ? '[flat]' : ratio <= Math.sqrt(size) ? '[slower than the archive]' : ratio <= 1.3 * size ? '[linear]' : '[WORSE THAN LINEAR]';
  say(`${what}: ${first.articles} to ${last.articles}`, `${ratio.toFixed(2)} x ${verdict}`);
}

/** Whether the archive of so many articles is there, written by this program. */
function isThere(articles: number): boolean {
  if (!existsSync(pathOf(articles))) return false;
  try {
    const store = openToLookAt(open, { path: pathOf(articles), engine: 'bench' });
    const whole = store.articles === articles;
    store.dispose();
    return whole;
  } catch {
    return false;
  }
}

const steps: Readonly<Record<string, (articles: number, real: number) => Promise<Values>>> = {
  built: (articles, real) => built(articles, understood(real)),
  asked,
  remembered,
};

/** In a process of its own. */
function apart(step: string, articles: number, real: number): Values {
  const { status, stdout } = spawnSync(process.execPath, [...serverArguments, process.argv[1]!, 'step', step, String(articles), String(real)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`${step} ended with ${status}`);
  return JSON.parse(stdout) as Values;
}

function measured(again: boolean, most: number, real: number): void {
  mkdirSync(folder, { recursive: true });
  const all: Figures[] = [];
  for (const articles of sizes.filter((count) => count <= most)) {
    console.error(`${articles} articles`);
    const building = again && isThere(articles) ? {} : apart('built', articles, real);
    all.push({ articles, values: { ...building, ...apart('asked', articles, real), ...apart('remembered', articles, real) } });
  }
  console.error('growth');
  for (let at = 1; at < all.length; at++) for (const what of Object.keys(all[0]!.values)) if (what in all[at]!.values) grown(all[at - 1]!, all[at]!, what);
}

const words = process.argv.slice(2);
if (words[0] === 'step') console.log(JSON.stringify(await steps[words[1]!]!(Number(words[2]), Number(words[3]))));
else {
  const again = words[0] === 'again';
  if (again) words.shift();
  measured(again, Number(words[0] ?? 100_000), Number(words[1] ?? 10_000));
}
