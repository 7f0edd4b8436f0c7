import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PdfReader } from '../../server/workspace/pdfFile.js';

/** A thread that does to itself what the file says. */
const program = `
const { parentPort } = require('node:worker_threads');
const { appendFileSync } = require('node:fs');
appendFileSync(__filename + '.starts', '.');
const kept = [];
parentPort.on('message', (bytes) => {
  const what = Buffer.from(bytes).toString();
  if (what === 'throws') throw new Error('a hostile file');
  if (what === 'exits') process.exit(3);
  if (what === 'loops') for (;;);
  if (what === 'grows') for (;;) kept.push(new Uint8Array(4e6).fill(1));
  if (what === 'fills') for (;;) kept.push(new Array(1e5).fill(kept.length + 0.5));
  parentPort.postMessage({ text: what, problems: [] });
});
`;

describe('reading PDFs in a thread', function () {
  this.timeout(60_000);
  let folder: string;
  let entry: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quotelens-pdf-'));
    entry = join(folder, 'pdf.js');
    writeFileSync(entry, program);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const starts = (): number => readFileSync(`${entry}.starts`, 'utf8').length;
  const read = async (reader: PdfReader, ...files: readonly string[]): Promise<string[]> =>
    (await Promise.all(files.map((what) => reader.textOf(new TextEncoder().encode(what))))).map((answer) => ('text' in answer ? answer.text : answer.unreadable));

  it('gives up what brings the thread down, takes too long or too much memory, and nothing else', async () => {
    const tooMuch = 'reading it takes more memory than any article needs';
    const answers = await read(new PdfReader(entry, { patience: 3000, memory: 300e6 }), 'a', 'throws', 'b', 'exits', 'c', 'grows', 'd', 'loops', 'e', 'fills', 'f');
    assert.deepEqual(answers, ['a', 'it could not be read (a hostile file)', 'b', 'it could not be read', 'c', tooMuch, 'd', 'reading it took longer than 3 seconds', 'e', tooMuch, 'f']);
    assert.equal(starts(), 6);
  });

  it('takes no notice of what others hold', async () => {
    const reader = new PdfReader(entry, { patience: 1000, memory: 200e6 });
    const asking = read(reader, 'loops');
    const held = Array.from({ length: 100 }, () => new Uint8Array(4e6).fill(1));
    assert.deepEqual([await asking, held.length], [['reading it took longer than 1 seconds'], 100]);
  });
});
