import assert from 'node:assert/strict';
import { type Watched, Watching } from '../../../server/connection/watching.js';

/** What the reader has been told, and how often all files were looked at. */
function told(parts: Partial<Watched>): { readonly notices: Set<string>; readonly watching: Watching; readonly looked: () => number } {
  const notices = new Set<string>();
  let looked = 0;
  const watched: Watched = {
    check: () => {
      looked++;
      return Promise.resolve(false);
    },
    failed: () => undefined,
    notice: (sentence, holds) => {
      if (holds) notices.add(sentence);
      else notices.delete(sentence);
    },
    cannotWatch: () => false,
    ...parts,
  };
  return { notices, watching: new Watching(watched, 1), looked: () => looked };
}

const rest = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await rest(1);
};
const folders = ['file:///island'];
const include = ['**/*.news', '**/*.txt'];

describe('hearing of changed files', () => {
  it('asks the editor for articles, ignore files, and folders that come or go, once', () => {
    const globs: string[][] = [];
    const register: Watched['register'] = (watchers) => {
      globs.push(watchers.map(({ globPattern, kind }) => `${JSON.stringify(globPattern)}${kind === undefined ? '' : ` ${kind}`}`));
      return Promise.resolve({ dispose: () => undefined });
    };
    const { watching, notices, looked } = told({ register });
    watching.keep(folders, include);
    watching.keep(folders, include);
    watching.dispose();
    assert.deepEqual([globs, [...notices], looked()], [[['"**/*.news"', '"**/*.txt"', '"**/.gitignore"', '"**" 5']], [], 0]);
  });

  it('looks by itself where the editor tells nothing, and says so', async () => {
    const { watching, notices, looked } = told({});
    watching.keep(folders, include);
    await until(() => looked() > 1);
    watching.dispose();
    assert.match([...notices].join(), /^This editor does not say which files have changed/);
  });

  it('goes on looking when one look has failed', async () => {
    const failures: unknown[] = [];
    const { watching } = told({ check: () => Promise.reject(new Error('no disk')), failed: (error) => failures.push(String(error)) });
    watching.keep(folders, include);
    await until(() => failures.length > 1);
    watching.dispose();
    assert.deepEqual(failures.slice(0, 2), ['Error: no disk', 'Error: no disk']);
  });

  it('looks seldom where the editor tells, and often, saying so, once a file has changed that it did not tell of', async () => {
    let isUntold = false;
    let untold = 0;
    const check = (): Promise<boolean> => {
      if (isUntold) untold++;
      return Promise.resolve(isUntold);
    };
    const { watching, notices } = told({ register: () => Promise.resolve({ dispose: () => undefined }), check });
    watching.keep(folders, include);
    await rest(10);
    assert.deepEqual([...notices], []);
    isUntold = true;
    await until(() => untold > 2);
    assert.match([...notices].join(), /^Files have changed and the editor did not say so/);
    watching.keep(folders, include);
    watching.dispose();
    assert.deepEqual([...notices], []);
  });

  it('looks by itself as long as the system can watch no more, and says so', async () => {
    let exhausted = true;
    const { watching, notices, looked } = told({ register: () => Promise.resolve({ dispose: () => undefined }), cannotWatch: () => exhausted });
    watching.keep(folders, include);
    await until(() => looked() > 0);
    assert.match([...notices].join(), /^This system watches no more files/);
    exhausted = false;
    watching.keep(folders, include);
    const before = looked();
    await rest(10);
    watching.dispose();
    assert.deepEqual([[...notices], looked() - before <= 1], [[], true]);
  });
});
