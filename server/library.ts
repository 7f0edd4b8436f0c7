import { URI } from 'vscode-uri';
import { FolderStores, type OpenStore } from './archive/folderStores.js';
import type { ReadArticle } from './archive/intake.js';
import { LayeredArchive } from './archive/layeredArchive.js';
import type { OpenFile } from './language/context.js';
import { type EditorDocument, type FileSettings, openingSteps } from './language/openFile.js';
import type { Kept, Status } from './language/protocol.js';
import type { Settings } from './language/settings.js';
import { documentAddress, fileAddress } from './workspace/documentAddress.js';
import type { FileReader } from './workspace/fileReader.js';
import type { Files } from './workspace/files.js';
import { fileTextOf } from './workspace/fileText.js';
import { tooLarge } from './workspace/fileReading.js';
import { folderOf, isLeftOutIn, outletIn } from './workspace/folders.js';
import { Slices } from './workspace/slices.js';
import { WorkspaceReading } from './workspace/workspaceReading.js';

/** A workspace folder with the settings that hold in it. */
export interface Folder {
  readonly uri: string;
  readonly settings: Settings;
}

/** Whom the library tells. */
export interface LibraryEvents {
  /** At most some ten times a second. */
  statusChanged(status: Status): void;
  /** Everything that was to be read has been read, or given up. */
  settled(): void;
}

/** What readers have made of articles. */
export interface Readers {
  /** Whether they have decided anything on an article, or had a moment ago. */
  concern(article: string, url: string | undefined): boolean;
  /**
   * The articles of a file as they have decided; those that nobody has touched come back as they are.
   * @param behind whether an open document stands before the file: what its readers see is the document
   */
  readers(articles: readonly ReadArticle[], behind: boolean): readonly ReadArticle[];
}

/** What a library is made of. */
export interface LibraryParts {
  readonly files: Files;
  readonly reader: FileReader;
  readonly open: OpenStore;
  readonly readers: Readers;
  /** As for `ReadingHost`. */
  readonly burst?: number;
}

const mostSkippedNamed = 50;

/** So few files are read before other processes could be told of it. */
const quickly = 20;
const readElsewhere = 'Another window or program is still reading these articles: more may be found later.';

const failed = 'The articles of this workspace could not be read; Quotelens’s log says why. Restarting the language server tries again.';

/** The longest document, in UTF-16 units, that is understood in one piece; longer ones in slices, so that requests are answered meanwhile. */
const longestAtOnce = 100_000;

/** Milliseconds between two reports on how far reading has come. */
const told = 100;

/**
 * The articles a server knows: those of its folders as they are on disk, and open documents as the editor has them.
 * An open document's text always wins over its file. Addresses are normalised URIs: stores know files by their own, and everything
 * knows articles by those of the documents that editors show (`documentAddress`).
 */
export class Library {
  readonly archive = new LayeredArchive();
  readonly reading: WorkspaceReading;
  readonly #events: LibraryEvents;
  readonly #reader: FileReader;
  readonly #readers: Readers;
  readonly #stores: FolderStores;
  /** As readers have decided. */
  readonly #open = new Map<string, OpenFile>();
  /** As the rules read them. */
  readonly #suggested = new Map<string, OpenFile>();
  readonly #notices = new Set<string>();
  readonly #files: Files;
  /** The archive of each folder with its open documents, where folders are kept apart. */
  readonly #apart = new Map<string, LayeredArchive>();
  readonly #slices = new Slices();
  /** Large documents that are being understood, at which version, and when that ends. A document opened again begins with the same version. */
  readonly #underway = new Map<string, { readonly version: number; readonly steps: Generator<undefined, OpenFile>; readonly done: Promise<void> }>();
  /** What could not be read of files that a text was made of, by the text's address. */
  readonly #unread = new Map<string, readonly string[]>();
  #folders: readonly Folder[] = [];
  #settings: Settings;
  #telling: NodeJS.Timeout | undefined;

