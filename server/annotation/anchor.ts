import { createHash } from 'node:crypto';
import type { Paragraph, Region } from '../article/article.js';
import { wordingOf } from '../coverage/wording.js';
import { CodePoints } from '../text/codePoints.js';
import { lastAtOrBefore } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { AnchorText } from './anchorText.js';

/** One unbroken stretch of what an annotation hangs on. */
export interface AnchorPart {
  /** Code points of the article's reading text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The words as they stood. */
  readonly exact: string;
  /** Up to `CONTEXT` code points before and behind. */
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * What an annotation hangs on: words at a place in an article, told so fully that they are found again after the article has
 * been edited. Selectors after the W3C Web Annotation Data Model (text quote and text position), with what its pitfalls ask for.
 */
export interface Anchor {
  /** The file's path from the workspace folder with `/` between its parts; `#2` and so on for later articles of one file. */
  readonly article: string;
  /** The article's own address, when it names one: finds it again under another path. */
  readonly url?: string;
  /** Hash of the article's text as anchors compare it. As long as it holds, the offsets hold. */
  readonly body: string;
  /** Hash of the words, as they are compared between outlets. */
  readonly wording: string;
  readonly region: Region;
  /** Index of the paragraph in which the first part begins. */
  readonly paragraph: number;
  /** In text order; never empty. */
  readonly parts: readonly AnchorPart[];
}

/** All that anchoring asks of an article. */
export interface AnchorGround {
  /** As anchors name it: see `Anchor.article`. */
  readonly article: string;
  readonly url?: string | undefined;
  readonly text: AnchorText;
  readonly body: string;
  readonly codePoints: CodePoints;
  readonly paragraphs: readonly Paragraph[];
  /** UTF-16 offset at which each paragraph begins. */
  readonly paragraphStarts: readonly number[];
}

/** Code points of context kept on either side: as many as the tools of this field keep. */
export const CONTEXT = 32;

export function anchorGround(article: string, text: string, paragraphs: readonly Paragraph[], url?: string): AnchorGround {
  const folded = new AnchorText(text);
  return { article, url, text: folded, body: hashOf(folded.folded.trim()), codePoints: new CodePoints(text), paragraphs, paragraphStarts: paragraphs.map(({ span }) => span[0]) };
}

/** @param spans UTF-16 offsets into the reading text, in text order, none empty, at least one */
export function anchorOf(ground: AnchorGround, spans: readonly Span[]): Anchor {
  const { text } = ground.text;
  const paragraph = paragraphAt(ground, spans[0]![0]);
  return {
    article: ground.article,
    ...(ground.url === undefined ? {} : { url: ground.url }),
    body: ground.body,
    wording: wordingHash(text, spans),
    region: ground.paragraphs[paragraph]?.region ?? 'body',
    paragraph,
    parts: spans.map((span) => partOf(ground, span)),
  };
}

/** Index of the paragraph that holds `offset`, else of the last one before it; 0 when there is none. */
export function paragraphAt({ paragraphStarts }: AnchorGround, offset: number): number {
  return Math.max(0, lastAtOrBefore(paragraphStarts, offset));
}

/** Hash of the words in `spans` as they are compared between outlets: equal for every copy of the same words. */
function wordingHash(text: string, spans: readonly Span[]): string {
  return hashOf(wordingOf(text, spans, []).map(({ word }) => word).join(' '));
}

function partOf({ text: { text }, codePoints }: AnchorGround, [from, to]: Span): AnchorPart {
  const start = codePoints.fromUtf16(from);
  const end = codePoints.fromUtf16(to);
  return {
    start,
    end,
    exact: text.slice(from, to),
    prefix: text.slice(codePoints.toUtf16(start - CONTEXT), from),
    suffix: text.slice(to, codePoints.toUtf16(end + CONTEXT)),
  };
}

/** The first 16 hexadecimal digits of SHA-256: short enough to read in a diff, long enough never to meet by chance. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
