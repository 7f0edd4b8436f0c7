import { jsonOf } from './articleJson.js';
import { readInputs } from './input.js';
import { write } from './output.js';
import { callOf } from './usage.js';

/** `quotelens extract`: prints one line of JSON per article. Resolves to the exit code. */
export async function extractCommand(words: readonly string[]): Promise<number> {
  const call = callOf(words, { '--settings': true });
  let failed = 0;
  for await (const input of readInputs(call)) {
    if ('failure' in input) {
      failed++;
      process.stderr.write(`quotelens: ${input.failure}\n`);
    } else {
      await write(jsonOf(input));
    }
  }
  return failed > 0 ? 1 : 0;
}
