import { CodePoints } from '../text/codePoints.js';
import type { OffsetMap } from '../text/offsetMap.js';
import type { Span } from '../text/span.js';
import type { InputArticle } from './input.js';

/** Turns spans of an article's text into code points of the decoded file. */
export class FileSpans {
  readonly #codePoints: CodePoints;
  readonly #places: OffsetMap;

  constructor(fileText: string, places: OffsetMap) {
    this.#codePoints = new CodePoints(fileText);
    this.#places = places;
  }

  one(span: Span): [number, number] {
    return this.inFile(this.#places.spanInFile(span));
  }

  all(spans: readonly Span[]): [number, number][] {
    return spans.map((span) => this.one(span));
  }

  /** For spans that count the file's UTF-16 units already. */
  inFile([start, end]: Span): [number, number] {
    return [this.#codePoints.fromUtf16(start), this.#codePoints.fromUtf16(end)];
  }
}

/** What `extract` prints of an article; the shape is a contract (docs/command-line.md). */
export function jsonOf({ path, fileText, read }: InputArticle): object {
  const { article, reading } = read;
  const spans = new FileSpans(fileText, article.places);
  return {
    id: article.id,
    ...(path === undefined ? {} : { path }),
    range: spans.inFile(article.range),
    ...(article.outlet && { outlet: article.outlet.value }),
    ...(article.title && { title: article.title.value }),
    ...(article.published && { published: article.published.value }),
    ...(article.byline && { byline: article.byline.value }),
    ...(article.url && { url: article.url.value }),
    quotes: reading.attributions.map((quote) => ({
      id: quote.id,
      type: quote.type,
      content: spans.all(quote.content),
      quoted: spans.all(quote.quoted),
      cue: spans.all(quote.cue),
      source: spans.all(quote.source),
      speaker: quote.speaker === null ? null : (reading.speakers[quote.speaker]?.name ?? null),
      confidence: Math.round(quote.confidence * 1000) / 1000,
      region: quote.region,
      rule: quote.rule,
    })),
    speakers: reading.speakers.map(({ name, kind, roles, mentions }) => ({ name, kind, roles, mentions: spans.all(mentions) })),
  };
}
