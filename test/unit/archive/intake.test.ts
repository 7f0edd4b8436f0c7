import { strict as assert } from 'node:assert';
import { intake, intakeSteps } from '../../../server/archive/intake.js';

const document = (number: number): string =>
  `${number} of 3 DOCUMENTS\n\nThe Harbour Times\n\nMarch 1${number}, 2026\n\nFerry to stop\n\nLENGTH: 40 words\n\n"We cannot wait ten more years," said the mayor, Ann Hale.\n\nLANGUAGE: ENGLISH\n\n`;
const EXPORT = document(1) + document(2) + document(3);

describe('intake of an export', () => {
  it('stops before each article and takes in the same', () => {
    const source = { id: 'a', text: EXPORT, format: 'text' as const };
    const steps = intakeSteps('a', source);
    for (let stop = 0; stop < 3; stop++) assert.equal(steps.next().done, false);
    const slowly = steps.next().value as ReturnType<typeof intake>;
    const at = ({ articles, problems }: ReturnType<typeof intake>): object => ({ problems, articles: articles.map(({ stored }) => [stored.id, stored.published, stored.utterances.length]) });
    assert.deepEqual(at(slowly), at(intake('a', source)));
    assert.deepEqual(at(slowly), { problems: [], articles: [['a', '2026-03-11', 1], ['a#2', '2026-03-12', 1], ['a#3', '2026-03-13', 1]] });
  });

  it('does not understand again what is known', () => {
    const source = { id: 'a', text: EXPORT, format: 'text' as const };
    const before = intake('a', source).articles;
    const asked: string[] = [];
    const steps = intakeSteps('a', source, undefined, ({ id }) => {
      asked.push(id);
      return before.find(({ article }) => article.id === id)?.reading;
    });
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    assert.deepEqual(asked, ['a', 'a#2', 'a#3']);
    step.value.articles.forEach(({ reading }, i) => assert.equal(reading, before[i]!.reading));
  });
});
