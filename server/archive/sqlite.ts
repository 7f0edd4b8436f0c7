import type { DatabaseSync } from 'node:sqlite';

/** What went wrong with a database, as far as it matters to whoever keeps an archive in it. */
export type FaultKind = 'in use' | 'full' | 'not writable' | 'damaged' | 'outdated';

export class StoreFault extends Error {
  constructor(readonly kind: FaultKind, cause: unknown) {
    super(`${kind}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const kinds: Readonly<Record<number, FaultKind>> = {
  3: 'not writable', 5: 'in use', 6: 'in use', 8: 'not writable', 10: 'not writable', 11: 'damaged', 13: 'full', 14: 'not writable', 23: 'not writable', 26: 'damaged',
};

/** The fault behind whatever a database threw; `undefined` for mistakes of our own. */
export function faultOf(error: unknown): StoreFault | undefined {
  if (error instanceof StoreFault) return error;
  if (!(error instanceof Error)) return undefined;
  const { code: name = '', syscall } = error as NodeJS.ErrnoException;
  // Of the folder that the database stands in.
  if (syscall !== undefined) return new StoreFault(name === 'ENOSPC' ? 'full' : 'not writable', error);
  if (name !== 'ERR_SQLITE_ERROR') return undefined;
  const code = (error as Error & { errcode?: number }).errcode ?? 1;
  // Code 1 stands for what is wrong in the schema, which was right when it was written.
  return new StoreFault(kinds[code & 255] ?? 'damaged', error);
}

export type Database = DatabaseSync;
/** A path may be a `file:` address with SQLite's own parameters. */
export type OpenDatabase = new (path: string | URL, options?: { readonly readOnly?: boolean }) => Database;

/**
 * Node's own SQLite, tried out with what we need of it; `undefined` where there is none (Node before 22.13, some editors).
 * The version alone proves nothing: some builds left the module or its full-text index out.
 */
export async function sqlite(): Promise<OpenDatabase | undefined> {
  try {
    const { DatabaseSync } = await import('node:sqlite');
    const trial = new DatabaseSync(':memory:');
    trial.exec("CREATE VIRTUAL TABLE keys USING fts5(k, content='', contentless_delete=1)");
    trial.close();
    return DatabaseSync;
  } catch {
    return undefined;
  }
}

/** What a reader is told when articles are kept in memory instead. */
export function sentenceFor({ kind }: StoreFault): string {
  const why = {
    'in use': 'Another window or program has this archive open',
    full: 'The disk is full',
    'not writable': 'The archive’s folder cannot be written to',
    damaged: 'The archive on disk is damaged',
    outdated: 'The archive on disk was written by another version',
  }[kind];
  return `${why}: the archive is kept in memory and read anew at each start.`;
}
