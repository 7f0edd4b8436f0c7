import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invented, opened } from './opened.js';

/** Milliseconds of processor time that this thread alone has used. */
function ownTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The processor time of each turn of the event loop from now on; what others on the machine do does not count. */
function turns(): { readonly times: number[]; readonly stop: () => void } {
  const times: number[] = [];
  let last = ownTime();
  let next = setImmediate(turn);
  function turn(): void {
    const now = ownTime();
    times.push(now - last);
    last = now;
    next = setImmediate(turn);
  }
  return { times, stop: () => clearImmediate(next) };
}

describe('the event loop while a folder is read for the first time', function () {
  this.timeout(120_000);

  for (const kind of ['in memory', 'on disk']) {
    it(`is never held up for long, the archive ${kind}`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'quotelens-loop-'));
      try {
        for (let number = 0; number < 600; number++) writeFileSync(join(folder, `${number}.news`), invented(number));
        // An export may hold thousands.
        writeFileSync(join(folder, 'export.txt'), Array.from({ length: 1000 }, (_, at) => `${at + 1} of 1000 DOCUMENTS\n\nThe Ward Post\n\nMarch 12, 2026\n\n${invented(1000 + at)}\nLENGTH: 40 words\n\nLANGUAGE: ENGLISH\n\n`).join(''));
        const measured = turns();
        const { library, settled } = await opened(folder, kind === 'on disk' ? { database: join(folder, 'archive') } : {});
        await settled();
        measured.stop();
        // Turns in which nothing was done are many and say nothing.
        const times = measured.times.filter((time) => time > 0.5).sort((a, b) => a - b);
        console.log(`  ${kind}: ${library.archive.articles} articles, ${times.length} turns with work, p99 ${times[Math.floor(times.length * 0.99)]!.toFixed(1)} ms, most ${times.at(-1)!.toFixed(1)} ms of processor time`);
        assert.equal(library.archive.articles, 1600);
        assert.ok(times[Math.floor(times.length * 0.99)]! < 15);
        assert.ok(times.at(-1)! < 40);
        library.dispose();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});
