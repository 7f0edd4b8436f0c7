import type { StoredArticle } from '../../archive/archive.js';
import type { ArticleEntry, Utterance } from '../../coverage/utterance.js';
import { hullOf } from '../../text/span.js';
import type { RulableAnswer, RulableParams, RulableQuote } from '../annotationProtocol.js';
import type { Cancellation, LanguageContext, OpenFile } from '../context.js';
import { capitalised, provenance, shortened } from '../labels.js';
import { locationIn } from '../positions.js';
import { utterancesSaying } from '../workspaceSymbol.js';
import { speakerNameOf } from './opinions.js';
import { type Decidable, decidableAt, decidableNamed } from './target.js';

/** Offered at once. */
const MOST = 50;

/** Quotes of other articles that a quote may be ruled the same statement as, or not the same: the likeliest first. */
export async function rulable(context: LanguageContext, file: OpenFile, { position, quote: named, as, query = '' }: RulableParams, token: Cancellation): Promise<RulableAnswer> {
  const quote = named === undefined ? decidableAt(context, file, position) : decidableNamed(context, file, named);
  if (quote === undefined || quote.rejected) return { reason: 'There is no quote at the cursor. Move it into a highlighted quote first.', quotes: [] };
  const reported = await reportsOf(context, quote, token);
  if (as === 'different') {
    const reason = reported.length === 0 ? { reason: 'No other report of this quote is known: there is nothing to part it from.' } : {};
    return { ...reason, quotes: distinct(context, reported) };
  }
  const known = new Set(reported.map(({ utterance }) => keyOf(utterance)));
  const found = query.trim() === '' ? await refusedOf(context, quote) : await saying(context, quote, query, token);
  return { quotes: distinct(context, found.filter(({ utterance }) => !known.has(keyOf(utterance)))) };
}

interface Other {
  readonly entry: ArticleEntry;
  readonly utterance: Utterance;
  readonly why: string;
}

async function reportsOf(context: LanguageContext, { article, attribution }: Decidable, token: Cancellation): Promise<Other[]> {
  const coverage = await context.coverage(article, attribution, token);
  const reports = coverage?.passages.flatMap((passage) => passage.reports) ?? [];
  return reports.filter(({ counted }) => counted).map(({ entry, utterance }) => ({ entry, utterance, why: 'counted as a report of this quote' }));
}

async function refusedOf(context: LanguageContext, { article, attribution }: Decidable): Promise<Other[]> {
  const { rays } = await context.compared(article, attribution);
  return rays
    .filter(({ verdict, utterance }) => !verdict.accepted && !utterance.unattributed)
    .sort((one, other) => other.comparison.measure.weight - one.comparison.measure.weight)
    .map(({ entry, utterance, verdict }) => ({ entry, utterance, why: verdict.rule.replace('refused: ', 'not taken for the same: ') }));
}

async function saying(context: LanguageContext, { article }: Decidable, query: string, token: Cancellation): Promise<Other[]> {
  const found = await utterancesSaying(context, query, MOST, token);
  return found.filter(({ entry }) => entry.id !== article.stored.id).map((one) => ({ ...one, why: 'holds these words' }));
}

function distinct(context: LanguageContext, others: readonly Other[]): RulableQuote[] {
  const byQuote = new Map(others.map((one) => [keyOf(one.utterance), one]));
  return [...byQuote.values()].slice(0, MOST).map(({ entry, utterance, why }) => ({
    quote: `${entry.id} ${utterance.quote}`,
    ...locationIn(entry as StoredArticle, hullOf(utterance.content) ?? [0, 0]),
    speaker: capitalised(speakerNameOf(context, utterance) ?? 'Speaker not named'),
    words: shortened(utterance.printed.join(' … '), 120),
    article: provenance(entry),
    why,
  }));
}

function keyOf({ article, quote }: Utterance): string {
  return `${article}\n${quote}`;
}
