import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../server/article/article.js';
import { readArticles } from '../../server/article/read.js';
import { decode } from '../../server/text/decode.js';

/**
 * Invented pages with the habits of real sites' mark-up; beside each what a reader view should keep. Those up to 18 were written by people who had
 * not seen the reader, the others by its author: what archives, clippers, reader views, gates and letters put around a report.
 */
const PAGES = join('test', 'figures', 'pages');
const AT_LEAST = 0.97;

interface Expected {
  readonly headline: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly byline: string | null;
  readonly body: readonly string[];
}

const wordsIn = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many words two texts have in common, in order. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  let above = new Uint32Array(b.length + 1);
  for (const word of a) {
    const row = new Uint32Array(b.length + 1);
    b.forEach((other, j) => (row[j + 1] = word === other ? above[j]! + 1 : Math.max(above[j + 1]!, row[j]!)));
    above = row;
  }
  return above[b.length]!;
}

function bodyOf({ text, paragraphs }: Article): string {
  return paragraphs.filter(({ region }) => region === 'body').map(({ span }) => text.slice(...span)).join('\n');
}

/** What stands in the file at each letter of the reading text is that letter, or a reference to it. */
function assertPlaces(file: string, { text, places, paragraphs }: Article): void {
  for (const { span } of paragraphs) {
    for (let at = span[0]; at < span[1]; at++) {
      const [start, end] = places.spanInFile([at, at + 1]);
      const written = file.slice(start, end);
      if (written === text[at] || /^[&<]/.test(written) || /^\s$/.test(text[at]!)) continue;
      assert.fail(`“${text.slice(at, at + 20)}” is shown at “${written}”`);
    }
    for (const piece of places.piecesInFile(span)) assert.ok(text.slice(...span).includes(file.slice(...piece)), file.slice(...piece));
  }
}

function rightFields({ title, outlet, published, byline }: Article, expected: Expected): string[] {
  const same = (a: string | undefined, b: string | null): boolean => wordsIn(a ?? '').join(' ') === wordsIn(b ?? '').join(' ');
  const byWriters = (names: string | undefined): string | undefined => names?.replace(/, /g, ' and ');
  return [
    ...(same(title?.value, expected.headline) ? ['headline'] : []),
    ...(same(outlet?.value, expected.outlet) ? ['outlet'] : []),
    ...((published?.value.slice(0, 10) ?? null) === (expected.published?.slice(0, 10) ?? null) ? ['date'] : []),
    ...(same(byWriters(byline?.value), byWriters(expected.byline ?? undefined) ?? null) ? ['byline'] : []),
  ];
}

describe('saved pages', () => {
  const fields: Record<string, number> = { headline: 0, outlet: 0, date: 0, byline: 0 };
  const names = readdirSync(PAGES).filter((name) => name.endsWith('.html')).sort();
  for (const name of names) {
    it(`are read as a reader view would: ${name}`, () => {
      const { text: file } = decode(readFileSync(join(PAGES, name)));
      const expected = JSON.parse(readFileSync(join(PAGES, name.replace('.html', '.json')), 'utf8')) as Expected;
      const { articles } = readArticles({ id: name, text: file, format: 'html' });
      assert.equal(articles.length, 1);
      const article = articles[0]!;
      const [found, wanted] = [wordsIn(bodyOf(article)), wordsIn(expected.body.join('\n'))];
      const common = inCommon(found, wanted);
      const percent = (part: number, whole: number): string => ((part / whole) * 100).toFixed(1).padStart(5);
      console.log(`##report   ${name.padEnd(30)} precision ${percent(common, found.length)}, recall ${percent(common, wanted.length)}`);
      for (const field of rightFields(article, expected)) fields[field]!++;
      assertPlaces(file, article);
      assert.ok(common >= found.length * AT_LEAST, 'more than the report was read');
      assert.ok(common >= wanted.length * AT_LEAST, 'less than the report was read');
    });
  }
  after(() => console.log(`##report   of ${names.length} pages right: ${Object.entries(fields).map(([name, count]) => `${name} ${count}`).join(', ')}`));
});
