import { openedWords } from './contractions.js';
import { mayBeginNumeral, numeralAt } from './numerals.js';
import { Remembered } from './remembered.js';
import { sharedText } from './sharedText.js';
import type { Span } from './span.js';
import { americanSpelling } from './spelling.js';

/** A word as it is compared, and the place it was read from. */
export interface FoldedToken {
  /** Lower case, NFKC, without accents, American spelling; contractions opened, numbers in digits. */
  readonly word: string;
  /** UTF-16 offsets into the folded text. Words opened from one contraction share their place. */
  readonly span: Span;
  /** The letters at that place: short ones in memory that all tokens with the same letters share. */
  readonly printed: string;
}

/** Longer runs of letters are no words; what stands behind is not compared. */
const LONGEST_WORD = 64;
/** Words looked at to read one number. */
const LONGEST_NUMERAL = 10;

const APOSTROPHES = /['\u2018\u2019\u02bc\uff07`\u00b4]/u;
const JOINING_HYPHENS = new Set(['-', '\u2010', '\u2011']);
/** Prefixes that house styles write with and without a hyphen: `co-operation`, `re-elect`, `e-mail`. */
const PREFIXES = new Set(['co', 're', 'pre', 'non', 'anti', 'e', 'un']);
const SIGNS = new Map([['&', 'and'], ['%', 'percent'], ['$', 'dollar'], ['\u00a3', 'pound'], ['\u20ac', 'euro']]);
/** Scripts that put no blanks between words: each sign is a word of its own. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const IGNORED = /[\u00ad\u200b-\u200d\u2060\ufeff]/u;

/**
 * The words of `text` inside `span` as they are compared between outlets: `won't` equals `will not`, `co-operation`
 * equals `cooperation`, `step-by-step` equals `step by step`, `ten` equals `10`, `F.B.I.` equals `FBI`.
 * Linear in the length of the span; never throws. The method is that of folding before keys in near-duplicate search;
 * what is folded beyond spelling is listed in docs/coverage.md.
 */
export function foldedTokens(text: string, span: Span = [0, text.length]): FoldedToken[] {
  return foldedAs(text, span, (word, place, printed) => ({ word, span: place, printed }));
}

/** As `foldedTokens`, for whoever has more to say of each: tokens are made in the order in which their places begin. */
export function foldedAs<Token extends FoldedToken>(text: string, span: Span, token: (word: string, span: Span, printed: string) => Token): Token[] {
  const folding = new Folding(text, token);
  readWords(text, span, folding);
  return folding.mayHaveNumerals ? withNumerals(folding.tokens, text) : folding.tokens;
}

/** Takes words as printed, hyphenated compounds apart, and joins prefixes to what follows, and `per cent`. */
class Folding<Token extends FoldedToken> {
  readonly text: string;
  readonly tokens: Token[] = [];
  mayHaveNumerals = false;
  readonly #token: (word: string, span: Span, printed: string) => Token;
  /** The last one, with its place and its first token. */
  #words: readonly string[] = [];
  #start = 0;
  #end = -1;
  #first = 0;

  constructor(text: string, token: (word: string, span: Span, printed: string) => Token) {
    this.text = text;
    this.#token = token;
  }

  /** A sign that stands for a word. */
  sign(word: string, start: number, end: number): void {
    this.#push([word], start, end, this.text.slice(start, end));
  }

  word(start: number, end: number): void {
    const folded = foldedWords.of(this.text, start, Math.min(end, start + LONGEST_WORD));
    if (folded.mayBeginNumeral) this.mayHaveNumerals = true;
    const { words } = folded;
    if (this.#end === start - 1 && JOINING_HYPHENS.has(this.text[start - 1]!) && PREFIXES.has(this.#words[0]!)) {
      this.#replace([this.#words[0]! + (words[0] ?? ''), ...words.slice(1)], end);
    } else if (this.#words[0] === 'per' && words[0] === 'cent') this.#replace(['percent'], end);
    else if (words.length > 0) this.#push(words, start, end, end - start === folded.printed.length ? folded.printed : this.text.slice(start, end));
  }

  /** The last word and what follows are one. */
  #replace(words: readonly string[], end: number): void {
    this.tokens.length = this.#first;
    this.#push(words, this.#start, end, sharedText(this.text.slice(this.#start, end)));
  }

  #push(words: readonly string[], start: number, end: number, printed: string): void {
    this.#words = words;
    this.#start = start;
    this.#end = end;
    this.#first = this.tokens.length;
    const span: Span = [start, end];
    for (const word of words) this.tokens.push(this.#token(word, span, printed));
  }
}

function readWords<Token extends FoldedToken>(text: string, [from, to]: Span, folding: Folding<Token>): void {
  let at = Math.max(0, from);
  const end = Math.min(to, text.length);
  while (at < end) {
    if (isLetterOfAscii(text.charCodeAt(at))) {
      const stop = wordEnd(text, at, end);
      folding.word(at, stop);
      at = stop;
      continue;
    }
    if (text.charCodeAt(at) <= 32) {
      at++;
      continue;
    }
    const sign = charAt(text, at);
    const meaning = SIGNS.get(sign);
    if (meaning !== undefined) folding.sign(meaning, at, at + sign.length);
    else if (UNSPACED.test(sign)) folding.sign(sign, at, at + sign.length);
    else if (LETTER.test(sign) || (APOSTROPHES.test(sign) && opensClippedWord(text, at, end))) {
      const stop = wordEnd(text, at, end);
      folding.word(at, stop);
      at = stop;
      continue;
    }
    at += sign.length;
  }
}

/** `'em`, `'tis`, `'cause`: an apostrophe that stands for letters. */
function opensClippedWord(text: string, at: number, end: number): boolean {
  const rest = text.slice(at + 1, Math.min(end, at + 8)).toLowerCase();
  return /^(?:em|tis|cause)(?![\p{L}\p{N}])/u.test(rest);
}

function wordEnd(text: string, start: number, end: number): number {
  let at = start + charAt(text, start).length;
  while (at < end) {
    if (isLetterOfAscii(text.charCodeAt(at))) {
      at++;
      continue;
    }
    if (text.charCodeAt(at) <= 32) break;
    const sign = charAt(text, at);
    if (UNSPACED.test(sign)) break;
    if (LETTER.test(sign) || IGNORED.test(sign)) at += sign.length;
    else if (bindsInside(text, at, start, end, sign)) at += sign.length;
    else break;
  }
  return at;
}

/** Apostrophes between letters, dots between single letters, dots and commas between digits. */
function bindsInside(text: string, at: number, start: number, end: number, sign: string): boolean {
  if (at + 1 >= end) return false;
  const before = text[at - 1]!;
  const after = text[at + 1]!;
  if (APOSTROPHES.test(sign)) return LETTER.test(before) && LETTER.test(after);
  if (sign !== '.' && sign !== ',') return false;
  if (isDigit(before) && isDigit(after)) return sign === '.' || threeDigitsFollow(text, at + 1, end);
  if (sign === ',' || !/\p{L}/u.test(before) || !/\p{L}/u.test(after)) return false;
  const lone = at - 1 === start || text[at - 2] === '.';
  const loneAfter = at + 2 >= end || !LETTER.test(text[at + 2]!);
  return lone && loneAfter;
}

function threeDigitsFollow(text: string, at: number, end: number): boolean {
  return at + 3 <= end && isDigit(text[at]!) && isDigit(text[at + 1]!) && isDigit(text[at + 2]!) && !isDigit(text[at + 3] ?? ' ');
}

function isLetterOfAscii(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!);
}

