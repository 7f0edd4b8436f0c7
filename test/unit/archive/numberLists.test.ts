import assert from 'node:assert/strict';
import { NumberLists } from '../../../server/archive/numberLists.js';

describe('lists of numbers', () => {
  it('grow beside each other, and what one gives up another gets', () => {
    const lists = new NumberLists();
    let [even, odd] = [lists.begin(), lists.begin()];
    for (let at = 0; at < 200; at += 2) {
      even = lists.add(even, at);
      odd = lists.add(odd, at + 1);
    }
    lists.end(even);
    let third = lists.begin();
    for (let at = 0; at < 100; at++) third = lists.add(third, -at);
    assert.deepEqual([lists.size(odd), lists.of(odd)[0], lists.of(odd).at(-1)], [100, 1, 199]);
    assert.deepEqual([...lists.of(third)], Array.from({ length: 100 }, (_, at) => 0 - at));
  });

  it('lose one of equal numbers, the last, and nothing that they do not hold', () => {
    const lists = new NumberLists();
    let list = lists.begin();
    for (const value of [7, 8, 7, 9]) list = lists.add(list, value);
    lists.remove(list, 7);
    lists.remove(list, 5);
    assert.deepEqual([...lists.of(list)], [7, 8, 9]);
  });
});
