import type { Span } from '../../text/span.js';

/** Whatever some reader of text files takes for the end of a line, and tabs: brat’s files use both between their fields. */
const BREAKS = /[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+/g;

/**
 * Spans without line breaks in them and without blanks at their ends, as formats want them in which a span is a piece of one line.
 * @param spans UTF-16 offsets into `text`
 */
export function fragmentsOf(text: string, spans: readonly Span[]): Span[] {
  return spans.flatMap(([start, end]) => {
    const pieces: Span[] = [];
    let from = start;
    for (const { 0: sign, index } of text.slice(start, end).matchAll(BREAKS)) {
      pieces.push([from, start + index]);
      from = start + index + sign.length;
    }
    return [...pieces, [from, end] as Span].map(([one, other]) => withoutBlanks(text, one, other)).filter(([one, other]) => one < other);
  });
}

/** Text on one line, whatever counts as a line's end. */
export function onOneLine(text: string): string {
  return text.replace(BREAKS, ' ').replace(/\s+/g, ' ').trim();
}

/** JSON without any sign that could count as a line's end. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\x7f-\x9f\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function withoutBlanks(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return [start, end];
}
