import type { Article } from '../article/article.js';
import type { Attribution, Reading, Speaker } from '../attribution/attribution.js';
import { hullOf, type Span } from '../text/span.js';
import { IS_ASKED, OPENS_PROVISO, PROMPTED, SAID_OF, TRANSLATED } from './framing.js';
import { prominenceIn } from './prominence.js';
import { sentencesIn } from './sentences.js';
import { unsupportedIn } from './unsupported.js';
import type { Aside, Surroundings } from './utterance.js';

/** Letters kept of an aside, and letters looked at of one piece of the words around a quote. */
const KEPT = 240;
const LOOKED_AT = 600;

/**
 * What stands beside the words of each attribution and bears on how they are understood, in the order of the attributions:
 * the question they answer, the speaker's own reservation behind them, the word that they are translated, whom they are about, how
 * prominent they are.
 * Linear in the length of the text.
 */
export function surroundingsOf(article: Article, { attributions, speakers }: Reading): Surroundings[] {
  const { text, paragraphs } = article;
  const prominenceOf = prominenceIn(article);
  const unsupported = unsupportedIn(article, attributions);
  const blocks = paragraphs.filter(({ region }) => region !== 'boilerplate' && region !== 'pullquote').map(({ span }) => span);
  const alone = new Set<Span>();
  const sentences = blocks.flatMap((block) => {
    const found = sentencesIn(text, block);
    if (found.length === 1) alone.add(found[0]!);
    return found;
  });
  const spoken = spokenIn(sentences, attributions);
  return attributions.map((attribution) => {
    const first = sentenceAt(sentences, attribution.content[0]?.[0] ?? 0);
    const last = sentenceAt(sentences, (attribution.content.at(-1)?.[1] ?? 1) - 1);
    const prominence = prominenceOf(attribution.content[0]?.[0] ?? 0);
    const standing: Surroundings = { ...(prominence && { prominence }), ...(unsupported.has(attribution) && { unsupported: true }) };
    if (first < 0 || last < 0) return standing;
    const frame = outside(attribution.content, [sentences[first]![0], sentences[last]![1]]);
    const prompt = told(text, frame, PROMPTED) ?? questionIn(text, sentences[first - 1], spoken[first - 1], attribution, alone, speakers[attribution.speaker ?? -1]);
    const proviso = provisoIn(text, sentences[last + 1], spoken[last + 1], attribution);
    const translation = told(text, frame, TRANSLATED);
    const topic = told(text, frame, SAID_OF);
    return { ...standing, ...(prompt && { prompt }), ...(proviso && { proviso }), ...(translation && { translation }), ...(topic && { topic }) };
  });
}

/** Attributions of one sentence that are looked at from the next: its last ones. */
const MOST_SPOKEN = 8;

/** For each sentence the last attributions that reach into it. */
function spokenIn(sentences: readonly Span[], attributions: readonly Attribution[]): readonly (readonly Attribution[])[] {
  const spoken = sentences.map((): Attribution[] => []);
  for (const attribution of attributions) {
    for (const span of [...attribution.content, ...attribution.cue]) {
      for (let at = sentenceAt(sentences, span[0]); at >= 0 && at < sentences.length && sentences[at]![0] < span[1]; at++) {
        spoken[at]!.push(attribution);
        if (spoken[at]!.length > MOST_SPOKEN) spoken[at]!.shift();
      }
    }
  }
  return spoken;
}

/** The last sentence that begins at or before a place; -1 for none. */
function sentenceAt(sentences: readonly Span[], place: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]![0] <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The pieces of a stretch that the content leaves. */
function outside(content: readonly Span[], [start, end]: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const span of content) {
    if (span[0] > from) pieces.push([from, span[0]]);
    from = Math.max(from, span[1]);
  }
  if (from < end) pieces.push([from, end]);
  return pieces;
}

/** The first place in the framing words where the pattern is told. */
function told(text: string, frame: readonly Span[], pattern: RegExp): Aside | undefined {
  for (const [start, end] of frame) {
    const found = pattern.exec(text.slice(start, Math.min(end, start + LOOKED_AT)));
    const words = found?.groups?.['words'];
    if (found && words !== undefined) {
      const from = start + found.index + found[0].length - words.length;
      return asideAt(text, [from, from + words.replace(/[\s.!]+$/u, '').length]);
    }
  }
  return undefined;
}

/**
 * The question in the sentence before: in marks and not the speaker's own, asked by somebody else (`a reporter asked whether`),
 * or a paragraph for itself, as interviews print it. What names the speaker (`What did Hale say?`) or is all in capitals is a heading.
 */
function questionIn(text: string, before: Span | undefined, spoken: readonly Attribution[] | undefined, attribution: Attribution, alone: ReadonlySet<Span>, speaker: Speaker | undefined): Aside | undefined {
  if (before === undefined || spoken === undefined) return undefined;
  const question = spoken.find((other) => other !== attribution && !isSameSpeaker(other, attribution) && asks(text, other));
  const asked = told(text, [before], IS_ASKED);
  if (asked) return asked;
  if (spoken.some((other) => other === attribution || isSameSpeaker(other, attribution))) return undefined;
  if (question) return asideAt(text, hullOf(question.content)!);
  const printed = text.slice(before[0], before[1]);
  if (!/\?["”’'»)\]]*$/u.test(printed) || isHeading(printed, speaker)) return undefined;
  return alone.has(before) || /^["“‘«]/u.test(printed) ? asideAt(text, before) : undefined;
}

function isHeading(question: string, speaker: Speaker | undefined): boolean {
  const surname = speaker?.name.split(' ').at(-1);
  return question === question.toUpperCase() || (surname !== undefined && question.includes(surname));
}

function asks(text: string, { content, cue }: Attribution): boolean {
  if (cue.some(([start, end]) => /\bask(?:s|ed|ing)?\b/iu.test(text.slice(start, Math.min(end, start + LOOKED_AT))))) return true;
  const end = content.at(-1)![1];
  return /\?["”’'»)\]]*$/u.test(text.slice(Math.max(0, end - 4), end));
}

/** Letters of `But ` and the like, behind which the speaker's words, or who retells them, begin. */
const CONJUNCTION = 12;

/** The speaker's next sentence, when it takes something back: `But only if the steel arrives.`, `But she would not say when.` */
function provisoIn(text: string, behind: Span | undefined, spoken: readonly Attribution[] | undefined, attribution: Attribution): Aside | undefined {
  if (behind === undefined) return undefined;
  // `But when the Post asked again, she said: “No.”` is the outlet's own turn.
  const begins = (spans: readonly Span[]): boolean => spans.some(([start]) => start <= behind[0] + CONJUNCTION);
  if (!spoken?.some((other) => other !== attribution && isSameSpeaker(other, attribution) && (begins(other.content) || begins(other.source)))) return undefined;
  return OPENS_PROVISO.test(text.slice(behind[0], behind[0] + 40)) ? asideAt(text, behind) : undefined;
}

function isSameSpeaker(one: Attribution, other: Attribution): boolean {
  return one.speaker !== null && one.speaker === other.speaker;
}

function asideAt(text: string, [start, end]: Span): Aside {
  const span: Span = [start, Math.min(end, start + KEPT)];
  return { span, printed: text.slice(span[0], span[1]) };
}
