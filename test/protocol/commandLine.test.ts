import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import manifest from '../../package.json';
import { coastWire, harbourPost, islandTimes } from './articles.js';

interface Quote {
  readonly type: string;
  readonly content: [number, number][];
  readonly source: [number, number][];
  readonly speaker: string | null;
}
interface Extracted {
  readonly id: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly quotes: Quote[];
}
interface Pair {
  readonly a: { readonly id: string };
  readonly b: { readonly id: string; readonly start: number; readonly end: number };
  readonly relation: string;
}

function quotelens(args: string[], input = ''): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], { input, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function objects<T>(out: string): T[] {
  return out.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

describe('the command line', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'quotelens-cli-'));
    for (const [name, text] of Object.entries({ 'harbour.news': harbourPost, 'island.news': islandTimes, 'wire.news': coastWire, 'notes.md': '# Notes\n\n- one\n- two\n' })) {
      writeFileSync(join(folder, name), text);
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('extract - answers line by line, in order, in code points', () => {
    const text = '🚢🚢 Ferry stops\n\n"We cannot wait," Ann Hale said.\n';
    const lines = [{ id: 'one', text, outlet: 'Post', date: '2026-03-13' }, { id: 'two', text: 'No quotes here.' }];
    const { code, out } = quotelens(['extract', '-'], lines.map((line) => JSON.stringify(line)).join('\n'));
    const [one, two] = objects<Extracted>(out);
    assert.equal(code, 0);
    assert.deepEqual([one?.id, one?.outlet, one?.published, two?.id], ['one', 'Post', '2026-03-13', 'two']);
    const points = [...text];
    const [quote] = one?.quotes ?? [];
    assert.deepEqual(quote?.content.map(([start, end]) => points.slice(start, end).join('')), ['"We cannot wait,"']);
    assert.deepEqual(quote.source.map(([start, end]) => points.slice(start, end).join('')), ['Ann Hale']);
    assert.equal(quote.speaker, 'Ann Hale');
  });

  it('a malformed line costs itself only', () => {
    const { code, out, err } = quotelens(['extract', '-'], '{"id": "a", "text": "One."}\nnot json\n{"id": "c"}\n{"id": "d", "text": "Two."}\n');
    assert.equal(code, 1);
    assert.deepEqual(objects<Extracted>(out).map(({ id }) => id), ['a', 'd']);
    assert.equal(err, 'quotelens: line 2: not JSON\nquotelens: line 3: “text” is missing\n');
  });

  it('extract FOLDER reads the articles in it, in order, under the path as given', () => {
    const { code, out } = quotelens(['extract', folder]);
    assert.equal(code, 0);
    assert.deepEqual(objects<Extracted>(out).map(({ id }) => id), ['harbour.news', 'island.news', 'wire.news'].map((name) => join(folder, name)));
  });

  it('coverage FOLDER pairs what is said in both', () => {
    const pairs = objects<Pair>(quotelens(['coverage', folder]).out);
    assert.ok(pairs.some(({ a, b }) => [a.id, b.id].some((id) => id.endsWith('island.news'))));
    const part = pairs.find(({ a, b }) => a.id.endsWith('wire.news') && b.id.endsWith('harbour.news'));
    assert.equal(part?.relation, 'excerpt');
  });

  it('says what the text of a document lacks, and answers the rest', () => {
    const path = join(folder, 'ferry.docx');
    const words = 'Ferry to stop on Friday, says the board of &a; after it met.';
    writeFileSync(path, zipSync({ 'word/document.xml': strToU8(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`) }));
    const { code, out, err } = quotelens(['extract', path]);
    rmSync(path);
    assert.equal(code, 1);
    assert.match(err, /^quotelens: \S+ferry\.docx: The document /);
    assert.equal(objects<Extracted>(out).length, 1);
  });

  it('coverage --statements counts outlets', () => {
    const statements = objects<{ outlets: number; reports: unknown[] }>(quotelens(['coverage', '--statements', folder]).out);
    assert.ok(statements.length >= 2);
    for (const { outlets, reports } of statements) assert.ok(outlets >= 2 && reports.length >= 2);
  });

  const wrong: [args: string[], code: number, says: RegExp][] = [
    [['extract', 'no-such-file.news'], 1, /^quotelens: no-such-file\.news: no such file or folder\n$/],
    [['extract'], 2, /name at least one file or folder/],
    [['extract', '--nonsense', '-'], 2, /unknown option “--nonsense”/],
    [['extract', '-', 'x'], 2, /cannot be mixed/],
    [['coverage', '--settings', 'none.json', '.'], 2, /none\.json: no such file/],
    [['index', '-'], 2, /name a folder/],
    [['status'], 2, /name at least one/],
    [['transform'], 2, /unknown command “transform”/],
    [[], 2, /Usage/],
  ];
  for (const [args, code, says] of wrong) {
    it(`quotelens ${args.join(' ')}: exit code ${code} and one clear line`, () => {
      const answer = quotelens(args);
      assert.equal(answer.code, code);
      assert.match(answer.err, says);
      assert.equal(answer.out, '');
    });
  }

  it('says its version and how it is used', () => {
    assert.equal(execFileSync(process.execPath, ['dist/cli.js', '--version'], { encoding: 'utf8' }), `${manifest.version}\n`);
    assert.match(quotelens(['--help']).out, /quotelens extract PATH/);
  });
});
