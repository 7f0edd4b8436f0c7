import { exportAs } from '../../annotation/exports/exportAs.js';
import { rowsIn } from '../../annotation/exports/rows.js';
import { type Cancellation, type LanguageContext, throwIfCancelled } from '../context.js';
import type { ExportAnswer, ExportFile, ExportParams } from '../exchangeProtocol.js';
import { counted, fileName } from '../labels.js';
import { version } from '../../../package.json';
import { worksIn } from './works.js';

/** Quotes with what readers decided on them, held against all articles that are known. @throws Cancelled */
export async function exporting(context: LanguageContext, { uri, format, withoutText }: ExportParams, token: Cancellation): Promise<ExportAnswer> {
  const files = uri === undefined ? [...new Set([...context.archive.all()].map(({ file }) => file))] : [uri];
  const works = await worksIn(context, files, token);
  if (works.length === 0) return { reason: uri === undefined ? 'No article is here to export.' : 'This document is not read as an article.', files: [], articles: 0 };
  const name = uri === undefined ? counted(works.length, 'article') : fileName(uri);
  const scope = { name, made: new Date().toISOString(), version, unread: [...(context.reading === 'done' ? [] : [STILL_READING]), ...(uri === undefined ? context.unread() : [])], withoutText };
  const rows = () => rowsIn(works, context.archive, async () => {
    await new Promise(setImmediate);
    throwIfCancelled(token);
  });
  return { files: (await exportAs(format, works, rows, scope)).map(asSent), articles: works.length };
}

const STILL_READING = 'Articles were still being read when this was made: some may be missing, and other reports of a quote with them.';

function asSent({ name, content }: { readonly name: string; readonly content: string | Uint8Array }): ExportFile {
  return typeof content === 'string' ? { name, text: content } : { name, base64: Buffer.from(content).toString('base64') };
}
