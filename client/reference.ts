import * as vscode from 'vscode';
import { type ArticleNameAnswer, articleNameRequest } from '../server/language/protocol.js';
import { fileOf } from './documents.js';
import type { QuotelensClient } from './languageClient.js';

const setting = 'referenceArticle';

/** Declares an article the one that all others are held against: an opened one at the cursor, or a file of the explorer. */
export async function setReference(client: QuotelensClient, ask: Ask, resource: vscode.Uri | undefined): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const uri = resource ?? editor?.document.uri;
  if (!uri) return say('Open an article first.');
  const folder = vscode.workspace.getWorkspaceFolder(fileOf(uri));
  if (!folder) return say('A reference is kept in the settings of a workspace: open the folder of this article with “File: Open Folder …” first.');
  const isHere = editor?.document.uri.toString() === uri.toString();
  const { line, character } = editor?.selection.active ?? new vscode.Position(0, 0);
  const params = { uri: client.toProtocol(uri), ...(isHere ? { position: { line, character } } : {}) };
  const answer = await ask<ArticleNameAnswer>(client, articleNameRequest, params);
  if (!answer) return;
  if (answer.reason !== undefined) return say(answer.reason);
  const before = present(folder.uri);
  const name = vscode.workspace.asRelativePath(fileOf(uri), false) + (answer.number ?? '');
  if (before === name) return say(`${answer.label} is the reference already.`);
  await write(name, folder);
  const undo = 'Undo';
  const choice = await vscode.window.showInformationMessage(`${answer.label} is the reference now: hovers, lenses and comparisons say what differs from it.`, undo);
  if (choice === undo) await write(before || undefined, folder);
}

/** Takes the reference back, wherever it was set. */
export async function clearReference(): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const named = folders.filter((folder) => present(folder.uri) !== '');
  if (named.length === 0 && present(undefined) === '') return say('No reference article is set.');
  for (const folder of named) await write(undefined, folder);
  if (folders.some((folder) => present(folder.uri) !== '')) {
    return say('The reference article is set in your user settings too. Search them for “quotelens.referenceArticle”.');
  }
  vscode.window.setStatusBarMessage('There is no reference article any more: reports are compared with each other', 5000);
}

/** Keeps `quotelens.hasReference` true to the settings, for the menus. */
export function watchReference(): vscode.Disposable {
  const tell = (): void => {
    const has = present(undefined) !== '' || (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => present(uri) !== '');
    void vscode.commands.executeCommand('setContext', 'quotelens.hasReference', has);
  };
  tell();
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(`quotelens.${setting}`)) tell();
  });
}

/** What the setting says for a folder; empty for none. */
export function present(folder: vscode.Uri | undefined): string {
  return vscode.workspace.getConfiguration('quotelens', folder).get<string>(setting, '').trim();
}

type Ask = <Answer>(client: QuotelensClient, method: string, params: object) => Promise<Answer | undefined>;

/** Into the folder's settings where a folder has its own, else into the workspace's; `undefined` takes it out of both. */
async function write(name: string | undefined, folder: vscode.WorkspaceFolder): Promise<void> {
  const settings = vscode.workspace.getConfiguration('quotelens', folder.uri);
  const { WorkspaceFolder, Workspace } = vscode.ConfigurationTarget;
  const ofFolder = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  if (name !== undefined) return settings.update(setting, name, ofFolder ? WorkspaceFolder : Workspace);
  const set = settings.inspect<string>(setting);
  if (ofFolder && set?.workspaceFolderValue !== undefined) await settings.update(setting, undefined, WorkspaceFolder);
  if (set?.workspaceValue !== undefined) await settings.update(setting, undefined, Workspace);
}

function say(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}
