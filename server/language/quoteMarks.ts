import type { LanguageContext, OpenFile } from './context.js';
import { shortened, speakerLabel, typeLabel } from './labels.js';
import { rangeIn } from './positions.js';
import type { QuoteMark } from './protocol.js';
import { contentHull, shownAttributions } from './quoteAt.js';

/** The quotes of a document in text order, each with a sentence that a screen reader may say. */
export function quoteMarks(context: LanguageContext, file: OpenFile): QuoteMark[] {
  return file.articles.flatMap((article) =>
    [...shownAttributions(context, article)]
      .sort((a, b) => contentHull(a)[0] - contentHull(b)[0])
      .map((attribution, i, all) => {
        const hull = contentHull(attribution);
        const who = speakerLabel(attribution, article.reading.speakers);
        const words = shortened(article.article.text.slice(hull[0], hull[1]), 80);
        return { range: rangeIn(article.stored, hull), label: `${who}, ${typeLabel(attribution.type)}, ${i + 1} of ${all.length}: ${words}` };
      }),
  );
}
