import type { Article, Paragraph } from './article.js';
import type { Format } from './format.js';
import { exportLayoutOf } from './exports/read.js';
import { readArticles } from './read.js';
import { datelineOf } from './dateline.js';
import { whyUnsupported } from './unsupported.js';
import { endsSentence } from './words.js';

/** Whether a file reads like a news report, and the reason in a plain sentence for the reader. */
export interface Likeness {
  readonly article: boolean;
  readonly why: string;
}

/** How much of a long file is looked at, UTF-16 code units. */
const SAMPLE = 12_000;
const FEWEST_WORDS = 60;
/** The part of the visible text that must be running text. */
const SMALLEST_PROSE = 0.5;

/**
 * Tells reporting from the other text files of a folder: notes, lists, logs, sources, documentation. Thresholds were
 * chosen on ten thousand news reports and on the Markdown and text files of open-source packages.
 */
export function looksLikeArticle(text: string, format: Format): Likeness {
  const unsupported = whyUnsupported(text);
  if (unsupported !== undefined) return { article: false, why: unsupported };
  const layout = exportLayoutOf(text, format);
  if (layout !== undefined) return { article: true, why: `The file is an export of ${layout}.` };
  const sample = format === 'html' ? text : text.slice(0, SAMPLE);
  const article = readArticles({ id: '', text: sample, format }).articles[0];
  if (article === undefined || article.paragraphs.length === 0) return { article: false, why: 'The file has no text to read.' };
  const prose = article.paragraphs.filter((paragraph) => isProse(article.text, paragraph));
  const contents = prose.map(({ span }) => article.text.slice(span[0], span[1]));
  const running = contents.join('\n');
  const words = running.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return { article: false, why: `The file has only ${words.length} words of running text.` };
  if (shareOf(article, prose) < SMALLEST_PROSE) return { article: false, why: 'Most of the file is no running text but lists, tables or code.' };
  const technical = technicalSign(sample, format, running, words);
  if (technical !== undefined) return { article: false, why: `The file reads like documentation or program output: ${technical}.` };
  const news = newsSign(article, contents.slice(0, 3), running, words);
  if (news === undefined) return { article: false, why: 'The file is running text, but nothing in it reads like reporting.' };
  return { article: true, why: `The file reads like a news report: ${news}.` };
}

/** A paragraph of at least one whole sentence of words. */
function isProse(text: string, { span, region }: Paragraph): boolean {
  if (region === 'boilerplate' || span[1] - span[0] < 50) return false;
  const content = text.slice(span[0], span[1]);
  if (!endsSentence(content) && !/[.!?…]["”’']?\s/.test(content)) return false;
  const letters = content.replace(/[^\p{L}\p{M}\s]+/gu, '').length;
  return letters >= content.length * 0.85;
}

/** The part of the text that is prose; page furniture is left out of the sum. */
function shareOf(article: Article, prose: readonly Paragraph[]): number {
  const length = (paragraphs: readonly Paragraph[]): number => paragraphs.reduce((sum, { span }) => sum + span[1] - span[0], 0);
  return length(prose) / length(article.paragraphs.filter(({ region }) => region !== 'boilerplate'));
}

/** Everyday words of documentation that reporting seldom uses. */
const TECHNICAL: ReadonlySet<string> = new Set(
  (
    'install installed installing installation npm api apis repository plugin plugins config configuration configure runtime parameter ' +
    'parameters boolean callback debug deprecated changelog readme javascript typescript json yaml html css http regex syntax compile ' +
    'compiled compiler parser module modules github git commit commits dependency dependencies default defaults license licensed licence ' +
    'warranty copyright software sublicense stdout server client upgrade bug bugfix fixes fixed string strings array function functions method ' +
    'variable variables command commands terminal folder directory file files option options usage header headers kernel package packages ' +
    'patch patches python perl unix linux windows library libraries source binary binaries implementation implement implemented'
  ).split(' '),
);
const MOST_TECHNICAL = 0.035;
/** Flags, calls, identifiers, paths: what no reporter writes. */
const CODE = /(?:^|[\s"'`(])(?:--?[a-z][\w-]{1,40}|\w{1,40}\(\)|\w{1,40}_\w{1,40}|[\w/-]{1,60}\.(?:c|h|js|ts|py|txt|html|so|sh|conf|json|xml|git)\b|\/[a-z]{2,20}\/[a-z]{2,20})/g;
const MOST_CODE = 0.008;
const LOG_LINE = /^\W{0,2}(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}|\d{2}:\d{2}:\d{2}|\w{3} +\d{1,2} \d{2}:\d{2}:\d{2}|\[?(INFO|DEBUG|WARN|ERROR|TRACE)\b)/;
const CODE_LINE = /[{};]\s*$|^\s*(\/\/|\/\*|#include|import [\w{*]+ from|const |let |var |def \w+\(|class \w+[:({]|function |<\w+)/;

function technicalSign(file: string, format: Format, prose: string, words: readonly string[]): string | undefined {
  const technical = words.filter((word) => TECHNICAL.has(word)).length;
  if (technical >= 4 && technical > words.length * MOST_TECHNICAL) return 'many technical terms';
  const code = prose.match(CODE)?.length ?? 0;
  if (code >= 3 && code > words.length * MOST_CODE) return 'options, calls or file names';
  if (format === 'html') return undefined;
  const lines = file.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const share = (pattern: RegExp): number => lines.filter((line) => pattern.test(line.slice(0, 500))).length / lines.length;
  if (share(LOG_LINE) > 0.3) return 'lines that begin with a time';
  if (lines.length >= 10 && share(CODE_LINE) > 0.2) return 'lines of code';
  if (format === 'markdown' && (file.match(/^ {0,3}(```|~~~)/gm)?.length ?? 0) >= 2) return 'blocks of code';
  return undefined;
}

/** Words that introduce speech and seldom stand in anything but reporting. */
const SPEECH: ReadonlySet<string> = new Set(
  (
    'said says told according announced claimed insisted testified tweeted acknowledged spokesman spokeswoman spokesperson replied vowed ' +
    'sagte sagt erklärte laut teilte déclaré affirmé selon dijo según declaró detto secondo dichiarato disse segundo afirmou zei volgens ' +
    'sade enligt sagde ifølge powiedział dedi'
  ).split(' '),
);
const NEWS_TIMES: ReadonlySet<string> = new Set('monday tuesday wednesday thursday friday saturday sunday yesterday president minister police senator sen rep gov election officials'.split(' '));
const QUOTE = /["“„«][^"“”„«»\n]{12,400}["”“»]/g;

function newsSign(article: Article, opening: readonly string[], prose: string, words: readonly string[]): string | undefined {
  if (opening.some((paragraph) => datelineOf(paragraph) !== undefined)) return 'it opens with a dateline';
  const speech = words.filter((word) => SPEECH.has(word)).length;
  const quotes = prose.match(QUOTE)?.length ?? 0;
  if (speech >= 1 && speech + quotes >= Math.max(2, words.length / 500)) return 'it tells who said what';
  if (article.published !== undefined && (article.outlet !== undefined || article.byline !== undefined)) return 'its header names a date and an outlet or author';
  const times = words.filter((word) => NEWS_TIMES.has(word)).length;
  if (times >= 2 && times + speech + quotes >= Math.max(3, words.length / 200)) return 'it tells of people and days';
  return undefined;
}
