import type { ArticleWork } from '../../annotation/articleWork.js';
import { exportAs, FULL_TEXT } from '../../annotation/exports/exportAs.js';
import { rowsIn } from '../../annotation/exports/rows.js';
import { Callings } from '../../annotation/callings.js';
import { PlacedRulings } from '../../annotation/rulings.js';
import { anchorsOf } from '../../annotation/annotationIndex.js';
import type { SharedRecord } from '../../annotation/record.js';
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
  if (withoutText && FULL_TEXT.has(format)) return { reason: 'This format is the articles’ text with marks on it: it cannot be exported without.', files: [], articles: 0 };
  const name = uri === undefined ? counted(works.length, 'article') : fileName(uri);
  const scope = { name, made: new Date().toISOString(), version, unread: [...(context.reading === 'done' ? [] : [STILL_READING]), ...(uri === undefined ? context.unread() : [])], withoutText, shared: sharedIn(context, works) };
  const pause = async (): Promise<void> => {
    await new Promise(setImmediate);
    throwIfCancelled(token);
  };
  const callings = new Callings(context.annotations.all.flatMap((annotations) => annotations.shared()));
  const rows = () => rowsIn(works, context.archive, { callings, rulings: context.annotations.rulings ?? new PlacedRulings([], () => undefined), pause });
  return { files: (await exportAs(format, works, rows, scope)).map(asSent), articles: works.length };
}

/** What was ruled and renamed, as far as it touches these articles. */
function sharedIn({ annotations }: LanguageContext, works: readonly ArticleWork[]): SharedRecord[] {
  const names = new Set(works.map(({ ground }) => ground.article));
  return annotations.all.flatMap((folder) => folder.shared()).filter((record) => {
    const anchors = anchorsOf(record);
    return anchors.length === 0 || anchors.some(({ article }) => names.has(article));
  });
}

const STILL_READING = 'Articles were still being read when this was made: some may be missing, and other reports of a quote with them.';

function asSent({ name, content }: { readonly name: string; readonly content: string | Uint8Array }): ExportFile {
  return typeof content === 'string' ? { name, text: content } : { name, base64: Buffer.from(content).toString('base64') };
}
