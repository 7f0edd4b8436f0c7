import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DidChangeConfigurationNotification, DidChangeTextDocumentNotification, DidChangeWorkspaceFoldersNotification, DidCloseTextDocumentNotification, HoverRequest } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { coastWire, dated, harbourPost } from './articles.js';
import { Editor, positionOf } from './editor.js';

const text = dated(harbourPost);
const wire = dated(coastWire);

describe('what an article is compared with', function () {
  this.timeout(30_000);
  let editor: Editor;
  /** Until the hover says it; the test's time-out ends a wait in vain. */
  const hoverSays = async (words: RegExp): Promise<void> => {
    const ask = async (): Promise<string> => JSON.stringify(await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri: editor.uri('harbour.news') }, position: positionOf(text, 'If the ramp breaks') }));
    while (!words.test(await ask())) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const started = async (files: Record<string, string>): Promise<void> => {
    editor = await Editor.start(files, { capabilities: { workspace: { workspaceFolders: true } } });
    await editor.settled();
    await editor.open('harbour.news', text);
  };
  afterEach(() => editor.close());

  it('is the articles of all folders or of its own, as the setting says, at once', async () => {
    const other = mkdtempSync(join(tmpdir(), 'quotelens-protocol-'));
    writeFileSync(join(other, 'coast.news'), wire);
    await started({ 'harbour.news': text });
    const folder = { uri: URI.file(other).toString(), name: 'coast' };
    const configured = (acrossFolders: boolean) => editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { quotelens: { coverage: { acrossFolders } } } });
    await hoverSays(/No other article/);
    await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [folder], removed: [] } });
    await hoverSays(/1 other/);
    await configured(false);
    await hoverSays(/No other article/);
    await configured(true);
    await hoverSays(/1 other/);
    await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [], removed: [folder] } });
    await hoverSays(/No other article/);
    assert.equal(editor.status?.articles, 1);
    rmSync(other, { recursive: true });
  });

  it('is the text that stands in the editor, and the file again once it is closed without saving', async () => {
    await started({ 'harbour.news': text, 'coast.news': wire });
    await hoverSays(/1 other/);
    const uri = await editor.open('coast.news', wire);
    await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version: 2 }, contentChanges: [{ text: wire.replace('If the ramp breaks with people on it, that is on us', 'Nobody knows what comes next') }] });
    await hoverSays(/No other article/);
    await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await hoverSays(/1 other/);
  });
});
