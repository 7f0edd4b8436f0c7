import * as vscode from 'vscode';
import { type ExportAnswer, exportFormats, type ExportParams, exportRequest } from '../server/language/exchangeProtocol.js';
import { ask, askLong, say } from './asking.js';
import { languages, type QuotelensClient } from './languageClient.js';

export function registerExporting(client: QuotelensClient): vscode.Disposable {
  return vscode.commands.registerCommand('quotelens.export', () => exportQuotes(client));
}

type Format = (typeof exportFormats)[number];

/** Asks for format, articles and text, one list after the other, then for a place; Escape ends it anywhere. */
async function exportQuotes(client: QuotelensClient): Promise<void> {
  const format = await pickOne('Export Quotes and Annotations (1/3)', 'In which format?', exportFormats.map((one) => ({ label: one.title, detail: one.detail, one })));
  const articles = format && (await pickOne('Export Quotes and Annotations (2/3)', 'Which articles?', articleItems()));
  const text = articles && (await pickOne('Export Quotes and Annotations (3/3)', 'With the articles’ words?', textItems(format)));
  if (!format || !articles || !text) return;
  const { uri } = articles.one;
  const params: ExportParams = { format: format.one.name, withoutText: text.one.withoutText, ...(uri === undefined ? {} : { uri: client.toProtocol(uri) }) };
  const answer = uri === undefined ? await askLong<ExportAnswer>(client, 'Quotelens: exporting', exportRequest, params) : await ask<ExportAnswer>(client, exportRequest, params);
  if (!answer) return;
  if (answer.reason !== undefined) return say(answer.reason);
  await save(answer, format.one, uri);
}

function articleItems() {
  const document = vscode.window.activeTextEditor?.document;
  const isArticle = document !== undefined && languages.includes(document.languageId) && document.uri.scheme === 'file';
  const here = isArticle ? [{ label: 'This article', detail: vscode.workspace.asRelativePath(document.uri), one: { uri: document.uri as vscode.Uri | undefined } }] : [];
  return [...here, { label: 'All articles of the workspace', detail: 'Every article that has been read', one: { uri: undefined } }];
}

function textItems({ one: { name } }: { readonly one: Format }) {
  const comesBack = name === 'csv' || name === 'w3c';
  return [
    { label: 'With text', detail: comesBack ? 'Complete: can be imported again' : 'The quotes themselves are in it', one: { withoutText: false } },
    { label: 'Without text', detail: `Publishers’ words are left out: to be passed on${comesBack ? '; cannot be imported again' : ''}`, one: { withoutText: true } },
  ];
}

async function save({ files, articles }: ExportAnswer, { extension, title }: Format, of: vscode.Uri | undefined): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${of === undefined ? 'quotes' : (of.path.split('/').pop() ?? 'quotes').replace(/\.[^.]*$/, '')}.${extension}`;
  const [file] = files;
  const target = await vscode.window.showSaveDialog({ title: 'Export Quotes and Annotations', filters: { [title]: [extension] }, ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }) });
  if (target === undefined || file === undefined) return;
  try {
    await vscode.workspace.fs.writeFile(target, file.base64 === undefined ? new TextEncoder().encode(file.text ?? '') : Buffer.from(file.base64, 'base64'));
  } catch (error) {
    return say(`The export could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  const open = 'Open';
  const choice = await vscode.window.showInformationMessage(`${articles === 1 ? 'One article' : `${articles} articles`} exported to ${vscode.workspace.asRelativePath(target)}.`, open);
  if (choice === open) await vscode.commands.executeCommand('vscode.open', target);
}

function pickOne<Item extends vscode.QuickPickItem>(title: string, placeHolder: string, items: readonly Item[]): Thenable<Item | undefined> {
  return vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
}
