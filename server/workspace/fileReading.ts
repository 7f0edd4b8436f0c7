import { createHash } from 'node:crypto';
import { intake, type ReadArticle } from '../archive/intake.js';
import { packed, type PackedFile } from '../archive/packed.js';
import type { FileRecord } from '../archive/store.js';
import { isDeclaredArticle } from '../article/format.js';
import { looksLikeArticle } from '../article/prose.js';
import { documentAddress } from './documentAddress.js';
import { fileTextOf } from './fileText.js';
import type { Files, FileStat } from './files.js';

/** A file to be read. Plain data: it may be read on another thread. */
export interface ReadingTask {
  /** How the archive knows it: a URI in the server. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** What the file was when it was last looked at. */
  readonly seen: FileStat;
  /** Bytes. */
  readonly maximumSize: number;
  /** The outlet that the settings give it. */
  readonly outlet?: string;
  /** What it was when it was last taken in, with the same outlet. */
  readonly known?: FileRecord;
  /** Whether readers have decided on its articles: those are wanted with all that was understood. */
  readonly decided: boolean;
}

/** What came of it. */
export type FileReading =
  /** There is no such file any more, or it cannot be read; not to be recorded, since whether that is still so is seen without reading. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'left out'; readonly why: string }
  /** Its bytes are as they were; or it is no article, as `record.skipped` says. */
  | { readonly kind: 'same' | 'no article'; readonly record: FileRecord }
  | ReadFile;

export interface ReadFile {
  readonly kind: 'read';
  readonly record: FileRecord;
  readonly packed: PackedFile;
  /** The articles with all that was understood; only where it was asked for. */
  readonly whole?: readonly ReadArticle[];
  readonly took: ReadingTime;
}

/** Milliseconds. */
export interface ReadingTime {
  /** Until the bytes were there. */
  readonly disk: number;
  /** From bytes to articles with their quotes. */
  readonly understanding: number;
}

/** A file changed this short a time ago may change again without its time telling, in milliseconds. */
const tick = 2000;

/**
 * Reads a file and understands it, in one piece; never rejects. One whose bytes are as they were is not understood again.
 *
 * @param now milliseconds, of the clock that file times are told by
 */
export async function readFile(files: Files, task: ReadingTask, now: number): Promise<FileReading> {
  try {
    const from = performance.now();
    const { kind, size, mtime } = await files.stat(task.path);
    if (kind !== 'file') return { kind: 'gone' };
    if (size > task.maximumSize) return { kind: 'left out', why: tooLarge(task.maximumSize) };
    const bytes = await files.read(task.path, task.maximumSize + 1);
    if (bytes.length > task.maximumSize) return { kind: 'left out', why: tooLarge(task.maximumSize) };
    const settled = mtime + tick < now && bytes.length === size ? mtime : null;
    const record = recordOf(task, size, settled, createHash('sha1').update(bytes).digest('hex'));
    if (task.known?.hash === record.hash) {
      const { skipped } = task.known;
      return { kind: 'same', record: { ...record, ...(skipped !== undefined && { skipped }) } };
    }
    return await understood(task, bytes, record, performance.now() - from);
  } catch (error) {
    const { code = 'error' } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? { kind: 'gone' } : { kind: 'left out', why: `could not be read (${code})` };
  }
}

/** Why a file over the size is left out, in a half-sentence. */
export function tooLarge(maximumSize: number): string {
  return `larger than ${maximumSize / 1e6} MB`;
}

/** What to record of a file that reading has not survived: it is not tried again before it changes. */
export function givenUp(task: ReadingTask, why: string): FileReading {
  return { kind: 'no article', record: { ...recordOf(task, task.seen.size, task.seen.mtime, ''), skipped: why } };
}

/** The record of a file that must be read again although it looks as it did. */
export function doubtful(record: FileRecord): FileRecord {
  return { ...record, mtime: null, hash: '' };
}

function recordOf({ outlet }: ReadingTask, size: number, mtime: number | null, hash: string): FileRecord {
  return { size, mtime, hash, ...(outlet !== undefined && { outlet }) };
}

async function understood({ name, outlet, decided }: ReadingTask, bytes: Uint8Array, record: FileRecord, disk: number): Promise<FileReading> {
  const from = performance.now();
  const skip = (why: string): FileReading => ({ kind: 'no article', record: { ...record, skipped: why } });
  const file = await fileTextOf(name, bytes);
  if ('unreadable' in file) return skip(file.unreadable);
  const { text, format } = file;
  const verdict = isDeclaredArticle(name) ? { article: true, why: '' } : looksLikeArticle(text, format);
  if (!verdict.article) return skip(verdict.why);
  const id = documentAddress(name);
  const { articles } = intake(id, { id, text, format }, outlet);
  return {
    kind: 'read',
    record,
    packed: packed(articles.map(({ stored }) => stored)),
    ...(decided && { whole: articles }),
    took: { disk, understanding: performance.now() - from },
  };
}
