import { URI } from 'vscode-uri';
import type { Archive } from './archive/archive.js';
import { intake } from './archive/intake.js';
import { MemoryArchive } from './archive/memory.js';
import { isDeclaredArticle } from './article/format.js';
import { looksLikeArticle } from './article/prose.js';
import type { OpenFile } from './language/context.js';
import { type EditorDocument, openFileOf } from './language/openFile.js';
import type { Status } from './language/protocol.js';
import type { Settings } from './language/settings.js';
import { isArticleFile, listArticleFiles } from './workspace/articleFiles.js';
import type { Files } from './workspace/files.js';
import { fileTextOf } from './workspace/fileText.js';
import { outletOf } from './workspace/outlets.js';
import { ReadingQueue } from './workspace/readingQueue.js';

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

const mostSkippedNamed = 50;

/**
 * The articles a server knows: those of its folders as they are on disk, and open documents as the editor has them.
 * An open document's text always wins over its file. Addresses are normalised URIs.
 */
export class Library {
  readonly archive: Archive = new MemoryArchive();
  readonly #files: Files;
  readonly #events: LibraryEvents;
  readonly #queue: ReadingQueue;
  readonly #open = new Map<string, OpenFile>();
  readonly #skipped = new Map<string, string>();
  #folders: readonly Folder[] = [];
  #settings: Settings;
  /** Until the folders have been listed for the first time nobody knows how much there is to read. */
  #listing: AbortController | undefined = new AbortController();
  #incomplete = false;

  constructor(files: Files, settings: Settings, events: LibraryEvents) {
    this.#files = files;
    this.#settings = settings;
    this.#events = events;
    this.#queue = new ReadingQueue(
      (uri) => this.#readFile(uri),
      (state) => {
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
    const wanted = new Set<string>();
    if (settings.enable) {
      for (const folder of folders) await this.#list(folder, listing.signal, wanted);
    }
    if (listing.signal.aborted) return;
    this.#listing = undefined;
    for (const { file } of [...this.archive.all()]) {
      if (!wanted.has(file) && !this.#open.has(file)) this.archive.remove(file);
    }
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
    const file = openFileOf(document, {
      ...(outlet === undefined ? {} : { outlet }),
      maximumLength: settings.files.maximumSize * 1e6,
    });
    this.#open.set(document.uri, file);
    this.archive.put(document.uri, file.articles.map(({ stored }) => stored));
    this.#events.statusChanged(this.status);
    return file;
  }

  /** After closing, the file on disk holds again; a document without a file is forgotten. */
  documentClosed(uri: string): void {
    this.#open.delete(uri);
    if (this.#isOurs(uri)) this.#queue.add([uri]);
    else this.archive.remove(uri);
    this.#events.statusChanged(this.status);
  }

  /** Reads all open documents again, for instance with another outlet. */
  forgetDocuments(): void {
    this.#open.clear();
  }

  fileChanged(uri: string): void {
    if (this.#settings.enable && !this.#open.has(uri) && this.#isOurs(uri)) this.#queue.add([uri]);
  }

  fileDeleted(uri: string): void {
    if (this.#open.has(uri)) return;
    this.archive.remove(uri);
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
    if (this.#open.has(uri)) return;
    try {
      const bytes = await this.#files.read(URI.parse(uri).fsPath);
      if (this.#open.has(uri)) return;
      const maximumSize = this.#settingsFor(uri).files.maximumSize;
      if (bytes.length > maximumSize * 1e6) return this.#skip(uri, `larger than ${maximumSize} MB`);
      const file = fileTextOf(uri, bytes);
      if ('unreadable' in file) return this.#skip(uri, file.unreadable);
      const { text, format } = file;
      const verdict = isDeclaredArticle(uri) ? { article: true, why: '' } : looksLikeArticle(text, format);
      if (!verdict.article) return this.#skip(uri, verdict.why);
      const { articles } = intake(uri, { id: uri, text, format }, this.#outletFor(uri));
      this.archive.put(uri, articles.map(({ stored }) => stored));
      this.#skipped.delete(uri);
    } catch (error) {
      this.#skip(uri, `could not be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`);
    }
  }

  #skip(uri: string, why: string): void {
    this.archive.remove(uri);
    this.#skipped.set(uri, why);
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
