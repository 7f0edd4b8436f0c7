import type { SaidBy } from '../archive/archive.js';
import { sameSpeaker } from '../attribution/speakers/sameSpeaker.js';
import { dayLabel } from './annotations/opinions.js';
import type { LanguageContext } from './context.js';
import { capitalised, counted, fileName, shortened } from './labels.js';
import { escapeMarkdown } from './markdown.js';
import type { SpeakerHit } from './quoteAt.js';

const mostNames = 6;
const mostOutlets = 6;
/** Say nothing of how somebody is called. */
const pronouns = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'you', 'who', 'whom', 'which', 'his', 'her', 'him', 'them', 'their', 'its']);

/** Who a mention stands for: roles, the names used here and elsewhere, and how many quotes. Markdown, article text escaped. */
export function speakerHover(context: LanguageContext, { article, speaker, index }: SpeakerHit): string {
  const blocks = [
    `**${escapeMarkdown(shortened(capitalised(speaker.name), 80))}**` +
      (speaker.kind === 'person' ? '' : ` (${speaker.kind})`) +
      speaker.roles.slice(0, 3).map((role) => `  \n${escapeMarkdown(shortened(role, 80))}`).join(''),
  ];
  const quotes = article.reading.attributions.filter((attribution) => attribution.speaker === index).length;
  blocks.push(`${counted(quotes, 'quote')} in this article`);
  const names = distinct(speaker.mentions.map(([start, end]) => article.article.text.slice(start, end)));
  if (names.length > 1) blocks.push(`Called here: ${listed(names)}`);
  const called = calledLine(context, article, speaker);
  if (called !== undefined) blocks.push(called);
  const elsewhere = saidElsewhere(context, article, speaker);
  if (elsewhere.quotes > 0) {
    const outlets = elsewhere.printers.map(({ name }) => (name.includes('/') ? fileName(name) : name));
    blocks.push(`${counted(elsewhere.quotes, 'quote')} in ${counted(elsewhere.articles, 'other article')}: ${listed(outlets, mostOutlets)}`);
    const others = distinct(elsewhere.called.map(({ name }) => name)).filter((name) => !names.includes(name));
    if (others.length > 0) blocks.push(`Called elsewhere: ${listed(others)}`);
  }
  return blocks.join('\n\n');
}

/** `Called so by Ana on 22 November 2026; the article has “Kerry”` */
function calledLine({ annotations }: LanguageContext, { article, stored }: SpeakerHit['article'], { name }: SpeakerHit['speaker']): string | undefined {
  for (const from of annotations.callings(stored.id)?.names ?? []) {
    const called = annotations.called(from, stored.id, article.url?.value);
    if (called?.name.toLowerCase() === name.toLowerCase() && article.text.includes(from)) return `Called so by ${escapeMarkdown(called.by)} on ${dayLabel(called.at)}; the article has “${escapeMarkdown(shortened(from, 60))}”`;
  }
  return undefined;
}

/** What other articles have of a speaker, under every name that readers hold for theirs. */
function saidElsewhere({ archive, annotations }: LanguageContext, { stored }: SpeakerHit['article'], speaker: SpeakerHit['speaker']): SaidBy {
  const aliases = annotations.callings(stored.id)?.aliases(speaker.name) ?? [];
  const others = aliases.map((name) => ({ ...speaker, name })).filter((alias) => sameSpeaker(alias, speaker) !== 'same');
  const all = [speaker, ...others].map((one) => archive.saidBy(one, new Set([stored.id])));
  const sum = (of: (said: SaidBy) => number): number => all.reduce((total, said) => total + of(said), 0);
  return { quotes: sum(({ quotes }) => quotes), articles: sum(({ articles }) => articles), printers: together(all.map(({ printers }) => printers)), called: together(all.map(({ called }) => called)) };
}

function together<Item extends { readonly name: string }>(lists: readonly (readonly Item[])[]): Item[] {
  return [...new Map(lists.flat().map((item) => [item.name, item])).values()];
}

function distinct(texts: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const text of texts) {
    const one = text.replace(/\s+/g, ' ').trim();
    if (one && !pronouns.has(one.toLowerCase()) && !seen.has(one.toLowerCase())) seen.set(one.toLowerCase(), one);
  }
  return [...seen.values()];
}

function listed(texts: readonly string[], most = mostNames): string {
  const shown = texts.slice(0, most).map((text) => escapeMarkdown(shortened(text, 60)));
  const rest = texts.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
