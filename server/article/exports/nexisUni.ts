import type { Span } from '../../text/span.js';
import { readDateField } from '../dates.js';
import type { Fields } from '../fields.js';
import { type Layout, type Part, field, lengthOf, spanOf, wordsAt, writerIn } from './part.js';
import type { Line, Sheet } from './sheet.js';

/**
 * Nexis Uni and Nexis Advance (DOCX, RTF, copied text): headline, outlet, date, rights, `Length:`, `Byline:`, `Body`, the report,
 * `Graphic`, `Correction`, `Classification`, `Load-Date:`, `End of Document`. A cover page lists what was searched for.
 */
export const nexisUni: Layout = {
  name: 'Nexis Uni',
  recognises: (file) => ((file.includes('End of Document') && END_ANYWHERE.test(file)) || (file.includes('\nBody') && BODY_ANYWHERE.test(file))) && KEY_ANYWHERE.test(file),
  read: (sheet) => {
    const parts: Part[] = [];
    const problems: string[] = [];
    let from = 0;
    for (const to of segmentEnds(sheet)) {
      const number = parts.length + 1;
      const part = partOf(sheet, sheet.lines.slice(from, to));
      from = to;
      if (part === undefined) continue;
      parts.push(part);
      if (part.body === undefined) problems.push(`Document ${number} has no text.`);
      else if (part.fields.title === undefined) problems.push(`Document ${number} has lost its beginning; what is left of it was read.`);
      else if (part.fields.published === undefined) problems.push(`Document ${number} has no date that exists.`);
    }
    return { parts, problems: [...problems, ...wholeness(sheet, parts.length)] };
  },
};

const END = /^end of document$/i;
const END_ANYWHERE = /^[\s\u00a0]{0,40}End of Document[\s\u00a0]{0,40}$/im;
const BODY_ANYWHERE = /^Body[ \t\u00a0]{0,20}$/m;
const KEY_ANYWHERE = /^[ \t\u00a0]{0,20}(?:Length|Länge|Longueur|Longitud|Byline|Section|Load-Date|Copyright)(?::| \d{4})/m;
const RIGHTS = /^(?:copyright|©)/i;

type Key = 'byline' | 'section' | 'length' | 'standfirst' | 'other';
const HEADER_KEYS: ReadonlyMap<string, Key> = new Map<string, Key>([
  ['byline', 'byline'], ['autor', 'byline'], ['author', 'byline'], ['auteur', 'byline'],
  ['section', 'section'], ['rubrik', 'section'], ['rubrique', 'section'], ['sección', 'section'],
  ['length', 'length'], ['länge', 'length'], ['longueur', 'length'], ['longitud', 'length'],
  ['highlight', 'standfirst'], ['highlights', 'standfirst'],
  ['dateline', 'other'], ['series', 'other'], ['column', 'other'], ['edition', 'other'], ['distribution', 'other'],
]);
/** Headings and fields that close a report. */
const CLOSING = /^(?:classification|graphic|correction|notes|end of document|(?:correction-date|load-date|language|publication-type|subject|journal code)\s?:.*)$/i;
const KEYED = /^(\p{Lu}[\p{L}-]{2,24})\s?:[\s\u00a0]*/u;

/** For each article the index of the line behind its last. */
function segmentEnds({ text, lines }: Sheet): number[] {
  const ends: number[] = [];
  lines.forEach(({ start, end }, i) => {
    if (end - start < 40 && END.test(text.slice(start, end))) ends.push(i + 1);
  });
  if (ends.at(-1) !== lines.length) ends.push(lines.length);
  return ends;
}

function partOf(sheet: Sheet, lines: readonly Line[]): Part | undefined {
  const wordsOf = (at: number): string => (lines[at] === undefined ? '' : wordsAt(sheet, [lines[at].start, Math.min(lines[at].end, lines[at].start + 400)]));
  const keyAt = (at: number): Key | undefined => HEADER_KEYS.get(KEYED.exec(wordsOf(at))?.[1]?.toLowerCase() ?? '');
  const date = dateLine(lines.length, wordsOf, keyAt);
  let at = date === undefined ? 0 : date + 1;
  const fields: { -readonly [K in keyof Fields]: Fields[K] } = {};
  const headline = date === undefined || date < 2 ? undefined : spanOf(lines.slice(date - 2, date - 1));
  if (date !== undefined) {
    const published = readDateField(wordsOf(date));
    if (published !== undefined) fields.published = field(published, FROM);
    if (date >= 1) fields.outlet = field(outletIn(wordsOf(date - 1)), FROM);
    if (headline !== undefined) fields.title = field(wordsAt(sheet, headline), FROM);
  }
  const standfirst: Span[] = [];
  for (; at < lines.length; at++) {
    const words = wordsOf(at);
    const key = keyAt(at);
    if (key !== undefined) readKey(fields, standfirst, sheet, lines[at]!, key);
    else if (/^body$/i.test(words)) {
      at++;
      break;
    } else if (!RIGHTS.test(words) && (date === undefined || hasKeyAbove(at, keyAt))) break;
  }
  const closing = closingOf(lines, at, wordsOf);
  const body = bodyOf(lines.slice(at, closing), wordsOf, at);
  if (body.span === undefined && headline === undefined) return undefined;
  const first = headline === undefined ? (body.span?.[0] ?? lines[0]!.start) : headline[0];
  return {
    span: [first, lines.at(-1)!.end],
    fields: { ...fields, ...correctionIn(sheet, lines, closing, wordsOf) },
    ...(headline === undefined ? {} : { headline }),
    standfirst: [...standfirst, ...body.standfirst],
    labels: body.labels,
    ...(body.span === undefined ? {} : { body: body.span }),
  };
}

