import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { intake } from '../server/archive/intake.js';
import { MemoryStore } from '../server/archive/memory.js';
import { readArticles } from '../server/article/read.js';
import { readAttributions } from '../server/attribution/read.js';
import { coverageOf } from '../server/coverage/coverage.js';
import { decode } from '../server/text/decode.js';
import { readWithWink } from '../server/text/wink.js';
import { material } from './material.js';
import { median, percentile, processorTime, timed } from './timing.js';

/**
 * What reading and matching cost. Ratios are taken inside one process, round by round, so that they hold on a noisy
 * machine; milliseconds are only told.
 */
const given = Number(process.argv[2] ?? 10_000);
const { name, articles } = material(given);

function line(what: string, value: string): void {
  console.log(`${what.padEnd(66)} ${value}`);
}

function extraction(): void {
  const some = articles.slice(0, 150);
  const letters = some.reduce((sum, { text }) => sum + text.length, 0);
  const extract = (): void => {
    for (const { id, text } of some) for (const article of readArticles({ id, text, format: 'text' }).articles) readAttributions(article);
  };
  const wink = (): void => {
    for (const { text } of some) for (const paragraph of text.split(/\n+/)) readWithWink(paragraph);
  };
  extract();
  wink();
  const ratios: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < 7; round++) {
    const alone = timed(wink);
    const whole = timed(extract);
    ratios.push(alone / whole);
    times.push(whole);
  }
  line('extraction against wink-nlp alone (budget: at least 0.4)', `${median(ratios).toFixed(2)} x`);
  line('extraction', `${(letters / median(times) / 1000).toFixed(2)} million characters/s`);
}

/** Without finding quotes: from a file's text to its articles. Processor time, so that others on the machine count less. */
function intakeSpeed(): void {
  const some = articles.slice(0, 1000);
  const page = (text: string): string => `<html><head><title>a</title></head><body><nav><a href="/">Home</a></nav><article>${text.split(/\n+/).map((paragraph) => `<p class="story">${paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n')}</article></body></html>`;
  const exported = (text: string, i: number): string => `${i + 1} of 20 DOCUMENTS\n\nThe Times\n\nMarch 12, 2026\n\nHeadline\n\nLENGTH: 40 words\n\n${text}\n\nLANGUAGE: ENGLISH\n\n`;
  const together = Array.from({ length: Math.ceil(some.length / 20) }, (_, i) => some.slice(i * 20, i * 20 + 20).map(({ text }, at) => exported(text, at)).join(''));
  const invented = readdirSync(PAGES).filter((name) => name.endsWith('.html')).map((name) => readFileSync(join(PAGES, name), 'utf8'));
  const kinds = [
    ['plain text (budget: 20 MB/s)', 'text', some.map(({ text }) => text)],
    ['saved pages (budget: 5 MB/s)', 'html', some.map(({ text }) => page(text))],
    ['saved pages with the furniture of sites', 'html', invented],
    ['exports of twenty articles', 'text', together],
  ] as const;
  for (const [kind, format, files] of kinds) {
    const bytes = files.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const ours = processorTime(() => files.forEach((text) => readArticles({ id: 'a', text, format })));
    const ratios = [`${(ours / readingTime(files)).toFixed(1)} x reading the files`];
    if (format === 'html') ratios.push(`${(readerViewTime(files) / ours).toFixed(1)} x as fast as linkedom + Readability`);
    line(`intake of ${kind}`, `${(bytes / ours / 1000).toFixed(1)} MB/s, ${ratios.join(', ')}`);
  }
}

const PAGES = join('test', 'figures', 'pages');

/** From the disk, and decoded. */
function readingTime(files: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'quotelens-intake-'));
  const paths = files.map((text, i) => {
    const path = join(folder, String(i));
    writeFileSync(path, text);
    return path;
  });
  const time = processorTime(() => paths.forEach((path) => decode(readFileSync(path))));
  rmSync(folder, { recursive: true });
  return time;
}

/** What a reader view of the usual libraries costs, without places in the file. */
function readerViewTime(pages: readonly string[]): number {
  const some = pages.slice(0, 200);
  return processorTime(() => some.forEach((text) => new Readability((parseHTML(text) as unknown as { document: never }).document).parse())) * (pages.length / some.length);
}

function keystroke(): void {
  const long = articles.map(({ text }) => text).join('\n\n').slice(0, 9000);
  const times = Array.from({ length: 60 }, (_, i) => timed(() => intake('a', { id: 'a', text: `${long}${i}`, format: 'text' })));
  line('one keystroke in an article of 9,000 characters (budget: p95 16 ms)', `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`);
}

function growth(): void {
  const text = articles.slice(0, 40).map((article) => article.text).join('\n\n');
  const once = text.slice(0, 60_000);
  const run = (piece: string): number => median(Array.from({ length: 5 }, () => timed(() => intake('a', { id: 'a', text: piece, format: 'text' }))));
  run(once);
  const ratio = run(once + '\n\n' + once) / run(once);
  line('twice the text (linear: about 2)', `${ratio.toFixed(2)} x the time`);
}

async function hovers(): Promise<void> {
  const archive = new MemoryStore();
  const from = performance.now();
  for (const { id, text, outlet, date } of articles) {
    const source = { id, text, format: 'text' as const, given: { ...(outlet ? { outlet } : {}), ...(date ? { published: date } : {}) } };
    archive.put(id, intake(id, source).articles.map(({ stored }) => stored));
  }
  const read = performance.now() - from;
  line(`reading ${articles.length} ${name}, one thread`, `${(read / 1000).toFixed(1)} s, ${archive.quotes} quotes`);
  const times: number[] = [];
  let step = 0;
  for (const entry of archive.all()) {
    if (step++ % Math.max(1, Math.floor(articles.length / 300)) !== 0 || entry.utterances.length === 0) continue;
    const start = performance.now();
    await coverageOf(entry, step % entry.utterances.length, archive);
    times.push(performance.now() - start);
  }
  line(`coverage of one quote among them (budget: p95 15 ms)`, `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms, ${times.length} asked`);
}

console.log(`on ${name}`);
extraction();
intakeSpeed();
keystroke();
growth();
await hovers();
