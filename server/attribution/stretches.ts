import type { Span } from '../text/span.js';
import { marksIn, type Mark, type MarkFamily } from './marks.js';
import { forgottenClosing, forgottenOpening } from './slips.js';

/** A stretch of text between quotation marks. Stretches of one article never overlap: what is quoted within a quote belongs to the outer one. */
export interface Stretch {
  /** With the marks. */
  readonly span: Span;
  /** Without the marks and the blanks beside them. Never empty. */
  readonly inner: Span;
  /** Index of the paragraph. */
  readonly block: number;
  /** Goes on the stretch before it: the paragraph before left its marks open and this one opens with a mark. */
  readonly continues: boolean;
  /** `false` where its paragraph ends before a closing mark. */
  readonly closed: boolean;
}

interface OpenMark {
  readonly mark: Mark;
  depth: number;
}

/**
 * The quoted stretches of the paragraphs, in order.
 *
 * Marks are paired by family within a paragraph. A mark that nothing closes is a stray one, unless the next
 * paragraph opens with a mark of its family: that is a quote over several paragraphs, each opening with a mark
 * and only the last one closing.
 */
export function stretchesIn(text: string, blocks: readonly Span[]): Stretch[] {
  const stretches: Stretch[] = [];
  let openFamily: MarkFamily | undefined;
  blocks.forEach((block, index) => {
    const marks = marksIn(text, block);
    const first = marks[0];
    const continues = openFamily !== undefined && first?.family === openFamily && first.side !== 'close' && first.span[0] === block[0];
    const next = blocks[index + 1];
    const paired = pairMarks(text, block, marks, next);
    for (const span of paired.spans) {
      const inner = innerOf(text, span);
      if (inner === undefined) continue;
      stretches.push({ span: span.span, inner, block: index, continues: continues && span.span[0] === block[0], closed: span.closed });
    }
    openFamily = paired.open;
  });
  return stretches;
}

interface Pairing {
  readonly spans: readonly PairedMarks[];
  /** The family of a stretch left open at the end of the paragraph. */
  readonly open: MarkFamily | undefined;
}

interface PairedMarks {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  readonly closed: boolean;
}

function pairMarks(text: string, block: Span, marks: readonly Mark[], next: Span | undefined): Pairing {
  const spans: PairedMarks[] = [];
  let open: OpenMark | undefined;
  const close = (to: number, end: number): void => {
    if (open !== undefined) spans.push({ span: [open.mark.span[0], end], from: open.mark.span[1], to, closed: true });
    open = undefined;
  };
  const unclosed = (): OpenMark | undefined => open;
  const goesOnSingly = marks[0]?.span[0] === block[0] && marks[0].family === 'single' && next !== undefined && opensWith(text, next, 'single');
  marks.forEach((mark, index) => {
    if (open === undefined) {
      if (mark.side === 'close') {
        const start = mark.family === 'double' ? forgottenOpening(text, spans[spans.length - 1]?.span[1] ?? block[0], mark.span[0]) : undefined;
        if (start !== undefined) spans.push({ span: [start, mark.span[1]], from: start, to: mark.span[0], closed: true });
      } else if (mark.family !== 'single' || (goesOnSingly && index === 0) || closesLater(marks, index, text)) open = { mark, depth: 0 };
      return;
    }
    if (mark.family !== open.mark.family) {
      if (open.mark.family === 'single' && mark.family === 'double' && mark.side === 'open' && endsSentence(text, mark.span[0]) && !closesBehindInner(text, marks, index)) open = { mark, depth: 0 };
      return;
    }
    if (mark.side === 'open') {
      if (endsSentence(text, mark.span[0])) {
        close(trimmedEnd(text, mark.span[0]), trimmedEnd(text, mark.span[0]));
        open = { mark, depth: 0 };
      } else if (isCurly(text, mark) && isCurly(text, open.mark)) {
        open.depth++;
      }
      return;
    }
    if (mark.family === 'single' && mark.side !== 'close') return;
    if (mark.family === 'single' && isPluralPossessive(text, mark, marks, index)) return;
    if (isInchesWithin(text, mark, marks[index + 1])) return;
    if (open.depth > 0) open.depth--;
    else close(mark.span[0], mark.span[1]);
  });
  const left = unclosed();
  if (left === undefined) return { spans, open: undefined };
  const goesOn = goesOnSingly && left.mark === marks[0] || left.mark.family !== 'single' && next !== undefined && opensWith(text, next, left.mark.family);
  return withRest(text, block, spans, left, goesOn);
}

