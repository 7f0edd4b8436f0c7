import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProgressType, type WorkDoneProgressBegin, WorkDoneProgressCancelNotification, WorkDoneProgressCreateRequest, type WorkDoneProgressEnd, type WorkDoneProgressReport } from 'vscode-languageserver/node';
import { type ReadingAnswer, type ReadingParams, readingRequest } from '../../server/language/protocol.js';
import { harbourPost } from './articles.js';
import { Editor, type EditorOptions } from './editor.js';

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
  const folders: string[] = [];
  const started = async (these: Record<string, string>, options: EditorOptions = {}): Promise<Editor> => {
    const editor = await Editor.start(these, { storage, ...options });
    folders.push(editor.folder);
    return editor;
  };
  after(() => [storage, ...folders].forEach((path) => rmSync(path, { recursive: true, force: true })));

  it('stays so when the server starts again, until it is resumed', async () => {
    const first = await started(files);
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

  it('says why it cannot be paused or resumed', async () => {
    const editor = await started(files);
    assert.equal((await tell(editor, 'resume')).reason, 'Articles are being read already.');
    await editor.settled();
    assert.equal((await tell(editor, 'pause')).reason, 'Nothing is being read: all articles of this workspace have been.');
    assert.equal((await tell(editor, 'resume')).reason, 'There is nothing left to read.');
    await editor.leave();
    const paused = await started(files);
    assert.deepEqual(await tell(paused, 'pause'), {});
    await until(() => paused.status?.paused?.total === 5);
    assert.equal((await tell(paused, 'pause')).reason, 'Reading is paused already.');
    await tell(paused, 'resume');
    await paused.leave();
  });

  it('is shown with numbers and a button, and the button pauses it for as long', async () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`${at}.news`, harbourPost.replace('harbour', `harbour ${at}`)]));
    const editor = await started(many, { capabilities: { window: { workDoneProgress: true } } });
    const said: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
    editor.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      editor.connection.onProgress(new ProgressType<(typeof said)[number]>(), token, (value) => {
        said.push(value);
        if (said.length === 3) void editor.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
      });
    });
    await until(() => editor.status?.paused !== undefined);
    const [begin, report] = said;
    assert.deepEqual(begin, { kind: 'begin', title: 'Quotelens: reading articles', percentage: 0, cancellable: true });
    assert.match(report?.kind === 'report' ? (report.message ?? '') : '', /^\d+ of 400 files$/);
    assert.equal(said.at(-1)?.kind, 'end');
    const { done, total } = editor.status!.paused!;
    assert.ok(done > 0 && done < total, `${done} of ${total}`);
    await editor.leave();
    const again = await editor.beside({ storage });
    await until(() => again.status?.paused !== undefined);
    await tell(again, 'resume');
    assert.equal((await again.settled()).articles, 400);
    await again.leave();
  });
});
