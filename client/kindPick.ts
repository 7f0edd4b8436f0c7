import * as vscode from 'vscode';
import { quoteKinds, type QuoteKind } from '../server/language/annotationProtocol.js';

/** Kinds as readers call them. */
export const kindWords: Readonly<Record<QuoteKind, { readonly label: string; readonly description: string }>> = {
  direct: { label: 'Direct quote', description: 'all words stand in quotation marks' },
  mixed: { label: 'Partly quoted', description: 'reported speech with a part in quotation marks' },
  indirect: { label: 'Indirect', description: 'in the outlet’s words' },
};

/** Asks how a quote is reported: the first letter of a kind chooses it. `undefined` when the reader turns away. */
export function pickKind(current: QuoteKind | undefined): Promise<QuoteKind | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly reported: QuoteKind }>();
  pick.title = 'How is it reported?';
  pick.placeholder = 'd direct, p partly quoted, i indirect';
  pick.items = quoteKinds.map((kind) => ({ reported: kind, ...kindWords[kind], ...(kind === current ? { description: `${kindWords[kind].description} · shown now` } : {}) }));
  pick.activeItems = pick.items.filter(({ reported }) => reported !== current).slice(0, 1);
  return new Promise((resolve) => {
    const choose = (kind: QuoteKind | undefined): void => {
      resolve(kind);
      pick.hide();
    };
    pick.onDidChangeValue((value) => {
      const chosen = quoteKinds.find((kind) => kindWords[kind].label.charAt(0).toLowerCase() === value.toLowerCase());
      if (chosen) choose(chosen);
    });
    pick.onDidAccept(() => choose(pick.selectedItems[0]?.reported));
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
