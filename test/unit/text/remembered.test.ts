import assert from 'node:assert/strict';
import { Remembered } from '../../../server/text/remembered.js';

describe('what is remembered of words', () => {
  it('is worked out once of the same letters, wherever they stand', () => {
    const asked: string[] = [];
    const lengths = new Remembered((word) => asked.push(word) && word.length);
    const text = 'the pier, the ferry and the pier';
    assert.deepEqual([lengths.of(text, 4, 8), lengths.of(text, 28, 32), lengths.of('pier'), lengths.of(text, 4, 7)], [4, 4, 4, 3]);
    assert.deepEqual(asked, ['pier', 'pie']);
  });

  it('is right also where more words come than there are places, and for no letters at all', () => {
    const same = new Remembered((word) => word);
    const words = ['', ...Array.from({ length: 70_000 }, (_, number) => `w${number}`)];
    for (const word of [...words, ...words]) assert.equal(same.of(word), word);
  });
});
