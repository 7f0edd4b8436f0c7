import * as vscode from 'vscode';
import type { Done, Target } from './entering.js';
import { editorRange } from './asking.js';

/** How a bound is moved. */
export interface Move {
  readonly bound: 'start' | 'end';
  readonly by: number;
}

/** As review mode has them. */
const moves: readonly (vscode.QuickPickItem & { readonly key: string; readonly move: Move })[] = [
  { key: '[', label: '[  Begin one word earlier', move: { bound: 'start', by: -1 } },
  { key: ']', label: ']  Begin one word later', move: { bound: 'start', by: 1 } },
  { key: '{', label: '{  End one word earlier', move: { bound: 'end', by: -1 } },
  { key: '}', label: '}  End one word later', move: { bound: 'end', by: 1 } },
];

/**
 * Moves a quote's bounds word by word, with the keys of review mode or from the list, which stays until the reader closes it.
 * @param enter enters one move; says why it cannot
 */
export function moveBounds(at: Target, enter: (at: Target, move: Move) => Promise<Done | undefined>): void {
  const pick = vscode.window.createQuickPick<(typeof moves)[number]>();
  let place = at;
  let last: Promise<void> = Promise.resolve();
  const move = async (by: Move): Promise<void> => {
    const done = await enter(place, by);
    if (!done) return;
    pick.title = done.said;
    if (done.at) place = { uri: at.uri, range: editorRange(done.at.range) };
  };
  // One after the other: each begins where the last one has ended.
  const soon = (by: Move): void => {
    last = last.then(() => move(by));
  };
  pick.title = 'Bounds of the quote';
  pick.placeholder = 'One key a word; Escape when it is right';
  pick.items = moves.map((item) => ({ ...item, alwaysShow: true }));
  pick.onDidChangeValue((value) => {
    pick.value = '';
    for (const sign of value) {
      const chosen = moves.find(({ key }) => key === sign);
      if (chosen) soon(chosen.move);
    }
  });
  pick.onDidAccept(() => {
    const [chosen] = pick.activeItems;
    if (chosen) soon(chosen.move);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}
