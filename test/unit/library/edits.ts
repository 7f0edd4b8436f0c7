import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { OpenStore } from '../../../server/archive/folderStores.js';
import type { ReadArticle } from '../../../server/archive/intake.js';
import { memoryOnly } from '../../../server/archive/openStore.js';
import { utteranceKeys } from '../../../server/coverage/keys.js';
import { defaultSettings } from '../../../server/language/settings.js';
import { type Folder, Library } from '../../../server/library.js';
import { readerHere } from '../../../server/workspace/fileReader.js';
import type { Files } from '../../../server/workspace/files.js';
import { memoryFiles } from '../../../server/workspace/memoryFiles.js';

export const settings = { ...defaultSettings, enable: true };
export const folders: readonly Folder[] = ['file:///island', 'file:///town'].map((uri) => ({ uri, settings }));
export const inMemory: OpenStore = (_folder, lost) => Promise.resolve(memoryOnly(lost));

/** An article about one quote. */
export const report = (words: string, outlet = 'The Islander'): string =>
  `The ferry stays\n${outlet}\n\n“The ferry ${words} before the pier has been repaired,” said Mayor Ola Berg on Monday in the town hall. He did not want to say when that would be.\n`;

/** Goes on from test to test: a file written again never has the time of another text. */
let time = 1;

/** A disk that counts what is read of it and can be written to. */
export class Disk implements Files {
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

export interface Reader {
  readonly articles: Library;
  /** Resolves when everything has been read. */
  readonly read: () => Promise<void>;
}

export function reader(disk: Disk, open: OpenStore, decided = (articles: readonly ReadArticle[]) => articles): Reader {
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

/** Resolves when nothing is being read. */
export const quiet = (library: Library): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => (library.status.reading ? void setImmediate(look) : resolve());
    setImmediate(look);
  });

/** All that can be asked of it. */
export async function answers({ archive, status }: Library): Promise<object> {
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

/** The answers of a library that has read everything just now. */
export async function fresh(disk: Disk): Promise<object> {
  const { articles: library, read } = reader(disk, inMemory);
  await read();
  return answers(library);
}

export const paths = ['/island/a.news', '/island/deep/b.news', '/island/deep/c.news', '/town/a.news', '/town/d.news'];
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

/** Checks that a library has after any edits, in so many runs, what one has that reads everything anew. */
export async function answersAfterEdits(open: OpenStore, runs: number): Promise<void> {
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
    { numRuns: runs },
  );
}
