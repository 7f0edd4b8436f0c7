import assert from 'node:assert/strict';
import { FolderStores } from '../../../server/archive/folderStores.js';
import { memoryOnly } from '../../../server/archive/openStore.js';

describe('the archives of folders', () => {
  it('can be opened after one could not be', async () => {
    let isRefused = true;
    const stores = new FolderStores((_folder, lost) => (isRefused ? Promise.reject(new Error('no archive')) : Promise.resolve(memoryOnly(lost))), () => undefined, () => undefined);
    await assert.rejects(stores.keep(['a']), /no archive/);
    isRefused = false;
    await stores.keep(['a', 'b']);
    assert.equal(stores.all.length, 2);
    stores.dispose();
  });
});
