import { strict as assert } from 'node:assert';
import { zipSync } from 'fflate';
import { annotationsFromRefi } from '../../server/annotation/exports/refiImport.js';
import type { Format } from '../../server/article/format.js';
import { readPageTitle } from '../../server/article/pageTitle.js';
import { textOfPages } from '../../server/article/pdf/text.js';
import type { PrintedPiece } from '../../server/article/pdf/page.js';
import { readArticles } from '../../server/article/read.js';
import { readAttributions } from '../../server/attribution/read.js';
import { namesOf } from '../../server/coverage/fingerprint.js';

/** More of one kind than the arguments of a call may be. */
const MORE_THAN_ARGUMENTS = 150_000;

const MANY: readonly (readonly [name: string, format: Format, text: (count: number) => string])[] = [
  ['fields of one article', 'text', (count) => `HD  Ferry to stop\nPD  12 March 2026\nLP  The ferry will stop.\n${'CO  x\n'.repeat(count)}`],
  ['paragraphs of one article of an export', 'text', (count) => `1 of 2 DOCUMENTS\nTimes\nMarch 12, 2026\nFerry\nLENGTH: 3\n\n${'The ferry stops.\n\n'.repeat(count)}2 of 2 DOCUMENTS\nTimes\n`],
  ['paragraphs of one quote', 'text', (count) => `${'“The ferry will not stop in the port again\n\n'.repeat(count)}“It is late,” Ann Hale said.\n`],
  ['lists in lists', 'html', (count) => `<script type="application/ld+json">{"@type":"NewsArticle","publisher":${'['.repeat(count)}${']'.repeat(count)}}</script><p>The ferry will stop on Friday, she said.</p>`],
];

describe('hostile files', function () {
  this.timeout(120_000);

  for (const [name, format, text] of MANY) {
    it(`are read whatever the number of ${name}`, () => {
      const [article] = readArticles({ id: 'x', text: text(MORE_THAN_ARGUMENTS), format }).articles;
      assert.ok(readAttributions(article!).problems.length <= 1);
    });
  }

  it('give up no time to a window title of signs', () => {
    const milliseconds = timeOf(() => readPageTitle(`Ferry | ${'- '.repeat(18)}x`, 'title element', [], undefined));
    assert.ok(milliseconds < 100, `${milliseconds} ms`);
  });

  it('repeat the same few letters in vain', () => {
    const sentences = Array.from({ length: 64 }, (_, i) => `${String.fromCharCode(98 + (i % 8), 98 + (i >> 3))} ${'a '.repeat(140)}a`);
    const text = `${sentences.join('\n\n')}\n\nThe ferry: ${'a '.repeat(200_000)}end.`;
    const milliseconds = timeOf(() => readArticles({ id: 'x', text, format: 'text' }));
    assert.ok(milliseconds < 1500, `${milliseconds} ms`);
  });

  it('have no names in however many paragraphs', () => {
    const paragraphs = Array.from({ length: 40_000 }, (_, i): [number, number] => [20 * i, 20 * i + 18]);
    const milliseconds = timeOf(() => assert.equal(namesOf('the ferry stops.  \n\n'.repeat(40_000), paragraphs).length, 0));
    assert.ok(milliseconds < 500, `${milliseconds} ms`);
  });

  it('list one part of a package two thousand times', () => {
    const bytes = packageListing('quotelens.jsonl', 2000);
    const milliseconds = timeOf(() => assert.equal(annotationsFromRefi(bytes).records.length, 0));
    assert.ok(milliseconds < 1000, `${milliseconds} ms`);
  });

  const piece = (over: Partial<PrintedPiece>): PrintedPiece => ({ text: 'and so the ferry', left: 0, base: 400, width: 100, size: 10, endsLine: true, ...over });
  const pages: readonly (readonly [name: string, height: number, pieces: () => PrintedPiece[]])[] = [
    ['pieces in one line', 800, () => Array.from({ length: 40_000 }, (_, i) => piece({ text: 'a', left: 3 * i, width: 1, size: 1, endsLine: false }))],
    ['lines in one paragraph', 1e7, () => Array.from({ length: 20_000 }, (_, i) => piece({ base: 5e6 - 12 * i }))],
    ['points between two letters', 800, () => Array.from({ length: 12 }, (_, i) => piece({ left: (i % 2) * 1e9, base: 400 - 20 * (i >> 1), size: 1e9, endsLine: i % 2 === 1 }))],
  ];
  for (const [name, height, pieces] of pages) {
    it(`print however many ${name}`, () => {
      const page = { height, pieces: pieces() };
      const milliseconds = timeOf(() => assert.notEqual(textOfPages([page]), ''));
      assert.ok(milliseconds < 2000, `${milliseconds} ms`);
    });
  }
});

/** A zip file whose list of contents names its one part, two megabytes of blanks, so many times. */
function packageListing(name: string, times: number): Uint8Array {
  const once = Buffer.from(zipSync({ [name]: new Uint8Array(2e6).fill(32) }));
  const end = Buffer.from(once.subarray(once.lastIndexOf('PK\x05\x06')));
  const entry = once.subarray(end.readUInt32LE(16), once.length - end.length);
  end.writeUInt16LE(times, 8);
  end.writeUInt16LE(times, 10);
  end.writeUInt32LE(times * entry.length, 12);
  return Buffer.concat([once.subarray(0, once.length - end.length), ...Array.from({ length: times - 1 }, () => entry), end]);
}

/** Milliseconds of the processor. */
function timeOf(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
