import { URI } from 'vscode-uri';
import { FolderStores, type OpenStore } from './archive/folderStores.js';
import type { GuardedStore } from './archive/guardedStore.js';
import type { ReadArticle } from './archive/intake.js';
import { LayeredArchive } from './archive/layeredArchive.js';
import type { OpenFile } from './language/context.js';
import { type EditorDocument, openFileOf } from './language/openFile.js';
import type { Status } from './language/protocol.js';
import type { Settings } from './language/settings.js';
import { isArticleFile, listArticleFiles } from './workspace/articleFiles.js';
import type { Files } from './workspace/files.js';
import { outletOf } from './workspace/outlets.js';
import { ReadingQueue } from './workspace/readingQueue.js';
import { doubtful, takeFile } from './workspace/takeFile.js';

/** A workspace folder with the settings that hold in it. */
export interface Folder {
  readonly uri: string;
  readonly settings: Settings;
}

/** Whom the library tells. */
export interface LibraryEvents {
  statusChanged(status: Status): void;
  /** Everything that was to be read has been read, or given up. */
  settled(): void;
}

/**
 * What readers have made of the articles of a file.
 * @param behind whether an open document stands before the file: what its readers see is the document
 */
export type Readers = (articles: readonly ReadArticle[], behind: boolean) => readonly ReadArticle[];

const mostSkippedNamed = 50;

/**
 * The articles a server knows: those of its folders as they are on disk, and open documents as the editor has them.
 * An open document's text always wins over its file. Addresses are normalised URIs.
 */
export class Library {
  readonly archive = new LayeredArchive();
  readonly #files: Files;
  readonly #events: LibraryEvents;
  readonly #readers: Readers;
  readonly #stores: FolderStores;
  readonly #queue: ReadingQueue;
  /** As readers have decided. */
  readonly #open = new Map<string, OpenFile>();
  /** As the rules read them. */
  readonly #suggested = new Map<string, OpenFile>();
  readonly #skipped = new Map<string, string>();
  #folders: readonly Folder[] = [];
  #settings: Settings;
  /** Until the folders have been listed for the first time nobody knows how much there is to read. */
  #listing: AbortController | undefined = new AbortController();
  #incomplete = false;

  constructor(files: Files, settings: Settings, events: LibraryEvents, open: OpenStore, readers: Readers = (articles) => articles) {
    this.#files = files;
    this.#readers = readers;
    this.#settings = settings;
    this.#events = events;
    this.#stores = new FolderStores(open, () => setImmediate(() => void this.read(this.#folders, this.#settings)));
    this.#queue = new ReadingQueue(
      (uri) => this.#readFile(uri),
      (state) => {
        if (!state.running) this.#stores.settle();
        if (!state.running && !this.#listing) events.settled();
        events.statusChanged(this.status);
      },
    );
  }

