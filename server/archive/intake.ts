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
  /** `ArticleFile.layout`. */
  readonly layout?: string;
  /** In plain words, what could not be read. */
  readonly problems: readonly string[];
}

/**
 * The whole way from a file's text to what the archive keeps. Pure; linear in the length of the text.
 *
 * @param outletBySetting the outlet that the reader's settings give the file; what the file says of itself goes before
 */
export function intake(file: string, source: Source, outletBySetting?: string): Intake {
  const steps = intakeSteps(file, source, outletBySetting);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** What has been understood of an article with the same text, so that it need not be understood again. */
export type Understood = (article: Article) => Reading | undefined;

/** As `intake`, stopping after each article: exports hold hundreds, and whoever takes the steps may give way between them. */
export function* intakeSteps(file: string, source: Source, outletBySetting?: string, known?: Understood): Generator<undefined, Intake> {
  const { articles, layout, problems } = readArticles(source);
  const lineStarts = Uint32Array.from(lineStartsOf(source.text));
  const all = [...problems];
  const read: ReadArticle[] = [];
  for (const found of articles) {
    yield;
    const article = withOutlet(found, outletBySetting);
    const reading = known?.(article) ?? understood(article);
    all.push(...reading.problems);
    const stored: StoredArticle = { ...entryOf(article, reading, file), places: article.places, lineStarts };
    read.push({ article, reading, stored });
  }
  return { articles: read, ...(layout === undefined ? {} : { layout }), problems: all };
}

/** Rules must not throw; should one do so all the same, the mistake stays in its article and is said. */
function understood(article: Article): Reading {
  try {
    return readAttributions(article);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { attributions: [], speakers: [], problems: [`The quotes of this article could not be read (${what}). This is a fault of Quotelens.`] };
  }
}

function withOutlet(article: Article, outlet: string | undefined): Article {
  // A host taken from the article's address only stands in for a name.
  if (outlet === undefined || (article.outlet !== undefined && article.outlet.from !== 'address')) return article;
  return { ...article, outlet: { value: outlet, from: 'setting quotelens.outlets' } };
}
