import type { Position } from 'vscode-languageserver-types';
import type { ReadArticle } from '../archive/intake.js';
import type { Attribution, Speaker } from '../attribution/attribution.js';
import { hullOf, type Span } from '../text/span.js';
import type { LanguageContext, OpenFile } from './context.js';
import { offsetAt } from './positions.js';

/** An attribution under the cursor, and which part of it. */
export interface QuoteHit {
  readonly kind: 'quote';
  readonly article: ReadArticle;
  readonly attribution: Attribution;
  /** UTF-16 offset into the article's text. */
  readonly offset: number;
}

/** A mention of a speaker under the cursor. */
export interface SpeakerHit {
  readonly kind: 'speaker';
  readonly article: ReadArticle;
  readonly speaker: Speaker;
  readonly index: number;
  readonly mention: Span;
}

/** The quote at a position: its words before its cue; of nested ones the innermost. */
export function quoteAt(context: LanguageContext, file: OpenFile, position: Position): QuoteHit | undefined {
  const place = articleAt(file, position);
  if (!place) return undefined;
  const { article, offset } = place;
  const shown = shownAttributions(context, article);
  const attribution =
    innermost(shown, offset, (quote) => quote.content) ?? innermost(shown, offset, (quote) => [...quote.cue, ...quote.source]);
  return attribution && { kind: 'quote', article, attribution, offset };
}

/** The speaker named at a position. */
export function speakerAt(file: OpenFile, position: Position): SpeakerHit | undefined {
  const place = articleAt(file, position);
  if (!place) return undefined;
  const { article, offset } = place;
  let best: SpeakerHit | undefined;
  article.reading.speakers.forEach((speaker, index) => {
    for (const mention of speaker.mentions) {
      if (!holds(mention, offset)) continue;
      if (!best || mention[1] - mention[0] < best.mention[1] - best.mention[0]) {
        best = { kind: 'speaker', article, speaker, index, mention };
      }
    }
  });
  return best;
}

/** The attributions a reader is shown: those found with at least the confidence asked for. */
export function shownAttributions(context: LanguageContext, article: ReadArticle): readonly Attribution[] {
  const least = context.settings.minimumConfidence;
  return article.reading.attributions.filter((attribution) => attribution.confidence >= least);
}

/** First to last word of an attribution's content. */
export function contentHull(attribution: Attribution): Span {
  return hullOf(attribution.content) ?? [0, 0];
}

/** The article that a position lies in. */
export function articleAt(file: OpenFile, position: Position): { article: ReadArticle; offset: number } | undefined {
  const fileOffset = offsetAt(file, position);
  for (const article of file.articles) {
    const offset = article.article.places.fromFile(fileOffset);
    if (offset !== undefined) return { article, offset };
  }
  return undefined;
}

function innermost(
  attributions: readonly Attribution[],
  offset: number,
  spansOf: (attribution: Attribution) => readonly Span[],
): Attribution | undefined {
  let best: Attribution | undefined;
  let bestLength = Infinity;
  for (const attribution of attributions) {
    for (const span of spansOf(attribution)) {
      const length = span[1] - span[0];
      if (holds(span, offset) && length < bestLength) {
        best = attribution;
        bestLength = length;
      }
    }
  }
  return best;
}

/** A cursor right behind the last letter still is on the word. */
function holds(span: Span, offset: number): boolean {
  return span[0] <= offset && offset <= span[1];
}
