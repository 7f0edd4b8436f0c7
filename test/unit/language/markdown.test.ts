import assert from 'node:assert/strict';
import { commandLink, escapeMarkdown, link, plainText } from '../../../server/language/markdown.js';

describe('article text in Markdown', () => {
  const cases: [text: string, escaped: string][] = [
    ['plain words, “quoted”', 'plain words, “quoted”'],
    ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
    ['[run](command:evil)', '\\[run\\](command:evil)'],
    ['![x](https://a.example/p.png)', '!\\[x\\](https&#58;//a.example/p.png)'],
    ['<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
    ['see https://a.example and www.b.example', 'see https&#58;//a.example and www&#46;b.example'],
    ['a@b.example', 'a&#64;b.example'],
    ['# head\n- item', '\\# head - item'],
    ['1. first', '1\\. first'],
    ['a | b ~~c~~', 'a \\| b \\~\\~c\\~\\~'],
    ['R&amp;D', 'R&amp;amp;D'],
    ['\u202eright-to-left\u0000', 'right-to-left'],
  ];
  for (const [text, escaped] of cases) it(JSON.stringify(text), () => assert.equal(escapeMarkdown(text), escaped));

  it('reads as it stood once the signs are taken away again', () => {
    for (const [text] of cases.slice(0, 10)) {
      const line = text.replace(/\s+/g, ' ');
      assert.equal(plainText(escapeMarkdown(line)), line);
    }
  });

  it('cannot end a link early', () => {
    assert.equal(link('a](b', 'file:///x)y z'), '[a\\](b](file:///x%29y%20z)');
    assert.equal(commandLink('All', 'quotelens.showCoverage', ['file:///a (1).news', 1]), '[All](command:quotelens.showCoverage?%5B%22file%3A%2F%2F%2Fa%20%281%29.news%22%2C1%5D)');
  });
});
