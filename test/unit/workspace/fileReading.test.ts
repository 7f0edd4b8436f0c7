import assert from 'node:assert/strict';
import { readFile, type ReadingTask } from '../../../server/workspace/fileReading.js';
import { memoryFiles } from '../../../server/workspace/memoryFiles.js';

const text = 'Milk, bread and a rope.\n';
const files = memoryFiles({ '/a.txt': text, '/deep/b.txt': text }, { '/a.txt': 10_000 });
const task = (path: string, maximumSize = 1000): ReadingTask => ({ name: `file://${path}`, path, seen: { kind: 'file', size: text.length, mtime: 10_000 }, maximumSize, decided: false });

describe('reading a file', () => {
  const times: [what: string, now: number, mtime: number | null][] = [
    ['long after it was changed', 20_000, 10_000],
    ['within the same tick of the clock', 11_000, null],
    ['when the clock has gone backwards since', 5_000, null],
  ];
  for (const [what, now, mtime] of times) {
    it(`${what} ${mtime === null ? 'does not trust its time' : 'trusts its time'}`, async () => {
      const reading = await readFile(files, task('/a.txt'), now);
      assert.equal(reading.kind, 'no article');
      assert.equal(reading.record.mtime, mtime);
    });
  }

  it('that has the bytes it had does not understand it again', async () => {
    const first = await readFile(files, task('/a.txt'), 20_000);
    assert.ok(first.kind === 'no article');
    const again = await readFile(files, { ...task('/a.txt'), known: { ...first.record, mtime: 1 } }, 20_000);
    assert.deepEqual(again, { kind: 'same', record: first.record });
  });

  it('that is gone, is a folder now, or has grown says so', async () => {
    assert.deepEqual(await readFile(files, task('/c.txt'), 0), { kind: 'gone' });
    assert.deepEqual(await readFile(files, task('/deep'), 0), { kind: 'gone' });
    assert.deepEqual(await readFile(files, task('/a.txt', 10), 0), { kind: 'left out', why: 'larger than 0.00001 MB' });
    const growing = { ...files, stat: () => Promise.resolve({ kind: 'file', size: 3, mtime: 0 } as const) };
    assert.deepEqual(await readFile(growing, task('/a.txt', 10), 0), { kind: 'left out', why: 'larger than 0.00001 MB' });
  });
});
