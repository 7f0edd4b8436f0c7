import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { GuardedStore, type Opened, wasDamaged, wasOutdated } from './guardedStore.js';
import { MemoryStore } from './memory.js';
import { prepare, prepareToFollow } from './schema.js';
import { type Database, faultOf, type OpenDatabase, sentenceFor, StoreFault } from './sqlite.js';
import { SqliteStore } from './sqliteStore.js';
import { type WriterHold, writerHold } from './writerHold.js';

/** Where an archive is kept and by whom. */
export interface Place {
  /** The database's path; its folder is made when it is missing. */
  readonly path: string;
  /** Names the program that reads articles: what another one has written is built anew. */
  readonly engine: string;
}

/** Another process that is just beginning or ending with the database is done within this time, in milliseconds. */
const patience = 2000;
const pause = 100;

/**
 * Opens the archive at a place. Never rejects: what is damaged or outdated is built anew, what another process writes is followed,
 * and where no database can be kept the archive lives in memory; `GuardedStore.notice` then tells the reader.
 *
 * @param open SQLite; `undefined` where there is none
 * @param lost told when everything must be looked at again: a store has lost what it held, or has come to be written here
 */
export async function openStore(open: OpenDatabase | undefined, place: Place, lost: () => void): Promise<GuardedStore> {
  if (!open) return memoryOnly(lost, 'This Node has no SQLite: the archive is kept in memory and read anew at each start.');
  for (let waited = 0; ; waited += pause) {
    try {
      return firstStore(new Opening(open, place), lost);
    } catch (error) {
      const fault = faultOf(error);
      if (!fault) throw error;
      if (fault.kind !== 'in use' || waited >= patience) return memoryOnly(lost, sentenceFor(fault));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/**
 * Opens the archive at a place to look at it, whether or not it may be written and whoever writes it. Nothing is ever changed.
 *
 * @throws a sentence where there is nothing to be read
 */
export function openToLookAt(open: OpenDatabase, { path, engine }: Place): GuardedStore {
  let database: Database | undefined;
  try {
    database = openedReadOnly(open, path);
    prepareToFollow(database, engine);
    return new GuardedStore({ store: new SqliteStore(database), readOnly: true }, () => undefined);
  } catch (error) {
    database?.close();
    const fault = faultOf(error);
    if (!fault) throw error;
    throw new Error(fault.kind === 'outdated' ? 'the archive was written by another version of Quotelens' : `the archive cannot be read (${fault.message})`, { cause: error });
  }
}

function openedReadOnly(open: OpenDatabase, path: string): Database {
  const database = new open(path, { readOnly: true });
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch (error) {
    database.close();
    // SQLite wants to write down beside a database that it reads. Where it cannot, nobody else of this user writes it either.
    if (faultOf(error)?.kind !== 'not writable') throw error;
    const address = pathToFileURL(path);
    address.searchParams.set('immutable', '1');
    return new open(address, { readOnly: true });
  }
}

/** An archive that lives as long as the process. */
export function memoryOnly(lost: () => void, notice?: string): GuardedStore {
  return new GuardedStore({ store: new MemoryStore(), ...(notice !== undefined && { notice }) }, lost);
}

function firstStore(opening: Opening, lost: () => void): GuardedStore {
  const first = opening.written() ?? opening.followed();
  return new GuardedStore(first, lost);
}

/** The ways to open one archive. */
class Opening {
  readonly #open: OpenDatabase;
  readonly #place: Place;

  constructor(open: OpenDatabase, place: Place) {
    this.#open = open;
    this.#place = place;
    mkdirSync(dirname(place.path), { recursive: true });
  }

  /** As the one who writes; `undefined` while another process does. */
  written(): Opened | undefined {
    const hold = writerHold(this.#open, this.#place.path);
    if (!hold) return undefined;
    const renew = (): SqliteStore => {
      const again = writerHold(this.#open, this.#place.path);
      if (!again) throw new StoreFault('in use', 'taken by another');
      return this.#anew(again);
    };
    try {
      return { store: this.#database(hold, (database) => prepare(database, this.#place.engine)), renew };
    } catch (error) {
      const kind = faultOf(error)?.kind;
      if (kind !== 'damaged' && kind !== 'outdated') throw error;
      return { store: renew(), notice: kind === 'damaged' ? wasDamaged : wasOutdated };
    }
  }

  /** As one who reads what another process writes. */
  followed(): Opened {
    const { path, engine } = this.#place;
    // SQLite would make an empty file where there is none yet.
    const file = fileAt(path);
    if (file === undefined) throw new StoreFault('in use', 'being made');
    const store = this.#database({ release: () => undefined }, (database) => prepareToFollow(database, engine));
    const next = (): Opened | undefined => this.written() ?? (fileAt(path) === file ? undefined : this.followed());
    return { store, next };
  }

  #anew(hold: WriterHold): SqliteStore {
    try {
      for (const end of ['', '-wal', '-shm', '-journal']) rmSync(this.#place.path + end, { force: true });
    } catch (error) {
      hold.release();
      throw error;
    }
    return this.#database(hold, (database) => prepare(database, this.#place.engine));
  }

  /** The hold goes with the database. */
  #database(hold: WriterHold, ready: (database: Database) => void): SqliteStore {
    let database: Database | undefined;
    try {
      database = new this.#open(this.#place.path);
      ready(database);
      return new SqliteStore(database, () => hold.release());
    } catch (error) {
      database?.close();
      hold.release();
      throw error;
    }
  }
}

/** Tells a file apart from another that has come in its place. */
function fileAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}
