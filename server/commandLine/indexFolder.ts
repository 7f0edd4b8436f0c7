import { existsSync, statSync } from 'node:fs';
import { deleteUnused, wasUnused } from '../archive/unusedArchives.js';
import { archivePath, folderLibrary, type FolderLibrary, neededSqlite, type Use, usualStorage } from './folderLibrary.js';
import { settingsFor } from './input.js';
import { write } from './output.js';
import { ProgressBar } from './progressBar.js';
import { type Call, callOf, UsageError } from './usage.js';

/** What `index` and `status` say of one folder; the shape is a contract (docs/command-line.md). */
interface FolderStatus {
  readonly folder: string;
  readonly articles: number;
  readonly quotes: number;
  /** Path and bytes of the database. */
  readonly database: string;
  readonly size: number;
  /** ISO 8601. */
  readonly written: string;
  /** Files that were read, or with `status` would have to be. */
  readonly files: number;
  readonly skipped: number;
  readonly problems: readonly string[];
}

/** `quotelens index`: reads folders into archives on disk, as far as they have changed. Resolves to the exit code. */
export async function indexCommand(words: readonly string[]): Promise<number> {
  const call = callFor(words);
  const code = await eachFolder(call, 'were new or had changed', async (folder) => {
    const bar = new ProgressBar(process.stderr);
    const articles = await opened(folder, call, 'make');
    try {
      let read = 0;
      await articles.read((done, total) => {
        read = Math.max(read, total);
        bar.show(done, total, 'files');
      });
      bar.end();
      mustBeOurs(articles);
      return statusOf(folder, databaseOf(folder, call), articles, read);
    } finally {
      bar.end();
      await articles.dispose();
    }
  });
  await tidyStorage(storageOf(call));
  return code;
}

/** Deletes the archives of folders that nobody opens any more, and says so. */
async function tidyStorage(storage: string): Promise<void> {
  const open = await neededSqlite();
  if (!existsSync(storage)) return;
  for (const path of deleteUnused(open, storage, Date.now())) process.stderr.write(`quotelens: ${wasUnused(path)}\n`);
}

/** `quotelens status`: what the archives of folders hold, and what has changed since. Reads no article and writes nothing. Resolves to the exit code. */
export async function statusCommand(words: readonly string[]): Promise<number> {
  const call = callFor(words);
  return eachFolder(call, 'are new or have changed since', async (folder) => {
    const database = databaseOf(folder, call);
    if (database.size === 0) throw new Error(`there is no archive of it; “quotelens index ${folder}” makes one`);
    const articles = await opened(folder, call, 'look at');
    const { library } = articles;
    try {
      library.reading.pause();
      await articles.read();
      return statusOf(folder, database, articles, library.status.paused?.total ?? 0);
    } finally {
      await articles.dispose();
    }
  });
}

function callFor(words: readonly string[]): Call {
  const call = callOf(words, { '--settings': true, '--storage': true, '--json': false });
  if (call.paths.includes('-')) throw new UsageError('name a folder');
  return call;
}

async function eachFolder(call: Call, changed: string, of: (folder: string) => Promise<FolderStatus>): Promise<number> {
  const asJson = call.options.has('--json');
  await neededSqlite();
  let code = 0;
  for (const folder of call.paths) {
    try {
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error('no such folder');
      const status = await of(folder);
      if (asJson) await write(status);
      else process.stdout.write(plain(status, changed));
      if (status.problems.length > 0) code = 1;
      if (!asJson) for (const problem of status.problems) process.stderr.write(`quotelens: ${problem}\n`);
    } catch (error) {
      process.stderr.write(`quotelens: ${folder}: ${error instanceof Error ? error.message : String(error)}\n`);
      code = 1;
    }
  }
  return code;
}

async function opened(folder: string, call: Call, use: Use): Promise<FolderLibrary> {
  return folderLibrary([folder], await settingsFor(call), storageOf(call), use);
}

export function storageOf({ options }: Call): string {
  const given = options.get('--storage');
  return typeof given === 'string' ? given : usualStorage();
}

/** Says what became of the archive. Throws one sentence where it could not be kept on disk, or is kept by another process. */
function mustBeOurs({ library }: FolderLibrary): void {
  const { notices, kept } = library.status;
  if (kept.includes('in memory')) throw new Error(notices.join(' '));
  for (const notice of notices) process.stderr.write(`quotelens: ${notice}\n`);
  if (kept.includes('by another process')) throw new Error('another program keeps this archive just now');
}

type DatabaseFile = Pick<FolderStatus, 'database' | 'size' | 'written'>;

function databaseOf(folder: string, call: Call): DatabaseFile {
  const database = archivePath(storageOf(call), folder);
  const parts = [database, `${database}-wal`].flatMap((path) => statSync(path, { throwIfNoEntry: false }) ?? []);
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  return { database, size, written: new Date(Math.max(0, ...parts.map(({ mtimeMs }) => mtimeMs))).toISOString() };
}

function statusOf(folder: string, database: DatabaseFile, { library, problems }: FolderLibrary, files: number): FolderStatus {
  const { articles, quotes, skippedCount } = library.status;
  return { folder, articles, quotes, ...database, files, skipped: skippedCount - problems.length, problems };
}

function plain({ folder, articles, quotes, database, size, written, files, skipped, problems }: FolderStatus, changed: string): string {
  const number = (value: number): string => value.toLocaleString('en');
  return [
    folder,
    `  ${number(articles)} articles, ${number(quotes)} quotes`,
    `  ${number(files)} files ${changed}`,
    `  ${number(skipped)} files are no articles, ${number(problems.length)} could not be read`,
    `  archive: ${(size / 1e6).toFixed(1)} MB, last written ${written}`,
    `  ${database}`,
    '',
  ].join('\n');
}
