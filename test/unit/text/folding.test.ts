import assert from 'node:assert/strict';
import { foldedTokens } from '../../../server/text/folding.js';

const fold = (text: string): string => foldedTokens(text).map((token) => token.word).join(' ');

describe('folding', () => {
  const equal: readonly (readonly [string, string])[] = [
    ["It won't do.", 'it will not do'],
    ['We can’t; we cannot', 'we can not we can not'],
    ["they're, we've, he'll, I'm, she'd", 'they are we have he will i am she would'],
    ["It's the mayor's plan, the mayors' plan", 'it is the mayor plan the mayors plan'],
    ['Let’s go', 'let us go'],
    ['step-by-step', 'step by step'],
    ['co-operation, co-ordinate, e-mail, re-elected', 'cooperation coordinate email reelected'],
    ['minimise the colour, travelled, the centre', 'minimize the color traveled the center'],
    ['wait ten years, twenty-five boats', 'wait 10 years 25 boats'],
    ['1,700 soldiers; 1.7 million; five hundred; two thousand three', '1700 soldiers 1700000 500 2003'],
    ['no one, one of them', 'no one one of them'],
    ['one hundred and 4.5 per cent, 10%', '100 and 4.5 percent 10 percent'],
    ['F.B.I. and U.S. and US, told us', 'fbi and united states and united states told us'],
    ['Rear Adm. Vale', 'rear admiral vale'],
    ['conservation & herds', 'conservation and herds'],
    ['$5 or £5', 'dollar 5 or pound 5'],
    ['naïve Café', 'naive cafe'],
    ['ﬁne ＡＢＣ', 'fine abc'],
    ['soft\u00adhyphen zero\u200bwidth', 'softhyphen zerowidth'],
    ["tell 'em", 'tell them'],
    ['end.Next', 'end next'],
    ['P5+1', 'p5 1'],
    ['會議 ok', '會 議 ok'],
    ['', ''],
    ['… -- “” []', ''],
  ];
  for (const [text, expected] of equal) it(JSON.stringify(text), () => assert.equal(fold(text), expected));

  it('keeps the place of every word', () => {
    const text = '😀 We won’t, twenty-five';
    assert.deepEqual(
      foldedTokens(text).map(({ word, span }) => [word, text.slice(...span)]),
      [['we', 'We'], ['will', 'won’t'], ['not', 'won’t'], ['25', 'twenty-five']],
    );
  });

  it('reads only the span', () => {
    assert.deepEqual(foldedTokens('one two_three', [4, 7]).map((token) => token.span), [[4, 7]]);
  });

  for (const hostile of ['\ud800', '\udc00a\ud800', "'".repeat(1000), '.'.repeat(1000), '\u0000\u0000', 'a'.repeat(100_000), "a'".repeat(50_000), 'a.'.repeat(50_000)]) {
    it(`gives words in order, each in its place, whatever the text: ${JSON.stringify(hostile.slice(0, 6))}`, () => {
      let from = 0;
      for (const { word, span } of foldedTokens(hostile)) {
        assert.ok(word !== '' && span[0] >= from && span[0] < span[1] && span[1] <= hostile.length);
        from = span[0];
      }
    });
  }
});
