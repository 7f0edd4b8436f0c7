import assert from 'node:assert/strict';
import { explainCoverage } from '../../../server/language/explainCoverage.js';
import { page } from '../../../server/language/page.js';
import { contextOf, nobodyLeft, opened } from './opened.js';

const EVENT = 'Port director Ann Hale and fisherman Tom Reed met the council of Kells Bay in Kingsway Hall on Monday.';
const article = (headline: string, ...said: string[]): string => `${headline}\n\nPublished: 12 March 2026\n\n${[EVENT, ...said].join('\n\n')}\n`;

const here = opened('harbour.news', 'news', article('Ferry to stop', '"We cannot wait ten more years for a new ramp," Hale said.', '"The nets are dry," Reed said.'));
const files = [
  here,
  opened('island.news', 'news', article('Island cut off', '"We cannot wait ten more years for a new ramp, and we will not," Ann Hale said.')),
  opened('wire.news', 'news', article('Port closes', '"Nobody asked whether we want a new ramp," Tom Reed said.')),
];

/** What is said of the quote that these words stand in. */
async function explained(words: string): Promise<readonly string[]> {
  const position = here.lines.positionAt(here.text.indexOf(words));
  const { text, reason } = await explainCoverage(contextOf(files), here, position, nobodyLeft);
  return (text ?? reason ?? '').split('\n');
}

describe('the coverage of a quote explained', () => {
  it('names every quote that was compared, accepted ones first, with the reason in words', async () => {
    const lines = await explained('ten more years');
    assert.deepEqual(lines.slice(0, 6), [
      'Coverage of "We cannot wait ten more years for a new ramp,"',
      '  Ann Hale; harbour.news, 12 March 2026, line 7',
      '  2 quotes of other articles compared: 1 accepted, 1 refused.',
      '',
      '1. island.news, 12 March 2026, line 7',
      '  Ann Hale: "We cannot wait ten more years for a new ramp, and we will not,"',
    ]);
    assert.match(lines[6] ?? '', /^ {2}Accepted: one event, /);
    assert.equal(lines[9], '  The speakers are Ann Hale and Ann Hale: one speaker.');
    assert.deepEqual(lines.slice(10, 13), ['', '2. wire.news, 12 March 2026, line 7', '  Tom Reed: "Nobody asked whether we want a new ramp,"']);
    assert.match(lines[13] ?? '', /^ {2}Refused: /);
    assert.equal(lines[16], '  The speakers are Ann Hale and Tom Reed: two speakers.');
  });

  it('says so when there is nothing to compare with', async () => {
    assert.deepEqual((await explained('nets are dry')).slice(2), [
      '  No quote of another article shares enough with it to be compared. No other article here reports this quote (2 other articles read).',
      '',
    ]);
  });

  it('is a page, until the quote is gone', async () => {
    const context = contextOf(files);
    const { text, page: address } = await explainCoverage(context, here, here.lines.positionAt(here.text.indexOf('ten more years')), nobodyLeft);
    assert.equal(await page(context, address!, nobodyLeft), text);
    assert.match(await page(contextOf(files.slice(1)), address!, nobodyLeft), /^This quote is no longer there/);
  });

  it('says so when there is no quote', async () => {
    assert.deepEqual(await explained('Published'), ['There is no quote at the cursor. Move it into a highlighted quote first.']);
  });
});
