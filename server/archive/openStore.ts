import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { GuardedStore, wasDamaged } from './guardedStore.js';
import { MemoryStore } from './memory.js';
import { prepare } from './schema.js';
import { type Database, faultOf, sentenceFor } from './sqlite.js';
import { SqliteStore } from './sqliteStore.js';

/** Where an archive is kept and by whom. */
export interface Place {
  /** The database's path; its folder is made when it is missing. */
  readonly path: string;
  /** Names the program that reads articles: what another one has written is built anew. */
  readonly engine: string;
}

/** Another process that is just ending lets go of the database within this time, in milliseconds. */
const patience = 2000;
const pause = 100;

/**
 * Opens the archive at a place. Never rejects: what is damaged or outdated is built anew, and where no database can be kept the
 * archive lives in memory; `GuardedStore.notice` then tells the reader.
 *
 * @param open SQLite; `undefined` where there is none
 * @param lost told when a store has lost what it held while in use: everything must be read again
 */
export async function openStore(open: (new (path: string) => Database) | undefined, place: Place, lost: () => void): Promise<GuardedStore> {
  if (!open) return memoryOnly(lost, 'This Node has no SQLite: the archive is kept in memory and read anew at each start.');
  const renew = (): SqliteStore => {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(place.path + end, { force: true });
    return opened(open, place);
  };
  for (let waited = 0; ; waited += pause) {
    try {
      return firstStore(open, place, renew, lost);
    } catch (error) {
      const fault = faultOf(error);
      if (!fault) throw error;
      if (fault.kind !== 'in use' || waited >= patience) return memoryOnly(lost, sentenceFor(fault));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** An archive that lives as long as the process. */
export function memoryOnly(lost: () => void, notice?: string): GuardedStore {
  return new GuardedStore(new MemoryStore(), notice, lost);
}

function firstStore(open: new (path: string) => Database, place: Place, renew: () => SqliteStore, lost: () => void): GuardedStore {
  try {
    return new GuardedStore(opened(open, place), undefined, lost, renew);
  } catch (error) {
    const kind = faultOf(error)?.kind;
    if (kind !== 'damaged' && kind !== 'outdated') throw error;
    return new GuardedStore(renew(), kind === 'damaged' ? wasDamaged : undefined, lost);
  }
}

function opened(open: new (path: string) => Database, { path, engine }: Place): SqliteStore {
  let database: Database | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    database = new open(path);
    prepare(database, engine);
    return new SqliteStore(database);
  } catch (error) {
    database?.close();
    throw error;
  }
}
