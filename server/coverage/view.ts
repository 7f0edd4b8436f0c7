import type { Comparison, Stretch } from './comparison.js';
import { ADDING, NEGATION, QUALIFIERS } from './closedLists.js';
import { inMarks, spansOf } from './letters.js';
import type { Difference, Severity } from './report.js';
import { BREAK, CLAUSE, ELLIPSIS, seamsOf, SENTENCE } from './seams.js';
import type { Utterance, WordingToken } from './utterance.js';

/** One side of a comparison with what the rules of difference ask of it. */
export class View {
  readonly #seams: Uint8Array;

  constructor(readonly utterance: Utterance) {
    this.#seams = seamsOf(utterance);
  }

  get length(): number {
    return this.utterance.wording.length;
  }

  token(at: number): WordingToken {
    return this.utterance.wording[at]!;
  }

  words([start, end]: Stretch): string[] {
    return this.utterance.wording.slice(start, end).map(({ word }) => word);
  }

  tokens([start, end]: Stretch): readonly WordingToken[] {
    return this.utterance.wording.slice(start, end);
  }

  /** Whether any of the flags stands before the word `at`, or behind the last one. */
  has(at: number, flags: number): boolean {
    return ((this.#seams[at] ?? 0) & flags) !== 0;
  }

  /** Whether any of the flags stands before a word of the stretch, the one behind its end included. */
  anyWithin([start, end]: Stretch, flags: number): boolean {
    for (let at = start; at <= end; at++) if (this.has(at, flags)) return true;
    return false;
  }

  /** Whether all words of the stretch have the flag. */
  all([start, end]: Stretch, flag: number): boolean {
    for (let at = start; at < end; at++) if (!this.has(at, flag)) return false;
    return start < end;
  }

  /** Whether the words of the stretch, or those beside an empty one, stand in quotation marks. */
  inQuotation([start, end]: Stretch): boolean {
    const from = start < end ? start : start - 1;
    const to = start < end ? end : end + 1;
    for (let at = Math.max(0, from); at < Math.min(to, this.length); at++) if (!this.token(at).quoted) return false;
    return true;
  }

  /** The end of the sentence that the word `at` stands in, exclusive. */
  sentenceEnd(at: number): number {
    let end = at + 1;
    while (end < this.length && !this.has(end, SENTENCE | BREAK)) end++;
    return Math.min(end, this.length);
  }

  /** The first word of the sentence that the word `at` stands in. */
  sentenceStart(at: number): number {
    let start = at;
    while (start > 0 && !this.has(start, SENTENCE | BREAK)) start--;
    return start;
  }

  /** Whether the word denies something; `not only` and its like add. */
  isNegation(at: number): boolean {
    const { word } = this.token(at);
    // `It is not racist at all, no`: an answer by itself.
    if (word === 'no' && this.has(at, CLAUSE | SENTENCE) && this.has(at + 1, CLAUSE | SENTENCE | BREAK)) return false;
    return NEGATION.has(word) && !(at + 1 < this.length && ADDING.has(this.token(at + 1).word));
  }

  /** Whether the word `at` limits a statement; the month of May does not, nor `about` without a figure. */
  isQualifier(at: number): boolean {
    const token = this.token(at);
    if (NEGATION.has(token.word)) return this.isNegation(at);
    if (at > 0 && ADDING.has(token.word) && NEGATION.has(this.token(at - 1).word)) return false;
    if (token.word === 'about') return /^\d|^(?:half|all)$/.test(this.utterance.wording[at + 1]?.word ?? '');
    return QUALIFIERS.has(token.word) && !isMonthOfMay(token);
  }

  marks(stretch: Stretch): string {
    return inMarks(this.utterance, stretch);
  }

  /** Whether the reader is told that something is missing before the word `at`. */
  marksOmissionAt(at: number): boolean {
    return this.has(at, ELLIPSIS);
  }

  isBrokenAt(at: number): boolean {
    return this.has(at, BREAK);
  }
}

/** `May` inside a sentence: a month, and no modal verb. */
export function isMonthOfMay({ word, printed }: WordingToken): boolean {
  return word === 'may' && printed === 'May';
}

/** A difference at two stretches. */
export function differenceAt(
  { a: viewA, b: viewB }: Pick<Views, 'a' | 'b'>,
  code: string,
  severity: Severity,
  a: Stretch,
  b: Stretch,
  text: string,
): Difference {
  return { code, severity, text, a: spansOf(viewA.utterance, a), b: spansOf(viewB.utterance, b) };
}

/** Both sides of a comparison. */
export interface Views {
  readonly a: View;
  readonly b: View;
  readonly comparison: Comparison;
}

export function viewsOf(comparison: Comparison): Views {
  return { a: new View(comparison.a), b: new View(comparison.b), comparison };
}
