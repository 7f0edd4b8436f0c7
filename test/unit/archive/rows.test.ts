import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MemoryStore } from '../../../server/archive/memory.js';
import { comparisonOf } from '../../../server/coverage/comparison.js';
import { passageKeys, rowKeys } from '../../../server/coverage/keys.js';
import { identityMap } from '../../../server/text/offsetMap.js';
import { article } from '../coverage/invented.js';

const places = identityMap(1e6);
const lineStarts = new Uint32Array([0]);

/** The utterance of an article that holds nothing else, and what an archive of others tells of the row they share. */
async function rowsOf(asked: string, others: readonly string[]): Promise<number[]> {
  const store = new MemoryStore();
  others.forEach((text, at) => store.put(`o${at}`, [{ ...article(`o${at}`, [text]), places, lineStarts }]));
  const utterance = article('a', [asked]).utterances[0]!;
  const { found } = await store.candidates(passageKeys(utterance), 100, rowKeys(utterance));
  return others.map((_, at) => found.find(({ article: id }) => id === `o${at}`)?.row ?? -1);
}

describe('the row of words that a candidate may share', () => {
  it('is as long as the keys follow each other', async () => {
    assert.deepEqual(await rowsOf('the ferry will not sail before the pier has been repaired', [
      'nobody said that the ferry will not sail before noon',
      'the pier has been repaired and the ferry will not sail',
      'the pier was a ferry once and will be repaired',
    ]), [6, 5, 2]);
  });

  it('is not known where nothing tells of it', async () => {
    assert.deepEqual(await rowsOf('ferry sails', ['the ferry sails']), [Infinity]);
  });

  it('is never shorter than the row that is found when both are read, but for a first word that is written as two', () => {
    const words = fc.array(fc.constantFrom(...'the ferry will not sail work force workforce pier has been repaired'.split(' ')), { minLength: 3, maxLength: 24 }).map((chosen) => chosen.join(' '));
    return fc.assert(fc.asyncProperty(words, words, async (one, other) => {
      const run = comparisonOf(article('a', [one]).utterances[0]!, article('o0', [other]).utterances[0]!)?.measure.run ?? 0;
      const [row] = await rowsOf(one, [other]);
      assert.ok(row === -1 ? run < 3 : run <= row! + 1, `${run} in a row, told ${row}`);
    }), { numRuns: 60 });
  });
});
