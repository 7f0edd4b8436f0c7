import type { GuardedStore } from './guardedStore.js';

/** Opens the archive of a folder; `lost` is told when it has lost what it held. Must not reject. */
export type OpenStore = (folder: string, lost: () => void) => Promise<GuardedStore>;

/** The archives of a workspace's folders, one each. */
export class FolderStores {
  readonly #open: OpenStore;
  readonly #lost: () => void;
  readonly #stores = new Map<string, GuardedStore>();
  /** One change of folders after the other: an archive must be closed before it can be opened again. */
  #turn: Promise<void> = Promise.resolve();

  /** @param lost told when everything of some folder must be read again */
  constructor(open: OpenStore, lost: () => void) {
    this.#open = open;
    this.#lost = lost;
  }

  get all(): readonly GuardedStore[] {
    return [...this.#stores.values()];
  }

  /** What readers should know of where archives are kept, each sentence once. */
  get notices(): readonly string[] {
    return [...new Set(this.all.flatMap(({ notice }) => notice ?? []))];
  }

  of(folder: string): GuardedStore | undefined {
    return this.#stores.get(folder);
  }

  /** Opens what is missing and closes what is not wanted any more. */
  keep(folders: readonly string[]): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      for (const [folder, store] of this.#stores) {
        if (folders.includes(folder)) continue;
        this.#stores.delete(folder);
        store.dispose();
      }
      for (const folder of folders) {
        if (!this.#stores.has(folder)) this.#stores.set(folder, await this.#open(folder, this.#lost));
      }
    });
    return this.#turn;
  }

  /** Makes last what was taken in. */
  settle(): void {
    for (const store of this.all) store.settle();
  }

  dispose(): void {
    void this.keep([]);
  }
}
