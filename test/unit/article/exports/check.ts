import { strict as assert } from 'node:assert';
import type { Article, ArticleFile } from '../../../../server/article/article.js';
import type { Format } from '../../../../server/article/format.js';
import { readArticles } from '../../../../server/article/read.js';

export const LEAD = 'The ferry to the outer islands will stop running on Friday, the harbour board said, leaving four villages without a boat.';
export const QUOTE = '"We cannot wait ten more years for a bridge that nobody has drawn," said the mayor, Ann Hale, outside the town hall.';
export const MORE = 'The board has run at a loss since the storm of last winter and owes the yard more than it earns in a season.';

/** What a reader would want to know of an article: only the fields that were found. */
export interface Facts {
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly byline?: string;
  readonly section?: string;
  readonly length?: number;
  readonly correction?: string;
  readonly accession?: string;
  readonly url?: string;
  readonly standfirst?: string;
  /** Paragraphs of the body in any region but page furniture. */
  readonly body?: readonly string[];
}

export function read(text: string, format: Format = 'text'): ArticleFile {
  return readArticles({ id: 'export', text, format });
}

export function factsOf(article: Article): Facts {
  const at = (start: number, end: number): string => article.text.slice(start, end).replace(/\s+/g, ' ').trim();
  const fields = Object.fromEntries(
    (['title', 'outlet', 'published', 'byline', 'section', 'length', 'correction', 'accession', 'url'] as const).flatMap((key) => {
      const value = article[key]?.value;
      return value === undefined ? [] : [[key, value]];
    }),
  );
  const standfirst = article.paragraphs.filter(({ region }) => region === 'standfirst').map(({ span }) => at(...span)).join(' ');
  const body = article.paragraphs.filter(({ region }) => region === 'body' || region === 'caption' || region === 'pullquote').map(({ span }) => at(...span));
  return { ...fields, ...(standfirst === '' ? {} : { standfirst }), ...(body.length === 0 ? {} : { body }) };
}

/** The articles of the file are these, each in a place of its own, and every paragraph stands inside it. */
export function checkArticles(text: string, format: Format, layout: string, expected: readonly Facts[], problems: readonly string[] = []): void {
  const file = read(text, format);
  assert.equal(file.layout, layout);
  assert.deepEqual(file.articles.map(factsOf), expected);
  assert.deepEqual(file.problems, problems);
  let end = 0;
  file.articles.forEach((article, i) => {
    assert.equal(article.id, i === 0 ? 'export' : `export#${i + 1}`);
    assert.ok(article.range[0] >= end && article.range[1] <= text.length, `${article.id} overlaps the one before`);
    for (const { span } of article.paragraphs) {
      const inFile = article.places.spanInFile(span);
      assert.ok(inFile[0] >= article.range[0] && inFile[1] <= article.range[1], `a paragraph outside of ${article.id}`);
      assert.equal(article.places.fromFile(article.places.toFile(span[0])), span[0]);
    }
    end = article.range[1];
  });
}
