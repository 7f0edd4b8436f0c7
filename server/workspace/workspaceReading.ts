import { URI } from 'vscode-uri';
import type { ReadArticle } from '../archive/intake.js';
import { packed } from '../archive/packed.js';
import type { FileRecord, Store } from '../archive/store.js';
import { isEntered, WorkspaceFolder } from './articleFiles.js';
import { Burst } from './burst.js';
import type { FileReader } from './fileReader.js';
import { doubtful, type FileReading, type ReadFile, type ReadingTask, tooLarge } from './fileReading.js';
import type { Files, FileStat } from './files.js';
import { folderOf, inside, outletIn, type ReadFolder } from './folders.js';
import { ignoreFile } from './ignoreRules.js';
import { forgottenInPortions, takenInPortions } from './portions.js';
import { ReadingQueue } from './readingQueue.js';
import { Slices } from './slices.js';

/** What readers have made of articles. */
export interface Readers {
  /** Whether they have decided anything on an article, or had a moment ago. */
  concern(article: string, url: string | undefined): boolean;
  /** The articles of a file as they have decided; those that nobody has touched come back as they are. */
  decided(file: string, articles: readonly ReadArticle[]): readonly ReadArticle[];
}

/** What reading is given to work with. */
export interface ReadingHost {
  readonly files: Files;
  readonly reader: FileReader;
  /** The archive of a folder; `undefined` when it is not open. */
  store(folder: string): Store | undefined;
  readonly readers: Readers;
  /** As for `Burst`: of changes that are told. Milliseconds. */
  readonly burst?: number;
  /** Told whenever there is something new, often. */
  changed(): void;
  /** Everything that was to be read has been read, or waits because the reader has paused. */
  settled(): void;
}

/** How far reading has come, and what it has taken. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
  /** Whether anything is being looked at or read. */
  readonly busy: boolean;
  readonly paused: boolean;
  /** Milliseconds since the start; the workers' add up. */
  readonly took: { readonly listing: number; readonly disk: number; readonly understanding: number; readonly keeping: number };
}

/** Files looked at at a time. */
const lot = 64;

/** An editor has told of a changed file within this time, in milliseconds. */
const telling = 10_000;

/** `ReadingHost.burst` unless told. */
const usualBurst = 50;

/**
 * Keeps the archives of a workspace's folders as their files are: finds the files, looks what has changed, has that read and takes in
 * what comes of it. Everything on this thread is done in short slices. Addresses are normalised URIs.
 */
export class WorkspaceReading {
  readonly #host: ReadingHost;
  readonly #queue: ReadingQueue;
  readonly #slices = new Slices();
  readonly #skipped = new Map<string, string>();
  readonly #seen = new Map<string, FileStat>();
  #folders: readonly ReadFolder[] = [];
  #workspace = new Map<string, WorkspaceFolder>();
  /** Until the folders have been listed nobody knows how much there is to read. */
  #listing: AbortController | undefined = new AbortController();
  #quietly = false;
  /** What stands there, as far as the listing under way has come; what is made behind its back belongs to it, too. */
  #found = new Set<string>();
  readonly #changes: Burst;
  /** As `check` tells. */
  #hasUntold = false;
  #changing = 0;
  readonly #took = { listing: 0, disk: 0, understanding: 0 };

