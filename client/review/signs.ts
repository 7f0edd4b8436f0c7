import * as vscode from 'vscode';
import type { DecidedQuote } from '../../server/language/annotationProtocol.js';
import { editorRange } from '../asking.js';

/** What review mode shows: a frame around the quote in front, and in the status bar how it stands and what was done. */
export class ReviewSigns implements vscode.Disposable {
  readonly #frame = vscode.window.createTextEditorDecorationType({
    border: '1px solid',
    borderColor: new vscode.ThemeColor('focusBorder'),
    backgroundColor: new vscode.ThemeColor('editor.selectionHighlightBackground'),
    overviewRulerColor: new vscode.ThemeColor('focusBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  });
  readonly #mode = vscode.window.createStatusBarItem('quotelens.review', vscode.StatusBarAlignment.Left, 1000);
  readonly #said = vscode.window.createStatusBarItem('quotelens.review.said', vscode.StatusBarAlignment.Left, 999);
  #framed: vscode.TextEditor | undefined;

  constructor() {
    this.#mode.name = 'Quotelens review mode';
    this.#mode.command = 'quotelens.review.keys';
    this.#said.name = 'Quotelens review: what was done';
  }

  /** Frames a quote and says how it stands. @param place `Ann Hale, 3 of 12` */
  mark(editor: vscode.TextEditor, { parts, status }: DecidedQuote, place: string): void {
    if (this.#framed !== editor) this.#framed?.setDecorations(this.#frame, []);
    this.#framed = editor;
    editor.setDecorations(this.#frame, parts.map(editorRange));
    this.#mode.text = `$(checklist) Review · ${status}`;
    this.#mode.tooltip = 'Review mode: ? shows its keys, Escape leaves';
    this.#mode.accessibilityInformation = { label: `Review mode, ${place}, ${status}. Question mark shows the keys, Escape leaves.` };
    this.#mode.show();
  }

  /** Says a sentence: screen readers hear what changes in an item of this role, politely. */
  announce(sentence: string): void {
    this.#said.text = sentence;
    this.#said.accessibilityInformation = { label: sentence, role: 'status' };
    this.#said.show();
  }

  /** Nothing is in front. */
  clear(): void {
    this.#framed?.setDecorations(this.#frame, []);
    this.#framed = undefined;
    this.#mode.text = '$(checklist) Review · no article in front';
    this.#said.hide();
  }

  hide(): void {
    this.clear();
    this.#mode.hide();
  }

  dispose(): void {
    for (const one of [this.#frame, this.#mode, this.#said]) one.dispose();
  }
}
