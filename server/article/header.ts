import { noSuchDate, readDate } from './dates.js';
import { endsSentence, trimmed, wordsOf } from './words.js';

/** What a line above or below the headline says about the article. Values are as found, dates ISO 8601. */
export interface HeaderValues {
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly byline?: string;
  readonly url?: string;
}

export interface HeaderLine {
  readonly values: HeaderValues;
  /** Where the headline stands in the line, when the line gives it. */
  readonly titleAt?: number;
  /** In plain words, what could not be read. */
  readonly problem?: string;
}

type Key = keyof HeaderValues | 'other';

/** Field names as people type them on top of a file, in the languages of the interface's readers. */
const KEYS: ReadonlyMap<string, Key> = new Map<string, Key>([
  ...['headline', 'title', 'titel', 'titre', 'título', 'titolo', 'überschrift'].map((key): [string, Key] => [key, 'title']),
  ...['outlet', 'newspaper', 'publication', 'publication title', 'publisher', 'source', 'site', 'sitename', 'medium', 'zeitung', 'quelle', 'journal', 'fuente', 'fonte', 'bron', 'krant'].map((key): [string, Key] => [key, 'outlet']),
  ...['date', 'published', 'publication date', 'published on', 'date published', 'published at', 'datum', 'fecha', 'data', 'posted', 'first published'].map((key): [string, Key] => [key, 'published']),
  ...['by', 'author', 'authors', 'byline', 'reporter', 'autor', 'auteur', 'autore', 'von'].map((key): [string, Key] => [key, 'byline']),
  ...['url', 'link', 'address', 'web address', 'document url', 'permalink', 'canonical'].map((key): [string, Key] => [key, 'url']),
  ...['section', 'edition', 'page', 'language', 'length', 'keywords', 'tags', 'copyright', 'load-date', 'load date', 'updated', 'last updated', 'retrieved', 'accessed', 'downloaded', 'clipped', 'created', 'dateline', 'sprache', 'ressort', 'rubrik', 'rubrique', 'country', 'topic'].map((key): [string, Key] => [key, 'other']),
]);

const KEYED = /^([\p{L}][\p{L} -]{0,24}?)\s{0,3}:\s{0,8}(?=\S)/u;
const ADDRESS = /^<?(https?:\/\/\S{3,2000}?)>?$/i;

/** Whether the line is a known field with its value, a byline, or a date alone. */
export function isHeaderLine(line: string): boolean {
  return readHeaderLine(line) !== undefined || readSignature(line) !== undefined;
}

const ROLE = 'correspondent|reporter|editor|writer|columnist|critic|bureau chief|staff|contributor|analyst';
/** `Jane Doe, political correspondent`; `Jane Doe and John Roe, staff writers`. */
const SIGNED_WITH_ROLE = new RegExp(String.raw`^\p{Lu}[\p{L}\p{M}.'’-]{0,20}(?: (?:\p{Lu}[\p{L}\p{M}.'’-]{0,20}|and|de|van|von|bin|al|O['’]\p{Lu}\p{L}{1,20})){1,8}, (?:[\p{L}&'’-]{1,20} ){0,4}(?:${ROLE})s?(?: (?:in|at) \p{Lu}[\p{L} ]{1,30})?$`, 'iu');
/** `JANE DOE in Brussels`. */
const SIGNED_FROM_A_PLACE = /^\p{Lu}[\p{Lu}.'’-]{1,20}(?: \p{Lu}[\p{Lu}.'’-]{0,20}){1,3}(?: (?:and|AND) \p{Lu}[\p{Lu}.'’-]{1,20}(?: \p{Lu}[\p{Lu}.'’-]{0,20}){1,3})? (?:in|at) \p{Lu}[\p{L} .-]{1,30}$/u;

/** A byline without its "By", by the writer's role or place; only where something else stands above it, for a headline may look alike. */
export function readSignature(line: string): HeaderLine | undefined {
  if (line.length > 90) return undefined;
  const signed = SIGNED_FROM_A_PLACE.test(line) || (SIGNED_WITH_ROLE.test(line) && isName(line.slice(0, line.indexOf(','))));
  return signed ? { values: { byline: line } } : undefined;
}

/**
 * The writer of two lines that are a name alone and, below it, a paper: `Jane Doe` / `USA TODAY`. Only where something else stands
 * above them; `undefined` for all other lines, headings of two words among them.
 *
 * @param outlet the paper, where the article names it
 */
export function readSignedPair(name: string, paper: string, outlet?: string): HeaderLine | undefined {
  if (name.length > 60 || paper.length > 60 || !NAME_ALONE.test(name)) return undefined;
  return isPaper(paper) || (outlet !== undefined && wordsOf(paper) === wordsOf(outlet)) ? { values: { byline: name } } : undefined;
}

/** The names of a line that has nothing else in it but perhaps a `By` before them; `undefined` for all other lines. */
export function nameAlone(line: string): string | undefined {
  const name = withoutBy(line);
  return name.length <= 60 && NAME_ALONE.test(name) ? name : undefined;
}

/** Two to four words, the first and the last of them longer than a letter; two such names at most. */
const NAME_ALONE = /^\p{Lu}[\p{L}\p{M}'’-]{1,20}(?: \p{Lu}\.){0,2}(?: (?:de|da|del|van|von|bin|al|la|el)){0,2}(?: \p{Lu}[\p{L}\p{M}'’-]{1,20}){1,2}(?:(?:,| and| &) \p{Lu}[\p{L}\p{M}'’-]{1,20}(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}\p{M}'’-]{1,20}){1,2})?$/u;

