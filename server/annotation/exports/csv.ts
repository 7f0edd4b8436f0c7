import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { AnnotationRecord, SharedRecord } from '../record.js';
import { recordOf } from '../recordOf.js';
import type { ReportRow } from './reportRow.js';
import type { Imported } from './imported.js';

/** A column's heading and what stands in it. */
const COLUMNS: readonly (readonly [heading: string, cell: (row: ReportRow) => string | number | undefined])[] = [
  ['article', ({ article }) => article],
  ['outlet', ({ outlet }) => outlet],
  ['published', ({ published }) => published],
  ['title', ({ title }) => title],
  ['address', ({ url }) => url],
  ['region', ({ region }) => region],
  ['paragraph', ({ paragraph }) => paragraph],
  ['start', ({ start }) => start],
  ['end', ({ end }) => end],
  ['quote', ({ words }) => words],
  ['type', ({ type }) => type],
  ['speaker', ({ speaker }) => speaker],
  ['source', ({ source }) => source],
  ['cue', ({ cue }) => cue],
  ['state', ({ state }) => state],
  ['confidence', ({ confidence }) => confidence?.toFixed(2)],
  ['by', ({ by }) => by],
  ['at', ({ at }) => at],
  ['settled in curation', ({ curated }) => (curated ? 'yes' : undefined)],
  ['disagreement', ({ disagreement }) => (disagreement ? 'yes' : undefined)],
  ['other outlets', ({ outlets }) => outlets],
  ['other origins', ({ origins }) => origins],
  ['differs from the fullest', ({ differences }) => differences.join('; ')],
  ['notes', ({ notes }) => notes.join('\n')],
  ['status', ({ status }) => status],
  ['tags', ({ tags }) => tags.join(', ')],
  ['sources', ({ sources }) => sources.join(' ')],
];

/** The column that an import reads; all others are for people and spreadsheets. */
const ANNOTATIONS = 'annotations';

export interface CsvOptions {
  /** Leaves out the articles' words and what would bring them back. Such a table cannot be read back. */
  readonly withoutText?: boolean;
  /** Records that belong to no single article: each has a line of its own. */
  readonly shared?: readonly SharedRecord[];
}

const OF_TEXT = new Set(['quote', 'differs from the fullest']);

/**
 * One line a report, with a heading, as spreadsheets open it by a double click: UTF-8 with a byte order mark, CRLF, and nothing
 * that a spreadsheet would take for a formula (such cells begin with an apostrophe). RFC 4180.
 */
export function csvOf(rows: readonly ReportRow[], { withoutText = false, shared = [] }: CsvOptions = {}): string {
  const columns = COLUMNS.filter(([heading]) => !withoutText || !OF_TEXT.has(heading));
  const headings = [...columns.map(([heading]) => heading), ...(withoutText ? [] : [ANNOTATIONS])];
  const lines = rows.map((row) => [...columns.map(([, cell]) => cell(row) ?? ''), ...(withoutText ? [] : [annotationsCell(row)])]);
  const own = shared.map((record) => [...columns.map(([heading]) => sharedCell(record, heading)), ...(withoutText ? [] : [JSON.stringify([record])])]);
  return stringify([headings, ...lines, ...own], { bom: true, record_delimiter: 'windows', escape_formulas: true, quoted_match: OTHER_DELIMITERS });
}

/** What an import takes for the end of a cell or line besides our own: spreadsheets save with other delimiters. */
const OTHER_DELIMITERS = /[;\t\r\n]/;

/** The annotations in a table that `csvOf` wrote, also after a spreadsheet has saved it with other delimiters. Never throws. */
export function annotationsFromCsv(text: string): Imported {
  let lines: Record<string, string>[];
  try {
    lines = parse(text, { bom: true, columns: true, delimiter: [',', ';', '\t'], relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    return { records: [], problems: [`This is not a table of comma-separated values: ${error instanceof Error ? error.message : String(error)}`] };
  }
  if (lines.length > 0 && !(ANNOTATIONS in lines[0]!)) return { records: [], problems: [`The table has no column “${ANNOTATIONS}”: nothing can be read back from it.`] };
  const records: AnnotationRecord[] = [];
  const problems: string[] = [];
  lines.forEach((line, at) => {
    for (const found of recordsIn(line[ANNOTATIONS] ?? '')) {
      if (typeof found === 'string') problems.push(`line ${at + 2}: ${found}`);
      else records.push(found);
    }
  });
  return { records, problems };
}

function sharedCell(record: SharedRecord, heading: string): string {
  const cells: Readonly<Record<string, string>> = {
    state: STATES[record.op],
    by: record.by,
    at: record.at,
    ...(record.op === 'name' ? { speaker: record.as, source: record.name, article: record.in?.article ?? '' } : { article: record.one.article, quote: record.one.parts.map(({ exact }) => exact).join(' … ') }),
  };
  return cells[heading] ?? '';
}

const STATES = { same: 'same statement as another', different: 'not the same statement as another', name: 'speaker renamed' } as const;

function annotationsCell({ annotations }: ReportRow): string {
  return annotations.length === 0 ? '' : JSON.stringify(annotations);
}

function recordsIn(cell: string): (AnnotationRecord | string)[] {
  if (cell === '') return [];
  try {
    const items: unknown = JSON.parse(cell);
    return Array.isArray(items) ? items.map((item) => recordOf(JSON.stringify(item))) : ['the annotations are not a list'];
  } catch {
    return ['the annotations are not JSON'];
  }
}
