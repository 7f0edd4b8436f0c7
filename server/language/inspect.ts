import type { Position } from 'vscode-languageserver-types';
import type { StoredArticle } from '../archive/archive.js';
import type { ReadArticle } from '../archive/intake.js';
import type { Article, Field, Region } from '../article/article.js';
import type { DocumentKind } from '../article/documentKind.js';
import type { Format } from '../article/format.js';
import { regionRuns } from '../article/regionRuns.js';
import type { AttributionType } from '../attribution/attribution.js';
import { hash32 } from '../coverage/hash.js';
import type { ArticleEntry } from '../coverage/utterance.js';
import type { Span } from '../text/span.js';
import { quotesBySpeaker } from './bySpeaker.js';
import { headerFields, headerNames } from './annotationProtocol.js';
import { otherVersions } from './compareVersions.js';
import type { Cancellation, LanguageContext, OpenFile } from './context.js';
import { capitalised, counted, dateLabel, fileName, outletLabel, provenance, shortened } from './labels.js';
import { pageAddressOf } from './pageAddress.js';
import { offsetAt, rangeIn } from './positions.js';
import type { InspectAnswer } from './protocol.js';
import { shownAttributions } from './quoteAt.js';

/** Why a document is an article or none, and what was read from it; of several articles the one at the position first. */
export async function inspect(context: LanguageContext, uri: string, position: Position, token: Cancellation): Promise<InspectAnswer> {
  const file = context.open(uri);
  const at = file ? articleBefore(file, offsetAt(file, position)) : 0;
  const query: InspectionQuery = { inspect: uri, article: at };
  const text = (await inspectionPage(context, query, token)) ?? '';
  // An editor keeps a page it has shown under one address: what says something else must have a new one.
  const page = pageAddressOf(`${fileName(uri)} (inspected).txt`, { ...query, saying: hash32(text) });
  const article = file?.articles[at]?.article;
  const header = article && Object.fromEntries(headerFields.flatMap((field) => (article[field] ? [[field, article[field].value]] : [])));
  return { text, page, ...(header && { header }) };
}

interface InspectionQuery {
  /** The document's address. */
  readonly inspect: string;
  /** From zero. */
  readonly article: number;
}

/** The page for a query of `inspect`; `undefined` for all others. */
export async function inspectionPage(context: LanguageContext, query: unknown, token: Cancellation): Promise<string | undefined> {
  const { inspect: uri, article } = (query ?? {}) as Partial<InspectionQuery>;
  if (typeof uri !== 'string') return undefined;
  const file = context.open(uri);
  const sections = file ? await inspection(context, file, Number(article) || 0, token) : [[reasonWhenNotOpen(context)]];
  return `${[[fileName(uri)], ...sections].map(([heading, ...lines]) => [heading, ...lines.map((line) => `  ${line}`)].join('\n')).join('\n\n')}\n`;
}

/** A heading and the lines below it. */
type Section = readonly string[];

const alwaysRead =
  'Files named .news or .article, and documents whose language is News Article, are always read as articles, ' +
  'up to the size that the setting “quotelens.files.maximumSize” allows.';

function reasonWhenNotOpen({ settings }: LanguageContext): string {
  if (!settings.enable) return 'Quotelens is turned off.';
  return 'Not read by Quotelens: it reads files and unsaved documents whose language is News Article, Plain Text, Markdown or HTML.';
}

/** All that was read from an open document. Article text is shortened, never left out. */
async function inspection(context: LanguageContext, file: OpenFile, at: number, token: Cancellation): Promise<Section[]> {
  const { readAs, articles, problems } = file;
  const index = Math.min(Math.max(0, at), articles.length - 1);
  const article = articles[index];
  const unread: Section[] = problems.length > 0 ? [['What could not be read', ...problems]] : [];
  if (!readAs || !article) return [[file.silent ?? 'No article was found.', alwaysRead], ...unread];
  const versions = await otherVersions(context, article.stored, token);
  const others = articles.flatMap((other, i) => (i === index ? [] : [otherLine(other, i)]));
  return [
    [`Read as ${articles.length === 1 ? 'an article' : `${articles.length} articles`}: ${readAs.why}`, `Format: ${formatNames[readAs.format]}`, ...(readAs.layout ? [`Layout: export of ${readAs.layout}`] : [])],
    [articles.length === 1 ? 'Header' : `Article ${index + 1} of ${articles.length}, ${linesOf(article.stored, [0, article.article.text.length])}`, ...headerLines(article)],
    ['Regions', ...regionLines(article)],
    ['Quotes and speakers', ...quoteLines(context, article)],
    ...unread,
    ...(versions.length > 0 ? [['Other versions of this article (Quotelens: Compare Versions … lays them side by side)', ...versions.map(versionLine)]] : []),
    ...(others.length > 0 ? [['Other articles in this file', ...others]] : []),
  ];
}

