import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ReadingAnswer, type ReadingParams, readingRequest } from '../../server/language/protocol.js';
import { harbourPost } from './articles.js';
import { Editor } from './editor.js';

const files = Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`${at}.news`, harbourPost.replace('harbour', `harbour ${at}`)]));

describe('reading that is paused', function () {
  this.timeout(30_000);
  const storage = mkdtempSync(join(tmpdir(), 'quotelens-storage-'));
  const marks = (): string[] => (existsSync(storage) ? readdirSync(storage).filter((name) => name.endsWith('.paused')) : []);
  const tell = (editor: Editor, wish: ReadingParams['do']): Promise<ReadingAnswer> => editor.connection.sendRequest(readingRequest, { do: wish });
  /** Waits until the server tells so; the test's time-out ends a wait in vain. */
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  let folder = '';
  after(() => [storage, folder].forEach((path) => rmSync(path, { recursive: true, force: true })));

  it('stays so when the server starts again, until it is resumed', async () => {
    const first = await Editor.start(files, { storage });
    folder = first.folder;
    assert.deepEqual(await tell(first, 'pause'), {});
    await until(() => first.status?.paused?.total === 5);
    await first.leave();
    assert.equal(marks().length, 1);
    const second = await first.beside({ storage });
    await until(() => second.status?.paused?.total === 5);
    assert.deepEqual(await tell(second, 'resume'), {});
    assert.equal((await second.settled()).articles > 0, true);
    assert.deepEqual(marks(), []);
    await second.leave();
    const third = await first.beside({ storage });
    await third.settled();
    assert.equal(third.status?.paused, undefined);
    await third.leave();
  });
});
