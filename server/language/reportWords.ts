import type { Report } from '../coverage/report.js';
import type { Span } from '../text/span.js';
import { isInOtherWords } from './differenceWords.js';
import { escapeMarkdown } from './markdown.js';

/**
 * The other report's words as Markdown, those that differ in bold: about `most` letters of the passage, cut at words,
 * so that the first difference is in them. Quotation marks at the ends of its parts are left out.
 */
export function reportWords(report: Report, most: number): string {
  const { content, printed } = report.utterance;
  const differing = report.theirs.filter(isInOtherWords).flatMap(({ a }) => a);
  const [from, to] = windowOf(report, differing, most);
  const parts: string[] = [];
  content.forEach((span, i) => {
    const letters = printed[i] ?? '';
    const [start, end] = withoutMarks(letters, span[0], [Math.max(span[0], from), Math.min(span[1], to)]);
    if (start < end) parts.push(emphasised(letters, span[0], wholeWords(letters, span[0], [start, end]), differing));
  });
  const all = content.map((span, i) => withoutMarks(printed[i] ?? '', span[0], span));
  const ahead = from > (all[0]?.[0] ?? 0) ? '… ' : '';
  const behind = to < (all.at(-1)?.[1] ?? 0) ? ' …' : '';
  return ahead + parts.join(' … ') + behind;
}

/** The passage, or a part of it around the first difference when it is too long. */
function windowOf({ there }: Report, differing: readonly Span[], most: number): Span {
  const first = differing.reduce((least, span) => (span[1] > there[0] ? Math.min(least, span[0]) : least), Infinity);
  const late = first < Infinity && first > there[0] + most * 0.8;
  const from = late ? first - Math.floor(most / 3) : there[0];
  return [from, Math.min(there[1], from + most)];
}

/** Quotation marks, commas and blanks at both ends, and the full stop that belongs to them. */
function withoutMarks(letters: string, base: number, [start, end]: Span): Span {
  const edge = /[\s"“”„«»‘’'`,]/;
  let from = start;
  let to = end;
  while (from < to && edge.test(letters.charAt(from - base))) from++;
  while (to > from && edge.test(letters.charAt(to - 1 - base))) to--;
  return [from, to];
}

/** A stretch that begins or ends inside of a word gives that word up. */
function wholeWords(letters: string, base: number, [start, end]: Span): Span {
  const isSolid = (at: number): boolean => /[\p{L}\p{N}]/u.test(letters.charAt(at - base));
  // An apostrophe belongs to a word only within it: before and behind, it is a quotation mark.
  const isLetter = (at: number): boolean => isSolid(at) || (/['’]/.test(letters.charAt(at - base)) && isSolid(at - 1) && isSolid(at + 1));
  let from = start;
  let to = end;
  if (from > base && isLetter(from - 1)) while (from < to && isLetter(from)) from++;
  if (to < base + letters.length && isLetter(to)) while (to > from && isLetter(to - 1)) to--;
  return from < to ? [from, to] : [start, end];
}

/** `within` of the printed words (which begin at offset `base`), with the spans that differ in bold. */
function emphasised(printed: string, base: number, within: Span, differing: readonly Span[]): string {
  const marks = differing
    .map((span): Span => [Math.max(span[0], within[0]), Math.min(span[1], within[1])])
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0]);
  let out = '';
  let at = within[0];
  for (const [start, end] of marks) {
    if (end <= at) continue;
    const first = Math.max(start, at);
    out += escapeMarkdown(printed.slice(at - base, first - base)) + bold(printed.slice(first - base, end - base));
    at = end;
  }
  return out + escapeMarkdown(printed.slice(at - base, within[1] - base));
}

/** Bold that Markdown accepts: no blanks inside of the signs. */
function bold(text: string): string {
  const core = escapeMarkdown(text.trim());
  if (!core) return text ? ' ' : '';
  return `${/^\s/.test(text) ? ' ' : ''}**${core}**${/\s$/.test(text) ? ' ' : ''}`;
}
