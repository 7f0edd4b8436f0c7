import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contentStemsOf, mostInCommon } from '../../../server/coverage/comparison.js';
import { outlineOf, sharedWeigherOf, weigherOf } from '../../../server/coverage/outline.js';
import { factsOf } from '../../../server/coverage/wordFacts.js';
import { article } from './invented.js';

const words = 'the of not she would ferry ferries captain harbour harbours inspect inspected inspectors toll tolls 40 7 x money people times licence quarry brine'.split(' ');
const said = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }).map((chosen) => article('a', [chosen.join(' ')]).utterances[0]!);

describe('outlines of utterances', () => {
  it('never weigh less than what is read of them, and little more', () => {
    fc.assert(fc.property(said, said, (one, other) => {
      const stems = contentStemsOf(one);
      const [read, outlined] = [mostInCommon(stems, other), weigherOf(stems)(outlineOf(other))];
      assert.ok(outlined >= read && outlined <= read + 0.5 * stems.size, `${outlined} for ${read}`);
    }), { numRuns: 60 });
  });

  it('never weigh less by the weights of the one', () => {
    fc.assert(fc.property(said, said, (one, other) => {
      const weights = new Map(one.wording.map(({ word }) => factsOf(word)).filter(({ content }) => content).map(({ stem, rarity }) => [stem, rarity]));
      const there = contentStemsOf(other);
      const shared = [...weights].reduce((sum, [stem, weight]) => sum + (there.has(stem) ? weight : 0), 0);
      assert.ok(sharedWeigherOf(weights)(outlineOf(other)) >= shared);
    }), { numRuns: 60 });
  });

  it('count words so far as any rule asks for them', () => {
    const counts = [1, 11, 15, 40].map((count) => outlineOf(article('a', [Array(count).fill('ferry').join(' ')]).utterances[0]!).words);
    assert.deepEqual(counts, [1, 11, 15, 15]);
  });
});
