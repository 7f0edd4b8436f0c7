import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { intake } from '../server/archive/intake.js';
import { keysOf } from '../server/coverage/keys.js';
import { material } from './material.js';
import { percentile, timed } from './timing.js';

/**
 * What the ways to keep keys in a database cost. Needs Node 24.
 *
 *   node scripts/bench.mjs layouts [WORDINGS]    20000 unless told
 */
interface Layout {
  add(wording: number, keys: readonly number[]): void;
  remove(wording: number, keys: readonly number[]): void;
  documents(key: number): number;
  holders(key: number): number[];
}

const layouts: Readonly<Record<string, (database: DatabaseSync) => Layout>> = {
  'full-text index': (database) => fullText(database, 'SELECT count(*) AS n FROM keys WHERE keys MATCH ?'),
  'full-text index, counts by fts5vocab': (database) => fullText(database, 'SELECT doc AS n FROM counts WHERE term = ?'),
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
    remove: (wording, keys) => keys.forEach((key) => remove.run(key, wording)),
    documents: (key) => Number(documents.get(key)!['n']),
    holders: (key) => (holders.all(key) as unknown as [number][]).map(([wording]) => wording),
  };
}

function fullText(database: DatabaseSync, counting: string): Layout {
  database.exec("CREATE VIRTUAL TABLE keys USING fts5(k, content='', contentless_delete=1, detail=full, tokenize='ascii')");
  database.exec('CREATE VIRTUAL TABLE counts USING fts5vocab(keys, row)');
  const word = (key: number): string => key.toString(36);
  const add = database.prepare('INSERT INTO keys(rowid, k) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM keys WHERE rowid = ?');
  const documents = database.prepare(counting);
  const holders = database.prepare('SELECT rowid FROM keys WHERE keys MATCH ?');
  holders.setReturnArrays(true);
  return {
    add: (wording, keys) => void add.run(wording, keys.map(word).join(' ')),
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
  database.exec('PRAGMA page_size=4096; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000');
  const layout = layouts[name]!(database);
  const keys = wordings.map((words) => keysOf(words.split(' ')));
  const article = (first: number, change: (wording: number, keys: readonly number[]) => void): number =>
    timed(() => {
      database.exec('BEGIN');
      for (let at = first; at < Math.min(first + 10, wordings.length); at++) change(at + 1, keys[at]!);
      database.exec('COMMIT');
    });
  const writes: number[] = [];
  const build = timed(() => {
    for (let first = 0; first < wordings.length; first += 10) writes.push(article(first, (wording, held) => layout.add(wording, held)));
  });
  const step = Math.max(1, Math.floor(wordings.length / 1000));
  const asks: number[] = [];
  for (let at = 0; at < wordings.length; at += step) asks.push(timed(() => ask(layout, keys[at]!)));
  const changes: number[] = [];
  for (let at = 0; at < 500; at++) {
    const first = 10 * ((at * 7919) % Math.floor(wordings.length / 10));
    changes.push(article(first, (wording, held) => layout.remove(wording, held)) + article(first, (wording, held) => layout.add(wording, held)));
  }
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const size = statSync(path).size + (existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0);
  database.close();
  rmSync(folder, { recursive: true });
  const ms = (value: number): string => value.toFixed(2);
  console.log(
    `| ${name} | ${wordings.length} | ${(build / 1000).toFixed(1)} | ${ms(percentile(writes, 0.5))} / ${ms(percentile(writes, 0.99))} / ${ms(Math.max(...writes.slice(0, 100_000)))} ` +
      `| ${(size / 1e6).toFixed(0)} | ${ms(percentile(asks, 0.5))} / ${ms(percentile(asks, 0.95))} / ${ms(Math.max(...asks))} | ${ms(percentile(changes, 0.5))} / ${ms(percentile(changes, 0.99))} |`,
  );
}

/** Distinct wordings of real articles. */
function wordingsOf(most: number): string[] {
  const wordings = new Set<string>();
  for (const { id, text } of material(10_000).articles) {
    if (wordings.size >= most) break;
    for (const { stored } of intake(id, { id, text, format: 'text' }).articles) {
      for (const { wording } of stored.utterances) if (wording.length > 0) wordings.add(wording.map(({ word }) => word).join(' '));
    }
  }
  return [...wordings].slice(0, most);
}

const wordings = wordingsOf(Number(process.argv[2] ?? 20_000));
console.log('| layout | wordings | build s | one article ms, p50 / p99 / most | MB | one question ms, p50 / p95 / most | one changed article ms, p50 / p99 |');
console.log('|---|---|---|---|---|---|---|');
for (const name of Object.keys(layouts)) measure(name, wordings);
