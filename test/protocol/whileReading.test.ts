import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { type CancellationToken, CancellationTokenSource, ExitNotification, HoverRequest, LSPErrorCodes, type ResponseError, ShutdownRequest, WorkspaceSymbolRequest } from 'vscode-languageserver/node';
import { harbourPost } from './articles.js';
import { Editor, positionOf } from './editor.js';

const files = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`${at}.news`, harbourPost.replace('harbour', `harbour ${at}`)]));

describe('while a folder is read for the first time', function () {
  this.timeout(60_000);
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start(files);
    while ((editor.status?.reading?.done ?? 0) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });
  afterEach(() => rmSync(editor.folder, { recursive: true, force: true }));

  it('a hover is answered, and says that more may come', async () => {
    const uri = await editor.open('0.news', harbourPost.replace('We cannot wait', 'Nobody will wait'));
    const answer = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: positionOf(harbourPost, 'two million') });
    assert.match(JSON.stringify(answer), /Ann Hale/);
    assert.ok(editor.status?.reading, 'all had been read before the answer came');
    await editor.leave();
  });

  it('a search that nobody waits for any more is answered as cancelled', async () => {
    const gone = new CancellationTokenSource();
    await editor.settled();
    const search = (token?: CancellationToken): Promise<unknown> => editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'island' }, token);
    // While these are answered it cannot be, before it is called off.
    const others = Array.from({ length: 30 }, () => search());
    const found = search(gone.token);
    gone.cancel();
    await assert.rejects(found, ({ code }: ResponseError) => code === LSPErrorCodes.RequestCancelled);
    await Promise.all(others);
    await editor.leave();
  });

  it('the server ends at once, and without an error', async () => {
    const { ended } = editor;
    await editor.connection.sendRequest(ShutdownRequest.type);
    assert.ok(editor.status?.reading, 'all had been read before');
    await editor.connection.sendNotification(ExitNotification.type);
    assert.equal(await ended, 0);
    editor.connection.end();
  });
});
