import * as vscode from 'vscode';
import { type ExportAnswer, type ExportFile, exportFormats, type ExportParams, exportRequest } from '../server/language/exchangeProtocol.js';
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
  const withoutText = articles && (await pickWithoutText(format));
  if (!format || !articles || withoutText === undefined) return;
  const { uri } = articles.one;
  const params: ExportParams = { format: format.one.name, withoutText, ...(uri === undefined ? {} : { uri: client.toProtocol(uri) }) };
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

/** `undefined` when the reader turns away. */
async function pickWithoutText({ one: { name } }: { readonly one: Format }): Promise<boolean | undefined> {
  if (name === 'brat' || name === 'refi') return false;
  const comesBack = name === 'csv' || name === 'w3c';
  const items = [
    { label: 'With text', detail: comesBack ? 'Complete: can be imported again' : 'The quotes themselves are in it', one: false },
    { label: 'Without text', detail: `Publishers’ words are left out: to be passed on${comesBack ? '; cannot be imported again' : ''}`, one: true },
  ];
  return (await pickOne('Export Quotes and Annotations (3/3)', 'With the articles’ words?', items))?.one;
}

async function save({ files, articles }: ExportAnswer, { extension, title }: Format, of: vscode.Uri | undefined): Promise<void> {
  const start = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = of === undefined ? 'quotes' : (of.path.split('/').pop() ?? 'quotes').replace(/\.[^.]*$/, '');
  const place = extension === '' ? await pickFolder(start) : await pickFile(title, extension, start && vscode.Uri.joinPath(start, `${name}.${extension}`));
  if (place === undefined) return;
  const target = extension === '' ? await freshFolder(place, name) : place;
  try {
    for (const file of files) await vscode.workspace.fs.writeFile(extension === '' ? vscode.Uri.joinPath(target, file.name) : target, bytesOf(file));
  } catch (error) {
    return say(`The export could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  const open = 'Open';
  const done = `${articles === 1 ? 'One article' : `${articles} articles`} exported to ${vscode.workspace.asRelativePath(target)}.`;
  const choice = extension === '' ? await vscode.window.showInformationMessage(done) : await vscode.window.showInformationMessage(done, open);
  if (choice === open) await vscode.commands.executeCommand('vscode.open', target);
}

async function pickFolder(start: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const options = { title: 'Folder for the export', openLabel: 'Export Here', canSelectFiles: false, canSelectFolders: true };
  return (await vscode.window.showOpenDialog({ ...options, ...(start && { defaultUri: start }) }))?.[0];
}

/** A folder that is not there yet: nothing of the reader's is ever written over. Folders of this ending are not read as articles. */
async function freshFolder(place: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const folder = vscode.Uri.joinPath(place, `${name}${number === 1 ? '' : ` ${number}`}.brat`);
    const exists = await vscode.workspace.fs.stat(folder).then(() => true, () => false);
    if (!exists) return folder;
  }
}

function pickFile(title: string, extension: string, start: vscode.Uri | undefined): Thenable<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({ title: 'Export Quotes and Annotations', filters: { [title]: [extension] }, ...(start && { defaultUri: start }) });
}

function bytesOf({ text, base64 }: ExportFile): Uint8Array {
  return base64 === undefined ? new TextEncoder().encode(text ?? '') : Buffer.from(base64, 'base64');
}

function pickOne<Item extends vscode.QuickPickItem>(title: string, placeHolder: string, items: readonly Item[]): Thenable<Item | undefined> {
  return vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
}
