import { jsonOf } from './articleJson.js';
import { FolderAnnotations } from './folderAnnotations.js';
import { Failures, readInputs } from './input.js';
import { write } from './output.js';
import { callOf } from './usage.js';

/** `quotelens extract`: prints one line of JSON per article. Resolves to the exit code. */
export async function extractCommand(words: readonly string[]): Promise<number> {
  const call = callOf(words, { '--settings': true });
  const failures = new Failures();
  const annotations = new FolderAnnotations(failures);
  for await (const input of readInputs(call, failures)) await write(jsonOf({ ...input, read: await annotations.corrected(input) }));
  return failures.exitCode;
}
