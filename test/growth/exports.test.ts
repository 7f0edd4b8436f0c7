import { strict as assert } from 'node:assert';
import type { Format } from '../../server/article/format.js';
import { readArticles } from '../../server/article/read.js';
import { textOfRtf } from '../../server/article/rtf/text.js';

/** Pieces that look like the beginning of much and never end it. */
const PIECES: readonly (readonly [name: string, format: Format, head: string, piece: string])[] = [
  ['counters', 'text', 'LENGTH: 3\n', '1 of 10 DOCUMENTS\n'],
  ['header fields', 'text', '1 of 2 DOCUMENTS\n2 of 2 DOCUMENTS\nTimes\n', 'BYLINE: x\n'],
  ['closing fields', 'text', '1 of 2 DOCUMENTS\n2 of 2 DOCUMENTS\nTimes\nLENGTH: 1\n', 'NOTES: x\n'],
  ['ends of documents', 'text', 'Length: 3\n', 'March 12, 2026\nBody\nEnd of Document\n'],
  ['bodies', 'text', 'Length: 3\n', 'March 12, 2026\nBody\n'],
  ['field codes', 'text', '', 'HD\nLP\nPD\n'],
  ['one field code', 'text', 'HD\nLP\nPD\n', 'LP\na\n'],
  ['rules', 'text', 'Full text: a\n', `${'_'.repeat(60)}\nTitle: a\n`],
  ['articles', 'html', '', '<div class="article enArticle"><div id="hd">a'],
  ['inline images', 'html', '<p>The ferry will stop on Friday.</p>', `<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(100)}">`],
];

const RTF_PIECES = [['groups', '{a'], ['escapes', "\\u8220?\\'e9"]] as const;

describe('growth of exports', () => {
  for (const [name, format, head, piece] of PIECES) {
    it(`is linear in ${name}`, () => checkLinear((count) => {
      const text = head + piece.repeat(count);
      return () => assert.ok(readArticles({ id: 'x', text, format }).articles.length >= 1);
    }));
  }
  for (const [name, piece] of RTF_PIECES) {
    it(`is linear in ${name} of RTF`, () => checkLinear((count) => {
      const text = `{\\rtf1 ${piece.repeat(count)}`;
      return () => assert.ok(textOfRtf(text).length > 0);
    }));
  }
});

/** Processor time, the least of three runs. */
function checkLinear(work: (count: number) => () => void): void {
  const time = (count: number): number => {
    const run = work(count);
    const runs = [1, 2, 3].map(() => {
      const from = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(from);
      return user + system;
    });
    return Math.min(...runs);
  };
  time(500);
  const once = time(2000);
  const more = time(16_000);
  assert.ok(more < once * 24 + 60_000, `eight times the input took ${(more / once).toFixed(1)} times as long`);
}
