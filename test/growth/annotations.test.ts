import { strict as assert } from 'node:assert';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anchorGround, anchorOf } from '../../server/annotation/anchor.js';
import { appendAnnotations } from '../../server/annotation/annotationFolder.js';
import { Annotations } from '../../server/annotation/annotations.js';
import type { AnnotationRecord } from '../../server/annotation/record.js';
import type { StoredArticle } from '../../server/archive/archive.js';
import { MemoryStore } from '../../server/archive/memory.js';
import { queue } from '../../server/language/annotations/queue.js';
import { ReachedByDecisions } from '../../server/language/annotations/reached.js';
import { Cancelled, type LanguageContext } from '../../server/language/context.js';
import { CoverageCache } from '../../server/language/coverageCache.js';
import { toldOf } from '../../server/language/told.js';
import { identityMap } from '../../server/text/offsetMap.js';
import { chances } from '../../bench/recombined.js';
import { percentile } from '../../bench/timing.js';
import { article } from '../unit/coverage/invented.js';
import { contextOf } from '../unit/language/opened.js';
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

describe('growth of what is left to do', function () {
  this.timeout(240_000);

  /** Statements that nobody confuses: words drawn from many. */
  const words = chances(7);
  const statement = (): string => Array.from({ length: 14 }, () => `w${Math.floor(words() * 5000).toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`).join(' ');
  const decided = Array.from({ length: 5000 }, (_, at) => story(`file:///a/decided-${at}.news`, Array.from({ length: 10 }, statement)));
  /** Every other quote of an open article is a copy of a decided one. */
  const open = Array.from({ length: 1000 }, (_, at) => story(`file:///a/open-${at}.news`, Array.from({ length: 10 }, (_one, quote) => (quote % 2 === 0 ? decided[at * 4 + (quote >> 1)]!.utterances[quote]!.printed[0]! : statement()))));

  it('lists it beside 50,000 decided quotes in short turns, and stops when whoever asked has gone', async () => {
    const context = decidedIn(decided, open);
    const reached = new ReachedByDecisions();
    const ask = async (token: { readonly isCancellationRequested: boolean }) => {
      const watching = turning();
      const from = process.cpuUsage();
      const answer = await queue(context, reached, token).catch((error: unknown) => {
        if (error instanceof Cancelled) return undefined;
        throw error;
      });
      const { user, system } = process.cpuUsage(from);
      return { answer, seconds: (user + system) / 1e6, turns: watching() };
    };
    let gone = false;
    setTimeout(() => (gone = true), 20);
    const left = await ask({ get isCancellationRequested() { return gone; } });
    assert.equal(left.answer, undefined);
    const first = await ask({ isCancellationRequested: false });
    const again = await ask({ isCancellationRequested: false });
    console.log(`  50,000 decided quotes: what is left to do in ${first.seconds.toFixed(2)} s of processor time, ${again.seconds.toFixed(2)} s when asked again; 95 % of its turns under ${percentile(first.turns, 0.95).toFixed(1)} ms, the longest ${Math.max(...first.turns).toFixed(1)} ms; gone after ${left.seconds.toFixed(2)} s`);
    assert.deepEqual([first.answer?.articles.length, first.answer?.more, first.answer?.articles.every((article) => article.open === 5)], [200, true, true]);
    assert.deepEqual(again.answer, first.answer);
    // Where Node tells only of all threads together, those that collect garbage are counted in.
    const most = 'threadCpuUsage' in process ? 15 : 40;
    assert.ok(first.seconds < 6 && percentile(first.turns, 0.95) < most && left.seconds < 1, 'too long');
  });
});

function story(id: string, quotes: readonly string[]): StoredArticle {
  return { ...article(id, quotes.map((text) => ({ text, speaker: 'Ada Vale' })), { prose: 'Norhaven and Ostmark met in Kingsway Hall.', published: '2026-03-13', outlet: id }), places: identityMap(1e6), lineStarts: new Uint32Array([0]) };
}

/** What features are given where every quote of some articles is confirmed. */
function decidedIn(decided: readonly StoredArticle[], open: readonly StoredArticle[]): LanguageContext {
  const archive = new MemoryStore();
  for (const one of [...decided, ...open]) archive.put(one.id, [one]);
  const cache = new CoverageCache(archive);
  const works = new Map(decided.map(({ id, utterances }) => [id, { lost: [], changed: [], notes: [], quotes: new Map(utterances.map(({ quote, content }) => [quote, { attribution: { id: quote, content }, prevailing: { verdict: 'confirmed', by: 'Ana', at: '', record: quote }, opinions: [], disagreement: false }])) }]));
  const annotations = { any: true, of: (id: string) => works.get(id), works: () => works, homeless: () => [], placeOf: () => undefined, namings: [] };
  return {
    ...contextOf([]),
    archive,
    annotations: annotations as unknown as LanguageContext['annotations'],
    coverage: async ({ stored }, { id }, token) => {
      const coverage = await cache.get(stored, id, token);
      return coverage && toldOf(coverage, undefined, () => Promise.resolve(undefined));
    },
  };
}

/** The processor time of each turn of the event loop, in milliseconds, until it is asked for; that of this thread where Node tells it. */
function turning(): () => readonly number[] {
  const turns: number[] = [];
  const spent = (): number => {
    const { user, system } = (process.threadCpuUsage as typeof process.threadCpuUsage | undefined)?.() ?? process.cpuUsage();
    return (user + system) / 1000;
  };
  let last = spent();
  let next = setImmediate(turn);
  function turn(): void {
    const now = spent();
    turns.push(now - last);
    last = now;
    next = setImmediate(turn);
  }
  return () => {
    clearImmediate(next);
    return turns;
  };
}

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
