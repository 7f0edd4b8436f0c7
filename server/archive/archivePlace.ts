import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
/**
 * Where the archive of a folder stands under a storage folder, which is never the workspace itself.
 *
 * @param folder however the folder is named, as long as it is always the same way
 */
export function archivePath(storage: string, folder: string): string {
  return join(storage, `${sha1(folder).slice(0, 20)}.archive`);
}

/** The file that stands beside the archive of a folder as long as its reading is paused. */
export function pausePath(storage: string, folder: string): string {
  return `${archivePath(storage, folder)}.paused`;
}

/**
 * What tells one program from another: whatever changes in it may read articles differently. To be asked as the program starts, for
 * an update may take its file away while it runs.
 *
 * @param program the file of the running program
 */
export function engineOf(program: string): string {
  return sha1(readFileSync(program));
}

function sha1(what: string | Uint8Array): string {
  return createHash('sha1').update(what).digest('hex');
}
