import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

/**
 * The stagehand: an extension of the tests alone, in the editor beside ours. One key makes the window what a scene
 * expects. It works through the editor's own interface because a served editor does not notice on every machine that
 * its settings file was changed.
 */
export function activate(context: vscode.ExtensionContext): void {
  const orders = join(context.extensionPath, '..', '..', 'stagehand.json');
  context.subscriptions.push(
    vscode.commands.registerCommand('stagehand.tidy', async () => {
      for (const { document } of vscode.window.visibleTextEditors) await dropChanges(document);
      for (const command of tidyCommands) await vscode.commands.executeCommand(command);
      await apply(JSON.parse(readFileSync(orders, 'utf8')) as Settings);
    }),
  );
}

type Settings = Readonly<Record<string, unknown>>;

const tidyCommands = [
  'workbench.action.closeQuickOpen',
  'workbench.action.closePanel',
  'workbench.action.closeAllEditors',
  'notifications.clearAll',
  'workbench.view.explorer',
];

/** Closing unsaved text would ask whether to keep it. */
async function dropChanges(document: vscode.TextDocument): Promise<void> {
  if (!document.isDirty) return;
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** Sets what differs, in the order given; `null` takes a setting back. */
async function apply(settings: Settings): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  for (const [name, value] of Object.entries(settings)) {
    const present = configuration.inspect(name)?.globalValue ?? null;
    if (JSON.stringify(present) !== JSON.stringify(value)) await configuration.update(name, value ?? undefined, vscode.ConfigurationTarget.Global);
  }
}
