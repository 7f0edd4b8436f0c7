import { createHash } from 'node:crypto';
import { intakeGivingWay, type ReadArticle } from '../archive/intake.js';
import type { FileRecord, Store } from '../archive/store.js';
import { isDeclaredArticle } from '../article/format.js';
import { looksLikeArticle } from '../article/prose.js';
import { fileTextOf } from './fileText.js';
import type { Files } from './files.js';

/** A file on its way into a store. */
export interface TakenFile {
  /** How the store knows it: a URI in the server, a path on the command line. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** Bytes. */
  readonly maximumSize: number;
  /** The outlet that the settings give it. */
  readonly outlet: string | undefined;
  /** What readers have made of its articles; those that nobody has touched come back as they are. */
  readonly decided: (articles: readonly ReadArticle[]) => readonly ReadArticle[];
}

/** A file changed this short a time ago may change again without its time telling, in milliseconds. */
const tick = 2000;

/**
 * Brings what a store knows of a file up to date. A file whose size and time are as they were is not read; one whose bytes are as
 * they were is read and not understood again. Never rejects.
 *
 * @param now milliseconds, of the clock that file times are told by
 * @returns why it is no article or could not be read; `undefined` when it was taken or is not there any more
 */
export async function takeFile(files: Files, store: Store, file: TakenFile, now: number): Promise<string | undefined> {
  try {
    const { size, mtime } = await files.stat(file.path);
    if (size > file.maximumSize) return leftOut(store, file.name, `larger than ${file.maximumSize / 1e6} MB`);
    const record = store.record(file.name);
    const known = record?.outlet === file.outlet ? record : undefined;
    if (known && known.size === size && known.mtime === mtime) return known.skipped;
    const bytes = await files.read(file.path);
    if (bytes.length > file.maximumSize) return leftOut(store, file.name, `larger than ${file.maximumSize / 1e6} MB`);
    const settled = mtime + tick < now && bytes.length === size ? mtime : null;
    const seen = { size, mtime: settled, hash: createHash('sha1').update(bytes).digest('hex'), ...(file.outlet !== undefined && { outlet: file.outlet }) };
    if (known?.hash === seen.hash) {
      store.touch(file.name, seen);
      return known.skipped;
    }
    return await understood(store, file, bytes, seen);
  } catch (error) {
    const { code = 'error' } = error as NodeJS.ErrnoException;
    const why = leftOut(store, file.name, `could not be read (${code})`);
    return code === 'ENOENT' ? undefined : why;
  }
}

async function understood(store: Store, { name, outlet, decided }: TakenFile, bytes: Uint8Array, record: FileRecord): Promise<string | undefined> {
  const skip = (why: string): string => {
    store.take(name, [], { ...record, skipped: why });
    return why;
  };
  const file = fileTextOf(name, bytes);
  if ('unreadable' in file) return skip(file.unreadable);
  const { text, format } = file;
  const verdict = isDeclaredArticle(name) ? { article: true, why: '' } : looksLikeArticle(text, format);
  if (!verdict.article) return skip(verdict.why);
  const { articles } = await intakeGivingWay(name, { id: name, text, format }, outlet, givingWay());
  const shown = decided(articles);
  // What readers decide may change without the file: such articles are understood anew each time.
  store.take(name, shown.map(({ stored }) => stored), shown.every((one, at) => one === articles[at]) ? record : doubtful(record));
  return undefined;
}

/** Longest time in milliseconds that the articles of one file may hold the thread before others get their turn. */
const slice = 10;

function givingWay(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    await new Promise(setImmediate);
    since = performance.now();
  };
}

/** The record of a file that must be read again although it looks as it did. */
export function doubtful(record: FileRecord): FileRecord {
  return { ...record, mtime: null, hash: '' };
}

/** Not recorded: whether the file is still left out is seen without reading it. */
function leftOut(store: Store, name: string, why: string): string {
  store.remove(name);
  return why;
}
