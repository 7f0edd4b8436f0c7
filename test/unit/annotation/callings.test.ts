import assert from 'node:assert/strict';
import { Callings } from '../../../server/annotation/callings.js';
import type { Naming } from '../../../server/annotation/record.js';
import type { Reading } from '../../../server/attribution/attribution.js';
import { on } from './records.js';

let minute = 0;
const naming = (name: string, as: string, here?: string): Naming => ({
  id: `n${++minute}`, at: `2026-11-22T09:${String(minute).padStart(2, '0')}:00.000Z`, by: 'Ana', op: 'name', name, as, ...(here !== undefined && { in: { ...on, article: here } }),
});

describe('how speakers are called', () => {
  const cases: readonly { readonly what: string; readonly namings: readonly Naming[]; readonly name: string; readonly article?: string; readonly called: string | undefined }[] = [
    { what: 'nobody said so', namings: [naming('Kerry', 'John Kerry')], name: 'Ann Hale', called: undefined },
    { what: 'in every article', namings: [naming('Kerry', 'John Kerry')], name: 'kerry', called: 'John Kerry' },
    { what: 'only in one, which is this one', namings: [naming('Holm', 'Jan Holm', 'a.news')], name: 'Holm', article: 'a.news', called: 'Jan Holm' },
    { what: 'only in one, which is another', namings: [naming('Holm', 'Jan Holm', 'a.news')], name: 'Holm', called: undefined },
    { what: 'twice', namings: [naming('Kerry', 'John Kerry'), naming('John Kerry', 'Secretary Kerry')], name: 'Kerry', called: 'Secretary Kerry' },
    { what: 'and back again', namings: [naming('Kerry', 'John Kerry'), naming('John Kerry', 'Kerry')], name: 'John Kerry', called: 'Kerry' },
    { what: 'in a circle', namings: [naming('A', 'B'), naming('B', 'C'), naming('C', 'A')], name: 'B', called: 'A' },
  ];
  for (const { what, namings, name, article = 'b.news', called } of cases) {
    it(what, () => assert.equal(new Callings(namings).of(name, { article })?.name, called));
  }

  it('knows the other names of somebody', () => {
    assert.deepEqual(new Callings([naming('Kerry', 'John Kerry'), naming('the senator', 'Kerry'), naming('J. Kerry', 'John Kerry')]).aliases('John Kerry'), ['Kerry', 'J. Kerry']);
  });

  it('makes two speakers of an article one', () => {
    const reading: Reading = {
      attributions: [0, 1, null].map((speaker, at) => ({ id: `q${at}`, type: 'direct', content: [[at, at + 1]], quoted: [], cue: [], source: [], speaker, confidence: 1, region: 'body', rule: 'test' })),
      speakers: [{ name: 'Ann Hale', kind: 'person', roles: ['director'], mentions: [[9, 12]] }, { name: 'Hale', kind: 'person', roles: ['engineer'], mentions: [[3, 5]] }],
      problems: [],
    };
    const { speakers, attributions } = new Callings([naming('Hale', 'Ann Hale')]).in(reading, { article: 'a.news' });
    assert.deepEqual(speakers, [{ name: 'Ann Hale', kind: 'person', roles: ['director', 'engineer'], mentions: [[3, 5], [9, 12]] }]);
    assert.deepEqual(attributions.map(({ speaker }) => speaker), [0, 0, null]);
    assert.equal(new Callings([naming('Tom', 'Thomas')]).in(reading, { article: 'a.news' }), reading);
  });
});
