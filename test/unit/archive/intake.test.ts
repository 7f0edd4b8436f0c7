import { strict as assert } from 'node:assert';
import { intake, intakeGivingWay } from '../../../server/archive/intake.js';

const document = (number: number): string =>
  `${number} of 3 DOCUMENTS\n\nThe Harbour Times\n\nMarch 1${number}, 2026\n\nFerry to stop\n\nLENGTH: 40 words\n\n"We cannot wait ten more years," said the mayor, Ann Hale.\n\nLANGUAGE: ENGLISH\n\n`;
const EXPORT = document(1) + document(2) + document(3);

describe('intake of an export', () => {
  it('gives way after each article and takes in the same', async () => {
    const source = { id: 'a', text: EXPORT, format: 'text' as const };
    let ways = 0;
    const slowly = await intakeGivingWay('a', source, undefined, () => {
      ways++;
      return Promise.resolve();
    });
    assert.equal(ways, 3);
    const at = ({ articles, problems }: ReturnType<typeof intake>): object => ({ problems, articles: articles.map(({ stored }) => [stored.id, stored.published, stored.utterances.length]) });
    assert.deepEqual(at(slowly), at(intake('a', source)));
    assert.deepEqual(at(slowly), { problems: [], articles: [['a', '2026-03-11', 1], ['a#2', '2026-03-12', 1], ['a#3', '2026-03-13', 1]] });
  });
});
