import * as vscode from 'vscode';
import { type QueueAnswer, type QueuedMatter, queueRequest } from '../../server/language/annotationProtocol.js';
import { annotate } from '../entering.js';
import { ask, say } from '../asking.js';
import type { QuotelensClient } from '../languageClient.js';

/** Hangs an annotation that has lost its words on those that are selected. @param chosen as the list of what is left to do hands it over */
export async function reattach(client: QuotelensClient, chosen?: { readonly matter?: QueuedMatter }): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.selection.isEmpty) return say('Select the words that the annotation belongs to, in their article, then run “Re-attach Annotation to Selection” again.');
  const at = { uri: editor.document.uri, range: editor.selection };
  const matter = chosen?.matter ?? (await pickMatter(client));
  if (matter) await annotate(client, at, { do: 'attach', of: matter.of });
}

/** Takes back an annotation of the list of what is left to do. */
export async function takeMatterBack(client: QuotelensClient, chosen?: { readonly matter?: QueuedMatter }): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (!chosen?.matter || !uri) return say('Open an article of the folder and choose the annotation in the list “Quotelens Review” first.');
  await annotate(client, { uri, range: new vscode.Range(0, 0, 0, 0) }, { do: 'takeBack', of: chosen.matter.of });
}

async function pickMatter(client: QuotelensClient): Promise<QueuedMatter | undefined> {
  const answer = await ask<QueueAnswer>(client, queueRequest, {});
  const loose = answer?.matters.filter(({ kind }) => kind !== 'disagreement') ?? [];
  if (answer && loose.length === 0) say('No annotation has lost its words.');
  if (loose.length === 0) return undefined;
  const items = loose.map((matter) => ({ matter, label: matter.words, detail: matter.says }));
  return (await vscode.window.showQuickPick(items, { title: 'Which annotation belongs to the selected words?', matchOnDetail: true }))?.matter;
}
