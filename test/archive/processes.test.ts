import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { GuardedStore } from '../../server/archive/guardedStore.js';
import { MemoryStore } from '../../server/archive/memory.js';
import { openStore } from '../../server/archive/openStore.js';
import { packed } from '../../server/archive/packed.js';
import type { OpenDatabase } from '../../server/archive/sqlite.js';
import type { FileRecord, Store } from '../../server/archive/store.js';
import { answers } from '../unit/archive/answers.js';
import { withSqlite } from '../unit/archive/databases.js';
import { articlesIn, files } from './invented.js';
import { until } from './opened.js';

const program = join(process.cwd(), 'out', 'test', 'writer.js');
const record = (version: number): FileRecord => ({ size: version, mtime: version, hash: `${version}` });

/** Resolves with what the process says first. */
function writing(path: string, seed: number): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [program, path, `${seed}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve) => child.stdout.once('data', (data: Buffer) => resolve({ child, said: data.toString().split('\n')[0]! })));
}

function killed(child: ChildProcess): Promise<unknown> {
  child.kill('SIGKILL');
  return new Promise((resolve) => child.once('close', resolve));
}

async function opened(open: OpenDatabase, path: string): Promise<{ store: GuardedStore; losses: () => number }> {
  let losses = 0;
  const store = await openStore(open, { path, engine: 'test' }, () => losses++);
  return { store, losses: () => losses };
}

/** A store in memory that has taken in what another one says it has. */
function sameInMemory(store: Store): MemoryStore {
  const memory = new MemoryStore();
  for (const file of store.files('', 1000)) {
    const known = store.record(file)!;
    memory.take(file, packed(articlesIn(file, known.size)), known);
  }
  return memory;
}

describe('an archive and its processes', function () {
  this.timeout(120_000);

  it('has the answers of a clean one after its writer has been killed fifty times', () =>
    withSqlite(async (open, folder) => {
      const path = join(folder, 'archive');
      for (let round = 0; round < 50; round++) {
        const { child } = await writing(path, 1 + 1009 * round);
        await new Promise((resolve) => setTimeout(resolve, (round * 7919) % 90));
        await killed(child);
        const { store, losses } = await opened(open, path);
        assert.deepEqual([store.kept, store.notice, losses()], ['on disk', undefined, 0], `round ${round}`);
        assert.deepEqual(await answers(store, 3), await answers(sameInMemory(store), 3), `round ${round}`);
        store.dispose();
      }
      const { store } = await opened(open, path);
      assert.ok(store.articles > 0);
      const clean = new MemoryStore();
      for (const [at, file] of files.entries()) for (const one of [store, clean]) one.take(file, packed(articlesIn(file, at)), record(at));
      assert.deepEqual(await answers(store, 3), await answers(clean, 3));
      store.dispose();
    }));

  it('is written by one, followed by others, and taken over by one of them when the writer is killed', () =>
    withSqlite(async (open, folder) => {
      const path = join(folder, 'archive');
      const { child, said } = await writing(path, 1);
      assert.match(said, /^on disk/);
      const [first, second] = [await opened(open, path), await opened(open, path)];
      assert.deepEqual([first.store.kept, second.store.kept], ['by another process', 'by another process']);
      const before = first.store.revision;
      await until(() => {
        first.store.follow();
        return first.store.articles >= 20;
      });
      assert.ok(first.store.revision > before);
      first.store.take('file:///mine', packed(articlesIn(files[0]!, 1)), record(1));
      assert.equal(first.store.record('file:///mine'), undefined, 'who follows does not write');
      assert.deepEqual([first.losses(), second.losses()], [0, 0]);
      await killed(child);
      assert.ok(first.store.follow());
      second.store.follow();
      assert.deepEqual([first.store.kept, first.losses(), second.store.kept], ['on disk', 1, 'by another process']);
      assert.deepEqual(await answers(first.store, 3), await answers(sameInMemory(first.store), 3));
      first.store.take('file:///mine', packed(articlesIn(files[0]!, 1)), record(1));
      first.store.settle();
      assert.deepEqual(second.store.record('file:///mine'), record(1));
      assert.deepEqual(await answers(second.store, 3), await answers(first.store, 3));
      first.store.dispose();
      assert.ok(second.store.follow());
      assert.equal(second.store.kept, 'on disk');
      second.store.dispose();
    }));

  it('is built anew when another version wrote it, and left alone while that one runs', () =>
    withSqlite(async (open, folder) => {
      const path = join(folder, 'archive');
      const { child } = await writing(path, 1);
      const newer = await openStore(open, { path, engine: 'newer' }, () => undefined);
      assert.deepEqual([newer.kept, newer.notice], ['in memory', 'The archive on disk was written by another version: the archive is kept in memory and read anew at each start.']);
      newer.dispose();
      await killed(child);
      const after = await openStore(open, { path, engine: 'newer' }, () => undefined);
      assert.deepEqual([after.kept, after.notice, after.articles], ['on disk', 'The archive on disk was written by another version of Quotelens: all articles are read anew, once.', 0]);
      after.dispose();
    }));

  it('lives in memory for a user who may not write there, and says so', () =>
    withSqlite(async (open, folder) => {
      const place = join(folder, 'place');
      mkdirSync(place);
      const { store } = await opened(open, join(place, 'archive'));
      store.take(files[0]!, packed(articlesIn(files[0]!, 1)), record(1));
      store.dispose();
      chmodSync(folder, 0o755);
      chmodSync(place, 0o555);
      // The superuser may write anywhere.
      const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
      const { stdout, stderr } = spawnSync(process.execPath, [program, join(place, 'archive')], { encoding: 'utf8', ...nobody });
      chmodSync(place, 0o755);
      assert.match(stdout, /^in memory 0 The archive’s folder cannot be written to: the archive is kept in memory/, stderr);
    }));

  it('goes on in memory when its disk is full, with the answers of a clean one', () =>
    withSqlite(async (open, folder) => {
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1200k', 'tmpfs', disk]).status !== 0) {
        console.log('  no small disk could be made here: a full one was tried only by the count of its pages');
        return;
      }
      try {
        const { store, losses } = await opened(open, join(disk, 'archive'));
        for (let version = 0; losses() === 0 && version < 300; version++) for (const file of files) store.take(file, packed(articlesIn(file, version)), record(version));
        assert.equal(losses(), 1);
        assert.match(store.notice ?? '', /^The disk is full: the archive is kept in memory/);
        for (const [at, file] of files.entries()) store.take(file, packed(articlesIn(file, at)), record(at));
        assert.deepEqual(await answers(store, 3), await answers(sameInMemory(store), 3));
        store.dispose();
        const { store: again } = await opened(open, join(disk, 'archive'));
        for (const [at, file] of files.entries()) again.take(file, packed(articlesIn(file, at)), record(at));
        assert.deepEqual(await answers(again, 3), await answers(sameInMemory(again), 3));
        again.dispose();
      } finally {
        spawnSync('umount', [disk]);
        rmSync(disk, { recursive: true, force: true });
      }
    }));
});
