import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatNames } from '../server/annotation/exports/exportAs.js';
import type { LanguageContext } from '../server/language/context.js';
import { exporting } from '../server/language/exchange/exporting.js';
import { contextOf, nobodyLeft } from '../test/unit/language/opened.js';
import { library as libraryOf } from './library.js';
import { material } from './material.js';
import { percentile, watched } from './timing.js';

/**
 * What it takes to export all articles of a folder, in each format: processor time of all threads, memory, and how long the server's own
 * thread is held. Needs `npm run build -- --production` and Node 24.
 *
 *   node scripts/bench.mjs exporting [MOST] [FORMAT]     10000 articles unless told
 */
const most = Number(process.argv[2] ?? 10_000);
const formats = formatNames.filter((format) => process.argv[3] === undefined || process.argv[3] === format);

for (const count of [Math.round(most / 10), most]) {
  const folder = mkdtempSync(join(tmpdir(), 'quotelens-exporting-'));
  try {
    for (const [at, { text }] of material(count).articles.entries()) {
      const part = join(folder, 'files', String(Math.floor(at / 1000)));
      mkdirSync(part, { recursive: true });
      writeFileSync(join(part, `${at}.news`), text);
    }
    const { library, settled } = await libraryOf(join(folder, 'files'), join(folder, 'archive'));
    await settled;
    const context: LanguageContext = { ...contextOf([]), archive: library.archive, suggested: (files) => library.suggested(files), articleFiles: () => library.archive.files() };
    for (const format of formats) {
      gc?.();
      const before = process.memoryUsage.rss() / 2 ** 20;
      const to = join(folder, `export.${format}`);
      const [from, watching] = [process.cpuUsage(), watched()];
      const { articles, reason } = await exporting(context, { format, withoutText: false, to: pathToFileURL(to).href }, nobodyLeft, () => undefined);
      const { turns, memory } = watching();
      const { user, system } = process.cpuUsage(from);
      const size = format === 'brat' ? '' : `, ${(statSync(to).size / 1e6).toFixed(1)} MB`;
      const held = `held p99 ${percentile(turns, 0.99).toFixed(1)} ms, most ${Math.max(...turns).toFixed(1)} ms`;
      console.log(`${format.padEnd(8)} ${articles ?? reason ?? ''} articles${size}: ${((user + system) / 1e6).toFixed(1)} s of processor time, memory ${before.toFixed(0)} to ${memory.toFixed(0)} MiB at most, ${held}`);
    }
    await library.dispose();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
