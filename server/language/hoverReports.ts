import type { Report } from '../coverage/report.js';
import type { ArticleEntry } from '../coverage/utterance.js';
import type { Span } from '../text/span.js';
import { differs } from './differenceWords.js';
import { counted, outletLabel, provenance, shortened } from './labels.js';
import { escapeMarkdown, link } from './markdown.js';
import { rangeIn } from './positions.js';
import type { QuoteHit } from './quoteAt.js';
import { differenceClauses } from './reportSentence.js';
import { reportWords } from './reportWords.js';
import type { Told, ToldPassage, ToldReport } from './told.js';

/** How much a hover may say: the short one fits the box that editors give it. */
export const bounds = {
  short: { reports: 3, differences: 2, words: 120, earliest: 1 },
  full: { reports: 12, differences: 6, words: 420, earliest: 5 },
};
export type Bounds = (typeof bounds)['short'];

/** Names of one group of reports. */
const mostNamed = 4;

/** For each part of the quote that others report: who, how theirs differs, and their words. Louder differences first, paraphrases last. */
export function coverageBlocks(hit: QuoteHit, coverage: Told, bound: Bounds): string[] {
  const blocks: string[] = [];
  let left = bound.reports;
  let told = 0;
  for (const passage of orderedPassages(coverage, hit.offset)) {
    if (left <= 0) break;
    const title = coverage.passages.length > 1 ? [`This part: “${escapeMarkdown(shortened(partText(hit, passage.span), 70))}”`] : [];
    const { reference } = passage;
    const others = passage.reports.filter((report) => report !== reference);
    const differing = others.filter(differs).sort((a, b) => loudness(b) - loudness(a));
    const groups = groupsOf(differing, bound);
    const shown = groups.slice(0, reference ? left - 1 : left);
    left -= Math.max(1, shown.length);
    told++;
    const items = [...(reference ? [referenceItem(reference, bound)] : []), ...shown.map(groupItem)];
    const rest = groups.slice(shown.length).reduce((sum, group) => sum + group.reports.length, 0);
    if (rest > 0) items.push(`- and ${counted(rest, 'more report')} that ${rest === 1 ? 'differs' : 'differ'}`);
    items.push(...sameWordsItem(others.filter((report) => !differs(report)), bound));
    blocks.push([...title, items.join('\n')].join('\n\n'));
  }
  const untold = coverage.passages.length - told;
  if (untold > 0) blocks.push(`${counted(untold, 'more part')} of this quote ${untold === 1 ? 'is' : 'are'} reported elsewhere.`);
  return blocks;
}

/** The passage under the cursor first, the others in text order. */
function orderedPassages(coverage: Told, offset: number): readonly ToldPassage[] {
  const here = coverage.passages.filter(({ span }) => span[0] <= offset && offset <= span[1]);
  return [...here, ...coverage.passages.filter((passage) => !here.includes(passage))];
}

function partText(hit: QuoteHit, span: Span): string {
  return hit.article.article.text.slice(span[0], span[1]);
}

function loudness(report: Report): number {
  return report.counted ? Math.max(0, ...report.theirs.map(({ severity }) => severity)) : -1;
}

/** Reports that differ in the same way, in the same words or as copies of one text: said once. */
interface Group {
  readonly reports: ToldReport[];
  /** Markdown. */
  readonly says: string;
  readonly words: string;
}

function groupsOf(reports: readonly ToldReport[], bound: Bounds): Group[] {
  const groups: Group[] = [];
  for (const report of reports) {
    const says = saying(report, false, bound);
    const words = reportWords(report, bound.words);
    const same = groups.find((group) => group.says === says && (group.words === words || group.reports[0]?.origin === report.origin));
    if (same) same.reports.push(report);
    else groups.push({ reports: [report], says, words });
  }
  return groups;
}

/** `- [Irish Examiner, 17 June 2014](file…): leaves out “…” without a mark` and, below, their words. */
function groupItem({ reports, says, words }: Group): string {
  const nameOf = reports.length > 1 ? outletLabel : provenance;
  const names = namesOf(reports.slice(0, mostNamed), ({ entry }) => nameOf(entry));
  const rest = reports.length > names.length ? ` and ${reports.length - names.length} more` : '';
  const oneText = reports.length > 1 && reports.every(({ origin }) => origin === reports[0]?.origin) ? ' (one text)' : '';
  return `- ${names.join(', ')}${rest}${oneText}: *${says}*  \n  ${words}`;
}

/** What the words here make of the reader's reference, and its words. */
function referenceItem(report: ToldReport, bound: Bounds): string {
  const says = saying(report, true, bound);
  const sentence = says === 'same words' ? 'this article has the same words' : `this article ${says}`;
  return `- ${link(provenance(report.entry), reportAddress(report))} · your reference: *${sentence}*  \n  ${reportWords(report, bound.words)}`;
}

function saying(report: ToldReport, isReference: boolean, bound: Bounds): string {
  return differenceClauses(report, isReference, bound.differences).map((clause) => escapeMarkdown(shortened(clause, 200))).join('; ');
}

/** `- same words: [The Averil Courier](file…) (same text as here), [Northline](file…)` */
function sameWordsItem(reports: readonly ToldReport[], bound: Bounds): string[] {
  if (reports.length === 0) return [];
  const most = bound.reports * 2;
  const names = namesOf(reports.slice(0, most), ({ entry }) => provenance(entry), ({ origin, report }) => (origin === 0 && report !== 0 ? ' (same text as here)' : ''));
  const words = reports.some(({ against }) => against === 'reference') ? 'same words as your reference' : 'same words';
  return [`- *${words}*: ${names.join(', ')}${reports.length > most ? ` and ${reports.length - most} more` : ''}`];
}

/** Links to reports; versions of one stand side by side, and those of this article say so. */
function namesOf(reports: readonly ToldReport[], nameOf: (report: ToldReport) => string, note: (report: ToldReport) => string = () => ''): string[] {
  return reports.map((report) => {
    const isVersion = report.report === 0 || reports.find((other) => other.report === report.report) !== report;
    return link(nameOf(report), reportAddress(report)) + note(report) + (isVersion ? ` (another version${report.report === 0 ? ' of this article' : ''})` : '');
  });
}

/** Where a click on a report leads: the file at the line and column of its words. */
export function reportAddress({ entry, there }: Report): string {
  return addressIn(entry, there);
}

/** The file of a stretch of an article, at its line and column. */
export function addressIn(entry: ArticleEntry, span: Span): string {
  if (!isPlaced(entry)) return entry.file;
  const { start } = rangeIn(entry, span);
  return `${entry.file}#L${start.line + 1},${start.character + 1}`;
}

type Placed = Parameters<typeof rangeIn>[0];
function isPlaced(entry: object): entry is Placed {
  return 'places' in entry && 'lineStarts' in entry;
}
