import { exportAs, type ExportFormat } from '../../../../server/annotation/exports/exportAs.js';
import type { ExportedArticles, ExportScope } from '../../../../server/annotation/exports/exported.js';

export const scope: ExportScope = { name: 'eskby', made: '2026-11-22T10:00:00.000Z', version: '1.2.3', unread: [], withoutText: false, shared: () => [] };

/** An export's files as they are on the disk. */
export async function exportedFiles(format: ExportFormat, articles: ExportedArticles, options: Partial<ExportScope> = {}): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer[]>();
  for await (const { name, content } of exportAs(format, articles, { ...scope, ...options })) files.set(name, [...(files.get(name) ?? []), Buffer.from(content)]);
  return new Map([...files].map(([name, pieces]) => [name, Buffer.concat(pieces)]));
}

/** The one file of a format of one file, as text. */
export async function exportedText(...asked: Parameters<typeof exportedFiles>): Promise<string> {
  const [content] = (await exportedFiles(...asked)).values();
  return content!.toString();
}
