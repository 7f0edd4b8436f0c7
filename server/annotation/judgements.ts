import type { Span } from '../text/span.js';
import { agreementBetween, type AnnotatorAgreement, type Judgement } from './annotatorAgreement.js';
import { annotatorsOf, type ArticleWork, workOf } from './articleWork.js';

/** How far two annotators agree, and who they are. */
export interface PairAgreement extends AnnotatorAgreement {
  readonly annotators: readonly [string, string];
}

/** How far each two annotators of some articles agree, in order of their names. */
export function agreements(works: readonly ArticleWork[]): PairAgreement[] {
  const annotators = annotatorsOf(works);
  const judgements = new Map(annotators.map((by) => [by, works.flatMap((work) => judgementsOf(work, by))]));
  return annotators.flatMap((one, at) => annotators.slice(at + 1).map((other): PairAgreement => ({ annotators: [one, other], ...agreementBetween(judgements.get(one)!, judgements.get(other)!) })));
}

/** What one annotator decided, as if nobody else had. */
function judgementsOf(work: ArticleWork, annotator: string): Judgement[] {
  const { ground } = work;
  const { quotes, reading } = workOf(work, annotator);
  return [...quotes.values()].map(({ attribution: { content, speaker }, prevailing: { verdict } }) => ({
    article: ground.article,
    spans: content,
    trimmed: content.map((span) => trimmed(ground.text.text, span)),
    speaker: verdict === 'rejected' ? undefined : speaker === null ? null : reading.speakers[speaker]!.name,
  }));
}

/** Without whatever is no letter or digit at its ends. */
function trimmed(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  const first = words.search(/[\p{L}\p{N}]/u);
  if (first < 0) return [start, end];
  let last = words.length;
  while (!/[\p{L}\p{N}\p{M}]/u.test(words[last - 1]!)) last--;
  return [start + first, start + last];
}
