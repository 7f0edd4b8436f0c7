import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import type { Span } from '../../text/span.js';
import { isBlank } from '../words.js';
import { BLOCKS, CLOSES, type Hint, HEADINGS, NEVER_SEEN, RAW, SELDOM_TEXT, VOID, hintOf, isHidden } from './elements.js';

/** An element that holds blocks. */
export interface Container {
  readonly name: string;
  /** Index of the element around it; -1 for none. Always smaller than its own. */
  readonly parent: number;
  readonly hint: Hint | undefined;
  /** The values of its `class` and `id`. */
  readonly classes: string;
  readonly id: string;
  /** Not shown: this element or one around it. */
  readonly hidden: boolean;
}

/** A stretch of the page that stands by itself. */
export interface PageBlock {
  /** What to write: letters of the file, or what stands for a tag. Ascending. */
  readonly pieces: readonly Piece[];
  /** Index of the innermost container. */
  readonly container: number;
  /** UTF-16 code units that are not blank, and how many of them stand in links or in `time`. */
  readonly letters: number;
  readonly linked: number;
}

export interface Piece {
  readonly span: Span;
  /** Written for the tag at `span`; `undefined`: the file's own letters. */
  readonly text?: string;
}

/** What a page is made of, in the order of the file. */
export interface Page {
  readonly containers: readonly Container[];
  readonly blocks: readonly PageBlock[];
  readonly metas: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  readonly times: readonly Time[];
  readonly credits: readonly Credit[];
  /** Indexes of the containers in which a picture stands. */
  readonly pictures: ReadonlySet<number>;
  readonly canonical: string | undefined;
  readonly title: string | undefined;
  /** The address that browsers and clippers write into a page they save. */
  readonly savedFrom: string | undefined;
}

export interface Time {
  readonly datetime: string;
  readonly container: number;
  readonly published: boolean;
}

/** Who wrote or published the report, where mark-up says that these are the words for it. */
export interface Credit {
  readonly who: 'author' | 'publisher';
  /** As it stands in the file, mark-up included. */
  readonly words: string;
  readonly container: number;
}

/**
 * Cuts a page into blocks by the tokens of `parse5`. No tree is built: nesting costs nothing however deep it is, text
 * stays in the order of the file, and every stretch keeps its place. Scripts never run.
 */
export function pageOf(file: string): Page {
  const page = new PageScan(file);
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => {
        const raw = page.startTag(token);
        if (raw !== undefined) tokenizer.state = raw;
        passText(tokenizer);
      },
      onEndTag: (token) => {
        page.endTag(token);
        passText(tokenizer);
      },
      onComment: (token) => page.comment(token),
      onDoctype: (token) => page.gap(token),
      onEof: () => page.end(),
      // Text is what stands between two tags; the tokens' own letters have lost their places.
      onCharacter: ignore,
      onWhitespaceCharacter: ignore,
      onNullCharacter: ignore,
    },
  );
  tokenizer.write(file, true);
  return page;
}

/** Sets the tokenizer before the next sign that could begin a tag: letter by letter it would only gather what is ignored. */
function passText({ preprocessor }: Tokenizer): void {
  const next = preprocessor.html.indexOf('<', preprocessor.pos + 1);
  preprocessor.pos = (next < 0 ? preprocessor.html.length : next) - 1;
}

/** The comments of browsers, and of SingleFile. */
const SAVED_FROM = /saved from url=\(\d{1,6}\)(https?:\/\/\S{3,2000})|^\s{0,20}Page saved with SingleFile\s{1,20}url: (https?:\/\/\S{3,2000})/;

const LONGEST_JSON = 1_000_000;
const MOST_CREDITS = 20;
/** UTF-16 code units, mark-up included. */
const LONGEST_CREDIT = 1000;

class PageScan implements Page {
  readonly containers: Container[] = [{ name: '#page', parent: -1, hint: undefined, classes: '', id: '', hidden: false }];
  readonly blocks: PageBlock[] = [];
  readonly metas = new Map<string, string>();
  readonly jsonLd: string[] = [];
  readonly times: Time[] = [];
  readonly credits: Credit[] = [];
  readonly pictures = new Set<number>();
  canonical: string | undefined;
  title: string | undefined;
  savedFrom: string | undefined;

  readonly #file: string;
  /** Indexes into `containers` of the open elements, and how many of each name are open. */
  readonly #open: number[] = [0];
  readonly #openNames = new Map<string, number>();
  /** The end of the last tag or comment. */
  #at = 0;
  #raw: { name: string; jsonLd: boolean } | undefined;
  #link: { depth: number } | undefined;
  #unseen: { name: string; nested: number; depth: number } | undefined;
  #credit: { readonly who: Credit['who']; readonly name: string; readonly from: number; nested: number } | undefined;
  #inTime = false;
  #quotes = 0;
  #breaks = 0;

  #pieces: Piece[] = [];
  #letters = 0;
  #linked = 0;

  constructor(file: string) {
    this.#file = file;
  }

