import * as vscode from 'vscode';
import { type Act, type AnnotateAnswer, type AnnotateParams, annotateRequest } from '../server/language/annotationProtocol.js';
import { ask, plainRange, say } from './asking.js';
import type { QuotelensClient } from './languageClient.js';

/** What is acted on. */
export interface Target {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
  /** `DecidedQuote.id`, where the place alone may not tell which quote is meant. */
  readonly quote?: string;
}

/** As `entered`, and says in the status bar what was done. Whether it was. */
export async function annotate(client: QuotelensClient, at: Target, what: Act): Promise<boolean> {
  const answer = await entered(client, at, what);
  if (answer) vscode.window.setStatusBarMessage(answer.said, 5000);
  return answer !== undefined;
}

/** An answer of the server to something that was done. */
export type Done = AnnotateAnswer & { readonly said: string };

/** Asks the server to enter what the reader did; asks for a name first when nobody has given one. Says why nothing was done. */
export async function entered(client: QuotelensClient, { uri, range, quote }: Target, what: Act): Promise<Done | undefined> {
  const params: AnnotateParams = { uri: client.toProtocol(uri), range: plainRange(range), act: what, ...(quote === undefined ? {} : { quote }) };
  let answer = await ask<AnnotateAnswer>(client, annotateRequest, params);
  const by = answer?.needsName ? await askName(uri) : undefined;
  if (by !== undefined) answer = await ask<AnnotateAnswer>(client, annotateRequest, { ...params, by });
  if (!answer) return undefined;
  if (answer.problem !== undefined) void vscode.window.showWarningMessage(answer.problem);
  const { said } = answer;
  if (said !== undefined) return { ...answer, said };
  say(answer.reason ?? 'Nothing was done.');
  return undefined;
}

/** Asked once: the answer is kept in the settings. */
export async function askName(uri: vscode.Uri | undefined): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({ title: 'Your name', prompt: 'It stands under your decisions and notes. You can change it in the setting “quotelens.annotator”.', ignoreFocusOut: true });
  if (name === undefined || name.trim() === '') return undefined;
  await vscode.workspace.getConfiguration('quotelens', uri).update('annotator', name.trim(), vscode.ConfigurationTarget.Global);
  return name.trim();
}