const formatNames: Record<Format | DocumentKind, string> = { text: 'plain text', markdown: 'Markdown', html: 'HTML', PDF: 'text of a PDF', 'Word document': 'text of a Word document', RTF: 'text of an RTF document' };

function headerLines({ article, stored }: ReadArticle): string[] {
  return [
    ...headerFields.map((field) => fieldLine(headerNames[field], article[field], field === 'outlet' ? `not found, shown as ${outletLabel(stored)}` : undefined)),
    ...laterFields(article),
    `Language: ${languageName(article.language)}`,
  ];
}

/** What only databases tell: named where there is any. */
function laterFields({ section, length, correction, accession }: Article): string[] {
  const fields = [['Section', section], ['Length in words', length], ['Correction', correction], ['Number in the database', accession]] as const;
  return fields.flatMap(([name, field]) => (field ? [fieldLine(name, field)] : []));
}

function fieldLine(name: string, field: Field<string | number> | undefined, otherwise = 'not found'): string {
  return field ? `${name}: ${shortened(String(field.value), 300)} (from: ${shortened(field.from, 80)})` : `${name}: ${otherwise}`;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** Marks in other languages are read all the same, so a reader should know which one was seen. */
function languageName(code: string): string {
  if (code === 'und') return 'cannot be told';
  return languageNames.of(code) ?? code;
}

/** Neighbouring paragraphs of one region are one line. */
function regionLines({ article, stored }: ReadArticle): string[] {
  const runs = regionRuns(article.paragraphs);
  if (runs.length === 0) return ['There is no text to read.'];
  return runs.map((run) => {
    const [{ region, span }] = run;
    const lines = capitalised(linesOf(stored, [span[0], run.at(-1)!.span[1]]));
    const paragraphs = run.length > 1 ? `, ${run.length} paragraphs` : '';
    return `${lines}, ${regionNames[region]}${paragraphs}: ${shortened(article.text.slice(...span), 70)}`;
  });
}

/** As the commands that mend them say it. */
const regionNames: Record<Region, string> = { headline: 'headline', standfirst: 'standfirst', body: 'the report', caption: 'caption', pullquote: 'pull quote', boilerplate: 'page furniture' };

const typeNames: Record<AttributionType, string> = { direct: 'direct', mixed: 'partly quoted', indirect: 'indirect' };

function quoteLines(context: LanguageContext, article: ReadArticle): string[] {
  const shown = shownAttributions(context, article);
  const types = (['direct', 'mixed', 'indirect'] as const).map((type) => [shown.filter((quote) => quote.type === type).length, typeNames[type]] as const);
  const groups = quotesBySpeaker(context, article);
  const hidden = article.reading.attributions.length - shown.length;
  const kinds = types.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
  return [
    shown.length === 0 ? 'No quotes' : `${counted(shown.length, 'quote')}: ${kinds.join(', ')}`,
    counted(groups.filter(({ speaker }) => speaker).length, 'speaker'),
    ...groups.map(({ speaker, quotes }) => `${capitalised(speaker?.name ?? 'speaker not named')}: ${counted(quotes.length, 'quote')}`),
    ...(hidden > 0 ? [`${counted(hidden, 'quote')} not shown, found with less confidence than the setting “quotelens.minimumConfidence” asks for`] : []),
  ];
}

function versionLine(version: ArticleEntry): string {
  return `${provenance(version)}: ${version.title ? shortened(version.title, 100) : 'no headline'}, ${fileName(version.file)}`;
}

function otherLine(article: ReadArticle, index: number): string {
  const { title } = article.article;
  const published = article.article.published && dateLabel(article.article.published.value);
  const name = [title ? shortened(title.value, 100) : 'no headline', article.article.outlet?.value, published].filter(Boolean).join(', ');
  return `${capitalised(linesOf(article.stored, [0, article.article.text.length]))}, article ${index + 1}: ${name}`;
}

/** `line 3` or `lines 3 to 9` of the file, counted from one. */
function linesOf(article: StoredArticle, span: Span): string {
  const { start, end } = rangeIn(article, span);
  return start.line === end.line ? `line ${start.line + 1}` : `lines ${start.line + 1} to ${end.line + 1}`;
}

/** The article that an offset lies in, or the one before it; from zero. */
function articleBefore(file: OpenFile, fileOffset: number): number {
  return Math.max(0, file.articles.findLastIndex(({ article }) => article.range[0] <= fileOffset));
}
