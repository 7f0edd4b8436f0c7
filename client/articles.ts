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

/** Leaves a file or a folder out through the workspace setting `quotelens.files.exclude`. */
export async function leaveOut(resource: vscode.Uri | undefined): Promise<void> {
  const uri = resource ?? vscode.window.activeTextEditor?.document.uri;
  const root = uri && vscode.workspace.getWorkspaceFolder(uri);
  if (!uri || !root || uri.toString() === root.uri.toString()) {
    void vscode.window.showInformationMessage('Open an article of the workspace first, or choose a file or folder in the explorer.');
    return;
  }
  const isFolder = ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  const path = vscode.workspace.asRelativePath(uri, false);
  const glob = `${path.replace(/[[\]{}()*?!\\]/g, '\\$&')}${isFolder ? '/**' : ''}`;
  const settings = vscode.workspace.getConfiguration('quotelens', root.uri);
  const before = settings.get<readonly string[]>('files.exclude', []);
  if (before.includes(glob)) {
    void vscode.window.showInformationMessage(`${path} is left out already: see the setting quotelens.files.exclude.`);
    return;
  }
  const target = (vscode.workspace.workspaceFolders?.length ?? 0) > 1 ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
  const own = settings.inspect<readonly string[]>('files.exclude');
  const set = target === vscode.ConfigurationTarget.Workspace ? own?.workspaceValue : own?.workspaceFolderValue;
  await settings.update('files.exclude', [...before, glob], target);
  const undo = 'Undo';
  const choice = await vscode.window.showInformationMessage(`${path} is left out: it is not read, and its quotes are no reports. The setting quotelens.files.exclude says so.`, undo);
  if (choice === undo) await settings.update('files.exclude', set, target);
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
