import type { Article } from '../../article/article.js';
import { contains, type Span } from '../../text/span.js';
import type { TokenisedText } from '../../text/tokens.js';
import type { Speaker } from '../attribution.js';
import type { FoundAttribution } from '../found.js';
import { antecedentOf, authorOf, bearerMeant, nameBefore, personsNamedIn, relativeAntecedent, salientFigure, subjectPhrases, type Discourse, type Said } from './antecedents.js';
import type { NamedMention } from './cast.js';
import { castOf } from './castOf.js';
import { shownRoles, type Figure } from './figures.js';
import { nameMentionsIn } from './nameMentions.js';
import { countBefore, Phrases } from './phrases.js';
import { headlineBlocks } from './headlines.js';
import { readSource } from './sourcePhrase.js';
import { firstWordBehind, wordsOf, type Word } from './words.js';

/** The speakers of an article, and for each attribution found the index of its speaker, `null` when nobody can be named. */
export interface ResolvedSpeakers {
  readonly speakers: Speaker[];
  readonly speakerOf: (number | null)[];
}

/**
 * Says who speaks: brings every source back to the person, body or unnamed source of the article it means.
 *
 * Names are gathered over the whole article first (`castOf.ts`); sources are then read in text order, each as a name, a role
 * phrase (`phrases.ts`) or a pronoun (`antecedents.ts`). Speakers are listed in order of their first mention; names that
 * never speak are left out. Linear in the length of the text; never throws.
 */
export function resolveSpeakers(article: Article, tokenised: TokenisedText, found: readonly FoundAttribution[]): ResolvedSpeakers {
  if (found.length === 0) return { speakers: [], speakerOf: [] };
  const resolver = new Resolver(article, tokenised, found);
  const figures = found.map((_, index) => resolver.figureOf(index));
  const speaking = new Set<Figure>();
  for (const figure of figures) if (figure !== undefined) speaking.add(figure);
  const ordered = [...speaking].map(figure => ({ figure, mentions: inOrder(figure.mentions) }));
  ordered.sort((a, b) => (a.mentions[0]?.[0] ?? Infinity) - (b.mentions[0]?.[0] ?? Infinity));
  const indexOf = new Map(ordered.map(({ figure }, index) => [figure, index]));
  return {
    speakers: ordered.map(({ figure, mentions }) => ({ name: figure.name, kind: figure.kind, roles: shownRoles(figure), mentions })),
    speakerOf: figures.map(figure => (figure === undefined ? null : indexOf.get(figure)!)),
  };
}

class Resolver {
  private readonly words: readonly Word[];
  private readonly named: readonly NamedMention[];
  private readonly said: Said[] = [];
  private readonly discourse: Discourse;
  /** Everything inside marks, in text order, with the index of its attribution. */
  private readonly quotes: readonly { readonly span: Span; readonly index: number }[];
  private readonly resolved: (Figure | undefined)[];
  /** For quotes that tell nothing of who speaks, whose speaker they would have: a long row of them is not gone back along by each. */
  private readonly leads = new Map<number, number | undefined>();

  constructor(article: Article, tokenised: TokenisedText, private readonly found: readonly FoundAttribution[]) {
    this.words = wordsOf(tokenised);
    const blockFirst = firstWords(this.words);
    const headlines = headlineBlocks(this.words, article.paragraphs);
    const mentions = nameMentionsIn(this.words, headlines);
    const { cast, named } = castOf(this.words, mentions, mention => headlines.has(this.words[mention.first]!.block));
    this.named = named;
    const isQuoted = quotedWords(this.words, found);
    const subjects = subjectPhrases(this.words, named, isQuoted);
    this.discourse = { words: this.words, named, phrases: new Phrases(cast), blockFirst, isQuoted, narrative: narrativeSentences(this.words, isQuoted), subjects, said: this.said };
    this.quotes = found.flatMap(({ quoted }, index) => quoted.map(span => ({ span, index }))).sort((a, b) => a.span[0] - b.span[0]);
    this.resolved = this.resolveAll();
  }

  figureOf(index: number): Figure | undefined {
    return this.resolved[index];
  }

  private resolveAll(): (Figure | undefined)[] {
    const resolved = new Array<Figure | undefined>(this.found.length).fill(undefined);
    const order = this.found.map((_, index) => index).sort((a, b) => anchorOf(this.found[a]!) - anchorOf(this.found[b]!));
    for (const index of order) {
      const attribution = this.found[index]!;
      const figure = this.ownSource(attribution.source, resolved, attribution.content) ?? this.actor(attribution.actor) ?? this.inherited(index, resolved);
      resolved[index] = figure;
      if (figure === undefined && attribution.source.length === 0 && attribution.addressed === undefined) this.leads.set(index, this.leadOf(attribution.inherits));
      if (figure !== undefined) this.said.push({ figure, word: firstWordBehind(this.words, anchorOf(attribution)) });
    }
    return resolved;
  }

