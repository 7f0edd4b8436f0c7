import type { ReadArticle } from '../archive/intake.js';
import type { Attribution, Speaker } from '../attribution/attribution.js';
import type { LanguageContext } from './context.js';
import { shownAttributions } from './quoteAt.js';

/** The quotes of one speaker in text order. */
export interface SpeakerQuotes {
  /** Absent where nobody is named. */
  readonly speaker?: Speaker;
  readonly quotes: readonly Attribution[];
}

/** Speakers in order of their first quote, each with their quotes; those of nobody at the end. */
export function quotesBySpeaker(context: LanguageContext, article: ReadArticle): SpeakerQuotes[] {
  const groups = new Map<Speaker | undefined, Attribution[]>();
  for (const quote of shownAttributions(context, article)) {
    const speaker = quote.speaker === null ? undefined : article.reading.speakers[quote.speaker];
    const quotes = groups.get(speaker);
    if (quotes) quotes.push(quote);
    else groups.set(speaker, [quote]);
  }
  const nobody = groups.get(undefined);
  groups.delete(undefined);
  const named = [...groups].map(([speaker, quotes]) => ({ speaker: speaker!, quotes }));
  return nobody ? [...named, { quotes: nobody }] : named;
}
