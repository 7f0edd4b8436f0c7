import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqlite } from '../../server/archive/sqlite.js';
import { invented } from './opened.js';

describe('an archive made on the command line', () => {
  let folder: string;
  const quotelens = (...args: string[]): { code: number | null; out: string; err: string } => quotelensAs({}, ...args);
  const quotelensAs = (user: { uid?: number; gid?: number }, ...args: string[]): { code: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8', ...user });
    return { code: status, out: stdout, err: stderr };
  };
  const ofFolder = (command: string): Record<string, unknown> => JSON.parse(quotelens(command, '--json', '--storage', join(folder, 'storage'), join(folder, 'articles')).out) as Record<string, unknown>;
  /** Long ago: what has only just changed is looked at twice. */
  const write = (name: string, text: string, at = 1000): void => {
    writeFileSync(join(folder, 'articles', name), text);
    utimesSync(join(folder, 'articles', name), at, at);
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'quotelens-index-'));
    mkdirSync(join(folder, 'articles'));
    for (let number = 0; number < 5; number++) write(`${number % 4 === 0 ? number : `#${number} ä`}.news`, invented(number % 3));
    write('list.txt', 'one\ntwo\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is said not to be there before it is made', () => {
    const { code, err } = quotelens('status', '--storage', join(folder, 'storage'), join(folder, 'articles'));
    assert.deepEqual([code, err.includes('there is no archive of it; “quotelens index')], [1, true]);
  });

  it('holds the articles of the folder, and is read on as far as they change', () => {
    const { articles, files, skipped, problems } = ofFolder('index');
    assert.deepEqual([articles, files, skipped, problems], [5, 6, 1, []]);
    assert.deepEqual(['index', 'status'].map((command) => ofFolder(command)['files']), [0, 0]);
    write('0.news', invented(7), 2000);
    assert.deepEqual(['status', 'status', 'index', 'status'].map((command) => ofFolder(command)['files']), [1, 1, 1, 0]);
  });

  it('gives the same coverage as reading everything anew, however files are called', () => {
    for (const kind of [[], ['--statements'], ['--explain']]) {
      const kept = quotelens('coverage', ...kind, '--storage', join(folder, 'storage'), join(folder, 'articles'));
      const anew = quotelens('coverage', ...kind, '--storage', join(folder, 'none'), join(folder, 'articles'));
      assert.deepEqual(kept, anew);
      assert.ok(kept.out.includes(`${join(folder, 'articles')}/#1 ä.news`), kept.out);
    }
  });

  it('is shown in words without --json', () => {
    const { code, out, err } = quotelens('status', '--storage', join(folder, 'storage'), join(folder, 'articles'));
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /5 articles, \d+ quotes\n {2}0 files are new or have changed since\n {2}1 files are no articles, 0 could not be read\n/);
  });

  const spoilt: [what: string, spoil: (path: string) => Promise<void>, says: RegExp][] = [
    ['was written by another version', async (path) => {
      const database = new (await sqlite())!(path);
      database.exec("UPDATE meta SET value = 'an earlier one' WHERE name = 'written by'");
      database.close();
    }, /^quotelens: The archive on disk was written by another version of Quotelens: all articles are read anew, once\.\n$/],
    ['is damaged', (path) => Promise.resolve(writeFileSync(path, 'something else '.repeat(500))), /^quotelens: The archive on disk was damaged and is built anew\.\n$/],
  ];
  for (const [what, spoil, says] of spoilt) {
    it(`is built anew when it ${what}, and says so`, async () => {
      const storage = join(folder, 'storage');
      await spoil(join(storage, readdirSync(storage).find((name) => name.endsWith('.archive'))!));
      const { code, out, err } = quotelens('index', '--storage', storage, join(folder, 'articles'));
      assert.deepEqual([code, /5 articles.*\n {2}6 files were new/.test(out)], [0, true], out);
      assert.match(err, says);
      assert.equal(quotelens('index', '--storage', storage, join(folder, 'articles')).err, '');
    });
  }

  it('is deleted when nobody has opened it for long and others are made', () => {
    const storage = join(folder, 'storage');
    const gone = readdirSync(storage).filter((name) => name.endsWith('.archive'));
    for (const name of readdirSync(storage)) utimesSync(join(storage, name), 1000, 1000);
    mkdirSync(join(folder, 'more'));
    const { code, err } = quotelens('index', '--storage', storage, join(folder, 'more'));
    assert.deepEqual([code, err], [0, `quotelens: Nobody has opened the archive ${join(storage, gone[0]!)} for 90 days: it was deleted.\n`]);
    assert.equal(ofFolder('index')['files'], 6);
  });

  it('is told of where it may not be written', () => {
    const storage = join(folder, 'storage');
    const before = readdirSync(storage);
    chmodSync(folder, 0o755);
    chmodSync(storage, 0o555);
    try {
      // Root may write everywhere.
      const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
      const { code, out, err } = quotelensAs(nobody, 'status', '--storage', storage, join(folder, 'articles'));
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /5 articles, \d+ quotes\n {2}0 files are new or have changed since\n/);
      assert.deepEqual(readdirSync(storage), before);
    } finally {
      chmodSync(storage, 0o755);
    }
  });
});
