import type * as vscode from 'vscode';
import type { HandleDiagnosticsSignature } from 'vscode-languageclient/node';

/** `code` of the server's hints at quotes that differ strongly from other reports. */
const code = 'difference';

/**
 * Hints at differences are for deciding: they are shown in review mode. A reader has what differs in hover and line, and an editor
 * puts the hint's words before those of the hover. All other hints are always shown.
 */
export class DifferenceHints {
  readonly #sent = new Map<string, { readonly uri: vscode.Uri; readonly hints: vscode.Diagnostic[]; readonly show: HandleDiagnosticsSignature }>();
  #shown = false;

  /** Takes the hints of a document as the server sends them. */
  handle(uri: vscode.Uri, hints: vscode.Diagnostic[], show: HandleDiagnosticsSignature): void {
    if (hints.length === 0) this.#sent.delete(uri.toString());
    else this.#sent.set(uri.toString(), { uri, hints, show });
    show(uri, this.#visible(hints));
  }

  set shown(shown: boolean) {
    if (shown === this.#shown) return;
    this.#shown = shown;
    for (const { uri, hints, show } of this.#sent.values()) show(uri, this.#visible(hints));
  }

  #visible(hints: vscode.Diagnostic[]): vscode.Diagnostic[] {
    return this.#shown ? hints : hints.filter((hint) => hint.code !== code);
  }
}
