import type { ArticleWork } from '../annotation/articleWork.js';
import { agreements } from '../annotation/judgements.js';
import { FolderAnnotations } from './folderAnnotations.js';
import { Failures, readInputs } from './input.js';
import { write } from './output.js';
import { callOf } from './usage.js';

/** `quotelens agreement`: prints how far each two annotators agree, one line of JSON a pair. Resolves to the exit code. */
export async function agreementCommand(words: readonly string[]): Promise<number> {
  const call = callOf(words, { '--settings': true });
  const failures = new Failures();
  const annotations = new FolderAnnotations(failures);
  const works: ArticleWork[] = [];
  for await (const input of readInputs(call, failures)) {
    const work = await annotations.work(input);
    if (work.standing.length > 0) works.push(work);
  }
  const pairs = agreements(works);
  for (const { alpha = null, ...figures } of pairs) await write({ ...figures, alpha });
  if (pairs.length === 0) failures.add('agreement needs the annotations of two people on the same articles');
  return failures.exitCode;
}