  get status(): Status {
    const { done, total, running } = this.#queue.state;
    return {
      enabled: this.#settings.enable,
      articles: this.archive.articles,
      quotes: this.archive.quotes,
      ...(running || this.#listing ? { reading: { done, total } } : {}),
      skipped: [...this.#skipped].slice(0, mostSkippedNamed).map(([uri, why]) => `${URI.parse(uri).path.split('/').pop() ?? uri}: ${why}`),
      skippedCount: this.#skipped.size,
      incomplete: this.#incomplete,
      notices: this.#stores.notices,
    };
  }

  /** Takes new folders or settings and reads what they ask for; what they no longer hold is forgotten. */
  async read(folders: readonly Folder[], settings: Settings): Promise<void> {
    this.#listing?.abort();
    const listing = new AbortController();
    this.#listing = listing;
    this.#folders = folders;
    this.#settings = settings;
    this.#queue.cancel();
    this.#skipped.clear();
    this.#incomplete = false;
    this.#events.statusChanged(this.status);
    const read = settings.enable ? folders : [];
    await this.#stores.keep(read.map(({ uri }) => uri));
    this.archive.stores = this.#stores.all;
    const wanted = new Set<string>();
    for (const folder of read) await this.#list(folder, listing.signal, wanted);
    if (listing.signal.aborted) return;
    this.#listing = undefined;
    for (const { uri } of read) this.#forgetOthers(uri, wanted);
    this.#queue.add(wanted);
    if (!this.#queue.state.running) this.#events.settled();
    this.#events.statusChanged(this.status);
  }

  /** Stops reading on the reader's wish; what has been read stays. */
  cancel(): void {
    this.#listing?.abort();
    this.#listing = undefined;
    if (this.#queue.cancel() > 0) this.#incomplete = true;
    this.#events.statusChanged(this.status);
  }

  dispose(): void {
    this.#listing?.abort();
    this.#queue.dispose();
    this.#stores.dispose();
  }

  openFile(uri: string): OpenFile | undefined {
    return this.#open.get(uri);
  }

  /** Takes an open document at its newest version. */
  documentChanged(document: EditorDocument): OpenFile {
    const known = this.#open.get(document.uri);
    if (known && known.version === document.version) return known;
    const settings = this.#settingsFor(document.uri);
    const outlet = this.#outletFor(document.uri);
    const suggested = openFileOf(document, {
      ...(outlet === undefined ? {} : { outlet }),
      maximumLength: settings.files.maximumSize * 1e6,
    });
    const file = this.#asDecided(suggested);
    this.#events.statusChanged(this.status);
    return file;
  }

  /** Takes in what readers have decided since on the articles of these files. */
  decided(uris: Iterable<string>): void {
    for (const uri of uris) {
      const suggested = this.#suggested.get(uri);
      const store = this.#storeOf(uri);
      const record = store?.record(uri);
      if (record) store?.touch(uri, doubtful(record));
      if (suggested) this.#asDecided(suggested);
      this.fileChanged(uri);
    }
  }

  #asDecided(suggested: OpenFile): OpenFile {
    const file = { ...suggested, articles: this.#readers(suggested.articles, false) };
    this.#suggested.set(file.uri, suggested);
    this.#open.set(file.uri, file);
    this.archive.put(file.uri, file.articles.map(({ stored }) => stored));
    return file;
  }

  /** After closing, the file on disk holds again; a document without a file is forgotten. */
  documentClosed(uri: string): void {
    this.#open.delete(uri);
    this.#suggested.delete(uri);
    this.archive.remove(uri);
    this.fileChanged(uri);
    this.#events.statusChanged(this.status);
  }

  /** Reads all open documents again, for instance with another outlet. */
  forgetDocuments(): void {
    this.#open.clear();
    this.#suggested.clear();
  }

  fileChanged(uri: string): void {
    if (this.#settings.enable && this.#isOurs(uri)) this.#queue.add([uri]);
  }

  fileDeleted(uri: string): void {
    this.#storeOf(uri)?.remove(uri);
    this.#stores.settle();
    this.#skipped.delete(uri);
    this.#events.statusChanged(this.status);
  }

  async #list(folder: Folder, signal: AbortSignal, wanted: Set<string>): Promise<void> {
    const { include, exclude, maximumSize } = folder.settings.files;
    const root = URI.parse(folder.uri).fsPath;
    for await (const found of listArticleFiles(this.#files, root, { include, exclude, maximumSize: maximumSize * 1e6 }, signal)) {
      const uri = URI.file(found.path).toString();
      if (found.skipped === undefined) wanted.add(uri);
      else this.#skipped.set(uri, found.skipped);
    }
  }

  async #readFile(uri: string): Promise<void> {
    const store = this.#storeOf(uri);
    if (!store) return;
    const maximumSize = this.#settingsFor(uri).files.maximumSize * 1e6;
    const file = { name: uri, path: URI.parse(uri).fsPath, maximumSize, outlet: this.#outletFor(uri), decided: (articles: readonly ReadArticle[]) => this.#readers(articles, this.#open.has(uri)) };
    const skipped = await takeFile(this.#files, store, file, Date.now());
    if (skipped === undefined) this.#skipped.delete(uri);
    else this.#skipped.set(uri, skipped);
  }

  /** Files that were deleted, or that the settings leave out now. */
  #forgetOthers(folder: string, wanted: ReadonlySet<string>): void {
    const store = this.#stores.of(folder);
    for (const file of store?.files() ?? []) {
      if (!wanted.has(file) || this.#folderOf(file)?.uri !== folder) store?.remove(file);
    }
    store?.settle();
  }

  #storeOf(uri: string): GuardedStore | undefined {
    const folder = this.#folderOf(uri);
    return folder && this.#stores.of(folder.uri);
  }

  #folderOf(uri: string): Folder | undefined {
    let best: Folder | undefined;
    for (const folder of this.#folders) {
      const inside = uri.startsWith(folder.uri.endsWith('/') ? folder.uri : `${folder.uri}/`);
      if (inside && (!best || folder.uri.length > best.uri.length)) best = folder;
    }
    return best;
  }

  #settingsFor(uri: string): Settings {
    return this.#folderOf(uri)?.settings ?? this.#settings;
  }

  #outletFor(uri: string): string | undefined {
    const folder = this.#folderOf(uri);
    const path = URI.parse(uri).path;
    const relative = folder ? path.slice(URI.parse(folder.uri).path.length).replace(/^\//, '') : path;
    return outletOf(relative, (folder?.settings ?? this.#settings).outlets);
  }

  #isOurs(uri: string): boolean {
    const folder = this.#folderOf(uri);
    if (!folder || !uri.startsWith('file:')) return false;
    const relative = URI.parse(uri).path.slice(URI.parse(folder.uri).path.length).replace(/^\//, '');
    return isArticleFile(relative, folder.settings.files);
  }
}
