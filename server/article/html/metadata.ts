import type { Field } from '../article.js';
import { noSuchDate, readDate } from '../dates.js';
import { decodeEntities } from '../entities.js';
import { type Fields, addressOf } from '../fields.js';
import type { MainText } from './mainText.js';
import type { Credit, Page } from './page.js';

/**
 * What a page says about its article, the best evidence first: JSON-LD, then the meta elements that news sites and
 * their readers agreed on, then what the page shows. `problems` names the dates of publication there that are none, in plain words.
 */
export function fieldsOfPage(page: Page, main: MainText): { readonly fields: Fields; readonly problems: readonly string[] } {
  const report = reportIn(page.jsonLd);
  const title = firstOf([report.title, meta(page, ['og:title', 'parsely-title', 'dc.title', 'twitter:title', 'headline'])]);
  const outlet = firstOf([report.outlet, meta(page, ['og:site_name', 'application-name', 'dc.publisher', 'publisher']), credit(page, main, 'publisher')]);
  const published = firstOf([dated(report.published), ...PUBLISHED.map((name) => dated(meta(page, [name]))), dated(timeOf(page, main))]);
  const byline = firstOf([report.byline, ...['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'].map((name) => named(meta(page, [name]))), named(credit(page, main, 'author'))]);
  const url = firstOf([address(field(page.canonical, 'canonical link')), address(meta(page, ['og:url'])), address(report.url), address(field(page.savedFrom, 'saved from'))]);
  const dates = [report.published, ...PUBLISHED.map((name) => meta(page, [name]))].filter((date) => date !== undefined && dated(date) === undefined);
  const problems = dates.map((date) => `${noSuchDate(date!.value)} It stands in the page’s data.`);
  return { fields: given({ title, outlet, published, byline, url }), problems: [...new Set(problems)] };
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'datepublished',
  'publish-date',
  'publishdate',
  'pubdate',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
];

function firstOf(candidates: readonly (Field | undefined)[]): Field | undefined {
  return candidates.find((candidate) => candidate !== undefined);
}

function field(value: unknown, from: string): Field | undefined {
  if (typeof value !== 'string') return undefined;
  const clean = decodeEntities(value.slice(0, 2000)).replace(/\s+/g, ' ').trim();
  return clean === '' ? undefined : { value: clean, from };
}

function meta(page: Page, names: readonly string[]): Field | undefined {
  return firstOf(names.map((name) => field(page.metas.get(name), `meta ${name}`)));
}

function dated(found: Field | undefined): Field | undefined {
  const value = found === undefined ? undefined : readDate(found.value.replace(/^(\d{4})(\d{2})(\d{2})(?=$|T)/, '$1-$2-$3'));
  return found === undefined || value === undefined ? undefined : { value, from: found.from };
}

/** Some sites put the author's page where the name belongs. */
function named(found: Field | undefined): Field | undefined {
  if (found === undefined || addressOf(found.value) !== undefined) return undefined;
  return { value: found.value.replace(/^by\s+/i, ''), from: found.from };
}

function address(found: Field | undefined): Field | undefined {
  return found !== undefined && /^https?:\/\/\S+$/i.test(found.value) ? found : undefined;
}

/** The first that stands in the report, else the first that stands in no furniture: a comment has its author too. */
function credit(page: Page, main: MainText, who: Credit['who']): Field | undefined {
  const credits = page.credits.filter((one) => one.who === who);
  const found = credits.find(({ container }) => main.isReporting(container)) ?? credits.find(({ container }) => !main.isDropped(container));
  return field(found?.words.replace(/<[^<>]{0,1000}>/g, ' '), `marked as ${who}`);
}

function timeOf(page: Page, main: MainText): Field | undefined {
  const shown = page.times.filter((time) => !page.containers[time.container]!.hidden);
  const time = shown.find((candidate) => candidate.published) ?? shown.find((candidate) => main.isReporting(candidate.container));
  const start = main.blocks[0]?.container ?? 0;
  const above = shown.findLast(({ container }) => container < start && !main.isDropped(container));
  return field((time ?? above)?.datetime, 'time element');
}

/** Most objects of one page's JSON-LD that are looked at. */
const MOST_OBJECTS = 5000;
const REPORT = /^(?:\w{0,30}Article|\w{0,30}BlogPosting|Report)$/;

/** The fields of the first article object in the page's JSON-LD. What is no JSON is passed over. */
function reportIn(scripts: readonly string[]): Fields {
  for (const script of scripts) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(script.trim().replace(/^<!\[CDATA\[|\]\]>$/g, ''));
    } catch {
      continue;
    }
    const report = findReport(parsed);
    if (report !== undefined) return fieldsOfReport(report);
  }
  return {};
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findReport(root: unknown): JsonObject | undefined {
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && i < MOST_OBJECTS; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...(value as unknown[]).slice(0, 200));
    if (!isObject(value)) continue;
    if (asList(value['@type']).some((type) => typeof type === 'string' && REPORT.test(type))) return value;
    queue.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage'], value['itemListElement']);
  }
  return undefined;
}

function fieldsOfReport(report: JsonObject): Fields {
  const from = 'JSON-LD';
  const title = field(report['headline'] ?? report['name'], from);
  const outlet = field(nameOf(report['publisher']), from);
  const published = field(report['datePublished'], from);
  const authors = asList(report['author']).map(nameOf).filter((name) => typeof name === 'string' && addressOf(name) === undefined);
  const byline = field(authors.join(', '), from);
  const page = report['mainEntityOfPage'];
  const url = field(report['url'] ?? (isObject(page) ? page['@id'] : page), from);
  return given({ title, outlet, published, byline, url });
}

/** The fields that were found. */
function given(found: { readonly [Name in keyof Fields]: Fields[Name] | undefined }): Fields {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The name of a person or body, of several the first's. Lists within lists are no names: they may be nested without end. */
function nameOf(value: unknown): unknown {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(one) ? one['name'] : one;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 50) : value === undefined ? [] : [value];
}
