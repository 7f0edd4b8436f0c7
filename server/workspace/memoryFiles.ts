import type { Files, FolderEntry } from './files.js';

/** Files that exist in memory only: absolute paths with `/` to their text or bytes, and to when they were changed; long ago unless told. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>, changed: Readonly<Record<string, number>> = {}): Files {
  const bytesOf = (path: string): Uint8Array => {
    const content = contents[path];
    if (content === undefined) throw Object.assign(new Error(`no such file: ${path}`), { code: 'ENOENT' });
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  return {
    entries: (folder) => {
      const inside = folder.endsWith('/') ? folder : `${folder}/`;
      const found = new Map<string, FolderEntry['kind']>();
      for (const path of Object.keys(contents)) {
        if (!path.startsWith(inside)) continue;
        const [name = '', ...deeper] = path.slice(inside.length).split('/');
        found.set(name, deeper.length > 0 ? 'folder' : 'file');
      }
      return Promise.resolve([...found].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1)));
    },
    stat: (path) => Promise.resolve().then(() => ({ size: bytesOf(path).length, mtime: changed[path] ?? 0 })),
    read: (path) => Promise.resolve().then(() => bytesOf(path)),
  };
}
