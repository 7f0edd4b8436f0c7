import type { Span } from '../../text/span.js';
import { readDateField } from '../dates.js';
import type { Fields } from '../fields.js';
import { type Layout, type Part, cutOff, field, lengthOf, wordsAt, writerIn } from './part.js';
import type { Line, Sheet } from './sheet.js';

/**
 * Factiva's text and RTF with field codes: `HD` alone on its line or before the value, `BY`, `WC`, `PD`, `SN`, `LP`, `TD`, `AN`; a form
 * feed or the next `HD` begins another article. The report is the lead paragraph (`LP`) and the rest (`TD`).
 */
export const factivaCodes: Layout = {
  name: 'Factiva',
  recognises: (file) => file.includes('HD') && SIGNS.every((sign) => sign.test(file)),
  read: (sheet) => {
    const groups = articlesIn(sheet);
    const parts: Part[] = [];
    const problems: string[] = [];
    for (const values of groups) {
      const part = partOf(sheet, values);
      if (part === undefined) continue;
      parts.push(part);
      if (part.body === undefined) problems.push(`Article ${parts.length} has no text.`);
      if (part.fields.published === undefined) problems.push(`Article ${parts.length} has no date that exists.`);
    }
    problems.push(...cutOff(sheet, groups.map((values) => values.some(({ code }) => code === 'AN')), parts.at(-1)?.body));
    return { parts, problems };
  },
};

/** A headline, a date or outlet, and a report. */
const SIGNS: readonly RegExp[] = [/^[\f \t]{0,8}HD(?:[ \t]{0,20}$|[ \t]{2,20}\S|\t)/m, /^[\f \t]{0,8}(?:LP|TD)(?:[ \t]{0,20}$|[ \t]{2,20}\S|\t)/m, /^[\f \t]{0,8}(?:PD|SN|SC|WC)(?:[ \t]{0,20}$|[ \t]{2,20}\S|\t)/m];

/** Factiva's field codes: the report's in capitals of two or three letters. */
const CODES: ReadonlySet<string> = new Set(
  'SE HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD CT RF CO IN NS RE IPC IPD PUB AN ART CX DLN CLM PDATE'.split(' '),
);
const CODED = /^([A-Z]{2,3})(?:$|\s{2,20}(?=\S)|\t\s{0,20}(?=\S))/;

interface Value {
  readonly code: string;
  /** The value's place; empty (`start === end`) for none. */
  readonly span: Span;
  /** Where the code stands. */
  readonly at: number;
}

/** The values of each article, in order. */
function articlesIn({ text, lines }: Sheet): Value[][] {
  const groups: Value[][] = [];
  let open: { code: string; at: number; start: number; end: number } | undefined;
  const close = (): void => {
    if (open !== undefined) groups.at(-1)?.push({ code: open.code, at: open.at, span: [open.start, open.end] });
    open = undefined;
  };
  let behind = 0;
  for (const line of lines) {
    const turnsPage = text.slice(behind, line.start).includes('\f');
    behind = line.end;
    const coded = codeOf(text, line);
    if (isSummary(text, line)) {
      close();
      open = undefined;
      continue;
    }
    if (coded === undefined) {
      if (open !== undefined) open = { ...open, start: open.start < 0 ? line.start : open.start, end: line.end };
      continue;
    }
    close();
    if (startsArticle(coded.code, groups.at(-1), turnsPage)) groups.push([]);
    open = { code: coded.code, at: line.start, start: coded.value < line.end ? coded.value : -1, end: line.end };
    if (open.start < 0) open.end = -1;
  }
  close();
  return groups;
}

function codeOf(text: string, line: Line): { code: string; value: number } | undefined {
  const found = CODED.exec(text.slice(line.start, Math.min(line.end, line.start + 30)));
  return found === null || !CODES.has(found[1]!) ? undefined : { code: found[1]!, value: line.start + found[0].length };
}

/** A form feed, the headline or the section above it, once the article before has its report or number. */
function startsArticle(code: string, values: readonly Value[] | undefined, turnsPage: boolean): boolean {
  if (values === undefined) return true;
  const has = (other: string): boolean => values.some((value) => value.code === other);
  if (turnsPage && (has('LP') || has('TD') || has('HD'))) return true;
  return (code === 'HD' && has('HD')) || (code === 'SE' && (has('LP') || has('TD')));
}

/** What stands below the last article: the terms of the search. */
function isSummary(text: string, { start, end }: Line): boolean {
  return end - start <= 40 && /^(?:search summary|zusammenfassung der suche|récapitulatif de la recherche|resumen de la búsqueda)$/i.test(text.slice(start, end));
}

function partOf(sheet: Sheet, values: readonly Value[]): Part | undefined {
  const valueOf = (code: string): Value | undefined => values.find((value) => value.code === code && value.span[0] >= 0);
  const wordsOf = (code: string): string => {
    const value = valueOf(code);
    return value === undefined ? '' : wordsAt(sheet, value.span);
  };
  const headline = valueOf('HD')?.span;
  const report = values.filter(({ code, span }) => (code === 'LP' || code === 'TD') && span[0] >= 0);
  if (headline === undefined && report.length === 0) return undefined;
  const published = publishedOf(wordsOf('PD'), wordsOf('ET'));
  const text = (key: 'byline' | 'section' | 'outlet' | 'correction' | 'accession', code: string, words: string): Fields => (words === '' ? {} : { [key]: field(words, `Factiva ${code}`) });
  return {
    span: [values[0]!.at, values.reduce((end, { at, span }) => Math.max(end, at, span[1]), 0)],
    fields: {
      ...(headline === undefined ? {} : { title: field(wordsAt(sheet, headline), 'Factiva HD') }),
      ...text('byline', 'BY', writerIn(wordsOf('BY'))),
      ...text('section', 'SE', wordsOf('SE')),
      ...text('outlet', 'SN', wordsOf('SN')),
      ...text('correction', 'CX', wordsOf('CX')),
      ...text('accession', 'AN', wordsOf('AN').replace(/^\p{L}{2,14}\s+(?=[A-Z0-9]{8})/u, '')),
      ...lengthOf(wordsOf('WC'), 'Factiva WC'),
      ...(published === undefined ? {} : { published: field(published, 'Factiva PD') }),
    },
    ...(headline === undefined ? {} : { headline }),
    ...(report.length === 0 ? {} : { body: [report[0]!.span[0], report.at(-1)!.span[1]] as const, labels: labelsOf(report) }),
  };
}

/** The codes between the pieces of the report. */
function labelsOf(report: readonly Value[]): Span[] {
  return report.slice(1).map(({ at, code }) => [at, at + code.length]);
}

function publishedOf(date: string, time: string): string | undefined {
  const day = readDateField(date);
  return day === undefined || time === '' || day.length > 10 ? day : (readDateField(`${day} ${time}`) ?? day);
}
