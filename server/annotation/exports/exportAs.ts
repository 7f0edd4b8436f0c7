import type { ArticleWork } from '../articleWork.js';
import { csvOf } from './csv.js';
import { htmlOf, markdownOf } from './page.js';
import { reportOf, type ReportScope } from './report.js';
import type { ReportRow } from './reportRow.js';
import { w3cCollection } from './w3c.js';

/** What can be exported, and how a file of it is called. */
export const FORMATS = {
  w3c: { extension: 'jsonld', title: 'W3C Web Annotation', comesBack: true },
  csv: { extension: 'csv', title: 'Table for spreadsheets', comesBack: true },
  markdown: { extension: 'md', title: 'Report in Markdown', comesBack: false },
  html: { extension: 'html', title: 'Report for a browser', comesBack: false },
} as const;
export type ExportFormat = keyof typeof FORMATS;
export const formatNames = Object.keys(FORMATS) as readonly ExportFormat[];

/** One file of an export. */
export interface ExportedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface ExportScope extends ReportScope {
  readonly withoutText: boolean;
}

/**
 * Some articles with their readers' work, in a format.
 * @param rows what `rowsIn` gives; asked for by the formats that tell of other outlets
 */
export async function exportAs(format: ExportFormat, works: readonly ArticleWork[], rows: () => Promise<readonly ReportRow[]>, scope: ExportScope): Promise<readonly ExportedFile[]> {
  const one = (content: string): ExportedFile[] => [{ name: `quotes.${FORMATS[format].extension}`, content }];
  switch (format) {
    case 'w3c':
      return one(`${JSON.stringify(w3cCollection(works.flatMap(({ standing }) => standing), scope.name, scope), undefined, 2)}\n`);
    case 'csv':
      return one(csvOf(await rows(), scope));
    case 'markdown':
      return one(markdownOf(reportOf(await rows(), scope)));
    case 'html':
      return one(htmlOf(`Quotes in ${scope.name}`, reportOf(await rows(), scope)));
  }
}
