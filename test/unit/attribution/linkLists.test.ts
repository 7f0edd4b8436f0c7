import assert from 'node:assert/strict';
import { intake } from '../../../server/archive/intake.js';

/** The speakers and printed quotes of an article of one paragraph. */
function spoken(paragraph: string): string[] {
  const [article] = intake('a', { id: 'a', text: `Ramp to close\n\n${paragraph}`, format: 'text', given: {} }).articles;
  return article!.stored.utterances.map(({ speaker, printed }) => `${speaker?.name ?? 'nobody'}: ${printed.join(' … ')}`);
}

const CASES: readonly (readonly [paragraph: string, ...spoken: string[]])[] = [
  ['Sen. Ann Hale Ann Marie HaleThe port in winter Who pays for the ramp: $9M MORE (D-Mont.) said the ramp would close.', 'Ann Hale: the ramp would close'],
  ['“We cannot wait,” Tom Reed Thomas (Tom) Lee ReedFerry crews walk out MORE told reporters.', 'Tom Reed: “We cannot wait,”'],
  ['“We think Tom Reed Thomas (Tom) Lee ReedFerry crews walk out MORE must win,” Ann Hale said.', 'Ann Hale: “We think Tom Reed …  must win,”'],
  ['Speaker Tom Reed Tom Lee Reed Pensioners should say no to ferries MORE (R-Wis.) said the ramp would close.', 'Tom Reed: the ramp would close'],
  ['“We cannot wait,” Tom Reed told reporters who wanted MORE than that.', 'Tom Reed: “We cannot wait,”'],
];

describe('lists of links behind a name', () => {
  for (const [paragraph, ...quotes] of CASES) it(paragraph, () => assert.deepEqual(spoken(paragraph), quotes));
});
