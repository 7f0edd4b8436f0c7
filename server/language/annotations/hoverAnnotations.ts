import type { AnnotatedQuote } from '../../annotation/annotated.js';
import type { Note } from '../../annotation/record.js';
import { hullOf } from '../../text/span.js';
import type { Cancellation, LanguageContext } from '../context.js';
import { provenance, shortened, speakerLabel } from '../labels.js';
import { commandLink, escapeMarkdown, link } from '../markdown.js';
import { positionOf, rangeIn } from '../positions.js';
import { contentHull, type QuoteHit } from '../quoteAt.js';
import { type Carried, copiesOf, type Copy, type DecidedCopy } from './copies.js';
import { annotatedQuote, dayLabel, opinionLabel, statusLabel } from './opinions.js';
import { type QuoteRuling, rulingsOn } from './ruledOn.js';

/** Notes and decisions of other articles shown in one hover. */
const MOST = 4;
/** Sources of one note shown there. */
const MOST_SOURCES = 3;

/** How a quote stands, for the first line: `suggested, 92 %`; on a copy of a decided one, who decided it and where. Markdown. */
export function hoverStatus(context: LanguageContext, { article, attribution }: QuoteHit, from: DecidedCopy | undefined): string {
  if (from) return `${escapeMarkdown(opinionLabel(from.opinion))} on its copy in ${placeLink(from, from.start)}`;
  const quote = annotatedQuote(context, article, attribution);
  const disagreement = quote?.disagreement ? ' · **annotators disagree**' : '';
  return escapeMarkdown(statusLabel(quote, attribution)) + disagreement;
}

/**
 * What readers said of a quote and of its copies: Markdown, everything escaped.
 * @param told the decision on a copy that the first line has told
 */
export async function hoverAnnotations(context: LanguageContext, hit: QuoteHit, carried: Carried, told: DecidedCopy | undefined, token: Cancellation): Promise<string[]> {
  const { article, attribution } = hit;
  const lines: string[] = [];
  const suggested = suggestedSpeaker(hit, carried, annotatedQuote(context, article, attribution));
  if (suggested !== undefined) lines.push(`Suggested here: ${escapeMarkdown(suggested)}`);
  const copies = await copiesOf(context, article, attribution, token);
  const decided = copies.flatMap((copy) => (copy.quote && copy.quote.prevailing.record !== told?.opinion.record ? [decisionLine(copy, copy.quote)] : []));
  const own = context.annotations.of(article.stored.id)?.notes.filter(({ quote }) => quote === attribution.id).map(({ note }) => noteLine(note)) ?? [];
  const elsewhere = copies.flatMap((copy) => copy.notes.map(({ note, spans }) => noteLine(note, ` in ${placeLink(copy, hullOf(spans)?.[0] ?? 0)}`)));
  const all = [...own, ...elsewhere, ...(await rulingsOn(context, article, attribution)).map(rulingLine), ...decided];
  lines.push(...all.slice(0, MOST), ...(all.length > MOST ? [`and ${all.length - MOST} more`] : []));
  return lines.length > 0 ? [lines.join('  \n')] : [];
}

/** Commands that decide on a quote. */
export function hoverDecisions(hit: QuoteHit): string {
  const { stored } = hit.article;
  const start = Math.max(hit.offset, contentHull(hit.attribution)[0]);
  const { line, character } = positionOf(stored.lineStarts, stored.places.toFile(start));
  const at = [stored.file, line, character];
  return [
    commandLink('Confirm', 'quotelens.confirm', at),
    commandLink('Not a quote', 'quotelens.reject', at),
    commandLink('Speaker …', 'quotelens.setSpeaker', at),
    commandLink('Kind …', 'quotelens.setKind', at),
    commandLink('Bounds …', 'quotelens.setBounds', at),
    commandLink('Note …', 'quotelens.addNote', at),
  ].join(' · ');
}

/** `**Same statement** as in [Island Times](file…), by Ana on 22 November 2026` */
function rulingLine({ entry, start, ruled, by, at }: QuoteRuling): string {
  const says = ruled === 'same' ? '**Same statement** as in' : '**Another statement** than in';
  return `${says} ${placeLink({ entry }, start)}, by ${escapeMarkdown(by)} on ${dayLabel(at)}`;
}

function suggestedSpeaker({ article, attribution }: QuoteHit, carried: Carried, quote: AnnotatedQuote | undefined): string | undefined {
  const before = quote === undefined ? (carried.from && attribution) : quote.suggested;
  const now = speakerLabel(carried.attribution, carried.article.reading.speakers);
  const then = before && speakerLabel(before, article.reading.speakers);
  return then === now ? undefined : then;
}

/** `Confirmed by Ana on 22 November 2026 in [Hestray Herald](file…)` */
function decisionLine(copy: Copy, { prevailing, attribution }: AnnotatedQuote): string {
  const label = opinionLabel(prevailing);
  return `${escapeMarkdown(label.charAt(0).toUpperCase() + label.slice(1))} in ${placeLink(copy, contentHull(attribution)[0])}`;
}

/** `**Note** by Ana on 22 November 2026 · *differs*: Rang her. (#budget; source: https://…)` */
function noteLine({ by, at, text, status, tags = [], sources = [] }: Note, where = ''): string {
  const found = status === undefined ? '' : ` · *${escapeMarkdown(status)}*`;
  const more = [
    tags.map((tag) => `#${escapeMarkdown(shortened(tag, 40))}`).join(' '),
    sources.length === 0 ? '' : `${sources.length === 1 ? 'source' : 'sources'}: ${sources.slice(0, MOST_SOURCES).map(sourceLink).join(', ')}${sources.length > MOST_SOURCES ? ` and ${sources.length - MOST_SOURCES} more` : ''}`,
  ].filter((part) => part !== '');
  return `**Note** by ${escapeMarkdown(by)} on ${dayLabel(at)}${where}${found}: ${escapeMarkdown(shortened(text, 240))}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
}

/** Only addresses of the web are links: a file of annotations may come from anybody. */
function sourceLink(source: string): string {
  const shown = shortened(source, 60);
  return /^https?:\/\/[^\s<>()[\]\\]+$/.test(source) ? link(shown, source) : escapeMarkdown(shown);
}

function placeLink({ entry }: Pick<Copy, 'entry'>, offset: number): string {
  const { start } = rangeIn(entry, [offset, offset]);
  return link(provenance(entry), `${entry.file}#L${start.line + 1},${start.character + 1}`);
}