  constructor({ open, readers, ...parts }: LibraryParts, settings: Settings, events: LibraryEvents) {
    this.#files = parts.files;
    this.#reader = parts.reader;
    this.#readers = readers;
    this.#settings = settings;
    this.#events = events;
    const changed = (): void => {
      events.settled();
      this.#tell();
    };
    this.#stores = new FolderStores(open, () => setImmediate(() => void this.reading.check()), changed);
    this.reading = new WorkspaceReading({
      ...parts,
      store: (folder) => this.#stores.of(folder),
      readers: {
        concern: (article, url) => readers.concern(article, url),
        decided: (file, articles) => readers.readers(articles, this.#open.has(documentAddress(file))),
      },
      changed: () => {
        if (this.reading.progress.total > quickly) this.#stores.tellUnread(true);
        this.#tellSoon();
      },
      settled: () => {
        this.#stores.tellUnread(this.reading.progress.paused);
        this.#stores.settle();
        changed();
      },
    });
  }

  get status(): Status {
    const { done, total, busy, paused } = this.reading.progress;
    const { skipped } = this.reading;
    return {
      enabled: this.#settings.enable,
      articles: this.archive.articles,
      quotes: this.archive.quotes,
      ...(busy ? { reading: { done, total } } : {}),
      ...(paused ? { paused: { done, total } } : {}),
      skipped: [...firstOf(skipped, mostSkippedNamed)].map(([uri, why]) => `${URI.parse(uri).path.split('/').pop() ?? uri}: ${why}`),
      skippedCount: skipped.size,
      kept: this.#stores.kept,
      notices: [...this.#stores.notices, ...(this.isReadElsewhere ? [readElsewhere] : []), ...this.#notices],
    };
  }

  /**
   * Takes new folders or settings and reads what they ask for; what they no longer hold is forgotten. Resolves when all files have been
   * looked at. Rejects when something has failed that is no file's fault: the reader is told, nothing is read, and it can be asked again.
   */
  async read(folders: readonly Folder[], settings: Settings): Promise<void> {
    this.#folders = folders;
    this.#settings = settings;
    const read = settings.enable ? folders : [];
    this.reading.keep(read);
    this.#keepApart(settings.coverage.acrossFolders ? [] : read);
    this.notice(failed, false);
    this.#tell();
    try {
      await this.#stores.keep(read.map(({ uri }) => uri));
      this.archive.stores = this.#stores.all;
      for (const [folder, archive] of this.#apart) archive.stores = [this.#stores.held(folder) ?? []].flat();
      await this.reading.check();
    } catch (error) {
      // What was asked for meanwhile goes on.
      if (this.#folders === folders) await this.#giveUpReading();
      throw error;
    }
  }

  /** What an article or document is compared with: all that is known, or what its folder holds. @param id address or `Article.id` */
  archiveOf(id: string): LayeredArchive {
    return this.#apart.get(folderOf(this.#folders, fileAddress(id))?.uri ?? '') ?? this.archive;
  }

  /** Whether another process is still reading what is to be found here. */
  get isReadElsewhere(): boolean {
    return this.#stores.areReadElsewhere;
  }

  /** Where the archive of a folder is kept; `undefined` as long as it is not open. */
  keptOf(folder: string): Kept | undefined {
    return this.#stores.held(folder)?.kept;
  }

  /** Something a reader should know, in one sentence, for as long as it is so. */
  notice(sentence: string, holds: boolean): void {
    if (holds === this.#notices.has(sentence)) return;
    if (holds) this.#notices.add(sentence);
    else this.#notices.delete(sentence);
    this.#tell();
  }

  async #giveUpReading(): Promise<void> {
    this.notice(failed, true);
    this.reading.keep([]);
    await this.reading.check();
  }

  /** Resolves when what was read so far is last. */
  async dispose(): Promise<void> {
    clearTimeout(this.#telling);
    this.reading.dispose();
    await this.#stores.dispose();
  }

  openFile(uri: string): OpenFile | undefined {
    return this.#open.get(uri);
  }

  /** Takes an open document at its newest version. `undefined` while a large one is being understood: see `underway`. */
  documentChanged(document: EditorDocument): OpenFile | undefined {
    const { uri, version, text } = document;
    const known = this.#open.get(uri);
    if (known && known.version === version) return known;
    if (this.#underway.get(uri)?.version === version) return undefined;
    this.#underway.delete(uri);
    const settings = this.#fileSettings(uri);
    const steps = openingSteps(document, settings, this.#suggested.get(uri));
    if (text.length > longestAtOnce && text.length <= settings.maximumLength) {
      this.#underway.set(uri, { version, steps, done: this.#slices.run(this.#understand(uri, steps)) });
      return undefined;
    }
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return this.#opened(step.value);
  }

  /** Resolves when a large document has been understood, or was changed or closed meanwhile; `undefined` when nothing is under way. */
  underway(uri: string): Promise<void> | undefined {
    return this.#underway.get(uri)?.done;
  }

  /** Ends early when the document is changed or closed. */
  *#understand(uri: string, steps: Generator<undefined, OpenFile>): Generator<undefined, void> {
    const isWanted = (): boolean => this.#underway.get(uri)?.steps === steps;
    for (let step = steps.next(); isWanted(); step = steps.next()) {
      if (step.done === true) {
        this.#underway.delete(uri);
        this.#opened(step.value);
        return;
      }
      yield;
    }
  }

  #opened(suggested: OpenFile): OpenFile {
    const file = this.#asDecided(suggested);
    this.#tellSoon();
    return file;
  }

  #fileSettings(uri: string): FileSettings {
    const address = fileAddress(uri);
    const folder = this.#folderOf(address);
    const outlet = outletIn(folder, address);
    return { ...(outlet === undefined ? {} : { outlet }), leftOut: isLeftOutIn(folder, address), maximumLength: folder.settings.files.maximumSize * 1e6, unread: this.#unread.get(uri) ?? [] };
  }

  /** The text of a file that no editor shows as text: its words, or one sentence why there are none. Never rejects. */
  async documentText(uri: string): Promise<string> {
    const { path, fsPath } = URI.parse(uri);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const most = this.#folderOf(fileAddress(uri)).settings.files.maximumSize * 1e6;
    const bytes = await this.#files.read(fsPath, most + 1).catch((error: unknown) => `it could not be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
    const whole = typeof bytes !== 'string' && bytes.length > most ? `it is ${tooLarge(most)}` : bytes;
    const made = typeof whole === 'string' ? { unreadable: whole } : await fileTextOf(path, whole);
    const problems = 'unreadable' in made ? [`${name} cannot be read: ${made.unreadable}.`] : made.problems;
    this.#unread.set(uri, problems);
    return 'unreadable' in made ? `${problems.join(' ')}\n` : made.text;
  }

  /**
   * The articles of files as the rules read them, whatever readers decided: open documents as they were last taken, others from the
   * disk, in the order of the files. What cannot be read is passed over. Reads ahead as far as there are workers; gives way between files.
   * @param opened takes an open document as it is now; called for each file
   */
  async *suggested(uris: Iterable<string>, opened: (uri: string) => unknown = () => undefined): AsyncGenerator<ReadArticle> {
    const ahead: Promise<readonly ReadArticle[]>[] = [];
    const alone = Array.isArray(uris) && uris.length === 1;
    for (const uri of uris) {
      opened(uri);
      ahead.push(this.#suggestedIn(documentAddress(uri), alone));
      if (ahead.length < this.#reader.width) continue;
      yield* await ahead.shift()!;
      await new Promise(setImmediate);
    }
    for (const articles of ahead) yield* await articles;
  }

  /** Takes in what readers have decided since on the articles of these files. */
  decided(uris: Iterable<string>): void {
    for (const uri of uris) {
      const suggested = this.#suggested.get(uri);
      if (suggested) this.#asDecided(suggested);
      this.reading.doubt(fileAddress(uri));
    }
  }

  /** After closing, the file on disk holds again; a document without a file is forgotten. */
  documentClosed(uri: string): void {
    this.#open.delete(uri);
    this.#suggested.delete(uri);
    this.#underway.delete(uri);
    for (const archive of this.#archivesOf(uri)) archive.remove(fileAddress(uri));
    this.reading.changed([fileAddress(uri)]);
    this.#tellSoon();
  }

  /** Reads all open documents again, for instance with another outlet. */
  forgetDocuments(): void {
    this.#open.clear();
    this.#suggested.clear();
    this.#underway.clear();
  }

  async #suggestedIn(uri: string, alone: boolean): Promise<readonly ReadArticle[]> {
    return this.#suggested.get(uri)?.articles ?? (fileAddress(uri).startsWith('file:') ? this.#readAnew(uri, alone) : []);
  }

  /** @param alone whether no other file is read beside it */
  async #readAnew(uri: string, alone: boolean): Promise<readonly ReadArticle[]> {
    const folder = this.#folderOf(fileAddress(uri));
    const outlet = outletIn(folder, fileAddress(uri));
    const path = URI.parse(fileAddress(uri)).fsPath;
    // By its size the reader tells where to read it.
    const seen = await this.#files.stat(path).catch(() => undefined);
    if (!seen) return [];
    const task = { name: uri, path, seen, maximumSize: folder.settings.files.maximumSize * 1e6, decided: true } as const;
    const read = await this.#reader.read({ ...task, ...(outlet === undefined ? {} : { outlet }) }, alone);
    return read.kind === 'read' ? (read.whole ?? []) : [];
  }

  /** The folder that an address lies in, or what stands for one where it lies in none. */
  #folderOf(uri: string): Folder {
    return folderOf(this.#folders, uri) ?? { uri: '', settings: this.#settings };
  }

  #asDecided(suggested: OpenFile): OpenFile {
    const file = { ...suggested, articles: this.#readers.readers(suggested.articles, false) };
    this.#suggested.set(file.uri, suggested);
    this.#open.set(file.uri, file);
    const stored = file.articles.map((article) => article.stored);
    for (const archive of this.#archivesOf(file.uri)) archive.put(fileAddress(file.uri), stored);
    return file;
  }

  /** Those that a document stands in. */
  #archivesOf(uri: string): ReadonlySet<LayeredArchive> {
    return new Set([this.archive, this.archiveOf(uri)]);
  }

  #keepApart(folders: readonly Folder[]): void {
    this.#apart.clear();
    for (const { uri } of folders) this.#apart.set(uri, new LayeredArchive());
    for (const [uri, { articles }] of this.#open) this.archiveOf(uri).put(fileAddress(uri), articles.map(({ stored }) => stored));
  }

  #tellSoon(): void {
    this.#telling ??= setTimeout(() => this.#tell(), told);
  }

  #tell(): void {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    this.#events.statusChanged(this.status);
  }
}

function* firstOf<T>(values: Iterable<T>, most: number): Generator<T> {
  let count = 0;
  for (const value of values) {
    if (count++ >= most) return;
    yield value;
  }
}
