/** Kinds of files that no editor shows as text: articles are read from a text made of them, and all offsets count in it. */
export type DocumentKind = 'PDF' | 'Word document' | 'RTF';

const KINDS: ReadonlyMap<string, DocumentKind> = new Map([
  ['pdf', 'PDF'],
  ['docx', 'Word document'],
  ['rtf', 'RTF'],
]);

/** What kind of document the file at `path` (or URI) is; `undefined` for files that are text themselves. */
export function documentKindOf(path: string): DocumentKind | undefined {
  return KINDS.get(/\.([a-z]{3,4})$/i.exec(path)?.[1]?.toLowerCase() ?? '');
}
