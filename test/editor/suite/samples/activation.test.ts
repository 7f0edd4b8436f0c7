import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  const extension = vscode.extensions.getExtension('quotelens.quotelens');

  it('contributes the language of news articles', async () => {
    assert.ok((await vscode.languages.getLanguages()).includes('news'));
  });

  it('starts with the first article that is opened, and says when all are read', async () => {
    assert.ok(extension !== undefined);
    const [article] = await vscode.workspace.findFiles('**/*.news');
    assert.ok(article !== undefined);
    const document = await vscode.workspace.openTextDocument(article);
    assert.equal(document.languageId, 'news');
    const api = (await extension.activate()) as { whenRead(): Promise<void> };
    await api.whenRead();
    assert.equal(extension.isActive, true);
  });
});
