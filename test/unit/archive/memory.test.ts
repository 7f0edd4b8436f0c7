import assert from 'node:assert/strict';
import type { StoredArticle } from '../../../server/archive/archive.js';
import { MemoryStore } from '../../../server/archive/memory.js';
import { keysOf, utteranceKeys } from '../../../server/coverage/keys.js';
import { identityMap } from '../../../server/text/offsetMap.js';
import { article } from '../coverage/invented.js';

const places = identityMap(1e6);

function stored(id: string, ...quotes: string[]): StoredArticle {
  return { ...article(id, quotes), places, lineStarts: new Uint32Array([0]) };
}

const ferry = 'The ferry will not sail before the pier has been repaired';
const harbour = stored('harbour', ferry, 'Nobody asked the fishermen about the new timetable');
const island = stored('island', ferry, 'A bridge would cost forty million');
const tower = stored('tower', 'The pier has been repaired twice since the storm');

function archiveOf(...articles: StoredArticle[]): MemoryStore {
  const archive = new MemoryStore();
  for (const one of articles) archive.put(one.file, [one]);
  return archive;
}

const asked = keysOf('the pier has been repaired'.split(' '));
const found = async (archive: MemoryStore, limit = 100, keys = asked): Promise<string[]> =>
  (await archive.candidates(keys, limit)).found.map(({ article: id, utterance, score }) => `${id} ${utterance} ${score.toFixed(3)}`);

describe('the archive in memory', () => {
  it('counts articles, quotes, distinct wordings and those that several articles have', () => {
    const archive = archiveOf(harbour, island, tower);
    assert.deepEqual([archive.articles, archive.quotes, archive.wordings, archive.shared()], [3, 5, 4, 1]);
  });

  it('finds utterances by shared keys, best first, equal ones by article', async () => {
    const lines = await found(archiveOf(tower, island, harbour));
    assert.deepEqual(lines.map((line) => line.split(' ')[0]), ['harbour', 'island', 'tower']);
  });

  it('counts a wording once against the limit, however many print it', async () => {
    assert.deepEqual((await found(archiveOf(tower, island, harbour), 1, keysOf('before the pier has been repaired'.split(' ')))).length, 2);
  });

  it('answers the same after puts and removes as when built at once, in any order', async () => {
    const grown = archiveOf(tower, harbour);
    grown.put('island', [stored('island', 'Something else was printed here first')]);
    grown.put('harbour', [stored('harbour', 'This was withdrawn')]);
    grown.remove('tower');
    grown.put('island', [island]);
    grown.put('harbour', [harbour]);
    grown.put('tower', [tower]);
    const rebuilt = archiveOf(harbour, island, tower);
    assert.deepEqual(await found(grown), await found(rebuilt));
    assert.deepEqual([grown.articles, grown.quotes, grown.wordings, grown.shared()], [rebuilt.articles, rebuilt.quotes, rebuilt.wordings, rebuilt.shared()]);
    assert.deepEqual([...grown.all()].map(({ id }) => id), ['harbour', 'island', 'tower']);
  });

  it('forgets a removed file', async () => {
    const archive = archiveOf(harbour, island);
    archive.remove('harbour');
    archive.remove('never there');
    assert.equal(await archive.entry('harbour'), undefined);
    assert.deepEqual((await found(archive)).map((line) => line.split(' ')[0]), ['island']);
    archive.remove('island');
    assert.deepEqual([archive.articles, archive.quotes, archive.wordings, (await found(archive)).length], [0, 0, 0, 0]);
  });

  it('keeps all articles of a file', async () => {
    const archive = new MemoryStore();
    archive.put('export', [{ ...harbour, file: 'export' }, { ...island, file: 'export' }]);
    assert.equal((await archive.entry('island'))?.file, 'export');
    archive.put('export', [{ ...island, file: 'export' }]);
    assert.equal(await archive.entry('harbour'), undefined);
  });

  it('grows its revision with every change and only then', () => {
    const archive = archiveOf(harbour);
    const before = archive.revision;
    archive.remove('unknown');
    assert.equal(archive.revision, before);
    archive.remove('harbour');
    assert.ok(archive.revision > before);
  });
});

describe('keys', () => {
  const shares = (one: string, other: string): boolean => {
    const keys = new Set(utteranceKeys(article('a', [one]).utterances[0]!));
    return utteranceKeys(article('b', [other]).utterances[0]!).some((key) => keys.has(key));
  };
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['We will not close the harbour', 'They said they might close our harbour', true],
    ['minimise the damage to boats', 'they minimized damage to the boats', true],
    ['may well', 'may well', true],
    ['reckless', 'reckless', true],
    ['reckless', 'The council was reckless with our money and our time', false],
    ['a serious warning', 'They gave us a serious warning in the spring', true],
    ['the ferry', 'a bridge', false],
  ];
  for (const [one, other, expected] of cases) it(`${expected ? 'shared' : 'none shared'}: ${one} / ${other}`, () => assert.equal(shares(one, other), expected));
});