  startTag(token: Token.TagToken): (typeof TokenizerMode)[keyof typeof TokenizerMode] | undefined {
    const span = this.gap(token);
    const name = token.tagName;
    const attributes = new Map(token.attrs.map(({ name: key, value }) => [key, value] as const));
    if (RAW.has(name)) {
      this.#raw = { name, jsonLd: /^application\/ld\+json/i.test(attributes.get('type') ?? '') };
      return name === 'script' ? TokenizerMode.SCRIPT_DATA : name === 'title' || name === 'textarea' ? TokenizerMode.RCDATA : TokenizerMode.RAWTEXT;
    }
    this.#startCredit(name, attributes, span);
    if (VOID.has(name)) this.#void(name, attributes, span);
    else if (isStructural(name)) this.#openContainer(name, attributes);
    else this.#inlineStart(name, attributes, span);
    return undefined;
  }

  endTag(token: Token.TagToken): void {
    const span = this.gap(token);
    const name = token.tagName;
    this.#raw = undefined;
    this.#endCredit(name, span);
    if (name === 'br' || name === 'p') this.#flushFor(name);
    if (isStructural(name)) this.#closeContainer(name);
    else this.#inlineEnd(name, span);
  }

  comment(token: Token.CommentToken): void {
    this.gap(token);
    const saved = SAVED_FROM.exec(token.data.slice(0, 3000));
    this.savedFrom ??= saved?.[1] ?? saved?.[2];
  }

