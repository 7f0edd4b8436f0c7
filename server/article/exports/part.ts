import { partOfMap } from '../../text/offsetMap.js';
import type { Span } from '../../text/span.js';
import type { Field, Paragraph } from '../article.js';
import type { Fields, Reading } from '../fields.js';
import { bodyRegionsOf } from '../regions.js';
import { endsSentence } from '../words.js';
import type { Line, Sheet } from './sheet.js';

/** What a layout finds of one article. All offsets count in the sheet's text. */
export interface Part {
  /** From the article's first line to its last. */
  readonly span: Span;
  readonly fields: Fields;
  readonly headline?: Span;
  /** Stretches between headline and body that sum the report up, and those that stand inside the body's span. */
  readonly standfirst?: readonly Span[];
  readonly body?: Span;
  /** Lines inside the body that are the database's and not the outlet's. */
  readonly labels?: readonly Span[];
}

/** A file as a layout reads it. */
export interface Parts {
  readonly parts: readonly Part[];
  readonly problems: readonly string[];
}

/** One layout of the databases: how it is recognised, and how it is read. */
export interface Layout<S extends Sheet = Sheet> {
  /** As its users call it. */
  readonly name: string;
  /** Whether the file's text, mark-up included, is written in this layout. Quick: asked of every file. */
  recognises(file: string): boolean;
  read(sheet: S): Parts;
}

/** The sheet's words at `span`, white space collapsed. */
export function wordsAt(sheet: Sheet, [start, end]: Span): string {
  return sheet.text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** The stretch from the first to the last of the lines. */
export function spanOf(lines: readonly Line[]): Span | undefined {
  return lines.length === 0 ? undefined : [lines[0]!.start, lines.at(-1)!.end];
}

export function field<T>(value: T, from: string): Field<T> {
  return { value, from };
}

/** The writer's name without the word before it, in the languages of interfaces and papers. */
export function writerIn(words: string): string {
  return words.replace(/^(?:by|von|par|por|door|av|af|di|da|от)\s+(?=\p{Lu})/iu, '').trim();
}

/** The count of words in a value such as `2,968 words` or `877 Wörter`. */
export function lengthOf(words: string, from: string): Pick<Fields, 'length'> {
  const count = /\d[\d.,'\u00a0 ]{0,12}/.exec(words)?.[0].replace(/\D/g, '') ?? '';
  return count === '' || count.length > 7 ? {} : { length: field(Number(count), from) };
}

/** The article with a reading text of its own: its stretch of the sheet. */
export function readingOf(sheet: Sheet, part: Part): Reading {
  const [start, end] = part.span;
  const shift = (span: Span): Span => [span[0] - start, span[1] - start];
  const range = sheet.places.spanInFile(part.span);
  const paragraphs = paragraphsOf(sheet, part).map(({ span, region }) => ({ span: shift(span), region }));
  return {
    text: sheet.text.slice(start, end),
    places: partOfMap(sheet.places, part.span, range),
    range,
    ...(part.body === undefined ? {} : { body: shift(part.body) }),
    paragraphs,
    fields: part.fields,
    problems: [],
  };
}

function paragraphsOf(sheet: Sheet, { span, headline, standfirst = [], body, labels = [] }: Part): Paragraph[] {
  const known: Paragraph[] = [
    ...(headline === undefined ? [] : [{ span: headline, region: 'headline' as const }]),
    ...standfirst.map((one) => ({ span: one, region: 'standfirst' as const })),
    ...labels.map((one) => ({ span: one, region: 'boilerplate' as const })),
  ].sort((a, b) => a.span[0] - b.span[0]);
  const paragraphs: Paragraph[] = [];
  let at = span[0];
  const furniture = (to: number): void => {
    for (const block of sheet.blocksIn(at, to)) paragraphs.push({ span: block.span, region: 'boilerplate' });
  };
  for (const one of known.filter((paragraph) => body === undefined || paragraph.span[0] < body[0])) {
    furniture(one.span[0]);
    paragraphs.push(one);
    at = one.span[1];
  }
  if (body === undefined) {
    furniture(span[1]);
    return paragraphs;
  }
  furniture(body[0]);
  for (const one of bodyParagraphs(sheet, body, known)) paragraphs.push(one);
  at = body[1];
  furniture(span[1]);
  return paragraphs;
}

function bodyParagraphs(sheet: Sheet, [start, end]: Span, known: readonly Paragraph[]): Paragraph[] {
  const inside = known.filter(({ span }) => span[0] >= start && span[1] <= end);
  const paragraphs: Paragraph[] = [];
  let at = start;
  const addUpTo = (to: number): void => {
    for (const one of bodyRegionsOf(sheet.text, sheet.blocksIn(at, to))) paragraphs.push(one);
  };
  for (const one of inside) {
    addUpTo(one.span[0]);
    paragraphs.push(one);
    at = one.span[1];
  }
  addUpTo(end);
  return paragraphs;
}

/**
 * What there is to say of an end that may have been cut off: the last article lacks the number that the others have, or that
 * every article has and, being the only one, it breaks off within a sentence.
 *
 * @param body of the last article
 */
export function cutOff({ text }: Sheet, isNumbered: readonly boolean[], body: Span | undefined): string[] {
  if (isNumbered.length === 0 || isNumbered.at(-1) === true) return [];
  const breaksOff = body !== undefined && !endsSentence(text.slice(body[1] - 8, body[1]));
  return isNumbered.includes(true) || breaksOff ? ['The last article ends without its document number: the file may have been cut off.'] : [];
}
