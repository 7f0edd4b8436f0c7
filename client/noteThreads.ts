import * as vscode from 'vscode';
import { annotatedNotification, type NoteItem, noteStatuses, notesRequest } from '../server/language/annotationProtocol.js';
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
  const threads = new Map<string, vscode.CommentThread[]>();
  const forget = (uri: string): void => {
    for (const thread of threads.get(uri) ?? []) thread.dispose();
    threads.delete(uri);
  };
  const show = async (document: vscode.TextDocument): Promise<void> => {
    if (!languages.includes(document.languageId) || !client.running) return;
    const notes = await client.request<NoteItem[]>(notesRequest, { uri: client.toProtocol(document.uri) }).catch(() => []);
    const before = threads.get(document.uri.toString()) ?? [];
    threads.set(document.uri.toString(), notes.map((note) => threadOf(controller, document.uri, note, before)));
    for (const thread of before) thread.dispose();
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
    client.onNotification(annotatedNotification, showAll),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => forget(uri.toString())),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`quotelens.${name}`, run)),
  );
}

/** @param before threads that are about to go: what the reader had folded stays folded */
function threadOf(controller: vscode.CommentController, uri: vscode.Uri, note: NoteItem, before: readonly vscode.CommentThread[]): vscode.CommentThread {
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
  const thread = controller.createCommentThread(uri, editorRange(note.range), [comment]);
  thread.label = madeIn ? `Note made in ${madeIn.label}` : 'Note';
  thread.canReply = false;
  thread.contextValue = comment.contextValue ?? '';
  const known = before.find(({ comments: [old] }) => (old as NoteComment | undefined)?.note.id === note.id);
  thread.collapsibleState = known?.collapsibleState ?? vscode.CommentThreadCollapsibleState.Collapsed;
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
