import * as vscode from 'vscode';
import type { QuotelensClient } from '../languageClient.js';
import { confirmSure } from './confirmSure.js';
import { QueueView } from './queueView.js';
import { reattach, takeMatterBack } from './reattach.js';
import { Review } from './review.js';

/** The commands of review mode, `quotelens.review.…`; their keys stand in package.json and can be changed like all others. */
export function registerReview(client: QuotelensClient): vscode.Disposable {
  const review = new Review(client);
  const commands: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
    'review.leave': () => review.leave(),
    'review.keys': () => showKeys(),
    'review.confirm': () => review.confirm(),
    'review.reject': () => review.reject(),
    'review.speaker': () => review.speaker(),
    'review.kind': () => review.kind(),
    'review.startEarlier': () => review.move('start', -1),
    'review.startLater': () => review.move('start', 1),
    'review.endEarlier': () => review.move('end', -1),
    'review.endLater': () => review.move('end', 1),
    'review.same': () => review.rule('same'),
    'review.different': () => review.rule('different'),
    'review.furniture': () => review.region('boilerplate'),
    'review.body': () => review.region('body'),
    'review.note': () => review.note(),
    'review.compare': () => review.run('quotelens.compareWith'),
    'review.undo': () => review.undo('undo'),
    'review.redo': () => review.undo('redo'),
    'review.repeat': () => review.repeat(),
    'review.hold': () => review.hold(),
    'review.next': () => review.next(1),
    'review.previous': () => review.next(-1),
    review: () => review.start(),
    reviewAt: (uri, range) => review.startAt(uri as vscode.Uri, range as vscode.Range),
    confirmSure: () => confirmSure(client),
    reattach: (chosen) => reattach(client, chosen as Parameters<typeof reattach>[1]),
    takeMatterBack: (chosen) => takeMatterBack(client, chosen as Parameters<typeof takeMatterBack>[1]),
  };
  return vscode.Disposable.from(review, new QueueView(client), ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`quotelens.${name}`, run)));
}

/** As they come with the extension. */
const keys: readonly (readonly [key: string, does: string, command: string])[] = [
  ['y', 'Confirm, and go on', 'confirm'],
  ['n', 'Not a quote', 'reject'],
  ['s', 'Set the speaker', 'speaker'],
  ['k', 'Set the kind: direct, partly quoted, indirect', 'kind'],
  ['[', 'Begin one word earlier', 'startEarlier'],
  [']', 'Begin one word later', 'startLater'],
  ['{', 'End one word earlier', 'endEarlier'],
  ['}', 'End one word later', 'endLater'],
  ['m', 'The same statement as …', 'same'],
  ['x', 'Not the same statement as …', 'different'],
  ['r', 'This is page furniture', 'furniture'],
  ['R', 'This is part of the report', 'body'],
  ['c', 'Add a note', 'note'],
  ['d', 'Compare with another report', 'compare'],
  ['u', 'Take back', 'undo'],
  ['U', 'Bring back', 'redo'],
  ['.', 'Repeat the last decision', 'repeat'],
  ['Space', 'Next open quote', 'next'],
  ['Shift+Space', 'Previous open quote', 'previous'],
  ['Escape', 'Leave review mode', 'leave'],
];

async function showKeys(): Promise<void> {
  const items = keys.map(([key, does, command]) => ({ label: key, description: does, command }));
  const chosen = await vscode.window.showQuickPick(items, { title: 'Keys of review mode', placeHolder: 'They can be changed in the keyboard shortcuts: search for “quotelens.review”', matchOnDescription: true });
  if (chosen) await vscode.commands.executeCommand(`quotelens.review.${chosen.command}`);
}
