import assert from 'node:assert/strict';
import { compareVersions } from '../../../server/language/compareVersions.js';
import { hover } from '../../../server/language/hover.js';
import { inspect } from '../../../server/language/inspect.js';
import { page } from '../../../server/language/page.js';
import { contextOf, nobodyLeft, opened } from './opened.js';

const filling = [
  'The ferry to Kells Bay has run twice a day since the war, in every weather, with the same two boats and the same crew of nine.',
  'Its ramp was built of larch on piles of stone, and every winter the sea has taken some of it, which the harbour board had mended.',
].join('\n\n');
const version = (name: string, published: string, headline: string, boats: number, outlet = 'Harbour Post') => opened(name, 'news', `Outlet: ${outlet}
Published: ${published}
URL: https://${outlet.toLowerCase().replace(' ', '')}.example/ferry

${headline}

${filling}

"We need ${boats} boats before the herring come, and nobody has drawn the ramp," port director Ann Hale said.

Read more: Bridge is late
`);

const morning = version('morning.news', '12 March 2026 09:30', 'Ferry to stop', 14);
const evening = version('evening.news', '12 March 2026 19:00', 'Ferry to stop for ten weeks', 40);
const next = version('next.news', '13 March 2026', 'Ferry to stop for ten weeks', 40);
const other = version('other.news', '12 March 2026', 'Island cut off', 14, 'Island Times');
const start = { line: 0, character: 0 };

describe('versions of one article', () => {
  it('are two pages of one clause a line, the earlier on the left', async () => {
    const context = contextOf([morning, evening, other]);
    const { versions, reason } = await compareVersions(context, evening, start, nobodyLeft);
    assert.equal(reason, undefined);
    assert.deepEqual(versions.map(({ label, place, headline }) => [label, place, headline]), [['Harbour Post, 12 March 2026, 09:30', 'morning.news', 'Ferry to stop']]);
    const { title, here, there } = versions[0]!.compare;
    assert.equal(title, 'Harbour Post: 12 March 2026, 09:30 ↔ 12 March 2026, 19:00 (this version)');
    const clauses = (headline: string, time: string, boats: number): string => `${headline}
Harbour Post, 12 March 2026, ${time}

The ferry to Kells Bay has run twice a day since the war,
in every weather,
with the same two boats and the same crew of nine.

Its ramp was built of larch on piles of stone,
and every winter the sea has taken some of it,
which the harbour board had mended.

"We need ${boats} boats before the herring come,
and nobody has drawn the ramp,"
port director Ann Hale said.
`;
    assert.equal(await page(context, here, nobodyLeft), clauses('Ferry to stop', '09:30', 14));
    assert.equal(await page(context, there, nobodyLeft), clauses('Ferry to stop for ten weeks', '19:00', 40));
  });

  it('are all offered, in order of their dates', async () => {
    const { versions } = await compareVersions(contextOf([next, morning, evening]), evening, start, nobodyLeft);
    assert.deepEqual(versions.map(({ place }) => place), ['morning.news', 'next.news']);
  });

  it('are told of by Inspect Article', async () => {
    const { text } = await inspect(contextOf([morning, evening]), morning.uri, start, nobodyLeft);
    assert.match(text, /\n\nOther versions of this article \(Quotelens: Compare Versions … lays them side by side\)\n {2}Harbour Post, 12 March 2026, 19:00: Ferry to stop for ten weeks, evening\.news\n$/);
  });

  it('are told of once in a hover, which leads to them', async () => {
    const context = { ...contextOf([morning, evening]), client: { commands: true } };
    const line = morning.text.split('\n').findIndex((words) => words.includes('boats before'));
    const told = JSON.stringify(await hover(context, morning, { line, character: 8 }, true, nobodyLeft));
    assert.equal(told.match(/version of th/g)?.length, 1, told);
    assert.match(told, /another version of this article\): \*says “40” where this article has “14”/);
    assert.match(told, /\[Compare versions\]\(command:quotelens\.compareVersions\?/);
  });

  const none: readonly [name: string, files: readonly ReturnType<typeof opened>[], reason: string][] = [
    ['another outlet has the text', [morning, other], 'There is only this version of the article here.'],
    ['no other article is here', [morning], 'No other article is here: this is the only version.'],
  ];
  for (const [name, files, reason] of none) {
    it(`are none where ${name}`, async () => assert.deepEqual(await compareVersions(contextOf(files), morning, start, nobodyLeft), { reason, versions: [] }));
  }

  it('are not there yet while articles are read', async () => {
    const answer = await compareVersions({ ...contextOf([morning]), reading: 'busy' }, morning, start, nobodyLeft);
    assert.deepEqual(answer, { reason: 'No other version has been found yet: articles are still being read.', versions: [] });
  });
});
