import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { archivePath as pathUnder, engineOf } from '../archive/archivePlace.js';
import { memoryOnly, openStore, openToLookAt } from '../archive/openStore.js';
import { type OpenDatabase, sqlite } from '../archive/sqlite.js';
import type { Settings } from '../language/settings.js';
import { Library, type Readers } from '../library.js';
import { diskFiles } from '../workspace/diskFiles.js';
import { fileAddress } from '../workspace/documentAddress.js';
import { readerHere } from '../workspace/fileReader.js';
import { ReadingWorkers, workersHere } from '../workspace/readingWorkers.js';

/** The server's program: it is what reads articles, here as in an editor. */
const program = join(__dirname, 'server.js');

/** Where archives are kept unless told: the user's folder for what can be made again. */
export function usualStorage(): string {
  const { env, platform } = process;
  const cache = platform === 'win32' ? env['LOCALAPPDATA'] : platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : env['XDG_CACHE_HOME'];
  return join(cache === undefined || cache === '' ? join(homedir(), '.cache') : cache, 'quotelens');
}

/** The path of a folder's archive, whether there is one or not. */
export function archivePath(storage: string, folder: string): string {
  return pathUnder(storage, uriOf(folder));
}

/** Node's SQLite. Throws one clear sentence where there is none. */
export async function neededSqlite(): Promise<OpenDatabase> {
  const open = await sqlite();
  if (!open) throw new Error(`an archive needs the SQLite of Node.js 24, and this is Node.js ${process.versions.node}`);
  return open;
}

/** Folders of articles on the command line, read by worker threads. */
export interface FolderLibrary {
  readonly library: Library;
  /** Reads what is to be read; what the archive on disk knows is not read again. `tell` hears how far it is. */
  readonly read: (tell?: (done: number, total: number) => void) => Promise<void>;
  /** Reads these files (addresses) again, though they look as they did: what readers have corrected of them is taken in. */
  readonly readAgain: (files: readonly string[]) => Promise<void>;
  /** What an article or file of the library is called under the path as given. */
  readonly shown: (uri: string) => string;
  /** The file of an article. Absolute. */
  readonly pathOf: (article: string) => string;
  /** What could not be read, one line each, under the path as given. */
  readonly problems: readonly string[];
  readonly dispose: () => Promise<void>;
}

/** What is done with archives on disk: each is made where there is none, is written where there is one, or is only looked at. */
export type Use = 'make' | 'write' | 'look at';

const nobody: Readers = { concern: () => false, readers: (articles) => articles };

/** @param storage where archives on disk are kept; `undefined` keeps them in memory, and so does a folder for which there is none unless one is to be made */
export async function folderLibrary(paths: readonly string[], settings: Settings, storage: string | undefined, use: Use, readers: Readers = nobody): Promise<FolderLibrary> {
  const folders = paths.map((path) => ({ given: path.length > 1 ? path.replace(/[\\/]+$/, '') : path, uri: uriOf(path), settings: { ...settings, enable: true } }));
  const open = await sqlite();
  const engine = engineOf(program);
  const library = new Library(
    {
      files: diskFiles,
      reader: new ReadingWorkers(program, workersHere(), readerHere(diskFiles, Date.now)),
      open: async (folder, lost) => {
        const path = storage === undefined ? undefined : pathUnder(storage, folder);
        if (path === undefined || !(use === 'make' || existsSync(path))) return memoryOnly(lost);
        return use === 'look at' && open ? openToLookAt(open, { path, engine }) : openStore(open, { path, engine }, lost);
      },
      readers,
    },
    settings,
    { statusChanged: ({ reading }) => reading && told(reading.done, reading.total), settled: () => settled() },
  );
  let told: (done: number, total: number) => void = () => undefined;
  let settled = (): void => undefined;
  const shown = (id: string): string => {
    const uri = fileAddress(id);
    const folder = folders.find((one) => uri === one.uri || uri.startsWith(`${one.uri}/`));
    const [file = '', ...number] = uri.split('#');
    if (!folder) return uri;
    const path = URI.parse(file).fsPath.slice(URI.parse(folder.uri).fsPath.length);
    return [folder.given + (folder.given.endsWith(sep) ? path.slice(1) : path), ...number].join('#');
  };
  return {
    library,
    read: async (tell) => {
      if (tell) told = tell;
      const done = new Promise<void>((resolved) => (settled = resolved));
      await library.read(folders, { ...settings, enable: true });
      await done;
    },
    readAgain: async (files) => {
      if (files.length === 0) return;
      const done = new Promise<void>((resolved) => (settled = resolved));
      library.decided(files);
      await done;
    },
    shown,
    pathOf: (article) => URI.parse(fileAddress(article).replace(/#\d+$/, '')).fsPath,
    get problems() {
      return Array.from(library.reading.problems, ([uri, why]) => `${shown(uri)}: ${why}`);
    },
    dispose: () => library.dispose(),
  };
}

function uriOf(folder: string): string {
  return URI.file(resolve(folder)).toString();
}
