import * as vscode from 'vscode';
import {
  type Act,
  type AnnotateAnswer,
  type AnnotateParams,
  annotateRequest,
  type SpeakersAnswer,
  speakersRequest,
} from '../server/language/annotationProtocol.js';
import { languages, type QuotelensClient } from './languageClient.js';

/** A place to act on: the cursor, or what a hover or code action hands over (address, line and character from zero). */
type Place = [uri?: unknown, line?: unknown, character?: unknown];

interface Target {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

/** The commands by which a reader decides on quotes and adds notes. */
export function registerAnnotations(client: QuotelensClient): vscode.Disposable {
  const commands: Record<string, (...place: Place) => unknown> = {
    confirm: (...place) => act(client, place, { do: 'confirm' }),
    reject: (...place) => act(client, place, { do: 'reject' }),
    setSpeaker: (...place) => setSpeaker(client, place),
    addNote: (...place) => addNote(client, place),
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

/** Asks the server to enter what the reader did; asks for a name first when nobody has given one. Whether it was done. */
export async function annotate(client: QuotelensClient, { uri, range }: Target, what: Act): Promise<boolean> {
  const params: AnnotateParams = { uri: client.toProtocol(uri), range: plainRange(range), act: what };
  let answer = await ask<AnnotateAnswer>(client, annotateRequest, params);
  const by = answer?.needsName ? await askName(uri) : undefined;
  if (by !== undefined) answer = await ask<AnnotateAnswer>(client, annotateRequest, { ...params, by });
  if (!answer) return false;
  if (answer.problem !== undefined) void vscode.window.showWarningMessage(answer.problem);
  if (answer.said === undefined) {
    say(answer.reason ?? 'Nothing was done.');
    return false;
  }
  vscode.window.setStatusBarMessage(answer.said, 5000);
  return true;
}

async function setSpeaker(client: QuotelensClient, place: Place): Promise<void> {
  const at = targetOf(place);
  const answer = at && (await ask<SpeakersAnswer>(client, speakersRequest, { uri: client.toProtocol(at.uri), position: plainRange(at.range).start }));
  if (!at || !answer) return;
  if (answer.reason !== undefined) return say(answer.reason);
  const speaker = await pickSpeaker('Who said this quote?', answer);
  if (speaker !== undefined) await annotate(client, at, { do: 'speaker', speaker: speaker.name });
}

async function markQuote(client: QuotelensClient, place: Place): Promise<void> {
  const at = targetOf(place);
  if (!at) return;
  if (at.range.isEmpty) return say('Select the words of the quote first.');
  const near = await ask<SpeakersAnswer>(client, speakersRequest, { uri: client.toProtocol(at.uri), position: plainRange(at.range).start });
  const speaker = await pickSpeaker('Who said these words?', near ?? { candidates: [] });
  if (speaker !== undefined) await annotate(client, at, { do: 'add', speaker: speaker.name });
}

async function addNote(client: QuotelensClient, place: Place): Promise<void> {
  const at = targetOf(place);
  const text = at && (await vscode.window.showInputBox({ title: 'Note', prompt: 'On a quote it shows on every copy of its words.', ignoreFocusOut: true }));
  if (at && text !== undefined && text.trim() !== '') await annotate(client, at, { do: 'note', text });
}

const places = { paragraph: 'in this paragraph', article: 'in this article', 'other articles': 'in other articles on these words' };

type SpeakerPick = vscode.QuickPickItem & { readonly name?: string | null };

/** A list to choose from; whatever is typed that is not in it can be chosen too. `undefined` when the reader turns away. */
function pickSpeaker(title: string, { candidates, current }: SpeakersAnswer): Promise<{ name: string | null } | undefined> {
  const pick = vscode.window.createQuickPick<SpeakerPick>();
  const nobody: SpeakerPick = { label: '$(circle-slash) Nobody named', description: 'the article does not say who', name: null };
  const known = candidates.map(({ name, from }): SpeakerPick => ({ label: name, description: places[from] + (name === current ? ' · shown now' : ''), name }));
  pick.title = title;
  pick.placeholder = 'Choose, or type a name';
  pick.items = [...known, nobody];
  pick.onDidChangeValue((typed) => {
    const name = typed.trim();
    const isKnown = name === '' || candidates.some((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    pick.items = [...known, ...(isKnown ? [] : [{ label: name, description: 'a name of your own', name, alwaysShow: true }]), nobody];
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      resolve(chosen?.name === undefined ? undefined : { name: chosen.name });
      pick.hide();
      // A click into the list takes the keyboard away from the text.
      void vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Asked once: the answer is kept in the settings. */
async function askName(uri: vscode.Uri): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({ title: 'Your name', prompt: 'It stands under your decisions and notes. You can change it in the setting “quotelens.annotator”.', ignoreFocusOut: true });
  if (name === undefined || name.trim() === '') return undefined;
  await vscode.workspace.getConfiguration('quotelens', uri).update('annotator', name.trim(), vscode.ConfigurationTarget.Global);
  return name.trim();
}

/** Where a command acts; says why when it cannot. */
function targetOf([uri, line, character]: Place): Target | undefined {
  if (typeof uri === 'string' && typeof line === 'number' && typeof character === 'number') {
    const at = new vscode.Position(line, character);
    return { uri: vscode.Uri.parse(uri), range: new vscode.Range(at, at) };
  }
  const editor = vscode.window.activeTextEditor;
  if (editor && languages.includes(editor.document.languageId)) return { uri: editor.document.uri, range: editor.selection };
  say(editor ? 'This document is not read by Quotelens: change its language to News Article.' : 'Open an article first.');
  return undefined;
}

async function ask<Answer>(client: QuotelensClient, method: string, params: object): Promise<Answer | undefined> {
  try {
    return await client.request<Answer>(method, params);
  } catch (error) {
    say(`Quotelens could not answer: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function plainRange({ start, end }: vscode.Range) {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}

function say(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}
