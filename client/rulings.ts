import * as vscode from 'vscode';
import { type RulableAnswer, type RulableParams, type RulableQuote, rulableRequest } from '../server/language/annotationProtocol.js';
import { type Done, entered, type Target } from './entering.js';
import { ask, plain, say } from './asking.js';
import type { QuotelensClient } from './languageClient.js';

type QuotePick = vscode.QuickPickItem & { readonly quote: RulableQuote };

/**
 * Asks which quote of another article reports the same statement as the one at a place, or another one, and enters that.
 * `undefined` when the reader turns away or nothing could be entered.
 */
export async function rule(client: QuotelensClient, at: Target, as: 'same' | 'different'): Promise<Done | undefined> {
  const quotes = (query: string): Promise<RulableAnswer | undefined> => {
    const { uri, range, quote } = at;
    const params: RulableParams = { uri: client.toProtocol(uri), position: plain(range.start), as, query, ...(quote === undefined ? {} : { quote }) };
    return ask<RulableAnswer>(client, rulableRequest, params);
  };
  const first = await quotes('');
  if (first?.reason !== undefined) say(first.reason);
  const chosen = first && first.reason === undefined ? await pickQuote(as, first, quotes) : undefined;
  if (chosen === undefined) return undefined;
  // The server reads what is open: its words are what the ruling hangs on.
  await vscode.workspace.openTextDocument(client.toUri(chosen.uri));
  return entered(client, at, { do: as, other: { uri: chosen.uri, quote: chosen.quote } });
}

function pickQuote(as: 'same' | 'different', first: RulableAnswer, quotes: (query: string) => Promise<RulableAnswer | undefined>): Promise<RulableQuote | undefined> {
  const pick = vscode.window.createQuickPick<QuotePick>();
  pick.title = as === 'same' ? 'The same statement as …' : 'Not the same statement as …';
  pick.placeholder = as === 'same' ? 'Choose, or type words or a speaker to search all articles' : 'Which report is of another statement?';
  pick.matchOnDetail = true;
  const show = (answer: RulableAnswer): void => {
    pick.items = answer.quotes.map((quote) => ({ quote, label: `${quote.speaker}: ${quote.words}`, detail: `${quote.article} · ${quote.why}`, alwaysShow: true }));
  };
  show(first);
  return new Promise((resolve) => {
    pick.onDidChangeValue((value) => {
      if (as === 'different' || value.trim().length < 2) return show(first);
      pick.busy = true;
      void quotes(value).then((found) => {
        if (pick.value !== value) return;
        pick.busy = false;
        if (found) show(found);
      });
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.quote);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
