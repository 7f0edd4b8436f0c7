import type { ReadArticle } from '../../archive/intake.js';
import type { Attribution } from '../../attribution/attribution.js';
import type { DecidedQuote } from '../annotationProtocol.js';
import type { Cancellation, LanguageContext, OpenFile } from '../context.js';
import { provenance, shortened, speakerLabel } from '../labels.js';
import { rangeIn } from '../positions.js';
import { contentHull, shownAttributions } from '../quoteAt.js';
import { copiesOf, withCopies } from './copies.js';
import { annotatedQuote, opinionLabel, statusLabel } from './opinions.js';
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
  const elsewhere = here || rejected ? undefined : await decidedElsewhere(context, article, attribution, token);
  const shown = here || rejected ? quote : await withCopies(context, article, attribution, token);
  const speaker = speakerLabel(shown.attribution, shown.article.reading.speakers);
  return {
    id: nameOf(quote),
    range: rangeIn(article.stored, hull),
    parts: attribution.content.map((span) => rangeIn(article.stored, span)),
    speaker,
    label: `${speaker}: ${shortened(article.article.text.slice(...hull), 80)}`,
    kind: attribution.type,
    status: elsewhere ?? statusLabel(here, attribution),
    confidence: attribution.confidence,
    decided: here !== undefined,
    open: here === undefined && elsewhere === undefined && attribution.region !== 'boilerplate' && attribution.region !== 'pullquote',
  };
}

/** How a shown quote stands: what was decided on it, else on a copy of the statement, else that it is suggested. */
export async function standingLabel(context: LanguageContext, article: ReadArticle, attribution: Attribution, token: Cancellation): Promise<string> {
  const here = annotatedQuote(context, article, attribution);
  const elsewhere = here ? undefined : await decidedElsewhere(context, article, attribution, token);
  return elsewhere ?? statusLabel(here, attribution);
}

/** `confirmed by Ana on 22 November 2026 in Hestray Lantern`: the latest decision on a copy of the statement. */
async function decidedElsewhere(context: LanguageContext, article: ReadArticle, attribution: Attribution, token: Cancellation): Promise<string | undefined> {
  const copies = await copiesOf(context, article, attribution, token);
  const latest = copies.flatMap(({ entry, quote }) => (quote ? [{ entry, opinion: quote.prevailing }] : [])).sort((one, other) => (one.opinion.at < other.opinion.at ? 1 : -1))[0];
  return latest && `${opinionLabel(latest.opinion)} in ${provenance(latest.entry)}`;
}
