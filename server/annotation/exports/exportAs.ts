import { bratOf } from './brat.js';
import { csvOf } from './csv.js';
import type { ExportedArticles, ExportedPiece, ExportScope, ReportScope } from './exported.js';
import { htmlOf, markdownOf } from './page.js';
import { refiOf } from './refi.js';
import { QuoteReport } from './report.js';
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

/** Some articles with their readers' work, in a format, as it is made. What is held meanwhile does not grow with the articles' text. */
export async function* exportAs(format: ExportFormat, articles: ExportedArticles, scope: ExportScope): AsyncGenerator<ExportedPiece> {
  if (format === 'brat') {
    yield* bratOf(articles, scope.shared);
    return;
  }
  const name = `quotes.${EXTENSIONS[format]}`;
  for await (const content of oneFile(format, articles, scope)) yield { name, content };
}

async function* oneFile(format: Exclude<ExportFormat, 'brat'>, articles: ExportedArticles, scope: ExportScope): AsyncGenerator<string | Uint8Array> {
  switch (format) {
    case 'w3c':
      yield* w3cCollection(articles, scope);
      return;
    case 'csv':
      yield* csvOf(articles, scope);
      return;
    case 'markdown':
      yield* markdownOf(await reportBlocks(articles, scope));
      return;
    case 'html':
      yield* htmlOf(`Quotes in ${scope.name}`, await reportBlocks(articles, scope));
      return;
    case 'refi':
      yield* refiOf(articles, scope);
      return;
  }
}

async function reportBlocks(articles: ExportedArticles, scope: ReportScope) {
  const report = new QuoteReport(scope);
  for await (const { rows } of articles) report.add(rows);
  return report.blocks();
}
