import type { ArticleWork } from '../articleWork.js';
import type { SharedRecord } from '../record.js';
import { bratOf } from './brat.js';
import { csvOf } from './csv.js';
import { htmlOf, markdownOf } from './page.js';
import { refiOf } from './refi.js';
import { reportOf, type ReportScope } from './report.js';
import type { ReportRow } from './reportRow.js';
import { w3cCollection } from './w3c.js';

/** The endings of the files that the formats are kept in; none where it is a folder. */
const EXTENSIONS = {
  w3c: 'jsonld',
  csv: 'csv',
  markdown: 'md',
  html: 'html',
  brat: '',
  refi: 'qdpx',
} as const;
export type ExportFormat = keyof typeof EXTENSIONS;
export const formatNames = Object.keys(EXTENSIONS) as readonly ExportFormat[];

/** Formats that are the articles’ text with marks on it: without the text there is nothing. */
export const FULL_TEXT: ReadonlySet<ExportFormat> = new Set(['brat', 'refi']);

/** Formats of several files. */
export const FOLDERS: ReadonlySet<ExportFormat> = new Set(['brat']);

/** One file of an export. */
export interface ExportedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface ExportScope extends ReportScope {
  readonly withoutText: boolean;
  /** Records that belong to no single article. */
  readonly shared: readonly SharedRecord[];
}

/**
 * Some articles with their readers' work, in a format.
 * @param rows what `rowsIn` gives; asked for by the formats that tell of other outlets
 */
export async function exportAs(format: ExportFormat, works: readonly ArticleWork[], rows: () => Promise<readonly ReportRow[]>, scope: ExportScope): Promise<readonly ExportedFile[]> {
  const one = (content: string | Uint8Array): ExportedFile[] => [{ name: `quotes.${EXTENSIONS[format]}`, content }];
  switch (format) {
    case 'w3c':
      return one(`${JSON.stringify(w3cCollection([...works.flatMap(({ standing }) => standing), ...scope.shared], scope.name, scope), undefined, 2)}\n`);
    case 'csv':
      return one(csvOf(await rows(), scope));
    case 'markdown':
      return one(markdownOf(reportOf(await rows(), scope)));
    case 'html':
      return one(htmlOf(`Quotes in ${scope.name}`, reportOf(await rows(), scope)));
    case 'brat':
      return bratOf(works, await rows(), scope.shared);
    case 'refi':
      return one(refiOf(works, await rows(), scope.shared, scope));
  }
}
