import assert from 'node:assert/strict';
import { articleBytes, articleOutlineOf } from '../../../server/archive/codec.js';
import { nearnessAround, nearnessOf, wordsBeside } from '../../../server/coverage/nearness.js';
import type { User } from '../../../server/coverage/utterance.js';
import { identityMap } from '../../../server/text/offsetMap.js';
import { article } from './invented.js';

const quoted = 'the ferry stays';
const harbour = ['The crane collapsed behind the customs shed yesterday evening.', 'Divers searched the basin until midnight and recovered two anchors.'];
const orchard = ['Beetles ruined the apple blossom in every valley this spring.', 'Growers demand insurance against hailstones and drought.'];
const NAMES = 'Aldermouth Birk Calloway Dunmar Frost Hestray Kingsway Lowport Northline Vale'.split(' ');

/** An article that says the quote and other things, and names the first so many of ten and others of its own. */
function said(id: string, others: readonly string[], named: number, published?: string): User {
  const own = Array.from({ length: NAMES.length - named }, (_, at) => `${id}Ypres${String.fromCharCode(97 + at)}`);
  const entry = article(id, [quoted, ...others], { prose: [...NAMES.slice(0, named), ...own].map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join(' and '), ...(published !== undefined && { published }) });
  return { entry, utterance: entry.utterances[0]! };
}

/** What the outline of the other article tells. */
function told(one: User, { entry, utterance }: User): ReturnType<ReturnType<typeof nearnessAround>> {
  const outline = articleOutlineOf(articleBytes({ ...entry, places: identityMap(1e6), lineStarts: new Uint32Array([0]) }));
  return nearnessAround(one)(outline, outline.utterance(entry.utterances.indexOf(utterance)));
}

describe('how near two articles are', () => {
  const cases: readonly (readonly [string, User, User, string])[] = [
    ['one day, some names', said('a', harbour, 5, '2025-03-03'), said('b', orchard, 5, '2025-03-04'), 'event'],
    ['one day, hardly a name', said('a', harbour, 0, '2025-03-03'), said('b', harbour, 0, '2025-03-04'), 'near'],
    ['a month, all names and words', said('a', harbour, 10, '2025-03-03'), said('b', harbour, 10, '2025-04-04'), 'far'],
    ['undated, some names, the same things said', said('a', harbour, 5), said('b', harbour, 5), 'event'],
    ['undated, some names, other things said', said('a', harbour, 5), said('b', orchard, 5), 'unknown'],
    ['undated, all names, other things said', said('a', harbour, 10), said('b', orchard, 10), 'event'],
    ['undated, hardly a name, the same things said', said('a', harbour, 0), said('b', harbour, 0), 'unknown'],
    ['one undated', said('a', harbour, 5, '2025-03-03'), said('b', orchard, 5), 'unknown'],
    ['undated, nothing else said, some names', said('a', [], 5), said('b', orchard, 5), 'event'],
    ['undated, nothing else said, few names', said('a', [], 2), said('b', orchard, 2), 'unknown'],
  ];
  for (const [name, one, other, nearness] of cases) {
    it(name, () => {
      assert.equal(nearnessOf(one, other), nearness);
      assert.equal(nearnessOf(other, one), nearness);
      assert.deepEqual([told(one, other), told(other, one)], [nearness, nearness], 'as outlines tell it');
    });
  }

  it('the two quotes themselves are no words beside', () => {
    const alike = said('a', harbour, 5).entry;
    const [first, second] = [{ entry: alike, utterance: alike.utterances[1]! }, said('b', orchard, 5)];
    assert.equal(wordsBeside(first, second), 0);
    assert.equal(wordsBeside(said('a', [], 5), second), undefined);
    assert.equal(wordsBeside(said('a', harbour, 5), said('b', harbour, 5)), 1);
  });
});
