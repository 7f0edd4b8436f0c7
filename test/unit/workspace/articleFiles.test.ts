import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileChoice, isArticleFile, WorkspaceFolder } from '../../../server/workspace/articleFiles.js';
import { diskFiles } from '../../../server/workspace/diskFiles.js';
import type { Files } from '../../../server/workspace/files.js';
import { memoryFiles } from '../../../server/workspace/memoryFiles.js';

const ALL: FileChoice = { include: ['**/*.{txt,md,html}'], exclude: [] };
const going = new AbortController().signal;

async function found(files: Files, folder: string, options: Partial<FileChoice> = {}): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of new WorkspaceFolder(files, folder, { ...ALL, ...options }).walk(going)) paths.push(path.slice(folder.length + 1));
  return paths;
}

describe('a workspace folder', () => {
  const files = memoryFiles({
    '/news/.gitignore': '# notes\ndrafts/\n*.tmp.txt\n!keep.tmp.txt\n',
    '/news/a.txt': 'a',
    '/news/b.tmp.txt': 'b',
    '/news/keep.tmp.txt': 'b',
    '/news/c.MD': 'c',
    '/news/d.png': 'd',
    '/news/drafts/e.txt': 'e',
    '/news/node_modules/x/README.md': 'x',
    '/news/.git/description.txt': 'x',
    '/news/old/.gitignore': '/f.txt\n!g.tmp.txt',
    '/news/old/deep/f.txt': 'f',
    '/news/old/f.txt': 'f',
    '/news/old/g.tmp.txt': 'g',
    '/news/quotes.brat/a.txt': 'a',
    '/news/z.html': 'zz',
    '/newspaper/a.txt': 'a',
  });

  const cases: [name: string, options: Partial<FileChoice>, paths: string[]][] = [
    ['what git does not ignore, folder by folder', {}, ['a.txt', 'c.MD', 'keep.tmp.txt', 'z.html', 'old/g.tmp.txt', 'old/deep/f.txt']],
    ['what globs include', { include: ['*.md', 'old/**/f.*', './a.*'] }, ['a.txt', 'c.MD', 'old/deep/f.txt']],
    ['what globs leave', { exclude: ['**/*.txt', 'z.*'] }, ['c.MD']],
    ['nothing for a glob that cannot be read', { include: ['', '['] }, []],
  ];
  for (const [name, options, paths] of cases) {
    it(`lists ${name}`, async () => {
      assert.deepEqual(await found(files, '/news', options), paths);
      const folder = new WorkspaceFolder(files, '/news', { ...ALL, ...options });
      const every = ['a.txt', 'b.tmp.txt', 'keep.tmp.txt', 'c.MD', 'd.png', 'drafts/e.txt', 'node_modules/x/README.md', '.git/description.txt', 'old/deep/f.txt', 'old/f.txt', 'old/g.tmp.txt', 'z.html', '../newspaper/a.txt'];
      const held: string[] = [];
      for (const path of every) if (await folder.holds(`/news/${path}`)) held.push(path);
      assert.deepEqual(held.sort(), [...paths].sort());
    });
  }

  it('lists nothing for a folder that is not there', async () => {
    assert.deepEqual(await found(files, '/nowhere'), []);
    assert.deepEqual(await found(diskFiles, join(tmpdir(), 'quotelens-nowhere')), []);
  });

  it('may be all of a drive', async () => {
    const asked: string[] = [];
    const drive: Files = { ...files, entries: (folder) => (asked.push(folder), memoryFiles({ 'c:/old/a.txt': 'a' }).entries(folder)) };
    const paths: string[] = [];
    for await (const path of new WorkspaceFolder(drive, 'c:/', ALL).walk(going)) paths.push(path);
    assert.deepEqual([paths, asked], [['c:/old/a.txt'], ['c:/', 'c:/old']]);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const paths: string[] = [];
    for await (const path of new WorkspaceFolder(files, '/news', ALL).walk(stop.signal)) {
      paths.push(path);
      stop.abort();
    }
    assert.deepEqual(paths, ['/news/a.txt']);
  });

  it('finds on disk what it finds in memory, and does not go round in circles', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quotelens-'));
    try {
      mkdirSync(join(folder, 'old'));
      writeFileSync(join(folder, 'a.txt'), 'abc');
      writeFileSync(join(folder, 'old', 'b.md'), '# B');
      try {
        symlinkSync(folder, join(folder, 'old', 'loop'), 'dir');
      } catch {
        // Windows lets only some users make links.
      }
      assert.deepEqual(await found(diskFiles, folder.replaceAll('\\', '/')), ['a.txt', 'old/b.md']);
      assert.equal((await diskFiles.stat(join(folder, 'a.txt'))).size, 3);
      await assert.rejects(diskFiles.read(join(folder, 'none'), 10));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('isArticleFile', () => {
  it('goes by globs and never into packages', () => {
    const choice = { include: ['**/*.txt'], exclude: ['notes/**'] };
    const paths = ['a.txt', 'x/A.TXT', 'notes/a.txt', 'node_modules/x/a.txt', 'a.ts'];
    assert.deepEqual(paths.filter((path) => isArticleFile(path, choice)), ['a.txt', 'x/A.TXT']);
  });
});
