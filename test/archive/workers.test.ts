import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFiles } from '../../server/workspace/diskFiles.js';
import { type FileReader, readerHere } from '../../server/workspace/fileReader.js';
import type { FileReading, ReadingTask } from '../../server/workspace/fileReading.js';
import { ReadingWorkers } from '../../server/workspace/readingWorkers.js';

/** A worker that does to itself what the file's name says. */
const program = `
const { parentPort } = require('node:worker_threads');
const { appendFileSync } = require('node:fs');
appendFileSync(__filename + '.starts', '.');
parentPort.on('message', ({ name }) => {
  appendFileSync(__filename + '.asked', name + ' ');
  if (name === 'throws') throw new Error('a hostile file');
  if (name === 'exits') process.exit(3);
  if (name === 'grows') for (const all = []; ; ) all.push(new Array(100000).fill(name + all.length));
  if (name === 'large') { const all = []; for (let i = 0; i < 300; i++) all.push(new Array(100000).fill(i + 0.5)); }
  if (name === 'loops') for (;;);
  if (name !== 'waits') parentPort.postMessage({ kind: 'left out', why: 'read' });
});
parentPort.postMessage('ready');
`;

const task = (name: string, size = 1e6): ReadingTask => ({ name, path: `/${name}`, seen: { kind: 'file', size, mtime: 1 }, maximumSize: 1e7, decided: false });
const slow = 'reading it took too long; this is a fault of Quotelens';
const nobody: FileReader = { width: 1, read: () => Promise.resolve({ kind: 'left out', why: 'read here' }), stop: () => undefined, dispose: () => undefined };

describe('reading in worker threads', () => {
  let folder: string;
  let entry: string;
  const lengthOf = (what: string): number => readFileSync(`${entry}.${what}`, 'utf8').length;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quotelens-workers-'));
    entry = join(folder, 'worker.js');
    writeFileSync(entry, program);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Reads these files at once; what came of each, in order. */
  async function read(names: readonly string[], { most = 2, patience, size }: { most?: number; patience?: number; size?: number } = {}): Promise<string[]> {
    const workers = new ReadingWorkers(entry, most, nobody, patience === undefined ? undefined : () => patience);
    try {
      return (await Promise.all(names.map((name) => workers.read(task(name, size), false)))).map(told);
    } finally {
      workers.dispose();
    }
  }
  const told = (reading: FileReading): string => (reading.kind === 'no article' ? (reading.record.skipped ?? '') : reading.kind === 'left out' ? reading.why : reading.kind);

  it('gives up a file that brings a worker down, and replaces the worker', async () => {
    const came = await read(['a', 'throws', 'b', 'exits', 'c', 'd']);
    assert.deepEqual(came, ['read', 'reading it failed (a hostile file); this is a fault of Quotelens', 'read', 'reading it ended without an answer', 'read', 'read']);
    assert.ok(lengthOf('starts') <= 4, 'no worker is started more often than one was lost');
  });

  it('reads with more memory what is too much for a worker, once, and gives up what is too much for that', async () => {
    assert.deepEqual(await read(['large', 'grows', 'a'], { most: 1 }), ['read', 'reading it takes more memory than one file may use', 'read']);
    assert.equal(readFileSync(`${entry}.asked`, 'utf8').split(' ').filter((name) => name === 'grows').length, 2);
  }).timeout(120_000);

  it('gives up what takes too long', async () => {
    assert.deepEqual(await read(['loops', 'a', 'b'], { patience: 300 }), [slow, 'read', 'read']);
  });

  // Behind a file that is soon read the next one waits at its worker.
  it('reads with another worker what waited behind a file that brings one down, takes too long or too much memory', async () => {
    const failed = 'reading it failed (a hostile file); this is a fault of Quotelens';
    assert.deepEqual(await read(['a', 'throws', 'b', 'throws', 'throws', 'c', 'd'], { most: 1, size: 900 }), ['read', failed, 'read', failed, failed, 'read', 'read']);
    assert.deepEqual(await read(['loops', 'a', 'loops', 'b'], { most: 1, size: 900, patience: 300 }), [slow, 'read', slow, 'read']);
    assert.deepEqual(await read(['large', 'a', 'b'], { most: 1, size: 900 }), ['read', 'read', 'read']);
  }).timeout(120_000);

  it('stops what waits at a worker as well', async () => {
    const workers = new ReadingWorkers(entry, 1, nobody);
    const busy = ['a', 'loops', 'b', 'c'].map((name) => workers.read(task(name, 900), false));
    await busy[0];
    workers.stop();
    assert.deepEqual((await Promise.all(busy)).map(told), ['read', 'gone', 'gone', 'gone']);
    assert.equal(told(await workers.read(task('d', 900), false)), 'read');
    workers.dispose();
  });

  it('stops at once, also in the middle of a file, and goes on afterwards', async () => {
    const workers = new ReadingWorkers(entry, 1, nobody);
    const busy = [workers.read(task('a'), false), workers.read(task('loops'), false), workers.read(task('b'), false)];
    await busy[0];
    workers.stop();
    assert.deepEqual((await Promise.all(busy)).map(told), ['read', 'gone', 'gone']);
    assert.equal(told(await workers.read(task('c'), false)), 'read');
    workers.dispose();
  });

  it('reads here where no worker can begin', async () => {
    writeFileSync(entry, 'throw new Error("nothing works")');
    assert.deepEqual(await read(['a', 'b', 'c']), ['read here', 'read here', 'read here']);
  });

  it('reads here where the system refuses to start one', async () => {
    // A worker's program that is neither absolute nor begins with a dot is refused at once.
    entry = 'worker.js';
    assert.deepEqual(await read(['a', 'b', 'c']), ['read here', 'read here', 'read here']);
  });

  it('does not start a worker for a small file that is alone', async () => {
    const workers = new ReadingWorkers(entry, 1, nobody);
    assert.equal(told(await workers.read({ ...task('a'), seen: { kind: 'file', size: 900, mtime: 1 } }, true)), 'read here');
    workers.dispose();
  });

  it('comes to the same as reading here', async () => {
    const path = join(folder, 'a.news');
    writeFileSync(path, 'Ferry stops\n\n“The ferry 🚢 stops on Friday,” said Mayor Ola Berg.\n');
    const whole = { ...task('file:///a.news'), path, decided: true };
    const here = await readerHere(diskFiles, Date.now).read(whole, false);
    const workers = new ReadingWorkers(join(process.cwd(), 'dist', 'server.js'), 1, nobody);
    const there = await workers.read(whole, false);
    workers.dispose();
    assert.ok(here.kind === 'read' && there.kind === 'read');
    const plain = ({ packed, record, whole: all }: typeof here) => JSON.stringify([packed, record, all?.map(({ article, reading }) => [article, reading])]);
    assert.equal(plain(there), plain(here));
  });
});
