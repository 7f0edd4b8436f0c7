import assert from 'node:assert/strict';
import { gathered } from '../../../server/coverage/gathered.js';

describe('what gathers in groups', () => {
  const near = (places: readonly number[]): number[] => gathered(places.length, (at, other) => Math.abs(places[at]! - places[other]!) <= 1);
  const cases: readonly (readonly [number[], number[]])[] = [
    [[], []],
    [[5], [0]],
    [[1, 2, 3], [0, 0, 0]],
    [[1, 3, 2], [0, 0, 0]],
    [[3, 9, 1, 2, 8], [0, 1, 0, 0, 1]],
    [[7, 1, 9, 3, 2, 8], [0, 1, 0, 1, 1, 0]],
  ];
  for (const [places, numbers] of cases) it(`${places.join(' ')}: whatever the order`, () => assert.deepEqual(near(places), numbers));
});