/** Agencies, and the words that papers' names end with. */
const PAPER =
  /^(?:(?:the )?(?:[\p{Lu}\d&][\p{L}\p{M}\d.&'’-]{0,20} ){1,4}(?:times|post|herald|tribune|journal|news|today|guardian|press|telegraph|chronicle|gazette|examiner|courier|observer|standard|star|globe|sun|mail|express|mirror|independent|inquirer|dispatch|sentinel|review|magazine|media|network|wire|agency|radio)(?: (?:staff|network|service|writers?|correspondents?|reporters?))?|(?:the )?(?:associated press|reuters|afp|ap|bbc(?: news)?|cnn|npr|bloomberg(?: news)?|politico|agence france-presse|deutsche welle|al jazeera))$/iu;

/** In small letters nothing is a name. */
function isPaper(line: string): boolean {
  return /^[\p{Lu}\d]|^the \p{Lu}/u.test(line) && PAPER.test(line);
}

/** Every word but the smallest has a capital letter. */
function isName(words: string): boolean {
  return words.split(' ').every((word) => NAME_PART.test(word)) && /^\p{Lu}\S* (?:\S+ ){0,2}\p{Lu}/u.test(words);
}

/** Reads one line of a header people keep on top of a text file: `Outlet: …`, `Date: …`, `By …`, a date, an address. */
export function readHeaderLine(line: string): HeaderLine | undefined {
  if (line.length > 300) return undefined;
  return keyedLine(line) ?? unkeyedLine(line);
}

function keyedLine(line: string): HeaderLine | undefined {
  const found = KEYED.exec(line);
  const key = found === null ? undefined : KEYS.get(found[1]!.toLowerCase());
  if (found === null || key === undefined) return undefined;
  const value = line.slice(found[0].length).trim();
  switch (key) {
    case 'other':
      // `Updated:` also opens the report itself.
      return value.length > 120 && endsSentence(value) ? undefined : { values: {} };
    case 'title':
      return { values: { title: value }, titleAt: found[0].length };
    case 'published': {
      const published = readDate(value.split(/\bupdated\b/i)[0]!);
      return published === undefined ? { values: {}, problem: noSuchDate(value) } : { values: { published } };
    }
    case 'url':
    case 'outlet': {
      const address = ADDRESS.exec(value);
      if (address !== null) return { values: { url: address[1]! } };
      // `Source:` also opens sentences; an outlet's name is short.
      return key === 'url' || value.length > 60 ? undefined : { values: { outlet: value } };
    }
    case 'byline':
      return value.length > 120 ? undefined : { values: { byline: withoutBy(value) } };
  }
}

/** A line of parts between bars or dots, every one a byline or a date: `By Jane Doe | 12 March 2026`. */
function unkeyedLine(line: string): HeaderLine | undefined {
  const address = ADDRESS.exec(line);
  if (address !== null) return { values: { url: address[1]! } };
  if (line.length > 140) return undefined;
  let values: HeaderValues = {};
  for (const part of line.split(/\s[|·•–—-]\s/)) {
    const read = bylineOf(part) ?? dateAlone(part);
    if (read === undefined) return undefined;
    values = { ...values, ...read };
  }
  return { values };
}

const NAME_PART = /^(\p{Lu}[\p{L}\p{M}.'’-]*|and|with|in|for|of|the|at|de|da|del|di|van|von|bin|al|el|la|&|und|et|y|staff|agencies|agency|correspondents?|reporters?|writers?|editors?)$/u;

/** What stands before `by` on some papers: `Words by`, `Interview by`, `Court report by`. */
const BY = /^(?:(?:words|text|story|report|reporting|interview|analysis|review|\p{L}{1,15} report) )?by$/iu;

/** `By` and names; behind the first comma whatever the writer is. */
function bylineOf(part: string): HeaderValues | undefined {
  const line = part.trim();
  const by = /\bby\b/i.exec(line.slice(0, 30));
  if (by === null || !BY.test(line.slice(0, by.index + 2))) return undefined;
  return namesBy(line.slice(by.index));
}

function namesBy(line: string): HeaderValues | undefined {
  const [names = '', ...rest] = line.split(',');
  const words = names.split(/\s+/);
  if (words.length < 2 || words.length > 14) return undefined;
  if (!/^\p{Lu}/u.test(words[1]!) || WEEKDAYS.test(words[1]!) || endsSentence(line)) return undefined;
  if (rest.join(',').split(/\s+/).length > 10) return undefined;
  return words.slice(1).every((word) => NAME_PART.test(word)) ? { byline: withoutBy(line) } : undefined;
}

const WEEKDAYS = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/i;
const DATE_WORDS = /^(published|posted|first published|on|at|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|gmt|utc|[a-z]{1,2}st|[ce]+t|am|pm|uhr|de|[\d:.,/+tz-]+)[.,:]?$/i;

/** A date with nothing but weekday, time and zone around it. */
function dateAlone(part: string): HeaderValues | undefined {
  const published = part.length > 60 ? undefined : readDate(part);
  if (published === undefined) return undefined;
  const others = part.trim().split(/\s+/).filter((word) => !DATE_WORDS.test(word));
  return others.length <= 1 ? { published } : undefined;
}

function withoutBy(value: string): string {
  const name = value.replace(/^by\s+/i, '');
  const [start, end] = trimmed(name, 0, name.length);
  return name.slice(start, end);
}
