import type { Article } from '../article/article.js';
import { confidenceOf } from './confidence.js';
import type { FoundAttribution } from './found.js';
import { stretchesIn } from './stretches.js';

/** Shorter stretches are more often names, titles and terms than quotes. */
const FEWEST_WORDS = 4;

/** For languages we have no rules for: the quoted stretches of some length, without cue and source. */
export function quotesByMarksAlone(article: Article): FoundAttribution[] {
  const stretches = stretchesIn(article.text, article.paragraphs.map((paragraph) => paragraph.span));
  return stretches
    .filter(({ inner }) => article.text.slice(...inner).split(/\s+/, FEWEST_WORDS).length >= FEWEST_WORDS)
    .map(({ span, inner, block }) => ({
      type: 'direct', content: [span], quoted: [inner], cue: [], source: [], region: article.paragraphs[block]?.region ?? 'body',
      rule: 'marks-alone', confidence: confidenceOf('marks-alone'),
    }));
}
