import { URI } from 'vscode-uri';
import { fileAddress } from './documentAddress.js';
import { matchesPath } from './outlets.js';

/** A workspace folder with the setting `quotelens.referenceArticle` that holds in it; empty for none. */
export interface ReferenceSetting {
  /** Normalised URI. */
  readonly folder: string;
  readonly pattern: string;
}

/**
 * Whether a reader has declared an article the reference: the setting gives its file's path in the folder, that path
 * with `#2` for the second article of a file, or a pattern for files.
 *
 * @param article `file` is a normalised URI; `id` the same, with `#2` and so on for later articles of one file
 */
export function isReference(article: { readonly file: string; readonly id: string }, settings: readonly ReferenceSetting[]): boolean {
  return settings.some(({ folder, pattern }) => {
    const root = folder.endsWith('/') ? folder : `${folder}/`;
    if (pattern === '' || !fileAddress(article.file).startsWith(root)) return false;
    const path = URI.parse(article.file).path.slice(URI.parse(root).path.length);
    const number = article.id.slice(article.file.length);
    return pattern === path || pattern === `${path}${number || '#1'}` || matchesPath(path, pattern);
  });
}
