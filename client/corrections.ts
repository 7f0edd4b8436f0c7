import * as vscode from 'vscode';
import { headerFields, headerNames } from '../server/language/annotationProtocol.js';
import { type InspectAnswer, inspectRequest } from '../server/language/protocol.js';
import { targetOf } from './annotations.js';
import { annotate } from './entering.js';
import type { QuotelensClient } from './languageClient.js';

type Place = [uri?: unknown, line?: unknown, character?: unknown];

/** The commands by which a reader mends what was read wrongly of an article: its header, and which paragraphs belong to the report. */
export function registerCorrections(client: QuotelensClient): vscode.Disposable {
  const region = (to: 'body' | 'boilerplate') => async (...place: Place) => {
    const at = targetOf(place);
    if (at) await annotate(client, at, { do: 'region', region: to });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('quotelens.correctHeader', (...place: Place) => correctHeader(client, place)),
    vscode.commands.registerCommand('quotelens.markFurniture', region('boilerplate')),
    vscode.commands.registerCommand('quotelens.markBody', region('body')),
  );
}

async function correctHeader(client: QuotelensClient, place: Place): Promise<void> {
  const at = targetOf(place);
  if (!at) return;
  const { line, character } = at.range.start;
  const { header } = await client.request<InspectAnswer>(inspectRequest, { uri: client.toProtocol(at.uri), position: { line, character } });
  if (!header) {
    void vscode.window.showInformationMessage('This document is not read as an article: nothing of it can be corrected.');
    return;
  }
  const items = headerFields.map((field) => ({ field, label: headerNames[field], description: header[field] ?? 'not found' }));
  const chosen = await vscode.window.showQuickPick(items, { title: 'Correct Article Header', placeHolder: 'What was read wrongly?' });
  if (!chosen) return;
  const { field, label } = chosen;
  const prompt = field === 'published' ? 'As 2026-03-14, or with the month as a word.' : 'It holds for this article in this folder; “Undo Last Annotation” takes it back.';
  const value = await vscode.window.showInputBox({ title: `${label} of this article`, prompt, value: header[field] ?? '', ignoreFocusOut: true });
  if (value !== undefined && value.trim() !== '') await annotate(client, at, { do: 'header', field, value });
}
