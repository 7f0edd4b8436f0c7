import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { openStore } from '../server/archive/openStore.js';
import { sqlite } from '../server/archive/sqlite.js';
import { readArticles } from '../server/article/read.js';
import { readAttributions } from '../server/attribution/read.js';
import { defaultSettings } from '../server/language/settings.js';
import { Library } from '../server/library.js';
import { diskFiles } from '../server/workspace/diskFiles.js';
import { readerHere } from '../server/workspace/fileReader.js';
import { ReadingWorkers, workerMemory, workersHere } from '../server/workspace/readingWorkers.js';
import { material } from './material.js';
import { chances } from './recombined.js';
import { percentile } from './timing.js';

/**
 * What it takes to read a folder for the first time, against finding the quotes alone in as many worker threads with as much memory, and how both grow.
 * Processor time of all threads together, so that others on the machine count less. Needs `npm run build -- --production` and Node 24.
 *
 *   node scripts/bench.mjs indexing [MOST]     10000 articles unless told
 */
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

/** The processor time of this thread between two looks a millisecond apart, or later when it is held up, and the most memory seen, in MiB. */
function watched(): () => { readonly turns: readonly number[]; readonly memory: number } {
  const turns: number[] = [];
  const own = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [last, memory, count] = [own(), 0, 0];
  let next = setTimeout(turn, 1);
  function turn(): void {
    const now = own();
    if (now - last > 0.5) turns.push(now - last);
    if (count++ % 20 === 0) memory = Math.max(memory, process.memoryUsage.rss() / 2 ** 20);
    last = now;
    next = setTimeout(turn, 1);
  }
  return () => {
    clearTimeout(next);
    return { turns, memory };
  };
}

async function indexed(folder: string, path: string): Promise<Library> {
  const settings = { ...defaultSettings, enable: true };
  const open = await sqlite();
  let settled = (): void => undefined;
  const done = new Promise<void>((resolve) => (settled = resolve));
  const library = new Library({
    files: diskFiles,
    reader: new ReadingWorkers(join(process.cwd(), 'dist', 'server.js'), workersHere(), readerHere(diskFiles, Date.now)),
    open: (_folder, lost) => openStore(open, { path, engine: 'bench' }, lost),
    readers: { concern: () => false, readers: (articles) => articles },
  }, settings, { statusChanged: () => undefined, settled: () => settled() });
  await library.read([{ uri: pathToFileURL(folder).href, settings }], settings);
  await done;
  return library;
}

/** Real articles, then copies of them in which every fourth word is another, so that hardly a quote is one that was there before. */
function texts(count: number): string[] {
  const real = material(Math.min(count, 10_000)).articles.map(({ text }) => text);
  const chance = chances(1);
  const words = real.slice(0, 500).flatMap((text) => text.match(/\b[a-z]{4,}\b/g) ?? []);
  return Array.from({ length: count }, (_, at) =>
    at < real.length ? real[at]! : real[at % real.length]!.replace(/\b[a-z]{4,}\b/g, (word) => (chance() < 0.25 ? words[Math.floor(chance() * words.length)]! : word)),
  );
}

function line(what: string, value: string): void {
  console.log(`  ${what.padEnd(58)} ${value}`);
}

async function measure(count: number): Promise<readonly [index: number, extraction: number]> {
  const folder = mkdtempSync(join(tmpdir(), 'quotelens-indexing-'));
  try {
    const paths = texts(count).map((text, at) => {
      const part = join(folder, 'files', String(Math.floor(at / 1000)));
      mkdirSync(part, { recursive: true });
      writeFileSync(join(part, `${at}.news`), text);
      return join(part, `${at}.news`);
    });
    console.log(`${count} articles, ${workersHere()} worker(s)`);
    const alone = await measured(() => extracted(paths));
    line('finding the quotes alone', `${alone.processor.toFixed(1)} s of processor time, ${alone.wall.toFixed(1)} s`);
    const before = process.memoryUsage.rss() / 2 ** 20;
    let library: Library | undefined;
    const { user, system } = process.threadCpuUsage();
    const watching = watched();
    const whole = await measured(async () => void (library = await indexed(join(folder, 'files'), join(folder, 'archive'))));
    const { turns, memory } = watching();
    const own = process.threadCpuUsage();
    const { archive, reading } = library!;
    line('reading the folder', `${whole.processor.toFixed(1)} s of processor time, ${whole.wall.toFixed(1)} s`);
    line('  of it on the main thread', `${((own.user + own.system - user - system) / 1e6).toFixed(1)} s`);
    line('  the one by the other (at most 1.5)', `${(whole.processor / alone.processor).toFixed(2)}, ${(whole.wall / alone.wall).toFixed(2)} by the clock`);
    line('  held', `${archive.articles} articles, ${archive.quotes} quotes, ${archive.wordings} wordings, ${((100 * archive.wordings) / archive.quotes).toFixed(0)} to a hundred quotes`);
    line('  the main thread held up (p99: 20 ms)', `p99 ${percentile(turns, 0.99).toFixed(1)} ms, most ${Math.max(...turns).toFixed(1)} ms of processor time`);
    line('  the longest slice', `${reading.longestSlice.toFixed(1)} ms by the clock`);
    line('  memory of the process, before and most', `${before.toFixed(0)} MiB, ${memory.toFixed(0)} MiB`);
    line('  database', `${(statSync(join(folder, 'archive')).size / 1e6).toFixed(0)} MB`);
    library!.dispose();
    return [whole.processor, alone.processor];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (isMainThread) {
  const most = Number(process.argv[2] ?? 10_000);
  const counts = [1000, 10_000, 100_000].filter((count) => count < most).concat(most);
  const found: (readonly [index: number, extraction: number])[] = [];
  for (const count of counts) found.push(await measure(count));
  found.slice(1).forEach(([index], at) => {
    const times = counts[at + 1]! / counts[at]!;
    console.log(`[linear] ${counts[at]!} -> ${counts[at + 1]!} articles: ${(index / found[at]![0] / times).toFixed(2)} of ${times.toFixed(0)} times (at most 1.3)`);
  });
} else extract(workerData as Share);
