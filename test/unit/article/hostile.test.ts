import { strict as assert } from 'node:assert';
import type { Format } from '../../../server/article/format.js';
import { readArticles } from '../../../server/article/read.js';
import { looksLikeArticle } from '../../../server/article/prose.js';
import { textOfRtf } from '../../../server/article/rtf/text.js';

const PIECES: Readonly<Record<Format, readonly string[]>> = {
  text: ['a', ' ', '\n', '\r', '.', '"', '\0', '\ud800', 'مرحبا ', '🚢', 'ab cd ef gh ij\n\n', '---\n', 'By Ann\n', 'Date: \n', '- '],
  markdown: ['*', '_', '[', '](', '![', '[](', '`', '`a``', '<', '<!--', '<a ', '&', '&a', '\\', '> ', '# ', '- ', '|', '[^', '[[', '**a* ', '](((', '---\n', '1. '],
  html: ['<div>', '<p>', '</p>', '</div>', '<b>', '<a href=x>', '<i>a</b>', '<table><tr><td>', '<q>', '<', '&', '&#1114111;', '<!--', '<div a=1 ', '<svg><p>', '<li>', '<ul><li>a', '<x-y>', '<br>a', '<script>', '<h1>a', '<article>', '<span hidden>', '<title>a', '<time datetime=x>a', '<plaintext>', '<p class="ad">a', '<![CDATA['],
};

describe('hostile input', () => {
  for (const format of ['text', 'markdown', 'html'] as const) {
    it(`gives an article and its problems, whatever the ${format}`, () => {
      for (const piece of ['', ...PIECES[format]]) {
        const text = piece.repeat(100);
        const { articles, problems } = readArticles({ id: 'x', text, format, given: { published: 'never', title: ' ' } });
        assert.equal(articles.length, 1, piece);
        assert.ok(problems.includes('The date "never" could not be read.'));
        assert.equal(problems.includes('There is no text to read in this file.'), articles[0]!.paragraphs.length === 0, piece);
        assert.equal(looksLikeArticle(text, format).article, false, piece);
      }
    });
  }

  it('gives a text, whatever the RTF', () => {
    const pieces = ['{', '}', '\\', '{\\rtf1 a}', "\\'9", '\\u', '\\u-999999999 ', '\\bin99999999 ', '\\*', '{\\pict ', '\\par a'];
    for (const piece of pieces) assert.ok(textOfRtf(piece.repeat(100)).length <= 100 * piece.length, piece);
  });
});
