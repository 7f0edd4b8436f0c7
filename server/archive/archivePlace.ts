import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './openStore.js';

/**
 * Where the archive of a folder stands under a storage folder, which is never the workspace itself.
 *
 * @param folder however the folder is named, as long as it is always the same way
 * @param program the file of the running program: whatever changes in it may read articles differently
 */
export function archivePlace(storage: string, folder: string, program: string): Place {
  return { path: join(storage, `${sha1(folder).slice(0, 20)}.archive`), engine: sha1(readFileSync(program)) };
}

function sha1(what: string | Uint8Array): string {
  return createHash('sha1').update(what).digest('hex');
}
