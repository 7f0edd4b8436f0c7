import { strict as assert } from 'node:assert';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anchorGround, anchorOf } from '../../server/annotation/anchor.js';
import { appendAnnotations } from '../../server/annotation/annotationFolder.js';
import { Annotations } from '../../server/annotation/annotations.js';
import type { AnnotationRecord } from '../../server/annotation/record.js';
import { sidecarLine } from '../../server/annotation/sidecar.js';

const text = '“We close the northern pier for the winter, all of it,” Ida Holm said on Monday to the crews who had waited.\n';
const anchor = anchorOf(anchorGround('a.news', text, [{ span: [0, text.length], region: 'body' }]), [[0, 54]]);

/** As many annotations as a team makes in years: 500 articles with 100 decisions each. */
const records = Array.from({ length: 50_000 }, (_, at): AnnotationRecord => ({
  id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  at: `2026-11-22T10:00:00.${String(at % 1000).padStart(3, '0')}Z`,
  by: 'Ana',
  op: 'confirm',
  on: { ...anchor, article: `outlet/${at % 500}.news`, wording: String(at) },
}));

describe('growth of annotations', function () {
  this.timeout(60_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quotelens-'));
    await appendAnnotations(folder, 'ana', records);
  });
  after(() => rm(folder, { recursive: true }));

  it('loads 50,000 in under a second; a decision takes under 20 ms', async () => {
    let made = 0;
    const making = { newId: () => `n${++made}`, now: () => '2026-11-23T10:00:00.000Z' };
    const annotations = new Annotations(folder, undefined, making);
    const lines = records.map(sidecarLine);
    const parsing = await quickest(3, async () => lines.forEach((line) => void JSON.parse(line)));
    const loading = await quickest(3, () => annotations.load());
    assert.equal(annotations.size, 50_000);
    const deciding = await quickest(9, async () => {
      await annotations.enter('Ana', [{ op: 'reject', on: { ...anchor, article: 'outlet/7.news' } }]);
      await annotations.changed('ana');
      annotations.of('outlet/7.news');
    });
    console.log(`  50,000 annotations loaded in ${loading.toFixed(0)} ms; a decision in ${deciding.toFixed(1)} ms`);
    // On a machine that is busy with other things, what reading the same lines as plain JSON takes is the measure.
    assert.ok(loading < Math.max(1000, 6 * parsing), `${loading} ms; the lines as plain JSON ${parsing} ms`);
    assert.ok(deciding < 20, `${deciding} ms`);
  });
});

/** Milliseconds of the quickest of several runs: what else the machine does only ever adds. */
async function quickest(times: number, act: () => Promise<unknown>): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    await act();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
