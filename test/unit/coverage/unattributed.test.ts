import assert from 'node:assert/strict';
import { intake } from '../../../server/archive/intake.js';
import { MemoryStore } from '../../../server/archive/memory.js';
import { coverageOf } from '../../../server/coverage/coverage.js';
import { pairsOf } from '../../../server/coverage/pairs.js';

/** One event: these names stand in every article. */
const EVENT = 'Ada Vale of Norhaven met Tom Birk of Ostmark and Lena Quist of Sandholm in Kingsway Hall on Friday.';

function archiveOf(texts: Readonly<Record<string, string>>): MemoryStore {
  const archive = new MemoryStore();
  for (const [id, text] of Object.entries(texts)) {
    const source = { id, text: `${EVENT}\n\n${text}`, format: 'text' as const, given: { published: '2026-03-13', outlet: id } };
    archive.put(id, intake(id, source).articles.map(({ stored }) => stored));
  }
  return archive;
}

const SAID = '“You would have a clerk from the salt works who never went to sea,” Vale said.';

describe('words in marks that nobody is named for', () => {
  const cases: readonly [what: string, here: string, there: string, reported: boolean][] = [
    ['the same row of words in one event is a report', SAID, 'Vale is under fire after a film of her mocking Birk as a “clerk from the salt works who never went to sea” came out.', true],
    ['a film’s title is none', SAID, 'The hall then showed the film “Clerks of the Sea” to the guests.', false],
    ['other words around common ones are none', '“It was an act of spite,” Vale said.', 'The flag flew for those who fell in the “act of ignorance and spite” of the winter.', false],
    ['both sides unnamed are none', 'The council is to vote on the “clean quays, calm waters” rule.', 'They would repeal the “clean quays, calm waters” rule.', false],
  ];
  for (const [what, here, there, reported] of cases) {
    it(what, async () => {
      const pairs = [];
      for await (const pair of pairsOf(archiveOf({ a: here, b: there }), archiveOf({ a: here, b: there }).all())) pairs.push(pair);
      assert.equal(pairs.length > 0, reported);
    });
  }

  it('are shown with the quote they report, without a speaker, and are no quotes of their own', async () => {
    const archive = archiveOf({ a: SAID, b: cases[0]![2] });
    const asked = (await archive.entry('a'))!;
    const { passages, outlets } = await coverageOf(asked, asked.utterances.findIndex(({ unattributed }) => !unattributed), archive);
    assert.deepEqual(passages.flatMap(({ reports }) => reports).map(({ entry, utterance }) => [entry.id, utterance.speaker, utterance.unattributed]), [['b', null, true]]);
    assert.equal(outlets, 1);
    assert.equal(archive.quotes, 1);
  });
});