  constructor(host: ReadingHost) {
    this.#host = host;
    this.#changes = new Burst(host.burst ?? usualBurst, (uris) => void this.#takeChanges(uris));
    this.#queue = new ReadingQueue(
      (uri) => this.#read(uri),
      () => host.reader.width,
      () => this.#tell(),
    );
  }

  get progress(): ReadingProgress {
    const { done, total, running, paused } = this.#queue.state;
    return { done, total, busy: running || this.#isLooking, paused, took: { ...this.#took, keeping: this.#slices.spent } };
  }

  /** Files and folders left out, each with a half-sentence why. */
  get skipped(): ReadonlyMap<string, string> {
    return this.#skipped;
  }

  /** Those of them that are not just no articles: too large, unreadable, given up. */
  get problems(): ReadonlyMap<string, string> {
    return new Map([...this.#skipped].filter(([uri]) => !this.#storeOf(uri)?.record(uri)?.hash));
  }

  /** Milliseconds that reading has held this thread at most. */
  get longestSlice(): number {
    return this.#slices.longest;
  }

  /** Takes these folders for the workspace; `check` then reads what they hold. */
  keep(folders: readonly ReadFolder[]): void {
    this.#folders = folders;
    this.#forgetRules();
    this.#queue.forgetAll();
  }

  /**
   * Looks at every file of all folders: what is new or has changed is read in the background, what is gone is forgotten.
   * Resolves when everything has been looked at; one that is called meanwhile takes its place. Rejects when something has failed that is
   * no file's fault; nothing is being looked for then.
   *
   * @param quietly whether nobody need be told before something is found
   * @returns whether a file has changed some time ago and nobody has told of it, as far as that can be seen: when nothing else was to be read
   */
  async check(quietly = false): Promise<boolean> {
    this.#listing?.abort();
    const listing = new AbortController();
    this.#listing = listing;
    this.#quietly = quietly;
    this.#forgetRules();
    this.#host.changed();
    const from = performance.now();
    const found = new Set<string>();
    this.#found = found;
    this.#hasUntold = false;
    try {
      for (const { uri } of this.#folders) await this.#look(uri, undefined, found, listing.signal);
      for (const { uri } of this.#folders) await this.#slices.run(this.#forgetOthers(uri, found, listing.signal));
      if (!listing.signal.aborted) for (const uri of this.#skipped.keys()) if (!found.has(uri)) this.#skipped.delete(uri);
    } finally {
      if (!listing.signal.aborted) this.#looked(from);
    }
    return !listing.signal.aborted && this.#hasUntold;
  }

  /** Something at these addresses was made, changed or deleted, files or folders: they are looked at, many at once. */
  changed(uris: Iterable<string>): void {
    this.#changes.add([...uris].filter((uri) => folderOf(this.#folders, inside(uri))));
    if (this.#changes.size > 0) this.#host.changed();
  }

  /** The file is to be read again although it looks as it did. */
  doubt(uri: string): void {
    const store = this.#storeOf(uri);
    const record = store?.record(uri);
    if (record) store?.touch(uri, doubtful(record));
    this.changed([uri]);
  }

  /** Stops on the reader's wish; what has been read stays, and what waits goes on waiting. */
  pause(): void {
    this.#queue.pause();
    this.#host.reader.stop();
  }

  resume(): void {
    this.#queue.resume();
  }

  dispose(): void {
    this.#listing?.abort();
    this.#changes.dispose();
    this.#queue.dispose();
    this.#host.reader.dispose();
  }

  get #isLooking(): boolean {
    return (this.#listing !== undefined && !this.#quietly) || this.#changes.size > 0 || this.#changing > 0;
  }

  #tell(): void {
    if (!this.#queue.state.running && !this.#isLooking) this.#host.settled();
    this.#host.changed();
  }

  #looked(from: number): void {
    this.#found = new Set();
    this.#took.listing += performance.now() - from;
    this.#listing = undefined;
    this.#tell();
  }

  async #takeChanges(changes: readonly string[]): Promise<void> {
    this.#changing++;
    // A folder that comes or goes tells of itself only, and takes what it ignores with it.
    this.#forgetRules();
    try {
      if (changes.some((uri) => uri.endsWith(`/${ignoreFile}`))) {
        await this.check();
        return;
      }
      for (let at = 0; at < changes.length; at += lot) {
        await Promise.all(changes.slice(at, at + lot).map((uri) => this.#lookAtChange(uri)));
      }
    } finally {
      this.#changing--;
      this.#tell();
    }
  }

  async #lookAtChange(uri: string): Promise<void> {
    const folder = folderOf(this.#folders, inside(uri));
    if (!folder || !uri.startsWith('file:') || !isEntered(URI.parse(uri).path.slice(URI.parse(folder.uri).path.length))) return;
    const path = URI.parse(uri).fsPath;
    const stat = await this.#host.files.stat(path).catch(() => undefined);
    if (stat?.kind === 'folder') await this.#lookUnder(folder, uri);
    else if (stat?.kind === 'file' && (await this.#workspaceOf(folder).holds(path))) this.#see(uri, stat, true);
    else if (this.#storeOf(uri)?.record(uri) ?? this.#skipped.has(uri)) await this.#slices.run(this.#forgetting(uri));
    else if (!stat) await this.#slices.run(this.#forgetUnder(folder.uri, uri, new Set()));
  }

  /** A folder may have come in place of another. */
  async #lookUnder(folder: ReadFolder, uri: string): Promise<void> {
    const found = new Set<string>();
    await this.#look(folder.uri, URI.parse(uri).fsPath, found, new AbortController().signal);
    await this.#slices.run(this.#forgetUnder(folder.uri, uri, found));
  }

  /** @param from the path of the folder to begin with; `undefined` for all of the workspace folder */
  async #look(folderUri: string, from: string | undefined, found: Set<string>, signal: AbortSignal): Promise<void> {
    const folder = this.#folders.find(({ uri }) => uri === folderUri);
    if (!folder) return;
    const unreadable = (path: string, why: string): void => {
      const uri = URI.file(path).toString();
      found.add(uri);
      this.#skipped.set(uri, why);
    };
    const look = async (paths: readonly string[]): Promise<void> => {
      const stats = await Promise.all(paths.map((path) => this.#host.files.stat(path).catch((error: unknown) => codeOf(error))));
      for (const [at, stat] of stats.entries()) {
        const uri = URI.file(paths[at]!).toString();
        if (signal.aborted || stat === 'ENOENT' || folderOf(this.#folders, uri)?.uri !== folderUri) continue;
        found.add(uri);
        if (typeof stat === 'string') this.#leaveOut(uri, `could not be read (${stat})`);
        else this.#see(uri, stat, false);
      }
      this.#host.changed();
    };
    let paths: string[] = [];
    for await (const path of this.#workspaceOf(folder).walk(signal, from, unreadable)) {
      paths.push(path);
      if (paths.length < lot) continue;
      await look(paths);
      paths = [];
    }
    await look(paths);
  }

  /** A file that stands there now: read when it is not as it was taken in. */
  #see(uri: string, stat: FileStat, first: boolean): void {
    const store = this.#storeOf(uri);
    const folder = folderOf(this.#folders, uri);
    if (!store || !folder) return;
    if (this.#listing) this.#found.add(uri);
    const maximumSize = folder.settings.files.maximumSize * 1e6;
    if (stat.size > maximumSize) return this.#leaveOut(uri, tooLarge(maximumSize));
    const record = store.record(uri);
    if (record && record.outlet === outletIn(folder, uri) && record.size === stat.size && record.mtime === stat.mtime) {
      this.#tellSkipped(uri, record.skipped);
      return this.#queue.forget(uri);
    }
    if (!first) this.#hasUntold ||= this.#isUntold(uri, stat, record);
    this.#seen.set(uri, stat);
    this.#queue.add([uri], first);
  }

  #isUntold(uri: string, { mtime }: FileStat, record: FileRecord | undefined): boolean {
    if (this.#queue.state.total > 0 || this.#changes.size > 0 || this.#changing > 0 || mtime > Date.now() - telling) return false;
    // One without a time is looked at again each time, as one is that could not be read.
    return record ? record.mtime !== null && record.mtime !== mtime : !this.#skipped.has(uri);
  }

  async #read(uri: string): Promise<void> {
    const task = this.#taskOf(uri);
    this.#seen.delete(uri);
    if (!task) return;
    const alone = this.#queue.state.total <= 2 && this.#listing === undefined;
    let reading = await this.#host.reader.read(task, alone);
    if (reading.kind === 'read') {
      this.#took.disk += reading.took.disk;
      this.#took.understanding += reading.took.understanding;
      if (!task.decided && this.#concerns(reading) && this.#queue.wants(uri)) reading = await this.#host.reader.read({ ...task, decided: true }, alone);
    }
    await this.#slices.run(this.#take(uri, reading));
  }

  #taskOf(uri: string): ReadingTask | undefined {
    const folder = folderOf(this.#folders, uri);
    if (!folder) return undefined;
    const outlet = outletIn(folder, uri);
    const record = this.#storeOf(uri)?.record(uri);
    return {
      name: uri,
      path: URI.parse(uri).fsPath,
      seen: this.#seen.get(uri) ?? { kind: 'file', size: 0, mtime: 0 },
      maximumSize: folder.settings.files.maximumSize * 1e6,
      ...(outlet !== undefined && { outlet }),
      ...(record && record.outlet === outlet && { known: record }),
      decided: this.#host.readers.concern(uri, undefined),
    };
  }

  /** Takes in what was read. What is not wanted any more changes nothing. */
  *#take(name: string, reading: FileReading): Generator<undefined, void> {
    const store = this.#storeOf(name);
    if (!store || !this.#queue.wants(name)) return;
    switch (reading.kind) {
      case 'gone':
        return yield* this.#forgetting(name);
      case 'left out':
        return this.#leaveOut(name, reading.why);
      case 'same':
        // Whoever has decided something meanwhile wants it understood anew.
        if (store.record(name)?.hash === reading.record.hash) store.touch(name, reading.record);
        return this.#tellSkipped(name, reading.record.skipped);
      case 'no article':
        store.take(name, packed([]), reading.record);
        return this.#tellSkipped(name, reading.record.skipped);
      case 'read': {
        const { whole, record } = reading;
        const shown = whole && this.#host.readers.decided(name, whole);
        // What readers decide may change without the file: such articles are understood anew each time.
        const isAsRead = whole && shown ? shown.every((one, at) => one === whole[at]) : !this.#concerns(reading);
        const articles = shown ? packed(shown.map(({ stored }) => stored)) : reading.packed;
        yield* takenInPortions(store, name, articles, isAsRead ? record : doubtful(record), () => this.#queue.wants(name));
        yield;
        if (this.#queue.wants(name)) this.#tellSkipped(name, undefined);
        return;
      }
    }
  }

  /** Whether readers have decided anything on the articles of a file. */
  #concerns({ packed: { articles } }: ReadFile): boolean {
    return articles.some(({ id, url }) => this.#host.readers.concern(id, url));
  }

  #tellSkipped(uri: string, why: string | undefined): void {
    if (why === undefined) this.#skipped.delete(uri);
    else this.#skipped.set(uri, why);
  }

  /** Not recorded: whether the file is still left out is seen without reading it. */
  #leaveOut(uri: string, why: string): void {
    this.#forget(uri);
    this.#skipped.set(uri, why);
  }

  #forget(uri: string): void {
    this.#queue.forget(uri);
    this.#skipped.delete(uri);
    this.#storeOf(uri)?.remove(uri);
  }

  *#forgetting(uri: string): Generator<undefined, void> {
    this.#queue.forget(uri);
    this.#skipped.delete(uri);
    const store = this.#storeOf(uri);
    if (store) yield* forgottenInPortions(store, uri);
  }

  /** Files that were deleted, or that the settings leave out now. */
  *#forgetOthers(folder: string, found: ReadonlySet<string>, signal: AbortSignal): Generator<undefined, void> {
    const store = this.#host.store(folder);
    for (const file of filesOf(store, '')) {
      if (signal.aborted) return;
      if (store && (!found.has(file) || folderOf(this.#folders, file)?.uri !== folder)) yield* forgottenInPortions(store, file);
      yield;
    }
    store?.settle();
  }

  *#forgetUnder(folder: string, uri: string, found: ReadonlySet<string>): Generator<undefined, void> {
    const within = inside(uri);
    for (const file of filesOf(this.#host.store(folder), within)) {
      if (!file.startsWith(within)) break;
      if (!found.has(file)) yield* this.#forgetting(file);
      yield;
    }
    for (const file of [...this.#skipped.keys()]) if (file.startsWith(within) && !found.has(file)) this.#skipped.delete(file);
  }

  #storeOf(uri: string): Store | undefined {
    const folder = folderOf(this.#folders, uri);
    return folder && this.#host.store(folder.uri);
  }

  #workspaceOf({ uri, settings }: ReadFolder): WorkspaceFolder {
    let workspace = this.#workspace.get(uri);
    if (!workspace) this.#workspace.set(uri, (workspace = new WorkspaceFolder(this.#host.files, URI.parse(uri).fsPath, settings.files)));
    return workspace;
  }

  /** What is ignored may have changed. */
  #forgetRules(): void {
    this.#workspace = new Map();
  }
}

/** The files of a store behind a name, in order; the store may change meanwhile. */
function* filesOf(store: Store | undefined, after: string): Generator<string> {
  for (let last = after; ; ) {
    const files = store?.files(last, 500) ?? [];
    yield* files;
    if (files.length === 0) return;
    last = files.at(-1)!;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'error';
}
