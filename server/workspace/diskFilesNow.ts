import { closeSync, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { diskFiles, kindOf, notOrdinary, reading } from './diskFiles.js';
import type { Files } from './files.js';

/**
 * The real disk for a thread that has nothing else to do meanwhile: it waits where it stands. For a small file, handing each step to
 * other threads and coming back takes several times as long as the steps.
 */
export const diskFilesNow: Files = {
  entries: (folder) => diskFiles.entries(folder),
  stat: async (path) => {
    const stat = lstatSync(path);
    return { kind: kindOf(stat), size: stat.size, mtime: stat.mtimeMs };
  },
  read: async (path, most) => {
    const file = openSync(path, reading);
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) throw notOrdinary();
      const bytes = new Uint8Array(Math.min(most, stat.size + 1));
      let filled = 0;
      for (let read = -1; read !== 0 && filled < bytes.length; filled += read) read = readSync(file, bytes, filled, bytes.length - filled, filled);
      return bytes.subarray(0, filled);
    } finally {
      closeSync(file);
    }
  },
};
