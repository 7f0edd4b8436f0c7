import { hullOf } from '../../text/span.js';
import type { Utterance } from '../../coverage/utterance.js';
import type { QueueAnswer, QueuedArticle, QueuedMatter } from '../annotationProtocol.js';
import { type Cancellation, type LanguageContext, throwIfCancelled } from '../context.js';
import { dateLabel, outletLabel, shortened } from '../labels.js';
import { locationIn } from '../positions.js';
import { contentHull } from '../quoteAt.js';
import { closes } from './opinions.js';
import type { ReachedByDecisions } from './reached.js';
import { changedSentence, disagreementSentence, lostSentence } from './hints.js';

/** Articles listed. */
const MOST = 200;
/** Milliseconds of work before other requests may go first. */
const SLICE = 4;

/** What is left to do in the whole workspace: articles with open quotes, and what of readers' work is worth a look. */
export async function queue(context: LanguageContext, reached: ReachedByDecisions, token: Cancellation): Promise<QueueAnswer> {
  let since = performance.now();
  const pause = async (): Promise<void> => {
    if (performance.now() - since < SLICE) return;
    await new Promise(setImmediate);
    throwIfCancelled(token);
    since = performance.now();
  };
  const matters = await mattersIn(context, pause);
  await reached.begin(context, token, pause);
  const anyDecided = !context.annotations.works()[Symbol.iterator]().next().done;
  const articles: QueuedArticle[] = [];
  let more = context.reading !== 'done';
  for (const entry of context.archive.all()) {
    await pause();
    const quotes = entry.utterances.filter(({ unattributed }) => !unattributed);
    const decided = context.annotations.of(entry.id)?.quotes;
    const open: Utterance[] = [];
    for (const one of quotes) {
      if (closes(context, decided?.get(one.quote), entry.id) || (anyDecided && (await reached.isReached(context, entry, one.quote, token)))) continue;
      open.push(one);
      await pause();
    }
    if (open.length === 0) continue;
    if (articles.length === MOST) {
      more = true;
      break;
    }
    const rejected = [...(decided?.values() ?? [])].filter(({ prevailing }) => prevailing.verdict === 'rejected').length;
    articles.push({ ...locationIn(entry, hullOf(open[0]!.content) ?? [0, 0]), label: outletLabel(entry), published: entry.published === undefined ? '' : dateLabel(entry.published), title: entry.title ?? '', open: open.length, quotes: quotes.length + rejected });
  }
  return { articles: articles.sort((one, other) => other.open - one.open), more, matters };
}

async function mattersIn(context: LanguageContext, pause: () => Promise<void>): Promise<QueuedMatter[]> {
  const matters: QueuedMatter[] = [];
  for (const [id, { lost, changed, quotes }] of context.annotations.works()) {
    await pause();
    const disagreed = [...quotes.values()].filter(({ disagreement }) => disagreement);
    const entry = lost.length + changed.length + disagreed.length > 0 ? await context.archive.entry(id) : undefined;
    if (entry === undefined) continue;
    const at = (spans: readonly (readonly [number, number])[]) => locationIn(entry, hullOf(spans) ?? [0, 0]);
    matters.push(
      ...lost.map((record) => ({ kind: 'lost' as const, of: record.id, ...at([]), words: wordsOf(record.on.parts), says: lostSentence(record) })),
      ...changed.map((one) => ({ kind: 'changed' as const, of: one.record.id, ...at(one.spans), words: shortened(one.now.join(' … '), 80), says: changedSentence(one) })),
      ...disagreed.map((quote) => ({
        kind: 'disagreement' as const, of: quote.prevailing.record, ...at([contentHull(quote.attribution)]), words: shortened(entry.utterances.find(({ quote: name }) => name === quote.attribution.id)?.printed.join(' … ') ?? 'Rejected quote', 80), says: disagreementSentence(quote),
      })),
    );
  }
  const homeless = context.annotations.homeless().flatMap(({ article, records }) => records.map((record): QueuedMatter => ({
    kind: 'homeless', of: record.id, words: wordsOf(record.on.parts), says: `${lostSentence(record)} Its article, ${article}, is no longer here.`,
  })));
  return [...matters, ...homeless];
}

function wordsOf(parts: readonly { readonly exact: string }[]): string {
  return shortened(parts.map(({ exact }) => exact).join(' … '), 80);
}
