import type { SpeakerIdentity } from '../attribution/speakers/sameSpeaker.js';
import type { CandidateIndex } from '../coverage/candidateIndex.js';
import type { ArticleEntry } from '../coverage/utterance.js';
import type { OffsetMap } from '../text/offsetMap.js';

/** An article as it is kept: what coverage needs, and what brings an offset back to a line of the file. */
export interface StoredArticle extends ArticleEntry {
  readonly places: OffsetMap;
  /** UTF-16 offset of each line's first code unit in the file. Shared by the articles of one file. */
  readonly lineStarts: Uint32Array;
}

/** How often a speaker is quoted, and by whom. */
export interface SaidBy {
  readonly quotes: number;
  readonly articles: number;
  /** Who quotes the speaker, most articles first: an outlet, or the id of an article whose outlet is not known. The first fifty. */
  readonly printers: readonly Counted[];
  /** How they call the speaker, most articles first. The first fifty. */
  readonly called: readonly Counted[];
}

export interface Counted {
  readonly name: string;
  readonly articles: number;
}

/** An article of a file, as far as counting wants it. */
export interface Printed {
  readonly id: string;
  readonly quotes: number;
}

/** What is known about all articles of a workspace. Derived: it can be thrown away and read anew. */
export interface Archive extends CandidateIndex {
  /** Replaces whatever was known of `file`. */
  put(file: string, articles: readonly StoredArticle[]): void;
  remove(file: string): void;
  entry(article: string): Promise<StoredArticle | undefined>;
  /** The articles that stand in a file, in its order. */
  articlesOf(file: string): readonly Printed[];
  /** Every article, in order of its id. */
  all(): Iterable<StoredArticle>;
  /**
   * The articles whose quotes or speakers have words that begin with each of these, and perhaps others, in order of their ids.
   * @param words as `searchedWords` gives them; ones of a letter or two choose nothing
   */
  holding(words: readonly string[]): Iterable<StoredArticle>;
  /**
   * What is quoted of everybody whom `sameSpeaker` calls the same as a speaker.
   * @param except ids of articles that are not counted
   */
  saidBy(speaker: SpeakerIdentity, except: ReadonlySet<string>): SaidBy;
  /** Grows with every change: what was worked out at another revision may be stale. */
  readonly revision: number;
  readonly articles: number;
  readonly quotes: number;
}
