import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Region } from '../article/article.js';
import type { AttributionType, SpeakerKind } from '../attribution/attribution.js';
import { COMMON_WORDS } from '../coverage/commonWords.js';
import { type ArticleOutline, outlineOf, type UtteranceOutline } from '../coverage/outline.js';
import type { Utterance, WordingToken } from '../coverage/utterance.js';
import { offsetMapOf, type MapShape, type OffsetMap } from '../text/offsetMap.js';
import type { Span } from '../text/span.js';
import type { StoredArticle } from './archive.js';
import { Reader, Unreadable, Writer } from './bytes.js';
import { bytesFor, hashBytes, hashesOf } from './hashes.js';

/** Raise it whenever the same bytes would be read differently: older archives are then built anew. */
export const codecVersion = 10;

const TYPES: readonly AttributionType[] = ['direct', 'indirect', 'mixed'];
const REGIONS: readonly Region[] = ['headline', 'standfirst', 'body', 'caption', 'pullquote', 'boilerplate'];
const KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'unnamed'];

/** The fields that are written by name; any other one is kept as JSON. */
const ARTICLE = new Set<string>(['id', 'file', 'title', 'outlet', 'published', 'byline', 'url', 'utterances', 'narrative', 'names', 'places', 'lineStarts']);
const UTTERANCE = new Set<string>(['article', 'quote', 'type', 'region', 'content', 'printed', 'wording', 'cue', 'cueSpans', 'speaker', 'source', 'sourceSpans']);

type RestOfUtterance = Omit<Utterance, 'article' | 'quote' | 'type' | 'region' | 'content' | 'printed' | 'wording' | 'cue' | 'cueSpans' | 'speaker' | 'source' | 'sourceSpans'>;
type Speaker = NonNullable<Utterance['speaker']>;

/** What a token has of its own; the usual one has nothing: a blank before it, printed and folded as its letters stand, in marks or not as the one before. */
const GAP = 1;
const PRINTED = 2;
const WORD = 4;
const TURN = 8;

/** Numbers of four bytes before an outline: the length of it all, how many names and utterances, the bytes of the date. */
const OUTLINE_HEAD = 4;
/** Numbers of four bytes before what stands behind the outline. */
const BODY_HEAD = 4;
/** An utterance's number in an outline: where its stems end, its type, whether nobody is named for it, how many words it has. */
const STEMS_END = 0x1ffffff;
const TYPE_AT = 25;
const UNATTRIBUTED = 1 << 27;
const WORDS_AT = 28;
/** More than an article of any size that is read takes. */
const MOST_INFLATED = 2 ** 28;
/** What stands beside utterances as JSON, and how quotes that nobody is named for are called. */
const WRITTEN_OUT = '{"topic":{"span":[12,"printed":"{"prompt":{"span":[{"proviso":{"span":[{"translation":{"span":[marks-1“{"unattributed":true}{"prominence":"deep"}';
/** An article is too short to have all common words in it before they come again; the commonest stand last, where they are nearest. */
const dictionary = Buffer.from(WRITTEN_OUT + [...COMMON_WORDS].reverse().join(' '));

/**
 * An article as bytes, but for the lines of its file: those are kept once for all articles in it. Whoever meets an article mostly
 * wants no more than its outline, and of the others mostly one utterance, so that each part stands for itself: the outline first,
 * as it is in memory (of machines that write the lowest byte first, as all do that run this), the hashes of the narrative, and,
 * deflated, what is said of the whole, its places, and the utterances one by one.
 */
