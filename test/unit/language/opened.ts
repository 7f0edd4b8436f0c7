import { AnnotatedArticles } from '../../../server/annotation/annotatedArticles.js';
import { MemoryStore } from '../../../server/archive/memory.js';
import type { LanguageContext, OpenFile } from '../../../server/language/context.js';
import { CoverageCache } from '../../../server/language/coverageCache.js';
import { openFileOf } from '../../../server/language/openFile.js';
import { defaultSettings, type Settings } from '../../../server/language/settings.js';
import { toldOf } from '../../../server/language/told.js';

export const nobodyLeft = { isCancellationRequested: false };

/** A document of the folder `file:///a`, as an editor opens it. */
export function opened(name: string, languageId: string, text: string, maximumLength = 1e6): OpenFile {
  return openFileOf({ uri: `file:///a/${name}`, version: 1, languageId, text }, { maximumLength });
}

/** What features are given where these documents are all there is. */
export function contextOf(files: readonly OpenFile[], settings: Partial<Settings> = {}): LanguageContext {
  const archive = new MemoryStore();
  for (const { uri, articles } of files) archive.put(uri, articles.map(({ stored }) => stored));
  const cache = new CoverageCache(archive);
  return {
    open: (uri) => files.find((file) => file.uri === uri),
    archive,
    reading: 'done',
    archiveFacts: () => {
      throw new Error('nothing to tell');
    },
    settings: { ...defaultSettings, ...settings },
    client: {},
    annotations: new AnnotatedArticles(() => undefined, { newId: () => '', now: () => '' }),
    suggested: async function* (uris) {
      for (const { uri, articles } of files) if ([...uris].includes(uri)) yield* articles;
    },
    articleFiles: () => files.map(({ uri }) => uri),
    unread: () => [],
    coverage: async ({ stored }, { id }, token) => {
      const coverage = await cache.get(stored, id, token);
      return coverage && toldOf(coverage, undefined, () => Promise.resolve(undefined));
    },
    compared: ({ stored }, { id }) => cache.compared(stored, id),
    strangers: ({ stored }, { id }) => cache.strangers(stored, id),
  };
}
