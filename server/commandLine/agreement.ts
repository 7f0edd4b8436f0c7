import { anchorGround, type AnchorGround } from '../annotation/anchor.js';
import { annotated } from '../annotation/annotated.js';
import { agreementBetween, type Judgement } from '../annotation/annotatorAgreement.js';
import type { Standing } from '../annotation/standing.js';
import type { Reading } from '../attribution/attribution.js';
import type { Span } from '../text/span.js';
import { FolderAnnotations } from './folderAnnotations.js';
import { Failures, readInputs } from './input.js';
import { write } from './output.js';
import { callOf } from './usage.js';

/** `quotelens agreement`: prints how far each two annotators agree, one line of JSON a pair. Resolves to the exit code. */
export async function agreementCommand(words: readonly string[]): Promise<number> {
  const call = callOf(words, { '--settings': true });
  const failures = new Failures();
  const annotations = new FolderAnnotations(failures);
  const judgements = new Map<string, Judgement[]>();
  for await (const { path, read: { article, reading } } of readInputs(call, failures)) {
    const { name, index } = await annotations.around(path, article.id);
    const ground = anchorGround(name, article.text, article.paragraphs, article.url?.value);
    for (const [by, standing] of byAnnotator(index.of(name, article.url?.value))) {
      judgements.set(by, [...(judgements.get(by) ?? []), ...judgementsIn(ground, reading, standing)]);
    }
  }
  const annotators = [...judgements.keys()].sort();
  for (const [at, one] of annotators.entries()) {
    for (const other of annotators.slice(at + 1)) {
      const { alpha = null, ...figures } = agreementBetween(judgements.get(one)!, judgements.get(other)!);
      await write({ annotators: [one, other], ...figures, alpha });
    }
  }
  if (annotators.length < 2) failures.add('agreement needs the annotations of two people on the same articles');
  return failures.exitCode;
}

function byAnnotator(standing: readonly Standing[]): Map<string, Standing[]> {
  const own = new Map<string, Standing[]>();
  for (const annotation of standing) own.set(annotation.by, [...(own.get(annotation.by) ?? []), annotation]);
  return own;
}

/** What one annotator decided, as if nobody else had. */
function judgementsIn(ground: AnchorGround, reading: Reading, standing: readonly Standing[]): Judgement[] {
  const article = annotated(ground, reading, standing);
  return [...article.quotes.values()].map(({ attribution: { content, speaker }, prevailing: { verdict } }) => ({
    article: ground.article,
    spans: content,
    trimmed: content.map((span) => trimmed(ground.text.text, span)),
    speaker: verdict === 'rejected' ? undefined : speaker === null ? null : article.reading.speakers[speaker]!.name,
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
