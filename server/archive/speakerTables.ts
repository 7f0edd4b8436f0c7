import { sameSpeaker, type SpeakerIdentity } from '../attribution/speakers/sameSpeaker.js';
import { identityOf, speakerKeys } from '../attribution/speakers/speakerKeys.js';
import type { SaidBy, StoredArticle } from './archive.js';
import { mostFirst, nothingSaid } from './counts.js';
import { nameOf, quotesOf, type Said, saidIn, speakerNamed } from './packed.js';
import { type Database, StoreFault } from './sqlite.js';
import { type Statements, statementsOf } from './statements.js';

/** Which articles quote whom, in a database; the twin of `Speakers`. */
export class SpeakerTables {
  readonly #sql: Statements<typeof sql>;

  constructor(database: Database) {
    this.#sql = statementsOf(database, sql);
  }

  add(article: number, outlet: number | null, said: readonly Said[]): void {
    for (const { speaker, keys, quotes, called } of said) {
      const number = this.#numberOf(speaker) ?? this.#addSpeaker(speaker, keys);
      this.#sql.addSaid.run(number, article, quotes, outlet);
      for (const name of called) this.#sql.addCalled.run(number, name);
    }
  }

  remove(article: number, said: readonly Said[]): void {
    for (const { speaker, keys, called } of said) {
      const number = this.#numberOf(speaker);
      if (number === undefined) throw new StoreFault('damaged', 'a speaker is missing');
      this.#sql.dropSaid.run(number, article);
      for (const name of called) this.#sql.lessCalled.run(number, name);
      this.#sql.dropCalled.run(number);
      if (this.#sql.isQuoted.get(number)) continue;
      this.#sql.dropSpeaker.run(number);
      for (const key of keys) this.#sql.dropKey.run(key, number);
    }
  }

  /** @param except articles that are not counted, by their numbers */
  saidBy(speaker: SpeakerIdentity, except: ReadonlyMap<number, StoredArticle>): SaidBy {
    const asked = identityOf(speaker);
    const same = this.#same(asked);
    if (same.size === 0) return nothingSaid;
    const these = JSON.stringify([...same.keys()]);
    const others = JSON.stringify([...except.keys()]);
    const [articles, quotes] = this.#sql.total.get(these, others) as unknown as [number, number];
    const printers = this.#sql.printers.all(these, others) as unknown as [string, number][];
    const called = new Map(this.#sql.called.all(these) as unknown as [string, number][]);
    const names = new Set([...same.values()].map(nameOf));
    for (const article of except.values()) {
      for (const one of saidIn(quotesOf(article))) {
        if (names.has(nameOf(one.speaker))) for (const name of one.called) called.set(name, (called.get(name) ?? 0) - 1);
      }
    }
    return { quotes, articles, printers: mostFirst(new Map(printers)), called: mostFirst(called) };
  }

  #same(asked: SpeakerIdentity): Map<number, SpeakerIdentity> {
    const rows = this.#sql.under.all(JSON.stringify(speakerKeys(asked))) as unknown as [number, string][];
    return new Map(rows.map(([number, name]) => [number, speakerNamed(name)] as const).filter(([, other]) => sameSpeaker(asked, other) === 'same'));
  }

  #numberOf(speaker: SpeakerIdentity): number | undefined {
    return (this.#sql.speaker.get(nameOf(speaker)) as unknown as [number] | undefined)?.[0];
  }

  #addSpeaker(speaker: SpeakerIdentity, keys: readonly string[]): number {
    const number = Number(this.#sql.addSpeaker.run(nameOf(speaker)).lastInsertRowid);
    for (const key of keys) this.#sql.addKey.run(key, number);
    return number;
  }
}

const sql = {
  speaker: 'SELECT number FROM speakers WHERE name = ?',
  addSpeaker: 'INSERT INTO speakers (name) VALUES (?)',
  dropSpeaker: 'DELETE FROM speakers WHERE number = ?',
  addKey: 'INSERT INTO speaker_keys VALUES (?, ?)',
  dropKey: 'DELETE FROM speaker_keys WHERE key = ? AND speaker = ?',
  under: 'SELECT DISTINCT number, name FROM json_each(?) AS asked JOIN speaker_keys ON speaker_keys.key = asked.value JOIN speakers ON number = speaker',
  addSaid: 'INSERT INTO said VALUES (?, ?, ?, ?)',
  dropSaid: 'DELETE FROM said WHERE speaker = ? AND article = ?',
  isQuoted: 'SELECT 1 FROM said WHERE speaker = ? LIMIT 1',
  addCalled: 'INSERT INTO called VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET articles = articles + 1',
  lessCalled: 'UPDATE called SET articles = articles - 1 WHERE speaker = ? AND name = ?',
  dropCalled: 'DELETE FROM called WHERE speaker = ? AND articles <= 0',
  total: `SELECT count(DISTINCT article), coalesce(sum(quotes), 0) FROM said
    WHERE speaker IN (SELECT value FROM json_each(?)) AND article NOT IN (SELECT value FROM json_each(?))`,
  printers: `SELECT coalesce(outlets.name, articles.id), n FROM (
      SELECT coalesce(outlet, -article) AS printer, count(DISTINCT article) AS n FROM said
      WHERE speaker IN (SELECT value FROM json_each(?)) AND article NOT IN (SELECT value FROM json_each(?)) GROUP BY printer)
    LEFT JOIN outlets ON outlets.number = printer LEFT JOIN articles ON articles.number = -printer`,
  called: 'SELECT name, sum(articles) FROM called WHERE speaker IN (SELECT value FROM json_each(?)) GROUP BY name',
};
