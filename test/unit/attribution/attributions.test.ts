import assert from 'node:assert/strict';
import { readAttributions } from '../../../server/attribution/read.js';
import { CASES } from './cases.js';
import { articleOf, check } from './check.js';

describe('attributions', () => {
  for (const [phenomenon, cases] of Object.entries(CASES)) {
    describe(phenomenon, () => {
      for (const marked of cases) it(marked, () => check(marked));
    });
  }
});

describe('other languages', () => {
  it('only marks are read', () => {
    const reading = readAttributions(articleOf('„Der Hafen wird bald geschlossen“, sagte Hale.', 'de'));
    assert.deepEqual(reading.attributions.map(({ content, source, speaker }) => ({ content, source, speaker })), [{ content: [[0, 33]], source: [], speaker: null }]);
    assert.equal(reading.problems.length, 1);
  });
});

describe('hostile text', () => {
  for (const unit of ['"', '“a ', "' a' ", 'said ', 'he said, ', '"No," he said, ', '( ', 'Hale: ', '“A” — Ann ', '"A\n', '\ud800', '\u0000"']) {
    it(`${JSON.stringify(unit)} many times`, () => {
      const article = articleOf(unit.repeat(100));
      for (const one of readAttributions(article).attributions) {
        for (const [start, end] of [...one.content, ...one.quoted, ...one.cue, ...one.source]) assert.ok(start >= 0 && start <= end && end <= article.text.length);
      }
    });
  }
});
