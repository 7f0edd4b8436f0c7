import assert from 'node:assert/strict';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, DidChangeTextDocumentNotification, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, FileChangeType, HoverRequest, type MarkupContent, PublishDiagnosticsNotification } from 'vscode-languageserver/node';
import { type Act, type AnnotateAnswer, annotateRequest, type DecidedQuote, decisionsRequest, type NoteItem, notesRequest, type QueueAnswer, queueRequest } from '../../server/language/annotationProtocol.js';
import * as undated from './articles.js';
import { Editor, positionOf } from './editor.js';

const [harbourPost, islandTimes, coastWire] = [undated.harbourPost, undated.islandTimes, undated.coastWire].map(undated.dated) as [string, string, string];
const settings = { outlets: { 'harbour*': 'Harbour Post', 'island*': 'Island Times' }, annotator: 'Ana' };
const texts: Record<string, string> = { 'harbour.news': harbourPost, 'island.news': islandTimes, 'wire.news': coastWire };

describe('reviewing over stdio', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start(texts, { settings });
    await editor.settled();
    await editor.open('harbour.news', harbourPost);
  });
  afterEach(() => editor.close());

  const quotes = (name: string): Promise<DecidedQuote[]> => editor.connection.sendRequest(decisionsRequest, { uri: editor.uri(name) });
  const act = (name: string, text: string, words: string, what: Act): Promise<AnnotateAnswer> => {
    const start = positionOf(text, words);
    return editor.connection.sendRequest(annotateRequest, { uri: editor.uri(name), range: { start, end: { ...start, character: start.character + words.length } }, act: what });
  };
  const queue = (): Promise<QueueAnswer> => editor.connection.sendRequest(queueRequest, {});
  const counts = async (): Promise<string[]> => (await queue()).articles.map(({ label, open, quotes: all }) => `${label} ${open} of ${all}`).sort();
  const changed = (name: string, type: FileChangeType): Promise<void> => editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: editor.uri(name), type }] });
  const until = async <Answer>(ask: () => Promise<Answer>, wanted: (answer: Answer) => boolean): Promise<Answer> => {
    for (;;) {
      const answer = await ask();
      if (wanted(answer)) return answer;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  it('tells what is open in every article, copies of what is decided left out', async () => {
    assert.deepEqual(await counts(), ['Harbour Post 5 of 5', 'Island Times 2 of 2', 'wire.news 2 of 2']);
    await act('harbour.news', harbourPost, 'cannot wait', { do: 'confirm' });
    await act('harbour.news', harbourPost, 'two million', { do: 'reject' });
    assert.deepEqual(await counts(), ['Harbour Post 3 of 5', 'Island Times 1 of 2', 'wire.news 1 of 2']);
  });

  it('hints at open quotes that differ strongly, until somebody decides', async () => {
    let hints: readonly Diagnostic[] = [];
    editor.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      if (uri === editor.uri('hale.news')) hints = diagnostics;
    });
    const text = undated.dated('Council is asked\n\nKELLS BAY — "I have asked the council for three million crowns," Ann Hale said of the ferry.\n');
    await editor.open('hale.news', text);
    const [hint] = await until(async () => hints, (found) => found.length > 0);
    assert.match(hint?.message as string, /^Worth a look: Harbour Post says “two million” where this article has “three million”\.$/);
    await act('hale.news', text, 'asked the council', { do: 'confirm' });
    await until(async () => hints, (found) => found.length === 0);
  });

  it('begins with what stands in the files now, also when no editor has told of it', async () => {
    const open = async (): Promise<number> => (await quotes('harbour.news')).filter((quote) => quote.open).length;
    const before = await open();
    await act('harbour.news', harbourPost, 'cannot wait', { do: 'confirm' });
    assert.equal(await open(), before - 1);
    await writeFile(join(editor.folder, '.quotelens', 'annotations', 'ana.jsonl'), '');
    assert.equal(await open(), before);
    assert.deepEqual((await counts())[0], `Harbour Post ${before} of 5`);
  });

  it('lists what is left as decisions come and go, each time as if it were asked for the first time', async () => {
    const acts: readonly (readonly [words: string, what: Act])[] = [['cannot wait', { do: 'confirm' }], ['two million', { do: 'speaker', speaker: 'Tom Reed' }], ['cannot wait', { do: 'move', bound: 'end', by: -1 }], ['a slow leak', { do: 'reject' }]];
    const listed: string[][] = [await counts()];
    for (const [words, what] of acts) {
      await act('harbour.news', harbourPost, words, what);
      listed.push(await counts());
    }
    assert.deepEqual(listed[4], ['Harbour Post 2 of 5', 'Island Times 1 of 2', 'wire.news 1 of 2']);
    for (const before of listed.slice(0, 4).reverse()) {
      await act('harbour.news', harbourPost, 'KELLS', { do: 'undo' });
      assert.deepEqual(await counts(), before);
    }
  });

  it('a quote that was rejected, and is confirmed after all, leaves nothing open on its copies', async () => {
    const ofIsland = async (): Promise<string | undefined> => (await counts()).find((line) => line.startsWith('Island'));
    await act('harbour.news', harbourPost, 'cannot wait', { do: 'reject' });
    assert.equal(await ofIsland(), 'Island Times 2 of 2');
    await act('harbour.news', harbourPost, 'cannot wait', { do: 'confirm' });
    assert.equal(await ofIsland(), 'Island Times 1 of 2');
  });

  it('leaves a quote open until the reader has decided, where they want to whatever others did', async () => {
    const others = join(editor.folder, '.quotelens', 'annotations');
    await act('harbour.news', harbourPost, 'cannot wait', { do: 'confirm' });
    const own = await readFile(join(others, 'ana.jsonl'), 'utf8');
    await writeFile(join(others, 'bo.jsonl'), own.replaceAll('"by":"Ana"', '"by":"Bo"'));
    await writeFile(join(others, 'ana.jsonl'), '');
    const first = async (name: string): Promise<unknown[]> => (await quotes(name)).filter(({ label }) => label.includes('wait')).map(({ open, status }) => [open, status.replace(/ on \d+ \w+ \d+/, '')]);
    assert.deepEqual(await first('harbour.news'), [[false, 'confirmed by Bo']]);
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { quotelens: { ...settings, openUntil: 'me' } } });
    await until(() => first('harbour.news'), ([quote]) => (quote as unknown[])[0] === true);
    await editor.open('island.news', islandTimes);
    assert.deepEqual([await first('harbour.news'), await first('island.news'), await counts()], [[[true, 'confirmed by Bo']], [[true, 'confirmed by Bo on its copy in Harbour Post, 13 March 2026']], ['Harbour Post 5 of 5', 'Island Times 2 of 2', 'wire.news 2 of 2']]);
    await act('island.news', islandTimes, 't wait 10', { do: 'confirm' });
    assert.deepEqual([(await first('harbour.news')).map((quote) => (quote as unknown[])[0]), await counts()], [[false], ['Harbour Post 4 of 5', 'Island Times 1 of 2', 'wire.news 2 of 2']]);
  });

  it('a note that was attached to other words shows there', async () => {
    await act('harbour.news', harbourPost, 'cannot wait', { do: 'note', text: 'Check the tape.' });
    const [made]: NoteItem[] = await editor.connection.sendRequest(notesRequest, { uri: editor.uri('harbour.news') });
    const text = harbourPost.replace(/^.*cannot wait.*$/m, 'She spoke of the wait for a ramp at some length.');
    await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: editor.uri('harbour.news'), version: 2 }, contentChanges: [{ text }] });
    await until(queue, ({ matters }) => matters.length === 1);
    await act('harbour.news', text, 'he spoke of the wa', { do: 'attach', of: made!.id });
    const notes: NoteItem[] = await editor.connection.sendRequest(notesRequest, { uri: editor.uri('harbour.news') });
    assert.deepEqual([notes.map(({ text: says, range }) => [says, range.start]), (await queue()).matters], [[['Check the tape.', positionOf(text, 'She spoke')]], []]);
  });

  it('confirms many quotes in one step', async () => {
    const open = (await quotes('harbour.news')).filter((quote) => quote.open);
    const done = await act('harbour.news', harbourPost, 'KELLS', { do: 'confirmAll', quotes: open.map(({ id }) => id) });
    assert.equal(done.said, `Confirmed: ${open.length} quotes`);
    assert.deepEqual((await quotes('harbour.news')).filter((quote) => quote.open), []);
    await act('harbour.news', harbourPost, 'KELLS', { do: 'undo' });
    assert.equal((await quotes('harbour.news')).filter((quote) => quote.open).length, open.length);
    await act('harbour.news', harbourPost, 'KELLS', { do: 'redo' });
    assert.deepEqual((await quotes('harbour.news')).filter((quote) => quote.open), []);
  });

  it('a renamed article keeps its annotations; one that is gone has them listed, to be attached elsewhere', async () => {
    await act('harbour.news', harbourPost, 'cannot wait', { do: 'speaker', speaker: 'Tom Reed' });
    await rename(join(editor.folder, 'harbour.news'), join(editor.folder, 'harbour-2.news'));
    await editor.open('harbour-2.news', harbourPost);
    await changed('harbour-2.news', FileChangeType.Created);
    await changed('harbour.news', FileChangeType.Deleted);
    const asked = { textDocument: { uri: editor.uri('harbour-2.news') }, position: positionOf(harbourPost, 'cannot wait') };
    const hover = async (): Promise<string> => ((await editor.connection.sendRequest(HoverRequest.type, asked))?.contents as MarkupContent).value;
    assert.match(await until(hover, (text) => text.includes('corrected')), /^\*\*Tom Reed\*\*.*speaker corrected by Ana/);
  });

  it('what hung on an article that is gone can be attached to words of another', async () => {
    await act('harbour.news', harbourPost, 'cannot wait', { do: 'note', text: 'Check the tape.' });
    await rename(join(editor.folder, 'harbour.news'), join(editor.folder, 'gone.txt'));
    await writeFile(join(editor.folder, 'gone.txt'), 'Nothing.');
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: editor.uri('harbour.news') } });
    await changed('harbour.news', FileChangeType.Deleted);
    const { matters } = await until(queue, ({ matters: found }) => found.length > 0 && found[0]!.kind === 'homeless');
    assert.match(matters[0]!.says, /The note “Check the tape\.” by Ana .* Its article, harbour\.news, is no longer here\.$/);
    await editor.open('island.news', islandTimes);
    const attached = await act('island.news', islandTimes, 'We can\'t wait 10 more years', { do: 'attach', of: matters[0]!.of });
    assert.match(attached.said ?? attached.reason ?? '', /^Attached to: /);
    assert.deepEqual((await queue()).matters, []);
  });
});
