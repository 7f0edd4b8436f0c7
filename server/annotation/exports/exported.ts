import type { SharedRecord } from '../record.js';
import type { ExportedArticle } from './rows.js';

/** A piece of a file of an export. The pieces of one file follow one another. */
export interface ExportedPiece {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Articles one after the other; nobody holds all of them. */
export type ExportedArticles = AsyncIterable<ExportedArticle> | Iterable<ExportedArticle>;

/** What an export is about, and what of it is told. */
export interface ReportScope {
  /** What the report is about: a folder or file as the reader calls it. */
  readonly name: string;
  /** When it was made, ISO 8601. */
  readonly made: string;
  readonly version: string;
  /** In plain words, what could not be read. */
  readonly unread: readonly string[];
  /** How the reader's reference is called; absent where none is declared. */
  readonly reference?: string | undefined;
  /** Leaves out the articles' words. */
  readonly withoutText?: boolean;
}

export interface ExportScope extends ReportScope {
  readonly withoutText: boolean;
  /** Records that belong to no single article; asked for behind the last article. */
  readonly shared: () => readonly SharedRecord[];
}