interface FoldedWord {
  readonly printed: string;
  /** What it is compared as. */
  readonly words: readonly string[];
  readonly mayBeginNumeral: boolean;
}

const foldedWords = new Remembered((printed): FoldedWord => {
  const word = plain(printed);
  const words = word === '' ? [] : openedWords(word, printed.replaceAll('.', '')).map((one) => sharedText(americanSpelling(one)));
  return { printed, words, mayBeginNumeral: words.some(mayBeginNumeral) };
});

function plain(printed: string): string {
  return printed
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[\u2018\u2019\u02bc\uff07`\u00b4]/gu, "'")
    .toLowerCase()
    .replace(/\./gu, (dot, at: number, whole: string) => (isDigit(whole[at + 1] ?? ' ') ? dot : ''))
    .replace(/,/gu, '');
}

function withNumerals<Token extends FoldedToken>(tokens: readonly Token[], text: string): Token[] {
  const folded: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const numeral = numeralAt(unbrokenRun(tokens, text, at));
    if (numeral === undefined) {
      folded.push(tokens[at++]!);
      continue;
    }
    const span: Span = [tokens[at]!.span[0], tokens[at + numeral.length - 1]!.span[1]];
    folded.push({ ...tokens[at]!, word: sharedText(numeral.digits), span, printed: sharedText(text.slice(...span)) });
    at += numeral.length;
  }
  return folded;
}

/** The words from `at` on that only a blank or a hyphen parts: `five, six` are two numbers. */
function unbrokenRun(tokens: readonly FoldedToken[], text: string, at: number): string[] {
  const words = [tokens[at]!.word];
  if (!mayBeginNumeral(words[0]!)) return words;
  for (let next = at + 1; next < tokens.length && next < at + LONGEST_NUMERAL; next++) {
    const between = text.slice(tokens[next - 1]!.span[1], tokens[next]!.span[0]);
    if (between !== '-' && (between.length > 8 || between.trim() !== '')) break;
    words.push(tokens[next]!.word);
  }
  return words;
}
