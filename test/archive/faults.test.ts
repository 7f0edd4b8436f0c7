import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diskFiles } from '../../server/workspace/diskFiles.js';
import { diskFilesNow } from '../../server/workspace/diskFilesNow.js';
import { gitUser } from '../../server/annotation/gitUser.js';
import { type AnnotateAnswer, annotateRequest } from '../../server/language/annotationProtocol.js';
import { Editor, positionOf } from '../protocol/editor.js';
import { invented, opened, until } from './opened.js';

const isPosix = process.platform !== 'win32';
/** A user without any rights; only the superuser can turn into one. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

describe('files that are not as files should be', () => {
  let folder: string;
  const path = (name: string): string => join(folder, name);
  const write = (name: string, text: string | Uint8Array = invented(1)): void => writeFileSync(path(name), text);
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'quotelens-faults-'))));
  afterEach(() => {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true, force: true });
  });

  async function idsIn(files = {}): Promise<{ ids: string[]; skipped: readonly string[] }> {
    const { library, settled } = await opened(folder, { files });
    await settled();
    const ids = Array.from(library.archive.all(), ({ id }) => decodeURIComponent(id.slice(pathToFileURL(folder).href.length + 1)));
    const { skipped } = library.status;
    library.dispose();
    return { ids, skipped };
  }

  if (isPosix) {
    it('a pipe, links that go round in circles and a link to nothing are passed over', async () => {
      write('a.news');
      execFileSync('mkfifo', [path('pipe.news')]);
      mkdirSync(path('deep'));
      symlinkSync(folder, path('deep/loop'));
      symlinkSync(path('deep/one.news'), path('deep/two.news'));
      symlinkSync(path('deep/two.news'), path('deep/one.news'));
      symlinkSync(path('a.news'), path('again.news'));
      assert.deepEqual(await idsIn(), { ids: ['a.news'], skipped: [] });
    });

    for (const [what, make] of [['pipe', () => execFileSync('mkfifo', [path('a.news')])], ['link', () => symlinkSync(path('b.news'), path('a.news'))]] as const) {
      it(`a ${what} that takes the place of a file is let go, and is not read by whoever does not know it yet`, async () => {
        write('a.news');
        write('b.news');
        const { library, settled } = await opened(folder);
        await settled();
        unlinkSync(path('a.news'));
        make();
        library.reading.changed([pathToFileURL(path('a.news')).href]);
        await settled();
        assert.equal(library.archive.articles, 1);
        library.dispose();
        if (what === 'pipe') for (const files of [diskFiles, diskFilesNow]) await assert.rejects(files.read(path('a.news'), 10), /not an ordinary file/);
      });
    }

    it('pipes in place of annotations, git’s settings and what is ignored hold nothing up, and take nothing of a reader’s', async () => {
      for (const place of ['.quotelens/annotations', '.git']) mkdirSync(path(place), { recursive: true });
      const pipes = ['.quotelens/annotations/ana.jsonl', '.git/config', '.gitignore'].map(path);
      execFileSync('mkfifo', pipes);
      write('a.news');
      const server = await Editor.start({}, { folder, storage: path('storage'), settings: { annotator: 'Ana' } });
      await server.settled();
      const text = invented(1);
      const uri = await server.open('a.news', text);
      const start = positionOf(text, 'cannot wait');
      const answer = await server.connection.sendRequest<AnnotateAnswer>(annotateRequest, { uri, range: { start, end: start }, act: { do: 'confirm' } });
      assert.match(answer.problem ?? '', /could not be written to .* \(not an ordinary file\)\. It is kept in /);
      assert.equal(await gitUser(folder, path('storage')), undefined);
      await server.leave();
    });

    it('names with line breaks, marks of all kinds and characters beyond the basic plane are names', async () => {
      const names = ['two\nlines.news', '🚢 ferry #2 100%?.news', 'a\\b.news', '“quoted”.news'].sort();
      for (const name of names) write(name);
      const { library, settled } = await opened(folder);
      await settled();
      assert.equal(library.archive.articles, names.length);
      rmSync(path(names[0]!));
      library.reading.changed([pathToFileURL(path(names[0]!)).href]);
      await settled();
      assert.equal(library.archive.articles, names.length - 1);
      library.dispose();
      assert.deepEqual((await idsIn()).ids.sort(), names.slice(1));
    });

    it('a file and a folder that may not be read are told, and the rest is read', () => {
      write('a.news');
      write('b.news');
      chmodSync(path('b.news'), 0);
      mkdirSync(path('deep'));
      chmodSync(path('deep'), 0);
      chmodSync(folder, 0o755);
      const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'coverage', '--statements', folder], { encoding: 'utf8', ...nobody });
      chmodSync(path('deep'), 0o755);
      assert.deepEqual([status, stdout], [1, '']);
      assert.deepEqual(stderr.split('\n').sort(), ['', `quotelens: ${path('b.news')}: could not be read (EACCES)`, `quotelens: ${path('deep')}: could not be read (EACCES)`]);
    });

    it('where the archive cannot be written, one sentence says so', () => {
      write('a.news');
      mkdirSync(path('storage'));
      chmodSync(path('storage'), 0o555);
      chmodSync(folder, 0o755);
      const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'index', folder, '--storage', path('storage')], { encoding: 'utf8', ...nobody });
      assert.equal(status, 1);
      assert.match(stderr, /^quotelens: .*: The archive’s folder cannot be written to: [^\n]*\n$/);
    });
  }

  it('a file of 2 GB is left out without being read, whatever may be read at most', async () => {
    write('a.news');
    write('huge.news', '');
    truncateSync(path('huge.news'), 2 ** 31);
    const from = performance.now();
    assert.deepEqual(await idsIn({ maximumSize: 50 }), { ids: ['a.news'], skipped: ['huge.news: larger than 50 MB'] });
    assert.ok(performance.now() - from < 20_000);
  });

  it('files that are deleted while they wait are gone', async () => {
    for (let number = 0; number < 60; number++) write(`${number}.news`, invented(number));
    const { library, settled } = await opened(folder);
    await until(() => library.status.reading!.total === 60);
    for (let number = 30; number < 60; number++) unlinkSync(path(`${number}.news`));
    library.reading.changed(Array.from({ length: 30 }, (_, at) => pathToFileURL(path(`${at + 30}.news`)).href));
    await settled();
    assert.deepEqual([library.archive.articles, library.status.skipped], [30, []]);
    library.dispose();
  });

  it('fifty thousand files in one folder are looked at without holding anything up, and a storm of changes settles', async () => {
    for (let number = 0; number < 50_000; number++) write(`${number}.dat`, '');
    for (let number = 0; number < 20; number++) write(`${number}.news`, invented(number));
    const { library, settled } = await opened(folder);
    await settled();
    assert.equal(library.archive.articles, 20);
    for (let number = 0; number < 5000; number++) write(`c${number}.txt`, `Notes of day ${number}.\n`);
    rmSync(path('0.news'));
    const uri = pathToFileURL(folder).href;
    for (let number = 0; number < 5000; number++) library.reading.changed([`${uri}/c${number}.txt`]);
    library.reading.changed([`${uri}/0.news`]);
    await settled();
    assert.deepEqual([library.archive.articles, library.status.skippedCount], [19, 5000]);
    library.dispose();
  }).timeout(120_000);
});
