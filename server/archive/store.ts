import type { Archive, StoredArticle } from './archive.js';
import { MemoryArchive } from './memory.js';
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

/** An article of a file, as far as counting wants it. */
export interface Printed {
  readonly id: string;
  readonly quotes: number;
}

/** Words in marks that nobody is named for are found, but are no quotes. */
export function printedOf({ id, utterances }: StoredArticle): Printed {
  return { id, quotes: utterances.filter(({ wording, unattributed }) => wording.length > 0 && !unattributed).length };
}

/** An archive of the files of one folder, which remembers what they were. */
export interface Store extends Archive, WordingIndex {
  /** As `put`, with what the file was. */
  take(file: string, articles: readonly StoredArticle[], record: FileRecord): void;
  /** What the file was when it was taken in last; `undefined` when it must be read. */
  record(file: string): FileRecord | undefined;
  /** The same articles stand in a file that has been touched. */
  touch(file: string, record: FileRecord): void;
  /** Files taken in, in order of their names: those behind `after`, `most` of them at most. */
  files(after: string, most: number): readonly string[];
  articlesOf(file: string): readonly Printed[];
  /** Makes what was taken in so far last; a store that cannot fail here does nothing. */
  settle(): void;
  dispose(): void;
}

/** The twin of the store on disk: the same answers, for as long as the process lives. */
export class MemoryStore extends MemoryArchive implements Store {
  /** Names of files in order, gone ones among them. */
  #sorted: readonly string[] | undefined;
  readonly #taken = new Map<string, { record: FileRecord; articles: readonly Printed[] }>();

  take(file: string, articles: readonly StoredArticle[], record: FileRecord): void {
    if (!this.#taken.has(file)) this.#sorted = undefined;
    this.put(file, articles);
    this.#taken.set(file, { record, articles: articles.map(printedOf) });
  }

  override remove(file: string): void {
    super.remove(file);
    this.#taken.delete(file);
  }

  record(file: string): FileRecord | undefined {
    return this.#taken.get(file)?.record;
  }

  touch(file: string, record: FileRecord): void {
    const taken = this.#taken.get(file);
    if (taken) taken.record = record;
  }

  files(after: string, most: number): readonly string[] {
    this.#sorted ??= [...this.#taken.keys()].sort();
    const sorted = this.#sorted;
    const found: string[] = [];
    for (let at = firstBehind(sorted, after); at < sorted.length && found.length < most; at++) if (this.#taken.has(sorted[at]!)) found.push(sorted[at]!);
    return found;
  }

  articlesOf(file: string): readonly Printed[] {
    return this.#taken.get(file)?.articles ?? [];
  }

  settle(): void {
    // Memory has nothing to write.
  }

  dispose(): void {
    // Nor to close.
  }
}

/** The index of the first name behind another. */
function firstBehind(sorted: readonly string[], name: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > name) high = middle;
    else low = middle + 1;
  }
  return low;
}
