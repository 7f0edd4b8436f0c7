import type { TokenisedText } from '../../text/tokens.js';
import { foldWord } from './nameWords.js';

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
}

const NAME_LIKE = /^(?:\p{Lu}|(?:al|el|ad|as|ash|an|ar|bin|d|l|de|mc|mac|i|e)['’-]?\p{Lu})/u;
const ALL_LOWER = /^[a-z]*$/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Parts joined by hyphens beyond this are no name. */
const MOST_PARTS = 6;

/** The words of a tokenised text in order. */
export function wordsOf({ text, tokens, sentences }: TokenisedText): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]!;
    let last = first;
    let pos = first.pos;
    for (let part = 0; part < MOST_PARTS && isHyphen(tokens[at + 1]?.text) && isWordlike(first.text); part++) {
      const hyphen = tokens[at + 1]!;
      const next = tokens[at + 2];
      if (hyphen.start !== last.end || next?.start !== hyphen.end || !isWordlike(next.text)) break;
      last = next;
      pos = pos === 'PROPN' || next.pos === 'PROPN' ? 'PROPN' : next.pos;
      at += 2;
    }
    const printed = text.slice(first.start, last.end);
    const bare = unsplitPossessor(printed);
    if (bare !== undefined) {
      const base = { pos: 'PROPN', sentence: first.sentence, block: sentences[first.sentence]?.block ?? 0 };
      const middle = first.start + bare.length;
      words.push({ ...base, start: first.start, end: middle, text: bare, folded: foldWord(bare), capital: true, possessive: false, sign: false });
      words.push({ ...base, start: middle, end: last.end, text: text.slice(middle, last.end), folded: 's', pos: 'PART', capital: false, possessive: true, sign: false });
      continue;
    }
    words.push({
      start: first.start, end: last.end, text: printed, folded: first === last && ALL_LOWER.test(first.lower) ? first.lower : foldWord(printed), pos,
      sentence: first.sentence, block: sentences[first.sentence]?.block ?? 0,
      capital: isNameLike(printed),
      possessive: first.pos === 'PART' && /^['’][sS]?$/u.test(printed) && words[words.length - 1]?.end === first.start,
      sign: !isWordlike(printed),
    });
  }
  return words;
}

/** The name of a possessive that was left whole: `Hale` of `Hale's`. */
function unsplitPossessor(printed: string): string | undefined {
  if (!printed.endsWith('s') || printed.length < 4) return undefined;
  const apostrophe = printed[printed.length - 2];
  return (apostrophe === "'" || apostrophe === '’') && /^\p{Lu}/u.test(printed) ? printed.slice(0, -2) : undefined;
}

// The tests below run on every token: the first character decides nearly always.
function isNameLike(printed: string): boolean {
  const code = printed.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  return !ALL_LOWER.test(printed) && NAME_LIKE.test(printed);
}

function isWordlike(printed: string): boolean {
  const code = printed.charCodeAt(0) | 32;
  return (code >= 97 && code <= 122) || LETTER_OR_DIGIT.test(printed);
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
