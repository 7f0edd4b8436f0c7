import type { Anchor } from './anchor.js';
import { inForce } from './inForce.js';
import type { AnnotationRecord, Ruling, SharedRecord, ArticleCorrection } from './record.js';
import { isArticleCorrection, type Standing, standing } from './standing.js';

/** All records on one article and those that revise, move or take them back. */
interface Log {
  readonly records: AnnotationRecord[];
  /** What stands of them; worked out when it is asked for. */
  standing?: readonly Standing[];
  corrections?: readonly ArticleCorrection[];
  shared?: readonly SharedRecord[];
  rulings?: ReadonlyMap<string, readonly Ruling[]>;
}

const NOTHING: readonly SharedRecord[] = [];

/** The name of the log of what belongs to no single article; no article has it. */
const SHARED = '';

/**
 * The records of a workspace folder, found by article and by wording. A record added costs the same however many there are:
 * what stands is worked out article by article. Records may come in any order, and more than once.
 */
export class AnnotationIndex {
  readonly #records = new Map<string, AnnotationRecord>();
  readonly #logOf = new Map<string, string>();
  readonly #logs = new Map<string, Log>();
  /** Names of logs by what their anchors name: an article, its address, a wording. Most are named by one log alone. */
  readonly #named = new Map<string, string | Set<string>>();
  /** Records whose target has not come yet. */
  readonly #waiting = new Map<string, AnnotationRecord[]>();

  constructor(records: Iterable<AnnotationRecord> = []) {
    for (const record of records) this.add(record);
  }

  get size(): number {
    return this.#records.size;
  }

  record(id: string): AnnotationRecord | undefined {
    return this.#records.get(id);
  }

  /** The articles that a record is about, by their names when it was made; none where it is about all. */
  articlesOf(id: string): readonly string[] {
    const name = this.#logOf.get(id);
    if (name !== SHARED) return name === undefined ? [] : [name];
    const record = this.#records.get(id);
    if (record !== undefined && 'of' in record) return this.articlesOf(record.of);
    return record === undefined ? [] : anchorsOf(record).map(({ article }) => article);
  }

