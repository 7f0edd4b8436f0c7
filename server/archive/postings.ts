/** Postings read for one question at most: keeps the time flat when the archive grows. */
const CAP = 20_000;

/** A wording and the sum of the rarities of the keys it shares with what was asked. */
export interface Scored {
  readonly wording: number;
  readonly score: number;
}

/** Which wordings hold a key. Ranks by the rule that every store follows: see `CandidateIndex`. */
export class Postings {
  /** A lone wording is kept as a number: most keys have only one. */
  readonly #lists = new Map<number, number | number[]>();

  add(wording: number, keys: readonly number[]): void {
    for (const key of keys) {
      const list = this.#lists.get(key);
      if (list === undefined) this.#lists.set(key, wording);
      else if (typeof list === 'number') this.#lists.set(key, [list, wording]);
      else list.push(wording);
    }
  }

  remove(wording: number, keys: readonly number[]): void {
    for (const key of keys) {
      const list = this.#lists.get(key);
      if (list === wording) this.#lists.delete(key);
      if (list === undefined || typeof list === 'number') continue;
      const at = list.indexOf(wording);
      if (at < 0) continue;
      list[at] = list[list.length - 1]!;
      list.pop();
      if (list.length === 1) this.#lists.set(key, list[0]!);
    }
  }

  /**
   * The `limit` best wordings: rarest key first until the cap is spent (a key is read whole or not at all, the rarest
   * always), sum of ln(1 + population / documents), ties by `placeOf`.
   */
  best(keys: readonly number[], limit: number, population: number, placeOf: (wording: number) => string): Scored[] {
    const scores = new Map<number, number>();
    let spent = 0;
    for (const { list } of this.#rarestFirst(keys)) {
      if (spent > 0 && spent + list.length > CAP) break;
      spent += list.length;
      const rarity = Math.log(1 + population / list.length);
      for (const wording of list) scores.set(wording, (scores.get(wording) ?? 0) + rarity);
    }
    return highest(scores, limit, placeOf);
  }

  #rarestFirst(keys: readonly number[]): { key: number; list: readonly number[] }[] {
    const lists: { key: number; list: readonly number[] }[] = [];
    for (const key of new Set(keys)) {
      const list = this.#lists.get(key);
      if (list !== undefined) lists.push({ key, list: typeof list === 'number' ? [list] : list });
    }
    return lists.sort((a, b) => a.list.length - b.list.length || a.key - b.key);
  }
}

function highest(scores: ReadonlyMap<number, number>, limit: number, placeOf: (wording: number) => string): Scored[] {
  if (limit <= 0 || scores.size === 0) return [];
  const values = Float64Array.from(scores.values()).sort();
  const least = values[Math.max(0, values.length - limit)]!;
  const above: Scored[] = [];
  const level: { place: string; scored: Scored }[] = [];
  for (const [wording, score] of scores) {
    if (score > least) above.push({ wording, score });
    else if (score === least) level.push({ place: placeOf(wording), scored: { wording, score } });
  }
  if (above.length + level.length > limit) level.sort((a, b) => (a.place < b.place ? -1 : 1));
  return [...above, ...level.slice(0, limit - above.length).map(({ scored }) => scored)];
}
