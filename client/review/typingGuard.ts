import * as vscode from 'vscode';

/** The editor's commands that write what is typed, composed by an input method, pasted or cut, and that an extension may take over. */
const writing = ['type', 'compositionType', 'replacePreviousChar', 'paste', 'cut'];

/**
 * Keeps an article under review as it is: a key that has no meaning there does nothing, and nothing is composed, pasted or cut.
 * Writing elsewhere goes its way. Where another extension has taken typing over (one that brings modes of its own, say), that one
 * decides. Keys that delete or paste by other ways are bound to `hold` in package.json.
 */
export class TypingGuard implements vscode.Disposable {
  #taken: readonly vscode.Disposable[] = [];
  #article: vscode.TextDocument | undefined;

  protect(article: vscode.TextDocument): void {
    this.#article = article;
    if (this.#taken.length === 0) this.#taken = writing.flatMap((command) => this.#take(command));
  }

  release(): void {
    this.#article = undefined;
    for (const one of this.#taken) one.dispose();
    this.#taken = [];
  }

  /** Says why nothing was written. */
  hold(): void {
    vscode.window.setStatusBarMessage('Review mode: this key writes nothing. ? shows the keys, Escape leaves.', 3000);
  }

  dispose(): void {
    this.release();
  }

  #take(command: string): readonly vscode.Disposable[] {
    try {
      return [vscode.commands.registerCommand(command, (written: unknown) => this.#write(command, written))];
    } catch {
      return [];
    }
  }

  #write(command: string, written: unknown): unknown {
    if (vscode.window.activeTextEditor?.document !== this.#article) return vscode.commands.executeCommand(`default:${command}`, written);
    this.hold();
    return undefined;
  }
}
