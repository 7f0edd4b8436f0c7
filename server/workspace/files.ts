/** One entry of a folder. Links count as neither file nor folder: following them could go round in circles. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

export interface FileStat {
  /** Bytes. */
  readonly size: number;
  /** When it was last changed, in milliseconds. */
  readonly mtime: number;
}

/** All this program wants of a disk. `memoryFiles` is its twin for tests. */
export interface Files {
  /** The entries of a folder, in order of their names. Rejects when it cannot be read. */
  entries(folder: string): Promise<readonly FolderEntry[]>;
  /** Rejects when there is no such file. */
  stat(path: string): Promise<FileStat>;
  read(path: string): Promise<Uint8Array>;
}
