import assert from 'node:assert/strict';
import { MemoryStore } from '../../../server/archive/memory.js';
import { packed } from '../../../server/archive/packed.js';
import { identityMap } from '../../../server/text/offsetMap.js';
import { forgottenInPortions, takenInPortions } from '../../../server/workspace/portions.js';
import { article } from '../coverage/invented.js';

const file = 'file:///news/export.txt';
const record = { size: 9, mtime: 5, hash: 'x' };
const exported = (count: number, said: string): ReturnType<typeof packed> =>
  packed(Array.from({ length: count }, (_, at) => (
    { ...article(`${file}#${at}`, [`The ferry number ${at} will not sail ${said}`]), file, places: identityMap(90), lineStarts: Uint32Array.of(0) })));

describe('a file of many articles', () => {
  it('is taken in over several turns, and to be read again until all are there', () => {
    const store = new MemoryStore();
    const steps = takenInPortions(store, file, exported(25, 'today'), record, () => true);
    const seen: [articles: number, hash: string | undefined][] = [];
    do seen.push([store.articles, store.record(file)?.hash]);
    while (steps.next().done !== true);
    assert.deepEqual(seen, [[0, undefined], [10, ''], [20, '']]);
    assert.deepEqual([store.articles, store.quotes, store.record(file)], [25, 25, record]);
  });

  it('is replaced and forgotten likewise, with nothing left behind', () => {
    const store = new MemoryStore();
    Array.from(takenInPortions(store, file, exported(25, 'today'), record, () => true));
    const steps = Array.from(takenInPortions(store, file, exported(12, 'tomorrow'), record, () => true), () => [store.articles, store.record(file)?.hash]);
    assert.deepEqual(steps, [[15, ''], [5, ''], [10, '']]);
    assert.deepEqual([store.articles, store.wordings, store.record(file)], [12, 12, record]);
    assert.equal(Array.from(forgottenInPortions(store, file)).length, 1);
    assert.deepEqual([store.articles, store.quotes, store.wordings, store.record(file)], [0, 0, 0, undefined]);
  });

  it('stays one to be read again when it is not wanted any more, and takes nothing in once it is forgotten', () => {
    const store = new MemoryStore();
    let left = 2;
    Array.from(takenInPortions(store, file, exported(40, 'today'), record, () => left-- > 0));
    assert.deepEqual([store.articles, store.record(file)?.mtime], [20, null]);
    const steps = takenInPortions(store, file, exported(40, 'today'), record, () => true);
    for (let step = 0; step < 3; step++) steps.next();
    store.remove(file);
    Array.from(steps);
    assert.deepEqual([store.articles, store.record(file)], [0, undefined]);
  });
});
