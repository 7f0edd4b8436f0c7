import assert from 'node:assert/strict';
import type { Archive } from '../../../server/archive/archive.js';
import { Cancelled } from '../../../server/language/context.js';
import { CoverageCache } from '../../../server/language/coverageCache.js';
import { Turns } from '../../../server/language/turns.js';
import { contextOf, nobodyLeft, opened } from './opened.js';

const text = (number: number): string => `Ferry stops\nThe Post ${number}\n\nAnn Hale spoke in Kells.\n\n"We cannot wait ten more years for a ramp that nobody wants to pay for," Ann Hale said.\n`;
const files = Array.from({ length: 30 }, (_, number) => opened(`${number}.news`, 'news', text(number)));
const { archive } = contextOf(files);
const asked = files[0]!.articles[0]!.stored;
const quote = asked.utterances[0]!.quote;

/** The archive; `read` is called with each article that is read. */
function watched(read: (count: number) => void): Archive {
  let count = 0;
  return new Proxy(archive, {
    get: (target, name: keyof Archive) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...words: unknown[]) => {
        if (name === 'entry') read(++count);
        return (value as (...words: unknown[]) => unknown).apply(target, words);
      };
    },
  });
}

const outletsIn = async (cache: CoverageCache, token = nobodyLeft): Promise<number | undefined> => (await cache.get(asked, quote, token))?.outlets;

describe('coverage that is asked for', () => {
  it('is worked out no further when all who asked have gone, and is whole for the next', async () => {
    const [one, other] = [{ isCancellationRequested: false }, { isCancellationRequested: false }];
    let read = 0;
    const cache = new CoverageCache(watched((count) => {
      read = count;
      if (count === 2) one.isCancellationRequested = true;
      if (count === 5) other.isCancellationRequested = true;
    }));
    const asking = [outletsIn(cache, one), outletsIn(cache, other)];
    for (const answer of asking) await assert.rejects(answer, Cancelled);
    assert.equal(read, 5);
    assert.equal(await outletsIn(cache), 29);
  });

  it('is whole for whoever stays when others have gone', async () => {
    const gone = { isCancellationRequested: false };
    const cache = new CoverageCache(watched((count) => (gone.isCancellationRequested = count > 1)));
    const [called, stays] = [outletsIn(cache, gone), outletsIn(cache)];
    await assert.rejects(called, Cancelled);
    assert.equal(await stays, 29);
  });

  it('gives way to others when it takes long', async () => {
    let [now, turns] = [0, 0];
    const cache = new CoverageCache(watched(() => (now += 3)), {}, new Turns(() => now));
    let working = true;
    const count = (): void => {
      turns++;
      if (working) setImmediate(count);
    };
    setImmediate(count);
    assert.equal(await outletsIn(cache), 29);
    working = false;
    assert.ok(turns >= 7, `${turns} turns`);
  });
});
