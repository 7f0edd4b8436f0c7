import { resolve } from 'node:path';
import { type AnnotatedArticle, comparable } from '../annotation/annotated.js';
import type { ArticleWork } from '../annotation/articleWork.js';
import { Callings } from '../annotation/callings.js';
import { exportAs, type ExportFormat, FOLDERS, formatNames, FULL_TEXT } from '../annotation/exports/exportAs.js';
import type { ExportedPiece } from '../annotation/exports/exported.js';
import type { RowStanding } from '../annotation/exports/reportRow.js';
import { rowsIn } from '../annotation/exports/rows.js';
import { standingOf } from '../annotation/exports/rowsOf.js';
import { isFreeFolder, writeFileExport, writeFolderExport } from '../annotation/exports/writeExport.js';
import { PlacedRulings } from '../annotation/rulings.js';
import { MemoryStore } from '../archive/memory.js';
import { entryOf } from '../coverage/entry.js';
import { version } from '../../package.json';
import { FolderAnnotations } from './folderAnnotations.js';
import { Failures, readInputs } from './input.js';
import { writeOut } from './output.js';
import { ProgressBar } from './progressBar.js';
import { type Call, callOf, UsageError } from './usage.js';

/** `quotelens export`: writes quotes with what readers decided on them, in the format asked for. Resolves to the exit code. */
export async function exportCommand(words: readonly string[]): Promise<number> {
  const call = callOf(words, { '--settings': true, '--format': true, '--no-text': false, '--to': true });
  const format = formatIn(call.options.get('--format'));
  const to = call.options.get('--to');
  const withoutText = call.options.has('--no-text');
  if (withoutText && FULL_TEXT.has(format)) throw new UsageError(`“${format}” is the articles’ text with marks on it: it cannot be exported with --no-text`);
  if (typeof to !== 'string' && FOLDERS.has(format)) throw new UsageError(`“${format}” is a folder: name it with --to FOLDER`);
  if (typeof to === 'string' && FOLDERS.has(format) && !(await isFreeFolder(to))) throw new UsageError(`“${to}” is not an empty folder: name one that is, or that is not there yet`);
  const failures = new Failures();
  const annotations = new FolderAnnotations(failures);
  const known = await knownFrom(call, failures, annotations);
  const shared = await annotations.shared();
  const scope = { name: call.paths.join(', '), made: new Date().toISOString(), version, unread: failures.all, withoutText, shared: () => shared };
  const bar = new ProgressBar(process.stderr);
  const works = known.works(bar);
  const pieces = exportAs(format, rowsIn(works, known.archive, { callings: new Callings(shared), rulings: known.rulings, standing: known.standing }), scope);
  if (typeof to !== 'string') await toStandardOutput(pieces);
  else await (FOLDERS.has(format) ? writeFolderExport : writeFileExport)(pieces, resolve(to));
  return failures.exitCode;
}

/** What the articles of a call are held against each other by: all of them, without their text. */
interface Known {
  /** The articles as their readers have corrected them, but for the speakers: see `comparable`. */
  readonly archive: MemoryStore;
  readonly rulings: PlacedRulings;
  readonly standing: (article: string, quote: string) => RowStanding;
  /** The articles once more, one after the other: what can be read twice is not kept. */
  readonly works: (bar: ProgressBar) => AsyncIterable<ArticleWork>;
}

async function knownFrom(call: Call, failures: Failures, annotations: FolderAnnotations): Promise<Known> {
  const archive = new MemoryStore();
  const annotated = new Map<string, Pick<AnnotatedArticle, 'quotes' | 'rulings'>>();
  const kept: ArticleWork[] = [];
  const isOnce = call.paths[0] === '-';
  let count = 0;
  for await (const input of readInputs(call, failures)) {
    const work = await annotations.work(input);
    const { read: { article, stored }, annotated: { quotes, rulings }, standing } = work;
    archive.put(stored.id, [{ ...stored, ...entryOf(article, comparable(work.annotated), stored.file) }]);
    if (standing.length > 0 || rulings.length > 0) annotated.set(article.id, { quotes, rulings });
    if (isOnce) kept.push(work);
    count++;
  }
  const again = async function* (bar: ProgressBar): AsyncGenerator<ArticleWork> {
    let done = 0;
    // What could not be read was said the first time.
    for await (const input of readInputs(call, Failures.silent())) {
      yield await annotations.work(input);
      bar.show(++done, count, 'articles');
    }
    bar.end();
  };
  return {
    archive,
    rulings: new PlacedRulings([...annotated].map(([id, { rulings }]) => [id, rulings]), () => undefined),
    standing: (article, quote) => standingOf(annotated.get(article)?.quotes.get(quote)),
    works: (bar) => (isOnce ? each(kept) : again(bar)),
  };
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

function formatIn(given: string | true | undefined): ExportFormat {
  const format = formatNames.find((one) => one === given);
  if (format === undefined) throw new UsageError(`name a format: --format ${formatNames.join(' | ')}`);
  return format;
}

async function toStandardOutput(pieces: AsyncIterable<ExportedPiece>): Promise<void> {
  for await (const { content } of pieces) await writeOut(content);
}
