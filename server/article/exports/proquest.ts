import type { Span } from '../../text/span.js';
import { readDateField } from '../dates.js';
import { addressOf, type Fields } from '../fields.js';
import { type Layout, type Part, field, lengthOf, spanOf, wordsAt, writerIn } from './part.js';
import type { Line, Sheet } from './sheet.js';

/**
 * ProQuest's text: documents between lines of sixty underscores; the headline without a name, then `Author:`, `Full text:`,
 * `Title:`, `Publication title:`, `Publication date:`. `Last updated:` is the database's date, not the outlet's.
 */
export const proquest: Layout = {
  name: 'ProQuest',
  recognises: (file) => file.includes(SHORTEST_RULE) && RULE_ANYWHERE.test(file) && LABELS_ANYWHERE.test(file),
  read: (sheet) => {
    const chunks = chunksOf(sheet);
    const parts = chunks.map((lines) => partOf(sheet, lines)).filter((part) => part !== undefined);
    const problems = parts.flatMap((part, i) => [
      ...(part.body === undefined ? [`Document ${i + 1} has no full text.`] : []),
      ...(part.fields.published === undefined ? [`Document ${i + 1} has no date that exists.`] : []),
    ]);
    if (parts.length > 0 && !endsWhole(sheet, chunks.at(-1)!)) problems.push('The last document ends without the closing line: the file may have been cut off.');
    return { parts, problems };
  },
};

const SHORTEST_RULE = '_'.repeat(40);
const RULE_ANYWHERE = /^[ \t]{0,8}_{40,100}[ \t]{0,8}$/m;
const LABELS_ANYWHERE = /^(?:Publication title|Publication date|Full text|ProQuest document ID|Publication info): /m;
const RULE = /^_{40,100}$/;

/** The lines between rules; the first stretch lists contents, the last holds the terms of use. */
function chunksOf({ text, lines }: Sheet): Line[][] {
  const chunks: Line[][] = [[]];
  for (const line of lines) {
    if (line.end - line.start <= 100 && RULE.test(text.slice(line.start, line.end))) chunks.push([]);
    else chunks.at(-1)!.push(line);
  }
  return chunks;
}

/** The file closes with a rule, the terms of use, or at least the last fields of its last document. */
function endsWhole({ text }: Sheet, last: readonly Line[]): boolean {
  return last.length === 0 || last.some(({ start, end }) => /^(?:Database|Last updated|Copyright|Contact us|Terms and Conditions)\b/.test(text.slice(start, Math.min(end, start + 60))));
}

/** Names of ProQuest's fields, as it writes them. */
const LABEL =
  /^(Title|Author|Authors|Correspondence author|Publication title|Publication info|Publication date|Publication year|Publication subject|Publisher|Place of publication|Country of publication|Dateline|People|Credit|CREDIT|Subject|Location|Company \/ organization|Company|Classification|Section|Pages|Page|First page|Number of pages|Volume|Issue|Edition|Column|Caption|Illustration|Identifier \/ keyword|Abstract|Links|Full text|ISSN|e-ISSN|Source type|Source attribution|Language of publication|Language|Document type|ProQuest document ID|Document URL|Copyright|Last updated|Database|Text Word Count|Word count|Graphic|Correction|Notes|Tags): ?/;
/** Fields without a name of their own. */
const UNNAMED = /^(?:copyright\b|©|\(c\)|proquest document link$|document \d+ of \d+$)/i;

function partOf(sheet: Sheet, lines: readonly Line[]): Part | undefined {
  const labelAt = (line: Line): string | undefined => LABEL.exec(sheet.text.slice(line.start, Math.min(line.end, line.start + 60)))?.[1];
  const full = lines.findIndex((line) => labelAt(line) === 'Full text');
  const isRights = (line: Line): boolean => labelAt(line) === undefined && UNNAMED.test(sheet.text.slice(line.start, Math.min(line.end, line.start + 60)));
  const isLabelled = (line: Line): boolean => labelAt(line) !== undefined || isRights(line);
  const closing = full < 0 ? lines.length : closingOf(lines, full, isLabelled, isRights);
  const outside = [...lines.slice(0, full < 0 ? lines.length : full), ...lines.slice(closing)];
  const values = valuesOf(sheet, outside, labelAt);
  if (!values.has('Publication title') && !values.has('Publication date') && !values.has('Title') && full < 0) return undefined;
  const headline = headlineOf(lines, isLabelled) ?? spanIn(sheet, outside, 'Title', labelAt);
  const body = full < 0 ? undefined : bodyOf(sheet, lines.slice(full, closing));
  return {
    span: [lines[0]!.start, lines.at(-1)!.end],
    fields: fieldsOf(sheet, headline, values),
    ...(headline === undefined ? {} : { headline }),
    ...(body === undefined ? {} : { body }),
  };
}

