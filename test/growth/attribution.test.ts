import { strict as assert } from 'node:assert';
import { readArticles } from '../../server/article/read.js';
import { readAttributions } from '../../server/attribution/read.js';

/** Texts no newsroom writes; each is made at one size and at twice that size. */
const HOSTILE: Readonly<Record<string, readonly [size: number, text: (size: number) => string]>> = {
  'straight quote marks': [50_000, (size) => 'a "'.repeat(size)],
  'opening marks that nothing closes': [50_000, (size) => '\u201c'.repeat(size)],
  'single quote marks': [50_000, (size) => "'a ".repeat(size)],
  'nested marks': [50_000, (size) => '\u201ca \u2018'.repeat(size / 2) + 'b\u2019 c\u201d '.repeat(size / 2)],
  'inches': [50_000, (size) => '6" '.repeat(size)],
  'one paragraph': [1_250_000, (size) => 'Mayor Ann Hale said the port would close, and "it is late," she said. '.repeat(size / 70)],
  'one sentence': [1_250_000, (size) => 'Ann Hale said the port would close and '.repeat(size / 40)],
  'capitalised words': [25_000, (size) => listed(size, (i) => nameOf(i), ' ')],
  'hyphens': [64_000, (size) => '-'.repeat(size)],
  'letters and apostrophes': [50_000, (size) => "a'".repeat(size)],
  'quotes that nobody is named for': [20_000, (size) => `“We left at once,” they said.\n\n${'“It was late and it was cold that night.”\n\n'.repeat(size)}`],
  'paragraphs without a mark': [20_000, (size) => 'The ferry stops.\n\n'.repeat(size)],
  'lists of links': [20_000, (size) => 'Ann Hale Ann HaleThe MORE '.repeat(size)],
  'blank lines': [100_000, (size) => `a\n${'\n'.repeat(size)}b`],
  'people and pronouns': [5_000, (size) => listed(size, (i) => `${nameOf(i)} ${nameOf(i * 7)} left. He said it was late.`, '\n\n')],
  'people of one surname': [5_000, (size) => listed(size, (i) => `${nameOf(i)} Hale left. Hale said it was late.`, ' ')],
  'mayors': [2_500, (size) => listed(size, (i) => `Mayor ${nameOf(i)} ${nameOf(i * 7)} left. The mayor said it was late.`, '\n\n')],
  'companies': [2_500, (size) => listed(size, (i) => `The ${nameOf(i)} Company left. The company said it was late.`, '\n\n')],
  'one letter': [500_000, (size) => 'a'.repeat(size)],
  'emoji': [500_000, (size) => '\u{1F600}'.repeat(size / 2)],
  'brackets': [50_000, (size) => '('.repeat(size) + ')'.repeat(size)],
  'colons': [50_000, (size) => ':'.repeat(size)],
  'labels': [10_000, (size) => 'Hale: no '.repeat(size)],
  'verbs of saying': [5_000, (size) => 'said '.repeat(size)],
};

const MOST_SECONDS = 60;
/** Twice the time, and slack for what else the machine does. */
const MOST_GROWTH = 3.2;
/** Shorter times tell nothing. */
const LEAST_MILLISECONDS = 150;

describe('growth of attribution', () => {
  before(() => void timeOf('Ann Hale said the port would close. "It is late," she said.'));
  for (const [name, [size, text]] of Object.entries(HOSTILE)) {
    it(`takes time in proportion to ${name}`, () => {
      const growth = (): number => {
        const once = timeOf(text(size));
        const twice = timeOf(text(2 * size));
        assert.ok(twice < MOST_SECONDS * 1000, `${twice} ms`);
        return twice / Math.max(once, LEAST_MILLISECONDS);
      };
      // The machine may be busy in one of two runs; what grows by nature does so in both.
      const first = growth();
      const measured = first < MOST_GROWTH ? first : growth();
      assert.ok(measured < MOST_GROWTH, `twice the text takes ${measured.toFixed(1)} times the time`);
    }).timeout(4 * MOST_SECONDS * 1000);
  }
});

/** Milliseconds of the processor, which other programs lengthen less than those of the clock. */
function timeOf(text: string): number {
  const from = process.cpuUsage();
  for (const article of readArticles({ id: 'a', text, format: 'text' }).articles) readAttributions(article);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

function listed(count: number, item: (index: number) => string, joint: string): string {
  return Array.from({ length: count }, (_, index) => item(index)).join(joint);
}

/** A different capitalised word for each number. */
function nameOf(index: number): string {
  const syllables = ['ka', 'lo', 'mi', 'ne', 'ru', 'sa', 'to', 'va', 'be', 'do'];
  const word = Array.from(String(index), (digit) => syllables[Number(digit)]).join('');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}n`;
}
