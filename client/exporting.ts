import * as vscode from 'vscode';
import { type ExportAnswer, exportFormats, type ExportParams, exportRequest } from '../server/language/exchangeProtocol.js';
import { askLong, say } from './asking.js';
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
  const to = await pickPlace(format.one, uri);
  if (to === undefined) return;
  const params: ExportParams = { format: format.one.name, withoutText, to: client.toProtocol(to), ...(uri === undefined ? {} : { uri: client.toProtocol(uri) }) };
  const answer = await askLong<ExportAnswer>(client, 'Quotelens: exporting', exportRequest, params);
  if (!answer) return;
  if (answer.reason !== undefined) return say(answer.reason);
  await tellDone(to, answer.articles ?? 0, format.one.extension !== '');
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
    { label: 'Without text', detail: `Publishers’ words, headlines among them, are left out: to be passed on${comesBack ? '; cannot be imported again' : ''}`, one: true },
  ];
  return (await pickOne('Export Quotes and Annotations (3/3)', 'With the articles’ words?', items))?.one;
}

/** Asked for before anything is read: what takes long then ends without a question. */
async function pickPlace({ extension, title }: Format, of: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const start = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = of === undefined ? 'quotes' : (of.path.split('/').pop() ?? 'quotes').replace(/\.[^.]*$/, '');
  if (extension !== '') return pickFile(title, extension, start && vscode.Uri.joinPath(start, `${name}.${extension}`));
  const place = await pickFolder(start);
  return place && freshFolder(place, name);
}

async function tellDone(target: vscode.Uri, articles: number, canOpen: boolean): Promise<void> {
  const open = 'Open';
  const done = `${articles === 1 ? 'One article' : `${articles.toLocaleString('en')} articles`} exported to ${vscode.workspace.asRelativePath(target)}.`;
  const choice = canOpen ? await vscode.window.showInformationMessage(done, open) : await vscode.window.showInformationMessage(done);
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

function pickOne<Item extends vscode.QuickPickItem>(title: string, placeHolder: string, items: readonly Item[]): Thenable<Item | undefined> {
  return vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
}
