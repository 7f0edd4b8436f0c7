import { strict as assert } from 'node:assert';
import { CodePoints } from '../../../server/text/codePoints.js';
import { Lines, lineStarts } from '../../../server/text/lines.js';

describe('CodePoints', () => {
  const text = 'a🚢b\ud800c🚢🚢d';
  const codePoints = new CodePoints(text);

  it('counts characters, a lone surrogate as one', () => {
    assert.equal(codePoints.length, [...text].length);
  });

  it('converts every character start both ways', () => {
    let unit = 0;
    [...text].forEach((character, at) => {
      assert.equal(codePoints.fromUtf16(unit), at);
      assert.equal(codePoints.toUtf16(at), unit);
      unit += character.length;
    });
    assert.equal(codePoints.toUtf16(codePoints.length), text.length);
  });

  it('takes the middle of a character for its start or end and stays in the text', () => {
    assert.equal(codePoints.fromUtf16(2), 1);
    assert.equal(codePoints.fromUtf16(-3), 0);
    assert.equal(codePoints.toUtf16(999), text.length);
  });
});

describe('Lines', () => {
  it('knows the three ends of a line', () => {
    assert.deepEqual(lineStarts('a\nb\r\nc\rd\n'), [0, 2, 5, 7, 9]);
    assert.deepEqual(lineStarts(''), [0]);
  });

  const text = 'one\r\n\r\n🚢 two\rthree';
  const lines = new Lines(text);

  it('converts every offset to a position and back', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      const inLineEnd = text[offset] === '\n' && text[offset - 1] === '\r';
      assert.equal(lines.offsetAt(lines.positionAt(offset)), inLineEnd ? offset - 1 : offset);
    }
    assert.deepEqual(lines.positionAt(7), { line: 2, character: 0 });
    assert.deepEqual(lines.positionAt(text.length), { line: 3, character: 5 });
  });

  it('stays inside for positions beyond', () => {
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 3);
    assert.equal(lines.offsetAt({ line: 99, character: 0 }), text.length);
    assert.equal(lines.offsetAt({ line: -1, character: 0 }), 0);
    assert.deepEqual(lines.span(2), [7, 13]);
  });
});
