import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { ReadArticle } from '../archive/intake.js';
import type { Attribution } from '../attribution/attribution.js';
import { contains } from '../text/span.js';
import { articleWithCopies, decidedElsewhere } from './annotations/copies.js';
import { standingLabel } from './annotations/decisions.js';
import { annotatedQuote, dayLabel, decisionLabel } from './annotations/opinions.js';
import { type QuoteRuling, rulingsOn } from './annotations/ruledOn.js';
import { Cancelled, type Cancellation, type LanguageContext, type OpenFile, throwIfCancelled } from './context.js';
import { herePhrase } from './differenceWords.js';
import { counted, coverageCount, provenance, shortened, speakerLabel } from './labels.js';
import { positionOf, rangeIn } from './positions.js';
import { contentHull, shownAttributions } from './quoteAt.js';
import type { Told } from './told.js';

/** Travels with an unresolved lens, so that a title is never shown over words it was not made for. */
export interface LensData {
  readonly uri: string;
  readonly version: number;
  readonly article: string;
  /** `Attribution.id`. */
  readonly quotes: readonly string[];
}

interface Spoken {
  readonly attribution: Attribution;
  /** `suggested, 92 %`; of a copy where it was decided. */
  readonly status: string;
  /** `confirmed by Ana`, here or on a copy; absent while it is only suggested. */
  readonly decision?: string;
  /** `same statement as in Island Times, by Ana on 22 November 2026` */
  readonly ruled: readonly string[];
  readonly coverage: Told;
}

/** A line above each paragraph whose quotes enough other outlets report. Titles come with `resolveCodeLens`. */
export async function codeLenses(context: LanguageContext, file: OpenFile, token: Cancellation): Promise<CodeLens[]> {
  const { enable, minimumOutlets } = context.settings.codeLens;
  if (!enable) return [];
  const lenses: CodeLens[] = [];
  for (const article of file.articles) {
    const waiting = [...shownAttributions(context, article)].sort((a, b) => contentHull(a)[0] - contentHull(b)[0]);
    for (const paragraph of article.article.paragraphs) {
      const quotes: string[] = [];
      for (let next = waiting[0]; next && contentHull(next)[0] < paragraph.span[1]; next = waiting[0]) {
        waiting.shift();
        throwIfCancelled(token);
        const coverage = await context.coverage(article, next, token);
        if (coverage && coverage.outlets >= minimumOutlets && contains(paragraph.span, [contentHull(next)[0], contentHull(next)[0]])) quotes.push(next.id);
      }
      if (quotes.length === 0) continue;
      const data: LensData = { uri: file.uri, version: file.version, article: article.stored.id, quotes };
      const start = rangeIn(article.stored, paragraph.span).start;
      lenses.push({ range: { start, end: start }, data });
    }
  }
  return lenses;
}

/** The lens with its title, or as it came when the document has changed since. */
export async function resolveCodeLens(context: LanguageContext, lens: CodeLens, token: Cancellation): Promise<CodeLens> {
  const data = lens.data as LensData | undefined;
  const file = data && context.open(data.uri);
  const found = file?.articles.find(({ stored }) => stored.id === data?.article);
  if (!data || !file || !found || file.version !== data.version) return lens;
  const article = await articleWithCopies(context, found, token);
  const spoken: Spoken[] = [];
  for (const id of data.quotes) {
    const attribution = article.reading.attributions.find((one) => one.id === id);
    const coverage = attribution && (await context.coverage(article, attribution, token));
    if (token.isCancellationRequested) throw new Cancelled();
    if (attribution && coverage) spoken.push({ attribution, coverage, ...(await standingOf(context, found, attribution, token)) });
  }
  const main = spoken.reduce<Spoken | undefined>((best, one) => (!best || one.coverage.outlets > best.coverage.outlets ? one : best), undefined);
  if (!main) return lens;
  return { ...lens, command: command(context, file, article, main, titleOf(article, spoken, main), spoken) };
}

/** `John Kerry · 4 other outlets · shortened here`; with several quotes their number goes first. */
function titleOf(article: ReadArticle, spoken: readonly Spoken[], main: Spoken): string {
  const speakers = new Set(spoken.map(({ attribution }) => speakerLabel(attribution, article.reading.speakers)));
  const who = [...speakers].slice(0, 2).map((name) => shortened(name, 40)).join(', ') + (speakers.size > 2 ? ', …' : '');
  const many = spoken.length > 1 ? `${counted(spoken.length, 'quote')} · ` : '';
  const count = coverageCount(main.coverage);
  const phrase = phraseOf(main.coverage);
  const isSaid = phrase === '' || (phrase === 'same words' && count.endsWith('same text as here'));
  return [`${many}${who}`, count, ...(isSaid ? [] : [phrase]), ...decisionOn(spoken)].join(' · ');
}

/** `confirmed by Ana` where that is true of every quote of the line, `all decided` where they were decided otherwise. */
function decisionOn(spoken: readonly Spoken[]): string[] {
  const decisions = new Set(spoken.map(({ decision }) => decision));
  if (decisions.has(undefined)) return [];
  return decisions.size === 1 ? [shortened([...decisions][0] ?? '', 40)] : ['all decided'];
}

async function standingOf(context: LanguageContext, article: ReadArticle, attribution: Attribution, token: Cancellation): Promise<Pick<Spoken, 'status' | 'decision' | 'ruled'>> {
  const opinion = annotatedQuote(context, article, attribution)?.prevailing ?? (await decidedElsewhere(context, article, attribution, token))?.opinion;
  const status = await standingLabel(context, article, attribution, token);
  const ruled = (await rulingsOn(context, article, attribution)).map(rulingSentence);
  return opinion ? { status, ruled, decision: decisionLabel(opinion) } : { status, ruled };
}

function rulingSentence({ entry, ruled, by, at }: QuoteRuling): string {
  return `${ruled === 'same' ? 'same statement as' : 'another statement than'} in ${provenance(entry)}, by ${by} on ${dayLabel(at)}`;
}

/** How the words here compare with the others, or with the reader's reference where there is one. */
function phraseOf(coverage: Told): string {
  const references = coverage.passages.flatMap(({ reference }) => reference ?? []);
  if (coverage.reference === 'here') return 'your reference';
  if (coverage.reference === 'silent') return 'not in your reference';
  if (references.length === 0) return herePhrase(coverage);
  const phrase = herePhrase({ ...coverage, passages: coverage.passages.map((passage) => ({ ...passage, reports: passage.reference ? [passage.reference] : [] })), fullest: null });
  return phrase === 'same words' ? 'same words as your reference' : `against your reference: ${phrase.replace(/elsewhere$/, 'there')}`;
}

function command(context: LanguageContext, file: OpenFile, article: ReadArticle, main: Spoken, title: string, spoken: readonly Spoken[]): Command {
  if (!context.client.commands) return { title, command: '' };
  const passage = main.coverage.passages[0];
  const start = passage ? passage.span[0] : contentHull(main.attribution)[0];
  const { line, character } = positionOf(article.stored.lineStarts, article.article.places.toFile(start));
  const tooltip = ['Show all reports of this quote', ...spoken.map((one) => [`${speakerLabel(one.attribution, article.reading.speakers)}: ${one.status}`, ...one.ruled].join('; '))].join('\n');
  return { title, tooltip, command: 'quotelens.showCoverage', arguments: [file.uri, line, character] };
}
