import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredArticle } from '../../../server/archive/archive.js';
import type { GuardedStore } from '../../../server/archive/guardedStore.js';
import { packed } from '../../../server/archive/packed.js';
import { openStore } from '../../../server/archive/openStore.js';
import type { OpenDatabase } from '../../../server/archive/sqlite.js';
import { utteranceKeys } from '../../../server/coverage/keys.js';
import { identityMap } from '../../../server/text/offsetMap.js';
import { article } from '../coverage/invented.js';
import { withSqlite } from './databases.js';


const articles: readonly StoredArticle[] = Array.from({ length: 40 }, (_, number) => ({
  ...article(`file${number}`, [`The ferry number ${number} will not sail before the pier has been repaired`, `Nobody asked ${number} fishermen`]),
  places: identityMap(200),
  lineStarts: new Uint32Array([0, 80]),
}));
const record = { size: 1, mtime: 1, hash: 'x' };

/** Takes in what the store does not know, as reading a folder does. */
function read(store: GuardedStore): void {
  for (const one of articles) if (store.record(one.file) === undefined) store.take(one.file, packed([one]), record);
  store.settle();
}

async function opened(open: OpenDatabase | undefined, path: string, engine = 'test'): Promise<{ store: GuardedStore; losses: () => number }> {
  let losses = 0;
  const store = await openStore(open, { path, engine }, () => losses++);
  return { store, losses: () => losses };
}

/** Every answer stands in an article as it was put in; with `whole`, all of them are there. */
async function answersAreTrue(store: GuardedStore, whole: boolean): Promise<void> {
  for (const one of store.all()) assert.deepEqual(one.utterances, articles.find(({ id }) => id === one.id)?.utterances);
  for (const one of articles) {
    const { found } = await store.candidates(utteranceKeys(one.utterances[0]!), 100);
    const holds = found.some((candidate) => candidate.article === one.id && candidate.utterance === 0);
    if (whole) assert.ok(holds, one.id);
    const entry = await store.entry(one.id);
    if (whole || entry) assert.deepEqual(entry?.utterances, one.utterances);
  }
}

/** A database with all articles in it. */
async function written(open: OpenDatabase, path: string): Promise<void> {
  const { store } = await opened(open, path);
  read(store);
  store.dispose();
}

const memory = /kept in memory/;

