import * as vscode from 'vscode';
import { type ImportAnswer, type ImportParams, importRequest } from '../server/language/exchangeProtocol.js';
import { askName } from './entering.js';
import { ask, askLong, say } from './asking.js';
import type { QuotelensClient } from './languageClient.js';

export function registerImporting(client: QuotelensClient): vscode.Disposable {
  return vscode.commands.registerCommand('quotelens.import', () => importAnnotations(client));
}

const title = 'Import Annotations';

/** Asks for a file, shows what would be added, and adds it when the reader says so; Escape ends it anywhere. */
async function importAnnotations(client: QuotelensClient): Promise<void> {
  const folder = await pickFolder();
  const from = folder && (await pickSource(folder.uri));
  if (!folder || !from) return;
  const params: ImportParams = { from: client.toProtocol(from), into: client.toProtocol(folder.uri), add: false };
  let by: string | undefined;
  let found = await askLong<ImportAnswer>(client, 'Quotelens: reading annotations', importRequest, params);
  if (found?.needsName) {
    by = await askName(undefined);
    if (by === undefined) return;
    found = await askLong<ImportAnswer>(client, 'Quotelens: reading annotations', importRequest, { ...params, by });
  }
  if (!found) return;
  if (found.count === undefined) return say(found.reason ?? 'Nothing was found.');
  if (!(await confirmed(found, from))) return;
  const answer = await ask<ImportAnswer>(client, importRequest, { ...params, add: true, ...(by !== undefined && { by }) });
  if (!answer) return;
  if (answer.problem !== undefined) void vscode.window.showWarningMessage(answer.problem);
  say(answer.said ?? answer.reason ?? 'Nothing was added.');
}

async function pickFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const [only, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (only === undefined) say('Annotations are kept in a workspace folder: open one first.');
  return others.length === 0 ? only : vscode.window.showWorkspaceFolderPick({ placeHolder: 'Into which folder?' });
}

async function pickSource(start: vscode.Uri): Promise<vscode.Uri | undefined> {
  const kinds = [
    { label: '$(file) A file', detail: 'W3C Web Annotations (.jsonld), a table (.csv) or a REFI-QDA project (.qdpx) that Quotelens has written', isFolder: false },
    { label: '$(folder) A brat folder', detail: 'Also what was marked with brat since it was exported', isFolder: true },
  ];
  const kind = await vscode.window.showQuickPick(kinds, { title, placeHolder: 'From what?', ignoreFocusOut: true });
  if (!kind) return undefined;
  const options = { title, openLabel: 'Import', defaultUri: start, canSelectFiles: !kind.isFolder, canSelectFolders: kind.isFolder };
  const filters = kind.isFolder ? {} : { filters: { 'Exported annotations': ['jsonld', 'json', 'csv', 'qdpx'], 'All files': ['*'] } };
  return (await vscode.window.showOpenDialog({ ...options, ...filters }))?.[0];
}

/** The list is the preview: first what is to be done, then everything that would be added, article by article. */
async function confirmed({ count = 0, whose = [], items = [], remarks = [] }: ImportAnswer, from: vscode.Uri): Promise<boolean> {
  const add: vscode.QuickPickItem = { label: `$(add) Add ${count === 1 ? 'this annotation' : `these ${count.toLocaleString('en')} annotations`}`, detail: `${whose.join(' · ')}. Undo Last Annotation takes them back.`, alwaysShow: true };
  const rows: vscode.QuickPickItem[] = [add];
  if (remarks.length > 0) rows.push(separator('Good to know'), ...remarks.map((label) => ({ label: `$(info) ${label}` })));
  let article: string | undefined;
  for (const item of items) {
    if (item.article !== article) rows.push(separator(item.article));
    article = item.article;
    rows.push({ label: item.words, detail: item.what });
  }
  if (items.length < count) rows.push(separator(`and ${(count - items.length).toLocaleString('en')} more`));
  const name = from.path.split('/').pop() ?? '';
  for (;;) {
    const chosen = await vscode.window.showQuickPick(rows, { title: `${title}: ${name}`, placeHolder: 'What will be added. The first line adds it; type to look for words', matchOnDetail: true, ignoreFocusOut: true });
    if (chosen === undefined || chosen === add) return chosen === add;
  }
}

function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
