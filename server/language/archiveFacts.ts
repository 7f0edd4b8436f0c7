import type { Tally } from '../archive/store.js';
import type { Kept } from './protocol.js';

/** What is to be told of the archive of a workspace. */
export interface ArchiveFacts {
  readonly articles: number;
  readonly quotes: number;
  readonly wordings: number;
  /** Those that stand in several articles. */
  readonly shared: number;
  readonly tally: readonly Tally[];
  readonly folders: readonly {
    /** As its address ends. */
    readonly name: string;
    readonly kept: Kept;
    /** Where its database is, and its bytes; absent where there is none. */
    readonly database?: { readonly path: string; readonly size: number };
  }[];
  /** How far reading is, in files. */
  readonly reading: { readonly state: 'busy' | 'paused' | 'done'; readonly done: number; readonly total: number };
  /** Milliseconds since the server started. */
  readonly took: { readonly listing: number; readonly disk: number; readonly understanding: number; readonly keeping: number };
  /** Milliseconds. */
  readonly longestSlice: number;
  /** Worker threads at a time. */
  readonly workers: number;
  /** Bytes of the whole process. */
  readonly memory: number;
  /** What a reader should know of the archive. */
  readonly notices: readonly string[];
  /** Files by their path in the workspace, and why they were left out. */
  readonly skipped: readonly (readonly [file: string, why: string])[];
}
