import { readArticles, type Source } from '../article/read.js';
import type { Article } from '../article/article.js';
import type { Reading } from '../attribution/attribution.js';
import { readAttributions } from '../attribution/read.js';
import { entryOf } from '../coverage/entry.js';
import { lineStarts as lineStartsOf } from '../text/lines.js';
import type { StoredArticle } from './archive.js';

/** An article understood: what it says, who says what in it, and what is kept of that. */
export interface ReadArticle {
  readonly article: Article;
  readonly reading: Reading;
  readonly stored: StoredArticle;
}

export interface Intake {
  readonly articles: readonly ReadArticle[];
  /** In plain words, what could not be read. */
  readonly problems: readonly string[];
}

/**
 * The whole way from a file's text to what the archive keeps. Pure; linear in the length of the text.
 *
 * @param outletBySetting the outlet that the reader's settings give the file; what the file says of itself goes before
 */
export function intake(file: string, source: Source, outletBySetting?: string): Intake {
  const { articles, problems } = readArticles(source);
  const lineStarts = Uint32Array.from(lineStartsOf(source.text));
  const all = [...problems];
  const read = articles.map((found) => {
    const article = withOutlet(found, outletBySetting);
    const reading = readAttributions(article);
    all.push(...reading.problems);
    const stored: StoredArticle = { ...entryOf(article, reading, file), places: article.places, lineStarts };
    return { article, reading, stored };
  });
  return { articles: read, problems: all };
}

function withOutlet(article: Article, outlet: string | undefined): Article {
  // A host taken from the article's address only stands in for a name.
  if (outlet === undefined || (article.outlet !== undefined && article.outlet.from !== 'address')) return article;
  return { ...article, outlet: { value: outlet, from: 'setting quotelens.outlets' } };
}
