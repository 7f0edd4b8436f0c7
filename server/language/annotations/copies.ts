import type { StoredArticle } from '../../archive/archive.js';
import type { ReadArticle } from '../../archive/intake.js';
import type { AnnotatedQuote, PlacedNote } from '../../annotation/annotated.js';
import type { Opinion } from '../../annotation/opinion.js';
import type { Attribution, Speaker } from '../../attribution/attribution.js';
import type { Report } from '../../coverage/report.js';
import { overlaps } from '../../text/span.js';
import type { Cancellation, LanguageContext } from '../context.js';
import { annotatedQuote } from './opinions.js';

/** What readers said of the same statement in another article. */
export interface Copy {
  readonly entry: StoredArticle;
  /** What was decided on it there; absent when only notes were made. */
  readonly quote?: AnnotatedQuote;
  /** Notes on the statement whose words stand in both articles. */
  readonly notes: readonly PlacedNote[];
}

/** What readers said of a quote's words in other articles, through the coverage of this moment. */
export async function copiesOf(context: LanguageContext, article: ReadArticle, attribution: Attribution, token: Cancellation): Promise<readonly Copy[]> {
  if (!context.annotations.any) return [];
  const coverage = await context.coverage(article, attribution, token);
  const copies = new Map<string, Copy>();
  for (const { entry, utterance, there, counted } of coverage?.passages.flatMap(({ reports }) => reports) ?? []) {
    const copy = counted ? copyIn(context, { entry, utterance, there }) : undefined;
    if (copy !== undefined) copies.set(`${entry.id}\n${utterance.quote}`, copy);
  }
  return [...copies.values()];
}

function copyIn({ annotations }: LanguageContext, { entry, utterance, there }: Pick<Report, 'entry' | 'utterance' | 'there'>): Copy | undefined {
  const work = annotations.of(entry.id);
  const quote = work?.quotes.get(utterance.quote);
  const notes = work?.notes.filter(({ note, spans }) => note.about === 'statement' && spans.some((span) => overlaps(span, there))) ?? [];
  if (quote === undefined && notes.length === 0) return undefined;
  return { entry: entry as StoredArticle, notes, ...(quote && { quote }) };
}

/** A quote as it is shown where a reader corrected the speaker of one of its copies. */
export interface Carried {
  readonly article: ReadArticle;
  readonly attribution: Attribution;
  /** Whose correction it is and where; absent when nothing was carried. */
  readonly from?: { readonly opinion: Opinion; readonly entry: StoredArticle };
}

/**
 * A quote with the speaker that a reader gave the same statement elsewhere: the latest correction, unless somebody has decided on
 * the quote here.
 */
export async function withCopies(context: LanguageContext, article: ReadArticle, attribution: Attribution, token: Cancellation): Promise<Carried> {
  if (annotatedQuote(context, article, attribution) !== undefined) return { article, attribution };
  const corrections = (await copiesOf(context, article, attribution, token))
    .flatMap(({ entry, quote }) => (quote ? [{ entry, opinion: quote.prevailing }] : []))
    .filter(({ opinion }) => opinion.speaker !== undefined && (opinion.verdict === 'corrected' || opinion.verdict === 'added'))
    .sort((one, other) => (one.opinion.at < other.opinion.at ? 1 : -1));
  const from = corrections[0];
  if (from === undefined) return { article, attribution };
  const { speakers, speaker } = withSpeaker(article.reading.speakers, from.opinion.speaker ?? null);
  return { article: { ...article, reading: { ...article.reading, speakers } }, attribution: { ...attribution, speaker }, from };
}

/** An article with the speakers that readers gave its statements elsewhere. */
export async function articleWithCopies(context: LanguageContext, article: ReadArticle, token: Cancellation): Promise<ReadArticle> {
  if (!context.annotations.any) return article;
  let { speakers } = article.reading;
  const attributions: Attribution[] = [];
  for (const attribution of article.reading.attributions) {
    const { from } = await withCopies(context, article, attribution, token);
    const given = from && withSpeaker(speakers, from.opinion.speaker ?? null);
    if (given) ({ speakers } = given);
    attributions.push(given ? { ...attribution, speaker: given.speaker } : attribution);
  }
  return { ...article, reading: { ...article.reading, attributions, speakers } };
}

function withSpeaker(speakers: readonly Speaker[], name: string | null): { speakers: readonly Speaker[]; speaker: number | null } {
  if (name === null) return { speakers, speaker: null };
  const known = speakers.findIndex((speaker) => speaker.name.toLowerCase() === name.toLowerCase());
  if (known >= 0) return { speakers, speaker: known };
  return { speakers: [...speakers, { name, kind: 'person', roles: [], mentions: [] }], speaker: speakers.length };
}
