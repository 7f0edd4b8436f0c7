import * as vscode from 'vscode';
import { type DecidedQuote, decisionsRequest } from '../../server/language/annotationProtocol.js';
import { annotate } from '../entering.js';
import { ask, editorRange, say } from '../asking.js';
import { languages, type QuotelensClient } from '../languageClient.js';

/** From this confidence on a quote is marked in the preview. */
const sure = 0.9;

/** All open quotes of the document in a list, those above 90 % marked: what stays marked is confirmed, in one step to take back. */
export async function confirmSure(client: QuotelensClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !languages.includes(editor.document.languageId)) return say('Open an article first.');
  const quotes = await ask<DecidedQuote[]>(client, decisionsRequest, { uri: client.toProtocol(editor.document.uri) });
  if (!quotes) return;
  const open = quotes.filter((quote) => quote.open);
  if (open.length === 0) return say(quotes.length === 0 ? 'No quotes were found in this document.' : 'Nothing is left to decide in this document.');
  const chosen = await pickQuotes(editor, open);
  if (chosen.length > 0) await annotate(client, { uri: editor.document.uri, range: editor.selection }, { do: 'confirmAll', quotes: chosen.map(({ id }) => id) });
}

type QuotePick = vscode.QuickPickItem & { readonly quote: DecidedQuote };

/** The quote in front in the list is shown in the text. Empty when the reader turns away; the cursor is then where it was. */
function pickQuotes(editor: vscode.TextEditor, open: readonly DecidedQuote[]): Promise<readonly DecidedQuote[]> {
  const { selection } = editor;
  const pick = vscode.window.createQuickPick<QuotePick>();
  pick.title = `Confirm all above ${sure * 100} % in this file`;
  pick.placeholder = 'What stays marked is confirmed in one step. Space marks, Enter confirms.';
  pick.canSelectMany = true;
  pick.items = [...open].sort((one, other) => other.confidence - one.confidence).map((quote) => ({ quote, label: `${Math.round(quote.confidence * 100)} %`, description: quote.label }));
  pick.matchOnDescription = true;
  pick.selectedItems = pick.items.filter(({ quote }) => quote.confidence >= sure);
  return new Promise((resolve) => {
    pick.onDidChangeActive(([active]) => {
      if (!active) return;
      const range = editorRange(active.quote.range);
      editor.selection = new vscode.Selection(range.start, range.end);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems.map(({ quote }) => quote));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve([]);
      editor.selection = selection;
      pick.dispose();
    });
    pick.show();
  });
}
