import { placeOf } from '../coverage/coverage.js';
import { earliestOf } from '../coverage/earliest.js';
import type { Report } from '../coverage/report.js';
import type { Ray } from '../coverage/star.js';
import type { ArticleEntry } from '../coverage/utterance.js';
import type { Span } from '../text/span.js';
import { Cancelled, type Cancellation, type LanguageContext } from './context.js';
import { differs } from './differenceWords.js';
import { capitalised, counted, coverageCount, dateLabel, outletLabel, provenance, reasonForNone, shortened, speakerLabel, typeLabel } from './labels.js';
import { commandLink, escapeMarkdown, link } from './markdown.js';
import { positionOf, rangeIn } from './positions.js';
import { contentHull, type QuoteHit } from './quoteAt.js';
import { differenceClauses } from './reportSentence.js';
import { reportWords } from './reportWords.js';
import type { Told, ToldPassage, ToldReport } from './told.js';

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
    if (coverage) blocks.push(...phraseBlock(await context.phraseUsers(hit.article, hit.attribution), bound));
  } else {
    blocks.push(coverage.outlets > 0 ? countLine(hit, coverage) : reasonForNone(context));
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

function nobodyElse(context: LanguageContext, coverage: Told | undefined): string {
  if (!coverage) return 'Repeated or page furniture: not compared with other articles.';
  return reasonForNone(context);
}

/** `Reported by **4 other outlets** · fullest: [Hestray Lantern](file…) · earliest here`, and where the reader's reference stands. */
function countLine(hit: QuoteHit, coverage: Told): string {
  const parts = [`Reported by **${coverageCount(coverage)}**${coverage.complete ? '' : ' (not all of the archive answered)'}`, ...standingParts(hit, coverage)];
  const reference = coverage.reference && referenceSentences[coverage.reference];
  return parts.join(' · ') + (reference ? `  \n${reference}` : '');
}

const referenceSentences = {
  here: 'This article is your reference.',
  reported: 'Differences are said against your reference.',
  silent: 'Your reference does not report this quote.',
};

function standingParts(hit: QuoteHit, coverage: Told): string[] {
  const reports = coverage.passages.flatMap((passage) => passage.reports);
  const linked = ({ id, outlet, file }: ArticleEntry): string => {
    const report = reports.find(({ entry }) => entry.id === id);
    return report ? link(outletLabel({ id, file, ...(outlet ? { outlet } : {}) }), reportAddress(report)) : 'this article';
  };
  const parts: string[] = [];
  if (coverage.fullest) parts.push(`fullest: ${linked(coverage.fullest.entry)}`);
  else if (reports.some((report) => report.counted && report.against === 'here' && differs(report))) parts.push('fullest here');
  const earliest = earliestOf(coverage);
  const [first] = earliest;
  if (first && earliest.length === 1 && first.id === hit.article.stored.id) parts.push('earliest here');
  else if (first) parts.push(`earliest: ${earliest.slice(0, mostEarliest).map(linked).join(', ')}${earliest.length > mostEarliest ? ', …' : ''}, ${escapeMarkdown(dateLabel(first.published ?? ''))}`);
  return parts;
}

const mostEarliest = 3;

/** Who else uses the words, where they are a phrase: said, so that nobody need wonder why they are not among the reports. */
function phraseBlock(users: readonly Ray[], bound: Bounds): string[] {
  const others = [...new Map(users.map((ray) => [ray.entry.id, ray])).values()];
  if (others.length === 0) return [];
  const named = others.slice(0, bound.reports).map(({ entry, utterance, comparison }) => {
    const who = utterance.speaker ? ` (${escapeMarkdown(capitalised(utterance.speaker.name))})` : '';
    return link(provenance(entry), addressIn(entry, placeOf(utterance, comparison.inB))) + who;
  });
  const rest = others.length - named.length;
  return [`**A phrase that many use**, not counted as reports: the same words stand in ${named.join(', ')}${rest > 0 ? ` and ${counted(rest, 'more article')}` : ''}, said by others or on other events.`];
}

function coverageBlocks(hit: QuoteHit, coverage: Told, bound: Bounds): string[] {
  const blocks: string[] = [];
  let left = bound.reports;
  let told = 0;
  for (const passage of orderedPassages(coverage, hit.offset)) {
    if (left <= 0) break;
    const title = coverage.passages.length > 1 ? [`This part: “${escapeMarkdown(shortened(partText(hit, passage.span), 70))}”`] : [];
    const { reference } = passage;
    const others = passage.reports.filter((report) => report !== reference);
    const differing = others.filter(differs).sort((a, b) => loudness(b) - loudness(a));
    const shown = differing.slice(0, reference ? left - 1 : left);
    left -= Math.max(1, shown.length);
    told++;
    const items = [...(reference ? [reportItem(reference, bound, true)] : []), ...shown.map((report) => reportItem(report, bound, false))];
    if (differing.length > shown.length) items.push(`- and ${counted(differing.length - shown.length, 'more report')} that ${differing.length - shown.length === 1 ? 'differs' : 'differ'}`);
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

/** `- [Irish Examiner, 17 June 2014](file…): leaves out “…” without a mark` and, below, their words. */
function reportItem(report: ToldReport, bound: Bounds, isReference: boolean): string {
  const head = link(provenance(report.entry), reportAddress(report)) + (isReference ? ' · your reference' : '');
  const clauses = differenceClauses(report, isReference, bound.differences).map((clause) => escapeMarkdown(shortened(clause, 200)));
  const says = (isReference ? 'this article ' : '') + (isReference && clauses[0] === 'same words' ? 'has the same words' : clauses.join('; '));
  const speaker = report.utterance.speaker?.name;
  const who = report.theirs.some(({ code }) => code.startsWith('speaker-')) && speaker ? ` · ${escapeMarkdown(capitalised(speaker))}` : '';
  return `- ${head}${who}: **${says}**  \n  ${reportWords(report, bound.words)}`;
}

/** `- same words: [The Averil Courier](file…) (same text as here), [Northline](file…)` */
function sameWordsItem(reports: readonly ToldReport[], bound: Bounds): string[] {
  if (reports.length === 0) return [];
  const most = bound.reports * 2;
  const names = reports.slice(0, most).map((report) => link(provenance(report.entry), reportAddress(report)) + (report.origin === 0 ? ' (same text as here)' : ''));
  const words = reports.some(({ against }) => against === 'reference') ? 'same words as your reference' : 'same words';
  return [`- **${words}**: ${names.join(', ')}${reports.length > most ? ` and ${reports.length - most} more` : ''}`];
}

/** Where a click on a report leads: the file at the line and column of its words. */
function reportAddress({ entry, there }: Report): string {
  return addressIn(entry, there);
}

function addressIn(entry: ArticleEntry, span: Span): string {
  if (!isPlaced(entry)) return entry.file;
  const { start } = rangeIn(entry, span);
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
