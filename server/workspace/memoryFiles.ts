import { byName, type Files, type FolderEntry } from './files.js';

/** Files that exist in memory only: absolute paths with `/` to their text or bytes, and to when they were changed; long ago unless told. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>, changed: Readonly<Record<string, number>> = {}): Files {
  const missing = (path: string): Error => Object.assign(new Error(`no such file: ${path}`), { code: 'ENOENT' });
  const bytesOf = (path: string): Uint8Array => {
    const content = contents[path];
    if (content === undefined) throw missing(path);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const entriesOf = (folder: string): FolderEntry[] => {
    const inside = folder.endsWith('/') ? folder : `${folder}/`;
    const found = new Map<string, FolderEntry['kind']>();
    for (const path of Object.keys(contents)) {
      if (!path.startsWith(inside)) continue;
      const [name = '', ...deeper] = path.slice(inside.length).split('/');
      found.set(name, deeper.length > 0 ? 'folder' : 'file');
    }
    return [...found].map(([name, kind]) => ({ name, kind })).sort(byName);
  };
  return {
    async *entries(folder) {
      const entries = entriesOf(folder);
      if (entries.length === 0) throw missing(folder);
      yield entries;
    },
    stat: (path) =>
      Promise.resolve().then(() => {
        if (contents[path] === undefined && entriesOf(path).length > 0) return { kind: 'folder', size: 0, mtime: 0 };
        return { kind: 'file', size: bytesOf(path).length, mtime: changed[path] ?? 0 };
      }),
    read: (path, most) => Promise.resolve().then(() => bytesOf(path).subarray(0, most)),
  };
}
