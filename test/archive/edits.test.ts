import { join } from 'node:path';
import { openStore } from '../../server/archive/openStore.js';
import { withSqlite } from '../unit/archive/databases.js';
import { answersAfterEdits, inMemory } from '../unit/library/edits.js';

describe('a workspace after any edits', function () {
  this.timeout(60_000);

  it('has what reading everything anew gives', () => answersAfterEdits(inMemory, 100));

  it('has it from an archive on disk, whatever an earlier run left there', () =>
    withSqlite((open, folder) => answersAfterEdits((uri, lost) => openStore(open, { path: join(folder, uri.slice(8)), engine: 'test' }, lost), 50)));
});
