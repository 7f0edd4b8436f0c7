import type { Position, Range } from 'vscode-languageserver-types';
import type { ReadArticle } from '../../archive/intake.js';
import type { Span } from '../../text/span.js';
import type { LanguageContext, OpenFile } from '../context.js';
import { rangeIn } from '../positions.js';
import { quoteAt, speakerAt } from '../quoteAt.js';

/** A speaker that a reader may call otherwise. */
export interface Renamable {
  readonly article: ReadArticle;
  /** As they are called now. */
  readonly name: string;
  /** The words at the position: a mention, or the source of a quote. UTF-16 offsets into the article's text. */
  readonly words: Span;
}

/** The speaker who is named at a position, or who said the quote there. */
export function renamableAt(context: LanguageContext, file: OpenFile, position: Position): Renamable | undefined {
  const named = speakerAt(file, position);
  if (named) return { article: named.article, name: named.speaker.name, words: named.mention };
  const quote = quoteAt(context, file, position);
  const speaker = quote && quote.attribution.speaker !== null ? quote.article.reading.speakers[quote.attribution.speaker] : undefined;
  return quote && speaker && { article: quote.article, name: speaker.name, words: quote.attribution.source[0] ?? speaker.mentions[0] ?? quote.attribution.content[0]! };
}

/** What an editor offers to rename. `null` where nobody is named. */
export function prepareRename(context: LanguageContext, file: OpenFile, position: Position): { range: Range; placeholder: string } | null {
  const found = renamableAt(context, file, position);
  if (found === undefined) return null;
  const range = rangeIn(found.article.stored, found.words);
  const isAtCursor = (range.start.line < position.line || (range.start.line === position.line && range.start.character <= position.character)) && (range.end.line > position.line || (range.end.line === position.line && range.end.character >= position.character));
  // Editors refuse what does not hold the cursor.
  return { range: isAtCursor ? range : { start: position, end: position }, placeholder: found.name };
}
