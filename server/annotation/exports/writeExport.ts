import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ExportedPiece } from './exported.js';

/**
 * Writes an export as it is made. The file is there when all of it is, and what stood there before is kept until then.
 * @param path absolute
 * @throws what the pieces throw, or the disk: then nothing new is left behind
 */
export async function writeFileExport(pieces: AsyncIterable<ExportedPiece>, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const file = await open(unfinished, 'w');
    try {
      for await (const { content } of pieces) await file.appendFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** As `writeFileExport`, for a format of several files. @param folder absolute; empty or not there */
export async function writeFolderExport(pieces: AsyncIterable<ExportedPiece>, folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  const written: string[] = [];
  let file: FileHandle | undefined;
  try {
    for await (const { name, content } of pieces) {
      if (written.at(-1) !== name) {
        await file?.close();
        file = await open(join(folder, name), 'wx');
        written.push(name);
      }
      await file!.appendFile(content);
    }
    await file?.close();
  } catch (error) {
    await file?.close().catch(() => undefined);
    // Only what is ours: somebody else may have put a file there meanwhile.
    if (made === undefined) for (const name of written) await rm(join(folder, name), { force: true });
    else await rm(made, { recursive: true, force: true });
    throw error;
  }
}

/** Whether a folder can be filled without writing over anything. */
export async function isFreeFolder(path: string): Promise<boolean> {
  try {
    return (await readdir(path)).length === 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
