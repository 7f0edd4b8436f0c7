import type { Span } from '../../text/span.js';
import { readDateField } from '../dates.js';
import { isCorrection } from '../correction.js';
import type { Fields } from '../fields.js';
import { type Layout, type Part, field, lengthOf, spanOf, wordsAt, writerIn } from './part.js';
import type { Line, Sheet } from './sheet.js';

/**
 * LexisNexis as it was until 2019, text and HTML: `1 of 10 DOCUMENTS`, outlet, date, headline, `BYLINE:`, `LENGTH:`, the
 * report, `LOAD-DATE:`, `LANGUAGE:`. The load date is when the database took the report in, never when it was published.
 */
export const nexisClassic: Layout = {
  name: 'LexisNexis',
  recognises: (file) => COUNTER_ANYWHERE.test(file) && (KEY_ANYWHERE.test(file) || (file.match(COUNTERS_ANYWHERE)?.length ?? 0) > 1),
  read: (sheet) => {
    const counters = countersIn(sheet);
    const parts = counters.map(({ line }, i) => partOf(sheet, line, counters[i + 1]?.line ?? sheet.lines.length));
    const rest = beheaded(sheet, counters[0]?.line ?? 0);
    const found = parts.filter((part) => part !== undefined);
    return { parts: rest === undefined ? found : [rest, ...found], problems: problemsOf(sheet, counters, parts, rest !== undefined) };
  },
};

const COUNTER_SOURCE = String.raw`(?:(?:dokumente?|documento?s?|documenti) (\d{1,6}) (?:of|von|de|sur|di|van) (\d{1,6})|(\d{1,6}) (?:of|von|de|sur|di|van) (\d{1,6}) (?:documents?|dokumente?n?|documentos?|documenti|documenten))`;
const COUNTER = new RegExp(`^${COUNTER_SOURCE}$`, 'i');
const COUNTER_ANYWHERE = new RegExp(String.raw`(?:^|[>\n\r\f]) {0,80}${COUNTER_SOURCE} {0,80}(?:$|[<\n\r])`, 'i');
const COUNTERS_ANYWHERE = new RegExp(COUNTER_ANYWHERE, 'gi');

type Key = 'correction' | 'byline' | 'section' | 'length' | 'title' | 'standfirst' | 'body' | 'other';

/** Names of the fields above the report, in the languages of the database. */
const HEADER_KEYS: ReadonlyMap<string, Key> = new Map<string, Key>([
  ...['BYLINE', 'AUTOR', 'VON', 'AUTEUR', 'AUTOR(ES)', 'AUTORE', 'DOOR', 'AUTHOR'].map((key): [string, Key] => [key, 'byline']),
  ...['SECTION', 'RUBRIK', 'RUBRIQUE', 'SECCIÓN', 'SECCION', 'SEZIONE', 'SECTIE', 'RESSORT'].map((key): [string, Key] => [key, 'section']),
  ...['LENGTH', 'LÄNGE', 'LAENGE', 'LONGUEUR', 'LONGITUD', 'LUNGHEZZA', 'LENGTE', 'EXTENSIÓN'].map((key): [string, Key] => [key, 'length']),
  ...['HEADLINE', 'ÜBERSCHRIFT', 'TITRE', 'TITULAR', 'TITOLO'].map((key): [string, Key] => [key, 'title']),
  ...['HIGHLIGHT', 'HIGHLIGHTS', 'ABSTRACT'].map((key): [string, Key] => [key, 'standfirst']),
  ...['CORRECTION', 'CORRECTIONS', 'BERICHTIGUNG', 'KORREKTUR'].map((key): [string, Key] => [key, 'correction']),
  ...['BODY', 'TEXT'].map((key): [string, Key] => [key, 'body']),
  ...['DATELINE', 'SERIES', 'COLUMN', 'EDITION', 'SOURCE', 'DATUM', 'SERIE', 'DISTRIBUTION', 'SUBHEAD'].map((key): [string, Key] => [key, 'other']),
]);

