import * as vscode from 'vscode';

/**
 * Keeps letters out of an article under review: a key that has no meaning there does nothing. Typing elsewhere goes its way. Where
 * another extension has taken typing over (one that brings modes of its own, say), that one decides.
 */
export class TypingGuard implements vscode.Disposable {
  #taken: vscode.Disposable | undefined;
  #article: vscode.TextDocument | undefined;

  protect(article: vscode.TextDocument): void {
    this.#article = article;
    try {
      this.#taken ??= vscode.commands.registerCommand('type', (typed: unknown) => this.#type(typed));
    } catch {
      this.#taken = undefined;
    }
  }

  release(): void {
    this.#article = undefined;
    this.#taken?.dispose();
    this.#taken = undefined;
  }

  dispose(): void {
    this.release();
  }

  #type(typed: unknown): unknown {
    if (vscode.window.activeTextEditor?.document !== this.#article) return vscode.commands.executeCommand('default:type', typed);
    vscode.window.setStatusBarMessage('Review mode: this key has no meaning. ? shows the keys, Escape leaves.', 3000);
    return undefined;
  }
}
