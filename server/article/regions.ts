import type { Paragraph, Region } from './article.js';
import { isCaption, startsTail } from './boilerplate.js';
import type { Block } from './blocks.js';
import { datelineOf } from './dateline.js';
import { Piece } from './piece.js';
import { markPullQuotes } from './pullQuotes.js';
import { wordCount, wordsOf } from './words.js';

/** Longer blocks are no headlines. */
const LONGEST_HEADLINE = 250;
/** Longer blocks without a stop at their end are prose all the same. */
const LONGEST_STANDFIRST = 400;

/**
 * Tells headline, standfirst, body, captions, pull quotes and page furniture apart: by what the mark-up says of a block
 * where it says anything, else by place, length, stop and repetition.
 *
 * @param title the headline as a header or the caller gives it
 */
export function regionsOf(text: string, blocks: readonly Block[], title: string | undefined): Paragraph[] {
  const pieces = blocks.map((block) => new Piece(text, block));
  const top = markTop(pieces, title);
  markFurniture(pieces, top);
  markPullQuotes(pieces, top);
  markTail(pieces, top);
  return pieces.map((piece) => ({ span: piece.block.span, region: piece.region ?? 'body' }));
}

/** The regions of a body whose beginning and end are known: captions, pull quotes and page furniture are told apart. */
export function bodyRegionsOf(text: string, blocks: readonly Block[]): Paragraph[] {
  const pieces = blocks.map((block) => new Piece(text, block));
  for (const piece of pieces) if (piece.region === undefined && isCaption(piece.content)) piece.region = captionRegion(piece);
  markPullQuotes(pieces, 0);
  return pieces.map((piece) => ({ span: piece.block.span, region: piece.region ?? 'body' }));
}

/** Marks headlines and standfirsts; gives the index of the first body block. */
function markTop(pieces: readonly Piece[], title: string | undefined): number {
  const titleWords = title === undefined ? '' : wordsOf(title);
  let headline = titleWords;
  let seen = false;
  let i = 0;
  for (; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.region === 'headline') {
      headline = piece.words;
      seen = true;
    } else if (piece.region !== undefined) {
      continue;
    } else if (saysHeadline(piece, headline)) {
      piece.region = 'headline';
      seen = true;
    } else if (isCaption(piece.content)) {
      piece.region = captionRegion(piece);
    } else if (HIGHLIGHTS.test(piece.content)) {
      piece.region = 'standfirst';
      seen = true;
    } else if (!seen && titleWords === '' && looksLikeHeadline(piece, pieces[i + 1])) {
      piece.region = 'headline';
      headline = piece.words;
      seen = true;
    } else if (seen && looksLikeStandfirst(piece)) {
      piece.region = 'standfirst';
    } else {
      break;
    }
  }
  return markTopCopies(pieces, i, headline);
}

/** A headline repeated behind the first paragraph makes that one a standfirst. */
function markTopCopies(pieces: readonly Piece[], body: number, headline: string): number {
  if (headline === '') return body;
  for (let i = body + 1; i <= body + 2 && i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.region !== undefined || !saysHeadline(piece, headline)) continue;
    piece.region = 'headline';
    for (let j = body; j < i; j++) pieces[j]!.region ??= 'standfirst';
    return i + 1;
  }
  return body;
}

/** Whether the block says what the headline says; a page's title may add the site's name. */
function saysHeadline(piece: Piece, headline: string): boolean {
  if (headline === '' || piece.content.length > LONGEST_HEADLINE || piece.words === '') return false;
  if (piece.words === headline) return true;
  const shorter = Math.min(piece.words.length, headline.length);
  const longer = Math.max(piece.words.length, headline.length);
  return shorter >= 20 && shorter >= longer * 0.6 && (headline.startsWith(piece.words) || piece.words.startsWith(headline));
}

function looksLikeHeadline(piece: Piece, next: Piece | undefined): boolean {
  if (piece.content.length > LONGEST_HEADLINE || datelineOf(piece.content) !== undefined) return false;
  const words = wordCount(piece.words);
  if (words === 0 || words > 35) return false;
  // Who, when and where stand between a headline and its report.
  if (next !== undefined && (next.block.role === 'meta' || (next.content.length <= LONGEST_HEADLINE && next.words === piece.words))) return true;
  return !/\.["”’']?$/.test(piece.content.slice(-3)) || /(\bU\.S|\bU\.N|\bInc|\bJr|[.…]{2})\.?["”’']?$/.test(piece.content.slice(-6));
}

/** Some sites sum a report up in a list above it; the headline is then in none of its lines. */
const HIGHLIGHTS = /^(?:story highlights|key points|at a glance)\b/i;

function looksLikeStandfirst(piece: Piece): boolean {
  return piece.content.length <= LONGEST_STANDFIRST && !piece.isSentence && !/[:,;]$/.test(piece.content) && datelineOf(piece.content) === undefined;
}

/** Captions, and the pointers that follow a heading such as "More in this section". */
function markFurniture(pieces: readonly Piece[], body: number): void {
  let inTail = false;
  for (const piece of pieces.slice(body)) {
    if (startsTail(piece.content)) inTail = true;
    else if (isReporting(piece)) inTail = false;
    if (piece.region !== undefined) continue;
    if (isCaption(piece.content)) piece.region = captionRegion(piece);
    else if (inTail) piece.region = 'boilerplate';
  }
}

/** A credit alone describes nothing. */
function captionRegion(piece: Piece): Region {
  return wordCount(piece.words) >= 5 ? 'caption' : 'boilerplate';
}

function isReporting(piece: Piece): boolean {
  return piece.content.length >= 160 && piece.isSentence;
}

/** Short lines without a stop behind the last paragraph are what the page goes on with. */
function markTail(pieces: readonly Piece[], body: number): void {
  for (let i = pieces.length - 1; i > body; i--) {
    const piece = pieces[i]!;
    if (piece.region === 'boilerplate' || piece.region === 'pullquote') continue;
    if (piece.region !== undefined || piece.isSentence || piece.content.length > 80) return;
    if (wordCount(piece.words) > 12 || /["“”«»]/.test(piece.content)) return;
    piece.region = 'boilerplate';
  }
}
