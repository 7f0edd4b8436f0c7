import { parseDocument } from 'yaml';
import type { Field } from './article.js';
import { noSuchDate, readDate } from './dates.js';
import { addressOf, type Fields } from './fields.js';

/** The block of fields that clippers write on top of a note. */
export interface FrontMatter {
  /** The offset of the first letter behind it. */
  readonly end: number;
  readonly fields: Fields;
  readonly problems: readonly string[];
}

/** Longer blocks are no front matter but text between two rules. */
const LONGEST = 16 * 1024;

/**
 * Reads the YAML front matter on top of a file as Obsidian Web Clipper, MarkDownload and trafilatura write it.
 * What is no YAML is read line by line; unknown tags are never run. The date of clipping is never taken for the
 * date of publication.
 *
 * @returns `undefined` when the file has none
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const found = /^\s{0,20}---[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(0, 64));
  if (found === null) return undefined;
  const head = text.slice(found[0].length, found[0].length + LONGEST);
  const close = /(?:^|\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/.exec(head);
  if (close === null) return undefined;
  const block = head.slice(0, close.index);
  if (!looksLikeFields(block)) return undefined;
  const { values, problems } = readValues(block);
  const fields = fieldsFrom(values);
  const dates = PUBLISHED.flatMap((key) => wordsIn(values.get(key)) ?? []);
  const undated = fields.published === undefined && dates[0] !== undefined ? [noSuchDate(dates[0])] : [];
  return { end: found[0].length + close.index + close[0].length, fields, problems: [...problems, ...undated] };
}

const FIELD = /^["']?([\p{L}_][\p{L}\p{N}_ :.-]{0,40}?)["']?\s{0,4}:(?:\s|$)/u;

function looksLikeFields(block: string): boolean {
  const lines = block.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const keyed = lines.filter((line) => FIELD.test(line)).length;
  const inside = lines.filter((line) => /^(\s|-\s|#)/.test(line)).length;
  return lines.length === 0 || (keyed > 0 && keyed + inside >= lines.length / 2);
}

type Values = ReadonlyMap<string, unknown>;

function readValues(block: string): { values: Values; problems: string[] } {
  try {
    const document = parseDocument(block, { schema: 'core', strict: false, uniqueKeys: false, logLevel: 'silent' });
    // Aliases are how a small block grows without end; no clipper writes them.
    const parsed: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
    if (parsed === null) return { values: new Map(), problems: [] };
    if (isRecord(parsed)) return { values: withComments(lowerKeys(Object.entries(parsed)), block), problems: [] };
  } catch {
    // Read line by line below.
  }
  return { values: valuesByLine(block), problems: ['The front matter is not valid YAML; it was read line by line.'] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lowerKeys(entries: Iterable<[string, unknown]>): Values {
  const values = new Map<string, unknown>();
  for (const [key, value] of entries) {
    const lower = key.trim().toLowerCase();
    if (!values.has(lower)) values.set(lower, value);
  }
  return values;
}

/** A headline that begins with a sign of YAML's, unquoted as some clippers leave it, is there all the same: `title: #MeToo comes to the harbour`. */
function withComments(values: Values, block: string): Values {
  if (![...values.values()].includes(null)) return values;
  const lines = valuesByLine(block);
  return new Map([...values].map(([key, value]) => [key, value ?? lines.get(key)]));
}

function valuesByLine(block: string): Values {
  const entries: [string, unknown][] = [];
  for (const line of block.split(/\r\n|\r|\n/)) {
    const found = FIELD.exec(line);
    if (found !== null) entries.push([found[1]!, line.slice(found[0].length).trim().replace(/^(?:"([^"]*)"|'([^']*)')$/, '$1$2')]);
  }
  return lowerKeys(entries);
}

const TITLE = ['title', 'headline'];
const OUTLET = ['outlet', 'sitename', 'site_name', 'site', 'publisher', 'publication', 'newspaper', 'source-hostname'];
const PUBLISHED = ['published', 'date', 'datepublished', 'date_published', 'date_publish', 'publish_date', 'pubdate', 'published_at', 'publication_date'];
const BYLINE = ['author', 'authors', 'byline', 'creator'];
const ADDRESS = ['url', 'source', 'link', 'canonical', 'canonical_url', 'source_url', 'original', 'permalink'];

function fieldsFrom(values: Values): Fields {
  const first = (keys: readonly string[]): string | undefined => keys.map((key) => wordsIn(values.get(key))).find((value) => value !== undefined);
  const title = first(TITLE);
  const outlet = first(OUTLET) ?? outletInSource(wordsIn(values.get('source')));
  const published = PUBLISHED.map((key) => readDate(wordsIn(values.get(key)) ?? '')).find((date) => date !== undefined);
  const byline = first(BYLINE);
  const url = ADDRESS.map((key) => addressOf(wordsIn(values.get(key)) ?? '')).find((address) => address !== undefined);
  return {
    ...(title === undefined ? {} : { title: field(title) }),
    ...(outlet === undefined ? {} : { outlet: field(outlet) }),
    ...(published === undefined ? {} : { published: field(published) }),
    ...(byline === undefined ? {} : { byline: field(byline) }),
    ...(url === undefined ? {} : { url: field(url) }),
  };
}

function field(value: string): Field {
  return { value, from: 'front matter' };
}

/** `source` is an address with most clippers, with some people the paper's name. */
function outletInSource(source: string | undefined): string | undefined {
  return source === undefined || source.length > 60 || addressOf(source) !== undefined ? undefined : source;
}

/** A value as one line of words: lists joined, wiki links and a Python list's brackets taken off. */
function wordsIn(value: unknown): string | undefined {
  const parts = (Array.isArray(value) ? value.slice(0, 50) : [value])
    .filter((part): part is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof part))
    .map((part) => String(part).slice(0, 1000).replace(/\[\[(?:[^\]|]{0,200}\|)?([^\]|]{1,200})\]\]/g, '$1').replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '' && part !== 'None' && part !== 'null');
  return parts.length === 0 ? undefined : parts.join(', ');
}
