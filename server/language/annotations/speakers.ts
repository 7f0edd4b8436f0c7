import { contains } from '../../text/span.js';
import type { SpeakerCandidate, SpeakersAnswer, SpeakersParams } from '../annotationProtocol.js';
import type { Cancellation, LanguageContext, OpenFile } from '../context.js';
import { capitalised, speakerLabel } from '../labels.js';
import { contentHull } from '../quoteAt.js';
import { withCopies } from './copies.js';
import { decidableAt } from './target.js';

/** Who may have said the quote at a position, the likeliest first: named in its paragraph, in its article, on its copies. */
export async function speakers(context: LanguageContext, file: OpenFile, { position }: SpeakersParams, token: Cancellation): Promise<SpeakersAnswer> {
  const quote = decidableAt(context, file, position);
  if (quote === undefined) return { reason: 'There is no quote at the cursor. Move it into a highlighted quote first.', candidates: [] };
  const { article, attribution } = quote;
  const start = contentHull(attribution)[0];
  const paragraph = article.article.paragraphs.find(({ span }) => contains(span, [start, start]));
  const named = article.reading.speakers.filter(({ kind }) => kind !== 'unnamed');
  const near = named.filter(({ mentions }) => paragraph && mentions.some((mention) => contains(paragraph.span, mention)));
  const coverage = await context.coverage(article, attribution, token);
  const elsewhere = (coverage?.passages ?? []).flatMap(({ reports }) => reports).flatMap(({ utterance }) => (utterance.speaker && utterance.speaker.kind !== 'unnamed' ? [utterance.speaker.name] : []));
  const shown = await withCopies(context, article, attribution, token);
  const current = shown.attribution.speaker === null ? {} : { current: speakerLabel(shown.attribution, shown.article.reading.speakers) };
  return {
    ...current,
    candidates: distinct([
      ...near.map(({ name }) => ({ name, from: 'paragraph' as const })),
      ...named.map(({ name }) => ({ name, from: 'article' as const })),
      ...elsewhere.map((name) => ({ name, from: 'other articles' as const })),
    ]),
  };
}

function distinct(candidates: readonly SpeakerCandidate[]): SpeakerCandidate[] {
  const seen = new Map<string, SpeakerCandidate>();
  for (const { name, from } of candidates) {
    const key = name.toLowerCase();
    if (!seen.has(key)) seen.set(key, { name: capitalised(name), from });
  }
  return [...seen.values()];
}
