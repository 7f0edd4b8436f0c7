import type { StoredArticle } from '../../archive/archive.js';
import type { ReadArticle } from '../../archive/intake.js';
import type { Attribution } from '../../attribution/attribution.js';
import type { RuledOn } from '../../coverage/rulings.js';
import type { LanguageContext } from '../context.js';

/** What a reader ruled on a quote and another one that is still there. */
export interface QuoteRuling extends Pick<RuledOn, 'ruled' | 'by' | 'at'> {
  readonly entry: StoredArticle;
  /** Where the other quote begins: UTF-16 units of its article's text. */
  readonly start: number;
}

/** The rulings on a quote, each with the quote that it was held against. */
export async function rulingsOn({ annotations, archive }: LanguageContext, article: ReadArticle, attribution: Attribution): Promise<QuoteRuling[]> {
  const ruled = annotations.rulings?.on({ article: article.stored.id, quote: attribution.id }) ?? [];
  const found = await Promise.all(ruled.map(async ({ article: id, quote, ruled: what, by, at }) => {
    const entry = await archive.entry(id);
    const there = entry?.utterances.find((utterance) => utterance.quote === quote);
    return entry && there ? [{ entry, start: there.content[0]?.[0] ?? 0, ruled: what, by, at }] : [];
  }));
  return found.flat();
}
