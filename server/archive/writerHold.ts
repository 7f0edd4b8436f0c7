import { utimesSync } from 'node:fs';
import type { OpenDatabase } from './sqlite.js';
import { faultOf } from './sqlite.js';

/** The right to write an archive: one process has it at a time. */
export interface WriterHold {
  release(): void;
}

/** The file that is locked; its time tells when the archive was opened last. */
export function writerLock(path: string): string {
  return `${path}.writer`;
}

/**
 * Takes the right to write the archive at a path; `undefined` while another process has it. It is a lock of the operating system on
 * a file beside the database, so that it goes with its process however that ends: an owner that has died is no owner.
 *
 * @throws what `faultOf` understands
 */
export function writerHold(open: OpenDatabase, path: string): WriterHold | undefined {
  const lock = new open(writerLock(path));
  try {
    lock.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    const now = new Date();
    utimesSync(writerLock(path), now, now);
    return { release: () => lock.close() };
  } catch (error) {
    lock.close();
    if (faultOf(error)?.kind === 'in use') return undefined;
    throw error;
  }
}
