import { constants, type Dirent, type Stats } from 'node:fs';
import { lstat, open, opendir } from 'node:fs/promises';
import { byName, type Files, type FolderEntry } from './files.js';

/** Entries of a folder that are read, sorted and handed on at a time: few enough to take no time that anybody notices. */
const lot = 1000;

/** The real disk. */
export const diskFiles: Files = {
  async *entries(folder) {
    let entries: FolderEntry[] = [];
    for await (const entry of await opendir(folder, { bufferSize: 256 })) {
      entries.push({ name: entry.name, kind: kindOf(entry) });
      if (entries.length < lot) continue;
      yield entries.sort(byName);
      entries = [];
    }
    yield entries.sort(byName);
  },
  stat: async (path) => {
    const stat = await lstat(path);
    return { kind: kindOf(stat), size: stat.size, mtime: stat.mtimeMs };
  },
  read: async (path, most) => {
    const file = await open(path, reading);
    try {
      const stat = await file.stat();
      if (!stat.isFile()) throw notOrdinary();
      // What has grown since is read as far as it may be.
      const bytes = new Uint8Array(Math.min(most, stat.size + 1));
      let filled = 0;
      for (let read = -1; read !== 0 && filled < bytes.length; filled += read) {
        read = (await file.read(bytes, filled, bytes.length - filled, filled)).bytesRead;
      }
      return bytes.subarray(0, filled);
    } finally {
      await file.close();
    }
  },
};

/** A pipe that nobody writes into would be waited for for ever. Windows has no such flag, nor such pipes in folders. */
export const reading = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);

export function notOrdinary(): Error {
  return Object.assign(new Error('not an ordinary file'), { code: 'not an ordinary file' });
}

export function kindOf(entry: Dirent | Stats): FolderEntry['kind'] {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}
