import * as vscode from 'vscode';
import type { QuotelensClient, Step } from './languageClient.js';

/** Asks the server; says so when it cannot answer. `undefined` also when the reader has cancelled. */
export async function ask<Answer>(client: QuotelensClient, method: string, params: object, token?: vscode.CancellationToken): Promise<Answer | undefined> {
  if (client.stopped) {
    say('The Quotelens language server is not running. Use “Quotelens: Restart the Language Server”.');
    return undefined;
  }
  try {
    return await client.request<Answer>(method, params, token);
  } catch (error) {
    if (!token?.isCancellationRequested) say(`Quotelens could not answer: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** What takes longer than this is shown, with a way to cancel it. Milliseconds. */
const patience = 700;

let asked = 0;

/** As `ask`, for what may take its time. Shows how far it is where the server tells. */
export async function askLong<Answer>(client: QuotelensClient, title: string, method: string, params: object): Promise<Answer | undefined> {
  const cancelling = new vscode.CancellationTokenSource();
  const workDoneToken = `${method} ${++asked}`;
  const steps = new vscode.EventEmitter<Step>();
  const hearing = client.onProgress(workDoneToken, (step) => steps.fire(step));
  const answer = ask<Answer>(client, method, { ...params, workDoneToken }, cancelling.token);
  const timer = setTimeout(() => {
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (progress, token) => {
      token.onCancellationRequested(() => cancelling.cancel());
      let shown = 0;
      steps.event(({ message, percentage = shown }) => {
        progress.report({ increment: percentage - shown, ...(message !== undefined && { message }) });
        shown = percentage;
      });
      return answer;
    });
  }, patience);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    cancelling.dispose();
    hearing.dispose();
    steps.dispose();
  }
}

export function say(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}

/** Shows a page of the server's; its lines are wrapped, for sentences are longer than half a window. */
export async function showPage(address: string, viewColumn: vscode.ViewColumn = vscode.ViewColumn.Active): Promise<void> {
  const page = await vscode.workspace.openTextDocument(vscode.Uri.parse(address));
  await vscode.window.showTextDocument(await vscode.languages.setTextDocumentLanguage(page, 'quotelens-page'), { preview: true, viewColumn });
}

/** A position as the protocol has it. */
export function plain({ line, character }: vscode.Position): { line: number; character: number } {
  return { line, character };
}

/** A range as the protocol has it. */
export function plainRange({ start, end }: vscode.Range) {
  return { start: plain(start), end: plain(end) };
}

/** A range of the protocol as the editor has it. */
export function editorRange({ start, end }: ReturnType<typeof plainRange>): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
