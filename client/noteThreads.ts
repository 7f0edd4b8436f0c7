import * as vscode from 'vscode';
import { type NoteItem, noteStatuses, notesRequest } from '../server/language/annotationProtocol.js';
import { annotate } from './entering.js';
import { editorRange } from './asking.js';
import { languages, type QuotelensClient } from './languageClient.js';

/** A note as a comment; what its commands need travels with it. */
interface NoteComment extends vscode.Comment {
  readonly note: NoteItem;
  readonly uri: vscode.Uri;
}

/**
 * Notes as threads beside the text, in the editor's own comments. Where a note was made it can be changed and given a status;
 * on copies of the statement it is shown, marked with where it was made, and read only.
 */
export function registerNoteThreads(client: QuotelensClient): vscode.Disposable {
  const controller = vscode.comments.createCommentController('quotelens', 'Quotelens notes');
  /** By document, then by note. */
  const threads = new Map<string, Map<string, vscode.CommentThread>>();
  const asked = new Map<string, number>();
  const forget = (uri: string): void => {
    for (const thread of threads.get(uri)?.values() ?? []) thread.dispose();
    threads.delete(uri);
    asked.delete(uri);
  };
  const show = async ({ uri, languageId }: vscode.TextDocument): Promise<void> => {
    if (!languages.includes(languageId) || !client.running) return;
    const key = uri.toString();
    const turn = (asked.get(key) ?? 0) + 1;
    asked.set(key, turn);
    const notes = await client.request<NoteItem[]>(notesRequest, { uri: client.toProtocol(uri) }).catch(() => undefined);
    // Without an answer what is shown stays; an answer that another has overtaken tells of the past.
    if (notes === undefined || asked.get(key) !== turn) return;
    const before = threads.get(key);
    const now = new Map(notes.map((note) => [note.id, threadOf(controller, uri, note, before?.get(note.id))]));
    threads.set(key, now);
    for (const [id, thread] of before ?? []) if (!now.has(id)) thread.dispose();
  };
  const showAll = (): void => {
    for (const { document } of vscode.window.visibleTextEditors) void show(document);
  };
  const commands: Record<string, (comment: NoteComment) => unknown> = {
    changeNote: (comment) => changeNote(client, comment),
    setNoteTags: (comment) => setList(client, comment, 'tags', 'Tags of the note, separated by commas'),
    setNoteSources: (comment) => setList(client, comment, 'sources', 'Addresses of what you checked against, separated by blanks'),
    setNoteStatus: (comment) => setStatus(client, comment),
    takeNoteBack: ({ note, uri }) => annotate(client, { uri, range: editorRange(note.range) }, { do: 'takeBack', of: note.id }),
    goToNote: ({ note: { madeIn } }) => madeIn && vscode.window.showTextDocument(client.toUri(madeIn.uri), { selection: editorRange(madeIn.range) }),
  };
  return vscode.Disposable.from(
    controller,
    client.onAnnotated(showAll),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => forget(uri.toString())),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`quotelens.${name}`, run)),
  );
}

/** @param known the note's thread so far, which stays where the reader has it open or folded */
function threadOf(controller: vscode.CommentController, uri: vscode.Uri, note: NoteItem, known: vscode.CommentThread | undefined): vscode.CommentThread {
  const { madeIn, status } = note;
  const comment: NoteComment = {
    note,
    uri,
    author: { name: note.by },
    body: bodyOf(note),
    mode: vscode.CommentMode.Preview,
    timestamp: new Date(note.at),
    contextValue: madeIn ? 'copy' : 'note',
    ...(status ? { label: status } : {}),
  };
  const range = editorRange(note.range);
  const thread = known ?? controller.createCommentThread(uri, range, [comment]);
  if (known) [known.range, known.comments] = [range, [comment]];
  else thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
  thread.label = madeIn ? `Note made in ${madeIn.label}` : 'Note';
  thread.canReply = false;
  thread.contextValue = comment.contextValue ?? '';
  return thread;
}

/** The text, then tags and sources. Only addresses of the web become links. */
function bodyOf({ text, tags = [], sources = [] }: NoteItem): vscode.MarkdownString {
  const body = new vscode.MarkdownString().appendText(text);
  if (tags.length > 0) body.appendMarkdown('\n\n').appendText(tags.map((tag) => `#${tag}`).join(' '));
  for (const source of sources) {
    body.appendMarkdown('\n\n');
    if (/^https?:\/\/[^\s<>()[\]\\]+$/.test(source)) body.appendMarkdown(`<${source}>`);
    else body.appendText(source);
  }
  return body;
}

async function setList(client: QuotelensClient, { note, uri }: NoteComment, what: 'tags' | 'sources', prompt: string): Promise<void> {
  const [separator, shown] = what === 'tags' ? [/,/, ', '] : [/\s+/, ' '];
  const text = await vscode.window.showInputBox({ title: what === 'tags' ? 'Tags' : 'Sources', prompt, value: (note[what] ?? []).join(shown), ignoreFocusOut: true });
  if (text === undefined) return;
  const list = [...new Set(text.split(separator).map((part) => part.trim()).filter((part) => part !== ''))];
  await annotate(client, { uri, range: editorRange(note.range) }, { do: 'revise', of: note.id, [what]: list });
}

async function changeNote(client: QuotelensClient, { note, uri }: NoteComment): Promise<void> {
  const text = await vscode.window.showInputBox({ title: 'Change Note', value: note.text, ignoreFocusOut: true });
  if (text !== undefined && text.trim() !== '') await annotate(client, { uri, range: editorRange(note.range) }, { do: 'revise', of: note.id, text });
}

async function setStatus(client: QuotelensClient, { note, uri }: NoteComment): Promise<void> {
  const status = await vscode.window.showQuickPick(noteStatuses, { title: 'What did you find?', placeHolder: note.status ?? 'unchecked' });
  const chosen = noteStatuses.find((one) => one === status);
  if (chosen) await annotate(client, { uri, range: editorRange(note.range) }, { do: 'revise', of: note.id, status: chosen });
}
