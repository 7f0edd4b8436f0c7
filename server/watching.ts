import { watch } from 'node:fs';
import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';

/** What watching is given to work with. */
export interface Watched {
  /** Looks at every file. Resolves when all have been looked at. */
  check(): Promise<void>;
  /** Tells the reader one sentence for as long as it holds. */
  notice(sentence: string, holds: boolean): void;
}

const untold = 'This editor does not say which files have changed: they are looked for every half minute or so.';
const exhausted = 'This system watches no more files (its limit is reached): changed files are looked for every half minute or so.';

/** Milliseconds between two looks at all files, where nobody tells of changes; longer where looking takes long. */
const pause = 30_000;
const share = 20;

/** Creation and deletion, in the protocol's numbers: a folder that comes or goes tells of itself only. */
const comesOrGoes = 1 | 4;

/**
 * How the server hears of changed files: the editor tells, as narrowly as it is asked to; where it cannot, the server looks by
 * itself every so often and says so.
 */
export class Watching {
  readonly #connection: Connection;
  readonly #watched: Watched;
  readonly #editorTells: boolean;
  #registered: Promise<Disposable> | undefined;
  #globs = '';
  #timer: NodeJS.Timeout | undefined;
  #polls = false;
  #disposed = false;

  constructor(connection: Connection, watched: Watched, editorTells: boolean) {
    this.#connection = connection;
    this.#watched = watched;
    this.#editorTells = editorTells;
  }

  /**
   * Watches for what these settings call articles. To be called again when they change, and when everything has been read: whether
   * the system can watch at all is found out then.
   *
   * @param folders addresses
   * @param include globs
   */
  keep(folders: readonly string[], include: readonly string[]): void {
    if (this.#editorTells) this.#register([...new Set(include)]);
    const isExhausted = this.#editorTells && folders.some((uri) => cannotWatch(URI.parse(uri).fsPath));
    this.#watched.notice(untold, !this.#editorTells);
    this.#watched.notice(exhausted, isExhausted);
    this.#polls = !this.#editorTells || isExhausted;
    if (this.#polls) this.#pollIn(pause);
    else this.#stop();
  }

  dispose(): void {
    this.#disposed = true;
    this.#stop();
  }

  #register(include: readonly string[]): void {
    if (include.join('\n') === this.#globs) return;
    this.#globs = include.join('\n');
    const before = this.#registered;
    const watchers = [...include.map((globPattern) => ({ globPattern })), { globPattern: '**/.gitignore' }, { globPattern: '**', kind: comesOrGoes }];
    this.#registered = this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    void this.#registered.then(async () => (await before)?.dispose()).catch(() => undefined);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #pollIn(time: number): void {
    this.#timer ??= setTimeout(() => void this.#poll(), time).unref();
  }

  async #poll(): Promise<void> {
    const from = performance.now();
    await this.#watched.check();
    this.#timer = undefined;
    if (this.#polls && !this.#disposed) this.#pollIn(Math.max(pause, share * (performance.now() - from)));
  }
}

/** Whether the system's limit of watched files is used up: it is shared by all programs of a user, the editor among them. */
function cannotWatch(folder: string): boolean {
  try {
    watch(folder, { persistent: false }).on('error', () => undefined).close();
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOSPC';
  }
}
