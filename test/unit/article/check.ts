import { strict as assert } from 'node:assert';
import type { Article } from '../../../server/article/article.js';
import type { Format } from '../../../server/article/format.js';
import { readArticles } from '../../../server/article/read.js';

/** The one article of a file with this text. */
export function articleOf(text: string, format: Format = 'text', given?: Record<string, string>): Article {
  const { articles } = readArticles({ id: 'a', text, format, ...(given === undefined ? {} : { given }) });
  assert.equal(articles.length, 1);
  return articles[0]!;
}

/** The paragraphs as `region: text`, line breaks as `/`. */
export function regionsIn(article: Article): string[] {
  return article.paragraphs.map(
    ({ span, region }) => `${region}: ${article.text.slice(span[0], span[1]).replace(/\r\n|\r|\n/g, '/')}`,
  );
}

/** The fields as `value (from)`. */
export function fieldsOf(article: Article): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const key of ['title', 'outlet', 'published', 'byline', 'url'] as const) {
    const field = article[key];
    if (field !== undefined) fields[key] = `${field.value} (${field.from})`;
  }
  return fields;
}