export function articleBytes(article: StoredArticle): Uint8Array {
  const { id, file, title, outlet, published, byline, url, utterances, narrative, places } = article;
  const speakers = new SpeakerNumbers();
  const said = utterances.map((utterance) => utteranceBytes(utterance, id, speakers));
  const head = new Writer();
  head.string(id);
  head.optional(file === id ? undefined : file);
  for (const field of [title, outlet, published, byline, url]) head.optional(field);
  head.count(speakers.distinct.length);
  for (const { name, kind, roles } of speakers.distinct) {
    head.string(name);
    head.choice(kind, KINDS);
    head.strings(roles);
  }
  writeRest(head, article, ARTICLE);
  head.count(said.length);
  for (const { length } of said) head.count(length);
  const shape = new Writer();
  writeShape(shape, places.shape);
  const [headBytes, shapeBytes] = [head.finish(), shape.finish()];
  const rest = Buffer.concat([headBytes, shapeBytes, ...said]);
  const lengths = Uint32Array.of(narrative.length, headBytes.length, shapeBytes.length, rest.length);
  return Buffer.concat([outlineBytes(article), bytesOf(lengths), hashBytes(narrative), deflateRawSync(rest, { dictionary })]);
}

function outlineBytes({ published = '', names, utterances }: StoredArticle): Uint8Array {
  const outlines = utterances.map(outlineOf);
  let end = 0;
  const numbers = Uint32Array.from(outlines, ({ type, unattributed, words, stems }) =>
    (end += stems.length) | (TYPES.indexOf(type) << TYPE_AT) | (unattributed ? UNATTRIBUTED : 0) | (words << WORDS_AT));
  const speakers = Uint32Array.from(outlines, ({ speaker }) => speaker);
  const date = Buffer.from(published);
  // What stands behind it begins where a number of four bytes may.
  const filling = new Uint8Array((4 - ((2 * end + date.length) % 4)) % 4);
  const length = 4 * (OUTLINE_HEAD + names.length + numbers.length + speakers.length) + 2 * end + date.length + filling.length;
  const head = Uint32Array.of(length, names.length, numbers.length, date.length);
  return Buffer.concat([...[head, names, numbers, speakers, ...outlines.map(({ stems }) => stems)].map(bytesOf), date, filling]);
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/**
 * How many of an article's bytes are its outline: they stand first, and tell it without the others.
 * @throws Unreadable for bytes that `articleBytes` has not written
 */
export function outlineLength(bytes: Uint8Array): number {
  const [length] = numbersAt(bytes, 0, 1);
  if (length! > bytes.length || length! < 4 * OUTLINE_HEAD) throw new Unreadable();
  return length!;
}

/**
 * @param bytes those of an article, or those of its outline
 * @throws Unreadable, then or later, for bytes that `articleBytes` has not written
 */
export function articleOutlineOf(bytes: Uint8Array): ArticleOutline {
  const [length, nameCount, count, dateLength] = numbersAt(bytes, 0, OUTLINE_HEAD) as unknown as [number, number, number, number];
  const numbersFrom = 4 * (OUTLINE_HEAD + nameCount);
  const speakersFrom = numbersFrom + 4 * count;
  const stemsFrom = speakersFrom + 4 * count;
  const names = numbersAt(bytes, 4 * OUTLINE_HEAD, nameCount);
  const numbers = numbersAt(bytes, numbersFrom, 2 * count);
  const stemCount = count === 0 ? 0 : numbers[count - 1]! & STEMS_END;
  const dateFrom = stemsFrom + 2 * stemCount;
  if (dateFrom + dateLength > length || length > bytes.length) throw new Unreadable();
  const stems = shortNumbersAt(bytes, stemsFrom, stemCount);
  const published = lettersAt(bytes, dateFrom, dateLength);
  return { names, stems, ...(dateLength > 0 && { published }), utterance: (at) => (at < count ? outlineAt(numbers, count, at, stems) : undefined) };
}

/** @param numbers one for each utterance, then the signs of their speakers */
function outlineAt(numbers: Uint32Array, count: number, at: number, stems: Uint16Array): UtteranceOutline {
  const number = numbers[at]!;
  const from = at === 0 ? 0 : numbers[at - 1]! & STEMS_END;
  return {
    type: TYPES[(number >>> TYPE_AT) & 3] ?? 'direct',
    unattributed: (number & UNATTRIBUTED) !== 0,
    speaker: numbers[count + at]!,
    words: number >>> WORDS_AT,
    stems: stems.subarray(from, number & STEMS_END),
  };
}

/**
 * Its parts are read when they are first asked for.
 *
 * @param lineStarts of its file, or where to ask for them
 * @throws Unreadable, then or later, for bytes that `articleBytes` has not written
 */
export function articleOf(bytes: Uint8Array, lineStarts: Uint32Array | (() => Uint32Array)): StoredArticle {
  const bodyAt = outlineLength(bytes);
  const { names } = articleOutlineOf(bytes);
  const [narrativeCount, headLength, shapeLength, restLength] = numbersAt(bytes, bodyAt, BODY_HEAD) as unknown as [number, number, number, number];
  const narrativeAt = bodyAt + 4 * BODY_HEAD;
  const restAt = narrativeAt + bytesFor(narrativeCount);
  if (restAt > bytes.length) throw new Unreadable();
  const rest = inflated(bytes.subarray(restAt), restLength);
  const utterancesAt = headLength + shapeLength;
  if (utterancesAt > rest.length) throw new Unreadable();
  const reader = new Reader(rest.subarray(0, headLength));
  const id = reader.string();
  const file = reader.optional() ?? id;
  const [title, outlet, published, byline, url] = [reader.optional(), reader.optional(), reader.optional(), reader.optional(), reader.optional()];
  const speakers = reader.list((): Speaker => ({ name: reader.string(), kind: reader.choice(KINDS), roles: reader.strings() }));
  const unnamed = readRest(reader);
  let at = utterancesAt;
  const starts = reader.list(() => {
    const start = at;
    at += reader.count();
    return start;
  });
  const end = at;
  if (end > rest.length) throw new Unreadable();
  let narrative: Uint32Array | undefined;
  let places: OffsetMap | undefined;
  let lines: Uint32Array | undefined;
  return {
    id, file,
    get lineStarts() {
      return (lines ??= lineStarts instanceof Uint32Array ? lineStarts : lineStarts());
    },
    names,
    get narrative() {
      return (narrative ??= hashesOf(bytes.subarray(narrativeAt, restAt), narrativeCount));
    },
    get places() {
      return (places ??= offsetMapOf(readShape(new Reader(rest.subarray(headLength, utterancesAt)))));
    },
    utterances: listOf(starts.length, (number) => utteranceOf(rest.subarray(starts[number], starts[number + 1] ?? end), id, speakers)),
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(byline !== undefined && { byline }),
    ...(url !== undefined && { url }),
    ...unnamed,
  };
}

function inflated(bytes: Uint8Array, length: number): Uint8Array {
  if (length > MOST_INFLATED) throw new Unreadable();
  try {
    // In one piece of just that length: articles are read by the hundred, and pieces that are cut off are litter.
    return inflateRawSync(bytes, { dictionary, chunkSize: Math.max(64, length), maxOutputLength: Math.max(1, length) });
  } catch {
    throw new Unreadable();
  }
}

/** Numbers of four bytes each, in the bytes' own memory where that can be. */
function numbersAt(bytes: Uint8Array, from: number, count: number): Uint32Array {
  const at = bytes.byteOffset + from;
  if (from + 4 * count > bytes.length) throw new Unreadable();
  return at % 4 === 0 ? new Uint32Array(bytes.buffer, at, count) : new Uint32Array(new Uint8Array(bytes.subarray(from, from + 4 * count)).buffer);
}

/** Likewise, of two bytes each. */
function shortNumbersAt(bytes: Uint8Array, from: number, count: number): Uint16Array {
  const at = bytes.byteOffset + from;
  if (from + 2 * count > bytes.length) throw new Unreadable();
  return at % 2 === 0 ? new Uint16Array(bytes.buffer, at, count) : new Uint16Array(new Uint8Array(bytes.subarray(from, from + 2 * count)).buffer);
}

function lettersAt(bytes: Uint8Array, from: number, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, length).toString();
}

