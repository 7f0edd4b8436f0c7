import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { memoryOnly, openStore } from '../../server/archive/openStore.js';
import { sqlite } from '../../server/archive/sqlite.js';
import { defaultSettings, type Settings } from '../../server/language/settings.js';
import { Library } from '../../server/library.js';
import { diskFiles } from '../../server/workspace/diskFiles.js';
import { readerHere } from '../../server/workspace/fileReader.js';
import { ReadingWorkers } from '../../server/workspace/readingWorkers.js';

export interface Opened {
  readonly library: Library;
  /** Resolves when all files have been looked at and read. */
  readonly settled: () => Promise<void>;
}

/** The articles of a real folder, read by real worker threads. @param database a path; `undefined` keeps the archive in memory */
export async function opened(folder: string, { database, files }: { database?: string; files?: Partial<Settings['files']> } = {}): Promise<Opened> {
  const settings = { ...defaultSettings, files: { ...defaultSettings.files, ...files } };
  const open = await sqlite();
  const library = new Library(
    {
      files: diskFiles,
      reader: new ReadingWorkers(join(process.cwd(), 'dist', 'server.js'), 2, readerHere(diskFiles, Date.now)),
      open: (_folder, lost) => (database === undefined ? Promise.resolve(memoryOnly(lost)) : openStore(open, { path: database, engine: 'test' }, lost)),
      readers: { concern: () => false, readers: (articles) => articles },
    },
    settings,
    { statusChanged: () => undefined, settled: () => undefined },
  );
  void library.read([{ uri: pathToFileURL(folder).href, settings }], settings);
  return { library, settled: () => until(() => library.status.reading === undefined) };
}

/** Resolves when it is so; looks again and again, since nothing tells. */
export async function until(isSo: () => boolean): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 20));
  while (!isSo());
}

/** An invented article; another one for each number. */
export function invented(number: number): string {
  const words = ['ferry', 'harbour', 'bridge', 'library', 'tram', 'school', 'market', 'lighthouse', 'orchard', 'mill'];
  const word = (at: number): string => words[(number * 7 + at * 3 + Math.floor(number / 10)) % words.length]!;
  const sentences = Array.from({ length: 12 }, (_, at) =>
    at % 3 === 0
      ? `“The ${word(at)} of ward ${number} cannot wait for the ${word(at + 1)} any longer than ${number + at} days,” said Mayor Ola Berg on Monday.`
      : `The council of ward ${number} met near the ${word(at)} and talked about the ${word(at + 2)} until it was late; nobody asked about the ${word(at + 4)}.`,
  );
  return `Ward ${number} argues about the ${word(0)}\nThe ${word(5)} Post\n\n${sentences.join('\n\n')}\n`;
}
