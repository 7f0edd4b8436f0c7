import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AnnotationIndex } from '../../../server/annotation/annotationIndex.js';
import type { AnnotationRecord } from '../../../server/annotation/record.js';
import { on, oneOfEach } from './records.js';

const idsOf = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

describe('the index of annotations', () => {
  it('finds by article what stands, whatever order the records come in, and however often', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...oneOfEach], { minLength: oneOfEach.length }), (records) => {
        const index = new AnnotationIndex([...records, ...oneOfEach]);
        assert.deepEqual(idsOf(index.of(on.article)), ['r1', 'r3', 'r4', 'r5']);
        assert.equal(index.size, oneOfEach.length);
      }),
      { numRuns: 30 },
    );
  });

  it('finds by wording what was said of it in other articles', () => {
    const elsewhere: AnnotationRecord = { id: 'e1', at: '2026-11-22T08:00:00.000Z', by: 'Bo', op: 'confirm', on: { ...on, article: 'other.news' } };
    const index = new AnnotationIndex([...oneOfEach, elsewhere]);
    assert.deepEqual(idsOf(index.onWording(on.wording)), ['e1', 'r1', 'r3', 'r4', 'r5']);
    assert.deepEqual(idsOf(index.onWording('0000')), []);
  });

  it('finds an article that has moved by its address', () => {
    const index = new AnnotationIndex([{ id: 'a', at: '2026-11-22T08:00:00.000Z', by: 'Bo', op: 'confirm', on: { ...on, url: 'https://eskby.example/ferry' } }]);
    assert.deepEqual(idsOf(index.of('moved/ferry.news', 'https://eskby.example/ferry')), ['a']);
    assert.deepEqual(idsOf(index.of('moved/ferry.news')), []);
  });

  it('finds rulings from both articles, until they are taken back', () => {
    const index = new AnnotationIndex(oneOfEach);
    assert.deepEqual(idsOf(index.rulings(on.article)), ['r9', 'r10']);
    assert.deepEqual(idsOf(index.rulings('eskby/pier.txt')), ['r9', 'r10']);
    assert.deepEqual([...index.articles()], [on.article, 'eskby/pier.txt']);
    index.add({ id: 'u', at: '2026-11-22T10:00:00.000Z', by: 'Ana', op: 'undo', of: 'r9' });
    assert.deepEqual(idsOf(index.rulings('eskby/pier.txt')), ['r10']);
    assert.deepEqual(index.articlesOf('u'), [on.article, 'eskby/pier.txt']);
    assert.deepEqual(idsOf(index.shared()), ['r10', 'r11', 'r12']);
  });

  it('follows what is attached to another article', () => {
    const index = new AnnotationIndex([...oneOfEach, { id: 'm', at: '2026-11-22T10:00:00.000Z', by: 'Ana', op: 'attach', of: 'r3', on: { ...on, article: 'new.news' } }]);
    assert.deepEqual(idsOf(index.of('new.news')), ['r3']);
    assert.ok(!idsOf(index.of(on.article)).includes('r3'));
  });
});
