import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ListOptions, isArticleFile, listArticleFiles } from '../../../server/workspace/articleFiles.js';
import { diskFiles } from '../../../server/workspace/diskFiles.js';
import type { Files } from '../../../server/workspace/files.js';
import { memoryFiles } from '../../../server/workspace/memoryFiles.js';

const ALL: ListOptions = { include: ['**/*.{txt,md,html}'], exclude: [], maximumSize: 1e6 };
const going = new AbortController().signal;

async function found(files: Files, folder: string, options: Partial<ListOptions> = {}): Promise<string[]> {
  const paths: string[] = [];
  for await (const { path, skipped } of listArticleFiles(files, folder, { ...ALL, ...options }, going)) {
    paths.push(path.slice(folder.length + 1) + (skipped === undefined ? '' : `: ${skipped}`));
  }
  return paths;
}

describe('listArticleFiles', () => {
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
    '/news/z.html': 'zz',
    '/newspaper/a.txt': 'a',
  });

  const cases: [name: string, options: Partial<ListOptions>, paths: string[]][] = [
    ['what git does not ignore, folder by folder', {}, ['a.txt', 'c.MD', 'keep.tmp.txt', 'z.html', 'old/g.tmp.txt', 'old/deep/f.txt']],
    ['what globs include', { include: ['*.md', 'old/**/f.*', './a.*'] }, ['a.txt', 'c.MD', 'old/deep/f.txt']],
    ['what globs leave', { exclude: ['**/*.txt', 'z.*'] }, ['c.MD']],
    ['large files with the reason', { include: ['a.txt', 'z.html'], maximumSize: 1 }, ['a.txt', 'z.html: larger than 0.000001 MB']],
    ['nothing for a glob that cannot be read', { include: ['', '['] }, []],
  ];
  for (const [name, options, paths] of cases) {
    it(`lists ${name}`, async () => assert.deepEqual(await found(files, '/news', options), paths));
  }

  it('lists nothing for a folder that is not there', async () => {
    assert.deepEqual(await found(files, '/nowhere'), []);
    assert.deepEqual(await found(diskFiles, join(tmpdir(), 'quotelens-nowhere')), []);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const paths: string[] = [];
    for await (const { path } of listArticleFiles(files, '/news', ALL, stop.signal)) {
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
      await assert.rejects(diskFiles.read(join(folder, 'none')));
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