/** A list whose elements are made when they are first asked for: of the utterances of an article mostly one is. */
function listOf<T extends object>(length: number, element: (at: number) => T): readonly T[] {
  const made = new Array<T | undefined>(length).fill(undefined);
  const make = (name: string | symbol): void => {
    if (typeof name === 'string' && name in made && made[Number(name)] === undefined && Number(name) < length) made[Number(name)] = element(Number(name));
  };
  return new Proxy(made, {
    get: (list, name, receiver) => {
      make(name);
      return Reflect.get(list, name, receiver) as unknown;
    },
    getOwnPropertyDescriptor: (list, name) => {
      make(name);
      return Reflect.getOwnPropertyDescriptor(list, name);
    },
  }) as T[];
}

export function lineStartBytes(lineStarts: Uint32Array): Uint8Array {
  const writer = new Writer();
  writer.numbers(lineStarts);
  return writer.finish();
}

/** @throws Unreadable for bytes that `lineStartBytes` has not written */
export function lineStartsOf(bytes: Uint8Array): Uint32Array {
  return Uint32Array.from(new Reader(bytes).numbers());
}

/** @param speakers those of the article so far: each is written once */
function utteranceBytes(utterance: Utterance, id: string, speakers: SpeakerNumbers): Uint8Array {
  const { article, quote, type, region, content, printed, cue, cueSpans, speaker, source, sourceSpans, wording } = utterance;
  const writer = new Writer();
  writer.optional(article === id ? undefined : article);
  writer.string(quote);
  writer.choice(type, TYPES);
  writer.choice(region, REGIONS);
  writer.spans(content);
  writer.strings(printed);
  const start = content[0]?.[0] ?? 0;
  writer.string(cue);
  writer.spans(cueSpans, start);
  writer.string(source);
  writer.spans(sourceSpans, start);
  writer.count(speaker === null ? 0 : 1 + speakers.of(speaker));
  writeRest(writer, utterance, UTTERANCE);
  writeWording(writer, wording, new Letters(content, printed));
  return writer.finish();
}

