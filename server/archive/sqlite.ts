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
  if (!(error instanceof Error) || (error as NodeJS.ErrnoException).code !== 'ERR_SQLITE_ERROR') return undefined;
  const code = (error as Error & { errcode?: number }).errcode ?? 1;
  // Code 1 stands for what is wrong in the schema, which was right when it was written.
  return new StoreFault(kinds[code & 255] ?? 'damaged', error);
}

export type Database = DatabaseSync;

/**
 * Node's own SQLite, tried out with what we need of it; `undefined` where there is none (Node before 22.13, some editors).
 * The version alone proves nothing: some builds left the module or its full-text index out.
 */
export async function sqlite(): Promise<(new (path: string) => Database) | undefined> {
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
