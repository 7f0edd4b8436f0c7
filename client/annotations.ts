import * as vscode from 'vscode';
import { type Act, type SpeakersAnswer, type SpeakersParams, speakersRequest } from '../server/language/annotationProtocol.js';
import { ask, plain, say } from './asking.js';
import { moveBounds } from './boundsPick.js';
import { annotate, entered, type Target } from './entering.js';
import { pickKind } from './kindPick.js';
import { languages, type QuotelensClient } from './languageClient.js';
import { rule } from './rulings.js';
import { type ChosenSpeaker, pickSpeaker } from './speakerPick.js';

/** A place to act on: the cursor, or what a hover or code action hands over (address, line and character from zero). */
type Place = [uri?: unknown, line?: unknown, character?: unknown];

/** The commands by which a reader decides on quotes and adds notes. */
export function registerAnnotations(client: QuotelensClient): vscode.Disposable {
  const commands: Record<string, (...place: Place) => unknown> = {
    confirm: (...place) => act(client, place, { do: 'confirm' }),
    reject: (...place) => act(client, place, { do: 'reject' }),
    setSpeaker: (...place) => setSpeaker(client, place),
    setKind: (...place) => setKind(client, place),
    setBounds: (...place) => setBounds(client, place),
    addNote: (...place) => addNote(client, place),
    sameAs: (...place) => ruleAt(client, place, 'same'),
    notSameAs: (...place) => ruleAt(client, place, 'different'),
    renameSpeaker: (...place) => renameSpeaker(client, place, 'everywhere'),
    renameSpeakerHere: (...place) => renameSpeaker(client, place, 'here'),
    markQuote: (...place) => markQuote(client, place),
    undoAnnotation: (...place) => act(client, place, { do: 'undo' }),
    redoAnnotation: (...place) => act(client, place, { do: 'redo' }),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`quotelens.${name}`, run)),
  );
}

async function act(client: QuotelensClient, place: Place, what: Act): Promise<void> {
  const at = targetOf(place);
  if (at) await annotate(client, at, what);
}

async function ruleAt(client: QuotelensClient, place: Place, as: 'same' | 'different'): Promise<void> {
  const at = targetOf(place);
  const done = at && (await rule(client, at, as));
  if (done) vscode.window.setStatusBarMessage(done.said, 5000);
}

/** Asks how a speaker is called; a name that another speaker has joins the two. */
async function renameSpeaker(client: QuotelensClient, place: Place, where: 'everywhere' | 'here'): Promise<void> {
  const at = targetOf(place);
  if (!at) return;
  const found = await client.request<{ placeholder: string } | null>('textDocument/prepareRename', { textDocument: { uri: client.toProtocol(at.uri) }, position: plain(at.range.start) });
  if (found === null) return say('Nobody is named at the cursor. Move it to a speaker’s name, or into their quote, first.');
  const title = where === 'here' ? `What is ${found.placeholder} called in this article?` : `What is ${found.placeholder} called in all articles?`;
  const speaker = await pickSpeaker(title, (query) => (query === '' ? Promise.resolve({ candidates: [], current: found.placeholder }) : speakersAt(client, at, query)));
  if (speaker && speaker.name !== null) await annotate(client, at, { do: 'name', as: speaker.name, where });
}

async function setSpeaker(client: QuotelensClient, place: Place): Promise<void> {
  const at = targetOf(place);
  const speaker = at && (await chosenSpeaker(client, at, 'Who said this quote?'));
  if (at && speaker) await annotate(client, at, { do: 'speaker', speaker: speaker.name });
}

async function setKind(client: QuotelensClient, place: Place): Promise<void> {
  const at = targetOf(place);
  const kind = at && (await pickKind(undefined));
  if (at && kind) await annotate(client, at, { do: 'kind', kind });
}

function setBounds(client: QuotelensClient, place: Place): void {
  const at = targetOf(place);
  if (at) moveBounds(at, (place, move) => entered(client, place, { do: 'move', ...move }));
}

/** Asks the reader who said a quote; says why where there is none. */
export async function chosenSpeaker(client: QuotelensClient, at: Target, title: string): Promise<ChosenSpeaker | undefined> {
  const candidates = (query: string): Promise<SpeakersAnswer | undefined> => speakersAt(client, at, query);
  const first = await candidates('');
  if (first?.reason !== undefined) say(first.reason);
  return first === undefined || first.reason !== undefined ? undefined : pickSpeaker(title, (query) => (query === '' ? Promise.resolve(first) : candidates(query)));
}

function speakersAt(client: QuotelensClient, { uri, range, quote }: Target, query: string): Promise<SpeakersAnswer | undefined> {
  const params: SpeakersParams = { uri: client.toProtocol(uri), position: plain(range.start), ...(quote === undefined ? {} : { quote }), query };
  return ask<SpeakersAnswer>(client, speakersRequest, params);
}

async function markQuote(client: QuotelensClient, place: Place): Promise<void> {
  const at = targetOf(place);
  if (!at) return;
  if (at.range.isEmpty) return say('Select the words of the quote first.');
  const speaker = await pickSpeaker('Who said these words?', (query) => speakersAt(client, at, query));
  if (speaker) await annotate(client, at, { do: 'add', speaker: speaker.name });
}

async function addNote(client: QuotelensClient, place: Place): Promise<void> {
  const at = targetOf(place);
  const text = at && (await askNote());
  if (at && text !== undefined) await annotate(client, at, { do: 'note', text });
}

/** The text of a note; `undefined` when the reader turns away or leaves it empty. */
export async function askNote(): Promise<string | undefined> {
  const text = await vscode.window.showInputBox({ title: 'Note', prompt: 'On a quote it shows on every copy of its words.', ignoreFocusOut: true });
  return text?.trim() === '' ? undefined : text;
}

/** Where a command acts; says why when it cannot. */
export function targetOf([uri, line, character]: Place): Target | undefined {
  if (typeof uri === 'string' && typeof line === 'number' && typeof character === 'number') {
    const at = new vscode.Position(line, character);
    return { uri: vscode.Uri.parse(uri), range: new vscode.Range(at, at) };
  }
  const editor = vscode.window.activeTextEditor;
  if (editor && languages.includes(editor.document.languageId)) return { uri: editor.document.uri, range: editor.selection };
  say(editor ? 'This document is not read by Quotelens: change its language to News Article.' : 'Open an article first.');
  return undefined;
}
