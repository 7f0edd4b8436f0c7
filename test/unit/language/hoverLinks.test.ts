import { strict as assert } from 'node:assert';
import { commandLink, escapeMarkdown, link, withFollowedLinks } from '../../../server/language/markdown.js';

describe('links in hovers', () => {
  it('to the text of a PDF run a command, others stay', () => {
    const file = link('Averil Courier', 'file:///a/averil.news#L3,5');
    const text = link('Paper', 'quotelens-text:/a/paper (1).pdf#L3,5');
    assert.equal(withFollowedLinks(`${file}, ${text}`), `${file}, ${commandLink('Paper', 'quotelens.goTo', ['quotelens-text:/a/paper%20%281%29.pdf', 2, 4])}`);
  });

  it('are never made of article text', () => {
    const words = escapeMarkdown('](quotelens-text:/a/b.pdf#L1,1)');
    assert.equal(withFollowedLinks(words), words);
  });
});
