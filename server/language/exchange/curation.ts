import type { ArticleWork } from '../../annotation/articleWork.js';
import { type CurationItem, type Held, settlement, sideBySide } from '../../annotation/curation.js';
import type { ChangeOfMind } from '../../annotation/changeOfMind.js';
import type { AnnotationPlace } from '../../annotation/annotatedArticles.js';
import type { Entry } from '../../annotation/annotations.js';
import type { AnnotateAnswer } from '../annotationProtocol.js';
import { dayLabel } from '../annotations/opinions.js';
import type { Cancellation, LanguageContext } from '../context.js';
import type { CurateParams, CurationAnswer, CurationParams, CurationQuote, HeldLabel } from '../exchangeProtocol.js';
import { capitalised, counted, provenance, shortened, typeLabel } from '../labels.js';
import { escapeMarkdown } from '../markdown.js';
import { pageAddressOf } from '../pageAddress.js';
import { rangeIn } from '../positions.js';
import { annotatedWorks } from './works.js';

/** What two annotators hold of the quotes of the workspace. @throws Cancelled */
export async function curation(context: LanguageContext, { annotators }: CurationParams, token: Cancellation): Promise<CurationAnswer> {
  const quotes = (await annotatedWorks(context, token)).flatMap((work) => sideBySide(work.ground, work.annotated, annotators).map((item) => quoteOf(work, item, annotators)));
  return { quotes, page: pageAddressOf(`${annotators.join(' and ')}.md`, { curation: annotators, version: versionOf(context) }) };
}

/** Settles quotes between annotators. On the disk, or known not to be, when this resolves. */
export async function curate(context: LanguageContext, { choices, by }: CurateParams, steps: ChangeOfMind): Promise<AnnotateAnswer & { readonly files?: readonly string[] }> {
  const folders = new Map<AnnotationPlace['annotations'], { annotator: string; entries: Entry[] }>();
  const files = new Set<string>();
  for (const { article, quote, as } of choices) {
    const place = context.annotations.placeOf(article);
    const decided = context.annotations.of(article)?.quotes.get(quote);
    const entry = decided && settlement(decided, as ?? undefined);
    if (place === undefined || entry === undefined) return { reason: 'This quote has been decided otherwise meanwhile. Look at it again.' };
    const annotator = place.annotator ?? by;
    if (annotator === undefined) return { needsName: true, reason: 'Say who decides first: set “quotelens.annotator” to your name.' };
    const folder = folders.get(place.annotations) ?? { annotator, entries: [] };
    folders.set(place.annotations, folder);
    folder.entries.push(entry);
    files.add(article.replace(/#\d+$/, ''));
  }
  const problems: string[] = [];
  for (const [annotations, { annotator, entries }] of folders) {
    const { problem } = await steps.enter(annotations, annotator, entries);
    if (problem !== undefined) problems.push(problem);
  }
  if (choices.length === 0) return { reason: 'There is nothing to settle.' };
  return { said: saidOf(choices), files: [...files], ...(problems.length > 0 && { problem: problems.join(' ') }) };
}

function saidOf([first, ...others]: CurateParams['choices']): string {
  if (others.length > 0) return `${counted(others.length + 1, 'quote')} settled.`;
  return first!.as === null ? 'Settled: not a quote.' : `Settled as ${first!.as} has it.`;
}

/** Two annotators' work side by side in Markdown, what they differ in first; `undefined` for the query of another page. */
export async function curationPage(context: LanguageContext, query: unknown, token: Cancellation): Promise<string | undefined> {
  const pair = (query as { curation?: readonly [string, string] } | undefined)?.curation;
  if (!Array.isArray(pair)) return undefined;
  const { quotes } = await curation(context, { annotators: pair }, token);
  const [one, other] = pair;
  const differing = quotes.filter(({ differs, onlyOne }) => differs !== undefined && !onlyOne);
  const alone = quotes.filter(({ onlyOne }) => onlyOne);
  const agreed = quotes.filter(({ differs }) => differs === undefined);
  const settled = quotes.filter(({ settled: how }) => how !== undefined);
  return [
    `# ${escapeMarkdown(`${one} and ${other}`)}`,
    '',
    `${counted(quotes.length, 'quote')}: they differ on ${differing.length}, agree on ${agreed.length}; ${alone.length} only one of them has decided on. ${counted(settled.length, 'quote is', 'quotes are')} settled.`,
    'To settle the others, run “Quotelens: Curate Annotations …”.',
    ...section('Where they differ', differing),
    ...section('Decided by one of them', alone),
    ...section('Where they agree', agreed),
    '',
  ].join('\n');
}

function section(title: string, quotes: readonly CurationQuote[]): string[] {
  return ['', `## ${title} (${quotes.length})`, ...(quotes.length === 0 ? ['', 'None.'] : quotes.flatMap(quoteLines))];
}

function quoteLines({ where, differs, onlyOne, held, settled }: CurationQuote): string[] {
  return [
    '',
    `### ${escapeMarkdown(where)}${differs === undefined || onlyOne ? '' : `: ${differs}`}`,
    '',
    ...held.map(({ by, label, description, words }) => `- ${escapeMarkdown(`${by}: ${label} · ${description} · ${words}`)}`),
    `- ${settled === undefined ? 'Not settled.' : `Settled ${escapeMarkdown(settled)}.`}`,
  ];
}

function quoteOf({ read: { stored, article } }: ArticleWork, item: CurationItem, [one, other]: CurationParams['annotators']): CurationQuote {
  const differs = item.differences.includes('only one') ? `only ${item.held[0] === undefined ? other : one} has decided on it` : item.differences.join(' and ');
  return {
    article: article.id,
    quote: item.quote,
    uri: stored.file,
    range: rangeIn(stored, item.span),
    where: `${provenance(stored)}, paragraph ${item.paragraph}`,
    ...(differs === '' ? {} : { differs }),
    onlyOne: item.differences.includes('only one'),
    held: item.held.filter((held) => held !== undefined).map(heldLabel),
    ...(item.settled && { settled: settledLabel(item.settled, item.held) }),
  };
}

function heldLabel({ by, at, verdict, words, speaker, type }: Held): HeldLabel {
  const label = verdict === 'rejected' ? 'Not a quote' : capitalised(speaker ?? 'nobody named');
  const decision = `${verdict} on ${dayLabel(at)}`;
  return { by, label, description: verdict === 'rejected' ? decision : `${typeLabel(type)} · ${decision}`, words: shortened(words, 400) };
}

function settledLabel(settled: Held, held: CurationItem['held']): string {
  const alike = held.find((one) => one !== undefined && sameAs(one, settled))?.by;
  const how = settled.verdict === 'rejected' ? 'as no quote' : alike === undefined ? `as by ${settled.speaker ?? 'nobody named'}` : `as ${alike} has it`;
  return `${how}, by ${settled.by} on ${dayLabel(settled.at)}`;
}

function sameAs(one: Held, other: Held): boolean {
  return one.speaker === other.speaker && one.words === other.words && one.type === other.type;
}

/** An editor keeps a page that it has shown under one address: after each annotation it must have a new one. */
export function versionOf({ annotations }: LanguageContext): number {
  return annotations.all.reduce((sum, { size }) => sum + size, 0);
}
