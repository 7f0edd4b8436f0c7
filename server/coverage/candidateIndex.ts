import type { ArticleOutline } from './outline.js';
import type { ArticleEntry, Utterance } from './utterance.js';

/** One utterance that shares keys with what was asked. */
export interface Candidate {
  /** `ArticleEntry.id`. */
  readonly article: string;
  /** Index into `ArticleEntry.utterances`. */
  readonly utterance: number;
  /** Sum of the shared keys' inverse document frequencies. */
  readonly score: number;
  /** How many of the words that were asked for it may have in a row: never fewer than it has. Infinite where nothing tells. */
  readonly row: number;
}

export interface Candidates {
  /** Best first; equal scores by article id, then by utterance. */
  readonly found: readonly Candidate[];
  /** False when a part of the store did not answer. */
  readonly complete: boolean;
}

/**
 * Finds utterances by the keys of their wordings. Every store (memory now, disk and distributed later)
 * ranks by the same rule: rarest key first until the cap is spent, sum of inverse document frequencies, ties by id.
 * `limit` counts distinct wordings; every utterance that has one of them is given.
 */
export interface CandidateIndex {
  /** @param row as `rowKeys` gives them, for `Candidate.row` */
  candidates(keys: readonly number[], limit: number, row?: readonly number[]): Promise<Candidates>;
  /** How many distinct wordings are held: the population of the inverse document frequencies. */
  readonly wordings: number;
  entry(article: string): Promise<ArticleEntry | undefined>;
  /** What is told of each of the articles before it is read: many are met that need not be. */
  outlines(articles: readonly string[]): Promise<readonly (ArticleOutline | undefined)[]>;
  /** See `CalledAlike`; absent where nobody is called otherwise than the rules do. */
  readonly calledAlike?: CalledAlike;
}

/**
 * Whether readers call the speakers of two utterances by one name: then they are one speaker, whatever names the articles have. It
 * only ever joins; how a reader calls somebody parts no copies.
 */
export type CalledAlike = (one: Utterance, other: Utterance) => boolean;
