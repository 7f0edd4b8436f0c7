import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DidChangeConfigurationNotification, DidChangeWorkspaceFoldersNotification, HoverRequest } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { coastWire, dated, harbourPost } from './articles.js';
import { Editor, positionOf } from './editor.js';

describe('two workspace folders', () => {
  it('are compared with each other or kept apart, as the setting says, at once', async () => {
    const other = mkdtempSync(join(tmpdir(), 'quotelens-protocol-'));
    writeFileSync(join(other, 'coast.news'), dated(coastWire));
    const text = dated(harbourPost);
    const editor = await Editor.start({ 'harbour.news': text }, { capabilities: { workspace: { workspaceFolders: true } } });
    await editor.settled();
    const uri = await editor.open('harbour.news', text);
    /** Until the hover says it; the test's time-out ends a wait in vain. */
    const hoverSays = async (words: RegExp): Promise<void> => {
      const ask = async (): Promise<string> => JSON.stringify(await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: positionOf(text, 'If the ramp breaks') }));
      while (!words.test(await ask())) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const configured = (acrossFolders: boolean) => editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { quotelens: { coverage: { acrossFolders } } } });
    await hoverSays(/No other article/);
    await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [{ uri: URI.file(other).toString(), name: 'coast' }], removed: [] } });
    await hoverSays(/1 other/);
    await configured(false);
    await hoverSays(/No other article/);
    await configured(true);
    await hoverSays(/1 other/);
    await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [], removed: [{ uri: URI.file(other).toString(), name: 'coast' }] } });
    await hoverSays(/No other article/);
    assert.equal(editor.status?.articles, 1);
    await editor.close();
    rmSync(other, { recursive: true });
  }).timeout(30_000);
});
