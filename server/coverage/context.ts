import type { Span } from '../text/span.js';
import { foldedTokens } from '../text/folding.js';
import { LIMITS_BEFORE, LIMITS_BEHIND } from './closedLists.js';
import { mostInCommon, type Comparison, type Stretch } from './comparison.js';
import { lettersOf, marked, spansOf } from './letters.js';
import type { Difference } from './report.js';
import { SENTENCE } from './seams.js';
import type { ArticleEntry, Utterance } from './utterance.js';
import { View } from './view.js';
import { factsOf } from './wordFacts.js';

/** Share of an aside's content words, by weight, that stand together in an article which tells it too. */
const TOLD_SHARE = 0.6;

/** Words of its sentence that may stand between what is shared and the next sentence. */
const NEAR = 8;
/** Letters shown of a sentence: its middle says what it limits. */
const SHOWN = 120;

/** Words beside others, with their places. */
interface Beside {
  readonly printed: string;
  readonly spans: readonly Span[];
}

/**
 * What stands beside the words in B's article and bears on them, and is nowhere in A's: the question that they answer
 * (`prompt-hidden`), and the speaker's sentence that limits them (`context-cut`).
 * @param entryA all that is kept of A's article
 */
export function contextDifferences(comparison: Comparison, entryA: ArticleEntry): Difference[] {
  const { a, inA } = comparison;
  // A headline has no room for either, and who retells chooses.
  if (a.region === 'headline' || a.type === 'indirect') return [];
  const found: Difference[] = [];
  const question = questionOf(comparison);
  if (question && !isTold(question, entryA)) {
    const text = `does not give the question that this answers: ${marked(question.printed, SHOWN)}`;
    found.push({ code: 'prompt-hidden', severity: 2, text, a: spansOf(a, inA), b: question.spans });
  }
  const limit = a.type === 'direct' ? limitOf(comparison) : undefined;
  if (limit && !isTold(limit, entryA)) {
    const text = `leaves out what the speaker says beside it: ${marked(limit.printed, SHOWN)}`;
    found.push({ code: 'context-cut', severity: 2, text, a: spansOf(a, inA), b: limit.spans });
  }
  return found;
}

/** The question that the words answer in B and in A do not. What is said further on in an answer has left the question behind. */
function questionOf({ a, b, inB }: Comparison): Beside | undefined {
  if (b.prompt === undefined || a.prompt !== undefined || inB[0] >= new View(b).sentenceEnd(0)) return undefined;
  return { printed: b.prompt.printed, spans: [b.prompt.span] };
}

/** The sentence beside the words in B that limits them: in the same quote, or the speaker's next. */
function limitOf({ b, inB }: Comparison): Beside | undefined {
  const view = new View(b);
  const start = view.sentenceStart(inB[0]);
  const end = view.sentenceEnd(inB[1] - 1);
  if (end - inB[1] > NEAR) return undefined;
  if (end < view.length && LIMITS_BEFORE.has(view.token(end).word)) return inside(b, [end, view.sentenceEnd(end)]);
  if (end >= view.length && b.proviso) return { printed: b.proviso.printed, spans: [b.proviso.span] };
  if (start === 0 || !view.has(start, SENTENCE)) return undefined;
  const before = view.sentenceStart(start - 1);
  return LIMITS_BEHIND.has(view.token(before).word) ? inside(b, [before, start]) : undefined;
}

function inside(utterance: Utterance, stretch: Stretch): Beside {
  return { printed: lettersOf(utterance, stretch), spans: spansOf(utterance, stretch) };
}

/** Whether any quote of an article, or what stands beside one, has most of the words. */
function isTold({ printed }: Beside, { utterances }: ArticleEntry): boolean {
  if (isToldIn(printed, utterances)) return true;
  const stems = stemsOf(printed);
  const least = TOLD_SHARE * weightOf(stems);
  return utterances.some(({ prompt, proviso }) => [prompt, proviso].some((aside) => aside && shared(stems, aside.printed) >= least));
}

/** Whether one of the utterances has most of the printed words, by the weight of those with content. */
export function isToldIn(printed: string, utterances: readonly Utterance[]): boolean {
  const stems = stemsOf(printed);
  const least = TOLD_SHARE * weightOf(stems);
  const asked = new Set(stems.keys());
  return least > 0 && utterances.some((utterance) => mostInCommon(asked, utterance) >= least);
}

function weightOf(stems: ReadonlyMap<number, number>): number {
  return [...stems.values()].reduce((sum, weight) => sum + weight, 0);
}

function shared(stems: ReadonlyMap<number, number>, printed: string): number {
  let weight = 0;
  for (const [stem, rarity] of stemsOf(printed)) if (stems.has(stem)) weight += rarity;
  return weight;
}

/** The stems of the content words with their rarity. */
function stemsOf(printed: string): Map<number, number> {
  const stems = new Map<number, number>();
  for (const { word } of foldedTokens(printed, [0, printed.length])) {
    const { stem, rarity, content } = factsOf(word);
    if (content) stems.set(stem, rarity);
  }
  return stems;
}
