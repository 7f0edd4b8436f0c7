import type { Candidate, Candidates } from '../coverage/candidateIndex.js';
import { Rows } from './rows.js';
import { Scores } from './scores.js';

/** Postings read for one question at most: keeps the time flat when the archive grows. */
const CAP = 20_000;

/** Where a wording is printed. */
export interface Mention {
  /** `ArticleEntry.id`. */
  readonly article: string;
  /** Index into `ArticleEntry.utterances`. */
  readonly utterance: number;
}

/** A wording with the hash of its words. */
export interface Chosen {
  readonly wording: number;
  readonly hash: number;
}

/** Distinct wordings under their keys: all that ranking wants of a store. Wordings are known by numbers of the store's own. */
export interface WordingIndex {
  /** How many distinct wordings there are. */
  readonly wordings: number;
  /** How many wordings have each key. */
  documents(keys: readonly number[]): readonly number[];
  /** The wordings that have the key, in any order; to be read at once. */
  holders(key: number): Iterable<number>;
  /** The `count` of these wordings whose words have the smallest hashes: a choice that does not depend on what came first. */
  chosen(wordings: readonly number[], count: number): readonly Chosen[];
  /** For each of the wordings everybody who prints it, in any order. */
  mentions(wordings: readonly number[]): readonly (readonly Mention[])[];
}

/**
 * The rule by which every store ranks (see `CandidateIndex`): rarest key first until the cap is spent (a key is read whole
 * or not at all, the rarest always), sum of ln(1 + population / documents), at the limit ties by the hash of the words.
 */
export function candidatesIn(index: WordingIndex, keys: readonly number[], limit: number, row: readonly number[] = []): Candidates {
  const found: Candidate[] = [];
  const rows = new Rows(row);
  const best = highest(scoresOf(index, keys, rows), limit, index);
  index.mentions(best.map(({ wording }) => wording)).forEach((mentions, at) => {
    const { wording, score } = best[at]!;
    const longest = rows.longestOf(wording, scores);
    for (const { article, utterance } of mentions) found.push({ article, utterance, score, row: longest });
  });
  found.sort((a, b) => b.score - a.score || (a.article < b.article ? -1 : a.article > b.article ? 1 : a.utterance - b.utterance));
  return { found, complete: true };
}

/** Used again for every question. */
const scores = new Scores();

function scoresOf(index: WordingIndex, keys: readonly number[], rows: Rows): Scores {
  scores.clear(rows.marks);
  let spent = 0;
  for (const { key, documents } of rarestFirst(index, keys)) {
    if (spent > 0 && spent + documents > CAP) {
      rows.unread(key);
      continue;
    }
    spent += documents;
    const rarity = Math.log(1 + index.wordings / documents);
    const mark = rows.markOf(key);
    for (const wording of index.holders(key)) scores.add(wording, rarity, mark);
  }
  return scores;
}

function rarestFirst(index: WordingIndex, keys: readonly number[]): { key: number; documents: number }[] {
  const distinct = [...new Set(keys)];
  return index.documents(distinct)
    .map((documents, at) => ({ key: distinct[at]!, documents }))
    .filter(({ documents }) => documents > 0)
    .sort((a, b) => a.documents - b.documents || a.key - b.key);
}

interface Scored {
  readonly wording: number;
  readonly score: number;
}

function highest(scores: Scores, limit: number, index: WordingIndex): readonly Scored[] {
  if (limit <= 0) return [];
  const least = scores.size <= limit ? -Infinity : nthHighest(scores.scores(), limit);
  const above: Scored[] = [];
  const level: number[] = [];
  for (let at = 0; at < scores.size; at++) {
    const score = scores.score(at);
    if (score > least) above.push({ wording: scores.wording(at), score });
    else if (score === least) level.push(scores.wording(at));
  }
  if (level.length === 0) return above;
  return [...above, ...index.chosen(level, limit - above.length).map(({ wording }) => ({ wording, score: least }))];
}

/** As sorting, but in time linear in the count: most of the scores are too low to be put in order. Changes `values`. */
function nthHighest(values: Float64Array, n: number): number {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = values[(from + to) >> 1]!;
    let [low, high] = [from, to];
    while (low <= high) {
      while (values[low]! > pivot) low++;
      while (values[high]! < pivot) high--;
      if (low > high) break;
      [values[low], values[high]] = [values[high]!, values[low]!];
      low++;
      high--;
    }
    if (n - 1 <= high) to = high;
    else if (n - 1 >= low) from = low;
    else return values[n - 1]!;
  }
  return values[n - 1]!;
}
