import { placeOf } from '../coverage/coverage.js';
import { earliestOf } from '../coverage/earliest.js';
import { mayBePhrase, usersOfPhrase } from '../coverage/spread.js';
import type { Ray } from '../coverage/star.js';
import type { ArticleEntry } from '../coverage/utterance.js';
import { decidedElsewhere, withCopies } from './annotations/copies.js';
import { hoverAnnotations, hoverDecisions, hoverStatus } from './annotations/hoverAnnotations.js';
import { speakerNameOf } from './annotations/opinions.js';
import { Cancelled, type Cancellation, type LanguageContext } from './context.js';
import { differs } from './differenceWords.js';
import { capitalised, counted, coverageCount, dateLabel, outletLabel, provenance, reasonForNone, shortened, speakerLabel, typeLabel } from './labels.js';
import { addressIn, type Bounds, bounds, coverageBlocks, reportAddress } from './hoverReports.js';
import { commandLink, escapeMarkdown, link } from './markdown.js';
import { positionOf } from './positions.js';
import { contentHull, type QuoteHit } from './quoteAt.js';
import type { Told } from './told.js';

/** Who said it, who else reports it, and how each of them differs: Markdown, bounded in length, article text escaped. */
export async function quoteHover(context: LanguageContext, hit: QuoteHit, token: Cancellation): Promise<string> {
  const coverage = await context.coverage(hit.article, hit.attribution, token);
  if (token.isCancellationRequested) throw new Cancelled();
  const bound = bounds[context.settings.hover === 'full' ? 'full' : 'short'];
  const carried = await withCopies(context, hit.article, hit.attribution, token);
  const elsewhere = carried.from ?? (await decidedElsewhere(context, hit.article, hit.attribution, token));
  const status = hoverStatus(context, hit, elsewhere) + (!elsewhere && hit.attribution.confidence < sure ? ', uncertain' : '');
  const blocks = [headLine({ ...hit, ...carried }, status)];
  if (context.settings.hover === 'full' && hit.attribution.confidence < 1) blocks.push(why(hit));
  blocks.push(...(await hoverAnnotations(context, hit, carried, elsewhere, token)));
  const reported = coverage?.passages.some((passage) => passage.reports.length > 0);
  if (!coverage || !reported) {
    blocks.push(nobodyElse(context, coverage));
    if (coverage && mayBePhrase(coverage.asked)) {
      const { rays } = await context.strangers(hit.article, hit.attribution);
      blocks.push(...phraseBlock(context, usersOfPhrase(rays, context.archive.wordings), bound));
    }
  } else {
    blocks.push(coverage.outlets > 0 ? countLine(hit, coverage, bound) : nobodyBut(context, coverage));
    blocks.push(...coverageBlocks(hit, coverage, bound));
    if (context.client.commands) blocks.push(actions(hit, coverage));
  }
  if (context.client.commands) blocks.push(hoverDecisions(hit));
  return blocks.join('\n\n');
}

/** `**John Kerry**, Secretary of State · direct quote · suggested, 92 %` and, below, where this article comes from. */
function headLine({ article, attribution }: QuoteHit, status: string): string {
  const speaker = attribution.speaker === null ? undefined : article.reading.speakers[attribution.speaker];
  const name = `**${escapeMarkdown(shortened(speakerLabel(attribution, article.reading.speakers), 80))}**`;
  const unnamed = speaker?.kind === 'unnamed' ? ' (unnamed)' : '';
  const role = speaker?.roles[0] ? `, ${escapeMarkdown(shortened(speaker.roles[0], 80))}` : '';
  return `${name}${unnamed}${role} · ${typeLabel(attribution.type)} · ${status}  \n${escapeMarkdown(provenance(article.stored))}`;
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

/** No other outlet reports it: other versions of this article may, or the same outlet in another one. */
function nobodyBut(context: LanguageContext, coverage: Told): string {
  const reports = coverage.passages.flatMap((passage) => passage.reports).filter((report) => report.counted);
  return reports.length > 0 && reports.every(({ report }) => report === 0) ? 'Only other versions of this article report this quote.' : reasonForNone(context);
}

/** `Reported by **4 other outlets** · fullest: [Hestray Lantern](file…) · earliest here`, and where the reader's reference stands. */
function countLine(hit: QuoteHit, coverage: Told, bound: Bounds): string {
  const parts = [`Reported by **${coverageCount(coverage)}**${coverage.complete ? '' : ' (not all of the archive answered)'}`, ...standingParts(hit, coverage, bound)];
  const reference = coverage.reference && referenceSentences[coverage.reference];
  return parts.join(' · ') + (reference ? `  \n${reference}` : '');
}

const referenceSentences = {
  here: 'This article is your reference.',
  reported: 'Differences are said against your reference.',
  silent: 'Your reference does not report this quote.',
};

function standingParts(hit: QuoteHit, coverage: Told, bound: Bounds): string[] {
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
  else if (first && earliest.length <= bound.earliest) parts.push(`earliest: ${earliest.map(linked).join(', ')}, ${escapeMarkdown(dateLabel((first.published ?? '').slice(0, '2025-11-05'.length)))}`);
  return parts;
}

/** Who else uses the words, where they are a phrase: said, so that nobody need wonder why they are not among the reports. */
function phraseBlock(context: LanguageContext, others: readonly Ray[], bound: Bounds): string[] {
  if (others.length === 0) return [];
  const named = others.slice(0, bound.reports).map(({ entry, utterance, comparison }) => {
    const who = utterance.speaker ? ` (${escapeMarkdown(capitalised(speakerNameOf(context, utterance) ?? utterance.speaker.name))})` : '';
    return link(provenance(entry), addressIn(entry, placeOf(utterance, comparison.inB))) + who;
  });
  const rest = others.length - named.length;
  return [`**A phrase that many use**, not counted as reports: the same words stand in ${named.join(', ')}${rest > 0 ? ` and ${counted(rest, 'more article')}` : ''}, said by others or on other events.`];
}

function isOfSeveralVersions({ passages }: Told): boolean {
  return passages.some(({ reports }) => reports.some(({ report }) => report === 0));
}

function actions(hit: QuoteHit, coverage: Told): string {
  const { stored } = hit.article;
  const position = positionOf(stored.lineStarts, stored.places.toFile(Math.max(hit.offset, contentHull(hit.attribution)[0])));
  const at = [stored.file, position.line, position.character];
  return [
    commandLink('All reports', 'quotelens.showCoverage', at),
    commandLink('Compare …', 'quotelens.compareWith', at),
    ...(isOfSeveralVersions(coverage) ? [commandLink('Compare versions', 'quotelens.compareVersions', at)] : []),
    commandLink('Copy with citation', 'quotelens.copyQuote', at),
  ].join(' · ');
}