  /** Goes on with the speaker of another attribution, which may itself go on with one before it. */
  private inherited(index: number, resolved: readonly (Figure | undefined)[]): Figure | undefined {
    let from = this.leadOf(this.found[index]?.inherits);
    for (let steps = 0; from !== undefined && steps < this.found.length; steps++) {
      const attribution = this.found[from];
      if (attribution === undefined) return undefined;
      const figure = resolved[from] ?? this.ownSource(attribution.source, resolved) ?? this.ownSource(attribution.addressed ?? [], resolved);
      if (figure !== undefined) return figure;
      from = this.leadOf(attribution.inherits);
    }
    return undefined;
  }

  /** The attribution itself; for a quote that tells nothing of who speaks, the one it goes on with, however many such quotes lie between. */
  private leadOf(index: number | undefined): number | undefined {
    return index !== undefined && this.leads.has(index) ? this.leads.get(index) : index;
  }

  private ownSource(source: readonly Span[], resolved: readonly (Figure | undefined)[], content: readonly Span[] = []): Figure | undefined {
    for (const span of source) {
      const reading = readSource(this.words, this.named, span);
      if (reading === undefined) continue;
      if (reading.kind === 'named') return bearerMeant(reading.mention, this.discourse);
      if (reading.kind === 'phrase') {
        const figure = authorOf(this.discourse, reading.phrase) ?? this.discourse.phrases.figureOf(reading.phrase, gender => salientFigure(this.discourse, reading.phrase.first, gender));
        addMention(figure, reading.phrase.span);
        return figure;
      }
      const figure = this.pronoun(reading.pronoun, reading.at, span, resolved, content);
      if (figure !== undefined) addMention(figure, [this.words[reading.at]!.start, this.words[reading.at]!.end]);
      if (figure !== undefined || source.length === 1) return figure;
    }
    return undefined;
  }

  /** `Hale shook her head. "No."`: the person who acts; a thing or a body that acts says nothing of who speaks. */
  private actor([span]: readonly Span[] = []): Figure | undefined {
    const reading = span === undefined ? undefined : readSource(this.words, this.named, span);
    if (reading === undefined || reading.kind === 'phrase') return undefined;
    const figure = reading.kind === 'named' ? bearerMeant(reading.mention, this.discourse)
      : reading.pronoun === 'm' || reading.pronoun === 'f' ? antecedentOf(this.discourse, reading.pronoun, reading.at) : undefined;
    return figure?.kind === 'person' && figure.certain ? figure : undefined;
  }

  private pronoun(kind: Parameters<typeof antecedentOf>[1], at: number, span: Span, resolved: readonly (Figure | undefined)[], content: readonly Span[]): Figure | undefined {
    if (kind === 'relative') return relativeAntecedent(this.discourse, at);
    if (kind === 'first person') return this.speakerAround(span, resolved);
    const reflexive = /sel(?:f|ves)$/u.test(this.words[at]!.folded);
    return (reflexive ? nameBefore(this.discourse, at) : undefined) ?? antecedentOf(this.discourse, kind, at, personsNamedIn(this.discourse, content));
  }

  /** `I` inside a quote is whoever speaks the quote. */
  private speakerAround(span: Span, resolved: readonly (Figure | undefined)[]): Figure | undefined {
    const last = countBefore(this.quotes, quote => quote.span[0] <= span[0]) - 1;
    const quote = this.quotes[last];
    return quote !== undefined && contains(quote.span, span) ? resolved[quote.index] : undefined;
  }
}

function anchorOf(attribution: FoundAttribution): number {
  return attribution.source[0]?.[0] ?? attribution.content[0]?.[0] ?? 0;
}

function firstWords(words: readonly Word[]): number[] {
  const first: number[] = [];
  for (let at = 0; at < words.length; at++) first[words[at]!.block] ??= at;
  return first;
}

function quotedWords(words: readonly Word[], found: readonly FoundAttribution[]): (word: number) => boolean {
  const quoted = new Uint8Array(words.length);
  for (const { quoted: spans } of found) {
    for (const [start, end] of spans) {
      for (let at = firstWordBehind(words, start); at < words.length && words[at]!.start < end && quoted[at] === 0; at++) quoted[at] = 1;
    }
  }
  return at => quoted[at] === 1;
}

/** For each sentence, how many up to it hold a word outside marks. */
function narrativeSentences(words: readonly Word[], isQuoted: (word: number) => boolean): number[] {
  const counts: number[] = [];
  let count = 0;
  let last = -1;
  for (let at = 0; at < words.length; at++) {
    const { sentence, sign } = words[at]!;
    if (!sign && sentence !== last && !isQuoted(at)) {
      count++;
      last = sentence;
    }
    counts[sentence] = count;
  }
  return counts;
}

function addMention(figure: Figure, span: Span): void {
  figure.mentions.push(span);
}

/** The mentions in text order; of overlapping ones the first and longest. */
function inOrder(mentions: readonly Span[]): Span[] {
  const sorted = mentions.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept: Span[] = [];
  for (const span of sorted) {
    const last = kept[kept.length - 1];
    if (last === undefined || span[0] >= last[1]) kept.push(span);
  }
  return kept;
}

