import assert from 'node:assert/strict';
import fc from 'fast-check';
import { join } from 'node:path';
import type { StoredArticle } from '../../../server/archive/archive.js';
import { MemoryStore } from '../../../server/archive/memory.js';
import { packed } from '../../../server/archive/packed.js';
import type { FileRecord, Store } from '../../../server/archive/store.js';
import { identityMap } from '../../../server/text/offsetMap.js';
import { article, type Saying } from '../coverage/invented.js';
import { answers, speakers } from './answers.js';
import { storeAt, withSqlite } from './databases.js';

const words = 'the harbour ferry will sail before may and pier has been repaired twice money bridge'.split(' ');
const quote = fc.record({ text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }).map((chosen) => chosen.join(' ')), speaker: fc.constantFrom(...speakers) });
const record = fc.record({ size: fc.nat(), mtime: fc.option(fc.double({ min: 0, max: 2e12, noNaN: true })), hash: fc.constantFrom('x', 'y') }, { noNullPrototype: true }) as fc.Arbitrary<FileRecord>;
const step = fc.record({ file: fc.constantFrom('a', 'b', 'c', 'd'), articles: fc.array(fc.array(quote, { maxLength: 4 }), { maxLength: 2 }), record, does: fc.constantFrom('take', 'take', 'extend', 'shorten', 'remove', 'settle', 'more', 'no more') });

function stored(file: string, number: number, quotes: readonly Saying[]): StoredArticle {
  const id = number === 0 ? file : `${file}#${number + 1}`;
  return { ...article(id, quotes), file, ...(file !== 'a' && { outlet: file < 'c' ? 'The Islander' : 'The Tower' }), ...(file !== 'b' && { published: '2026-03-01' }), places: identityMap(99), lineStarts: new Uint32Array([0, 7]) };
}

function run(store: Store, steps: readonly { file: string; articles: readonly (readonly Saying[])[]; record: FileRecord; does: string }[]): void {
  for (const { file, articles, record: what, does } of steps) {
    const from = does === 'extend' ? store.articlesOf(file).length : 0;
    const given = packed(articles.map((quotes, at) => stored(file, from + at, quotes)));
    if (does === 'take') store.take(file, given, what);
    else if (does === 'extend') store.extend(file, given.articles);
    else if (does === 'shorten') store.shorten(file, 1);
    else if (does === 'remove') store.remove(file);
    else if (does !== 'settle') store.unread = does === 'more';
    else store.settle();
  }
}

describe('the archive in a database', () => {
  it('gives the answers of the one in memory after any changes, also when opened again', () =>
    withSqlite(async (open, folder) => {
      let number = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), async (steps, limit) => {
          const path = join(folder, `${number++}.sqlite`);
          const memory = new MemoryStore();
          run(memory, steps);
          const expected = await answers(memory, limit);
          const database = storeAt(open, path);
          run(database, steps);
          assert.deepEqual(await answers(database, limit), expected);
          database.dispose();
          const again = storeAt(open, path);
          assert.deepEqual(await answers(again, limit), expected);
          again.dispose();
        }),
        { numRuns: 25 },
      );
    }));
});
