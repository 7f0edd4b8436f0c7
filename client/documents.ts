import * as vscode from 'vscode';
import { textScheme } from '../server/language/protocol.js';
import type { QuotelensClient } from './languageClient.js';

/** What the editor knows the reader of these files by; also in package.json. */
const viewType = 'quotelens.text';

/**
 * PDF, Word and RTF files as text: read-only documents that the server makes, in which everything works as in any article. A
 * file opened with our editor, or by the command, is shown so.
 */
export function registerDocuments(client: QuotelensClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => void asNews(document)),
    vscode.commands.registerCommand('quotelens.openAsText', (resource?: unknown) => openAsText(client, resource instanceof vscode.Uri ? resource : undefined)),
    vscode.window.registerCustomEditorProvider(viewType, { openCustomDocument: (uri) => ({ uri, dispose: () => undefined }), resolveCustomEditor: (document, panel) => showInstead(client, document, panel) }),
  );
}

/** The file that a document shows: settings and folders know it by that. */
export function fileOf(uri: vscode.Uri): vscode.Uri {
  return uri.scheme === textScheme ? uri.with({ scheme: 'file' }) : uri;
}

/** Our language brings the grammar and the wrapping of lines. */
async function asNews(document: vscode.TextDocument): Promise<void> {
  if (document.uri.scheme === textScheme && document.languageId !== 'news') await vscode.languages.setTextDocumentLanguage(document, 'news');
}

async function openAsText(client: QuotelensClient, resource: vscode.Uri | undefined): Promise<void> {
  const uri = resource ?? activeResource();
  if (!uri || !/\.(?:pdf|docx|rtf)$/i.test(uri.path)) {
    void vscode.window.showInformationMessage('Choose a PDF, Word (.docx) or RTF file in the explorer, or open one first.');
    return;
  }
  await showText(client, uri, undefined);
}

/** The file in the active tab, also where the editor shows it as a picture or not at all. */
function activeResource(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}

/** Our editor shows no page of its own: the text takes its place. */
async function showInstead(client: QuotelensClient, { uri }: vscode.CustomDocument, panel: vscode.WebviewPanel): Promise<void> {
  await showText(client, uri, panel.viewColumn);
  panel.dispose();
}

/** The server makes the text: it may still be starting. */
async function showText(client: QuotelensClient, file: vscode.Uri, viewColumn: vscode.ViewColumn | undefined): Promise<void> {
  await client.started();
  await vscode.window.showTextDocument(file.with({ scheme: textScheme }), { preview: false, ...(viewColumn ? { viewColumn } : {}) });
}
