import assert from 'node:assert/strict';
import { Gathered } from '../../../server/coverage/hash.js';

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
