import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** What a reader does, through the editor's own commands: nothing here knows the server. */

export async function opened(pattern: string): Promise<vscode.TextDocument> {
  const [uri] = await vscode.workspace.findFiles(pattern);
  assert.ok(uri, `no file matches ${pattern}`);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  await allRead();
  return document;
}

/** Resolves when the server has read every article of the folder. */
export async function allRead(): Promise<void> {
  const extension = vscode.extensions.getExtension<{ whenRead(): Promise<void> }>('quotelens.quotelens');
  assert.ok(extension, 'the extension is installed');
  await (await extension.activate()).whenRead();
}

/** A place in the words: two letters behind the beginning of their `occurrence`th occurrence (from one). */
export function placeOf(document: vscode.TextDocument, words: string, occurrence = 1): vscode.Position {
  let at = -1;
  for (let i = 0; i < occurrence; i++) {
    at = document.getText().indexOf(words, at + 1);
    assert.ok(at >= 0, `the document does not say "${words}"`);
  }
  return document.positionAt(at + Math.min(2, words.length));
}

export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<{ contents: (string | { value: string })[] }[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
}

/** The titles of a document's code lenses, in order of their lines. */
export async function lensTitles(document: vscode.TextDocument): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
  return lenses.map(({ command }) => command?.title ?? '');
}

export async function definitionsAt(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, position);
  return found.map((place) => (place instanceof vscode.Location ? place : new vscode.Location(place.targetUri, place.targetRange)));
}

export function referencesAt(document: vscode.TextDocument, position: vscode.Position): Thenable<vscode.Location[]> {
  return vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position);
}

/** Number of semantic tokens of a document. */
export async function tokenCount(document: vscode.TextDocument): Promise<number> {
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri);
  return (tokens?.data.length ?? 0) / 5;
}
