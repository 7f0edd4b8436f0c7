import { strict as assert } from 'node:assert';
import { readArticles } from '../../server/article/read.js';

describe('growth of pages', () => {
  it('does not lose itself in deep nesting', () => {
    const deep = `${'<div>'.repeat(10_000)}<p>The ferry will stop on Friday, the harbour board said.</p>${'</div>'.repeat(10_000)}`;
    assert.equal(readArticles({ id: 'x', text: deep, format: 'html' }).articles[0]!.paragraphs.length, 1);
    const json = `<script type="application/ld+json">${'['.repeat(10_000)}</script><script type="application/ld+json">${'{"@graph":'.repeat(5000)}1${'}'.repeat(5000)}</script>`;
    assert.equal(readArticles({ id: 'x', text: json, format: 'html' }).articles[0]!.title, undefined);
  });

  it('passes over thirty megabytes of pictures in the page, and keeps every place', () => {
    const picture = `<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(100_000)}">`;
    const file = `<article><h1>Ferry to stop</h1>${`${picture}<p>The ferry will stop on Friday, the harbour board said on Monday.</p>`.repeat(28)}</article>`;
    assert.ok(file.length > 30_000_000);
    const from = process.cpuUsage();
    const { text, paragraphs, places } = readArticles({ id: 'x', text: file, format: 'html' }).articles[0]!;
    const seconds = process.cpuUsage(from).user / 1e6;
    assert.equal(paragraphs.length, 29);
    for (const { span } of paragraphs) assert.equal(file.slice(...places.spanInFile(span)), text.slice(...span));
    assert.ok(seconds < 10, `${seconds} s of processor time`);
  });
});
