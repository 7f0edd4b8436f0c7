import * as vscode from 'vscode';

/** A new, unsaved article with what the clipboard holds; the reader may keep what is there already. */
export async function newArticleFromClipboard(): Promise<void> {
  const text = (await vscode.env.clipboard.readText()).trim();
  if (!text) {
    void vscode.window.showInformationMessage('The clipboard holds no text. Copy an article first, then run this command again.');
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'news', content: `${text}\n` });
  await vscode.window.showTextDocument(document);
}

/** Opens the invented story that comes with the extension, beside the tour that says what to hover. */
export async function openSamples(context: vscode.ExtensionContext): Promise<void> {
  const folder = vscode.Uri.joinPath(context.extensionUri, 'samples');
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: (vscode.workspace.workspaceFolders?.length ?? 0) > 0 });
}

/** Makes the `.txt` files of a folder news articles through the workspace setting `files.associations`. */
export async function makeFolderNews(resource: vscode.Uri | undefined): Promise<void> {
  const folder = await folderOf(resource);
  if (!folder) return;
  const root = vscode.workspace.getWorkspaceFolder(folder);
  if (!root) {
    void vscode.window.showInformationMessage('This folder is not part of the workspace. Open it with “File: Open Folder …” first.');
    return;
  }
  const relative = vscode.workspace.asRelativePath(folder, false);
  const pattern = relative === folder.fsPath || relative === '' || folder.toString() === root.uri.toString() ? '**/*.txt' : `**/${relative}/**/*.txt`;
  const files = vscode.workspace.getConfiguration('files', root.uri);
  const associations = { ...files.get<Record<string, string>>('associations', {}) };
  if (associations[pattern] === 'news') {
    void vscode.window.showInformationMessage(`Files matching ${pattern} already are news articles.`);
    return;
  }
  const target = (vscode.workspace.workspaceFolders?.length ?? 0) > 1 ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
  await files.update('associations', { ...associations, [pattern]: 'news' }, target);
  const undo = 'Undo';
  const choice = await vscode.window.showInformationMessage(`Files matching ${pattern} are news articles now.`, undo);
  if (choice === undo) {
    await files.update('associations', Object.keys(associations).length > 0 ? associations : undefined, target);
  }
}

async function folderOf(resource: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const uri = resource ?? vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!uri || uri.scheme === 'untitled') {
    void vscode.window.showInformationMessage('Open a folder with articles first.');
    return undefined;
  }
  const stat = await vscode.workspace.fs.stat(uri);
  return stat.type & vscode.FileType.Directory ? uri : vscode.Uri.joinPath(uri, '..');
}
