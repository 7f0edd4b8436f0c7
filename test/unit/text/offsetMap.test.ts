import { strict as assert } from 'node:assert';
import { ReadingText, identityMap, offsetMapOf, shiftedMap } from '../../../server/text/offsetMap.js';

describe('offset maps', () => {
  it('leave a text that is the file where it is', () => {
    const map = identityMap(10);
    assert.equal(map.toFile(4), 4);
    assert.deepEqual(map.spanInFile([2, 5]), [2, 5]);
    assert.deepEqual(map.piecesInFile([2, 5]), [[2, 5]]);
    assert.deepEqual(map.piecesInFile([2, 2]), []);
    assert.equal(map.fromFile(11), undefined);
  });

  it('shift a text behind front matter', () => {
    const map = shiftedMap(10, 5, [0, 15]);
    assert.equal(map.toFile(0), 5);
    assert.equal(map.fromFile(7), 2);
    assert.equal(map.fromFile(3), 0);
  });

  describe('of a text taken out of mark-up', () => {
    //            0         1         2         3
    //            0123456789012345678901234567890123456
    const file = '<p>"<b>We</b> can&rsquo;t</p><p>Go</p>';
    const reading = new ReadingText(file);
    reading.copy(3, 4);
    reading.copy(7, 9);
    reading.copy(13, 17);
    reading.put('’', 17, 24);
    reading.copy(24, 25);
    reading.put('\n\n', 25, 25);
    reading.copy(32, 34);
    const { text, places } = reading.finish([0, file.length]);

    it('read it as a reader does', () => {
      assert.equal(text, '"We can’t\n\nGo');
    });

    it('bring each letter to its place', () => {
      assert.deepEqual([...text].map((_, i) => places.toFile(i)), [3, 7, 8, 13, 14, 15, 16, 17, 24, 25, 25, 32, 33]);
      assert.equal(places.toFile(text.length), 34);
    });

    it('end a span with its last letter, not at the next one', () => {
      assert.deepEqual(places.spanInFile([0, 3]), [3, 9]);
      assert.deepEqual(places.spanInFile([0, 8]), [3, 24]);
      assert.deepEqual(places.spanInFile([4, 4]), [14, 14]);
    });

    it('give the pieces that stand in the file letter by letter', () => {
      assert.deepEqual(places.piecesInFile([0, 9]), [[3, 4], [7, 9], [13, 17], [24, 25]]);
    });

    it('find the text at a place, the next text for mark-up', () => {
      assert.deepEqual([0, 3, 5, 8, 20, 27, 33, 36].map((at) => places.fromFile(at)), [0, 0, 1, 2, 7, 11, 12, 13]);
      assert.equal(places.fromFile(99), undefined);
    });

    it('are the same when made anew from their shape', () => {
      const anew = offsetMapOf(places.shape);
      for (let at = 0; at <= text.length; at++) assert.deepEqual(anew.spanInFile([0, at]), places.spanInFile([0, at]));
      for (let at = 0; at <= 40; at++) assert.equal(anew.fromFile(at), places.fromFile(at));
    });
  });
});
