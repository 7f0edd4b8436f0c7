import { statSync } from 'node:fs';
import { URI } from 'vscode-uri';
import { archivePath } from './archive/archivePlace.js';
import type { ArchiveFacts } from './language/archiveFacts.js';
import type { LanguageContext } from './language/context.js';
import type { Library } from './library.js';
import { folderOf } from './workspace/folders.js';
import { workersHere } from './workspace/readingWorkers.js';

/**
 * What there is to tell of a library's archive now.
 * @param storage where archives are kept on disk; `undefined` for those in memory
 */
export function archiveFacts(library: Library, state: LanguageContext['reading'], folders: readonly string[], storage: string | undefined): ArchiveFacts {
  const { archive, reading, status } = library;
  const { done, total, took } = reading.progress;
  const named = folders.map((uri) => ({ uri, name: URI.parse(uri).path.split('/').pop() ?? uri }));
  return {
    articles: archive.articles,
    quotes: archive.quotes,
    wordings: archive.wordings,
    shared: archive.stores.reduce((sum, store) => sum + store.shared(), 0),
    tally: archive.stores.flatMap((store) => store.tally()),
    folders: named.map(({ uri, name }) => ({ name, kept: library.keptOf(uri) ?? 'in memory', ...databaseOf(storage, uri) })),
    reading: { state, done, total },
    took,
    longestSlice: reading.longestSlice,
    workers: workersHere(),
    memory: process.memoryUsage.rss(),
    notices: status.notices,
    skipped: [...reading.skipped].map(([uri, why]) => {
      const folder = folderOf(named, uri);
      const path = folder ? decodeURIComponent(uri.slice(folder.uri.length + 1)) : URI.parse(uri).fsPath;
      return [folder && folders.length > 1 ? `${folder.name}/${path}` : path, why] as const;
    }),
  };
}

function databaseOf(storage: string | undefined, folder: string): Pick<ArchiveFacts['folders'][number], 'database'> {
  if (storage === undefined) return {};
  const path = archivePath(storage, folder);
  const parts = [path, `${path}-wal`].flatMap((one) => statSync(one, { throwIfNoEntry: false }) ?? []);
  return parts.length === 0 ? {} : { database: { path, size: parts.reduce((sum, { size }) => sum + size, 0) } };
}
