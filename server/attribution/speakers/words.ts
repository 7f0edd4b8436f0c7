import type { Token, TokenisedText } from '../../text/tokens.js';
import { formOf, type WordForm } from './wordForms.js';

/** A word or sign of the article, hyphenated compounds and names kept whole. Offsets are UTF-16 into the text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  /** Universal part-of-speech tag. */
  readonly pos: string;
  readonly sentence: number;
  readonly block: number;
  /** Written like a name: with a capital at its head or, as in `al-Hadi`, behind its article. */
  readonly capital: boolean;
  /** `'s` behind a noun, or the lone apostrophe of a plural. */
  readonly possessive: boolean;
  /** Holds no letter and no digit. */
  readonly sign: boolean;
  /** What it shows by itself, wherever it stands. */
  readonly form: WordForm;
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
    const form = formOf(printed);
    const pos = last === at ? token.pos : posOfCompound(tokens, at, last);
    const block = sentences[token.sentence]?.block ?? 0;
    if (form.owner !== undefined) {
      const middle = token.start + form.owner.length;
      words.push(wordOf(formOf(form.owner), token.start, 'PROPN', token.sentence, block, false));
      words.push(wordOf(formOf(printed.slice(-2)), middle, 'PART', token.sentence, block, true));
    } else {
      const possessive = pos === 'PART' && POSSESSIVE.test(printed) && words[words.length - 1]?.end === token.start;
      words.push(wordOf(form, token.start, pos, token.sentence, block, possessive));
    }
    at = last;
  }
  return words;
}

const POSSESSIVE = /^['’][sS]?$/u;

function wordOf(form: WordForm, start: number, pos: string, sentence: number, block: number, possessive: boolean): Word {
  const { text, folded, capital, sign } = form;
  return { start, end: start + text.length, text, folded, pos, sentence, block, capital, possessive, sign, form };
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
