import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hash } from 'node:crypto';
import type { StoredArticle } from '../server/archive/archive.js';
import { articleBytes, articleOf, codecVersion, lineStartBytes, lineStartsOf } from '../server/archive/codec.js';
import { intake } from '../server/archive/intake.js';
import type { Utterance } from '../server/coverage/utterance.js';
import { wordingOf } from '../server/coverage/wording.js';
import { scattered } from '../server/coverage/hash.js';
import type { Span } from '../server/text/span.js';
import { material } from './material.js';

/** Of the quotes of a recombined article this part is printed as some real article has it. */
const copied = 0.25;
/** More than an article has on average. */
const mostQuotes = 12;
const day = 86_400_000;

/** Understood articles, read once and kept beside the other products: reading ten thousand takes minutes. */
export function understood(most: number): StoredArticle[] {
  const { name, articles } = material(most);
  const state = hash('sha1', JSON.stringify([name, articles.length, codecVersion]), 'hex').slice(0, 12);
  const path = join(process.cwd(), 'out', `understood-${state}.bin`);
  if (!existsSync(path)) {
    const stored = articles.flatMap(({ id, text, outlet, date }) => {
      const file = `file:///home/reader/news/${id}.news`;
      return intake(file, { id: file, text, format: 'text', given: { ...(outlet ? { outlet } : {}), ...(date ? { published: date } : {}) } }).articles.map((one) => one.stored);
    });
    const parts = stored.flatMap((article) => [articleBytes(article), lineStartBytes(article.lineStarts)]);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, Buffer.concat(parts.flatMap((part) => [Buffer.from(Uint32Array.of(part.length).buffer), part])));
  }
  const bytes = readFileSync(path);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32LE(at);
    parts.push(Uint8Array.from(bytes.subarray(at + 4, end)));
    at = end;
  }
  return Array.from({ length: parts.length / 2 }, (_, at) => articleOf(parts[2 * at]!, lineStartsOf(parts[2 * at + 1]!)));
}

/**
 * As many articles as are asked for: real ones first, then ones recombined from them. A recombined article has the speakers, outlet
 * and length of a real one; a quarter of its quotes are copies from others, the rest the beginning of one quote with the end of
 * another, folded and keyed as any. It stands on another day and tells of other names than the one it is made from. The same
 * every time.
 */
export function* recombined(real: readonly StoredArticle[], count: number): Generator<StoredArticle> {
  const chance = chances(1);
  const quotes = real.flatMap(({ utterances }) => [...utterances]).filter(({ wording }) => wording.length > 0);
  const another = (): Utterance => quotes[Math.floor(chance() * quotes.length)]!;
  yield* real.slice(0, count);
  for (let at = real.length; at < count; at++) {
    const model = real[at % real.length]!;
    const generation = Math.floor(at / real.length);
    const id = `file:///home/reader/news/${Math.floor(at / 1000)}/${at}.news`;
    const time = Date.parse(model.published ?? '2016-01-01');
    let place = 0;
    const utterances = model.utterances.slice(0, mostQuotes).map((own): Utterance => {
      const said = chance() < copied ? another() : spliced(own, another(), chance);
      const moved = movedTo(said, id, own, place);
      place = moved.content.at(-1)![1] + 40;
      return moved;
    });
    yield {
      ...model, id, file: id, utterances, narrative: Uint32Array.from(model.narrative, (one) => scattered(one ^ generation)).sort(),
      names: Uint32Array.from(model.names, (one) => (chance() < 0.4 ? one : scattered(one ^ generation))).sort(),
      published: new Date((Number.isNaN(time) ? 0 : time) + (generation * 97 - 400) * day).toISOString().slice(0, 10),
    };
  }
}

/** The beginning of one and the end of the other, each cut between two words. */
function spliced(one: Utterance, other: Utterance, chance: () => number): string {
  const words = (utterance: Utterance): string[] => utterance.printed.join(' ').split(/\s+/u);
  const [beginning, end] = [words(one), words(other)];
  const [kept, left] = [Math.max(1, Math.floor(beginning.length * (0.3 + 0.5 * chance()))), Math.floor(end.length * (0.2 + 0.5 * chance()))];
  return [...beginning.slice(0, kept), ...end.slice(left)].join(' ');
}

/** Words in the place of an utterance of another article. */
function movedTo(said: Utterance | string, article: string, own: Utterance, start: number): Utterance {
  const text = typeof said === 'string' ? said : said.printed.join(' ');
  const content: Span[] = [[start, start + text.length]];
  const quoted = own.wording.some((token) => token.quoted) ? content : [];
  const wording = wordingOf(' '.repeat(start) + text, content, quoted);
  return { ...own, ...(typeof said !== 'string' && { speaker: said.speaker, source: said.source }), article, content, printed: [text], wording };
}

/** Numbers from 0 to 1 that look like chance and are the same every time (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
