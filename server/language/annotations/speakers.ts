import { searchedWords } from '../../archive/searchedWords.js';
import { contains } from '../../text/span.js';
import type { SpeakerCandidate, SpeakersAnswer, SpeakersParams } from '../annotationProtocol.js';
import { type Cancellation, type LanguageContext, type OpenFile, throwIfCancelled } from '../context.js';
import { capitalised, speakerLabel } from '../labels.js';
import { contentHull } from '../quoteAt.js';
import { articlesFor } from '../workspaceSymbol.js';
import { withCopies } from './copies.js';
import { speakerNameOf } from './opinions.js';
import { decidableAt, decidableNamed } from './target.js';

/** Speakers of all articles offered at once. */
const MOST = 20;
/** Articles looked through before other requests may go first. */
const SLICE = 200;

/** Who may have said the quote at a position, the likeliest first: named in its paragraph, in its article, on its copies, anywhere. */
export async function speakers(context: LanguageContext, file: OpenFile, { position, quote: named, query = '' }: SpeakersParams, token: Cancellation): Promise<SpeakersAnswer> {
  const quote = named === undefined ? decidableAt(context, file, position) : decidableNamed(context, file, named);
  const everywhere = (await namesHolding(context, query, token)).map((name) => ({ name, from: 'all articles' as const }));
  if (quote === undefined && query !== '') return { candidates: distinct(everywhere) };
  if (quote === undefined) return { reason: 'There is no quote at the cursor. Move it into a highlighted quote first.', candidates: [] };
  const { article, attribution } = quote;
  const start = contentHull(attribution)[0];
  const paragraph = article.article.paragraphs.find(({ span }) => contains(span, [start, start]));
  const inArticle = article.reading.speakers.filter(({ kind }) => kind !== 'unnamed');
  const near = inArticle.filter(({ mentions }) => paragraph && mentions.some((mention) => contains(paragraph.span, mention)));
  const coverage = await context.coverage(article, attribution, token);
  const elsewhere = (coverage?.passages ?? []).flatMap(({ reports }) => reports).flatMap(({ utterance }) => (utterance.speaker && utterance.speaker.kind !== 'unnamed' ? [utterance.speaker.name] : []));
  const shown = await withCopies(context, article, attribution, token);
  const current = shown.attribution.speaker === null ? {} : { current: speakerLabel(shown.attribution, shown.article.reading.speakers) };
  return {
    ...current,
    candidates: distinct([
      ...near.map(({ name }) => ({ name, from: 'paragraph' as const })),
      ...inArticle.map(({ name }) => ({ name, from: 'article' as const })),
      ...elsewhere.map((name) => ({ name, from: 'other articles' as const })),
      ...everywhere,
    ]),
  };
}

/** The speakers of all articles in whose name some word begins with each word of a query, those quoted most often first. None for an empty query. */
async function namesHolding(context: LanguageContext, query: string, token: Cancellation): Promise<string[]> {
  const words = searchedWords(query);
  if (words.length === 0) return [];
  const quotes = new Map<string, number>();
  let looked = 0;
  for await (const { utterances } of articlesFor(context, words)) {
    if (++looked % SLICE === 0) {
      await new Promise(setImmediate);
      throwIfCancelled(token);
    }
    for (const utterance of utterances) {
      const name = utterance.speaker?.kind === 'unnamed' ? undefined : speakerNameOf(context, utterance);
      if (name === undefined) continue;
      const text = ` ${searchedWords(name).join(' ')}`;
      if (words.every((word) => text.includes(` ${word}`))) quotes.set(name, (quotes.get(name) ?? 0) + 1);
    }
  }
  return [...quotes].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).slice(0, MOST).map(([name]) => name);
}

function distinct(candidates: readonly SpeakerCandidate[]): SpeakerCandidate[] {
  const seen = new Map<string, SpeakerCandidate>();
  for (const { name, from } of candidates) {
    const key = name.toLowerCase();
    if (!seen.has(key)) seen.set(key, { name: capitalised(name), from });
  }
  return [...seen.values()];
}
