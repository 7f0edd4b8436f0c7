import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { OpenStore } from '../../../server/archive/folderStores.js';
import type { ReadArticle } from '../../../server/archive/intake.js';
import { openStore } from '../../../server/archive/openStore.js';
import { utteranceKeys } from '../../../server/coverage/keys.js';
import { Library } from '../../../server/library.js';
import { type FileReader, readerHere } from '../../../server/workspace/fileReader.js';
import { withSqlite } from '../archive/databases.js';
import { answers, answersAfterEdits, Disk, folders, fresh, inMemory, paths, quiet, reader, report, settings } from './edits.js';

describe('the articles of a workspace', () => {
  it('are after any edits what reading everything anew gives', () => answersAfterEdits(inMemory, 4));

  it('are the same from an archive on disk', () =>
    withSqlite(async (open, folder) => {
      // What an earlier run left is one more state to begin from.
      await answersAfterEdits((uri, lost) => openStore(open, { path: join(folder, uri.slice(8)), engine: 'test' }, lost), 4);
    }));

  it('are not read again when nothing has changed, and only read when they were merely touched', () =>
    withSqlite(async (open, folder) => {
      const disk = new Disk();
      disk.write(paths[0]!, report('will not sail'));
      disk.write(paths[1]!, 'not an article, a list of things');
      const onDisk: OpenStore = (uri, lost) => openStore(open, { path: join(folder, uri.slice(8)), engine: 'test' }, lost);
      const first = reader(disk, onDisk);
      await first.read();
      const expected = await answers(first.articles);
      first.articles.dispose();
      await new Promise(setImmediate);
      assert.equal(disk.reads.length, 2);
      const second = reader(disk, onDisk);
      await second.read();
      assert.equal(disk.reads.length, 2);
      assert.deepEqual(await answers(second.articles), expected);
      disk.write(paths[0]!, disk.contents[paths[0]!]!);
      second.articles.reading.changed([`file://${paths[0]!}`]);
      await quiet(second.articles);
      assert.equal(disk.reads.length, 3);
      assert.deepEqual(await answers(second.articles), expected);
      second.articles.dispose();
    }));

  it('are as the open document has them, and as the file has them once it is closed', async () => {
    const disk = new Disk();
    disk.write(paths[0]!, report('will not sail'));
    disk.write(paths[3]!, report('will not sail', 'The Townsman'));
    const { articles: library, read } = reader(disk, inMemory);
    await read();
    const before = await answers(library);
    const words = async (): Promise<string | undefined> => (await library.archive.entry(`file://${paths[0]!}`))?.utterances[0]?.printed[0]?.slice(11, 25);
    library.documentChanged({ uri: `file://${paths[0]!}`, version: 1, languageId: 'news', text: report('may sail again') });
    assert.equal(await words(), 'may sail again');
    assert.equal(library.archive.articles, 2);
    library.reading.changed([`file://${paths[0]!}`]);
    await quiet(library);
    assert.equal(await words(), 'may sail again');
    library.documentClosed(`file://${paths[0]!}`);
    await quiet(library);
    assert.deepEqual(await answers(library), before);
  });

  it('are as a large document has them that was opened again while its earlier text was being understood', async () => {
    const { articles: library } = reader(new Disk(), inMemory);
    const opened = (words: string) => library.documentChanged({ uri: 'file:///island/a.news', version: 1, languageId: 'news', text: report(words) + '\n'.repeat(100_000) });
    assert.equal(opened('will not sail'), undefined);
    library.documentClosed('file:///island/a.news');
    opened('will sail');
    await library.underway('file:///island/a.news');
    assert.deepEqual(Array.from(library.archive.all(), ({ utterances }) => utterances[0]?.printed[0]?.slice(0, 20)), ['“The ferry will sail']);
  });

  it('stay as far as they were read when reading is paused, and are read on when it is resumed', async () => {
    const disk = new Disk();
    for (const path of paths) disk.write(path, report('will not sail'));
    const { articles: library, read } = reader(disk, inMemory);
    disk.onRead = () => {
      if (disk.reads.length === 3) library.reading.pause();
    };
    await read();
    assert.deepEqual([library.archive.articles, library.status.paused, library.status.reading], [2, { done: 2, total: 5 }, undefined]);
    library.reading.resume();
    await quiet(library);
    assert.deepEqual([library.archive.articles, library.status.paused], [5, undefined]);
    assert.deepEqual(await answers(library), await fresh(disk));
  });

  it('that could not be read as a whole are told of, and are read when it is asked for again', async () => {
    const disk = new Disk();
    disk.write(paths[0]!, report('will not sail'));
    let fails = 'opening';
    const mistaken = (what: string): void => {
      if (fails === what) throw new TypeError('a mistake');
    };
    const open: OpenStore = async (folder, lost) => {
      mistaken('opening');
      const store = await inMemory(folder, lost);
      const files = store.files.bind(store);
      return Object.assign(store, { files: (after: string, most: number) => (mistaken('looking'), files(after, most)) });
    };
    const { articles: library } = reader(disk, open);
    for (fails of ['opening', 'looking']) {
      await assert.rejects(library.read(folders, settings), /a mistake/);
      assert.deepEqual([library.status.reading, library.status.notices], [undefined, ['The articles of this workspace could not be read; Quotelens’s log says why. Restarting the language server tries again.']]);
    }
    fails = '';
    await library.read(folders, settings);
    await quiet(library);
    assert.deepEqual([library.archive.articles, library.status.notices], [1, []]);
  });

  it('are read again where a folder came back without the .gitignore that left them out', async () => {
    const disk = new Disk();
    disk.write('/island/deep/c.news', report('will not sail'));
    disk.write('/island/deep/.gitignore', 'c.*');
    const { articles: library, read } = reader(disk, inMemory);
    await read();
    assert.equal(library.archive.articles, 0);
    disk.delete('/island/deep/.gitignore');
    library.reading.changed(['file:///island/deep']);
    await quiet(library);
    assert.equal(library.archive.articles, 1);
  });

  it('that have changed and nobody told of are found by a look, which says so', async () => {
    const disk = new Disk();
    disk.write(paths[0]!, report('will not sail'));
    disk.write('/island/list.txt', 'not an article, a list of things');
    const { articles: library, read } = reader(disk, inMemory);
    await read();
    const looked = async (): Promise<boolean> => {
      const isUntold = await library.reading.check(true);
      await quiet(library);
      return isUntold;
    };
    const edits: [what: () => void, isUntold: boolean][] = [
      [() => undefined, false],
      [() => disk.write(paths[0]!, report('will sail')), true],
      [() => undefined, false],
      [() => disk.write(paths[1]!, report('will sail')), true],
      [() => disk.write(paths[1]!, report('must wait'), Date.now()), false],
      [() => library.decided([`file://${paths[0]!}`]), false],
    ];
    for (const [at, [edit, isUntold]] of edits.entries()) {
      edit();
      assert.equal(await looked(), isUntold, `${at}`);
    }
  });

  it('made while the folders are still being listed are not forgotten when the list is complete', async () => {
    const disk = new Disk();
    disk.write(paths[0]!, report('will not sail'));
    disk.write(paths[3]!, report('will not sail', 'The Townsman'));
    const { articles: library, read } = reader(disk, inMemory);
    disk.onList = async (folder) => {
      if (folder !== '/town') return;
      disk.write('/island/new.news', report('will sail'));
      library.reading.changed(['file:///island/new.news']);
      while (!(await library.archive.entry('file:///island/new.news'))) await new Promise(setImmediate);
    };
    await read();
    assert.deepEqual(Array.from(library.archive.all(), ({ id }) => id.slice(7)), ['/island/a.news', '/island/new.news', '/town/a.news']);
  });

  it('are understood anew when readers decide while the file is being read', async () => {
    const disk = new Disk();
    disk.write(paths[0]!, report('will not sail'));
    let decisions = 0;
    const understood: number[] = [];
    const { articles: library, read } = reader(disk, inMemory, (articles) => {
      understood.push(decisions);
      return articles;
    });
    await read();
    disk.onRead = () => {
      disk.onRead = () => undefined;
      decisions++;
      library.decided([`file://${paths[0]!}`]);
    };
    disk.write(paths[0]!, disk.contents[paths[0]!]!);
    library.reading.changed([`file://${paths[0]!}`]);
    await quiet(library);
    assert.deepEqual(understood, [0, 1]);
  });

  it('are read anew for whoever asks by a reader who is told how large their file is', async () => {
    const disk = new Disk();
    disk.write(paths[0]!, report('will not sail'));
    const asked: number[] = [];
    const recording: FileReader = { ...readerHere(disk, Date.now), read: ({ seen }) => (asked.push(seen.size), Promise.resolve({ kind: 'gone' })) };
    const library = new Library({ files: disk, reader: recording, open: inMemory, readers: { concern: () => true, readers: (articles) => articles } }, settings, { statusChanged: () => undefined, settled: () => undefined });
    const found: ReadArticle[] = [];
    for await (const article of library.suggested([`file://${paths[0]!}`, 'file:///island/gone.news'])) found.push(article);
    assert.deepEqual([found, asked], [[], [Buffer.byteLength(report('will not sail'))]]);
  });

  it('of a closed folder are forgotten, and found again across folders', async () => {
    const disk = new Disk();
    disk.write(paths[0]!, report('will not sail'));
    disk.write(paths[3]!, report('will not sail', 'The Townsman'));
    const { articles: library, read } = reader(disk, inMemory);
    await read();
    const [utterance] = Array.from(library.archive.all()).flatMap(({ utterances }) => utterances);
    const found = async (): Promise<number> => (await library.archive.candidates(utteranceKeys(utterance!), 10)).found.length;
    assert.equal(await found(), 2);
    await library.read(folders.slice(0, 1), settings);
    assert.equal(await found(), 1);
  });

  it('of two folders are compared with each other, or kept apart where the setting says so', async () => {
    const disk = new Disk();
    disk.write(paths[0]!, report('will not sail'));
    disk.write(paths[3]!, report('will not sail', 'The Townsman'));
    const { articles: library, read } = reader(disk, inMemory);
    await read();
    const [utterance] = Array.from(library.archive.all()).flatMap(({ utterances }) => utterances);
    const comparedWith = async (path: string): Promise<string[]> =>
      (await library.archiveOf(`file://${path}`).candidates(utteranceKeys(utterance!), 10)).found.map(({ article }) => article.slice(7)).sort();
    assert.deepEqual(await comparedWith(paths[0]!), [paths[0], paths[3]]);
    library.documentChanged({ uri: `file://${paths[4]!}`, version: 1, languageId: 'news', text: report('will not sail') });
    await library.read(folders, { ...settings, coverage: { acrossFolders: false } });
    assert.deepEqual(await comparedWith(paths[0]!), [paths[0]]);
    assert.deepEqual(await comparedWith(paths[3]!), [paths[3], paths[4]]);
    assert.equal(library.archive.articles, 3);
    library.documentClosed(`file://${paths[4]!}`);
    assert.deepEqual(await comparedWith(paths[3]!), [paths[3]]);
    await library.read(folders, settings);
    assert.deepEqual(await comparedWith(paths[0]!), [paths[0], paths[3]]);
  });
});
