import { lineStarts } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { isBoilerplate } from './boilerplate.js';
import { isHeaderLine, readSignedPair } from './header.js';
import { endsSentence, trimmed } from './words.js';

/** A stretch of reading text that stands by itself, and what its place or mark-up says about it. */
export interface Block {
  /** Without the blanks around it, never empty. */
  readonly span: Span;
  readonly role?: 'headline' | 'standfirst' | 'caption' | 'pullquote' | 'heading' | 'meta' | 'list' | 'text';
}

/**
 * The blocks of a plain text: lines without a blank one between them belong together, unless they look like
 * separate items (an unwrapped file with a paragraph a line, a pile of page furniture, an indented paragraph).
 *
 * @param headerZone how far down lines of a header stand by themselves, UTF-16 code units
 */
export function blocksOfText(text: string, headerZone = HEADER_ZONE): Block[] {
  const blocks: Block[] = [];
  for (const lines of runsOfLines(text)) {
    const width = wrapWidth(lines);
    let from = 0;
    for (let i = 1; i <= lines.length; i++) {
      if (i < lines.length && !isInSignature(text, lines, i, headerZone) && continues(text, lines[i - 1]!, lines[i]!, width, headerZone)) continue;
      blocks.push({ span: [lines[from]!.start, lines[i - 1]!.end] });
      from = i;
    }
  }
  return blocks;
}

/** Whether a writer's name, or the paper below it, stands on the line or ends above it. */
function isInSignature(text: string, lines: readonly Line[], i: number, headerZone: number): boolean {
  if (lines[i]!.start >= headerZone) return false;
  const lineOf = (at: number): string => (lines[at] === undefined || lines[at].end - lines[at].start > 60 ? '' : text.slice(lines[at].start, lines[at].end));
  return [i - 2, i - 1, i].some((at) => at >= 0 && readSignedPair(lineOf(at), lineOf(at + 1)) !== undefined);
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
}

/** Lines with something in them, in runs between blank ones. */
function* runsOfLines(text: string): Generator<Line[]> {
  const starts = lineStarts(text);
  let run: Line[] = [];
  for (let i = 0; i < starts.length; i++) {
    const lineStart = starts[i]!;
    const [start, end] = trimmed(text, lineStart, starts[i + 1] ?? text.length);
    if (start < end) {
      run.push({ start, end, indent: start - lineStart });
    } else if (run.length > 0) {
      yield run;
      run = [];
    }
  }
  if (run.length > 0) yield run;
}

/** The width that a run of lines was wrapped at; infinite when it was not. */
function wrapWidth(lines: readonly Line[]): number {
  let longest = 0;
  for (const line of lines) longest = Math.max(longest, line.end - line.start + line.indent);
  return longest <= 110 ? longest : Infinity;
}

const BULLET = /^([•·▪◦*]|\d{1,3}[.)])\s/;
const UNFINISHED = /([,;:–—-]|\b(and|or|of|the|a|an|to|in|on|for|with|by|at|from|as|that))$/i;

function continues(text: string, a: Line, b: Line, width: number, headerZone: number): boolean {
  const first = text.slice(a.start, Math.min(a.end, a.start + 400));
  const second = text.slice(b.start, Math.min(b.end, b.start + 400));
  if (standsAlone(first, a, headerZone) || standsAlone(second, b, headerZone) || BULLET.test(second)) return false;
  const finished = endsSentence(text.slice(Math.max(a.start, a.end - 8), a.end));
  if (b.indent >= 2 && a.indent === 0 && finished) return false;
  if (width === Infinity) return !finished && !isHeadingAbove(first, a, b);
  return !finished || a.end - a.start + a.indent + 1 + firstWordLength(second) > width;
}

/** A short line over a paragraph that was not wrapped. */
function isHeadingAbove(first: string, a: Line, b: Line): boolean {
  return a.end - a.start < 60 && b.end - b.start > 110 && !UNFINISHED.test(first);
}

/** How far down the fields on top of a file are looked for, UTF-16 code units. */
export const HEADER_ZONE = 1500;

function standsAlone(content: string, line: Line, headerZone: number): boolean {
  // A wrapped line may begin like one that surrounds reporting, but in a small letter.
  return content.length < 400 && ((!/^\p{Ll}/u.test(content) && isBoilerplate(content)) || (line.start < headerZone && isHeaderLine(content)));
}

function firstWordLength(line: string): number {
  const blank = line.search(/\s/);
  return blank < 0 ? line.length : blank;
}
