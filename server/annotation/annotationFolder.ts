import { mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { notOrdinary } from '../workspace/diskFiles.js';
import { ordinaryText } from './ordinaryText.js';
import type { AnnotationRecord } from './record.js';
import { type DamagedLine, readSidecar, sidecarLine } from './sidecar.js';

/** Where the sidecar files of a workspace folder stand, from that folder. */
export const ANNOTATION_PATH = '.quotelens/annotations';

/** Two people's lines in one file are both kept when git merges it. */
const GIT_ATTRIBUTES = '*.jsonl merge=union eol=lf\n';

/** How a file is after a write, and was right before it. */
export interface Appended {
  /** Bytes. */
  readonly sizeBefore: number;
  readonly mark: FileMark;
}

/** How a file was when we last touched it: as long as nobody else has, it is the same. */
export interface FileMark {
  /** Bytes. */
  readonly size: number;
  readonly mtimeMs: number;
}

/** The sidecar of one annotator as it was read. */
export interface AnnotatorFile {
  /** The file's name without its ending. */
  readonly name: string;
  readonly records: readonly AnnotationRecord[];
  readonly damaged: readonly DamagedLine[];
  /** How the file was just before it was read; absent where it is not there. */
  readonly mark?: FileMark;
  /** Why the file could not be read, in the words of the system; absent when it could. */
  readonly unreadable?: string;
}

/**
 * Every annotator's sidecar of a workspace folder, in order of their names.
 * @param folder absolute
 * @throws nothing: a folder that is not there holds no annotations, and what cannot be read is said in its place
 */
export async function readAnnotations(folder: string): Promise<AnnotatorFile[]> {
  return Promise.all((await annotatorFiles(folder)).map((name) => readAnnotator(folder, name)));
}

/** The names of the annotators' files without their endings, in order; none where the folder is not there. */
export async function annotatorFiles(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, ANNOTATION_PATH)).catch(() => []);
  return names.filter((name) => name.endsWith('.jsonl')).sort().map((name) => name.slice(0, -'.jsonl'.length));
}

/** As `readAnnotations`, of one annotator. A file that is not there is an empty one. */
export async function readAnnotator(folder: string, name: string): Promise<AnnotatorFile> {
  const mark = await markOf(folder, name);
  try {
    const { records, damaged } = readSidecar(await ordinaryText(sidecarPath(folder, name)));
    return { name, records, damaged, ...(mark && { mark }) };
  } catch (error) {
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { name, records: [], damaged: [], ...(gone ? {} : { unreadable: reasonOf(error) }) };
  }
}

/** How an annotator's file is now; `undefined` when it is not there. */
export async function markOf(folder: string, name: string): Promise<FileMark | undefined> {
  return stat(sidecarPath(folder, name)).then(({ size, mtimeMs }) => ({ size, mtimeMs }), () => undefined);
}

/** Takes an annotator's file away, when there is one. */
export async function removeAnnotator(folder: string, name: string): Promise<void> {
  await rm(sidecarPath(folder, name), { force: true });
}

function sidecarPath(folder: string, name: string): string {
  return join(folder, ANNOTATION_PATH, `${name}.jsonl`);
}

/**
 * Adds records to an annotator's sidecar. They are on the disk when this resolves. What is written at once at the file's end is
 * whole lines, so that two windows on one file lose none; a line that an earlier crash cut short stays apart from the new ones.
 * @param name what `annotatorFileName` gives
 * @throws what the disk throws (full, read-only); then none, some or all of the records may be in the file: their ids tell
 */
export async function appendAnnotations(folder: string, name: string, records: readonly AnnotationRecord[]): Promise<Appended> {
  const path = join(folder, ANNOTATION_PATH);
  await mkdir(path, { recursive: true });
  await writeFile(join(path, '.gitattributes'), GIT_ATTRIBUTES, { flag: 'wx' }).catch(ignoreExisting);
  const file = await open(sidecarPath(folder, name), 'a+');
  try {
    const before = await file.stat();
    // What goes into a pipe is gone.
    if (!before.isFile()) throw notOrdinary();
    const { size } = before;
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const lines = records.map(sidecarLine);
    if (size > 0 && last[0] !== 0x0a) lines[0] = `\n${lines[0] ?? ''}`;
    for (const piece of inPieces(lines)) await file.appendFile(piece);
    await file.sync();
    if (size === 0) for (const made of [path, dirname(path), folder]) await syncFolder(made);
    const { size: now, mtimeMs } = await file.stat();
    return { sizeBefore: size, mark: { size: now, mtimeMs } };
  } finally {
    await file.close();
  }
}

/** Letters handed over to the system at once: below what Node would cut into several writes, in the middle of a line. */
const PIECE = 100_000;

function inPieces(lines: readonly string[]): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const line of lines) {
    if (piece !== '' && piece.length + line.length > PIECE) {
      pieces.push(piece);
      piece = '';
    }
    piece += line;
  }
  return [...pieces, piece];
}

/** A new file is there after a power cut only when its folder has been written, too. Not every system lets a folder be asked. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** The name of an annotator's file: what all file systems allow, and never empty. */
export function annotatorFileName(annotator: string): string {
  const plain = annotator.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return [...plain].slice(0, 60).join('') || 'annotator';
}

/** Records by the names of the files that they belong in: their annotators', and one that nobody owns. */
export function byFile(records: readonly AnnotationRecord[]): Map<string, AnnotationRecord[]> {
  const files = new Map<string, AnnotationRecord[]>();
  for (const record of records) {
    const name = 'curates' in record ? CURATED : annotatorFileName(record.by);
    const own = files.get(name);
    if (own === undefined) files.set(name, [record]);
    else own.push(record);
  }
  return files;
}

/** Decisions between annotators. */
const CURATED = 'curated';

function ignoreExisting(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
}

/** Why the disk refused, in its own words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
