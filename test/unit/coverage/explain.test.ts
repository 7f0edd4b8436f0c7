import assert from 'node:assert/strict';
import { MemoryStore } from '../../../server/archive/memory.js';
import { explain } from '../../../server/coverage/explain.js';
import { wholeStarOf } from '../../../server/coverage/star.js';
import type { ArticleEntry } from '../../../server/coverage/utterance.js';
import { identityMap } from '../../../server/text/offsetMap.js';
import { article, type Saying } from './invented.js';

const places = identityMap(1e6);
const EVENT = 'Ada Vale of Norhaven met Tom Birk of Ostmark and Lena Quist of Sandholm in Kingsway Hall.';
const said = (id: string, saying: Saying, published = '2026-03-13', prose = EVENT): ArticleEntry => article(id, [saying], { prose, published, outlet: id });
const FULL = 'We will open the bridge in May, and every shop and some workshops will have its road back.';

/** The explanation of the only pair of two articles. */
async function why(asked: ArticleEntry, other: ArticleEntry): Promise<string> {
  const archive = new MemoryStore();
  for (const entry of [asked, other]) archive.put(entry.id, [{ ...entry, places, lineStarts: new Uint32Array([0]) }]);
  const { rays } = await wholeStarOf(asked, 0, archive);
  assert.equal(rays.length, 1);
  return explain(asked, rays[0]!).sentences.join(' ');
}

describe('why a pair was accepted or refused', () => {
  it('tells rule, words, rarity, days, names and speakers of an accepted pair', async () => {
    assert.equal(
      await why(said('a', { text: 'We will open the bridge in May', speaker: 'Ada Vale' }), said('b', { text: FULL, speaker: 'Ada Vale' }, '2026-03-14')),
      'Accepted: one event, and the words of the shorter quote are nearly all in the other. ' +
      '7 words in common (2 with content, 7 in a row), of a rarity of 24.6 in all: 100 % of the shorter quote, 100 % of the stretch they stand in. ' +
      'The articles are 1 day apart and have 100 % of their names in common: they are taken to be on one event. ' +
      'The speakers are Ada Vale and Ada Vale: one speaker.',
    );
  });

  const cases: readonly [what: string, asked: ArticleEntry, other: ArticleEntry, told: RegExp][] = [
    ['another speaker', said('a', { text: 'The bridge opens in May for every shop.', speaker: 'Ada Vale' }), said('b', { text: 'Nobody believes that the bridge opens in May.', speaker: 'Tom Birk' }),
      /^Refused: another speaker, and not enough of the same words in a row\..*Ada Vale and Tom Birk: two speakers\.$/],
    ['a question', said('a', { text: 'Did anyone on the council see the harbour report?', speaker: 'Ada Vale' }), said('b', { text: 'I have seen the harbour report', speaker: 'Ada Vale' }),
      /^Refused: one is a question and the other is not/],
    ['undated reports with a third of their names in common', article('a', [{ text: 'A witch hunt.', speaker: 'Ada Vale' }], { prose: `${EVENT} Karlby and Lund came.` }),
      article('b', [{ text: 'It is a witch hunt and nothing else, I told the shops.', speaker: 'Ada Vale' }], { prose: 'Ada Vale and Tom Birk wrote from Norhaven to Ida Holm, Jon Vik, Emil Strand and Nora Falk of Westerby.' }),
      /^Refused: too few words in common for articles that nothing else ties together\..*The days between the articles are not known; they have \d+ % of their names in common: they may be on one event/],
    ['a speaker that only one names, and no dates', article('a', [{ text: FULL, speaker: 'Ada Vale' }], { prose: EVENT }), said('b', { text: FULL }),
      /^Accepted: .*The days between the articles are not known.*Only one article names a speaker: Ada Vale\.$/],
  ];
  for (const [what, asked, other, told] of cases) it(`tells ${what}`, async () => assert.match(await why(asked, other), told));
});
