import assert from 'node:assert/strict';
import { MemoryStore } from '../../../server/archive/memory.js';
import type { CalledAlike, CandidateIndex } from '../../../server/coverage/candidateIndex.js';
import { coverageOf } from '../../../server/coverage/coverage.js';
import { identityMap } from '../../../server/text/offsetMap.js';
import { article } from './invented.js';

const PROSE = 'Norhaven and Ostmark met in Kingsway Hall with people of Sandholm.';
const day = (outlet: string, published: string) => ({ prose: PROSE, published, outlet });

const asked = article('asked', [{ text: 'The harbour wall is crumbling in winter.', speaker: 'Ada Vale' }], day('A', '2026-03-13'));
const others = [
  article('maiden name', [{ text: 'Harbour wall is crumbling.', speaker: 'Mira Holm' }], day('B', '2026-03-13')),
  article('somebody else', [{ text: 'Harbour wall is crumbling.', speaker: 'Tom Birk' }], day('C', '2026-03-13')),
];

/** Who reports the asked words, where readers call the speakers of these articles by one name. */
async function reporting(alike: readonly string[]): Promise<string[]> {
  const archive = new MemoryStore();
  for (const entry of [asked, ...others]) archive.put(entry.id, [{ ...entry, places: identityMap(1e6), lineStarts: new Uint32Array([0]) }]);
  const calledAlike: CalledAlike = (one, other) => alike.includes(one.article) && alike.includes(other.article);
  const index: CandidateIndex = { candidates: (keys, limit) => archive.candidates(keys, limit), entry: (id) => archive.entry(id), outlines: (ids) => archive.outlines(ids), wordings: archive.wordings, calledAlike };
  const { passages } = await coverageOf(asked, 0, index);
  return passages.flatMap(({ reports }) => reports).filter(({ counted }) => counted).map(({ entry }) => entry.id);
}

describe('coverage with the names that readers have given', () => {
  const cases: readonly { readonly what: string; readonly alike: readonly string[]; readonly reports: readonly string[] }[] = [
    { what: 'three speakers by the rules: so few words are nobody’s report', alike: [], reports: [] },
    { what: 'two of them called alike report one statement', alike: ['asked', 'maiden name'], reports: ['maiden name'] },
    { what: 'two others called alike change nothing here', alike: ['maiden name', 'somebody else'], reports: [] },
  ];
  for (const { what, alike, reports } of cases) it(what, async () => assert.deepEqual(await reporting(alike), reports));
});
