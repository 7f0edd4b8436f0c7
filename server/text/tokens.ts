import { ownLetters } from './ownLetters.js';
import type { Span } from './span.js';
import { readWithWink, type WinkReading } from './wink.js';

/** A word or a sign. Offsets are UTF-16 into the text it was read from. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)`. */
  readonly text: string;
  readonly lower: string;
  /** Universal part-of-speech tag (https://universaldependencies.org/u/pos): `NOUN`, `VERB`, `PUNCT`, ... */
  readonly pos: string;
  /** Index into `TokenisedText.sentences`. */
  readonly sentence: number;
}

/** A sentence, never longer than its block. `first` and `last` are token indexes, `last` exclusive; `block` is the index of its block. */
export interface Sentence {
  readonly span: Span;
  readonly first: number;
  readonly last: number;
  readonly block: number;
}

export interface TokenisedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** Longer blocks are read in pieces cut at a blank, so that memory stays flat. */
const PIECE_LENGTH = 20_000;
/** Longer runs without a blank are cut before wink sees them: its time is quadratic in them. */
const RUN_LENGTH = 80;
const BLANK = /[\p{White_Space}\p{Cc}\u200b\u2060\ufeff]/u;
const UNREADABLE = /(?! )[\p{White_Space}\p{Cc}\p{Cs}\u200b\u2060\ufeff]/gu;

/**
 * Cuts the blocks (paragraphs) of a text into sentences and tagged tokens.
 *
 * A sentence never crosses a block; line breaks inside a block count as blanks. Blanks, control characters and
 * lone surrogates belong to no token. Linear in the length of the text; never throws.
 */
export function tokenise(text: string, blocks: readonly Span[]): TokenisedText {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    for (const piece of piecesOf(text, block)) readPiece(text, piece, index, tokens, sentences);
  });
  return { text, tokens, sentences };
}

function readPiece(text: string, [start, end]: Span, block: number, tokens: Token[], sentences: Sentence[]): void {
  const piece = text.slice(start, end);
  const readable = readableOf(piece);
  const reading = readingOf(withPartsCut(readable));
  const firstToken = tokens.length;
  let position = 0;
  let value = 0;
  for (const [, lastValue] of reading.sentences) {
    const first = tokens.length;
    for (; value <= lastValue; value++) {
      const word = reading.values[value] ?? '';
      const found = locate(readable, word, position);
      if (found < 0) continue;
      position = found + word.length;
      addToken(tokens, firstToken, start + found, readable === piece ? word : piece.slice(found, position), reading.tags[value] ?? 'X', sentences.length);
    }
    const opening = tokens[first];
    const closing = tokens[tokens.length - 1];
    if (opening === undefined || closing === undefined) continue;
    sentences.push({ span: [opening.start, closing.end], first, last: tokens.length, block });
  }
}

/** Pieces whose reading is kept: the latest so many, and those asked for since as many before them. Some long articles' worth. */
const MOST_KEPT = 160;
const LONGEST_KEPT = 4000;
let kept = new Map<string, WinkReading>();
let keptBefore = kept;

/** What wink says of a piece, kept for the latest ones: a keystroke changes one paragraph, the others need not be read again. */
function readingOf(piece: string): WinkReading {
  const known = kept.get(piece);
  if (known !== undefined) return known;
  const before = keptBefore.get(piece);
  const own = ownLetters(piece);
  const reading = before ?? readWithWink(own);
  if (piece.length > LONGEST_KEPT) return reading;
  if (kept.size >= MOST_KEPT) {
    keptBefore = kept;
    kept = new Map();
  }
  kept.set(own, reading);
  return reading;
}

/** The piece with a plain blank for whatever belongs to no token, one for one. */
function readableOf(piece: string): string {
  for (let at = 0; at < piece.length; at++) {
    const code = piece.charCodeAt(at);
    if (code < 32 || (code >= 127 && !(code >= 0xc0 && code < 0x1680) && !(code >= 0x2010 && code <= 0x2027))) return piece.replace(UNREADABLE, (blank) => (blank.length === 1 ? ' ' : '  '));
  }
  return piece;
}

