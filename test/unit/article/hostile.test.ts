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
        const text = piece.repeat(40);
        const { articles, problems } = readArticles({ id: 'x', text, format, given: { published: 'never', title: ' ' } });
        assert.equal(articles.length, 1, piece);
        assert.ok(problems.includes('The date "never" could not be read.'));
        assert.equal(problems.includes('There is no text to read in this file.'), articles[0]!.paragraphs.length === 0, piece);
        assert.equal(looksLikeArticle(text, format).article, false, piece);
      }
    });
  }

  const LEAD = 'The ferry to the outer islands will stop running on Friday, the harbour board said.';
  const undated: [name: string, text: string, format: Format][] = [
    ['a header', `Ferry to stop\nDate: 31 February 2026\n\n${LEAD}`, 'text'],
    ['front matter', `---\ntitle: Ferry to stop\ndate: 31 February 2026\n---\n${LEAD}`, 'markdown'],
    ['a page', `<article><h1>Ferry to stop</h1><p>Published: 31 February 2026</p><p>${LEAD}</p></article>`, 'html'],
  ];
  for (const [name, text, format] of undated) {
    it(`reads on where ${name} has a date that does not exist, and says so`, () => {
      const { articles, problems } = readArticles({ id: 'x', text, format });
      assert.equal(articles[0]!.title?.value, 'Ferry to stop');
      assert.equal(articles[0]!.published, undefined);
      assert.deepEqual(problems, ['The date "31 February 2026" could not be read.']);
    });
  }

  for (const [name, head] of [
    ['JSON-LD', '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-02-30T09:00:00Z"}</script>'],
    ['meta elements', '<meta property="article:published_time" content="2026-02-30T09:00:00Z"><meta name="date" content="2026-02-30T09:00:00Z">'],
  ] as const) {
    it(`says that a date in a page’s ${name} does not exist, and takes another`, () => {
      const { articles, problems } = readArticles({ id: 'x', text: `${head}<article><h1>Ferry to stop</h1><time datetime="2026-03-12">12 March</time><p>${LEAD}</p></article>`, format: 'html' });
      assert.equal(articles[0]!.published?.value, '2026-03-12');
      assert.deepEqual(problems, ['The date "2026-02-30T09:00:00Z" could not be read. It stands in the page’s data.']);
    });
  }

  const unsupported: [name: string, text: string, why: RegExp][] = [
    ['a newsletter', `Delivered-To: a@harbour.example\nReceived: by mail.harbour.example\n  with SMTP id 1\nMIME-Version: 1.0\nSubject: Ferry\n\n${LEAD}`, /^E-mail files are not supported: /],
    ['a page saved as one file', `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harbour.example/a\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\n\r\n${LEAD}`, /^Pages saved as one file \(MHTML\) are not supported: /],
    ['a web archive', `WARC/1.0\r\nWARC-Type: response\r\n\r\n${LEAD}`, /^Web archives \(WARC\) are not supported: /],
    ['a record of news-please', JSON.stringify({ authors: [], maintext: LEAD }, null, 4), /^JSON records .* are not supported/],
  ];
  for (const [name, text, why] of unsupported) {
    it(`says that ${name} is not supported, and what is`, () => assert.match(looksLikeArticle(text, 'text').why, why));
  }

  it('gives a text, whatever the RTF', () => {
    const pieces = ['{', '}', '\\', '{\\rtf1 a}', "\\'9", '\\u', '\\u-999999999 ', '\\bin99999999 ', '\\*', '{\\pict ', '\\par a'];
    for (const piece of pieces) assert.ok(textOfRtf(piece.repeat(100)).length <= 100 * piece.length, piece);
  });
});
