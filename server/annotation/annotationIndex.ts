import type { AnnotationRecord } from './record.js';
import { type Standing, standing } from './standing.js';

/** All records on one article and those that revise, move or take them back. */
interface Log {
  readonly records: AnnotationRecord[];
  /** What stands of them; worked out when it is asked for. */
  standing?: readonly Standing[];
}

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

  /** The article that a record is about, by its name when it was made. */
  articleOf(id: string): string | undefined {
    return this.#logOf.get(id);
  }

  add(record: AnnotationRecord): void {
    if (this.#records.has(record.id)) return;
    this.#records.set(record.id, record);
    const name = 'of' in record ? this.#logOf.get(record.of) : record.on.article;
    if (name !== undefined) this.#enter(record, name);
    else if ('of' in record) listIn(this.#waiting, record.of).push(record);
  }

  /** What readers say of an article, in order of time: also what was said of it under another path, when it names its address. */
  of(article: string, url?: string): readonly Standing[] {
    return this.#standing([articleKey(article), ...(url === undefined ? [] : [addressKey(url)])], ({ on }) => on.article === article || (url !== undefined && on.url === url));
  }

  /** What readers say of words, in whatever article. @param wording as `Anchor.wording` */
  onWording(wording: string): readonly Standing[] {
    return this.#standing([wordingKey(wording)], ({ on }) => on.wording === wording);
  }

  /** The articles that anybody has ever said something of, by their names when they did. */
  articles(): Iterable<string> {
    return this.#logs.keys();
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
    const names = new Set(keys.flatMap((key) => {
      const named = this.#named.get(key);
      return named instanceof Set ? [...named] : (named ?? []);
    }));
    const found = [...names].map((name) => this.#standingIn(name).filter(wanted));
    return found.length === 1 ? found[0]! : found.flat().sort(earlierFirst);
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

function listIn<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: Item[] = [];
  lists.set(key, list);
  return list;
}

function earlierFirst(one: Standing, other: Standing): number {
  return one.at < other.at ? -1 : one.at > other.at ? 1 : one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
