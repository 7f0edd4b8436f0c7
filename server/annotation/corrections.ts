import type { ReadArticle } from '../archive/intake.js';
import type { Article, Paragraph } from '../article/article.js';
import { readAttributions } from '../attribution/read.js';
import { entryOf } from '../coverage/entry.js';
import { overlaps } from '../text/span.js';
import type { AnchorGround } from './anchor.js';
import { placed } from './anchoring.js';
import type { ArticleCorrection } from './record.js';

/**
 * The article as readers have corrected what was read of it: header fields, and which paragraphs belong to the report. The later
 * correction wins. A field holds wherever its anchor stands; a region that hangs on words that are gone changes nothing. Pure.
 *
 * @param corrections of this article, in order of time
 */
export function corrected(article: Article, corrections: readonly ArticleCorrection[], ground: AnchorGround): Article {
  let fields: Article = article;
  let paragraphs: readonly Paragraph[] = article.paragraphs;
  for (const correction of corrections) {
    if (correction.op === 'header') {
      fields = { ...fields, [correction.field]: { value: correction.value, from: `corrected by ${correction.by}` } };
      continue;
    }
    const on = placed(correction.on, ground);
    if (on.state === 'lost') continue;
    paragraphs = paragraphs.map((paragraph) => (on.spans.some((span) => overlaps(span, paragraph.span)) ? { ...paragraph, region: correction.region } : paragraph));
  }
  return { ...fields, paragraphs };
}

/** The article with what readers have corrected of it; where regions changed its quotes are read anew. Without corrections the same object. */
export function readAsCorrected(read: ReadArticle, corrections: readonly ArticleCorrection[], ground: AnchorGround): ReadArticle {
  if (corrections.length === 0) return read;
  const article = corrected(read.article, corrections, ground);
  const reading = corrections.some(({ op }) => op === 'region') ? readAttributions(article) : read.reading;
  const { places, lineStarts, file } = read.stored;
  return { article, reading, stored: { ...entryOf(article, reading, file), places, lineStarts } };
}