/** Fields that close a report; nothing but fields and rights comes behind them. */
const CLOSING_KEYS: ReadonlySet<string> = new Set(
  (
    'LOAD-DATE LANGUAGE SPRACHE LANGUE IDIOMA LINGUA TAAL PUBLICATION-TYPE JOURNAL-CODE ZEITUNGS-CODE PUBLIKATIONSTYP CORRECTION-DATE ' +
    'DOCUMENT-TYPE ACC-NO TYPE-DE-PUBLICATION CODE-DE-REVUE DATE-CHARGEMENT TYPE-PUBLICATION FECHA-CARGA FECHA-DE-CARGA TIPO-PUBLICACIÓN ' +
    'TIPO-DE-PUBLICACIÓN DATA-CARICAMENTO DATA-DI-CARICAMENTO TIPO-PUBBLICAZIONE LAAD-DATUM'
  ).split(' '),
);
/** Words that reports use as well: they close one only where another field or the end follows. */
const WEAK_CLOSING_KEYS: ReadonlySet<string> = new Set(
  'GRAPHIC GRAFIK GRAPHIQUE UPDATE NOTES SUBJECT PERSON ORGANIZATION COMPANY GEOGRAPHIC STATE COUNTRY CITY TICKER INDUSTRY TYPE URL NAME CATEGORY KEYWORDS THEMA FIRMA'.split(' '),
);

const KEYED = /^([\p{Lu}][\p{Lu}()-]{1,24})\s?:(?:\s|$)/u;
const KEY_ANYWHERE = /(?:^|[>\n\r]) {0,20}(?:BYLINE|LENGTH|LÄNGE|LAENGE|LONGUEUR|LONGITUD|LUNGHEZZA|LENGTE|LOAD-DATE|LANGUAGE|SPRACHE|LANGUE) ?:/;
const RIGHTS = /^(?:copyright|©|\(c\)|all rights reserved|alle rechte vorbehalten|tous droits réservés)/i;

interface Counter {
  /** Index of its line. */
  readonly line: number;
  readonly number: number;
  readonly total: number;
}

function countersIn({ text, lines }: Sheet): Counter[] {
  const counters: Counter[] = [];
  lines.forEach(({ start, end }, line) => {
    if (end - start > 60) return;
    const found = COUNTER.exec(text.slice(start, end));
    if (found !== null) counters.push({ line, number: Number(found[1] ?? found[3]), total: Number(found[2] ?? found[4]) });
  });
  return counters;
}

/** The article of the lines from its counter on; `undefined` when there is nothing below the counter. */
function partOf(sheet: Sheet, from: number, to: number): Part | undefined {
  const lines = sheet.lines.slice(from, to);
  if (lines.length < 2) return undefined;
  const header = headerOf(sheet, lines);
  const closing = closingOf(sheet, lines, header.body);
  const body = spanOf(lines.slice(header.body, closing));
  return {
    span: [lines[0]!.start, lines.at(-1)!.end],
    fields: { ...header.fields, ...closingFields(sheet, lines.slice(closing)) },
    ...(header.headline === undefined ? {} : { headline: header.headline }),
    standfirst: header.standfirst,
    ...(body === undefined ? {} : { body }),
  };
}

interface Header {
  readonly fields: Fields;
  readonly headline?: Span;
  readonly standfirst: readonly Span[];
  /** Index of the first line of the report. */
  readonly body: number;
}

/** How far below the outlet the date is looked for, and how far below the date the first field. */
const DATE_WITHIN = 4;
const HEADLINE_WITHIN = 14;

function headerOf(sheet: Sheet, lines: readonly Line[]): Header {
  const wordsOf = (line: Line): string => wordsAt(sheet, [line.start, line.end]);
  const keyAt = (i: number): Key | undefined => HEADER_KEYS.get(keyOf(sheet, lines[i])?.name ?? '');
  let at = 1;
  while (at < lines.length && RIGHTS.test(wordsOf(lines[at]!))) at++;
  const fields: { -readonly [K in keyof Fields]: Fields[K] } = {};
  if (at < lines.length && keyAt(at) === undefined) fields.outlet = field(wordsOf(lines[at++]!), 'LexisNexis header');
  const dated = [0, 1, 2, 3].slice(0, DATE_WITHIN).find((step) => isDate(wordsOf(lines[at + step] ?? EMPTY)));
  if (dated !== undefined) {
    at += dated;
    const published = readDateField(wordsOf(lines[at]!));
    if (published !== undefined) fields.published = field(published, 'LexisNexis header');
    at++;
  }
  // Edition and the like stand below the date, in the middle as it does.
  while (at < lines.length && lines[at]!.centred && !lines[at]!.apart && keyAt(at) === undefined) at++;
  return fieldsBelow(sheet, lines, at, fields);
}