/**
 * With a blank where a run grows too long, and before each `'s`. The latter since wink takes `Trump's` for one token from the moment on
 * when it has met it before a comma: what it says of a text would hang on what it has read before.
 */
function withPartsCut(readable: string): string {
  let cut = '';
  let copied = 0;
  let run = 0;
  for (let at = 0; at < readable.length; at++) {
    const code = readable.charCodeAt(at);
    run = code === 32 ? 0 : run + 1;
    const isLong = run > RUN_LENGTH && !isSecondOfPair(code);
    if (!isLong && !((code === 39 || code === 0x2019) && opensPossessive(readable, at))) continue;
    cut += `${readable.slice(copied, at)} `;
    copied = at;
    run = 1;
  }
  return copied === 0 ? readable : cut + readable.slice(copied);
}

/** An apostrophe with an `s` and no more letters behind it, and a letter or a stop before it. */
function opensPossessive(readable: string, at: number): boolean {
  return /^[sS](?![\p{L}\p{N}])/u.test(readable.slice(at + 1, at + 4)) && at > 0 && /[\p{L}\p{N}.]/u.test(readable.charAt(at - 1));
}

/** Whether a unit is the second of a surrogate pair, in a text that has no others. */
function isSecondOfPair(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

/** Where `value` stands at or soon behind `position`, -1 for nowhere: wink's own offsets are not trusted, its values are looked up again. */
function locate(readable: string, value: string, position: number): number {
  let start = position;
  while (readable.charCodeAt(start) === 32) start++;
  if (value === '' || value.charCodeAt(0) === 32) return -1;
  if (readable.startsWith(value, start)) return start;
  const near = readable.slice(start, start + 4 * RUN_LENGTH + value.length).indexOf(value);
  return near < 0 ? -1 : start + near;
}

/** Words that wink's tokenizer takes for abbreviations even in lower case, where they are a sentence's last word. */
const WORD_AND_STOP = /^(?:no|sun|sat|fig|art|mass|wash|ill|gen|mar|inc)\.$/;

function addToken(tokens: Token[], firstOfPiece: number, start: number, text: string, pos: string, sentence: number): void {
  if ((text === "'" || text === '`') && joinsLast(tokens, firstOfPiece, start, text, sentence)) {
    tokens[tokens.length - 1] = tokenOf(start - 1, text + text, 'PUNCT', sentence);
  } else if (text.length > 2 && text.endsWith('.') && WORD_AND_STOP.test(text)) {
    tokens.push(tokenOf(start, text.slice(0, -1), pos, sentence), tokenOf(start + text.length - 1, '.', 'PUNCT', sentence));
  } else {
    tokens.push(tokenOf(start, text, pos, sentence));
  }
}

// The one place that makes tokens: all have the same shape, which every loop over them is faster for.
function tokenOf(start: number, text: string, pos: string, sentence: number): Token {
  return { start, end: start + text.length, text, lower: text.toLowerCase(), pos, sentence };
}

/** Two apostrophes or two backquotes in a row are one quotation mark: wink gives them apart. */
function joinsLast(tokens: readonly Token[], firstOfPiece: number, start: number, text: string, sentence: number): boolean {
  const last = tokens.length > firstOfPiece ? tokens[tokens.length - 1] : undefined;
  return last?.end === start && last.text === text && last.sentence === sentence;
}

function* piecesOf(text: string, [start, end]: Span): Generator<Span> {
  let from = start;
  while (end - from > PIECE_LENGTH) {
    const to = cutBefore(text, from, from + PIECE_LENGTH);
    yield [from, to];
    from = to;
  }
  if (from < end) yield [from, end];
}

/** The last sentence end, else the last blank, in the second half of the piece; else its very end (never inside a surrogate pair). */
function cutBefore(text: string, from: number, limit: number): number {
  const half = from + PIECE_LENGTH / 2;
  let blank = 0;
  for (let at = limit; at > half; at--) {
    if (!BLANK.test(text.charAt(at))) continue;
    if (/[.!?"'\u201d\u2019]/.test(text.charAt(at - 1))) return at;
    if (blank === 0) blank = at;
  }
  if (blank > 0) return blank;
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code < 0xdc00 ? limit - 1 : limit;
}