/** The distinct speakers of an article, each with a number. */
class SpeakerNumbers {
  readonly distinct: Speaker[] = [];
  readonly #byName = new Map<string, number>();
  /** Mostly one object stands for a speaker throughout an article. */
  readonly #known = new Map<Speaker, number>();

  of(speaker: Speaker): number {
    let number = this.#known.get(speaker);
    if (number === undefined) {
      const name = JSON.stringify([speaker.name, speaker.kind, speaker.roles]);
      number = this.#byName.get(name) ?? this.distinct.push(speaker) - 1;
      this.#byName.set(name, number);
      this.#known.set(speaker, number);
    }
    return number;
  }
}

function utteranceOf(bytes: Uint8Array, id: string, speakers: readonly Speaker[]): Utterance {
  const reader = new Reader(bytes);
  const article = reader.optional() ?? id;
  const quote = reader.string();
  const type = reader.choice(TYPES);
  const region = reader.choice(REGIONS);
  const content = reader.spans();
  const printed = reader.strings();
  const start = content[0]?.[0] ?? 0;
  const cue = reader.string();
  const cueSpans = reader.spans(start);
  const source = reader.string();
  const sourceSpans = reader.spans(start);
  const number = reader.count();
  const speaker = number === 0 ? null : speakers[number - 1];
  if (speaker === undefined) throw new Unreadable();
  let wording: readonly WordingToken[] | undefined;
  return {
    article, quote, type, region, content, printed, cue, cueSpans, speaker, source, sourceSpans, ...(readRest(reader) as RestOfUtterance),
    get wording() {
      return (wording ??= readWording(reader, new Letters(content, printed)));
    },
  };
}

