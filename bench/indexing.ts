import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { readArticles } from '../server/article/read.js';
import { readAttributions } from '../server/attribution/read.js';
import { coverageOf } from '../server/coverage/coverage.js';
import type { Library } from '../server/library.js';
import { workerMemory, workersHere } from '../server/workspace/readingWorkers.js';
import { library } from './library.js';
import { material } from './material.js';
import { chances } from './recombined.js';
import { percentile, watched } from './timing.js';

/**
 * What it takes to read a folder for the first time, against finding the quotes alone in as many worker threads with as much memory, and how both grow.
 * Processor time of all threads together, so that others on the machine count less. Needs `npm run build -- --production` and Node 24.
 *
 * Afterwards the unchanged folder is opened again: how long until a first question is answered, and until every file was looked at.
 *
 *   node scripts/bench.mjs indexing [MOST] [FROM]     1000 and 10000 articles unless told, then up to MOST; beyond 10000 only the growth of reading is measured
 */
/** Beyond so many, articles are recombined. */
const mostReal = 10_000;

interface Share {
  readonly paths: readonly string[];
}

/** In a worker: finds the quotes of its files, and nothing else. */
function extract({ paths }: Share): void {
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    for (const article of readArticles({ id: path, text, format: 'text' }).articles) {
      try {
        readAttributions(article);
      } catch (error) {
        // A fault of a rule, which reading a folder survives too.
        console.log(`  a rule has failed: ${String(error)}`);
      }
    }
  }
}

interface Measured {
  /** Seconds of processor time, and of wall time. */
  readonly processor: number;
  readonly wall: number;
}

async function measured(work: () => Promise<void>): Promise<Measured> {
  const [from, began] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(from);
  return { processor: (user + system) / 1e6, wall: (performance.now() - began) / 1000 };
}

async function extracted(paths: readonly string[]): Promise<void> {
  const count = workersHere();
  const shares = Array.from({ length: count }, (_, at): Share => ({ paths: paths.filter((_path, index) => index % count === at) }));
  await Promise.all(shares.map((share) => new Promise((resolve, reject) => new Worker(fileURLToPath(import.meta.url), { workerData: share, resourceLimits: workerMemory! }).on('error', reject).on('exit', resolve))));
}

/** Opens the folder again, which has not changed since. */
async function openedAgain(folder: string, path: string): Promise<void> {
  const began = performance.now();
  const from = process.threadCpuUsage();
  const { library: again, looked } = await library(folder, path);
  while (again.archive.articles === 0) await new Promise(setImmediate);
  const [entry] = again.archive.all();
  await coverageOf(entry!, 0, again.archive);
  const answered = performance.now() - began;
  const watching = watched();
  await looked;
  const { turns } = watching();
  const { user, system } = process.threadCpuUsage(from);
  line('opened again: the first answer (1 s)', `after ${answered.toFixed(0)} ms by the clock`);
  line('  every file looked at', `after ${((performance.now() - began) / 1000).toFixed(1)} s by the clock, ${((user + system) / 1e6).toFixed(1)} s of the main thread; ${again.reading.progress.total} to be read`);
  line('  the main thread held up meanwhile', `p99 ${percentile(turns, 0.99).toFixed(1)} ms, most ${Math.max(0, ...turns).toFixed(1)} ms of processor time`);
  await again.dispose();
}

/** Real articles, then copies of them in which every fourth word is another, so that hardly a quote is one that was there before. */
function* texts(count: number): Generator<string> {
  const real = material(Math.min(count, mostReal)).articles.map(({ text }) => text);
  const chance = chances(1);
  const words = real.slice(0, 500).flatMap((text) => text.match(/\b[a-z]{4,}\b/g) ?? []);
  yield* real;
  for (let at = real.length; at < count; at++) {
    yield real[at % real.length]!.replace(/\b[a-z]{4,}\b/g, (word) => (chance() < 0.25 ? words[Math.floor(chance() * words.length)]! : word));
  }
}

