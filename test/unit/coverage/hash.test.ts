import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ascending, Gathered, sharedCount, sharedWithEarlier } from '../../../server/coverage/hash.js';

describe('numbers that are gathered', () => {
  it('come out in ascending order, none twice, and once only', () => {
    const gathered = new Gathered();
    for (const number of [7, 0xffffffff, 3, 7, 0, 3]) gathered.add(number);
    assert.deepEqual([...gathered.take()], [0, 3, 7, 0xffffffff]);
    assert.deepEqual([...gathered.take()], []);
  });

  it('are as many as come, of which the smallest may be asked for', () => {
    const gathered = new Gathered();
    for (let number = 2000; number > 0; number--) gathered.add(number);
    assert.deepEqual([...gathered.take(3)], [1, 2, 3]);
  });
});

describe('what many lists share', () => {
  it('is counted for all of them as for two', () => {
    const list = fc.uniqueArray(fc.oneof(fc.nat(12), fc.constantFrom(0xffffffff, 0x80000000, 0x9e3779b1))).map((values) => ascending(new Set(values)));
    fc.assert(fc.property(fc.array(list, { maxLength: 7 }), (lists) => {
      const pairs = lists.map((one, at) => lists.slice(0, at).map((other) => sharedCount(one, other)));
      assert.deepEqual(sharedWithEarlier(lists).map((counts) => [...counts]), pairs);
    }), { numRuns: 100 });
  });
});
