import type { LanguageContext, OpenFile } from './context.js';
import { counted } from './labels.js';
import type { DocumentStatus } from './protocol.js';
import { shownAttributions } from './quoteAt.js';

/** What was found in a document, or why nothing is shown, in one sentence. */
export function documentStatus(context: LanguageContext, file: OpenFile | undefined, isUnderway: boolean): DocumentStatus {
  if (!context.settings.enable) return { served: false, text: 'Quotelens is turned off.', problems: [] };
  if (!file && isUnderway) return { served: true, text: 'This document is large and still being read.', problems: [] };
  if (!file) return { served: false, text: 'This document is not read by Quotelens.', problems: [] };
  if (file.silent) return { served: false, text: file.silent, problems: file.problems };
  const quotes = file.articles.reduce((sum, article) => sum + shownAttributions(context, article).length, 0);
  const speakers = file.articles.reduce((sum, article) => sum + new Set(article.reading.attributions.map(({ speaker }) => speaker).filter((speaker) => speaker !== null)).size, 0);
  const text = quotes === 0 ? 'No quotes found in this article.' : `${counted(quotes, 'quote')}, ${counted(speakers, 'speaker')} in this article.`;
  return { served: true, text, problems: file.problems };
}
