import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Article } from '../../server/article/article.js';
import { readArticles } from '../../server/article/read.js';
import { fileTextOf } from '../../server/workspace/fileText.js';

/**
 * Real exports of news databases, which are not a part of this project. What they hold was checked by eye; kept is what
 * tells whether it is read again alike, without their words: fields of outlet, date and length, places, and hashes of
 * headline and of the first and last words of the body. UPDATE_GOLDEN=1 writes them anew.
 */
const FOLDER = '../shared/formats';
const GOLDEN = 'test/golden/formats.txt';

const hash = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 8);

function lineOf({ id, text, range, body, paragraphs, title, outlet, published, byline, length, section, correction, accession }: Article): string {
  const words = body === undefined ? [] : text.slice(...body).trim().split(/\s+/);
  const regions = new Map<string, number>();
  for (const { region } of paragraphs) regions.set(region, (regions.get(region) ?? 0) + 1);
  return [
    id, range.join('-'), published?.value ?? '–', outlet?.value ?? '–', `${length?.value ?? '–'} words`,
    `headline ${hash(title?.value ?? '')}`, `byline ${hash(byline?.value ?? '')}`, `section ${hash(section?.value ?? '')}`,
    ...(correction ? ['correction'] : []), ...(accession ? [`accession ${hash(accession.value)}`] : []),
    `body ${body?.join('-') ?? '–'} ${words.length} ${hash(words.slice(0, 5).join(' '))} ${hash(words.slice(-5).join(' '))}`,
    [...regions].map(([region, count]) => `${count} ${region}`).join(' '),
  ].join(' | ');
}

async function golden(): Promise<string> {
  let shown = '';
  for (const name of readdirSync(FOLDER).filter((file) => !file.endsWith('.md')).sort()) {
    const file = await fileTextOf(name, readFileSync(`${FOLDER}/${name}`));
    assert.ok('text' in file, name);
    const { articles, layout, problems } = readArticles({ id: '', text: file.text, format: file.format });
    shown += `${name}: ${layout ?? 'no export'}, ${articles.length} articles${problems.map((problem) => `; ${problem}`).join('')}\n${articles.map((article) => `  ${lineOf(article)}\n`).join('')}`;
  }
  return shown;
}

if (existsSync(FOLDER)) {
  describe('real exports of databases', () => {
    it('are read as they were when somebody looked', async () => {
      const read = await golden();
      if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(GOLDEN, read);
      assert.equal(read, readFileSync(GOLDEN, 'utf8'));
    });
  });
} else {
  console.log('  exports of databases: ../shared/formats is not here, nothing measured');
}
