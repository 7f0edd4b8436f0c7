import type { DecidedQuote } from '../annotationProtocol.js';
import type { LanguageContext, OpenFile } from '../context.js';
import { shortened, speakerLabel } from '../labels.js';
import { rangeIn } from '../positions.js';
import { contentHull, shownAttributions } from '../quoteAt.js';
import { annotatedQuote, statusLabel } from './opinions.js';
import { decidablesIn } from './target.js';

/** Every quote of a document in text order and how it stands, rejected ones among them. */
export function decisions(context: LanguageContext, file: OpenFile): DecidedQuote[] {
  return file.articles.flatMap((article) =>
    decidablesIn(context, article, shownAttributions(context, article)).map(({ attribution }) => {
      const [start, end] = contentHull(attribution);
      const quote = annotatedQuote(context, article, attribution);
      return {
        range: rangeIn(article.stored, [start, end]),
        label: `${speakerLabel(attribution, article.reading.speakers)}: ${shortened(article.article.text.slice(start, end), 80)}`,
        status: statusLabel(quote, attribution),
        decided: quote !== undefined,
      };
    }),
  );
}
