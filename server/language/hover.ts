import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { rejectedHover } from './annotations/hoverRejected.js';
import type { Cancellation, LanguageContext, OpenFile } from './context.js';
import { quoteHover } from './hoverQuote.js';
import { speakerHover } from './hoverSpeaker.js';
import { plainText, withFollowedLinks } from './markdown.js';
import { rangeIn } from './positions.js';
import { contentHull, quoteAt, speakerAt } from './quoteAt.js';

/** What is known of the quote, or of the speaker, at a position. `markdown` says whether the editor shows Markdown. */
export async function hover(
  context: LanguageContext,
  file: OpenFile,
  position: Position,
  markdown: boolean,
  token: Cancellation,
): Promise<Hover | null> {
  if (context.settings.hover === 'off') return null;
  const quote = quoteAt(context, file, position);
  const speaker = speakerAt(file, position);
  const onName = speaker && (!quote || quote.attribution.source.some((span) => span[0] <= speaker.mention[0] && speaker.mention[1] <= span[1]));
  if (onName) {
    const text = speakerHover(context, speaker);
    return answer(context, text, markdown, rangeIn(speaker.article.stored, speaker.mention));
  }
  if (!quote) {
    const rejected = rejectedHover(context, file, position);
    return rejected ? answer(context, rejected.text, markdown, rejected.range) : null;
  }
  const text = await quoteHover(context, quote, token);
  return answer(context, text, markdown, rangeIn(quote.article.stored, contentHull(quote.attribution)));
}

function answer({ client }: LanguageContext, text: string, markdown: boolean, range: Hover['range']): Hover {
  const contents = markdown
    ? { kind: MarkupKind.Markdown, value: client.commands ? withFollowedLinks(text) : text }
    : { kind: MarkupKind.PlainText, value: plainText(text) };
  return range ? { contents, range } : { contents };
}
