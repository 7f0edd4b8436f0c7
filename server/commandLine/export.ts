import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArticleWork } from '../annotation/articleWork.js';
import { Callings } from '../annotation/callings.js';
import { exportAs, type ExportFormat, type ExportedFile, FOLDERS, formatNames, FULL_TEXT } from '../annotation/exports/exportAs.js';
import { rowsIn } from '../annotation/exports/rows.js';
import { PlacedRulings } from '../annotation/rulings.js';
import { MemoryStore } from '../archive/memory.js';
import { entryOf } from '../coverage/entry.js';
import { version } from '../../package.json';
import { FolderAnnotations } from './folderAnnotations.js';
import { Failures, readInputs } from './input.js';
import { callOf, UsageError } from './usage.js';

/** `quotelens export`: writes quotes with what readers decided on them, in the format asked for. Resolves to the exit code. */
export async function exportCommand(words: readonly string[]): Promise<number> {
  const call = callOf(words, { '--settings': true, '--format': true, '--no-text': false, '--to': true });
  const format = formatIn(call.options.get('--format'));
  const to = call.options.get('--to');
  const withoutText = call.options.has('--no-text');
  if (withoutText && FULL_TEXT.has(format)) throw new UsageError(`“${format}” is the articles’ text with marks on it: it cannot be exported with --no-text`);
  if (typeof to !== 'string' && FOLDERS.has(format)) throw new UsageError(`“${format}” is a folder: name it with --to FOLDER`);
  if (typeof to === 'string' && FOLDERS.has(format) && !(await isFree(to))) throw new UsageError(`“${to}” is not an empty folder: name one that is, or that is not there yet`);
  const failures = new Failures();
  const annotations = new FolderAnnotations(failures);
  const works: ArticleWork[] = [];
  for await (const input of readInputs(call, failures)) works.push(await annotations.work(input));
  const scope = { name: call.paths.join(', '), made: new Date().toISOString(), version, unread: failures.all, withoutText, shared: await annotations.shared() };
  const rulings = new PlacedRulings(works.map(({ read: { article }, annotated }) => [article.id, annotated.rulings]), () => undefined);
  const files = await exportAs(format, works, () => rowsIn(works, archiveOf(works), { callings: new Callings(scope.shared), rulings }), scope);
  if (typeof to === 'string') await save(files, to, FOLDERS.has(format));
  else process.stdout.write(files[0]!.content);
  return failures.exitCode;
}

function formatIn(given: string | true | undefined): ExportFormat {
  const format = formatNames.find((one) => one === given);
  if (format === undefined) throw new UsageError(`name a format: --format ${formatNames.join(' | ')}`);
  return format;
}

/** Whether a folder can be filled without writing over anything. */
async function isFree(path: string): Promise<boolean> {
  try {
    return (await readdir(path)).length === 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/** One file at the path, several in a folder of that name. */
async function save(files: readonly ExportedFile[], to: string, inFolder: boolean): Promise<void> {
  for (const { name, content } of files) {
    const path = inFolder ? join(to, name) : to;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** The articles as their readers have corrected them, not as they were suggested. */
function archiveOf(works: readonly ArticleWork[]): MemoryStore {
  const archive = new MemoryStore();
  for (const { read: { article, stored }, annotated: { reading } } of works) archive.put(stored.id, [{ ...stored, ...entryOf(article, reading, stored.file) }]);
  return archive;
}
