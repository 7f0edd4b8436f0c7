import assert from 'node:assert/strict';
import { MemoryStore } from '../../server/archive/memory.js';
import { coverageOf } from '../../server/coverage/coverage.js';
import { identityMap } from '../../server/text/offsetMap.js';
import { article } from '../unit/coverage/invented.js';

const HOSTILE: Readonly<Record<string, string>> = {
  'many words, none of them near another': Array.from({ length: 500 }, (_, at) => `w${(at * 7919) % 4001}`).join(' '),
  'many fragments in marks': Array.from({ length: 100 }, (_, at) => `she said “no ${at} more” of`).join(' '),
  marks: '“'.repeat(2000),
  brackets: '[('.repeat(2000),
  ellipses: '... '.repeat(2000),
  'one word': 'ha '.repeat(500),
  'half a letter': '\ud800\u0000…',
};

describe('coverage of hostile quotes', () => {
  const entries = ['asked', 'other'].map((id) => article(id, Object.values(HOSTILE).map((text) => ({ text, speaker: 'Ada Vale' }))));
  const archive = new MemoryStore();
  for (const entry of entries) archive.put(entry.id, [{ ...entry, places: identityMap(1e6), lineStarts: new Uint32Array([0]) }]);
  for (const [utterance, name] of Object.keys(HOSTILE).entries()) {
    it(`takes bounded time for ${name}`, async () => {
      const from = process.cpuUsage();
      const coverage = await coverageOf(entries[0]!, utterance, archive);
      const milliseconds = process.cpuUsage(from).user / 1000;
      assert.ok(coverage.complete && milliseconds < 1500, `${milliseconds} ms of processor time`);
    });
  }
});
