import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysOf } from '../server/coverage/keys.js';
import { recombined, understood } from './recombined.js';
import { percentile } from './timing.js';

/**
 * What the ways to keep keys in a database cost, in processor time. Needs Node 24.
 *
 *   node scripts/bench.mjs layouts [WORDINGS] [REAL]    20000 wordings of articles recombined from 10000 real ones, unless told
 */
/** Wordings written at once while a folder is read, and by one changed article. */
const batch = 2000;
const edited = 10;

interface Layout {
  add(wording: number, keys: readonly number[]): void;
  /** Puts everything in order, as an archive does when nothing else is to do. */
  tidy(): void;
  remove(wording: number, keys: readonly number[]): void;
  documents(key: number): number;
  holders(key: number): number[];
}

const layouts: Readonly<Record<string, (database: DatabaseSync) => Layout>> = {
  'full-text index': (database) => fullText(database, 'none'),
  'full-text index with places': (database) => fullText(database, 'full'),
  'key table': keyTable,
};

function keyTable(database: DatabaseSync): Layout {
  database.exec('CREATE TABLE keys (key INTEGER, wording INTEGER, PRIMARY KEY (key, wording)) WITHOUT ROWID');
  const add = database.prepare('INSERT INTO keys VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM keys WHERE key = ? AND wording = ?');
  const documents = database.prepare('SELECT count(*) AS n FROM keys WHERE key = ?');
  const holders = database.prepare('SELECT wording FROM keys WHERE key = ?');
  holders.setReturnArrays(true);
  return {
    add: (wording, keys) => keys.forEach((key) => add.run(key, wording)),
    tidy: () => undefined,
    remove: (wording, keys) => keys.forEach((key) => remove.run(key, wording)),
    documents: (key) => Number(documents.get(key)!['n']),
    holders: (key) => (holders.all(key) as unknown as [number][]).map(([wording]) => wording),
  };
}

function fullText(database: DatabaseSync, detail: string): Layout {
  database.exec(`CREATE VIRTUAL TABLE keys USING fts5(k, content='', contentless_delete=1, detail=${detail}, tokenize='ascii')`);
  const word = (key: number): string => key.toString(36);
  const add = database.prepare('INSERT INTO keys(rowid, k) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM keys WHERE rowid = ?');
  const documents = database.prepare('SELECT count(*) AS n FROM keys WHERE keys MATCH ?');
  const holders = database.prepare('SELECT rowid FROM keys WHERE keys MATCH ?');
  holders.setReturnArrays(true);
  return {
    add: (wording, keys) => void add.run(wording, keys.map(word).join(' ')),
    tidy: () => database.exec("INSERT INTO keys(keys) VALUES ('optimize')"),
    remove: (wording) => void remove.run(wording),
    documents: (key) => Number(documents.get(word(key))?.['n'] ?? 0),
    holders: (key) => (holders.all(word(key)) as unknown as [number][]).map(([wording]) => wording),
  };
}

/** Asks as ranking does: every key's documents, then the holders of the rarest until the cap is spent. */
function ask(layout: Layout, keys: readonly number[]): number {
  let spent = 0;
  const counted = keys.map((key) => ({ key, documents: layout.documents(key) })).sort((a, b) => a.documents - b.documents);
  for (const { key, documents } of counted) {
    if (spent > 0 && spent + documents > 20_000) break;
    spent += layout.holders(key).length;
  }
  return spent;
}

/** Measures one layout on these wordings, ten to an article, and prints a row. */
function measure(name: string, wordings: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'quotelens-layouts-'));
  const path = join(folder, 'layout.sqlite');
  const database = new DatabaseSync(path);
  database.exec('PRAGMA page_size=16384; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000');
  const layout = layouts[name]!(database);
  const keys = wordings.map((words) => keysOf(words.split(' ')));
  const written = (first: number, count: number, change: (wording: number, keys: readonly number[]) => void): number =>
    spent(() => {
      database.exec('BEGIN');
      for (let at = first; at < Math.min(first + count, wordings.length); at++) change(at + 1, keys[at]!);
      database.exec('COMMIT');
    });
  let build = 0;
  for (let first = 0; first < wordings.length; first += batch) build += written(first, batch, (wording, held) => layout.add(wording, held));
  const asked = (): number[] => {
    const step = Math.max(1, Math.floor(wordings.length / 1000));
    return Array.from({ length: Math.floor(wordings.length / step) }, (_, at) => spent(() => ask(layout, keys[at * step]!)));
  };
  const before = asked();
  const order = spent(() => layout.tidy());
  const after = asked();
  const changes = Array.from({ length: 300 }, (_, at) => {
    const first = edited * ((at * 7919) % Math.floor(wordings.length / edited));
    return written(first, edited, (wording, held) => layout.remove(wording, held)) + written(first, edited, (wording, held) => layout.add(wording, held));
  });
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const size = statSync(path).size + (existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0);
  database.close();
  rmSync(folder, { recursive: true });
  const ms = (values: readonly number[]): string => `${percentile(values, 0.5).toFixed(2)} / ${percentile(values, 0.95).toFixed(2)}`;
  console.log(`| ${name} | ${wordings.length} | ${(build / 1000).toFixed(1)} + ${(order / 1000).toFixed(1)} | ${(size / 1e6).toFixed(0)} | ${ms(before)} | ${ms(after)} | ${ms(changes)} |`);
}

/** Processor time in milliseconds. */
function spent(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Distinct wordings. */
function wordingsOf(most: number, real: number): string[] {
  const wordings = new Set<string>();
  for (const { utterances } of recombined(understood(real), most)) {
    for (const { wording } of utterances) if (wording.length > 0) wordings.add(wording.map(({ word }) => word).join(' '));
    if (wordings.size >= most) break;
  }
  return [...wordings].slice(0, most);
}

const wordings = wordingsOf(Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? 10_000));
console.log('| layout | wordings | build + order s | MB | one question ms, p50 / p95 | in order | one changed article ms, p50 / p95 |');
console.log('|---|---|---|---|---|---|---|');
for (const name of Object.keys(layouts)) measure(name, wordings);