  /** Takes the text before the tag; gives the tag's place. */
  gap(token: { location: Token.Location | null }): Span {
    const span: Span = [token.location?.startOffset ?? this.#at, token.location?.endOffset ?? this.#at];
    this.#text(this.#at, span[0]);
    this.#at = Math.max(this.#at, span[1]);
    return span;
  }

  end(): void {
    this.#text(this.#at, this.#file.length);
    this.#flush();
  }

  #text(start: number, end: number): void {
    if (start >= end) return;
    if (this.#raw !== undefined) {
      this.#rawText(start, end);
      return;
    }
    if (this.#unseen !== undefined || this.#container.hidden) return;
    const letters = lettersIn(this.#file, start, end);
    if (letters > 0) this.#breaks = 0;
    this.#letters += letters;
    if (this.#link !== undefined || this.#inTime) this.#linked += letters;
    this.#pieces.push({ span: [start, end] });
  }

  #rawText(start: number, end: number): void {
    const { name, jsonLd } = this.#raw!;
    if (name === 'title' && !this.#container.hidden) this.title ??= this.#file.slice(start, Math.min(end, start + 1000));
    if (jsonLd && end - start <= LONGEST_JSON && this.jsonLd.length < 20) this.jsonLd.push(this.#file.slice(start, end));
    this.#raw = undefined;
  }

  get #container(): Container {
    return this.containers[this.#open.at(-1)!]!;
  }

  #flushFor(name: string): void {
    if (name === 'br') this.#lineBreak([this.#at, this.#at]);
    else this.#flush();
  }

  #flush(): void {
    if (this.#letters > 0) {
      this.blocks.push({ pieces: this.#pieces, container: this.#open.at(-1)!, letters: this.#letters, linked: this.#linked });
    }
    this.#pieces = [];
    this.#letters = 0;
    this.#linked = 0;
    this.#breaks = 0;
    this.#quotes = 0;
    this.#inTime = false;
  }

  #void(name: string, attributes: ReadonlyMap<string, string>, span: Span): void {
    if (name === 'br') this.#lineBreak(span);
    else if (name === 'hr') this.#flush();
    else if (name === 'img') this.pictures.add(this.#open.at(-1)!);
    else if (name === 'meta') this.#meta(attributes);
    else if (name === 'link' && /\bcanonical\b/i.test(attributes.get('rel') ?? '')) this.canonical ??= attributes.get('href') ?? '';
  }

  #startCredit(name: string, attributes: ReadonlyMap<string, string>, span: Span): void {
    if (this.#credit?.name === name) this.#credit.nested++;
    if (this.#credit !== undefined || VOID.has(name) || this.credits.length >= MOST_CREDITS) return;
    const who = attributes.get('rel')?.toLowerCase() === 'author' ? 'author' : attributes.get('itemprop')?.toLowerCase();
    if (who === 'author' || who === 'publisher') this.#credit = { who, name, from: span[1], nested: 0 };
  }

  #endCredit(name: string, span: Span): void {
    if (this.#credit?.name !== name || this.#credit.nested-- > 0) return;
    const { who, from } = this.#credit;
    if (span[0] - from <= LONGEST_CREDIT) this.credits.push({ who, words: this.#file.slice(from, span[0]), container: this.#open.at(-1)! });
    this.#credit = undefined;
  }

  /** Two line breaks in a row stand between paragraphs on old pages. */
  #lineBreak(span: Span): void {
    const breaks = this.#breaks + 1;
    if (breaks >= 2) this.#flush();
    else if (this.#pieces.length > 0) this.#pieces.push({ span, text: '\n' });
    this.#breaks = breaks;
  }

  #meta(attributes: ReadonlyMap<string, string>): void {
    const name = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop');
    const content = attributes.get('content')?.trim().slice(0, 4000);
    if (name === undefined || content === undefined || content === '' || this.metas.size > 500) return;
    const key = name.toLowerCase();
    if (!this.metas.has(key)) this.metas.set(key, content);
  }

  #openContainer(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#flush();
    this.#closeOpen('p');
    const closes = CLOSES.get(name);
    while (closes?.has(this.#container.name)) this.#pop();
    const parent = this.#open.at(-1)!;
    const named = hintOf(name, attributes);
    // A window over a saved page leaves the report itself hidden from screen readers.
    const doubtful = SELDOM_TEXT.has(name) || attributes.get('aria-hidden') === 'true';
    const hint = doubtful && named !== 'pullquote' && named !== 'comments' ? 'furniture' : named;
    const hidden = this.containers[parent]!.hidden || isHidden(attributes);
    this.containers.push({ name, parent, hint, classes: attributes.get('class') ?? '', id: attributes.get('id') ?? '', hidden });
    if (name === 'amp-img') this.pictures.add(parent);
    this.#open.push(this.containers.length - 1);
    this.#openNames.set(name, (this.#openNames.get(name) ?? 0) + 1);
  }

  /** Closes the innermost element when it is a `name` that was left open. */
  #closeOpen(name: string): void {
    if (this.#container.name === name) this.#pop();
  }

  #closeContainer(name: string): void {
    this.#flush();
    const closes = HEADINGS.has(name) && HEADINGS.has(this.#container.name) ? this.#container.name : name;
    if ((this.#openNames.get(closes) ?? 0) === 0) return;
    while (this.#container.name !== closes) this.#pop();
    this.#pop();
  }

  #pop(): void {
    const { name } = this.#container;
    if (this.#open.length === 1) return;
    this.#open.pop();
    this.#openNames.set(name, this.#openNames.get(name)! - 1);
    if (this.#link !== undefined && this.#open.length < this.#link.depth) this.#link = undefined;
    if (this.#unseen !== undefined && this.#open.length < this.#unseen.depth) this.#unseen = undefined;
  }

  #inlineStart(name: string, attributes: ReadonlyMap<string, string>, span: Span): void {
    if (this.#unseen !== undefined) {
      if (this.#unseen.name === name) this.#unseen.nested++;
      return;
    }
    if (NEVER_SEEN.has(name) || isHidden(attributes)) {
      this.#unseen = { name, nested: 0, depth: this.#open.length };
    } else if (name === 'a') {
      this.#link = attributes.has('href') ? { depth: this.#open.length } : undefined;
      // What a browser's reader view shows above the report it has made.
      if (/\breader-domain\b/.test(attributes.get('class') ?? '')) this.savedFrom ??= /^https?:\/\/\S{3,2000}$/.exec(attributes.get('href') ?? '')?.[0];
    } else if (name === 'q') {
      this.#quoteMark(this.#quotes++ % 2 === 0 ? '“' : '‘', span);
    } else if (name === 'time') {
      this.#time(attributes);
    }
  }

  #inlineEnd(name: string, span: Span): void {
    if (this.#unseen !== undefined) {
      if (this.#unseen.name === name && this.#unseen.nested-- === 0) this.#unseen = undefined;
      return;
    }
    if (name === 'a') this.#link = undefined;
    else if (name === 'time') this.#inTime = false;
    else if (name === 'q' && this.#quotes > 0) this.#quoteMark(--this.#quotes % 2 === 0 ? '”' : '’', span);
  }

  /** A browser sets the marks of `<q>`; pages that set their own as well keep those alone. */
  #quoteMark(mark: string, span: Span): void {
    if (this.#container.hidden) return;
    const opens = mark === '“' || mark === '‘';
    const neighbour = opens ? this.#file.slice(span[1], span[1] + 8) : this.#file.slice(Math.max(0, span[0] - 8), span[0]);
    if (opens ? /^\s*(["“«„‘']|&[lq])/.test(neighbour) : /(["”»’']|quo;)\s*$/.test(neighbour)) return;
    this.#pieces.push({ span, text: mark });
  }

  #time(attributes: ReadonlyMap<string, string>): void {
    this.#inTime = true;
    const datetime = attributes.get('datetime')?.slice(0, 60);
    if (datetime === undefined || this.times.length >= 100) return;
    const published = attributes.has('pubdate') || /datepublished/i.test(attributes.get('itemprop') ?? '');
    this.times.push({ datetime, container: this.#open.at(-1)!, published });
  }
}

/** Custom elements are how news sites build their boxes. */
function isStructural(name: string): boolean {
  return BLOCKS.has(name) || (name.includes('-') && name.length > 2);
}

function lettersIn(file: string, start: number, end: number): number {
  let letters = 0;
  for (let i = start; i < end; i++) if (!isBlank(file.charCodeAt(i))) letters++;
  return letters;
}
