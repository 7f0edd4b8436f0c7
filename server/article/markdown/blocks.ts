import { lineStarts } from '../../text/lines.js';
import type { Span } from '../../text/span.js';
import { isBlank } from '../words.js';

/** A block of a Markdown note that a reader sees. */
export interface MarkdownBlock {
  /** The lines' content in the file, each but the last with its line end; never empty. */
  readonly lines: readonly Span[];
  readonly role: 'heading' | 'list' | 'text' | 'standfirst' | 'meta';
}

/**
 * The blocks of a note from `start` on: headings, paragraphs, items, block quotes with their signs taken off.
 * Code, tables, rules, definitions of links and footnotes are left out. After CommonMark, in one pass over the lines.
 */
export function blocksOfMarkdown(file: string, start: number): MarkdownBlock[] {
  const scan = new Scan(file);
  const starts = lineStarts(file);
  for (let i = 0; i < starts.length; i++) {
    if (starts[i]! >= start) scan.line(starts[i]!, starts[i + 1] ?? file.length);
  }
  return scan.finish();
}

const QUOTE_SIGN = /^[ ]{0,3}>[ ]?/;
const HEADING = /^[ ]{0,3}#{1,6}(?=[ \t])[ \t]+/;
const RULE = /^[ ]{0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const UNDERLINE = /^[ ]{0,3}(=+|-+)[ \t]*$/;
const FENCE = /^[ ]{0,3}(`{3,}|~{3,})/;
const ITEM = /^[ \t]{0,8}(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const FOOTNOTE = /^[ ]{0,3}\[\^[^\]\s]{1,60}\]:/;
const LINK_DEFINITION = /^[ ]{0,3}\[[^\]]{1,200}\]:[ \t]*\S/;
const TABLE_ROW = /^[ ]{0,3}\|.*\|[ \t]*$/;
const MOST_QUOTE_SIGNS = 16;

class Scan {
  readonly #file: string;
  readonly #blocks: MarkdownBlock[] = [];
  #lines: Span[] = [];
  #role: MarkdownBlock['role'] = 'text';
  #depth = 0;
  #fence: string | undefined;
  #inFootnote = false;
  /** Between MarkDownload's "Excerpt" heading and the end of its block quote. */
  #inExcerpt = false;

  constructor(file: string) {
    this.#file = file;
  }

  line(lineStart: number, nextLine: number): void {
    const { at, depth } = this.#afterQuoteSigns(lineStart, nextLine);
    if (depth < this.#depth && (depth > 0 || this.#isBlankLine(at, nextLine))) this.#close();
    if (depth > this.#depth) this.#close();
    if (depth !== this.#depth && this.#lines.length === 0) this.#depth = depth;
    if (depth === 0 && this.#lines.length === 0) this.#inExcerpt = false;
    this.#content(at, nextLine);
  }

  finish(): MarkdownBlock[] {
    this.#close();
    return this.#blocks;
  }

  #afterQuoteSigns(start: number, end: number): { at: number; depth: number } {
    let at = start;
    let depth = 0;
    while (depth < MOST_QUOTE_SIGNS) {
      const sign = QUOTE_SIGN.exec(this.#file.slice(at, Math.min(end, at + 8)));
      if (sign === null) break;
      at += sign[0].length;
      depth++;
    }
    return { at, depth };
  }

  #content(at: number, next: number): void {
    // Signs stand at a line's start; what follows is only looked at for rules and tables, which are short.
    const line = this.#file.slice(at, Math.min(next, at + 2000)).replace(/[\r\n]+$/, '');
    if (this.#isInFence(line)) return;
    if (this.#isBlankLine(at, next)) {
      this.#close();
      return;
    }
    if (this.#inFootnote && /^(?: {2}|\t)/.test(line)) return;
    this.#inFootnote = false;
    if (this.#isUnderlined(line) || this.#isLeftOut(line)) return;
    const heading = HEADING.exec(line);
    const item = heading === null ? ITEM.exec(line) : null;
    if (heading !== null) this.#heading(at + heading[0].length, next);
    else if (item !== null) this.#open('list', at + item[0].length, next);
    else this.#add(at, next);
  }

  #isInFence(line: string): boolean {
    const fence = FENCE.exec(line)?.[1];
    if (this.#fence === undefined) {
      if (fence === undefined) return false;
      this.#close();
      this.#fence = fence;
    } else if (fence !== undefined && fence.startsWith(this.#fence) && line.trim() === fence) {
      this.#fence = undefined;
    }
    return true;
  }

  /** A line of `=` or `-` under a paragraph's only line makes a heading of it. */
  #isUnderlined(line: string): boolean {
    if (this.#lines.length !== 1 || this.#role !== 'text' || !UNDERLINE.test(line)) return false;
    this.#role = 'heading';
    this.#close();
    return true;
  }

  #isLeftOut(line: string): boolean {
    if (FOOTNOTE.test(line)) {
      this.#close();
      this.#inFootnote = true;
      return true;
    }
    if (!RULE.test(line) && !TABLE_ROW.test(line) && !(this.#lines.length === 0 && LINK_DEFINITION.test(line))) return false;
    this.#close();
    return true;
  }

  #heading(start: number, next: number): void {
    this.#close();
    const from = start;
    let to = this.#endOfContent(start, next);
    while (to > from && this.#file[to - 1] === '#') to--;
    if (this.#depth > 0 && this.#file.slice(from, to).trim().toLowerCase() === 'excerpt') {
      this.#inExcerpt = true;
      this.#blocks.push({ lines: [[from, to]], role: 'meta' });
    } else if (to > from) {
      this.#blocks.push({ lines: [[from, to]], role: 'heading' });
    }
  }

  #open(role: MarkdownBlock['role'], at: number, next: number): void {
    this.#close();
    this.#role = role;
    this.#add(at, next);
  }

  #add(at: number, next: number): void {
    let from = at;
    while (from < next && isBlank(this.#file.charCodeAt(from))) from++;
    if (from < next) this.#lines.push([from, next]);
  }

  #close(): void {
    const last = this.#lines.at(-1);
    if (last !== undefined) {
      this.#lines[this.#lines.length - 1] = [last[0], this.#endOfContent(last[0], last[1])];
      this.#blocks.push({ lines: this.#lines, role: this.#inExcerpt && this.#role === 'text' ? 'standfirst' : this.#role });
    }
    this.#lines = [];
    this.#role = 'text';
  }

  #isBlankLine(start: number, end: number): boolean {
    return this.#endOfContent(start, end) === start;
  }

  #endOfContent(start: number, end: number): number {
    while (end > start && isBlank(this.#file.charCodeAt(end - 1))) end--;
    return end;
  }
}