const EMPTY: Line = { start: 0, end: 0, apart: false, centred: false };

/** The headline and the fields from `at` on. */
function fieldsBelow(sheet: Sheet, lines: readonly Line[], start: number, known: Fields): Header {
  const fields: { -readonly [K in keyof Fields]: Fields[K] } = { ...known };
  const standfirst: Span[] = [];
  let at = start;
  let firstKey = at;
  while (firstKey < lines.length && firstKey < at + HEADLINE_WITHIN && headerKeyOf(sheet, lines[firstKey]) === undefined) firstKey++;
  const keyed = headerKeyOf(sheet, lines[firstKey]) !== undefined;
  let headline = firstRun(lines, at, keyed ? firstKey : Math.min(at + 4, lines.length));
  let titleSpan = spanOf(lines.slice(at, headline));
  if (keyed) {
    for (let next = headline; next < firstKey; next = headline) {
      headline = firstRun(lines, next, firstKey);
      const span = spanOf(lines.slice(next, headline))!;
      // The correction itself stands below the report.
      if (isCorrection(wordsAt(sheet, span))) fields.correction ??= field(wordsAt(sheet, span), 'LexisNexis header');
      else standfirst.push(span);
    }
  }
  at = headline;
  for (let key = headerKeyOf(sheet, lines[at]); key !== undefined; key = headerKeyOf(sheet, lines[at])) {
    const line = lines[at]!;
    if (key.kind === 'body') {
      // `BODY:` stands alone or before the report's first words.
      if (key.value === line.end) at++;
      break;
    }
    const end = key.kind === 'length' ? at + 1 : endOfValue(sheet, lines, at);
    const value: Span = [key.value, lines[end - 1]!.end];
    const words = wordsAt(sheet, value);
    if (words !== '') {
      const from = `LexisNexis ${key.name}`;
      if (key.kind === 'title') titleSpan = value;
      else if (key.kind === 'standfirst') standfirst.push(value);
      else if (key.kind === 'byline') fields.byline ??= field(writerIn(words), from);
      else if (key.kind === 'correction') fields.correction ??= field(words, from);
      else if (key.kind === 'section') fields.section ??= field(words, from);
      else if (key.kind === 'length') Object.assign(fields, lengthOf(words, from));
    }
    at = end;
  }
  if (titleSpan !== undefined) fields.title = field(wordsAt(sheet, titleSpan), 'LexisNexis header');
  return { fields, ...(titleSpan === undefined ? {} : { headline: titleSpan }), standfirst, body: at };
}

/** The index behind the lines from `at` on that stand together. */
function firstRun(lines: readonly Line[], at: number, to: number): number {
  let end = at;
  while (end < to && (end === at || !lines[end]!.apart)) end++;
  return end;
}

/** Shorter lines were not broken at the margin: what follows them is no more of the value. */
const WRAPPED = 50;
const LONGEST_VALUE = 1200;

/** The index behind the lines of the value that begins on line `at`. */
function endOfValue(sheet: Sheet, lines: readonly Line[], at: number): number {
  let end = at + 1;
  for (; end < lines.length; end++) {
    const before = lines[end - 1]!;
    const line = lines[end]!;
    if (line.apart || before.end - before.start < WRAPPED || keyOf(sheet, line) !== undefined || line.end - lines[at]!.start > LONGEST_VALUE) break;
  }
  return end;
}

/** A line that is little else than a date: also one that does not exist, so that it is no headline. */
function isDate(line: string): boolean {
  return line !== '' && line.length <= 90 && /(?<!\d)\d{1,4}(?!\d)/.test(line) && !KEYED.test(line) && (readDateField(line) !== undefined || NO_SUCH_DATE.test(line));
}
const NO_SUCH_DATE = /^(?:\p{L}{3,12}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,12}\.? \d{4})\b/u;

interface Keyed {
  readonly name: string;
  /** Where the value begins, or the line's end. */
  readonly value: number;
}

function keyOf({ text }: Sheet, line: Line | undefined): Keyed | undefined {
  if (line === undefined) return undefined;
  const head = text.slice(line.start, Math.min(line.end, line.start + 40));
  const found = KEYED.exec(head);
  return found === null ? undefined : { name: found[1]!, value: Math.min(line.end, line.start + found[0].length + blanksIn(text, line.start + found[0].length, line.end)) };
}

function blanksIn(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text[at]!)) at++;
  return at - from;
}

