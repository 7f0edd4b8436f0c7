import type { Token, TokenisedText } from '../../text/tokens.js';
import { formOf, type WordForm } from './wordForms.js';

/** A word or sign of the article, hyphenated compounds and names kept whole. Offsets are UTF-16 into the text. */
export class Word {
  readonly end: number;
  readonly folded: string;
  /** Written like a name: with a capital at its head or, as in `al-Hadi`, behind its article. */
  readonly capital: boolean;
  /** Holds no letter and no digit. */
  readonly sign: boolean;
  private known: WordForm | undefined;

  constructor(
    readonly text: string,
    readonly start: number,
    /** Universal part-of-speech tag. */
    readonly pos: string,
    readonly sentence: number,
    readonly block: number,
    /** `'s` behind a noun, or the lone apostrophe of a plural. */
    readonly possessive: boolean,
  ) {
    this.end = start + text.length;
    // Most words are plain and need no form: nothing asks what they show by themselves.
    this.known = isPlain(text) ? undefined : formOf(text);
    this.folded = this.known?.folded ?? text;
    this.capital = this.known?.capital ?? false;
    this.sign = this.known?.sign ?? false;
  }

  /** What it shows by itself, wherever it stands. */
  get form(): WordForm {
    return (this.known ??= formOf(this.text));
  }
}

/** Small letters from a to z alone. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** Parts joined by hyphens beyond this are no name. */
const MOST_PARTS = 6;

/** The words of a tokenised text in order. */
export function wordsOf({ text, tokens, sentences }: TokenisedText): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const last = isHyphen(tokens[at + 1]?.text) ? lastPart(tokens, at) : at;
    const printed = last === at ? token.text : text.slice(token.start, tokens[last]!.end);
    const pos = last === at ? token.pos : posOfCompound(tokens, at, last);
    const block = sentences[token.sentence]?.block ?? 0;
    const owner = ownerIn(printed);
    if (owner !== undefined) {
      words.push(new Word(owner, token.start, 'PROPN', token.sentence, block, false));
      words.push(new Word(printed.slice(-2), token.start + owner.length, 'PART', token.sentence, block, true));
    } else {
      const possessive = pos === 'PART' && POSSESSIVE.test(printed) && words[words.length - 1]?.end === token.start;
      words.push(new Word(printed, token.start, pos, token.sentence, block, possessive));
    }
    at = last;
  }
  return words;
}

const POSSESSIVE = /^['’][sS]?$/u;

/** The name of a possessive that was left whole: `Hale` of `Hale's`. */
function ownerIn(printed: string): string | undefined {
  if (!printed.endsWith('s') || printed.length < 4 || !"'\u2019".includes(printed.charAt(printed.length - 2))) return undefined;
  return /^\p{Lu}/u.test(printed) ? printed.slice(0, -2) : undefined;
}

/** Index of the last token of a compound with hyphens that begins at `first`. */
function lastPart(tokens: readonly Token[], first: number): number {
  let last = first;
  if (formOf(tokens[first]!.text).sign) return first;
  for (let part = 0; part < MOST_PARTS && isHyphen(tokens[last + 1]?.text); part++) {
    const hyphen = tokens[last + 1]!;
    const next = tokens[last + 2];
    if (hyphen.start !== tokens[last]!.end || next?.start !== hyphen.end || formOf(next.text).sign) break;
    last += 2;
  }
  return last;
}

/** A compound with a name in it is a name; else what its last part is. */
function posOfCompound(tokens: readonly Token[], first: number, last: number): string {
  for (let at = first; at <= last; at += 2) if (tokens[at]!.pos === 'PROPN') return 'PROPN';
  return tokens[last]!.pos;
}

function isHyphen(text: string | undefined): boolean {
  return text === '-' || text === '\u2010' || text === '\u2011';
}

/** Index of the first word that ends behind `offset`. */
export function firstWordBehind(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the word opens a sentence or a quote, so that its capital proves nothing. */
export function opensSentence(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before === undefined || (before.sign && before.text !== ',') || before.sentence !== words[at]!.sentence;
}