/** The index behind the report: the fields below it, each block of them named, reach to the end. */
function closingOf(lines: readonly Line[], full: number, isLabelled: (line: Line) => boolean, isRights: (line: Line) => boolean): number {
  let closing = lines.length;
  for (let at = lines.length - 1; at > full; at--) {
    if (!lines[at]!.apart && at > full + 1 && !isLabelled(lines[at]!)) continue;
    if (!isLabelled(lines[at]!)) break;
    closing = at;
  }
  // Rights that stand above the first field are the report's own last line.
  while (closing < lines.length && isRights(lines[closing]!)) closing++;
  return closing;
}

/** The first lines of the document, above the first name of a field. */
function headlineOf(lines: readonly Line[], isLabelled: (line: Line) => boolean): Span | undefined {
  const from = lines.findIndex((line) => !isLabelled(line));
  if (from < 0 || from > 1) return undefined;
  let end = from + 1;
  while (end < lines.length && !lines[end]!.apart && !isLabelled(lines[end]!)) end++;
  return spanOf(lines.slice(from, end));
}

function spanIn({ text }: Sheet, lines: readonly Line[], label: string, labelAt: (line: Line) => string | undefined): Span | undefined {
  const line = lines.find((candidate) => labelAt(candidate) === label);
  if (line === undefined) return undefined;
  const start = line.start + LABEL.exec(text.slice(line.start, line.end))![0].length;
  return start < line.end ? [start, line.end] : undefined;
}

function bodyOf({ text }: Sheet, lines: readonly Line[]): Span | undefined {
  const first = lines[0]!;
  const start = first.start + LABEL.exec(text.slice(first.start, Math.min(first.end, first.start + 60)))![0].length;
  if (start < first.end) return [start, lines.at(-1)!.end];
  return spanOf(lines.slice(1));
}

function valuesOf(sheet: Sheet, lines: readonly Line[], labelAt: (line: Line) => string | undefined): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  lines.forEach((line, i) => {
    const label = labelAt(line);
    if (label === undefined || values.has(label)) return;
    let end = i + 1;
    while (end < lines.length && !lines[end]!.apart && labelAt(lines[end]!) === undefined && lines[end]!.end - line.start < 1200) end++;
    const words = wordsAt(sheet, [line.start, lines[end - 1]!.end]).replace(LABEL, '').trim();
    if (words !== '') values.set(label, words);
  });
  return values;
}

function fieldsOf(sheet: Sheet, headline: Span | undefined, values: ReadonlyMap<string, string>): Fields {
  const published = readDateField(values.get('Publication date') ?? '');
  const outlet = outletIn(values.get('Publication title') ?? '');
  const author = values.get('Author') ?? values.get('Authors');
  const title = headline === undefined ? '' : wordsAt(sheet, headline);
  const url = addressOf(values.get('Document URL') ?? '');
  const section = values.get('Section');
  const correction = values.get('Correction');
  const accession = values.get('ProQuest document ID');
  const from = (label: string): string => `ProQuest ${label}`;
  return {
    ...(title === '' ? {} : { title: field(title, 'ProQuest headline') }),
    ...(outlet === '' ? {} : { outlet: field(outlet, from('Publication title')) }),
    ...(published === undefined ? {} : { published: field(published, from('Publication date')) }),
    ...(author === undefined ? {} : { byline: field(writersIn(author), from('Author')) }),
    ...(section === undefined ? {} : { section: field(section, from('Section')) }),
    ...(url === undefined ? {} : { url: field(url, from('Document URL')) }),
    ...(correction === undefined ? {} : { correction: field(correction, from('Correction')) }),
    ...(accession === undefined ? {} : { accession: field(accession, from('document ID')) }),
    ...lengthOf(values.get('Text Word Count') ?? values.get('Word count') ?? '', from('Word count')),
  };
}

/** `Doe, Jane; Roe, John` as papers write it: Jane Doe, John Roe. */
function writersIn(words: string): string {
  return writerIn(words).split(/;\s*/).map((name) => name.replace(/^(\p{Lu}[^,]{0,40}), (\p{Lu}[^,]{0,40})$/u, '$2 $1')).join(', ');
}

/** The paper's name without the edition and the place: `The Harbour Times, Late Edition (East Coast); Port Hale`. */
function outletIn(words: string): string {
  return words.replace(/;.*$/, '').replace(/,[^,]{0,30}\bedition\b.*$/i, '').trim();
}
