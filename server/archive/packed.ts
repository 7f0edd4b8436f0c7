import { hash } from 'node:crypto';
import { identityOf, speakerKeys } from '../attribution/speakers/speakerKeys.js';
import type { SpeakerIdentity } from '../attribution/speakers/sameSpeaker.js';
import { hash32 } from '../coverage/hash.js';
import { wordingKeys } from '../coverage/keys.js';
import type { Utterance } from '../coverage/utterance.js';
import type { StoredArticle } from './archive.js';
import { articleBytes, lineStartBytes } from './codec.js';
import { searchedWords } from './searchedWords.js';

/**
 * A file's articles in the form that a store takes in. Plain data, worked out by a pure function, so that any thread can do it and
 * the one that writes has nothing left but to write.
 */
export interface PackedFile {
  /** The lines of the file, as `lineStartBytes` gives them. */
  readonly lines: Uint8Array;
  readonly articles: readonly PackedArticle[];
}

export interface PackedArticle {
  readonly id: string;
  readonly outlet?: string;
  /** ISO 8601, as precise as found. */
  readonly published?: string;
  readonly url?: string;
  /** As `articleBytes` gives it. */
  readonly body: Uint8Array;
  /** Utterances whose words somebody is named for. */
  readonly quotes: number;
  /** Indices of the utterances that have words; one element an utterance in each of the next three. */
  readonly utterances: Uint32Array;
  /** Two numbers for each that no other words share: the hash that ranking chooses by, and 48 bits of a strong one. */
  readonly wordings: Float64Array;
  /** Where the keys of each end in `keys`. */
  readonly keyEnds: Uint32Array;
  readonly keys: Uint32Array;
  /** Who is quoted. */
  readonly said: readonly Said[];
  /** The words of its quotes and of their speakers' names, folded, none twice, with blanks between them. */
  readonly words: string;
}

/** One speaker in one article. */
export interface Said {
  /** As far as other speakers are compared with it. */
  readonly speaker: SpeakerIdentity;
  /** As `speakerKeys` gives them. */
  readonly keys: readonly string[];
  readonly quotes: number;
  /** How the article calls the speaker beside its quotes, none twice; the name is the first. */
  readonly called: readonly string[];
}

/** @param articles those of one file */
export function packed(articles: readonly StoredArticle[]): PackedFile {
  return { lines: new Uint8Array(lineStartBytes(articles[0]?.lineStarts ?? new Uint32Array())), articles: articles.map(packedArticle) };
}

/** The memory of a packed file, for sending it to another thread instead of copying it. */
export function memoryOf({ lines, articles }: PackedFile): ArrayBuffer[] {
  return [lines, ...articles.flatMap(({ body, utterances, wordings, keyEnds, keys }) => [body, utterances, wordings, keyEnds, keys])].map(({ buffer }) => buffer as ArrayBuffer);
}

function packedArticle(article: StoredArticle): PackedArticle {
  const { id, outlet, published, url } = article;
  const quotes = quotesOf(article);
  return {
    id,
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    // Of its own, not a part of some memory that many share: it may be sent.
    body: new Uint8Array(articleBytes(article)),
    ...foundBy(article),
    words: [...new Set(searchedWords(quotes.map(({ printed, speaker }) => `${printed.join(' ')} ${speaker?.name ?? ''}`).join(' ')))].join(' '),
  };
}

/** What an article is found by: what goes with it when it is forgotten. Looks at no line of its file, which may hold thousands of articles. */
export type FoundBy = Pick<PackedArticle, 'quotes' | 'utterances' | 'wordings' | 'keyEnds' | 'keys' | 'said'>;

export function foundBy(article: StoredArticle): FoundBy {
  const quotes = quotesOf(article);
  const utterances: number[] = [];
  const wordings: number[] = [];
  const keys: Uint32Array[] = [];
  article.utterances.forEach(({ wording }, at) => {
    if (wording.length === 0) return;
    const words = wording.map(({ word }) => word);
    utterances.push(at);
    wordings.push(...wordingOf(words));
    keys.push(wordingKeys(words));
  });
  let end = 0;
  const keyEnds = Uint32Array.from(keys, ({ length }) => (end += length));
  const all = new Uint32Array(end);
  keys.forEach((own, at) => {
    all.set(own, keyEnds[at - 1] ?? 0);
  });
  return { quotes: quotes.length, utterances: Uint32Array.from(utterances), wordings: Float64Array.from(wordings), keyEnds, keys: all, said: saidIn(quotes) };
}

function wordingOf(words: readonly string[]): [hash: number, proof: number] {
  const text = words.join(' ');
  return [hash32(text), hash('sha1', text, 'buffer').readUIntBE(0, 6)];
}

/** Words in marks that nobody is named for are found, but are no quotes. */
export function quotesOf({ utterances }: StoredArticle): Utterance[] {
  return utterances.filter(({ wording, unattributed }) => wording.length > 0 && !unattributed);
}

/** Who is quoted in these utterances. */
export function saidIn(quotes: readonly Utterance[]): Said[] {
  const found = new Map<string, SaidSoFar>();
  // Mostly one object stands for a speaker throughout an article.
  const known = new Map<SpeakerIdentity, SaidSoFar>();
  for (const { speaker, source } of quotes) {
    if (speaker === null || speaker.kind === 'unnamed') continue;
    let one = known.get(speaker);
    if (one === undefined) {
      const identity = identityOf(speaker);
      const name = nameOf(identity);
      one = found.get(name) ?? { speaker: identity, keys: speakerKeys(identity), quotes: 0, called: new Set([speaker.name]) };
      found.set(name, one);
      known.set(speaker, one);
    }
    one.quotes++;
    const called = source.replace(/\s+/g, ' ').trim();
    if (called !== '' && !PRONOUNS.has(called.toLowerCase())) one.called.add(called);
  }
  return [...found.values()].filter(({ keys }) => keys.length > 0).map(({ called, ...one }) => ({ ...one, called: [...called] }));
}

interface SaidSoFar {
  readonly speaker: SpeakerIdentity;
  readonly keys: readonly string[];
  quotes: number;
  readonly called: Set<string>;
}

/** Tells speakers apart as far as others are compared with them. */
export function nameOf({ kind, name, roles }: SpeakerIdentity): string {
  return [kind, ...roles, name.replaceAll('\n', ' ')].join('\n');
}

/** What `nameOf` was given. */
export function speakerNamed(text: string): SpeakerIdentity {
  const [kind, ...rest] = text.split('\n');
  return { kind: kind as SpeakerIdentity['kind'], name: rest.pop() ?? '', roles: rest };
}

/** Say nothing of how somebody is called. */
const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'you', 'who', 'whom', 'which', 'his', 'her', 'him', 'them', 'their', 'its']);
