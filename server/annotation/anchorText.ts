import type { Span } from '../text/span.js';

/** Runs of these are one blank. */
const BLANK = /[\s\u00a0\u200b\u2060\ufeff]/u;
/** Signs that editors and converters add or drop without changing a word. */
const IGNORED = /[\p{M}\u00ad\u200c\u200d\ufe0e\ufe0f]/u;

const SIGNS = new Map<string, string>([
  ...[...'\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u02bc\u0060\u00b4\uff07'].map((sign) => [sign, "'"] as const),
  ...[...'\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02'].map((sign) => [sign, '"'] as const),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212'].map((sign) => [sign, '-'] as const),
  ['\u2026', '...'],
]);

/**
 * A text as anchors compare it, with the way back: lower case, without accents, quotation marks and dashes in their plainest
 * form, every run of blanks one blank, every run of hyphens one hyphen. What a formatter, a clipper or another encoding of
 * the same words changes is gone; the words are not. Linear.
 */
export class AnchorText {
  readonly folded: string;
  /** For each UTF-16 unit of `folded` the place of the character it came from. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;

  constructor(readonly text: string) {
    const folded: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    let last = '';
    for (let at = 0; at < text.length; ) {
      const character = characterAt(text, at);
      const end = at + character.length;
      const plain = foldedCharacter(character);
      if (plain === '') {
        // A mark belongs to the letter before it.
        if (ends.length > 0 && ends[ends.length - 1] === at) ends[ends.length - 1] = end;
      } else if ((plain === ' ' || plain === '-') && plain === last) {
        ends[ends.length - 1] = end;
      } else {
        folded.push(plain);
        for (let unit = 0; unit < plain.length; unit++) {
          starts.push(at);
          ends.push(end);
        }
        last = plain;
      }
      at = end;
    }
    this.folded = folded.join('');
    this.#starts = Uint32Array.from(starts);
    this.#ends = Uint32Array.from(ends);
  }

  /** The stretch of `text`, in UTF-16 units, from which the folded units `from` to `to` came. `from < to`. */
  spanOf(from: number, to: number): Span {
    return [this.#starts[from]!, this.#ends[to - 1]!];
  }

  /** The first folded unit that came from `offset` of `text` or from behind it. */
  foldedAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** `text` as anchors compare it, without blanks at its ends. */
export function anchorFolded(text: string): string {
  return new AnchorText(text).folded.trim();
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!);
}

function foldedCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 128) {
    if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
    if (code <= 32) return ' ';
    return code === 96 ? "'" : character;
  }
  const sign = SIGNS.get(character);
  if (sign !== undefined) return sign;
  if (BLANK.test(character)) return ' ';
  if (IGNORED.test(character)) return '';
  return character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
