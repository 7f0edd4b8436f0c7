import type { Tally } from '../archive/store.js';
import type { ArchiveFacts } from './archiveFacts.js';
import type { LanguageContext } from './context.js';
import { counted } from './labels.js';
import { pageAddressOf } from './pageAddress.js';
import type { ArchiveReportAnswer } from './protocol.js';

const pageKey = 'archiveReport';
let made = 0;

/** What is known of all articles, and what reading them took, as a read-only page; each under an address of its own. */
export function archiveReport(context: LanguageContext): ArchiveReportAnswer {
  if (!context.settings.enable) return { reason: 'Quotelens is turned off.' };
  return { page: pageAddressOf('Archive report.txt', { [pageKey]: ++made }) };
}

/** The page for a query of `archiveReport`; `undefined` for all others. */
export function archiveReportPage(context: LanguageContext, query: unknown): string | undefined {
  if (typeof query !== 'object' || query === null || !(pageKey in query)) return undefined;
  return archiveReportText(context.archiveFacts());
}

/** Plain lines under headings. */
export function archiveReportText(facts: ArchiveFacts): string {
  const sections = [['Archive report'], held(facts), byOutlet(facts.tally), byYear(facts.tally), reading(facts), memory(facts), leftOut(facts)];
  return `${sections.map(([heading = '', ...lines]) => [heading, ...lines.map((line) => `  ${line}`)].join('\n')).join('\n\n')}\n`;
}

/** A heading and the lines below it. */
type Section = readonly string[];

/** Files that are named one by one. */
const mostNamed = 1000;
const unknown = 'Outlet not known';
/** Outlets that are. */
const mostOutlets = 200;

function held({ articles, quotes, wordings, shared, folders, notices }: ArchiveFacts): Section {
  const kept = folders.map(({ name, kept: place, database }) =>
    place === 'in memory' || !database
      ? `${name}: in memory, read anew at each start`
      : `${name}: ${megabytes(database.size)} on disk${place === 'by another process' ? ', written by another window' : ''}, in ${database.path}`,
  );
  return [
    'What is held',
    `${figure(articles, 'article')} with ${figure(quotes, 'quote')}`,
    `${figure(wordings, 'different wording')} to compare with, words in marks that nobody is named for among them`,
    `${figure(shared, 'statement')} word for word in several articles; reworded ones are found on asking`,
    ...kept,
    ...notices,
  ];
}

function byOutlet(tally: readonly Tally[]): Section {
  const outlets = added(tally, ({ outlet }) => outlet ?? unknown);
  const isUnknown = (outlet: string): number => (outlet === unknown ? 1 : 0);
  const lines = [...outlets].sort(([one, a], [other, b]) => isUnknown(one) - isUnknown(other) || b.articles - a.articles).map(([outlet, row]) => [outlet, ...figures(row), row.years]);
  const rest = lines.length - mostOutlets;
  return ['By outlet', ...table(['outlet', 'articles', 'quotes', 'years'], lines.slice(0, mostOutlets)), ...(rest > 0 ? [`and ${figure(rest, 'other outlet')}`] : [])];
}

function byYear(tally: readonly Tally[]): Section {
  const years = added(tally, ({ year }) => year ?? 'not known');
  return ['By year', ...table(['year', 'articles', 'quotes'], [...years].sort(([one], [other]) => (one < other ? -1 : 1)).map(([year, row]) => [year, ...figures(row)]))];
}

interface Sum {
  readonly articles: number;
  readonly quotes: number;
  readonly years: string;
}

function added(tally: readonly Tally[], by: (row: Tally) => string): Map<string, Sum> {
  const sums = new Map<string, { articles: number; quotes: number; first?: string; last?: string; readonly years: string }>();
  for (const row of tally) {
    const key = by(row);
    let sum = sums.get(key);
    if (!sum) {
      sum = {
        articles: 0,
        quotes: 0,
        get years() {
          return this.first === undefined ? '' : this.first === this.last ? this.first : `${this.first}–${this.last ?? ''}`;
        },
      };
      sums.set(key, sum);
    }
    sum.articles += row.articles;
    sum.quotes += row.quotes;
    if (row.year === undefined) continue;
    if (sum.first === undefined || row.year < sum.first) sum.first = row.year;
    if (sum.last === undefined || row.year > sum.last) sum.last = row.year;
  }
  return sums;
}

function figures({ articles, quotes }: Sum): string[] {
  return [grouped(articles), grouped(quotes)];
}

function reading({ reading: { state, done, total }, took, longestSlice, workers }: ArchiveFacts): Section {
  const of = `${grouped(done)} of ${figure(total, 'file')}`;
  const states = { busy: total === 0 ? 'Files are being looked for.' : `Being read: ${of}.`, paused: `Paused at ${of}; “Quotelens: Resume Reading” goes on.`, done: 'All files that are new or have changed have been read.' };
  return [
    'Reading, since the server started',
    states[state],
    `Looking for files: ${seconds(took.listing)}`,
    `Reading them from the disk: ${seconds(took.disk)}`,
    `Understanding them: ${seconds(took.understanding)} (all worker threads together; ${workers} at a time)`,
    `Taking them in: ${seconds(took.keeping)}, at most ${Math.round(longestSlice)} ms at a time`,
  ];
}

function memory({ memory: bytes }: ArchiveFacts): Section {
  return ['Memory', `${Math.round(bytes / 2 ** 20)} MiB, language model and worker threads included`];
}

function leftOut({ skipped }: ArchiveFacts): Section {
  if (skipped.length === 0) return ['Left out', 'No file was left out.'];
  const rest = skipped.length - mostNamed;
  return [`Left out: ${figure(skipped.length, 'file')}`, ...skipped.slice(0, mostNamed).map(([file, why]) => `${oneLine(file)}: ${oneLine(why)}`), ...(rest > 0 ? [`and ${figure(rest, 'other')}`] : [])];
}

/** Columns one below the other: the first to the left, figures to the right. */
function table(heading: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return ['nothing yet'];
  const cells = [heading, ...rows].map((row) => row.map(oneLine));
  const widths = heading.map((_, at) => Math.min(60, Math.max(...cells.map((row) => row[at]?.length ?? 0))));
  return cells.map((row) => row.map((cell, at) => (at === 0 ? cell.slice(0, 60).padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ').trimEnd());
}

/** Names come from articles and file systems. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function figure(count: number, singular: string): string {
  return counted(count, singular).replace(String(count), grouped(count));
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
