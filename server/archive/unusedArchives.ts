import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenDatabase } from './sqlite.js';
import { writerHold, writerLock } from './writerHold.js';

/** After so many days without being opened an archive is deleted: its folder is gone, or can be read again. */
export const unusedDays = 90;

/**
 * Deletes the archives under a storage folder that nothing has opened or written for `unusedDays`; never one that a process has open.
 *
 * @param now milliseconds, of the clock that file times are told by
 * @returns the paths of those that were deleted
 * @throws what the disk throws
 */
export function deleteUnused(open: OpenDatabase, storage: string, now: number): string[] {
  const paths = readdirSync(storage).filter((name) => name.endsWith('.archive')).map((name) => join(storage, name));
  return paths.filter((path) => lastUsed(path) < now - unusedDays * 86_400_000 && isDeleted(open, path));
}

/** Tells whoever keeps a log what was deleted. */
export function wasUnused(path: string): string {
  return `Nobody has opened the archive ${path} for ${unusedDays} days: it was deleted.`;
}

function lastUsed(path: string): number {
  return Math.max(...[path, `${path}-wal`, writerLock(path)].map((part) => statSync(part, { throwIfNoEntry: false })?.mtimeMs ?? 0));
}

function isDeleted(open: OpenDatabase, path: string): boolean {
  const hold = writerHold(open, path);
  if (!hold) return false;
  try {
    for (const end of ['', '-wal', '-shm', '-journal', '.paused']) rmSync(path + end, { force: true });
  } finally {
    hold.release();
  }
  rmSync(writerLock(path), { force: true });
  return true;
}
