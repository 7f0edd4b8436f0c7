import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { AnnotationRecord, SharedRecord } from '../record.js';
import type { ExportedArticles, ExportScope } from './exported.js';
import { recordsOf } from '../recordOf.js';
import type { ReportRow } from './reportRow.js';
import { saidWords } from './standingWords.js';
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
  ['before', ({ before }) => before.trim()],
  ['quote', ({ words }) => words],
  ['after', ({ after }) => after.trim()],
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
  ['other reports told by', toldBy],
  ['differs from the fullest', ({ differences }) => differences.join('; ')],
  ['difference codes', ({ codes }) => codes.join(' ')],
  ['checked against the reference', referenceCell],
  ['notes', ({ notes }) => notes.map((note) => `${note.text} (${saidWords(note)})`).join('\n')],
  ['status', ({ status }) => status],
  ['tags', ({ tags }) => tags.join(', ')],
  ['sources', ({ sources }) => sources.join(' ')],
];

/** The column that an import reads; all others are for people and spreadsheets. */
const ANNOTATIONS = 'annotations';

/** What is taken out of the articles: none of it is in a table without their words. */
const OF_TEXT = new Set(['title', 'before', 'quote', 'after', 'source', 'cue', 'differs from the fullest']);

/**
 * One line a report, with a heading, as spreadsheets open it by a double click: UTF-8 with a byte order mark, CRLF, and nothing
 * that a spreadsheet would take for a formula (such cells begin with an apostrophe). RFC 4180. A table without the articles' words
 * cannot be read back.
 */
export async function* csvOf(articles: ExportedArticles, { withoutText, shared }: Pick<ExportScope, 'withoutText' | 'shared'>): AsyncGenerator<string> {
  const columns = COLUMNS.filter(([heading]) => !withoutText || !OF_TEXT.has(heading));
  const line = (cell: (column: (typeof COLUMNS)[number]) => string | number | undefined, annotations: string): (string | number)[] => [...columns.map((column) => cell(column) ?? ''), ...(withoutText ? [] : [annotations])];
  yield `\ufeff${linesOf([[...columns.map(([heading]) => heading), ...(withoutText ? [] : [ANNOTATIONS])]])}`;
  for await (const { rows } of articles) yield linesOf(rows.map((row) => line(([, cell]) => cell(row), annotationsCell(row))));
  yield linesOf(shared().map((record) => line(([heading]) => sharedCell(record, heading), JSON.stringify([record]))));
}

function linesOf(lines: readonly (readonly (string | number)[])[]): string {
  return stringify([...lines], { record_delimiter: 'windows', escape_formulas: true, quoted_match: OTHER_DELIMITERS });
}

/** Quoted besides our own: what some program may take for the end of a cell or line. */
const OTHER_DELIMITERS = /[;\t\r\n]/;

/** The annotations in a table that `csvOf` wrote, also after a spreadsheet has saved it with other delimiters. Never throws. */
export function annotationsFromCsv(text: string): Imported {
  let lines: Record<string, string>[];
  try {
    lines = parse(text, { bom: true, columns: true, delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    return { records: [], problems: [`This is not a table of comma-separated values: ${error instanceof Error ? error.message : String(error)}`] };
  }
  if (lines.length > 0 && !(ANNOTATIONS in lines[0]!)) return { records: [], problems: [`The table has no column “${ANNOTATIONS}”: nothing can be read back from it.`] };
  const records: AnnotationRecord[] = [];
  const problems: string[] = [];
  lines.forEach((line, at) => {
    const cell = line[ANNOTATIONS] ?? '';
    for (const found of cell === '' ? [] : recordsOf(cell)) {
      if (typeof found === 'string') problems.push(`line ${at + 2}: ${found}`);
      else records.push(found);
    }
  });
  return { records, problems };
}

/**
 * What a table's cells are parted by, told by its headings: none of ours holds a delimiter. A spreadsheet that parts by semicolons leaves
 * commas unquoted, so no more than one can be taken.
 */
function delimiterOf(text: string): string {
  const [headings = ''] = text.split(/[\r\n]/, 1);
  const parts = (delimiter: string): boolean => headings.split(delimiter).some((heading) => heading.replace(/^[\ufeff"]+|"+$/g, '') === ANNOTATIONS);
  return [',', ';', '\t'].find((delimiter) => headings.includes(delimiter) && parts(delimiter)) ?? ',';
}

/** Whether it is suggested that other articles report the same, or who has ruled so. */
function toldBy({ outlets, ruledBy }: ReportRow): string {
  return outlets === 0 ? '' : ['suggested by Quotelens', ...ruledBy.map((said) => `ruled by ${saidWords(said)}`)].join('; ');
}

function referenceCell({ reference }: ReportRow): string {
  if (reference === undefined) return '';
  if (reference === 'here') return 'is the reference';
  return reference === 'silent' ? 'no' : `yes: ${reference.codes.join(' ') || 'same words'}`;
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
