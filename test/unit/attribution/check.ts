import assert from 'node:assert/strict';
import type { Article, Paragraph } from '../../../server/article/article.js';
import { findAttributions } from '../../../server/attribution/find.js';
import type { FoundAttribution } from '../../../server/attribution/found.js';
import { identityMap } from '../../../server/text/offsetMap.js';
import type { Span } from '../../../server/text/span.js';

/**
 * Cases are texts with their attributions marked in place: `[content]`, `{cue}`, `<source>`. Where a text holds several,
 * each sign says which it belongs to: `[1|...]`, `{2|...}`, `<1,2|...>` for a source that two of them share. Lines are paragraphs; a line that
 * starts with `# ` is a headline. What is not marked must not be found.
 */
export function check(marked: string): void {
  assert.equal(markedText(articleOf(unmarked(marked))), marked);
}

/** An article of the given paragraphs, without a file behind it. */
export function articleOf(source: string, language = 'en'): Article {
  const paragraphs: Paragraph[] = [];
  let text = '';
  for (const line of source.split('\n')) {
    const headline = line.startsWith('# ');
    const body = headline ? line.slice(2) : line;
    if (text !== '') text += '\n\n';
    if (body !== '') paragraphs.push({ span: [text.length, text.length + body.length], region: headline ? 'headline' : 'body' });
    text += body;
  }
  return { id: 'case', text, range: [0, text.length], places: identityMap(text.length), paragraphs, language };
}

function unmarked(marked: string): string {
  return marked.replace(/[[{<](?:[\d,]+\|)?/g, '').replace(/[\]}>]/g, '');
}

type Sign = readonly [open: string, close: string];
const CONTENT: Sign = ['[', ']'];
const CUE: Sign = ['{', '}'];
const SOURCE: Sign = ['<', '>'];

function markedText(article: Article): string {
  const { found } = findAttributions(article);
  const marks = [
    ...marksOf(found, (one) => one.content, CONTENT), ...marksOf(found, (one) => one.cue, CUE), ...marksOf(found, (one) => one.source, SOURCE),
  ];
  const opening = new Map<number, string>();
  const closing = new Map<number, string>();
  for (const { span, open, close } of marks) {
    opening.set(span[0], (opening.get(span[0]) ?? '') + open);
    closing.set(span[1], close + (closing.get(span[1]) ?? ''));
  }
  let out = '';
  for (let at = 0; at <= article.text.length; at++) out += (closing.get(at) ?? '') + (opening.get(at) ?? '') + article.text.charAt(at);
  return withHeadlines(out.split('\n\n'), article).join('\n');
}

function withHeadlines(lines: readonly string[], article: Article): string[] {
  return lines.map((line, index) => (article.paragraphs[index]?.region === 'headline' ? `# ${line}` : line));
}

function marksOf(found: readonly FoundAttribution[], spansOf: (one: FoundAttribution) => readonly Span[], [open, close]: Sign): { span: Span; open: string; close: string }[] {
  const owners = new Map<string, number[]>();
  found.forEach((one, index) => {
    for (const span of spansOf(one)) owners.set(span.join(), [...(owners.get(span.join()) ?? []), index + 1]);
  });
  return [...owners].map(([key, numbers]) => {
    const [start = 0, end = 0] = key.split(',').map(Number);
    return { span: [start, end] as const, open: found.length > 1 ? `${open}${numbers.join()}|` : open, close };
  });
}
