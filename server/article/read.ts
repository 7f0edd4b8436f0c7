import type { Article, ArticleFile } from './article.js';
import { withCutsClosed } from './cutParagraphs.js';
import { noSuchDate, readDate } from './dates.js';
import { readExport } from './exports/read.js';
import { type Fields, type Reading, hostOf, originalAddress } from './fields.js';
import type { Format } from './format.js';
import type { HeaderValues } from './header.js';
import { readHtml } from './html/read.js';
import { languageOf } from './language.js';
import { readMarkdown } from './markdown/read.js';
import { readPlainText } from './plainText.js';

/** A decoded file, and what is known of it from elsewhere. */
export interface Source {
  /** The file's identifier, as given. */
  readonly id: string;
  readonly text: string;
  readonly format: Format;
  /** What the caller knows; goes before what the file says. */
  readonly given?: Partial<HeaderValues>;
}

/**
 * Reads the articles of a file: one, or as many as a database put into it. Never throws: what cannot be read is said in `problems`.
 * A file without any article text gives one article without paragraphs, so that every input has its answer.
 */
export function readArticles(source: Source): ArticleFile {
  const found = readExport(source.text, source.format);
  const readings = (found?.readings ?? [readAlone(source)]).map(withCutsClosed);
  const problems = [...(found?.problems ?? []), ...readings.flatMap((reading) => reading.problems)];
  const given = givenFields(source.given, problems);
  const articles = readings.map((reading, i) => articleOf(i === 0 ? source.id : `${source.id}#${i + 1}`, source, reading, given));
  if (articles.every(({ paragraphs }) => paragraphs.length === 0)) problems.push('There is no text to read in this file.');
  return { articles, ...(found === undefined ? {} : { layout: found.layout }), problems };
}

function articleOf(id: string, source: Source, reading: Reading, given: Fields): Article {
  return {
    id,
    text: reading.text,
    range: reading.range ?? [0, source.text.length],
    places: reading.places,
    paragraphs: reading.paragraphs,
    ...(reading.body === undefined ? {} : { body: reading.body }),
    ...withOutlet(withTitle(withOwnAddress({ ...reading.fields, ...given }), reading)),
    language: languageOf(bodyOf(reading)),
  };
}

/** The file as one article. */
function readAlone(source: Source): Reading {
  const title = source.given?.title;
  switch (source.format) {
    case 'markdown':
      return readMarkdown(source.text, title);
    case 'html':
      return readHtml(source.text, title);
    case 'text':
      return readPlainText(source.text, title);
  }
}

function givenFields(given: Source['given'], problems: string[]): Fields {
  const fields: { -readonly [K in keyof Fields]: Fields[K] } = {};
  for (const key of ['title', 'outlet', 'byline', 'url'] as const) {
    const value = given?.[key]?.trim();
    if (value !== undefined && value !== '') fields[key] = { value, from: 'given' };
  }
  if (given?.published !== undefined && given.published.trim() !== '') {
    const published = readDate(given.published);
    if (published === undefined) problems.push(noSuchDate(given.published));
    else fields.published = { value: published, from: 'given' };
  }
  return fields;
}

/** The headline in the text stands in for a title that no header gives. */
function withTitle(fields: Fields, reading: Reading): Fields {
  if (fields.title !== undefined) return fields;
  const headline = reading.paragraphs.find((paragraph) => paragraph.region === 'headline');
  if (headline === undefined) return fields;
  const value = reading.text.slice(headline.span[0], headline.span[1]).replace(/\s+/g, ' ');
  return { ...fields, title: { value, from: 'headline' } };
}

/** A page that a web archive keeps is the report of its own address. */
function withOwnAddress(fields: Fields): Fields {
  return fields.url === undefined ? fields : { ...fields, url: { ...fields.url, value: originalAddress(fields.url.value) } };
}

/** The host of the address stands in for an outlet that nothing names; a setting goes before it. */
function withOutlet(fields: Fields): Fields {
  const host = fields.url === undefined ? undefined : hostOf(fields.url.value);
  return fields.outlet !== undefined || host === undefined ? fields : { ...fields, outlet: { value: host, from: 'address' } };
}

const LANGUAGE_SAMPLE = 1200;

function bodyOf(reading: Reading): string {
  let body = '';
  for (const { span, region } of reading.paragraphs) {
    if (region !== 'boilerplate') body += `${reading.text.slice(span[0], span[1])}\n`;
    if (body.length > LANGUAGE_SAMPLE) break;
  }
  return body;
}
