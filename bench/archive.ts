import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { memoryOnly, openStore } from '../server/archive/openStore.js';
import { sqlite } from '../server/archive/sqlite.js';
import { coverageOf } from '../server/coverage/coverage.js';
import { defaultSettings } from '../server/language/settings.js';
import { Library } from '../server/library.js';
import { diskFiles } from '../server/workspace/diskFiles.js';
import { readerHere } from '../server/workspace/fileReader.js';
import { ReadingWorkers, workersHere } from '../server/workspace/readingWorkers.js';
import { material } from './material.js';
import { percentile } from './timing.js';

/**
 * What an archive of a folder costs: read for the first time, and opened again. Needs Node 24 for the one on disk.
 *
 *   node scripts/bench.mjs archive [ARTICLES] [disk|memory]
 */
const settings = { ...defaultSettings, enable: true };

function line(what: string, value: string): void {
  console.log(`${what.padEnd(58)} ${value}`);
}

/** What is in use after all garbage is collected; the language model (about 90 MiB of it) is loaded with the first article. */
function inUse(): string {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return `${((heapUsed + external) / 2 ** 20).toFixed(0)} MiB`;
}

async function opened(title: string, folder: string, path: string | undefined): Promise<Library> {
  const open = await sqlite();
  const from = performance.now();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let settled = (): void => undefined;
  const done = new Promise<void>((resolve) => (settled = resolve));
  const events = { statusChanged: () => undefined, settled: () => settled() };
  const library = new Library({
    files: diskFiles,
    reader: new ReadingWorkers(join(process.cwd(), 'dist', 'server.js'), workersHere(), readerHere(diskFiles, Date.now)),
    open: (_folder, lost) => (path === undefined ? Promise.resolve(memoryOnly(lost)) : openStore(open, { path, engine: 'bench' }, lost)),
    readers: { concern: () => false, readers: (articles) => articles },
  }, settings, events);
  delay.enable();
  await library.read([{ uri: pathToFileURL(folder).href, settings }], settings);
  const listed = performance.now() - from;
  await done;
  delay.disable();
  const { archive, status } = library;
  line(title, `${(listed / 1000).toFixed(2)} s to list, ${((performance.now() - from) / 1000).toFixed(1)} s in all`);
  line('  held', `${archive.articles} articles, ${archive.quotes} quotes, ${archive.wordings} wordings, ${status.skippedCount} left out ${status.notices.join(' ')}`);
  line('  event loop held up', `p99 ${(delay.percentile(99) / 1e6).toFixed(0)} ms, at most ${(delay.max / 1e6).toFixed(0)} ms`);
  line('  memory in use', inUse());
  return library;
}

async function asked({ archive }: Library): Promise<void> {
  const entries = [];
  let step = 0;
  for (const entry of archive.all()) if (step++ % Math.max(1, Math.floor(archive.articles / 300)) === 0 && entry.utterances.length > 0) entries.push(entry);
  const times: number[] = [];
  for (const [at, entry] of entries.entries()) {
    const from = performance.now();
    await coverageOf(entry, at % entry.utterances.length, archive);
    times.push(performance.now() - from);
  }
  line('  coverage of one quote', `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms, ${times.length} asked`);
  line('  memory in use after that', inUse());
}

/** Puts articles into files, a thousand to a folder; returns what they are. */
function written(folder: string, most: number): string {
  const { name, articles } = material(most);
  for (const [at, { text }] of articles.entries()) {
    const part = join(folder, String(Math.floor(at / 1000)));
    mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `${at}.news`), text);
  }
  return `${articles.length} ${name}`;
}

async function measure(articles: number, kind: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'quotelens-bench-'));
  try {
    const files = join(folder, 'files');
    console.log(`on ${written(files, articles)}, archive ${kind === 'disk' ? 'on disk' : 'in memory'}`);
    const path = kind === 'disk' ? join(folder, 'archive') : undefined;
    const first = await opened('read for the first time', files, path);
    await asked(first);
    await first.dispose();
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (path === undefined) return;
    line('  database', `${(statSync(path).size / 1e6).toFixed(0)} MB`);
    const again = await opened('opened again', files, path);
    await asked(again);
    await again.dispose();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await measure(Number(process.argv[2] ?? 10_000), process.argv[3] ?? 'disk');