/** What a mark opens that its paragraph does not close: a quote that goes on, a quote to the end of the paragraph, or nothing. */
function withRest(text: string, block: Span, spans: readonly PairedMarks[], { mark, depth }: OpenMark, goesOn: boolean): Pairing {
  const [start, from] = mark.span;
  const isTranscript = /^\s*\p{Lu}[\p{Lu}.' -]{1,30}:/u.test(text.slice(from, from + 34));
  const quotesWholeRest = mark.family !== 'single' && (start === block[0] || depth > 0 || /[,:]\s$/u.test(text.slice(start - 2, start)));
  if (isTranscript || !(goesOn || quotesWholeRest)) return { spans, open: undefined };
  const forgotten = forgottenClosing(text, [from, block[1]]);
  const end = forgotten ?? block[1];
  return { spans: [...spans, { span: [start, end], from, to: end, closed: forgotten !== undefined }], open: goesOn && forgotten === undefined ? mark.family : undefined };
}

function opensWith(text: string, block: Span, family: MarkFamily): boolean {
  const first = marksIn(text, [block[0], Math.min(block[1], block[0] + 4)])[0];
  return first?.family === family && first.span[0] === block[0] && first.side !== 'close';
}

/** A single opening mark counts only when a closing one follows: else it is an apostrophe. */
function closesLater(marks: readonly Mark[], index: number, text: string): boolean {
  for (let later = index + 1; later < Math.min(marks.length, index + 12); later++) {
    const mark = marks[later];
    if (mark?.family === 'single' && mark.side === 'close' && !isPluralPossessive(text, mark, marks, later)) return true;
  }
  return false;
}

/** `'He said, "Paint it," and left,' she said`: behind the double marks inside, a comma or stop and the single mark that closes the outer quote. */
function closesBehindInner(text: string, marks: readonly Mark[], index: number): boolean {
  const inner = marks[index + 1];
  if (inner?.family !== 'double' || inner.side === 'open') return false;
  for (let later = index + 2; later < Math.min(marks.length, index + 12); later++) {
    const mark = marks[later];
    if (mark?.family === 'double') return false;
    if (mark?.side === 'close') return endsSentence(text, mark.span[0]) || mark.span[0] === inner.span[1];
  }
  return false;
}

/** `"It was 5" deep," she said`: a straight mark behind a number, and the next one closes too. */
function isInchesWithin(text: string, { span: [at] }: Mark, next: Mark | undefined): boolean {
  return text.charAt(at) === '"' && /\d/.test(text.charAt(at - 1)) && next?.family === 'double' && next.side === 'close';
}

/** `the leaders' plan`: an `s`, the mark, a blank and a word; and a better closing mark still follows. */
function isPluralPossessive(text: string, mark: Mark, marks: readonly Mark[], index: number): boolean {
  const at = mark.span[0];
  if (!/[sxz]/i.test(text.charAt(at - 1)) || !/^\s\p{Ll}/u.test(text.slice(mark.span[1], mark.span[1] + 2))) return false;
  const next = marks[index + 1];
  return next?.family === 'single' && next.side === 'close';
}

function isCurly(text: string, mark: Mark): boolean {
  return text.charAt(mark.span[0]) !== '"' && mark.family === 'double';
}

/** Whether what stands before `at` ends a sentence or is a comma: where a quote usually closes. */
function endsSentence(text: string, at: number): boolean {
  return /[.,!?\u2026]/.test(text.charAt(trimmedEnd(text, at) - 1));
}

function trimmedEnd(text: string, at: number): number {
  let end = at;
  while (end > 0 && text.charAt(end - 1) <= ' ') end--;
  return end;
}

function innerOf(text: string, { from, to }: PairedMarks): Span | undefined {
  let start = from;
  let end = to;
  while (start < end && /[\s\u00a0\u202f]/.test(text.charAt(start))) start++;
  while (end > start && /[\s\u00a0\u202f]/.test(text.charAt(end - 1))) end--;
  return start < end ? [start, end] : undefined;
}
