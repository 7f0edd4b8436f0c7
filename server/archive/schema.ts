import { keySchema } from './keyLists.js';
import { type Database, StoreFault } from './sqlite.js';
import { codecVersion } from './codec.js';
import { wordSchema } from './wordTable.js';

/** Raise it with every change of the tables below. */
const schemaVersion = 7;

const tables = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE totals (articles INTEGER NOT NULL, quotes INTEGER NOT NULL, wordings INTEGER NOT NULL);
  INSERT INTO totals VALUES (0, 0, 0);
  CREATE TABLE files (
    number INTEGER PRIMARY KEY, uri TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL, mtime REAL, hash TEXT NOT NULL, outlet TEXT, skipped TEXT, lines BLOB NOT NULL);
  CREATE TABLE outlets (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE articles (number INTEGER PRIMARY KEY, id TEXT NOT NULL, file INTEGER NOT NULL, quotes INTEGER NOT NULL, outlet INTEGER, year TEXT);
  CREATE INDEX articles_by_id ON articles (id);
  CREATE INDEX articles_by_file ON articles (file);
  CREATE TABLE outlines (article INTEGER PRIMARY KEY, crc INTEGER NOT NULL, outline BLOB NOT NULL);
  CREATE TABLE bodies (article INTEGER PRIMARY KEY, crc INTEGER NOT NULL, body BLOB NOT NULL);
  CREATE TABLE wordings (number INTEGER PRIMARY KEY, hash INTEGER NOT NULL, proof INTEGER NOT NULL);
  CREATE INDEX wordings_by_hash ON wordings (hash);
  CREATE TABLE mentions (wording INTEGER, article INTEGER, utterance INTEGER, PRIMARY KEY (wording, article, utterance)) WITHOUT ROWID;
  CREATE TABLE speakers (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE speaker_keys (key TEXT, speaker INTEGER, PRIMARY KEY (key, speaker)) WITHOUT ROWID;
  CREATE TABLE said (speaker INTEGER, article INTEGER, quotes INTEGER NOT NULL, outlet INTEGER, PRIMARY KEY (speaker, article)) WITHOUT ROWID;
  CREATE TABLE called (speaker INTEGER, name TEXT, articles INTEGER NOT NULL, PRIMARY KEY (speaker, name)) WITHOUT ROWID;
  ${wordSchema}
  ${keySchema}`;

/** Readers never wait for the writer, nor it for them, but for the moments in which one of them comes or goes. */
const common = 'PRAGMA busy_timeout=100; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY';

/**
 * Sets up an opened database as ours, for the one who writes (see `writerHold`). What was written by another version of the program or of the tables is outdated:
 * the archive is derived, and reading anew is surer than any conversion.
 *
 * @param engine names the program that reads articles: another one may read them differently
 * @throws what `faultOf` understands
 */
export function prepare(database: Database, engine: string): void {
  database.exec(`PRAGMA page_size=16384; PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; ${common}`);
  const written = writtenBy(engine);
  database.exec('BEGIN IMMEDIATE');
  if (database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()!['n'] === 0) {
    database.exec(tables);
    database.prepare("INSERT INTO meta VALUES ('written by', ?)").run(written);
  }
  database.exec('COMMIT');
  checkWriter(database, engine);
}

/**
 * Opens a database that another process writes, for reading only.
 *
 * @throws what `faultOf` understands
 */
export function prepareToFollow(database: Database, engine: string): void {
  database.exec(`${common}; PRAGMA query_only=1`);
  if (database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()!['n'] === 0) throw new StoreFault('in use', 'being made');
  checkWriter(database, engine);
}

function checkWriter(database: Database, engine: string): void {
  const by = database.prepare("SELECT value FROM meta WHERE name = 'written by'").get()?.['value'];
  if (by !== writtenBy(engine)) throw new StoreFault('outdated', 'written by another version');
}

function writtenBy(engine: string): string {
  return `${schemaVersion}.${codecVersion} ${engine}`;
}
