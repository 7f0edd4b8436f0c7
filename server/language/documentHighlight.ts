import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import type { LanguageContext, OpenFile } from './context.js';
import { fileRange } from './positions.js';
import { quoteAt, speakerAt } from './quoteAt.js';

/** On a quote: its parts, its cue and source. On a speaker: every mention, and what they say. */
export function documentHighlights(context: LanguageContext, file: OpenFile, position: Position): DocumentHighlight[] {
  const quote = quoteAt(context, file, position);
  const onSpeaker = speakerAt(file, position);
  const index = onSpeaker?.index ?? quote?.attribution.speaker ?? null;
  const article = quote?.article ?? onSpeaker?.article;
  if (!article) return [];
  const { places } = article.article;
  const highlights: DocumentHighlight[] = [];
  const add = (spans: readonly (readonly [number, number])[], kind: DocumentHighlightKind): void => {
    for (const span of spans) for (const piece of places.piecesInFile(span)) highlights.push({ range: fileRange(file.lineStarts, piece), kind });
  };
  if (quote && !onSpeaker) add(quote.attribution.content, DocumentHighlightKind.Write);
  if (index !== null) {
    for (const attribution of article.reading.attributions) {
      if (attribution.speaker === index && (onSpeaker || attribution !== quote?.attribution)) add(attribution.content, DocumentHighlightKind.Text);
    }
    add(article.reading.speakers[index]?.mentions ?? [], DocumentHighlightKind.Read);
  }
  return highlights;
}
