import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from '../../../server/archive/schema.js';
import { type OpenDatabase, sqlite } from '../../../server/archive/sqlite.js';
import { SqliteStore } from '../../../server/archive/sqliteStore.js';

let told = false;

/** Runs `use` with a folder of its own, and with SQLite; says once in one line when this Node has none. */
export async function withSqlite(use: (open: OpenDatabase, folder: string) => Promise<void> | void): Promise<void> {
  const open = await sqlite();
  if (!open) {
    if (!told) console.log('  this Node has no SQLite: only the archive in memory was tested');
    told = true;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'quotelens-archive-'));
  try {
    await use(open, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A store in a database at `path`, prepared for the engine `test`. */
export function storeAt(open: OpenDatabase, path: string): SqliteStore {
  const database = new open(path);
  prepare(database, 'test');
  return new SqliteStore(database);
}
