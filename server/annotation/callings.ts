import type { Reading, Speaker } from '../attribution/attribution.js';
import type { Naming, SharedRecord } from './record.js';

/** How a speaker is called, and who said so. */
export interface Called {
  readonly name: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Names the article that a naming may be meant for: as `Anchor.article` has it, and its address. */
export interface NamedArticle {
  readonly article: string;
  readonly url?: string | undefined;
}

/** How readers call the speakers of a folder's articles. Each naming stands on those before it: what is called otherwise twice has the last name. */
export class Callings {
  readonly #namings: readonly Naming[];

  /** @param shared in order of time */
  constructor(shared: readonly SharedRecord[]) {
    this.#namings = shared.filter((record) => record.op === 'name');
  }

  get any(): boolean {
    return this.#namings.length > 0;
  }

  /** How somebody is called in an article; `undefined` where readers have left the name as it is. */
  of(name: string, { article, url }: NamedArticle): Called | undefined {
    let called: Called | undefined;
    for (const { name: from, as, by, at, in: only } of this.#namings) {
      if (only !== undefined && only.article !== article && (only.url === undefined || only.url !== url)) continue;
      if (isSame(called?.name ?? name, from)) called = { name: as, by, at };
    }
    return called;
  }

  /** The names that anybody is called otherwise than, or was in between. */
  get names(): string[] {
    return [...new Map(this.#namings.map(({ name }) => [name.toLowerCase(), name])).values()];
  }

  /** The names that are called so in every article, this one left out. */
  aliases(name: string): string[] {
    return this.names.filter((from) => !isSame(from, name) && isSame(this.of(from, { article: '' })?.name ?? '', name));
  }

  /** The same reading with the speakers as they are called; those of one name are one. The reading itself where nothing is different. */
  in(reading: Reading, article: NamedArticle): Reading {
    const names = reading.speakers.map(({ name, kind }) => (kind === 'unnamed' && this.of(name, article) === undefined ? undefined : (this.of(name, article)?.name ?? name)));
    if (names.every((name, at) => name === undefined || name === reading.speakers[at]!.name)) return reading;
    const speakers: Speaker[] = [];
    const numbers = reading.speakers.map((speaker, at) => {
      const name = names[at];
      const known = name === undefined ? -1 : speakers.findIndex((one) => one.kind !== 'unnamed' && isSame(one.name, name));
      if (known < 0) return speakers.push(name === undefined || name === speaker.name ? speaker : { ...speaker, name, kind: speaker.kind === 'unnamed' ? 'person' : speaker.kind }) - 1;
      speakers[known] = together(speakers[known]!, speaker);
      return known;
    });
    return { ...reading, speakers, attributions: reading.attributions.map((one) => (one.speaker === null ? one : { ...one, speaker: numbers[one.speaker] ?? null })) };
  }
}

function together(one: Speaker, other: Speaker): Speaker {
  return { ...one, roles: [...new Set([...one.roles, ...other.roles])], mentions: [...one.mentions, ...other.mentions].sort((a, b) => a[0] - b[0]) };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
