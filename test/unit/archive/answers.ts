import type { Store } from '../../../server/archive/store.js';
import { utteranceKeys } from '../../../server/coverage/keys.js';

/** Whom invented articles quote. */
export const speakers = ['Ann Hale', 'Mayor Hale', 'Tom Hale', 'Harbour Board', 'the Harbor Board of Ostrava', 'HBO'] as const;

/** Everything a store can be asked. */
export async function answers(store: Store, limit: number): Promise<object> {
  const all = [...store.all()].map(({ places, ...fields }) => ({ ...fields, shape: places.shape }));
  const asked = all.flatMap(({ utterances }) => utterances).slice(0, 6);
  const candidates = [];
  for (const utterance of asked) candidates.push(await store.candidates(utteranceKeys(utterance), limit));
  const files = store.files('', 100);
  return {
    counts: [store.articles, store.quotes, store.wordings, store.shared(), store.unread],
    all, candidates, files,
    records: files.map((file) => store.record(file)),
    tally: store.tally(),
    said: speakers.map((name) => store.saidBy({ name, kind: 'person', roles: [] }, new Set(['b', 'never there']))),
    holding: [['har'], ['har', 'ferry'], ['pi', 'twi'], ['a'], []].map((words) => [...store.holding(words)].map(({ id }) => id)),
    printed: files.map((file) => store.articlesOf(file)),
    outlines: (await store.outlines(['b#2', 'none', 'a', 'a'])).map((outline) => outline && [outline.published, outline.names, outline.utterance(0), outline.utterance(1)]),
    entries: await Promise.all(['a', 'b#2', 'none'].map(async (id) => (await store.entry(id))?.utterances.length)),
  };
}
