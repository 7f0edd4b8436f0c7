import type { Article, Paragraph } from '../article/article.js';
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
