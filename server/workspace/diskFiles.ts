import { readdir, readFile, stat } from 'node:fs/promises';
import type { Files, FolderEntry } from './files.js';

/** The real disk. */
export const diskFiles: Files = {
  entries: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .map((entry): FolderEntry => ({ name: entry.name, kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other' }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  },
  stat: async (path) => {
    const { size, mtimeMs } = await stat(path);
    return { size, mtime: mtimeMs };
  },
  read: (path) => readFile(path),
};
