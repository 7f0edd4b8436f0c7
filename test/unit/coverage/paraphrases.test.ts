import assert from 'node:assert/strict';
import type { StoredArticle } from '../../../server/archive/archive.js';
import { MemoryStore } from '../../../server/archive/memory.js';
import { coverageOf } from '../../../server/coverage/coverage.js';
import type { ArticleEntry } from '../../../server/coverage/utterance.js';
import { identityMap } from '../../../server/text/offsetMap.js';
import { article, type Saying } from './invented.js';

/** One event: these names stand in the prose of all its articles. */
const prose = 'Ada Vale of Norhaven met Tom Birk of Ostmark and Lena Quist of Sandholm in Kingsway Hall.';
const places = identityMap(1e6);

function report(id: string, saying: Saying, more: Partial<ArticleEntry> = {}): ArticleEntry {
  return article(id, [{ speaker: 'Ada Vale', ...saying }], { prose, published: '2026-03-13', outlet: id, ...more });
}

async function coverageIn(asked: ArticleEntry, others: readonly ArticleEntry[]) {
  const archive = new MemoryStore();
  for (const entry of [asked, ...others]) archive.put(entry.id, [{ ...entry, places, lineStarts: new Uint32Array([0]) } satisfies StoredArticle]);
  return coverageOf(asked, 0, archive);
}

const FERRY = 'Ostmark would suspend ferry crossings until every captain has renewed his licence and the harbour inspectors are satisfied';
const FLOOD = '“The flood barrier was neglected for decades, and this council will repair it before any budget for parades is approved.”';

describe('possible paraphrases', () => {
  const told = (text: string): Saying => ({ text, type: 'indirect' });
  const cases: readonly [what: string, here: Saying, there: Saying, isOne: boolean, more?: Partial<ArticleEntry>][] = [
    ['retold twice, in another order', told(FERRY), told('harbour inspectors must be satisfied, and captains hold renewed licences, for suspended crossings by ferry to start again'), true],
    ['quoted here, retold there', { text: FLOOD, type: 'direct' }, told('no parades would be in the budget while a barrier against the flood, neglected so long, awaits repair'), true],
    ['retold here, quoted there', told('workers at the quarry had been poisoned by dust from unfiltered drills'), { text: '“Unfiltered drills! That is how dust got into the lungs of our quarry and poisoned it.”', type: 'direct' }, true],
    ['too few words in common', told('she would veto the toll'), told('the toll on lorries was a burden to farmers, bakers and brewers alike, so that a veto was certain'), false],
    ['the longer one says more', told('smugglers bribed the customs sergeant with whisky'), told('an investigation, long delayed by a quarrel over its costs, had found whisky in the locker of a sergeant of customs whom smugglers had for years been bribing'), true],
    ['figures that agree', told('the reservoir had leaked 40 tonnes of brine into the orchards'), told('orchards below are ruined by brine, 40 tonnes of it, since the leak at the reservoir'), true],
    ['figures that do not', told('the reservoir had leaked 40 tonnes of brine into the orchards'), told('orchards below are ruined by brine, 900 tonnes of it, since the leak at the reservoir'), false],
    ['both in marks: two sentences on one subject', { text: FLOOD, type: 'direct' }, { text: '“Parades need a budget. So does a barrier that decades of flood neglected, and a council that would repair it.”', type: 'direct' }, false],
    ['another speaker', told(FERRY), { ...told('harbour inspectors must be satisfied, and captains hold renewed licences, for suspended crossings by ferry to start again'), speaker: 'Tom Birk' }, false],
    ['days later', told(FERRY), told('harbour inspectors must be satisfied, and captains hold renewed licences, for suspended crossings by ferry to start again'), false, { published: '2026-03-17' }],
    ['the same subject, and another thing said', told(FERRY), told('the ferry had saved the harbour, and its captain deserved a medal, a pension and a street named after him'), false],
  ];
  for (const [what, here, there, isOne, more] of cases) {
    it(`${isOne ? 'are told' : 'are not told'}: ${what}`, async () => {
      const { passages, outlets, articles, origins, fullest } = await coverageIn(report('here', here), [report('there', there, more)]);
      const reports = passages.flatMap((passage) => passage.reports);
      assert.deepEqual(reports.map(({ entry, relation, counted }) => [entry.id, relation, counted]), isOne ? [['there', 'paraphrase', false]] : []);
      assert.deepEqual([outlets, articles, origins, fullest], [0, 0, 1, null]);
    });
  }

  it('stand behind the reports, three of them at most, and are in no count', async () => {
    const again = 'harbour inspectors must be satisfied, and captains hold renewed licences, for suspended crossings by ferry to start again';
    const others = ['a', 'b', 'c', 'd'].map((id) => report(id, told(`${id} ${again}`)));
    const { passages, outlets, articles } = await coverageIn(report('here', told(FERRY)), [...others, report('same', told(FERRY))]);
    assert.deepEqual(passages.map(({ reports }) => reports.map(({ entry, counted }) => [entry.id, counted])), [[['same', true], ['a', false], ['b', false], ['c', false]]]);
    assert.deepEqual([outlets, articles], [1, 1]);
  });
});
