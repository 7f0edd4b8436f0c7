import assert from 'node:assert/strict';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../server/archive/openStore.js';
import { deleteUnused, unusedDays } from '../../server/archive/unusedArchives.js';
import { withSqlite } from '../unit/archive/databases.js';

describe('archives that nobody opens', () => {
  it('are deleted after a time, but none that is open, was opened since, or is no archive', () =>
    withSqlite(async (open, storage) => {
      const opened = (name: string) => openStore(open, { path: join(storage, `${name}.archive`), engine: 'test' }, () => undefined);
      const aged = (days: number): void => {
        const then = Date.now() / 1000 - days * 86_400;
        for (const name of readdirSync(storage)) utimesSync(join(storage, name), then, then);
      };
      for (const name of ['gone', 'again']) (await opened(name)).dispose();
      writeFileSync(join(storage, 'gone.archive.paused'), '');
      writeFileSync(join(storage, 'notes.txt'), 'none of ours');
      const inUse = await opened('in use');
      aged(unusedDays - 1);
      assert.deepEqual(deleteUnused(open, storage, Date.now()), []);
      aged(unusedDays + 1);
      (await opened('again')).dispose();
      assert.deepEqual(deleteUnused(open, storage, Date.now()), [join(storage, 'gone.archive')]);
      inUse.dispose();
      const left = readdirSync(storage).filter((name) => !/-(?:wal|shm)$/.test(name)).sort();
      assert.deepEqual(left, ['again.archive', 'again.archive.writer', 'in use.archive', 'in use.archive.writer', 'notes.txt']);
    }));
});
