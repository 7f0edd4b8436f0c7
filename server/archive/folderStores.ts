import type { GuardedStore } from './guardedStore.js';

/** Opens the archive of a folder; `lost` is told when it has lost what it held. Must not reject. */
export type OpenStore = (folder: string, lost: () => void) => Promise<GuardedStore>;

/** How often the archives that other processes write are looked at, in milliseconds. */
const following = 1000;
/** After this time without a change an archive is put in order, step by step; milliseconds. */
const quiet = 2000;
const step = 50;

/** The archives of a workspace's folders, one each. */
export class FolderStores {
  readonly #open: OpenStore;
  readonly #lost: () => void;
  readonly #stores = new Map<string, GuardedStore>();
  /** One change of folders after the other: an archive must be closed before it can be opened again. */
  #turn: Promise<void> = Promise.resolve();

  readonly #changed: () => void;
  #follower: NodeJS.Timeout | undefined;
  #tidier: NodeJS.Timeout | undefined;

  /**
   * @param lost told when everything of some folder must be looked at again
   * @param changed told when another process has changed an archive
   */
  constructor(open: OpenStore, lost: () => void, changed: () => void) {
    this.#open = open;
    this.#lost = lost;
    this.#changed = changed;
  }

  get all(): readonly GuardedStore[] {
    return [...this.#stores.values()];
  }

  /** Where archives are kept, each place once. */
  get kept(): readonly GuardedStore['kept'][] {
    return [...new Set(this.all.map(({ kept }) => kept))];
  }

  /** What readers should know of where archives are kept, each sentence once. */
  get notices(): readonly string[] {
    return [...new Set(this.all.flatMap(({ notice }) => notice ?? []))];
  }

  /** The archive of a folder, whoever writes it. */
  held(folder: string): GuardedStore | undefined {
    return this.#stores.get(folder);
  }

  /** The archive of a folder, to be written here; `undefined` where another process writes it. */
  of(folder: string): GuardedStore | undefined {
    const store = this.#stores.get(folder);
    return store?.kept === 'by another process' ? undefined : store;
  }

  /** Opens what is missing and closes what is not wanted any more. Rejects as opening does, and can be asked again. */
  keep(folders: readonly string[]): Promise<void> {
    const turn = this.#turn.then(async () => {
      for (const [folder, store] of this.#stores) {
        if (folders.includes(folder)) continue;
        this.#stores.delete(folder);
        store.dispose();
      }
      for (const folder of folders) {
        if (!this.#stores.has(folder)) this.#stores.set(folder, await this.#open(folder, this.#lost));
      }
      this.#follow();
    });
    // What could not be opened once must not keep all later folders out.
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Tells other processes whether more is to be read into the archives that are written here. */
  tellUnread(unread: boolean): void {
    for (const store of this.all) if (store.kept !== 'by another process') store.unread = unread;
  }

  /** Whether another process is still reading what is to be found here. */
  get areReadElsewhere(): boolean {
    return this.all.some((store) => store.kept === 'by another process' && store.unread);
  }

  /** Makes last what was taken in, and puts it in order when nothing else comes. */
  settle(): void {
    for (const store of this.all) store.settle();
    this.#tidySoon(quiet);
  }

  /** Resolves when all are closed. */
  dispose(): Promise<void> {
    clearInterval(this.#follower);
    clearTimeout(this.#tidier);
    return this.keep([]);
  }

  #follow(): void {
    clearInterval(this.#follower);
    this.#follower = undefined;
    const followed = this.all.filter(({ kept }) => kept === 'by another process');
    if (followed.length === 0) return;
    this.#follower = setInterval(() => {
      const changed = followed.filter((store) => store.follow());
      if (changed.length > 0) this.#changed();
      if (changed.some(({ kept }) => kept !== 'by another process')) this.#follow();
    }, following);
    this.#follower.unref();
  }

  #tidySoon(wait: number): void {
    clearTimeout(this.#tidier);
    this.#tidier = setTimeout(() => {
      // All of them are asked, not only the first that has something to do.
      if (this.all.map((store) => store.tidy()).includes(true)) this.#tidySoon(step);
    }, wait);
    this.#tidier.unref();
  }
}
