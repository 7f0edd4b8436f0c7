import assert from 'node:assert/strict';
import fc from 'fast-check';
import { join } from 'node:path';
import type { OpenStore } from '../../../server/archive/folderStores.js';
import type { ReadArticle } from '../../../server/archive/intake.js';
import { memoryOnly, openStore } from '../../../server/archive/openStore.js';
import { utteranceKeys } from '../../../server/coverage/keys.js';
import { defaultSettings } from '../../../server/language/settings.js';
import { type Folder, Library } from '../../../server/library.js';
import { type FileReader, readerHere } from '../../../server/workspace/fileReader.js';
import type { Files } from '../../../server/workspace/files.js';
import { memoryFiles } from '../../../server/workspace/memoryFiles.js';
import { withSqlite } from '../archive/databases.js';

const settings = { ...defaultSettings, enable: true };
const folders: readonly Folder[] = ['file:///island', 'file:///town'].map((uri) => ({ uri, settings }));
const inMemory: OpenStore = (_folder, lost) => Promise.resolve(memoryOnly(lost));

const report = (words: string, outlet = 'The Islander'): string =>
  `The ferry stays\n${outlet}\n\n“The ferry ${words} before the pier has been repaired,” said Mayor Ola Berg on Monday in the town hall. He did not want to say when that would be.\n`;

/** Goes on from test to test: a file written again never has the time of another text. */
let time = 1;

/** A disk that counts what is read of it and can be written to. */
class Disk implements Files {
  readonly contents: Record<string, string> = {};
  readonly #changed: Record<string, number> = {};
  readonly reads: string[] = [];
  onRead = (): void => undefined;
  onList: (folder: string) => Promise<void> = () => Promise.resolve();

  write(path: string, text: string, at = time++): void {
    this.contents[path] = text;
    this.#changed[path] = at;
  }

  delete(path: string): void {
    Reflect.deleteProperty(this.contents, path);
  }

  async *entries(folder: string) {
    await this.onList(folder);
    yield* memoryFiles(this.contents).entries(folder);
  }

  stat(path: string) {
    return memoryFiles(this.contents, this.#changed).stat(path);
  }

  read(path: string, most: number) {
    if (!path.endsWith('.gitignore')) {
      this.reads.push(path);
      this.onRead();
    }
    return memoryFiles(this.contents).read(path, most);
  }
}

interface Reader {
  readonly articles: Library;
  /** Resolves when everything has been read. */
  readonly read: () => Promise<void>;
}

function reader(disk: Disk, open: OpenStore, decided = (articles: readonly ReadArticle[]) => articles): Reader {
  let settled = (): void => undefined;
  const parts = { files: disk, reader: readerHere(disk, Date.now), open, burst: 0, readers: { concern: () => true, readers: decided } };
  const library = new Library(parts, settings, { statusChanged: () => undefined, settled: () => settled() });
  return {
    articles: library,
    read: async () => {
      const done = new Promise<void>((resolve) => (settled = resolve));
      await library.read(folders, settings);
      await done;
    },
  };
}

const quiet = (library: Library): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => (library.status.reading ? void setImmediate(look) : resolve());
    setImmediate(look);
  });

async function answers({ archive, status }: Library): Promise<object> {
  const all = [...archive.all()];
  const candidates = [];
  for (const utterance of all.flatMap(({ utterances }) => utterances)) {
    const { found } = await archive.candidates(utteranceKeys(utterance), 100);
    candidates.push(found.map(({ article, utterance: index }) => `${article} ${index}`).sort());
  }
  return {
    counts: [archive.articles, archive.quotes],
    all: all.map(({ id, outlet, utterances }) => [id, outlet, utterances.map(({ printed }) => printed)]),
    candidates,
    skipped: status.skipped,
  };
}

async function fresh(disk: Disk): Promise<object> {
  const { articles: library, read } = reader(disk, inMemory);
  await read();
  return answers(library);
}

const paths = ['/island/a.news', '/island/deep/b.news', '/island/deep/c.news', '/town/a.news', '/town/d.news'];
const edit = fc.record({
  path: fc.constantFrom(...paths),
  does: fc.constantFrom('write', 'write', 'same', 'delete', 'rename', 'delete folder', 'rename folder', 'ignore', 'reopen'),
  words: fc.constantFrom('will not sail', 'will sail', 'must wait'),
});

/** Does to the disk what a reader would; returns the addresses that an editor tells of: of a folder that is gone or new, its own only. */
function edited(disk: Disk, path: string, does: string, words: string): string[] {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const inside = Object.keys(disk.contents).filter((one) => one.startsWith(`${folder}/`));
  const move = (from: string, to: string): void => {
    if (disk.contents[from] === undefined) return;
    disk.write(to, disk.contents[from]);
    disk.delete(from);
  };
  switch (does) {
    case 'write':
      disk.write(path, report(words));
      return [path];
    case 'same':
      if (disk.contents[path] !== undefined) disk.write(path, disk.contents[path]);
      return [path];
    case 'delete':
      disk.delete(path);
      return [path];
    case 'rename':
      move(path, path.replace('.news', '-2.news'));
      return [path, path.replace('.news', '-2.news')];
    case 'delete folder':
      for (const one of inside) disk.delete(one);
      return [folder];
    case 'rename folder':
      for (const one of inside) move(one, one.replace(folder, `${folder}/moved`));
      return [folder, `${folder}/moved`, ...inside];
    case 'ignore':
      disk.write(`${folder}/.gitignore`, path.slice(folder.length + 1, -4) + '*');
      return [`${folder}/.gitignore`];
    default:
      return [];
  }
}

async function answersAfterEdits(open: OpenStore): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 10 }), async (edits) => {
      const disk = new Disk();
      disk.write(paths[0]!, report('will not sail'));
      disk.write(paths[1]!, report('will not sail', 'The Deep'));
      disk.write(paths[3]!, report('will not sail', 'The Townsman'));
      let now = reader(disk, open);
      await now.read();
      for (const { path, does, words } of edits) {
        now.articles.reading.changed(edited(disk, path, does, words).map((one) => `file://${one}`));
        if (does === 'reopen') {
          now.articles.dispose();
          now = reader(disk, open);
          await now.read();
        }
      }
      await quiet(now.articles);
      assert.deepEqual(await answers(now.articles), await fresh(disk));
      now.articles.dispose();
      await new Promise(setImmediate);
    }),
    { numRuns: 4 },
  );
}

describe('the articles of a workspace', () => {
  it('are after any edits what reading everything anew gives', () => answersAfterEdits(inMemory));

  it('are the same from an archive on disk', () =>
    withSqlite(async (open, folder) => {
      // What an earlier run left is one more state to begin from.
      await answersAfterEdits((uri, lost) => openStore(open, { path: join(folder, uri.slice(8)), engine: 'test' }, lost));
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
