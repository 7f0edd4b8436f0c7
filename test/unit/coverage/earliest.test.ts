import assert from 'node:assert/strict';
import { earliestOf, isSurelyEarlier } from '../../../server/coverage/earliest.js';
import type { Coverage, Report } from '../../../server/coverage/report.js';
import { article, quote } from './invented.js';

function coverageWith(here: string | undefined, ...others: (string | undefined)[]): Coverage {
  const dated = (id: string, published: string | undefined) => article(id, ['We cannot wait.'], published === undefined ? {} : { published });
  const entry = dated('here', here);
  const reports = others.map((published, i): Report => ({
    entry: dated(`other${i + 1}`, published), utterance: quote('other', 'We cannot wait.'), here: [0, 15], there: [0, 15],
    relation: 'verbatim', theirs: [], ours: [], counted: true, origin: i + 1, report: i + 1,
  }));
  return { asked: quote('here', 'We cannot wait.'), entry, passages: [{ span: [0, 15], reports }], outlets: 1, articles: 1, origins: 2, fullest: null, complete: true };
}

describe('the earliest report', () => {
  const cases: [what: string, here: string | undefined, others: (string | undefined)[], earliest: string[]][] = [
    ['is the one of the first day', '2025-11-06', ['2025-11-05', '2025-11-07'], ['other1']],
    ['may be this article', '2025-11-04', ['2025-11-05'], ['here']],
    ['may be several of one day', '2025-11-06', ['2025-11-05', '2025-11-05'], ['other1', 'other2']],
    ['is not named where all are of one day', '2025-11-05', ['2025-11-05'], []],
    ['is not named where one date alone is known', '2025-11-05', [undefined], []],
    ['goes by the hour where both are known', '2025-11-05T14:40:00Z', ['2025-11-05T15:05:00Z'], ['here']],
    ['does not take a day for its first hour', '2025-11-05T14:40:00Z', ['2025-11-05'], []],
    ['knows zones', '2025-11-05T18:20:00-05:00', ['2025-11-05T22:00:00Z'], ['other1']],
  ];
  for (const [what, here, others, earliest] of cases) {
    it(what, () => assert.deepEqual(earliestOf(coverageWith(here, ...others)).map(({ id }) => id), earliest));
  }

  it('is not judged by the hour where only one clock is known', () => {
    assert.equal(isSurelyEarlier('2025-11-05T10:00', '2025-11-05T14:00:00Z'), false);
    assert.equal(isSurelyEarlier('2025-11-04T23:00', '2025-11-05T14:00:00Z'), true);
  });
});