const FROM = 'Nexis Uni header';

/** How far below the date the rights or the first field stand. */
const FIELDS_WITHIN = 5;

/** The index of the line with the date: outlet and headline above it, rights or fields below. */
function dateLine(count: number, wordsOf: (at: number) => string, keyAt: (at: number) => Key | undefined): number | undefined {
  for (let at = 1; at < count; at++) {
    const words = wordsOf(at);
    if (words.length > 90 || !/\d{4}/.test(words) || KEYED.test(words) || !(DATE_SHAPE.test(words) || readDateField(words) !== undefined)) continue;
    for (let below = at + 1; below <= at + FIELDS_WITHIN; below++) {
      if (keyAt(below) !== undefined || RIGHTS.test(wordsOf(below)) || /^body$/i.test(wordsOf(below))) return at;
    }
  }
  return undefined;
}
const DATE_SHAPE = /^(?:\p{L}{3,12}\.? \d{1,2}, ?\d{4}|\d{1,2}\.? \p{L}{3,12}\.? \d{4})\b/u;

/** A web site's name is written with a full stop behind it. */
function outletIn(words: string): string {
  return words.replace(/^(\S+\.[a-z]{2,10})\.$/i, '$1');
}

function readKey(fields: { -readonly [K in keyof Fields]: Fields[K] }, standfirst: Span[], sheet: Sheet, line: Line, key: Key): void {
  const label = KEYED.exec(sheet.text.slice(line.start, Math.min(line.end, line.start + 60)))!;
  const value: Span = [line.start + label[0].length, line.end];
  const words = wordsAt(sheet, value);
  if (words === '') return;
  const from = `Nexis Uni ${label[1]!}`;
  if (key === 'byline') fields.byline ??= field(nameIn(words), from);
  else if (key === 'section') fields.section ??= field(words.replace(/[;\s]+$/, ''), from);
  else if (key === 'length') Object.assign(fields, lengthOf(words, from));
  else if (key === 'standfirst') standfirst.push(value);
}

/** The database appends the site to the name: `Jane Doe, harbour.example`. */
function nameIn(words: string): string {
  return writerIn(words).replace(/,\s*[\w-]+(?:\.[\w-]+)+\.?$/, '');
}

function hasKeyAbove(at: number, keyAt: (at: number) => Key | undefined): boolean {
  return [1, 2, 3].some((step) => at >= step && keyAt(at - step) !== undefined);
}

function closingOf(lines: readonly Line[], from: number, wordsOf: (at: number) => string): number {
  for (let at = from; at < lines.length; at++) {
    const { start, end } = lines[at]!;
    if (end - start <= 300 && CLOSING.test(wordsOf(at))) return at;
  }
  return lines.length;
}

const LABEL = /^(?:abstract|full text)$/i;

/** The report, and the summary that stands above it under a heading of its own. */
function bodyOf(lines: readonly Line[], wordsOf: (at: number) => string, from: number): { span: Span | undefined; standfirst: Span[]; labels: Span[] } {
  const fullText = lines.slice(0, 12).findIndex((_, i) => /^full text$/i.test(wordsOf(from + i)));
  if (fullText < 0) return { span: spanOf(lines), standfirst: [], labels: [] };
  const above = lines.slice(0, fullText).filter((_, i) => !LABEL.test(wordsOf(from + i)));
  const labels = lines.slice(0, fullText + 1).filter((_, i) => LABEL.test(wordsOf(from + i)));
  return { span: spanOf(lines.slice(fullText + 1)), standfirst: above.map(({ start, end }): Span => [start, end]), labels: labels.map(({ start, end }): Span => [start, end]) };
}

/** The correction as printed, under its heading. */
function correctionIn(sheet: Sheet, lines: readonly Line[], closing: number, wordsOf: (at: number) => string): Pick<Fields, 'correction'> {
  for (let at = closing; at < lines.length; at++) {
    if (!/^correction$/i.test(wordsOf(at))) continue;
    let end = at + 1;
    while (end < lines.length && !CLOSING.test(wordsOf(end))) end++;
    const span = spanOf(lines.slice(at + 1, end));
    return span === undefined ? {} : { correction: field(wordsAt(sheet, span), 'Nexis Uni Correction') };
  }
  return {};
}

function wholeness(sheet: Sheet, count: number): string[] {
  const problems: string[] = [];
  const listed = /^[ \t]*Documents? \((\d{1,5})\)[ \t]*$/m.exec(sheet.text.slice(0, 5000));
  if (listed !== null && Number(listed[1]) !== count) problems.push(`The cover page says ${Number(listed[1])} documents; ${count} are in the file.`);
  const last = sheet.lines.slice(-6);
  if (count > 0 && !last.some(({ start, end }) => END.test(sheet.text.slice(start, end)))) {
    problems.push('The last article ends without “End of Document”: the file may have been cut off.');
  }
  return problems;
}