  add(record: AnnotationRecord): void {
    if (this.#records.has(record.id)) return;
    this.#records.set(record.id, record);
    const name = 'of' in record ? this.#logOf.get(record.of) : 'on' in record ? record.on.article : SHARED;
    if (name !== undefined) this.#enter(record, name);
    else if ('of' in record) listIn(this.#waiting, record.of).push(record);
  }

  /** What readers say of an article, in order of time: also what was said of it under another path, when it names its address. */
  of(article: string, url?: string): readonly Standing[] {
    return this.#standing([articleKey(article), ...(url === undefined ? [] : [addressKey(url)])], ({ on }) => on.article === article || (url !== undefined && on.url === url));
  }

  /** What readers have corrected of an article itself, in order of time; named as for `of`. */
  corrections(article: string, url?: string): readonly ArticleCorrection[] {
    const names = this.#logsNamed([articleKey(article), ...(url === undefined ? [] : [addressKey(url)])]);
    const found = [...names].flatMap((name) => this.#correctionsIn(name)).filter(({ on }) => on.article === article || (url !== undefined && on.url === url));
    return names.size > 1 ? found.sort(earlierFirst) : found;
  }

  /** What readers say of words, in whatever article. @param wording as `Anchor.wording` */
  onWording(wording: string): readonly Standing[] {
    return this.#standing([wordingKey(wording)], ({ on }) => on.wording === wording);
  }

  /** The records in force that belong to no single article, in order of time. */
  shared(): readonly SharedRecord[] {
    const log = this.#logs.get(SHARED);
    if (log === undefined) return NOTHING;
    return (log.shared ??= inForce(log.records).filter((record): record is SharedRecord => !('on' in record) && !('of' in record)));
  }

  /** The rulings in force on quotes of an article, in order of time. */
  rulings(article: string, url?: string): readonly Ruling[] {
    const log = this.#logs.get(SHARED);
    if (log === undefined) return [];
    log.rulings ??= rulingsByArticle(this.shared());
    const keys = [articleKey(article), ...(url === undefined ? [] : [addressKey(url)])];
    return [...new Set(keys.flatMap((key) => log.rulings?.get(key) ?? []))].sort(earlierFirst);
  }

  /** The articles that anybody has ever said something of, by their names when they did. */
  articles(): Iterable<string> {
    const ruled = (this.#logs.get(SHARED)?.records ?? []).flatMap((record) => anchorsOf(record).map(({ article }) => article));
    return new Set([...this.#logs.keys(), ...ruled].filter((name) => name !== SHARED));
  }

  /** Every annotation that stands, article by article. */
  *all(): Iterable<Standing> {
    for (const name of this.#logs.keys()) yield* this.#standingIn(name);
  }

  #enter(record: AnnotationRecord, name: string): void {
    const log = this.#logs.get(name) ?? { records: [] };
    this.#logs.set(name, log);
    log.records.push(record);
    delete log.standing;
    delete log.corrections;
    delete log.shared;
    delete log.rulings;
    this.#logOf.set(record.id, name);
    if ('on' in record) {
      const { article, url, wording } = record.on;
      this.#name(articleKey(article), name);
      this.#name(wordingKey(wording), name);
      if (url !== undefined) this.#name(addressKey(url), name);
    }
    const waiting = this.#waiting.get(record.id);
    this.#waiting.delete(record.id);
    for (const later of waiting ?? []) this.#enter(later, name);
  }

  #name(key: string, name: string): void {
    const names = this.#named.get(key);
    if (names === undefined) this.#named.set(key, name);
    else if (names instanceof Set) names.add(name);
    else if (names !== name) this.#named.set(key, new Set([names, name]));
  }

  #standing(keys: readonly string[], wanted: (annotation: Standing) => boolean): readonly Standing[] {
    const found = [...this.#logsNamed(keys)].map((name) => this.#standingIn(name).filter(wanted));
    return found.length === 1 ? found[0]! : found.flat().sort(earlierFirst);
  }

  #logsNamed(keys: readonly string[]): Set<string> {
    return new Set(keys.flatMap((key) => {
      const named = this.#named.get(key);
      return named instanceof Set ? [...named] : (named ?? []);
    }));
  }

  #correctionsIn(name: string): readonly ArticleCorrection[] {
    const log = this.#logs.get(name);
    return log === undefined ? [] : (log.corrections ??= inForce(log.records).filter(isArticleCorrection));
  }

  #standingIn(name: string): readonly Standing[] {
    const log = this.#logs.get(name);
    if (log === undefined) return [];
    return (log.standing ??= standing(log.records));
  }
}

const articleKey = (article: string): string => `article ${article}`;
const addressKey = (url: string): string => `address ${url}`;
const wordingKey = (wording: string): string => `wording ${wording}`;

/** The words that a record is about: of two articles where it holds one against another, none where it says so of a name everywhere. */
export function anchorsOf(record: AnnotationRecord): readonly Anchor[] {
  if ('on' in record) return [record.on];
  if ('one' in record) return [record.one, record.other];
  return record.op === 'name' && record.in !== undefined ? [record.in] : [];
}

function rulingsByArticle(shared: readonly SharedRecord[]): Map<string, Ruling[]> {
  const found = new Map<string, Ruling[]>();
  for (const record of shared) {
    if (record.op === 'name') continue;
    for (const { article, url } of [record.one, record.other]) {
      listIn(found, articleKey(article)).push(record);
      if (url !== undefined) listIn(found, addressKey(url)).push(record);
    }
  }
  return found;
}

function listIn<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: Item[] = [];
  lists.set(key, list);
  return list;
}

function earlierFirst(one: AnnotationRecord, other: AnnotationRecord): number {
  return one.at < other.at ? -1 : one.at > other.at ? 1 : one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
