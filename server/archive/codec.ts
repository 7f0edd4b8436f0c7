import type { Region } from '../article/article.js';
import type { AttributionType, SpeakerKind } from '../attribution/attribution.js';
import type { Utterance, WordingToken } from '../coverage/utterance.js';
import { offsetMapOf, type MapShape } from '../text/offsetMap.js';
import type { Span } from '../text/span.js';
import type { StoredArticle } from './archive.js';
import { Reader, Unreadable, Writer } from './bytes.js';

/** Raise it whenever the same bytes would be read differently: older archives are then built anew. */
export const codecVersion = 3;

const TYPES: readonly AttributionType[] = ['direct', 'indirect', 'mixed'];
const REGIONS: readonly Region[] = ['headline', 'standfirst', 'body', 'caption', 'pullquote', 'boilerplate'];
const KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'unnamed'];

/** The fields that are written by name; any other one is kept as JSON. */
const ARTICLE = new Set<string>(['id', 'file', 'title', 'outlet', 'published', 'byline', 'url', 'utterances', 'narrative', 'names', 'places', 'lineStarts']);
const UTTERANCE = new Set<string>(['article', 'quote', 'type', 'region', 'content', 'printed', 'wording', 'cue', 'cueSpans', 'speaker', 'source', 'sourceSpans']);

type RestOfUtterance = Omit<Utterance, 'article' | 'quote' | 'type' | 'region' | 'content' | 'printed' | 'wording' | 'cue' | 'cueSpans' | 'speaker' | 'source' | 'sourceSpans'>;

/** What a token has of its own; the usual one has nothing: a blank before it, printed and folded as its letters stand. */
const GAP = 1;
const PRINTED = 2;
const WORD = 4;
const QUOTED = 8;

/**
 * An article as bytes, but for the lines of its file: those are kept once for all articles in it. Its wordings stand behind
 * everything else, each for itself: mostly one of them is wanted, or none.
 */
export function articleBytes(article: StoredArticle): Uint8Array {
  const { id, file, title, outlet, published, byline, url, utterances, narrative, names, places } = article;
  const writer = new Writer();
  writer.string(id);
  writer.string(file);
  for (const field of [title, outlet, published, byline, url]) writer.optional(field);
  writer.numbers(narrative);
  writer.numbers(names);
  writeShape(writer, places.shape);
  writer.count(utterances.length);
  for (const utterance of utterances) writeUtterance(writer, utterance, id);
  writeRest(writer, article, ARTICLE);
  const wordings = utterances.map((utterance) => wordingBytes(utterance));
  writer.numbers(wordings.map(({ length }) => length));
  const head = writer.finish();
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length);
  return Buffer.concat([length, head, ...wordings]);
}

/**
 * A wording is read when it is first asked for.
 *
 * @throws Unreadable, then or later, for bytes that `articleBytes` has not written
 */
export function articleOf(bytes: Uint8Array, lineStarts: Uint32Array): StoredArticle {
  if (bytes.length < 4) throw new Unreadable();
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const reader = new Reader(bytes.subarray(4, end));
  const id = reader.string();
  const file = reader.string();
  const [title, outlet, published, byline, url] = [reader.optional(), reader.optional(), reader.optional(), reader.optional(), reader.optional()];
  const narrative = Uint32Array.from(reader.numbers());
  const names = Uint32Array.from(reader.numbers());
  const places = offsetMapOf(readShape(reader));
  const said = reader.list(() => readUtterance(reader, id));
  const rest = readRest(reader);
  let at = end;
  const utterances = reader.numbers().map((length, number) => {
    const utterance = said[number];
    if (!utterance || length < 0) throw new Unreadable();
    return withWording(utterance, bytes.subarray(at, (at += length)));
  });
  return {
    id, file, narrative, names, places, lineStarts, utterances,
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(byline !== undefined && { byline }),
    ...(url !== undefined && { url }),
    ...rest,
  };
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

function writeUtterance(writer: Writer, utterance: Utterance, id: string): void {
  const { article, quote, type, region, content, printed, cue, cueSpans, speaker, source, sourceSpans } = utterance;
  writer.optional(article === id ? undefined : article);
  writer.string(quote);
  writer.choice(type, TYPES);
  writer.choice(region, REGIONS);
  writer.spans(content);
  writer.strings(printed);
  writer.string(cue);
  writer.spans(cueSpans);
  writer.string(source);
  writer.spans(sourceSpans);
  writer.count(speaker === null ? 0 : 1);
  if (speaker !== null) {
    writer.string(speaker.name);
    writer.choice(speaker.kind, KINDS);
    writer.strings(speaker.roles);
  }
  writeRest(writer, utterance, UTTERANCE);
}

function readUtterance(reader: Reader, id: string): Omit<Utterance, 'wording'> {
  const article = reader.optional() ?? id;
  const quote = reader.string();
  const type = reader.choice(TYPES);
  const region = reader.choice(REGIONS);
  const content = reader.spans();
  const printed = reader.strings();
  const cue = reader.string();
  const cueSpans = reader.spans();
  const source = reader.string();
  const sourceSpans = reader.spans();
  const speaker = reader.count() === 0 ? null : { name: reader.string(), kind: reader.choice(KINDS), roles: reader.strings() };
  return { article, quote, type, region, content, printed, cue, cueSpans, speaker, source, sourceSpans, ...(readRest(reader) as RestOfUtterance) };
}

function withWording(utterance: Omit<Utterance, 'wording'>, bytes: Uint8Array): Utterance {
  let wording: readonly WordingToken[] | undefined;
  return {
    ...utterance,
    get wording() {
      return (wording ??= readWording(new Reader(bytes), new Letters(utterance.content, utterance.printed)));
    },
  };
}

function wordingBytes({ wording, content, printed }: Utterance): Uint8Array {
  const writer = new Writer();
  writeWording(writer, wording, new Letters(content, printed));
  return writer.finish();
}

function writeWording(writer: Writer, wording: readonly WordingToken[], letters: Letters): void {
  writer.count(wording.length);
  let last = letters.start - 1;
  for (const { word, span, printed, quoted } of wording) {
    const [start, end] = span;
    const standing = letters.at(span);
    const own = (start === last + 1 ? 0 : GAP) | (printed === standing ? 0 : PRINTED) | (word === folded(printed) ? 0 : WORD) | (quoted ? QUOTED : 0);
    // A span that ends before it begins is none of ours, but is kept all the same.
    writer.count(16 * (end < start ? 0 : end - start + 1) + own);
    if (end < start) writer.difference(end - start);
    if ((own & GAP) !== 0) writer.difference(start - last - 1);
    if ((own & PRINTED) !== 0) writer.string(printed);
    if ((own & WORD) !== 0) writer.string(word);
    last = end;
  }
}

function readWording(reader: Reader, letters: Letters): WordingToken[] {
  let last = letters.start - 1;
  return reader.list(() => {
    const head = reader.count();
    const own = head % 16;
    const length = head < 16 ? reader.difference() : Math.floor(head / 16) - 1;
    const start = last + 1 + ((own & GAP) === 0 ? 0 : reader.difference());
    const span: Span = [start, start + length];
    const printed = (own & PRINTED) === 0 ? letters.at(span) : reader.string();
    const word = (own & WORD) === 0 ? folded(printed) : reader.string();
    last = span[1];
    return { word, span, printed, quoted: (own & QUOTED) !== 0 };
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
  const rest = Object.entries(of).filter(([name]) => !named.has(name));
  writer.string(rest.length === 0 ? '' : JSON.stringify(Object.fromEntries(rest)));
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