function writeWording(writer: Writer, wording: readonly WordingToken[], letters: Letters): void {
  writer.count(wording.length);
  let last = letters.start - 1;
  let inMarks = false;
  for (const { word, span, printed, quoted } of wording) {
    const [start, end] = span;
    const standing = letters.at(span);
    const own = (start === last + 1 ? 0 : GAP) | (printed === standing ? 0 : PRINTED) | (word === folded(printed) ? 0 : WORD) | (quoted === inMarks ? 0 : TURN);
    // A span that ends before it begins is none of ours, but is kept all the same.
    writer.count(2 * (end < start ? 0 : end - start + 1) + (own === 0 ? 0 : 1));
    if (own !== 0) writer.count(own);
    if (end < start) writer.difference(end - start);
    if ((own & GAP) !== 0) writer.difference(start - last - 1);
    if ((own & PRINTED) !== 0) writer.string(printed);
    if ((own & WORD) !== 0) writer.string(word);
    last = end;
    inMarks = quoted;
  }
}

function readWording(reader: Reader, letters: Letters): WordingToken[] {
  let last = letters.start - 1;
  let quoted = false;
  return reader.list(() => {
    const head = reader.count();
    const own = head % 2 === 0 ? 0 : reader.count();
    const length = head < 2 ? reader.difference() : Math.floor(head / 2) - 1;
    const start = last + 1 + ((own & GAP) === 0 ? 0 : reader.difference());
    const span: Span = [start, start + length];
    const printed = (own & PRINTED) === 0 ? letters.at(span) : reader.string();
    const word = (own & WORD) === 0 ? folded(printed) : reader.string();
    if ((own & TURN) !== 0) quoted = !quoted;
    last = span[1];
    return { word, span, printed, quoted };
  });
}

/** How most words fold; the others are written out. */
function folded(printed: string): string {
  return printed.toLowerCase();
}

/** The letters of an utterance's content by their places in the article, asked for in text order. */
class Letters {
  #part = 0;

  constructor(
    readonly content: readonly Span[],
    readonly printed: readonly string[],
  ) {}

  get start(): number {
    return this.content[0]?.[0] ?? 0;
  }

  at([start, end]: Span): string {
    while (this.#part + 1 < this.content.length && this.content[this.#part + 1]![0] <= start) this.#part++;
    const from = this.content[this.#part]?.[0] ?? 0;
    return start < from ? '' : (this.printed[this.#part] ?? '').slice(start - from, Math.max(start, end) - from);
  }
}

function writeShape(writer: Writer, shape: MapShape): void {
  writer.count(shape.length);
  writer.spans([shape.range]);
  writer.count('shift' in shape ? 0 : 1);
  if ('shift' in shape) return writer.difference(shape.shift);
  const { text, fileStart, fileEnd, literal } = shape.segments;
  for (const list of [text, fileStart, fileEnd]) writer.numbers(list);
  writer.flags(literal);
}

function readShape(reader: Reader): MapShape {
  const length = reader.count();
  const [range] = reader.spans();
  if (range === undefined) throw new Unreadable();
  if (reader.count() === 0) return { length, range, shift: reader.difference() };
  const [text, fileStart, fileEnd] = [reader.numbers(), reader.numbers(), reader.numbers()];
  return { length, range, segments: { text, fileStart, fileEnd, literal: reader.flags() } };
}

/** A field that this file does not name is kept at once, and densely when it is named here. */
function writeRest(writer: Writer, of: object, named: ReadonlySet<string>): void {
  const rest = Object.keys(of).filter((name) => !named.has(name));
  writer.string(rest.length === 0 ? '' : JSON.stringify(Object.fromEntries(rest.map((name) => [name, (of as Record<string, unknown>)[name]]))));
}

function readRest(reader: Reader): object {
  const text = reader.string();
  if (text === '') return {};
  try {
    return JSON.parse(text) as object;
  } catch {
    throw new Unreadable();
  }
}