/** As files, a thousand to a folder, as if they had stood there for a day. */
function written(folder: string, count: number): string[] {
  const before = Date.now() / 1000 - 86_400;
  return Array.from(texts(count), (text, at) => {
    const part = join(folder, String(Math.floor(at / 1000)));
    mkdirSync(part, { recursive: true });
    const path = join(part, `${at}.news`);
    writeFileSync(path, text);
    utimesSync(path, before, before);
    return path;
  });
}

function line(what: string, value: string): void {
  console.log(`  ${what.padEnd(58)} ${value}`);
}

function databaseOf(path: string, quotes: number): string {
  const { size } = statSync(path);
  return `${(size / 1e6).toFixed(0)} MB, ${(size / quotes).toFixed(0)} bytes a quote`;
}

/** Reading against finding the quotes alone, which is done before and after it: machines that others use are not equally fast throughout. */
function ratio(whole: Measured, before: Measured, after: Measured): void {
  line('finding the quotes alone, once more', `${after.processor.toFixed(1)} s of processor time, ${after.wall.toFixed(1)} s`);
  const times = (what: keyof Measured): string => ((2 * whole[what]) / (before[what] + after[what])).toFixed(2);
  line('  reading by the mean of both (at most 1.5)', `${times('processor')}, ${times('wall')} by the clock`);
}

/** Seconds of processor time for reading the folder. */
async function measure(count: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'quotelens-indexing-'));
  try {
    const paths = written(join(folder, 'files'), count);
    console.log(`${count} articles, ${workersHere()} worker(s)`);
    // Watching takes processor time as well: it is in both.
    const idle = watched();
    const alone = count > mostReal ? undefined : await measured(() => extracted(paths));
    idle();
    if (alone) line('finding the quotes alone', `${alone.processor.toFixed(1)} s of processor time, ${alone.wall.toFixed(1)} s`);
    const before = process.memoryUsage.rss() / 2 ** 20;
    let made: Library | undefined;
    const { user, system } = process.threadCpuUsage();
    const watching = watched();
    const whole = await measured(async () => {
      const { library: one, looked, settled } = await library(join(folder, 'files'), join(folder, 'archive'));
      made = one;
      await looked;
      await settled;
    });
    const { turns, memory } = watching();
    const own = process.threadCpuUsage();
    const { archive, reading } = made!;
    line('reading the folder', `${whole.processor.toFixed(1)} s of processor time, ${whole.wall.toFixed(1)} s`);
    line('  of it on the main thread', `${((own.user + own.system - user - system) / 1e6).toFixed(1)} s`);
    line('  held', `${archive.articles} articles, ${archive.quotes} quotes, ${archive.wordings} wordings, ${((100 * archive.wordings) / archive.quotes).toFixed(0)} to a hundred quotes`);
    line('  the main thread held up (p99: 20 ms)', `p99 ${percentile(turns, 0.99).toFixed(1)} ms, most ${Math.max(...turns).toFixed(1)} ms of processor time`);
    line('  the longest slice', `${reading.longestSlice.toFixed(1)} ms by the clock`);
    line('  memory of the process, before and most', `${before.toFixed(0)} MiB, ${memory.toFixed(0)} MiB`);
    const { quotes } = archive;
    await made!.dispose();
    if (alone) ratio(whole, alone, await measured(() => extracted(paths)));
    line('  database', databaseOf(join(folder, 'archive'), quotes));
    await openedAgain(join(folder, 'files'), join(folder, 'archive'));
    return whole.processor;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (isMainThread) {
  const [most = 10_000, least = 1000] = process.argv.slice(2).map(Number);
  const counts = [1000, 10_000, 100_000].filter((count) => count >= least && count < most).concat(most);
  const found: number[] = [];
  for (const count of counts) found.push(await measure(count));
  found.slice(1).forEach((took, at) => {
    const times = counts[at + 1]! / counts[at]!;
    console.log(`[linear] ${counts[at]!} -> ${counts[at + 1]!} articles: ${(took / found[at]! / times).toFixed(2)} of ${times.toFixed(0)} times (at most 1.3)`);
  });
} else extract(workerData as Share);
