import assert from 'node:assert/strict';
import { inspect } from '../../../server/language/inspect.js';
import { page } from '../../../server/language/page.js';
import type { Settings } from '../../../server/language/settings.js';
import { contextOf, opened, nobodyLeft } from './opened.js';

const LEAD = 'The ferry to Kells Bay will stop on Friday for ten weeks.';

const alone = opened('ferry.news', 'news', `Ferry to stop on Friday

By Lena Moor
Published: 12 March 2026

${LEAD}

"We cannot wait ten more years," port director Ann Hale said.

More in this section

Subscribe to our newsletter
`);

const document = (title: string, body: string): string =>
  `${'_'.repeat(60)}\n\n${title}\n\nFull text: ${body}\n\nTitle: ${title}\n\nPublication title: The Harbour Times\n\nPublication date: Mar 12, 2026\n\n`;
const several = opened('export.txt', 'plaintext', `${document('Ferry to stop', LEAD)}${document('Board late', 'The board met late on Monday night, the chair Tom Reed said.')}`);
const list = opened('todo.txt', 'plaintext', 'Milk, bread and a rope.\n');
const tooLong = opened('long.txt', 'plaintext', LEAD.repeat(40), 2000);

async function inspected(uri: string, line = 0, settings: Partial<Settings> = {}): Promise<string> {
  return (await inspect(contextOf([alone, several, list, tooLong], settings), uri, { line, character: 0 }, nobodyLeft)).text;
}

describe('an inspected article', () => {
  it('tells why it is one, its header with where each field came from, its regions by line, its quotes', async () => {
    assert.equal(await inspected(alone.uri), `ferry.news

Read as an article: The file is named as one.
  Format: plain text

Header
  Headline: Ferry to stop on Friday (from: headline)
  Outlet: not found, shown as ferry.news
  Published: 2026-03-12 (from: header line)
  Byline: Lena Moor (from: header line)
  Address: not found
  Language: English

Regions
  Line 1, headline: Ferry to stop on Friday
  Lines 3 to 4, page furniture, 2 paragraphs: By Lena Moor
  Lines 6 to 8, the report, 2 paragraphs: ${LEAD}
  Lines 10 to 12, page furniture, 2 paragraphs: More in this section

Quotes and speakers
  1 quote: 1 direct
  1 speaker
  Ann Hale: 1 quote
`);
  });

  it('is the one at the cursor, before the others of its file', async () => {
    const text = await inspected(several.uri, several.text.split('\n').indexOf('Board late') + 2);
    assert.match(text, /^export\.txt\n\nRead as 2 articles: The file is an export of ProQuest\.\n {2}Format: plain text\n {2}Layout: export of ProQuest\n\nArticle 2 of 2, lines 15 to \d+\n {2}Headline: Board late \(from: ProQuest headline\)\n/);
    assert.match(text, /\nOther articles in this file\n {2}Lines 3 to \d+, article 1: Ferry to stop, The Harbour Times, 12 March 2026\n$/);
    assert.match(await inspected(several.uri, 0), /\nArticle 1 of 2,/);
  });

  it('names what could not be read', async () => {
    assert.match(await inspected(several.uri), /\n\nWhat could not be read\n {2}The last document ends without the closing line/);
  });

  it('tells of quotes that the settings hide', async () => {
    assert.match(await inspected(alone.uri, 0, { minimumConfidence: 1 }), /\n {2}No quotes\n {2}0 speakers\n {2}1 quote not shown, found with less confidence/);
  });

  it('is a page that says the same, whatever an editor makes of its address', async () => {
    const context = contextOf([alone, several]);
    const answer = await inspect(context, several.uri, { line: 16, character: 0 }, nobodyLeft);
    for (const address of [answer.page, decodeURIComponent(answer.page), answer.page.replace(/%/g, '%25')]) {
      assert.equal(await page(context, address, nobodyLeft), answer.text);
    }
    assert.match(answer.page, /^quotelens:\/export\.txt%20\(inspected\)\.txt\?/);
  });
});

describe('an inspected document that is no article', () => {
  const cases: readonly [what: string, text: Promise<string>, told: RegExp][] = [
    ['a list', inspected(list.uri), /^todo\.txt\n\nNot read as an article: The file has only 0 words of running text\.\n {2}Files named \.news or \.article, and documents whose language is News Article, are always read/],
    ['one that is too long', inspected(tooLong.uri), /^long\.txt\n\nLeft out: 0\.0 million characters are more than the setting/],
    ['one of another language', inspected('file:///a/package.json'), /^package\.json\n\nNot read by Quotelens: it reads files and unsaved documents whose language is News Article/],
  ];
  for (const [what, text, told] of cases) it(`${what} tells why`, async () => assert.match(await text, told));

  it('tells that all is turned off', async () => {
    assert.equal((await inspect(contextOf([], { enable: false }), 'file:///a/ferry.news', { line: 0, character: 0 }, nobodyLeft)).text, 'ferry.news\n\nQuotelens is turned off.\n');
  });
});
