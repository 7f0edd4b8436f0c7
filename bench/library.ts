import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openStore } from '../server/archive/openStore.js';
import { sqlite } from '../server/archive/sqlite.js';
import { defaultSettings } from '../server/language/settings.js';
import { Library } from '../server/library.js';
import { diskFiles } from '../server/workspace/diskFiles.js';
import { readerHere } from '../server/workspace/fileReader.js';
import { ReadingWorkers, workersHere } from '../server/workspace/readingWorkers.js';

/** A library over a folder. `settled` resolves when all was read, `looked` when all was looked at. */
export async function library(folder: string, path: string): Promise<{ readonly library: Library; readonly looked: Promise<void>; readonly settled: Promise<void> }> {
  const settings = { ...defaultSettings, enable: true };
  const open = await sqlite();
  let tell = (): void => undefined;
  const settled = new Promise<void>((resolve) => (tell = resolve));
  const made = new Library({
    files: diskFiles,
    reader: new ReadingWorkers(join(process.cwd(), 'dist', 'server.js'), workersHere(), readerHere(diskFiles, Date.now)),
    open: (_folder, lost) => openStore(open, { path, engine: 'bench' }, lost),
    readers: { concern: () => false, readers: (articles) => articles },
  }, settings, { statusChanged: () => undefined, settled: () => tell() });
  return { library: made, looked: made.read([{ uri: pathToFileURL(folder).href, settings }], settings), settled };
}
