import assert from 'node:assert/strict';
import { DidChangeTextDocumentNotification, DocumentSymbolRequest, HoverRequest } from 'vscode-languageserver/node';
import { type DocumentStatus, documentStatusRequest } from '../../server/language/protocol.js';
import { harbourPost } from './articles.js';
import { Editor, positionOf } from './editor.js';

describe('a large document', () => {
  it('is understood in slices: others are answered meanwhile, whoever asks about it waits, and typing begins anew', async () => {
    const editor = await Editor.start({ 'a.news': harbourPost });
    await editor.settled();
    const paragraph = (i: number): string => `"The ramp number ${i} is older than anyone in this room," Tom Rudd said. Nobody has told him what another ramp would cost.`;
    const one = (i: number): string => `${i + 1} of 60 DOCUMENTS\n\nThe Harbour Times\n\nMarch 12, 2026\n\nFerry ${i} to stop\n\nLENGTH: 400 words\n\n${Array.from({ length: 20 }, (_, k) => paragraph(i * 20 + k)).join('\n\n')}\n\nLANGUAGE: ENGLISH\n\n`;
    const text = Array.from({ length: 60 }, (_, i) => one(i)).join('');
    const order: string[] = [];
    const large = await editor.open('large.txt', text, 'plaintext');
    const small = await editor.open('a.news', harbourPost);
    const symbols = editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: large } }).then((found) => (order.push('large'), found));
    const status = await editor.connection.sendRequest<DocumentStatus>(documentStatusRequest, { uri: large });
    assert.equal(status.text, 'This document is large and still being read.');
    await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri: small }, position: positionOf(harbourPost, 'If the ramp breaks') }).then(() => order.push('small'));
    await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: large, version: 2 }, contentChanges: [{ text: text.replace('Ferry 0 to stop', 'Ferry nought to stop') }] });
    assert.deepEqual((await symbols)?.map(({ name }) => name).slice(0, 2), ['Ferry nought to stop', 'Ferry 1 to stop']);
    assert.deepEqual(order, ['small', 'large']);
    await editor.close();
  });
});
