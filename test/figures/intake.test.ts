import assert from 'node:assert/strict';
import type { Article } from '../../server/article/article.js';
import { readArticles } from '../../server/article/read.js';
import { bodyOf, hasOriginals, originals, wordsOf } from './intake.originals.js';
import { type Original, type Wrapper, WRAPPERS } from './intake.wrappers.js';

/** Real articles with a date, put into each format by what the formats' makers say of them, and read again. */
const AT_LEAST = 0.995;
/** So many stand in one export. */
const IN_ONE_FILE = 20;

function wrongField(original: Original, article: Article | undefined, header: readonly string[]): string | undefined {
  if (article === undefined) return 'not found';
  if (wordsOf(article.title?.value ?? '') !== wordsOf(original.title)) return `headline ${article.title?.value ?? '–'}`;
  if (article.outlet?.value !== original.outlet) return `outlet ${article.outlet?.value ?? '–'}`;
  if (article.published?.value !== original.date) return `date ${article.published?.value ?? '–'}`;
  return bodyOf(article, header) === wordsOf(original.paragraphs.join(' ')) ? undefined : 'body';
}

function measure(wrapper: Wrapper, articles: readonly Original[]): { right: number; wrong: string[] } {
  const wrong: string[] = [];
  const size = wrapper.together ? IN_ONE_FILE : 1;
  for (let from = 0; from < articles.length; from += size) {
    const some = articles.slice(from, from + size);
    const text = wrapper.write(some);
    const read = readArticles({ id: '', text, format: wrapper.format }).articles;
    some.forEach((original, i) => {
      const what = read.length === some.length ? wrongField(original, read[i], wrapper.header?.(original) ?? []) : `${read.length} articles for ${some.length}`;
      if (what !== undefined) wrong.push(`${original.title.slice(0, 50)}: ${what.slice(0, 120)}`);
    });
  }
  return { right: articles.length - wrong.length, wrong };
}

if (hasOriginals) {
  describe('articles wrapped into each format', () => {
    const articles = originals();
    for (const wrapper of WRAPPERS) {
      it(`come back from ${wrapper.name}`, () => {
        const { right, wrong } = measure(wrapper, articles);
        console.log(`##report   ${wrapper.name.padEnd(34)} ${((right / articles.length) * 100).toFixed(2)} % of ${articles.length}`);
        assert.ok(right >= articles.length * AT_LEAST, `${wrong.length} came back otherwise:\n${wrong.slice(0, 12).join('\n')}`);
      });
    }
  });
} else {
  console.log('  articles wrapped into each format: ../shared/corpora is not here, nothing measured');
}