describe('an archive whose database fails', () => {
  it('lives in memory where there is no SQLite, and says so', async () => {
    const { store } = await opened(undefined, '/nowhere/archive.sqlite');
    read(store);
    await answersAreTrue(store, true);
    assert.match(store.notice ?? '', memory);
  });

  it('is built anew when another version wrote it, and says so', () =>
    withSqlite(async (open, folder) => {
      const path = join(folder, 'archive.sqlite');
      await written(open, path);
      const { store } = await opened(open, path, 'newer');
      assert.equal(store.articles, 0);
      assert.match(store.notice ?? '', /^The archive on disk was written by another version of Quotelens: all articles are read anew, once\.$/);
      read(store);
      await answersAreTrue(store, true);
      store.dispose();
    }));

  it('is built anew when it is no database any more', () =>
    withSqlite(async (open, folder) => {
      const path = join(folder, 'archive.sqlite');
      writeFileSync(path, 'something else '.repeat(500));
      const { store } = await opened(open, path);
      assert.match(store.notice ?? '', /damaged and is built anew/);
      read(store);
      await answersAreTrue(store, true);
      store.dispose();
    }));

  it('never answers from damage: cut off or overwritten anywhere, it is true or begins anew', () =>
    withSqlite(async (open, folder) => {
      const path = join(folder, 'archive.sqlite');
      await written(open, path);
      const whole = readFileSync(path);
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.boolean(), async (at, bytes, cut) => {
          const damaged = Buffer.from(whole);
          damaged.set(bytes.subarray(0, damaged.length - at), at);
          writeFileSync(path, cut ? whole.subarray(0, at) : damaged);
          const { store, losses } = await opened(open, path);
          read(store);
          await answersAreTrue(store, false);
          // Damage that only this look meets loses what stands before it in the list.
          for (let before = -1; before !== losses();) {
            before = losses();
            read(store);
          }
          if (losses() > 0) await answersAreTrue(store, true);
          store.dispose();
        }),
        { numRuns: 25 },
      );
    }));

  it('goes on in memory when the disk is full', () =>
    withSqlite(async (open, folder) => {
      const Small = class extends open {
        constructor(path: string | URL) {
          super(path);
          this.exec('PRAGMA max_page_count = 32');
        }
      };
      const { store, losses } = await opened(Small, join(folder, 'archive.sqlite'));
      for (let more = 0; more < 2000 && losses() === 0; more++) store.take(`more${more}`, packed([{ ...articles[more % 40]!, id: `more${more}` }]), record);
      assert.equal(losses(), 1);
      assert.match(store.notice ?? '', /disk is full.*kept in memory/);
      for (const file of store.files('', 5000)) store.remove(file);
      read(store);
      await answersAreTrue(store, true);
      store.dispose();
    }));

  for (const [table, part] of [['outlines', 'outline'], ['bodies', 'body'], ['files', 'lines']] as const) {
    it(`is built anew when what it keeps of an article in ${table} has changed by itself`, () =>
      withSqlite(async (open, folder) => {
        const path = join(folder, 'archive.sqlite');
        await written(open, path);
        const other = new open(path);
        // The lines of a file alone say nothing of themselves: they are found out when they are no list of numbers.
        for (const { row, bytes } of other.prepare(`SELECT rowid AS row, ${part} AS bytes FROM ${table}`).all() as { row: number; bytes: Uint8Array }[]) {
          const changed = table === 'files' ? Uint8Array.of(255) : bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte));
          other.prepare(`UPDATE ${table} SET ${part} = ? WHERE rowid = ?`).run(changed, row);
        }
        other.close();
        const { store, losses } = await opened(open, path);
        for (const { id } of articles) {
          try {
            assert.equal((await store.entry(id))?.lineStarts.length ?? 2, 2);
          } catch (error) {
            assert.match(String(error), /damaged/);
          }
        }
        assert.deepEqual([losses(), store.notice], [1, 'The archive on disk was damaged and is built anew.']);
        read(store);
        await answersAreTrue(store, true);
        store.dispose();
      }));
  }

  const spoilt: [what: string, spoil: (open: OpenDatabase, path: string) => { close(): void } | undefined, says: RegExp][] = [
    ['locked by another program', (open, path) => {
      const other = new open(path);
      other.exec('BEGIN IMMEDIATE');
      return other;
    }, /^Another window or program has this archive open: the archive is kept in memory/],
    ['cut off', (_open, path) => (truncateSync(path, 40_000), undefined), /damaged|kept in memory/],
    ['deleted', (_open, path) => (['', '-wal', '-shm'].forEach((end) => rmSync(path + end)), undefined), /^$/],
  ];
  for (const [what, spoil, says] of spoilt) {
    it(`has true answers when it is ${what} while it is open`, () =>
      withSqlite(async (open, folder) => {
        const path = join(folder, 'archive.sqlite');
        await written(open, path);
        const { store, losses } = await opened(open, path);
        const leave = spoil(open, path);
        for (const one of articles.slice(0, 20)) store.take(one.file, packed([one]), record);
        await answersAreTrue(store, false);
        read(store);
        await answersAreTrue(store, true);
        assert.match(store.notice ?? '', says);
        assert.equal(losses(), store.notice === undefined ? 0 : 1);
        leave?.close();
        store.dispose();
        const { store: again } = await opened(open, path);
        read(again);
        await answersAreTrue(again, true);
        again.dispose();
      }));
  }

  it('is empty for whoever is still asking when its folder has been closed', () =>
    withSqlite(async (open, folder) => {
      const { store, losses } = await opened(open, join(folder, 'archive.sqlite'));
      read(store);
      const before = store.revision;
      const asking = store.all()[Symbol.iterator]();
      asking.next();
      store.dispose();
      assert.deepEqual([Array.from({ length: 300 }, () => asking.next()).at(-1)?.done, store.files('', 10), store.articles, store.follow(), losses()], [true, [], 0, false, 0]);
      assert.notEqual(store.revision, before);
    }));

  it('is followed on when whoever writes it is just making it anew', () =>
    withSqlite(async (open, folder) => {
      const path = join(folder, 'archive.sqlite');
      const { store: writer } = await opened(open, path);
      read(writer);
      const { store } = await opened(open, path);
      rmSync(path);
      assert.deepEqual([store.follow(), store.kept, store.notice], [false, 'by another process', undefined]);
      store.dispose();
      writer.dispose();
    }));

  it('lives in memory where its folder cannot be made', () =>
    withSqlite(async (open, folder) => {
      writeFileSync(join(folder, 'file'), '');
      for (const path of [join(folder, 'file', 'archive.sqlite'), join(folder, 'long'.repeat(100), 'archive.sqlite')]) {
        const { store } = await opened(open, path);
        assert.match(store.notice ?? '', /cannot be written.*kept in memory/);
        read(store);
        await answersAreTrue(store, true);
      }
    }));

  it('lives in memory while another process has it, and is there again when that one is killed', () =>
    withSqlite(async (open, folder) => {
      const path = join(folder, 'archive.sqlite');
      await written(open, path);
      const hold = `const d = new (require('node:sqlite').DatabaseSync)(${JSON.stringify(path)}); d.exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => 0, 1000)`;
      const other = spawn(process.execPath, ['-e', hold], { stdio: ['ignore', 'pipe', 'ignore'] });
      await new Promise((resolve) => other.stdout.once('data', resolve));
      const { store } = await opened(open, path);
      assert.match(store.notice ?? '', memory);
      other.kill('SIGKILL');
      const { store: again } = await opened(open, path);
      assert.deepEqual([again.articles, again.notice], [articles.length, undefined]);
      again.dispose();
    }));

  it('keeps what was settled when the process is killed, and reads the rest again', () =>
    withSqlite(async (open, folder) => {
      const path = join(folder, 'archive.sqlite');
      const { store } = await opened(open, path);
      for (const one of articles.slice(0, 20)) store.take(one.file, packed([one]), record);
      store.settle();
      store.take('file30', packed([articles[30]!]), record);
      // What a killed process leaves: the files as they are, no closing.
      const copy = join(folder, 'copy.sqlite');
      for (const end of ['', '-wal']) writeFileSync(copy + end, readFileSync(path + end));
      const { store: after } = await opened(open, copy);
      assert.equal(after.articles, 20);
      read(after);
      await answersAreTrue(after, true);
      after.dispose();
      store.dispose();
    }));
});