function headerKeyOf(sheet: Sheet, line: Line | undefined): (Keyed & { kind: Key }) | undefined {
  const keyed = keyOf(sheet, line);
  const kind = keyed === undefined ? undefined : HEADER_KEYS.get(keyed.name);
  return keyed === undefined || kind === undefined ? undefined : { ...keyed, kind };
}

/** The index of the first line behind the report. */
function closingOf(sheet: Sheet, lines: readonly Line[], from: number): number {
  for (let at = from; at < lines.length; at++) {
    const key = keyOf(sheet, lines[at]);
    if (key === undefined) continue;
    if (CLOSING_KEYS.has(key.name)) return at;
    if (WEAK_CLOSING_KEYS.has(key.name) && onlyFieldsFollow(sheet, lines, at)) return at;
  }
  let end = lines.length;
  while (end > from && isRights(sheet, lines[end - 1]!)) end--;
  return end;
}

/** Lines. */
const LONGEST_FIELD = 100;

function onlyFieldsFollow(sheet: Sheet, lines: readonly Line[], at: number): boolean {
  let next = at + 1;
  while (next < lines.length && next <= at + LONGEST_FIELD && !lines[next]!.apart) next++;
  const key = keyOf(sheet, lines[next])?.name ?? '';
  return CLOSING_KEYS.has(key) || WEAK_CLOSING_KEYS.has(key);
}

function isRights(sheet: Sheet, line: Line): boolean {
  return RIGHTS.test(wordsAt(sheet, [line.start, Math.min(line.end, line.start + 60)]));
}

function closingFields(sheet: Sheet, lines: readonly Line[]): Fields {
  const fields: { -readonly [K in keyof Fields]: Fields[K] } = {};
  lines.forEach((line, at) => {
    const key = keyOf(sheet, line);
    if (key === undefined) return;
    const words = wordsAt(sheet, [key.value, lines[endOfRun(sheet, lines, at) - 1]!.end]);
    if (key.name === 'CORRECTION' && words !== '') fields.correction ??= field(words, 'LexisNexis CORRECTION');
    if (key.name === 'URL' && /^https?:\/\//.test(words)) fields.url ??= field(words, 'LexisNexis URL');
    if (key.name === 'ACC-NO' && words !== '') fields.accession ??= field(words, 'LexisNexis ACC-NO');
  });
  return fields;
}

/** A closing field's value goes on, over blank lines too, until the next field or the rights. */
function endOfRun(sheet: Sheet, lines: readonly Line[], at: number): number {
  let end = at + 1;
  while (end < lines.length && keyOf(sheet, lines[end]) === undefined && !isRights(sheet, lines[end]!)) end++;
  return end;
}

/** What stands above the first counter and closes as a report does: the end of one whose beginning was cut off. */
function beheaded(sheet: Sheet, to: number): Part | undefined {
  const lines = sheet.lines.slice(0, to);
  const closing = lines.findIndex((line) => CLOSING_KEYS.has(keyOf(sheet, line)?.name ?? ''));
  const body = closing < 0 ? undefined : spanOf(lines.slice(0, closing));
  return body === undefined ? undefined : { span: [lines[0]!.start, lines.at(-1)!.end], fields: closingFields(sheet, lines.slice(closing)), body };
}

function problemsOf(sheet: Sheet, counters: readonly Counter[], parts: readonly (Part | undefined)[], isBeheaded: boolean): string[] {
  const problems: string[] = [];
  const total = counters.at(-1)?.total ?? 0;
  if (isBeheaded) problems.push('The first article has lost its beginning; what is left of it was read.');
  const numbers = new Set(counters.map(({ number }) => number));
  if (numbers.size < total) problems.push(`The export says it holds ${total} documents; ${numbers.size} are in the file.`);
  parts.forEach((part, i) => {
    const name = `Document ${counters[i]!.number} of ${counters[i]!.total}`;
    if (part?.body === undefined) problems.push(`${name} has no text.`);
    else if (part.fields.published === undefined) problems.push(`${name} has no date that exists.`);
  });
  const last = parts.at(-1);
  if (last?.body !== undefined && !sheet.lines.slice(counters.at(-1)!.line).some((line) => CLOSING_KEYS.has(keyOf(sheet, line)?.name ?? ''))) {
    problems.push('The last article ends without its closing fields: the file may have been cut off.');
  }
  return problems;
}

