import type { Archive } from './archive.js';
import type { PackedArticle, PackedFile } from './packed.js';
import type { WordingIndex } from './ranking.js';

/** What a file was when it was last taken in: enough to see that it need not be read again. */
export interface FileRecord {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds; `null` when the file was so new that it may have changed again within the same tick of the clock. */
  readonly mtime: number | null;
  /** Of the file's bytes. */
  readonly hash: string;
  /** What else its articles were made from: the outlet that the settings give the file. */
  readonly outlet?: string;
  /** Why it is no article, in one sentence; absent when it is one. */
  readonly skipped?: string;
}

/** The record of a file that must be read again whatever it looks like. */
export const unknownFile: FileRecord = { size: -1, mtime: null, hash: '' };

/** How many articles an outlet printed in a year. */
export interface Tally {
  readonly outlet?: string;
  /** Four digits. */
  readonly year?: string;
  readonly articles: number;
  readonly quotes: number;
}

/** An archive of the files of one folder, which remembers what they were. */
export interface Store extends Archive, WordingIndex {
  /** Replaces whatever was known of `file`, with what the file was. */
  take(file: string, articles: PackedFile, record: FileRecord): void;
  /** Adds articles behind those of a file; nothing where it has been forgotten meanwhile. */
  extend(file: string, articles: readonly PackedArticle[]): void;
  /**
   * Forgets the last articles of a file, so many at most.
   * @returns whether it has any left
   */
  shorten(file: string, most: number): boolean;
  /** What the file was when it was taken in last; `undefined` when it must be read. */
  record(file: string): FileRecord | undefined;
  /** The same articles stand in a file that has been touched. */
  touch(file: string, record: FileRecord): void;
  /** Files taken in, in order of their names: those behind `after`, `most` of them at most. */
  files(after: string, most: number): readonly string[];
  /** Whether more is to be taken in, as whoever writes has said last: other processes that follow know by it. */
  unread: boolean;
  /** How many distinct wordings stand in several articles. Looks at all mentions. */
  shared(): number;
  /** By outlet, then by year; what is not known stands last. */
  tally(): readonly Tally[];
  /** Makes what was taken in so far last; a store that cannot fail here does nothing. */
  settle(): void;
  /**
   * Puts a little more order into what was taken in, so that questions are answered sooner: for when nothing else is to do.
   * @returns whether there is more to put in order
   */
  tidy(): boolean;
  dispose(): void;
}
