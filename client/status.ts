import * as vscode from 'vscode';
import { type DocumentStatus, documentStatusRequest, type Kept, type Status } from '../server/language/protocol.js';
import { languages, type QuotelensClient } from './languageClient.js';
import { present } from './reference.js';

/** The language status item: what is read, what was found in this document, and the way to log and restart. */
export function registerStatus(client: QuotelensClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('quotelens', languages);
  item.name = 'Quotelens';
  item.text = 'Quotelens';
  item.busy = true;
  item.command = { title: 'Show status', command: 'quotelens.showStatus' };
  let document: DocumentStatus | undefined;

  let asked = 0;

  const refresh = async (): Promise<void> => {
    const turn = ++asked;
    const editor = vscode.window.activeTextEditor;
    const served = editor !== undefined && languages.includes(editor.document.languageId);
    const answer = served && client.running ? await documentStatusOf(client, editor.document.uri) : undefined;
    // An answer about what was in front before must not come last: keys and menus hang on it.
    if (turn !== asked) return;
    document = answer;
    await vscode.commands.executeCommand('setContext', 'quotelens.served', document?.served ?? false);
    show(item, client, document);
  };
  const showStatus = vscode.commands.registerCommand('quotelens.showStatus', () => chooseFromStatus(client, document));
  return vscode.Disposable.from(
    item,
    showStatus,
    client.onStatus(() => void refresh()),
    client.onStateChanged(() => void refresh()),
    vscode.window.onDidChangeActiveTextEditor(() => void refresh()),
    vscode.workspace.onDidOpenTextDocument(() => void refresh()),
  );
}

async function documentStatusOf(client: QuotelensClient, uri: vscode.Uri): Promise<DocumentStatus | undefined> {
  try {
    return await client.request<DocumentStatus>(documentStatusRequest, { uri: client.toProtocol(uri) });
  } catch {
    return undefined;
  }
}

function show(item: vscode.LanguageStatusItem, client: QuotelensClient, document: DocumentStatus | undefined): void {
  const status = client.status;
  item.busy = client.running && (status === undefined || status.reading !== undefined);
  // What has not been read is not found: that is to be seen without asking.
  item.severity = !client.running ? vscode.LanguageStatusSeverity.Error : status?.paused ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.text = client.running ? summary(status) : 'Quotelens is not running';
  item.detail = [...(document ? [document.text, ...document.problems] : []), ...(status?.notices ?? [])].join(' ');
}

const keptWords: Record<Kept, string> = {
  'on disk': 'on disk',
  'by another process': 'on disk by another window',
  'in memory': 'in memory',
};

function summary(status: Status | undefined): string {
  if (!status) return 'Quotelens is starting';
  if (!status.enabled) return 'Quotelens is turned off';
  const { reading, paused } = status;
  if (reading) return reading.total === 0 ? 'Quotelens: looking for files' : `Quotelens: reading ${number(reading.done)} of ${counted(reading.total, 'file')}`;
  return `Quotelens: ${counted(status.articles, 'article')}${paused ? ` (reading is paused at ${number(paused.done)} of ${counted(paused.total, 'file')})` : ''}`;
}

/** Several folders may be kept in different places. */
function kept({ kept: places }: Status): string {
  return places.length === 0 ? '' : `, kept ${places.map((place) => keptWords[place]).join(' and ')}`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}

function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** What a reader may want to do from the status item, and what was left out. */
async function chooseFromStatus(client: QuotelensClient, document: DocumentStatus | undefined): Promise<void> {
  const status = client.status;
  const reference = present(vscode.window.activeTextEditor?.document.uri);
  const does = (label: string, command: string, detail?: string) => ({ label, command, ...(detail ? { detail } : {}) });
  const items: (vscode.QuickPickItem & { command?: string })[] = [
    ...(document ? [{ label: `$(info) ${document.text}`, detail: document.problems.join(' ') }] : []),
    { label: `$(book) ${summary(status)}`, detail: status ? `${counted(status.quotes, 'quote')} in all${kept(status)}` : '' },
    ...(reference ? [does('$(law) Clear Reference Article', 'quotelens.clearReference', reference)] : []),
    ...(status?.reading && status.reading.total > 0 ? [does('$(debug-pause) Pause Reading', 'quotelens.pauseReading', 'What has been read stays')] : []),
    ...(status?.paused ? [does('$(debug-start) Resume Reading', 'quotelens.resumeReading', `${counted(status.paused.total - status.paused.done, 'file')} left`)] : []),
    ...(status?.notices ?? []).map((notice) => ({ label: `$(info) ${notice}` })),
    does('$(inspect) Inspect Article', 'quotelens.inspectArticle', 'Why this document is an article or none, and what was read from it'),
    does('$(archive) Archive Report', 'quotelens.archiveReport', 'Articles by outlet and year, what reading took, and every file that was left out'),
    does('$(output) Show Log', 'quotelens.showLog'),
    does('$(debug-restart) Restart the Language Server', 'quotelens.restartServer'),
    does('$(circle-slash) Turn Quotelens On or Off', 'quotelens.toggle'),
  ];
  if (status && status.skippedCount > 0) {
    items.push({ label: `${counted(status.skippedCount, 'file')} left out`, kind: vscode.QuickPickItemKind.Separator });
    items.push(...status.skipped.map((line) => ({ label: line })));
  }
  const choice = await vscode.window.showQuickPick(items, { title: 'Quotelens' });
  if (choice?.command) await vscode.commands.executeCommand(choice.command);
}
