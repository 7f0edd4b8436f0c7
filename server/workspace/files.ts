/** One entry of a folder. Links count as neither file nor folder: following them could go round in circles. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

export interface FileStat {
  readonly kind: FolderEntry['kind'];
  /** Bytes. */
  readonly size: number;
  /** When it was last changed, in milliseconds. */
  readonly mtime: number;
}

/** All this program wants of a disk. `memoryFiles` is its twin for tests. */
export interface Files {
  /** The entries of a folder, some at a time, each lot in order of their names. Throws when it cannot be read. */
  entries(folder: string): AsyncIterable<readonly FolderEntry[]>;
  /** What stands at a path, links not followed. Rejects when there is nothing. */
  stat(path: string): Promise<FileStat>;
  /**
   * The first `most` bytes of a file. Never waits for anything but the disk: what is no ordinary file (a pipe, a device) is refused,
   * also when it took the file's place a moment ago.
   */
  read(path: string, most: number): Promise<Uint8Array>;
}

/** Names in the order in which folders are listed. */
export function byName(a: FolderEntry, b: FolderEntry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
