import assert from 'node:assert/strict';
import { MemoryStore } from '../../../server/archive/memory.js';
import { coverageOf } from '../../../server/coverage/coverage.js';
import type { RuledOn, Rulings } from '../../../server/coverage/rulings.js';
import type { ArticleEntry } from '../../../server/coverage/utterance.js';
import { identityMap } from '../../../server/text/offsetMap.js';
import { article } from './invented.js';

const PROSE = 'Ada Vale of Norhaven met Tom Birk of Ostmark and Lena Quist of Sandholm in Kingsway Hall.';

/** Articles on one event, each with one quote; a name with a digit behind it prints the same words. */
const said: Readonly<Record<string, string>> = {
  asked: 'We will open the bridge in May, and every shop will have its road back by then.',
  cut: 'We will open the bridge in May, and every shop will have its road back.',
  cut2: 'We will open the bridge in May, and every shop will have its road back.',
  loose: 'Spring is when people on this island can drive to the mainland again.',
  loose2: 'Spring is when people on this island can drive to the mainland again.',
  apart: 'Nobody has told the fishermen anything at all.',
};

function ruling(pairs: readonly (readonly [one: string, ruled: RuledOn['ruled'], other: string])[]): Rulings {
  return {
    on: ({ article: id }) => pairs.flatMap(([one, ruled, other]) => {
      const there = id === one ? other : id === other ? one : undefined;
      return there === undefined ? [] : [{ article: there, quote: 'q0', ruled, record: 'r', by: 'Ana', at: '2026-11-22T09:00:00.000Z' }];
    }),
  };
}

/** The articles that report what one of them says. */
async function reporting(id: string, pairs: Parameters<typeof ruling>[0]): Promise<string[]> {
  const archive = new MemoryStore();
  const entries = Object.entries(said).map(([name, text]): ArticleEntry => article(name, [{ text, speaker: 'Ada Vale' }], { prose: PROSE, published: '2026-03-13', outlet: name }));
  for (const entry of entries) archive.put(entry.id, [{ ...entry, places: identityMap(1e6), lineStarts: new Uint32Array([0]) }]);
  const { passages, outlets } = await coverageOf(entries.find((entry) => entry.id === id)!, 0, archive, undefined, ruling(pairs));
  const found = [...new Set(passages.flatMap(({ reports }) => reports).filter(({ counted }) => counted).map(({ entry }) => entry.id))].sort();
  assert.equal(outlets, found.length);
  return found;
}

describe('coverage as readers have ruled', () => {
  const cases: readonly { readonly what: string; readonly of: string; readonly rulings: Parameters<typeof ruling>[0]; readonly reports: readonly string[] }[] = [
    { what: 'nothing ruled', of: 'asked', rulings: [], reports: ['cut', 'cut2'] },
    { what: 'parted: the other goes, and its copy with it', of: 'asked', rulings: [['asked', 'different', 'cut']], reports: [] },
    { what: 'parted, seen from the other: its copy stays', of: 'cut', rulings: [['asked', 'different', 'cut']], reports: ['cut2'] },
    { what: 'parted, seen from the copy', of: 'cut2', rulings: [['asked', 'different', 'cut']], reports: ['cut'] },
    { what: 'joined: the other comes, and its copy with it', of: 'asked', rulings: [['asked', 'same', 'loose']], reports: ['cut', 'cut2', 'loose', 'loose2'] },
    { what: 'joined, seen from the other', of: 'loose', rulings: [['asked', 'same', 'loose']], reports: ['asked', 'cut', 'cut2', 'loose2'] },
    { what: 'joined, seen from a copy', of: 'loose2', rulings: [['asked', 'same', 'loose']], reports: ['asked', 'cut', 'cut2', 'loose'] },
    { what: 'joined without a word in common', of: 'apart', rulings: [['apart', 'same', 'loose']], reports: ['loose', 'loose2'] },
    { what: 'no chain of rulings', of: 'apart', rulings: [['apart', 'same', 'loose'], ['loose', 'same', 'cut']], reports: ['loose', 'loose2'] },
    { what: 'joined, and parted from its copy', of: 'asked', rulings: [['asked', 'same', 'loose'], ['asked', 'different', 'loose2']], reports: ['cut', 'cut2', 'loose'] },
  ];
  for (const { what, of, rulings, reports } of cases) it(what, async () => assert.deepEqual(await reporting(of, rulings), reports));
});
