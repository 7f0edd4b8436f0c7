import assert from 'node:assert/strict';
import type { Span } from '../../../server/text/span.js';
import { tokenise } from '../../../server/text/tokens.js';

function wordsOf(text: string, blocks: readonly Span[] = [[0, text.length]]): string {
  return tokenise(text, blocks).tokens.map((token) => token.text).join('|');
}

function sentencesOf(text: string, blocks: readonly Span[] = [[0, text.length]]): string[] {
  return tokenise(text, blocks).sentences.map((sentence) => text.slice(...sentence.span));
}

describe('tokens', () => {
  const cases: readonly (readonly [text: string, words: string])[] = [
    ['', ''],
    ['Ann said no.', 'Ann|said|no|.'],
    ['"No," Ann said.', '"|No|,|"|Ann|said|.'],
    ["''No,'' Ann said.", "''|No|,|''|Ann|said|."],
    ['``No,\'\' Ann said.', "``|No|,|''|Ann|said|."],
    ['We don\u2019t.', 'We|do|n\u2019t|.'],
    ['a hard-\nwrapped\r\nline', 'a|hard|-|wrapped|line'],
    ['\u{1f600} yes', '\u{1f600}|yes'],
    ['no\u0000pe \ud800 end', 'no|pe|end'],
    ['non\u00a0breaking', 'non|breaking'],
  ];
  for (const [text, words] of cases) {
    it(JSON.stringify(text), () => assert.equal(wordsOf(text), words));
  }

  it('do not hang on what was read before', () => {
    // wink takes `Orrin's` for one token from the moment on when it has met it before a comma.
    for (const text of ["It is Orrin's, not hers.", 'Orrin\u2019s boat left.', "It is Orrin's, not hers."]) assert.match(wordsOf(text), /Orrin\|['\u2019]s/);
  });

  it('never part a letter of two units, however long the run without a blank', () => {
    for (const lead of ['', 'x']) assert.doesNotMatch(wordsOf(`${lead}${'\u{1f600}'.repeat(100)}`), /\p{Cs}/u);
  });

  it('stand where they say, and know their sentence', () => {
    const text = '  \u{1f600} \u201cWe don\u2019t know,\u201d Mr. Hale said.\n\nHe left at 10.30 a.m. and didn\'t return. ';
    const read = tokenise(text, [[0, 37], [37, text.length]]);
    for (const token of read.tokens) {
      assert.equal(text.slice(token.start, token.end), token.text);
      const sentence = read.sentences[token.sentence];
      assert.ok(sentence && sentence.span[0] <= token.start && token.end <= sentence.span[1]);
    }
    assert.deepEqual(read.sentences.map((sentence) => sentence.block), [0, 1]);
  });
});

describe('sentences', () => {
  it('end with their block', () => {
    assert.deepEqual(sentencesOf('Port to close\nThe port closes.', [[0, 13], [14, 30]]), ['Port to close', 'The port closes.']);
  });

  it('do not end at a title', () => {
    assert.deepEqual(sentencesOf('Mr. Hale met Gov. Reed. They spoke.'), ['Mr. Hale met Gov. Reed.', 'They spoke.']);
  });
});

describe('hostile text', () => {
  for (const unit of ['-', "a'", '"', '(', '\ud800', '\u0000', 'A', '\u{1f600}', 'a b ']) {
    it(`${JSON.stringify(unit)} many times`, () => {
      const text = unit.repeat(4_000);
      const read = tokenise(text, [[0, text.length]]);
      for (const token of read.tokens) assert.equal(text.slice(token.start, token.end), token.text);
    });
  }
});
