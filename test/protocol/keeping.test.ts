import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DidCloseTextDocumentNotification, DidChangeWatchedFilesNotification, FileChangeType, MessageType, ShowMessageNotification, ShowMessageRequest, type ShowMessageRequestParams } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { type AnnotateAnswer, annotateRequest, type DecidedQuote, decisionsRequest, type QueueAnswer, queueRequest } from '../../server/language/annotationProtocol.js';
import { harbourPost } from './articles.js';
import { Editor, type EditorOptions, positionOf } from './editor.js';

const by = (annotator: string): EditorOptions => ({ settings: { annotator } });
const sidecars = '.quotelens/annotations';

/** A window with the article open. */
async function windowOn(starting: Promise<Editor>): Promise<Editor> {
  const editor = await starting;
  await editor.settled();
  await editor.open('harbour.news', harbourPost);
  return editor;
}

function note(editor: Editor, text: string): Promise<AnnotateAnswer> {
  const start = positionOf(harbourPost, 'cannot wait');
  return editor.connection.sendRequest(annotateRequest, { uri: editor.uri('harbour.news'), range: { start, end: start }, act: { do: 'note', text } });
}

function speaker(editor: Editor, name: string): Promise<AnnotateAnswer> {
  const start = positionOf(harbourPost, 'cannot wait');
  return editor.connection.sendRequest(annotateRequest, { uri: editor.uri('harbour.news'), range: { start, end: start }, act: { do: 'speaker', speaker: name } });
}

function linesOf(editor: Editor, name: string): { text?: string; speaker?: string }[] {
  const path = join(editor.folder, sidecars, `${name}.jsonl`);
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { text?: string }) : [];
}

async function statuses(editor: Editor): Promise<string> {
  return (await editor.connection.sendRequest<DecidedQuote[]>(decisionsRequest, { uri: editor.uri('harbour.news') })).map(({ status }) => status).join('\n');
}

async function tell(editor: Editor, path: string, type: FileChangeType): Promise<void> {
  await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: URI.file(join(editor.folder, path)).toString(), type }] });
}

/** A text as a formatter leaves it: its paragraphs in lines of so many letters at most. */
function wrapped(text: string, most: number): string {
  return text.replace(/[^\n]+/g, (paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1)!;
      if (last !== '' && last.length + 1 + word.length > most) lines.push(word);
      else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines.join('\n');
  });
}

