import { watch } from 'node:fs';
import type { Disposable, FileSystemWatcher } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';

/** What watching is given to work with. */
export interface Watched {
  /** Looks at every file. Resolves when all have been looked at, and with whether any has changed that nobody told of. */
  check(): Promise<boolean>;
  /** Told why looking has failed; it is tried again all the same. */
  readonly failed: (error: unknown) => void;
  /** Tells the reader one sentence for as long as it holds. */
  readonly notice: (sentence: string, holds: boolean) => void;
  /** Asks the editor to tell of changed files; absent for one that cannot. */
  readonly register?: (watchers: FileSystemWatcher[]) => Promise<Disposable>;
  /** Whether the system refuses to watch one more folder. */
  readonly cannotWatch: (path: string) => boolean;
}

const untold = 'This editor does not say which files have changed: they are looked for every half minute or so.';
const exhausted = 'This system watches no more files (its limit is reached): changed files are looked for every half minute or so.';
const silent = 'Files have changed and the editor did not say so (a disk that cannot be watched, or too many folders): they are looked for every half minute or so.';

/** Milliseconds between two looks at all files, where nobody tells of changes; longer where looking takes long. */
const usualPause = 30_000;
const share = 20;
/** So many times longer where the editor tells of them: whether it does is seen by looking. */
const trust = 10;

/** Creation and deletion, in the protocol's numbers: a folder that comes or goes tells of itself only. */
const comesOrGoes = 1 | 4;

/**
 * How the server hears of changed files: the editor tells, as narrowly as it is asked to; where it cannot, or turns out not to, the
 * server looks by itself every so often and says so. An editor that may watch no more folders gives back those that it had, so that
 * another one can be watched all the same; and of some disks no system tells anything.
 */
export class Watching {
  readonly #watched: Watched;
  readonly #pause: number;
  #registered: Promise<Disposable> | undefined;
  #globs = '';
  #timer: NodeJS.Timeout | undefined;
  #polls = false;
  #disposed = false;

  /** @param pause milliseconds between two looks, where looking takes hardly any time */
  constructor(watched: Watched, pause = usualPause) {
    this.#watched = watched;
    this.#pause = pause;
  }

  /**
   * Watches for what these settings call articles. To be called again when they change, and when everything has been read: whether
   * the system can watch at all is found out then.
   *
   * @param folders addresses
   * @param include globs
   */
  keep(folders: readonly string[], include: readonly string[]): void {
    const { register, cannotWatch, notice } = this.#watched;
    if (register) this.#register(register, [...new Set(include)]);
    const isExhausted = register !== undefined && folders.some((uri) => cannotWatch(URI.parse(uri).fsPath));
    notice(untold, !register);
    notice(exhausted, isExhausted);
    notice(silent, false);
    this.#polls = !register || isExhausted;
    this.#stop();
    this.#pollIn(this.#pause);
  }

  dispose(): void {
    this.#disposed = true;
    this.#stop();
  }

  #register(register: NonNullable<Watched['register']>, include: readonly string[]): void {
    if (include.join('\n') === this.#globs) return;
    this.#globs = include.join('\n');
    const before = this.#registered;
    const watchers = [...include.map((globPattern) => ({ globPattern })), { globPattern: '**/.gitignore' }, { globPattern: '**', kind: comesOrGoes }];
    this.#registered = register(watchers);
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
    const isUntold = await this.#watched.check().catch(this.#watched.failed);
    if (this.#disposed) return;
    if (isUntold === true && !this.#polls) {
      this.#polls = true;
      this.#watched.notice(silent, true);
    }
    this.#timer = undefined;
    this.#pollIn(Math.max(this.#polls ? this.#pause : trust * this.#pause, share * (performance.now() - from)));
  }
}

/** Whether the system's limit of watched files is used up: it is shared by all programs of a user, the editor among them. */
export function cannotWatch(folder: string): boolean {
  try {
    watch(folder, { persistent: false }).on('error', () => undefined).close();
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOSPC';
  }
}
