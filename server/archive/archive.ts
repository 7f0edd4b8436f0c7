import type { CandidateIndex } from '../coverage/candidateIndex.js';
import type { ArticleEntry } from '../coverage/utterance.js';
import type { OffsetMap } from '../text/offsetMap.js';

/** An article as it is kept: what coverage needs, and what brings an offset back to a line of the file. */
export interface StoredArticle extends ArticleEntry {
  readonly places: OffsetMap;
  /** UTF-16 offset of each line's first code unit in the file. Shared by the articles of one file. */
  readonly lineStarts: Uint32Array;
}

/** What is known about all articles of a workspace. Derived: it can be thrown away and read anew. */
export interface Archive extends CandidateIndex {
  /** Replaces whatever was known of `file`. */
  put(file: string, articles: readonly StoredArticle[]): void;
  remove(file: string): void;
  entry(article: string): Promise<StoredArticle | undefined>;
  /** Every article, in order of its id. */
  all(): Iterable<StoredArticle>;
  /** Grows with every change: what was worked out at another revision may be stale. */
  readonly revision: number;
  readonly articles: number;
  readonly quotes: number;
}
