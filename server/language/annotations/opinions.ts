import type { ReadArticle } from '../../archive/intake.js';
import type { AnnotatedQuote } from '../../annotation/annotated.js';
import type { Opinion } from '../../annotation/opinion.js';
import type { Attribution } from '../../attribution/attribution.js';
import type { Utterance } from '../../coverage/utterance.js';
import type { LanguageContext } from '../context.js';
import { dateLabel } from '../labels.js';

/** What was decided on a quote; `undefined` while it is only suggested. */
export function annotatedQuote({ annotations }: LanguageContext, article: ReadArticle, attribution: Attribution): AnnotatedQuote | undefined {
  return annotations.of(article.stored.id)?.quotes.get(attribution.id);
}

/**
 * Whether what was decided on a quote leaves nothing open for the reader: anybody's decision; where the setting says that a quote is
 * open until they have decided themselves, their own, or what was settled in curation.
 * @param article `Article.id`
 */
export function closes({ annotations, settings }: LanguageContext, quote: AnnotatedQuote | undefined, article: string): boolean {
  if (quote === undefined || settings.openUntil === 'anybody') return quote !== undefined;
  const own = annotations.placeOf(article)?.annotator;
  return quote.prevailing.curated === true || quote.opinions.some(({ by }) => by === own);
}

/** Who said an utterance that is kept, as readers call them: whom a reader named, else whom the rules did. */
export function speakerNameOf({ annotations }: Pick<LanguageContext, 'annotations'>, { article, quote, speaker }: Pick<Utterance, 'article' | 'quote' | 'speaker'>): string | undefined {
  const opinion = annotations.of(article)?.quotes.get(quote)?.prevailing;
  const name = (opinion?.speaker === undefined ? speaker?.name : opinion.speaker) ?? undefined;
  return name && (annotations.called(name, article)?.name ?? name);
}

/** `suggested, 92 %`, `confirmed by Ana on 22 November 2026`; with several opinions the shown one first. */
export function statusLabel(quote: AnnotatedQuote | undefined, attribution: Attribution): string {
  if (quote === undefined) return `suggested, ${Math.round(attribution.confidence * 100)} %`;
  const others = quote.opinions.filter((opinion) => opinion !== quote.prevailing);
  return [quote.prevailing, ...others].map(opinionLabel).join('; ');
}

/** As `statusLabel`, of a quote that is kept: how sure the rules were is not. */
export function utteranceStatus({ annotations }: LanguageContext, { article, quote }: Pick<Utterance, 'article' | 'quote'>): string {
  const prevailing = annotations.of(article)?.quotes.get(quote)?.prevailing;
  return prevailing === undefined ? 'suggested' : opinionLabel(prevailing);
}

/** `confirmed by Ana on 22 November 2026`; what settles others' decisions says so. */
export function opinionLabel(opinion: Opinion): string {
  return `${decisionLabel(opinion)} on ${dayLabel(opinion.at)}`;
}

/** The same without the day, where there is no room for it. */
export function decisionLabel(opinion: Opinion): string {
  return `${verdictLabel(opinion)}${opinion.curated ? ' in curation' : ''} by ${opinion.by}`;
}

function verdictLabel({ verdict, speaker }: Opinion): string {
  switch (verdict) {
    case 'confirmed':
      return 'confirmed';
    case 'rejected':
      return 'rejected';
    case 'added':
      return 'marked as a quote';
    case 'corrected':
      return speaker === undefined ? 'corrected' : 'speaker corrected';
  }
}

/** The day of a time, as a date of an article is written. */
export function dayLabel(at: string): string {
  return dateLabel(at.slice(0, 10));
}
