import { URI } from 'vscode-uri';
import type { ArticleWork } from '../../annotation/articleWork.js';
import { exportAs, FOLDERS, FULL_TEXT } from '../../annotation/exports/exportAs.js';
import { rowsIn } from '../../annotation/exports/rows.js';
import { standingOf } from '../../annotation/exports/rowsOf.js';
import { isFreeFolder, writeFileExport, writeFolderExport } from '../../annotation/exports/writeExport.js';
import { Callings } from '../../annotation/callings.js';
import { PlacedRulings } from '../../annotation/rulings.js';
import { anchorsOf } from '../../annotation/annotationIndex.js';
import type { SharedRecord } from '../../annotation/record.js';
import { type Cancellation, Cancelled, type LanguageContext, throwIfCancelled } from '../context.js';
import type { ExportAnswer, ExportParams } from '../exchangeProtocol.js';
import { counted, fileName } from '../labels.js';
import { version } from '../../../package.json';
import { worksIn } from './works.js';

/** Told how many articles are written of about how many. */
export type Tell = (done: number, total: number) => void;

/**
 * Writes quotes with what readers decided on them, held against all articles that are known. One article is held at a time.
 * @throws Cancelled; then nothing was written
 */
export async function exporting(context: LanguageContext, { uri, format, withoutText, to }: ExportParams, token: Cancellation, tell: Tell): Promise<ExportAnswer> {
  const target = URI.parse(to);
  if (target.scheme !== 'file') return { reason: 'Exports are written to the disk: choose a place there.' };
  if (withoutText && FULL_TEXT.has(format)) return { reason: 'This format is the articles’ text with marks on it: it cannot be exported without.' };
  if (context.archive.articlesOf(to).length > 0) return { reason: `${fileName(to)} is an article, and articles are never written over. Choose another name.` };
  if (FOLDERS.has(format) && !(await isFreeFolder(target.fsPath))) return { reason: `${fileName(to)} is not an empty folder. Choose another name.` };

  const total = uri === undefined ? context.archive.articles : context.archive.articlesOf(uri).length;
  const names = new Set<string>();
  const counting = async function* (works: AsyncIterable<ArticleWork>): AsyncGenerator<ArticleWork> {
    for await (const work of works) {
      yield work;
      names.add(work.ground.article);
      tell(names.size, Math.max(total, names.size));
    }
  };
  const works = counting(worksIn(context, uri === undefined ? context.articleFiles() : [uri], token));
  const scope = {
    name: uri === undefined ? counted(total, 'article') : fileName(uri),
    made: new Date().toISOString(),
    version,
    unread: [...(context.reading === 'done' ? [] : [STILL_READING]), ...(uri === undefined ? context.unread() : [])],
    withoutText,
    shared: () => sharedIn(context, names),
    ...(context.reference && { reference: context.reference.named }),
  };
  const pieces = exportAs(format, rowsIn(works, context.archive, {
    callings: new Callings(context.annotations.all.flatMap((annotations) => annotations.shared())),
    rulings: context.annotations.rulings ?? new PlacedRulings([], () => undefined),
    standing: (article, quote) => standingOf(context.annotations.of(article)?.quotes.get(quote)),
    isReference: context.reference?.is,
    pause: async () => {
      await new Promise(setImmediate);
      throwIfCancelled(token);
    },
  }), scope);
  try {
    await (FOLDERS.has(format) ? writeFolderExport : writeFileExport)(onlyIfAny(pieces, names), target.fsPath);
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    if (error instanceof Nothing) return { reason: uri === undefined ? 'No article is here to export.' : 'This document is not read as an article.' };
    return { reason: `The export could not be written: ${error instanceof Error ? error.message : String(error)}` };
  }
  return { articles: names.size };
}

class Nothing extends Error {}

/** @throws Nothing behind the last piece when there was no article: then nothing is left behind */
async function* onlyIfAny<T>(pieces: AsyncIterable<T>, names: ReadonlySet<string>): AsyncGenerator<T> {
  yield* pieces;
  if (names.size === 0) throw new Nothing();
}

/** What was ruled and renamed, as far as it touches these articles. */
function sharedIn({ annotations }: LanguageContext, names: ReadonlySet<string>): SharedRecord[] {
  return annotations.all.flatMap((folder) => folder.shared()).filter((record) => {
    const anchors = anchorsOf(record);
    return anchors.length === 0 || anchors.some(({ article }) => names.has(article));
  });
}

const STILL_READING = 'Articles were still being read when this was made: some may be missing, and other reports of a quote with them.';
