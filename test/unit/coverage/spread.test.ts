import assert from 'node:assert/strict';
import { MemoryStore } from '../../../server/archive/memory.js';
import { comparisonOf } from '../../../server/coverage/comparison.js';
import { strangersOfPhrase } from '../../../server/coverage/spread.js';
import { starOf } from '../../../server/coverage/star.js';
import type { ArticleEntry } from '../../../server/coverage/utterance.js';
import { identityMap } from '../../../server/text/offsetMap.js';
import { article, quote } from './invented.js';

const places = identityMap(1e6);
const EVENT = 'Nora Falk spoke to Emil Strand in Westerby about Lundgren Mills and Karlby Fair.';
const WORDS = 'sooner or later the tide will come back';

function said(id: string, speaker: string | undefined, text: string, published: string, prose = EVENT): ArticleEntry {
  return article(id, [{ text, ...(speaker !== undefined && { speaker }) }], { prose, published, outlet: id });
}

/** What is made of each ordered pair of articles. */
async function verdicts(entries: readonly ArticleEntry[]): Promise<Map<string, string>> {
  const archive = new MemoryStore();
  for (const entry of entries) archive.put(entry.id, [{ ...entry, places, lineStarts: new Uint32Array([0]) }]);
  const found = new Map<string, string>();
  for (const entry of entries) {
    for (const { entry: other, verdict } of (await starOf(entry, 0, archive)).rays) found.set(`${entry.id} ${other.id}`, `${verdict.rule} ${verdict.strangers}`);
  }
  return found;
}

describe('who else uses the words', () => {
  const six = ['Ada Vale', 'Tom Birk', 'Ida Holm', 'Jon Vik', 'Lena Quist', 'Omar Reed'].map((name, at) => said(`s${at}`, name, `${WORDS}, as they say`, `2024-0${at + 1}-01`, ''));

  it('is the same whichever side asks', async () => {
    // Those of the second article's event are strangers to the first one only.
    const entries = [
      said('a', undefined, WORDS, '2026-03-01'), said('b', undefined, `${WORDS}, he wrote`, '2026-03-12', ''),
      said('c', 'Ida Holm', WORDS, '2026-03-02'), said('d', 'Jon Vik', WORDS, '2026-03-02'), said('e', 'Tom Birk', WORDS, '2026-03-03'),
    ];
    const found = await verdicts(entries);
    assert.ok(found.size >= 4, `${found.size} pairs`);
    for (const [pair, verdict] of found) assert.equal(found.get(pair.split(' ').reverse().join(' ')), verdict, pair);
  });

  it('refuses the words outside of one event and speaker, and says so', async () => {
    const found = await verdicts([said('a', undefined, WORDS, '2026-03-01'), said('b', undefined, WORDS, '2026-03-12'), ...six]);
    assert.equal(found.get('a b'), 'refused: a phrase that many use 6');
  });

  it('lets one speaker of one event say what everybody says', async () => {
    const found = await verdicts([said('a', 'Nora Falk', WORDS, '2026-03-01'), said('b', 'Nora Falk', WORDS, '2026-03-02'), ...six]);
    assert.match(found.get('a b') ?? '', /^one event/);
  });

  it('takes more of them in a larger archive, and for words that are heavier', () => {
    const measure = comparisonOf(quote('a', WORDS), quote('b', WORDS))!.measure;
    const needed = [1000, 15_000, 150_000, 1_200_000, 1e8].map((wordings) => strangersOfPhrase({ ...measure, weight: 20, quotedWeight: 20 }, wordings));
    assert.deepEqual(needed, [3, 3, 5, 29, 30]);
    assert.equal(strangersOfPhrase({ ...measure, weight: 28, quotedWeight: 28 }, 1000), 6);
    assert.equal(strangersOfPhrase({ ...measure, weight: 40, quotedWeight: 40 }, 1000), Infinity);
    assert.equal(strangersOfPhrase({ ...measure, weight: 40, quotedWeight: 0 }, 1000), 3);
  });
});
