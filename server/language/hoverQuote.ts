import type { Coverage, Passage, Report } from '../coverage/report.js';
import type { Span } from '../text/span.js';
import { Cancelled, type Cancellation, type LanguageContext } from './context.js';
import { differs, saidOf, toldDifferences } from './differenceWords.js';
import { capitalised, counted, coverageCount, provenance, reasonForNone, shortened, speakerLabel, typeLabel } from './labels.js';
import { commandLink, escapeMarkdown, link } from './markdown.js';
import { positionOf, rangeIn } from './positions.js';
import { contentHull, type QuoteHit } from './quoteAt.js';
import { reportWords } from './reportWords.js';

/** How much a hover may say; full gives every report more of its words. */
const bounds = {
  short: { reports: 4, differences: 2, words: 150 },
  full: { reports: 12, differences: 6, words: 420 },
};
type Bounds = (typeof bounds)['short'];

/** Who said it, who else reports it, and how each of them differs: Markdown, bounded in length, article text escaped. */
export async function quoteHover(context: LanguageContext, hit: QuoteHit, token: Cancellation): Promise<string> {
  const coverage = await context.coverage(hit.article, hit.attribution, token);
  if (token.isCancellationRequested) throw new Cancelled();
  const bound = context.settings.hover === 'full' ? bounds.full : bounds.short;
  const blocks = [headLine(hit)];
  if (context.settings.hover === 'full') blocks.push(why(hit));
  const reported = coverage?.passages.some((passage) => passage.reports.length > 0);
  if (!coverage || !reported) {
    blocks.push(nobodyElse(context, coverage));
  } else {
    blocks.push(...coverageBlocks(hit, coverage, bound));
    if (context.client.commands) blocks.push(actions(hit));
  }
  return blocks.join('\n\n');
}

/** `**John Kerry**, Secretary of State · direct quote` and, below, where this article comes from. */
function headLine({ article, attribution }: QuoteHit): string {
  const speaker = attribution.speaker === null ? undefined : article.reading.speakers[attribution.speaker];
  const name = `**${escapeMarkdown(shortened(speakerLabel(attribution, article.reading.speakers), 80))}**`;
  const unnamed = speaker?.kind === 'unnamed' ? ' (unnamed)' : '';
  const role = speaker?.roles[0] ? `, ${escapeMarkdown(shortened(speaker.roles[0], 80))}` : '';
  return `${name}${unnamed}${role} · ${typeLabel(attribution.type)}${attribution.confidence < sure ? ' · uncertain' : ''}  \n${escapeMarkdown(provenance(article.stored))}`;
}

/** Below this a reader is told that a quote was not found for sure. */
const sure = 0.6;

function why({ attribution }: QuoteHit): string {
  return `Found by the rule \`${attribution.rule}\`, which is right in about ${Math.round(attribution.confidence * 100)} of 100 cases.`;
}

function nobodyElse(context: LanguageContext, coverage: Coverage | undefined): string {
  if (!coverage) return 'Repeated or page furniture: not compared with other articles.';
  return reasonForNone(context);
}

function coverageBlocks(hit: QuoteHit, coverage: Coverage, bound: Bounds): string[] {
  const blocks = [`Reported by **${coverageCount(coverage)}**${coverage.complete ? '' : ' (not all of the archive answered)'}`];
  let left = bound.reports;
  let told = 0;
  for (const passage of orderedPassages(coverage, hit.offset)) {
    if (left <= 0) break;
    const title = coverage.passages.length > 1 ? [`This part: “${escapeMarkdown(shortened(partText(hit, passage.span), 70))}”`] : [];
    const differing = passage.reports.filter(differs).sort((a, b) => loudness(b) - loudness(a));
    const shown = differing.slice(0, left);
    left -= Math.max(1, shown.length);
    told++;
    const items = shown.map((report) => reportItem(report, bound));
    if (differing.length > shown.length) items.push(`- and ${counted(differing.length - shown.length, 'more report')} that ${differing.length - shown.length === 1 ? 'differs' : 'differ'}`);
    items.push(...sameWordsItem(passage.reports.filter((report) => !differs(report)), bound));
    blocks.push([...title, items.join('\n')].join('\n\n'));
  }
  const untold = coverage.passages.length - told;
  if (untold > 0) blocks.push(`${counted(untold, 'more part')} of this quote ${untold === 1 ? 'is' : 'are'} reported elsewhere.`);
  return blocks;
}

/** The passage under the cursor first, the others in text order. */
function orderedPassages(coverage: Coverage, offset: number): readonly Passage[] {
  const here = coverage.passages.filter(({ span }) => span[0] <= offset && offset <= span[1]);
  return [...here, ...coverage.passages.filter((passage) => !here.includes(passage))];
}

function partText(hit: QuoteHit, span: Span): string {
  return hit.article.article.text.slice(span[0], span[1]);
}

function loudness(report: Report): number {
  return report.counted ? Math.max(0, ...report.theirs.map(({ severity }) => severity)) : -1;
}

/** `- [Irish Examiner, 17 June 2014](file…): leaves out “…” without a mark` and, below, their words. */
function reportItem(report: Report, bound: Bounds): string {
  const head = link(provenance(report.entry), reportAddress(report));
  const told = toldDifferences(report).slice(0, bound.differences).map((difference) => escapeMarkdown(shortened(saidOf(difference), 200)));
  const says = report.counted ? told.join('; ') || 'same words' : 'possible paraphrase, not counted';
  const speaker = report.utterance.speaker?.name;
  const who = report.theirs.some(({ code }) => code.startsWith('speaker-')) && speaker ? ` · ${escapeMarkdown(capitalised(speaker))}` : '';
  return `- ${head}${who}: **${says}**  \n  ${reportWords(report, bound.words)}`;
}

/** `- same words: [The Averil Courier](file…) (same text as here), [Northline](file…)` */
function sameWordsItem(reports: readonly Report[], bound: Bounds): string[] {
  if (reports.length === 0) return [];
  const most = bound.reports * 2;
  const names = reports.slice(0, most).map((report) => link(provenance(report.entry), reportAddress(report)) + (report.origin === 0 ? ' (same text as here)' : ''));
  return [`- **same words**: ${names.join(', ')}${reports.length > most ? ` and ${reports.length - most} more` : ''}`];
}

/** Where a click on a report leads: the file at the line and column of its words. */
function reportAddress(report: Report): string {
  const entry = report.entry;
  if (!isPlaced(entry)) return entry.file;
  const { start } = rangeIn(entry, report.there);
  return `${entry.file}#L${start.line + 1},${start.character + 1}`;
}

type Placed = Parameters<typeof rangeIn>[0];
function isPlaced(entry: object): entry is Placed {
  return 'places' in entry && 'lineStarts' in entry;
}

function actions(hit: QuoteHit): string {
  const { stored } = hit.article;
  const position = positionOf(stored.lineStarts, stored.places.toFile(Math.max(hit.offset, contentHull(hit.attribution)[0])));
  const at = [stored.file, position.line, position.character];
  return [
    commandLink('All reports', 'quotelens.showCoverage', at),
    commandLink('Compare …', 'quotelens.compareWith', at),
    commandLink('Copy with citation', 'quotelens.copyQuote', at),
  ].join(' · ');
}

