import type { Coverage, Passage, Report } from '../coverage/report.js';
import type { Span } from '../text/span.js';
import { Cancelled, type Cancellation, type LanguageContext } from './context.js';
import { isInOtherWords, saidOf, toldDifferences } from './differenceWords.js';
import { capitalised, counted, coverageCount, provenance, shortened, speakerLabel, typeLabel } from './labels.js';
import { commandLink, escapeMarkdown, link } from './markdown.js';
import { positionOf, rangeIn } from './positions.js';
import { contentHull, type QuoteHit } from './quoteAt.js';

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
  const reported = coverage?.passages.some((passage) => passage.reports.length > 0);
  if (!coverage || !reported) {
    blocks.push(nobodyElse(context, coverage));
  } else {
    blocks.push(...coverageBlocks(hit, coverage, bound));
    if (context.client.commands) blocks.push(actions(context, hit));
  }
  return blocks.join('\n\n');
}

/** `**John Kerry**, Secretary of State · direct quote` and, below, where this article comes from. */
function headLine({ article, attribution }: QuoteHit): string {
  const speaker = attribution.speaker === null ? undefined : article.reading.speakers[attribution.speaker];
  const name = `**${escapeMarkdown(shortened(speakerLabel(attribution, article.reading.speakers), 80))}**`;
  const unnamed = speaker?.kind === 'unnamed' ? ' (unnamed)' : '';
  const role = speaker?.roles[0] ? `, ${escapeMarkdown(shortened(speaker.roles[0], 80))}` : '';
  return `${name}${unnamed}${role} · ${typeLabel(attribution.type)}  \n${escapeMarkdown(provenance(article.stored))}`;
}

function nobodyElse(context: LanguageContext, coverage: Coverage | undefined): string {
  if (!coverage) return 'Repeated or page furniture: not compared with other articles.';
  const others = context.archive.articles - 1;
  if (others < 1) return 'No other article is here to compare with. Open a folder with several outlets’ reports.';
  return `No other article here reports this quote (${counted(others, 'other article')} read).`;
}

function coverageBlocks(hit: QuoteHit, coverage: Coverage, bound: Bounds): string[] {
  const blocks: string[] = [];
  blocks.push(`Reported by **${coverageCount(coverage)}**${coverage.complete ? '' : ' (not all of the archive answered)'}`);
  const passages = orderedPassages(coverage, hit.offset);
  let left = bound.reports;
  for (const passage of passages) {
    if (left <= 0) break;
    const shown = passage.reports.slice(0, left);
    left -= shown.length;
    const items = shown.map((report) => reportItem(report, bound));
    const title = coverage.passages.length > 1 ? `This part: “${escapeMarkdown(shortened(partText(hit, passage.span), 70))}”\n\n` : '';
    const rest = passage.reports.length - shown.length;
    if (rest > 0) items.push(`- and ${counted(rest, 'more report')}`);
    blocks.push(title + items.join('\n'));
  }
  const untold = coverage.passages.length - Math.min(coverage.passages.length, blocks.length - 1);
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

/** `- [Irish Examiner, 17 June 2014](file…): leaves out “…” without a mark` and, below, their words. */
function reportItem(report: Report, bound: Bounds): string {
  const head = link(provenance(report.entry), reportAddress(report));
  const told = toldDifferences(report).slice(0, bound.differences).map((difference) => escapeMarkdown(shortened(saidOf(difference), 200)));
  const says = report.counted ? told.join('; ') || 'same words' : 'possible paraphrase, not counted';
  const speaker = report.utterance.speaker?.name;
  const who = report.theirs.some(({ code }) => code.startsWith('speaker-')) && speaker ? ` · ${escapeMarkdown(capitalised(speaker))}` : '';
  return `- ${head}${who}: **${says}**  \n  ${markedWords(report, bound.words)}`;
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

/** The other report's words, those that differ in bold; cut to about `most` letters around the first difference. */
function markedWords(report: Report, most: number): string {
  const pieces = report.utterance.content.map((span, i) => ({ span, printed: report.utterance.printed[i] ?? '' }));
  const differing = report.theirs.filter(isInOtherWords).flatMap(({ a }) => a);
  const firstDiffering = differing.reduce((least, span) => Math.min(least, span[0]), Infinity);
  const from = startOfWindow(report.there[0], firstDiffering, most);
  const to = Math.min(report.there[1], from + most);
  const parts: string[] = [];
  for (const { span, printed } of pieces) {
    const start = Math.max(span[0], from);
    const end = Math.min(span[1], to);
    if (start < end) parts.push(emphasised(printed, span[0], [start, end], differing));
  }
  const ahead = from > (report.utterance.content[0]?.[0] ?? 0) ? '… ' : '';
  const behind = to < (report.utterance.content.at(-1)?.[1] ?? 0) ? ' …' : '';
  return ahead + parts.join(' … ') + behind;
}

function startOfWindow(start: number, firstDiffering: number, most: number): number {
  return firstDiffering < Infinity && firstDiffering > start + most * 0.8 ? firstDiffering - Math.floor(most / 3) : start;
}

/** `within` of the printed words (which begin at offset `base`), with the spans that differ in bold. */
function emphasised(printed: string, base: number, within: Span, differing: readonly Span[]): string {
  const marks = differing
    .map((span): Span => [Math.max(span[0], within[0]), Math.min(span[1], within[1])])
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0]);
  let out = '';
  let at = within[0];
  for (const [start, end] of marks) {
    if (end <= at) continue;
    const first = Math.max(start, at);
    out += escapeMarkdown(printed.slice(at - base, first - base)) + bold(printed.slice(first - base, end - base));
    at = end;
  }
  return out + escapeMarkdown(printed.slice(at - base, within[1] - base));
}

/** Bold that Markdown accepts: no blanks inside of the signs. */
function bold(text: string): string {
  const core = escapeMarkdown(text.trim());
  if (!core) return text ? ' ' : '';
  return `${/^\s/.test(text) ? ' ' : ''}**${core}**${/\s$/.test(text) ? ' ' : ''}`;
}

function actions(_context: LanguageContext, hit: QuoteHit): string {
  const { stored } = hit.article;
  const position = positionOf(stored.lineStarts, stored.places.toFile(Math.max(hit.offset, contentHull(hit.attribution)[0])));
  const at = [stored.file, position.line, position.character];
  return [
    commandLink('All reports', 'quotelens.showCoverage', at),
    commandLink('Compare …', 'quotelens.compareWith', at),
    commandLink('Copy with citation', 'quotelens.copyQuote', at),
  ].join(' · ');
}

