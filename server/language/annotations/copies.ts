import type { StoredArticle } from '../../archive/archive.js';
import type { ReadArticle } from '../../archive/intake.js';
import type { AnnotatedQuote, PlacedNote } from '../../annotation/annotated.js';
import { type Opinion, sharedLength } from '../../annotation/opinion.js';
import type { Attribution, Speaker } from '../../attribution/attribution.js';
import type { Report } from '../../coverage/report.js';
import type { Cancellation, LanguageContext } from '../context.js';
import { contentHull } from '../quoteAt.js';
import { annotatedQuote } from './opinions.js';

/** What readers said of the same statement in another article. */
export interface Copy {
  readonly entry: StoredArticle;
  /** What was decided on it there; absent when only notes were made. */
  readonly quote?: AnnotatedQuote;
  /** Notes on the statement whose words stand in both articles. */
  readonly notes: readonly SharedNote[];
}

/** A note made elsewhere, and how many UTF-16 units of its words a quote shares. */
export interface SharedNote extends PlacedNote {
  readonly shared: number;
}

/** What readers said of a quote's words in other articles, through the coverage of this moment. */
export async function copiesOf(context: LanguageContext, article: ReadArticle, attribution: Attribution, token: Cancellation): Promise<readonly Copy[]> {
  if (!context.annotations.any) return [];
  const coverage = await context.coverage(article, attribution, token);
  const copies = new Map<string, Copy>();
  for (const { entry, utterance, there, counted } of coverage?.passages.flatMap(({ reports }) => reports) ?? []) {
    const copy = counted ? copyIn(context, { entry, utterance, there }) : undefined;
    const key = `${entry.id}\n${utterance.quote}`;
    // One quote there may report two parts of the words here.
    if (copy !== undefined) copies.set(key, { ...copy, notes: together(copies.get(key)?.notes ?? [], copy.notes) });
  }
  return [...copies.values()];
}

function copyIn({ annotations }: LanguageContext, { entry, utterance, there }: Pick<Report, 'entry' | 'utterance' | 'there'>): Copy | undefined {
  const work = annotations.of(entry.id);
  const quote = work?.quotes.get(utterance.quote);
  const notes = work?.notes.filter(({ note }) => note.about === 'statement').flatMap((placed): SharedNote[] => {
    const shared = sharedLength(placed.spans, [there]);
    return shared > 0 ? [{ ...placed, shared }] : [];
  }) ?? [];
  if (quote === undefined && notes.length === 0) return undefined;
  return { entry: entry as StoredArticle, notes, ...(quote && { quote }) };
}

function together(some: readonly SharedNote[], others: readonly SharedNote[]): readonly SharedNote[] {
  const known = new Map(some.map((one) => [one.note.id, one]));
  for (const one of others) known.set(one.note.id, { ...one, shared: one.shared + (known.get(one.note.id)?.shared ?? 0) });
  return [...known.values()];
}

/** A decision on a copy, and where it was made. */
export interface DecidedCopy {
  readonly opinion: Opinion;
  readonly entry: StoredArticle;
  /** Where the quote begins there: UTF-16 units of the article's text. */
  readonly start: number;
}

/** The latest decision on a copy of a quote that nobody has decided on here; `undefined` where there is none. */
export async function decidedElsewhere(context: LanguageContext, article: ReadArticle, attribution: Attribution, token: Cancellation): Promise<DecidedCopy | undefined> {
  if (annotatedQuote(context, article, attribution) !== undefined) return undefined;
  return latestOf(decisionsOn(await copiesOf(context, article, attribution, token)));
}

function decisionsOn(copies: readonly Copy[]): DecidedCopy[] {
  return copies.flatMap(({ entry, quote }) => (quote ? [{ entry, opinion: quote.prevailing, start: contentHull(quote.attribution)[0] }] : []));
}

function latestOf(decided: readonly DecidedCopy[]): DecidedCopy | undefined {
  return [...decided].sort((one, other) => (one.opinion.at < other.opinion.at ? 1 : -1))[0];
}

/** A quote as it is shown where a reader corrected the speaker of one of its copies. */
export interface Carried {
  readonly article: ReadArticle;
  readonly attribution: Attribution;
  /** Whose correction it is and where; absent when nothing was carried. */
  readonly from?: DecidedCopy;
}

/**
 * A quote with the speaker that a reader gave the same statement elsewhere: the latest correction, unless somebody has decided on
 * the quote here.
 */
export async function withCopies(context: LanguageContext, article: ReadArticle, attribution: Attribution, token: Cancellation): Promise<Carried> {
  if (annotatedQuote(context, article, attribution) !== undefined) return { article, attribution };
  const from = latestOf(decisionsOn(await copiesOf(context, article, attribution, token)).filter(({ opinion }) => opinion.speaker !== undefined && (opinion.verdict === 'corrected' || opinion.verdict === 'added')));
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
