import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { allRead, hoverAt, lensTitles, placeOf, tokenCount } from '../reader.js';

const post = 'Ferry to stop\n\n"We cannot wait ten more years for a new ramp," port director Ann Hale said.\n';
const times = 'Island cut off\n\n“We can\'t wait 10 more years,” Ann Hale, the port director, said on Monday.\n';

async function write(name: string, text: string): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Asks until the answer is the one waited for; the test's time-out ends a wait in vain. */
async function until<T>(ask: () => Thenable<T>, wanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await new Promise(setImmediate);
  }
}

describe('commands and files', () => {
  it('a folder’s .txt files become news articles, and what they say is compared', async () => {
    const one = await write('post.txt', post);
    await write('times.txt', times);
    // The message with its undo button is not awaited: nobody clicks it here.
    void vscode.commands.executeCommand('quotelens.makeFolderNews', vscode.workspace.workspaceFolders?.[0]?.uri);
    await until(async () => vscode.workspace.getConfiguration('files').get<Record<string, string>>('associations', {}), (set) => set['**/*.txt'] === 'news');
    const document = await vscode.workspace.openTextDocument(one);
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'news');
    await allRead();
    assert.ok((await tokenCount(document)) >= 3);
  });

  it('a new file is noticed, and a changed setting applies at once', async () => {
    await write('times.news', times);
    const document = await vscode.workspace.openTextDocument(await write('post.news', post));
    await vscode.window.showTextDocument(document);
    const place = placeOf(document, 'We cannot');
    await until(() => hoverAt(document, place), (text) => text.includes('[times.news]'));
    await vscode.workspace.getConfiguration('quotelens').update('outlets', { 'times*': 'Island Times' }, vscode.ConfigurationTarget.Workspace);
    await until(() => hoverAt(document, place), (text) => text.includes('[Island Times]'));
    await vscode.workspace.getConfiguration('quotelens').update('codeLens.enable', false, vscode.ConfigurationTarget.Workspace);
    await until(() => lensTitles(document), (titles) => titles.length === 0);
  });

  it('unsaved text counts as it is typed, and goes with its document', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'news', content: 'Ramp closed\n\n' });
    const editor = await vscode.window.showTextDocument(document);
    assert.equal(await tokenCount(document), 0);
    await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), '🚢 "The ramp is closed," said harbour master Tom Reed.\n'));
    await until(() => tokenCount(document), (count) => count === 3);
    assert.match(await hoverAt(document, placeOf(document, 'The ramp is')), /^\*\*Tom Reed\*\*/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('a copied article becomes an article', async () => {
    await vscode.env.clipboard.writeText(post);
    await vscode.commands.executeCommand('quotelens.newArticleFromClipboard');
    const document = await until(async () => vscode.window.activeTextEditor?.document, (active) => active?.isUntitled === true && active.languageId === 'news');
    assert.ok(document?.getText().startsWith('Ferry to stop'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
