import assert from 'node:assert/strict';
import { capitalised, counted, dateLabel, fileName, shortened } from '../../../server/language/labels.js';

describe('labels', () => {
  it('dates are written out as precisely as they are known', () => {
    assert.equal(dateLabel('2014-06-16'), '16 June 2014');
    assert.equal(dateLabel('2026-03-01T09:05:00Z'), '1 March 2026, 09:05');
    assert.equal(dateLabel('last week'), 'last week');
    assert.equal(dateLabel('2026-13-01'), '2026-13-01');
  });

  it('counts agree with their nouns', () => {
    assert.equal(counted(1, 'outlet'), '1 outlet');
    assert.equal(counted(0, 'outlet'), '0 outlets');
  });

  it('the file name stands in for an outlet', () => {
    assert.equal(fileName('file:///a/b%20c.news'), 'b c.news');
    assert.equal(fileName('file:///a/%zz.news#2'), '%zz.news#2');
  });

  it('long text is cut at a word, never inside a character', () => {
    assert.equal(shortened('one two  three\nfour', 13), 'one two three …'.slice(0, 13) + ' …');
    assert.equal(shortened('short', 10), 'short');
    assert.equal(shortened('😀😀😀😀', 3), '😀 …');
  });

  it('names begin with a capital', () => {
    assert.equal(capitalised('senior official'), 'Senior official');
    assert.equal(capitalised(''), '');
  });
});
