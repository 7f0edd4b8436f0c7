import { strict as assert } from 'node:assert';
import { readArticles } from '../../server/article/read.js';

describe('growth of pages', () => {
  it('does not lose itself in deep nesting', () => {
    const deep = `${'<div>'.repeat(10_000)}<p>The ferry will stop on Friday, the harbour board said.</p>${'</div>'.repeat(10_000)}`;
    assert.equal(readArticles({ id: 'x', text: deep, format: 'html' }).articles[0]!.paragraphs.length, 1);
    const json = `<script type="application/ld+json">${'['.repeat(10_000)}</script><script type="application/ld+json">${'{"@graph":'.repeat(5000)}1${'}'.repeat(5000)}</script>`;
    assert.equal(readArticles({ id: 'x', text: json, format: 'html' }).articles[0]!.title, undefined);
  });
});
