import assert from 'node:assert/strict';
import { intake } from '../../server/archive/intake.js';
import { MemoryStore } from '../../server/archive/memory.js';
import type { StoredArticle } from '../../server/archive/archive.js';
import { coverageOf } from '../../server/coverage/coverage.js';
import { freshEyes, type TaxonomyCase, type TaxonomyReport } from '../unit/coverage/taxonomy/freshEyes.js';
import { freshFrames } from '../unit/coverage/taxonomy/freshFrames.js';
import { frames } from '../unit/coverage/taxonomy/frames.js';
import { pairs } from '../unit/coverage/taxonomy/pairs.js';

/**
 * Pairs that have a difference and near misses that do not, as whole articles, read through the whole way from text to coverage.
 * Too many for the unit tests, which hold the same codes on single quotes (coverage/differences.test.ts).
 */
function stored(id: string, { outlet, text, date }: TaxonomyReport): StoredArticle {
  const [article] = intake(id, { id, text, format: 'text', given: { outlet, ...(date && { published: date }) } }).articles;
  return article!.stored;
}

/** The codes that A has against B in any of its quotes. */
async function codesOf({ a, b, others = [] }: TaxonomyCase): Promise<string[]> {
  const [first, second] = [stored('a', a), stored('b', b)];
  const archive = new MemoryStore();
  const further = others.map((report, at) => stored(`other${at}`, report));
  for (const entry of [first, second, ...further]) archive.put(entry.id, [entry]);
  const codes = new Set<string>();
  for (const utterance of first.utterances.keys()) {
    const { passages } = await coverageOf(first, utterance, archive);
    for (const { reports } of passages) for (const { ours, entry } of reports) if (entry.id === 'b') for (const { code } of ours) codes.add(code);
  }
  return [...codes];
}

function hold(cases: readonly TaxonomyCase[]): void {
  for (const pair of cases) {
    it(`${pair.code} ${pair.has ? 'yes' : 'no'}: ${pair.why}`, async () => {
      const codes = await codesOf(pair);
      // A near miss that is no pair at all would miss nothing.
      assert.notEqual(codes.length, 0, 'found no pair');
      assert.equal(codes.includes(pair.code), pair.has, `found ${codes.join(' ')}`);
    });
  }
}

describe('taxonomy: pairs by somebody who knows the definitions and not the code', () => hold([...freshEyes, ...freshFrames]));

describe('taxonomy: pairs in short form', () => hold(pairs));

describe('taxonomy: what stands around the words', () => hold(frames));
