/** The layouts an article is read from. */
export type Format = 'text' | 'markdown' | 'html';

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['news', 'text'],
  ['article', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
]);

const BY_LANGUAGE: ReadonlyMap<string, Format> = new Map([
  ['news', 'text'],
  ['plaintext', 'text'],
  ['markdown', 'markdown'],
  ['html', 'html'],
]);

/**
 * The layout of the file at `path` (or URI): by the editor's language where it is one of ours, else by the file's
 * extension; `undefined` when it is not a file we read.
 */
export function formatOf(path: string, languageId?: string): Format | undefined {
  const byExtension = BY_EXTENSION.get(extensionOf(path));
  if (languageId === undefined) return byExtension;
  // The language `news` says what a file is about, its extension how it is written.
  if (languageId === 'news') return byExtension ?? 'text';
  return BY_LANGUAGE.get(languageId);
}

/** Whether the reader has said, by name or language, that the file is an article. */
export function isDeclaredArticle(path: string, languageId?: string): boolean {
  return languageId === 'news' || extensionOf(path) === 'news' || extensionOf(path) === 'article';
}

/** The extension in lower case without its dot; empty for none. */
function extensionOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}
