import type { ReadArticle } from '../../archive/intake.js';
import type { Attribution } from '../../attribution/attribution.js';
import type { DecidedQuote } from '../annotationProtocol.js';
import type { Cancellation, LanguageContext, OpenFile } from '../context.js';
import { provenance, shortened, speakerLabel } from '../labels.js';
import { rangeIn } from '../positions.js';
import { contentHull, shownAttributions } from '../quoteAt.js';
import { copiesOf, type DecidedCopy, decidedElsewhere, withCopies } from './copies.js';
import { annotatedQuote, closes, opinionLabel, statusLabel } from './opinions.js';
import { decidablesIn, nameOf, type Decidable } from './target.js';

/** Every quote of a document in text order and how it stands, rejected ones among them. */
export async function decisions(context: LanguageContext, file: OpenFile, token: Cancellation): Promise<DecidedQuote[]> {
  const quotes: DecidedQuote[] = [];
  for (const article of file.articles) {
    for (const quote of decidablesIn(context, article, shownAttributions(context, article))) quotes.push(await decided(context, article, quote, token));
  }
  return quotes;
}

async function decided(context: LanguageContext, article: ReadArticle, quote: Decidable, token: Cancellation): Promise<DecidedQuote> {
  const { attribution, rejected } = quote;
  const hull = contentHull(attribution);
  const here = annotatedQuote(context, article, attribution);
  const elsewhere = rejected ? undefined : await decidedElsewhere(context, article, attribution, token);
  const shown = here || rejected ? quote : await withCopies(context, article, attribution, token);
  const speaker = speakerLabel(shown.attribution, shown.article.reading.speakers);
  return {
    id: nameOf(quote),
    range: rangeIn(article.stored, hull),
    parts: attribution.content.map((span) => rangeIn(article.stored, span)),
    speaker,
    label: `${speaker}: ${shortened(article.article.text.slice(...hull), 80)}`,
    kind: attribution.type,
    status: elsewhere ? copyLabel(elsewhere) : statusLabel(here, attribution),
    confidence: attribution.confidence,
    decided: here !== undefined,
    open: !(await isClosed(context, quote, token)) && attribution.region !== 'boilerplate' && attribution.region !== 'pullquote',
  };
}

/** Whether a quote or a copy of it was decided on, so that nothing is open for the reader. */
async function isClosed(context: LanguageContext, { article, attribution, rejected }: Decidable, token: Cancellation): Promise<boolean> {
  if (closes(context, annotatedQuote(context, article, attribution), article.stored.id)) return true;
  return !rejected && (await copiesOf(context, article, attribution, token)).some(({ entry, quote }) => closes(context, quote, entry.id));
}

/** How a shown quote stands: what was decided on it, else on a copy of the statement, else that it is suggested. */
export async function standingLabel(context: LanguageContext, article: ReadArticle, attribution: Attribution, token: Cancellation): Promise<string> {
  const elsewhere = await decidedElsewhere(context, article, attribution, token);
  return elsewhere ? copyLabel(elsewhere) : statusLabel(annotatedQuote(context, article, attribution), attribution);
}

/** `confirmed by Ana on 22 November 2026 on its copy in Hestray Lantern, 5 November 2025` */
function copyLabel({ opinion, entry }: DecidedCopy): string {
  return `${opinionLabel(opinion)} on its copy in ${provenance(entry)}`;
}