/** Asks until it is so; the test's time-out ends a wait in vain. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('annotations are never lost', function () {
  this.timeout(30_000);
  const open: Editor[] = [];
  const windowBy = async (annotator: string, options: EditorOptions = {}, files = { 'harbour.news': harbourPost }): Promise<Editor> => {
    const editor = await windowOn(Editor.start(files, { ...by(annotator), ...options }));
    open.push(editor);
    return editor;
  };
  const besideBy = async (editor: Editor, annotator: string): Promise<Editor> => {
    const other = await windowOn(editor.beside(by(annotator)));
    open.push(other);
    return other;
  };
  afterEach(async () => {
    for (const editor of open.splice(0).reverse()) await editor.close();
  });

  const numbers = Array.from({ length: 60 }, (_, at) => at);
  const written = (who: string): string[] => numbers.map((at) => `${who} ${at}`);

  it('two windows of one annotator write one file: no line is lost', async () => {
    const one = await windowBy('Ana');
    const other = await besideBy(one, 'Ana');
    await Promise.all(numbers.flatMap((at) => [note(one, `one ${at}`), note(other, `other ${at}`)]));
    assert.deepEqual(linesOf(one, 'ana').map(({ text }) => text).sort(), [...written('one'), ...written('other')].sort());
  });

  it('two annotators in two windows write two files: no line is lost, and each sees the other’s', async () => {
    const ana = await windowBy('Ana');
    const bo = await besideBy(ana, 'Bo');
    await Promise.all(numbers.flatMap((at) => [note(ana, `a ${at}`), note(bo, `b ${at}`)]));
    assert.deepEqual([linesOf(ana, 'ana'), linesOf(ana, 'bo')].map((lines) => lines.map(({ text }) => text).sort()), [written('a').sort(), written('b').sort()]);
    await speaker(bo, 'Tom Reed');
    await tell(ana, `${sidecars}/bo.jsonl`, FileChangeType.Changed);
    await until(async () => (await statuses(ana)).includes('speaker corrected by Bo'));
  });

  it('a disk without room is said at once; the work is kept, and written when there is room', async () => {
    const recovery = mkdtempSync(join(tmpdir(), 'quotelens-recovery-'));
    const filler = `${' '.repeat(65_300)}\n`;
    // No file may grow beyond 128 blocks of 512 bytes: a write is cut short, then refused, as by a full disk.
    const editor = await windowBy('Ana', { recovery, through: 'ulimit -f 128' }, { 'harbour.news': harbourPost, [`${sidecars}/ana.jsonl`]: filler } as never);
    const answer = await speaker(editor, 'Tom Reed');
    assert.match(answer.problem ?? '', /^Your annotation could not be written to .*annotations \(EFBIG.*\)\. It is kept in .*quotelens-recovery-.*, and written there as soon as that is possible\.$/);
    assert.match(await statuses(editor), /speaker corrected by Ana/);
    const kept = execFileSync('grep', ['-r', 'Tom Reed', recovery], { encoding: 'utf8' });
    assert.match(kept, /"speaker":"Tom Reed"/);
    assert.match(readFileSync(join(editor.folder, sidecars, 'ana.jsonl'), 'utf8'), /\n\{"id":"[^\n]*$/, 'the line that was cut short');
    writeFileSync(join(editor.folder, sidecars, 'ana.jsonl'), '');
    assert.equal((await note(editor, 'There is room.')).problem, undefined);
    assert.deepEqual(linesOf(editor, 'ana').map((line) => line.speaker ?? line.text), ['Tom Reed', 'There is room.']);
    assert.throws(() => execFileSync('grep', ['-r', 'Tom Reed', recovery]), 'no longer needed');
    rmSync(recovery, { recursive: true });
  });

  it('a deleted folder is noticed, asked about and written back', async () => {
    const editor = await windowBy('Ana', { capabilities: { window: { showMessage: {} } } });
    const asked: ShowMessageRequestParams[] = [];
    editor.connection.onRequest(ShowMessageRequest.type, (params) => {
      asked.push(params);
      return params.actions![0]!;
    });
    await speaker(editor, 'Tom Reed');
    const before = linesOf(editor, 'ana');
    rmSync(join(editor.folder, '.quotelens'), { recursive: true });
    await tell(editor, '.quotelens', FileChangeType.Deleted);
    await until(() => linesOf(editor, 'ana').length > 0);
    assert.match(asked[0]!.message, /^An annotation was deleted from .*annotations\. Quotelens still has it, and writes it back/);
    assert.deepEqual(asked[0]!.actions!.map(({ title }) => title), ['Write Them Back', 'Let Them Go']);
    assert.deepEqual(linesOf(editor, 'ana'), before);
  });

  it('an editor that knows no questions is told of a deleted folder', async () => {
    const editor = await windowBy('Ana');
    const told: string[] = [];
    editor.connection.onNotification(ShowMessageNotification.type, ({ message, type }) => {
      if (type === MessageType.Warning) told.push(message);
    });
    await speaker(editor, 'Tom Reed');
    rmSync(join(editor.folder, '.quotelens'), { recursive: true });
    await tell(editor, '.quotelens', FileChangeType.Deleted);
    await until(() => told.length > 0);
    assert.match(await statuses(editor), /speaker corrected by Ana/);
    await note(editor, 'Still here.');
    assert.deepEqual(linesOf(editor, 'ana').map((line) => line.speaker ?? line.text), ['Tom Reed', 'Still here.']);
  });

  describe('by git', () => {
    let folder: string;
    const git = (...words: string[]): string => execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgsign=false', ...words], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const commit = (message: string): void => {
      git('add', '.');
      git('commit', '--quiet', '-m', message);
    };
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'quotelens-git-'));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'harbour.news'), harbourPost);
      git('init', '--quiet', '--initial-branch=main');
      commit('articles');
    });
    const annotatedBy = (annotator: string): Promise<Editor> => windowBy(annotator, { folder }, {} as never);
    const closed = async (editor: Editor): Promise<void> => {
      open.splice(open.indexOf(editor), 1);
      await editor.leave();
    };
    const noteOnBranch = async (annotator: string, branch: string, texts: readonly string[]): Promise<void> => {
      git('switch', '--quiet', '--create', branch, 'main');
      const editor = await annotatedBy(annotator);
      for (const text of texts) await note(editor, text);
      await closed(editor);
      commit(branch);
    };
    const texts = (name: string): (string | undefined)[] => readFileSync(join(folder, sidecars, `${name}.jsonl`), 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { text?: string }).text);

    it('two people who annotate the same article on two branches merge without a conflict', async () => {
      await noteOnBranch('Ana', 'ana', ['a 1', 'a 2']);
      await noteOnBranch('Bo', 'bo', ['b 1']);
      git('merge', '--quiet', '--no-edit', 'ana');
      assert.match(git('check-attr', 'merge', `${sidecars}/ana.jsonl`), /merge: union/);
      assert.deepEqual([texts('ana'), texts('bo'), git('status', '--short')], [['a 1', 'a 2'], ['b 1'], '']);
    });

    it('one person who annotates on two branches does, too', async () => {
      await noteOnBranch('Ana', 'ground', ['before']);
      git('switch', '--quiet', 'main');
      git('merge', '--quiet', '--no-edit', 'ground');
      await noteOnBranch('Ana', 'home', ['home 1', 'home 2']);
      await noteOnBranch('Ana', 'desk', ['desk 1']);
      git('merge', '--quiet', '--no-edit', 'home');
      assert.deepEqual([texts('ana').sort(), git('status', '--short')], [['before', 'desk 1', 'home 1', 'home 2'], '']);
      const editor = await annotatedBy('Ana');
      assert.equal((await note(editor, 'after the merge')).problem, undefined);
    });

    it('a checkout of another branch is read again, and what it took away is not asked for', async () => {
      const editor = await annotatedBy('Ana');
      const told: string[] = [];
      editor.connection.onNotification(ShowMessageNotification.type, ({ message }) => void told.push(message));
      await speaker(editor, 'Tom Reed');
      git('switch', '--quiet', '--create', 'annotated');
      commit('annotated');
      git('switch', '--quiet', 'main');
      assert.ok(!existsSync(join(folder, '.quotelens')));
      await tell(editor, '.quotelens', FileChangeType.Deleted);
      await until(async () => !(await statuses(editor)).includes('corrected'));
      git('switch', '--quiet', 'annotated');
      await tell(editor, `${sidecars}/ana.jsonl`, FileChangeType.Created);
      await until(async () => (await statuses(editor)).includes('speaker corrected by Ana'));
      assert.deepEqual(told, []);
      assert.equal(git('status', '--short'), '');
    });

    it('decisions stay on an article that another branch has in other lines, that is gone there, and that comes back', async () => {
      const editor = await annotatedBy('Ana');
      await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: editor.uri('harbour.news') } });
      const shown = async (): Promise<string[]> => {
        const text = readFileSync(join(folder, 'harbour.news'), 'utf8');
        await editor.open('harbour.news', text);
        const quotes = await editor.connection.sendRequest<DecidedQuote[]>(decisionsRequest, { uri: editor.uri('harbour.news') });
        await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: editor.uri('harbour.news') } });
        return quotes.filter(({ decided }) => decided).map(({ label, status }) => `${label.slice(0, 40)} ${status.replace(/ on .*/, '')}`);
      };
      await editor.open('harbour.news', harbourPost);
      await speaker(editor, 'Tom Reed');
      const start = positionOf(harbourPost, 'two million');
      await editor.connection.sendRequest(annotateRequest, { uri: editor.uri('harbour.news'), range: { start, end: start }, act: { do: 'confirm' } });
      await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: editor.uri('harbour.news') } });
      const before = await shown();
      assert.deepEqual(before, ['Tom Reed: "We cannot wait ten more years speaker corrected by Ana', 'Ann Hale: "I have asked the council for  confirmed by Ana']);
      commit('annotated');
      git('switch', '--quiet', '--create', 'wrapped');
      writeFileSync(join(folder, 'harbour.news'), wrapped(harbourPost, 40));
      commit('hard-wrapped by a formatter');
      await tell(editor, 'harbour.news', FileChangeType.Changed);
      assert.deepEqual((await shown()).map((line) => line.replace(/\s+/g, ' ')), before.map((line) => line.replace(/\s+/g, ' ')));
      git('switch', '--quiet', '--create', 'without');
      git('rm', '--quiet', 'harbour.news');
      git('commit', '--quiet', '-m', 'gone');
      await tell(editor, 'harbour.news', FileChangeType.Deleted);
      await until(async () => (await editor.connection.sendRequest<QueueAnswer>(queueRequest, {})).matters.filter(({ kind }) => kind === 'homeless').length === 2);
      git('switch', '--quiet', 'main');
      await tell(editor, 'harbour.news', FileChangeType.Created);
      assert.deepEqual(await shown(), before);
      await until(async () => (await editor.connection.sendRequest<QueueAnswer>(queueRequest, {})).matters.length === 0);
      assert.equal(git('status', '--short'), '');
    });
  });
});
