import { windows1252Unit } from '../../text/decode.js';

/** Groups whose content is not running text. */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf fldinst generator themedata ' +
    'colorschememapping latentstyles datastore xmlnstbl listtable listoverridetable rsidtbl filetbl revtbl bkmkstart bkmkend ' +
    'annotation atnid atnauthor footnote nonshppict mmathpr wgrffmtfilter xe tc'
  ).split(' '),
);

/** Control words that stand for letters. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['par', '\n'], ['line', '\n'], ['sect', '\n\n'], ['page', '\n\n\f'], ['row', '\n'], ['tab', '\t'], ['cell', '\t'], ['emdash', '—'], ['endash', '–'],
  ['lquote', '‘'], ['rquote', '’'], ['ldblquote', '“'], ['rdblquote', '”'], ['bullet', '•'], ['emspace', '\u2003'], ['enspace', '\u2002'],
]);
const SYMBOLS: ReadonlyMap<string, string> = new Map([['~', '\u00a0'], ['_', '‑'], ['{', '{'], ['}', '}'], ['\\', '\\'], ['\n', '\n'], ['\r', '\n']]);

const CONTROL = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([\da-fA-F]{2})|([^a-zA-Z]))/y;
/** More open groups than any document has; those below them are read as their parents are. */
const DEEPEST = 2000;

interface Group {
  /** Not shown. */
  skipped: boolean;
  /** How many characters stand in for one `\u`. */
  fallback: number;
}

/** The running text of an RTF file, read by its control words; nothing embedded is opened. Linear; never throws. */
export function textOfRtf(file: string): string {
  return new RtfScan(file).read();
}

class RtfScan {
  readonly #file: string;
  readonly #parts: string[] = [];
  readonly #open: Group[] = [{ skipped: false, fallback: 1 }];
  #tooDeep = 0;
  #at = 0;
  /** Characters still to pass over, for programs that know no `\u`. */
  #pass = 0;

  constructor(file: string) {
    this.#file = file;
  }

  read(): string {
    const file = this.#file;
    while (this.#at < file.length) {
      const unit = file[this.#at]!;
      if (unit === '{') this.#enter();
      else if (unit === '}') this.#leave();
      else if (unit === '\\') this.#control();
      else if (unit === '\n' || unit === '\r') this.#at++;
      else this.#letters();
    }
    return this.#parts.join('');
  }

  get #group(): Group {
    return this.#open.at(-1)!;
  }

  #enter(): void {
    this.#at++;
    this.#pass = 0;
    if (this.#open.length < DEEPEST) this.#open.push({ ...this.#group });
    else this.#tooDeep++;
  }

  #leave(): void {
    this.#at++;
    this.#pass = 0;
    if (this.#tooDeep > 0) this.#tooDeep--;
    else if (this.#open.length > 1) this.#open.pop();
  }

  /** Plain letters up to the next sign. */
  #letters(): void {
    const file = this.#file;
    let start = this.#at;
    while (this.#at < file.length && !SIGN.has(file[this.#at]!)) this.#at++;
    if (this.#group.skipped) return;
    const passed = Math.min(this.#pass, this.#at - start);
    this.#pass -= passed;
    start += passed;
    this.#parts.push(file.slice(start, this.#at));
  }

  #control(): void {
    const start = this.#at;
    CONTROL.lastIndex = start;
    const found = CONTROL.exec(this.#file);
    this.#at = found === null ? start + 1 : start + found[0].length;
    if (found === null) return;
    const [, word, argument, hex, symbol] = found;
    if (hex !== undefined) this.#put(String.fromCharCode(windows1252Unit(Number.parseInt(hex, 16))), true);
    else if (symbol === '*') this.#group.skipped = true;
    else if (symbol !== undefined) this.#put(SYMBOLS.get(symbol) ?? '', true);
    else this.#word(word!, argument);
  }

  #word(word: string, argument: string | undefined): void {
    const value = Number(argument ?? 0);
    if (SKIPPED.has(word)) this.#group.skipped = true;
    else if (word === 'bin') this.#at += Math.max(0, Math.min(value, this.#file.length - this.#at));
    else if (word === 'uc') this.#group.fallback = Math.max(0, Math.min(value, 10));
    else if (word === 'u') {
      this.#put(String.fromCharCode(value < 0 ? value + 0x10000 : value), false);
      this.#pass = this.#group.fallback;
    } else this.#put(LETTERS.get(word) ?? '', false);
  }

  /** @param counts whether the letter may be one that stands in for a `\u` before it */
  #put(text: string, counts: boolean): void {
    if (counts && this.#pass > 0) {
      this.#pass--;
      return;
    }
    if (!this.#group.skipped) this.#parts.push(text);
  }
}

const SIGN: ReadonlySet<string> = new Set(['{', '}', '\\', '\n', '\r']);
