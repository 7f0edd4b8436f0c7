import type { PackedFile } from '../archive/packed.js';
import type { FileRecord, Store } from '../archive/store.js';
import { doubtful } from './fileReading.js';

/** Articles written or forgotten in one step: some milliseconds' work. */
const portion = 10;

/**
 * Takes in what a file holds, step by step: an export holds thousands of articles. Who asks meanwhile finds those taken in so far, and
 * until all are there the file is recorded as one to be read again, so that whoever is stopped on the way reads it anew.
 *
 * @param isWanted whether to go on, asked before each step
 */
export function* takenInPortions(store: Store, file: string, { lines, articles }: PackedFile, record: FileRecord, isWanted: () => boolean): Generator<undefined, void> {
  yield* emptied(store, file);
  if (!isWanted()) return;
  const isLarge = articles.length > portion;
  store.take(file, { lines, articles: articles.slice(0, portion) }, isLarge ? doubtful(record) : record);
  if (!isLarge) return;
  for (let at = portion; at < articles.length; at += portion) {
    yield;
    if (!isWanted()) return;
    store.extend(file, articles.slice(at, at + portion));
  }
  store.touch(file, record);
}

/** Forgets a file, step by step. */
export function* forgottenInPortions(store: Store, file: string): Generator<undefined, void> {
  yield* emptied(store, file);
  store.remove(file);
}

/** Leaves so few articles of a file that the rest is forgotten in one step. */
function* emptied(store: Store, file: string): Generator<undefined, void> {
  const record = store.record(file);
  if (record === undefined || store.articlesOf(file).length <= portion) return;
  store.touch(file, doubtful(record));
  while (store.shorten(file, portion)) yield;
}
