import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { StoredArticle } from '../../../server/archive/archive.js';
import { Reader, Unreadable, Writer } from '../../../server/archive/bytes.js';
import { articleBytes, articleOf, articleOutlineOf, lineStartBytes, lineStartsOf, outlineLength } from '../../../server/archive/codec.js';
import { intake } from '../../../server/archive/intake.js';
import { outlineOf } from '../../../server/coverage/outline.js';
import type { Utterance, WordingToken } from '../../../server/coverage/utterance.js';
import { identityMap, offsetMapOf, type MapShape } from '../../../server/text/offsetMap.js';
import type { Span } from '../../../server/text/span.js';

/** An article as plain values: the map's functions are no data, its shape is. */
function plain({ places, ...fields }: StoredArticle): object {
  return { ...fields, places: places.shape };
}

function kept(article: StoredArticle): StoredArticle {
  return articleOf(articleBytes(article), lineStartsOf(lineStartBytes(article.lineStarts)));
}

const exact = { noNullPrototype: true } as const;
// `fc.string({ unit: 'binary' })` gives the same, behind more than a second of making a table of all characters.
const letters = fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 12 }).map((points) => String.fromCodePoint(...points));
const torn = fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 4 }).map((units) => String.fromCharCode(...units));
const text = fc.oneof(letters, torn);
const place = fc.integer({ min: 0, max: 2 ** 32 });
const span = fc.tuple(place, place) as fc.Arbitrary<Span>;
const hashes = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 20 }).map((values) => Uint32Array.from(values).sort());
const token: fc.Arbitrary<WordingToken> = fc.record({ word: text, span, printed: text, quoted: fc.boolean() }, exact);
const shape: fc.Arbitrary<MapShape> = fc.oneof(
  fc.record({ length: place, range: span, shift: fc.integer() }),
  fc.array(fc.tuple(place, place, place, fc.boolean()), { maxLength: 20 }).map((rows): MapShape => ({
    length: 9,
    range: [0, 9],
    segments: { text: rows.map((row) => row[0]), fileStart: rows.map((row) => row[1]), fileEnd: rows.map((row) => row[2]), literal: rows.map((row) => row[3]) },
  })),
);
const speaker = fc.record({ name: text, kind: fc.constantFrom('person', 'organisation', 'unnamed'), roles: fc.array(text, { maxLength: 3 }) }, exact);
const utterance = fc.record({
  article: fc.constantFrom('a', 'b'), quote: text, type: fc.constantFrom('direct', 'indirect', 'mixed'), region: fc.constantFrom('body', 'headline', 'caption'),
  content: fc.array(span, { maxLength: 3 }), printed: fc.array(text, { maxLength: 3 }), wording: fc.array(token, { maxLength: 8 }),
  cue: text, speaker: fc.option(speaker), source: text,
  // Fields that the codec has never heard of are kept as well.
  cueSpans: fc.array(span, { maxLength: 2 }), sourceSpans: fc.array(span, { maxLength: 2 }), later: fc.array(text),
}, exact) as fc.Arbitrary<Utterance>;
const article = fc.record(
  {
    id: fc.constantFrom('a', 'b'), file: text, title: text, outlet: text, published: text, byline: text, url: text,
    utterances: fc.array(utterance, { maxLength: 4 }), narrative: hashes, names: hashes, places: shape.map(offsetMapOf), lineStarts: hashes,
  },
  { requiredKeys: ['id', 'file', 'utterances', 'narrative', 'names', 'places', 'lineStarts'], ...exact },
) as fc.Arbitrary<StoredArticle>;

describe('articles as bytes', () => {
  it('are read back exactly, whatever they hold', () => {
    fc.assert(fc.property(article, (one) => assert.deepEqual(plain(kept(one)), plain(one))), { numRuns: 30 });
  });

  it('tell their outline by their first bytes alone', () => {
    fc.assert(fc.property(article, (one) => {
      const bytes = articleBytes(one);
      const outline = articleOutlineOf(bytes.subarray(0, outlineLength(bytes)));
      const told = [...one.utterances.keys(), one.utterances.length].map((at) => outline.utterance(at));
      assert.deepEqual([outline.names, ...told], [one.names, ...one.utterances.map(outlineOf), undefined]);
    }), { numRuns: 30 });
    const dated = intake('a', { id: 'a', text: 'Published: 2026-03-12\n\n“We sail,” said Ola Berg.', format: 'text' }).articles[0]!.stored;
    assert.equal(articleOutlineOf(articleBytes({ ...dated, published: '2026-03-12T09:30:00+01:00' })).published, '2026-03-12T09:30:00+01:00');
  });

  it('read back what intake makes of a file', () => {
    const html = '<h1>Ferry stays</h1><p>By Ann Ray</p><p>“We can&rsquo;t sail,” said <b>Mayor</b> Ola Berg. “Not before May – or June.”</p><p>He said the pier’s <i>new</i> roof wasn’t safe.</p>';
    const { articles } = intake('file:///a.html', { id: 'file:///a.html', text: html, format: 'html' }, 'The Islander');
    assert.ok(articles[0]!.stored.utterances.length >= 2);
    for (const { stored } of articles) assert.deepEqual(plain(kept(stored)), plain(stored));
  });

  it('take little more room than the words as printed', () => {
    const words = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
    const { articles } = intake('a', { id: 'a', text: `“${words},” said Mayor Ola Berg.\n`, format: 'text' });
    const bytes = articleBytes({ ...articles[0]!.stored, narrative: new Uint32Array(), names: new Uint32Array() });
    assert.ok(bytes.length < words.length + 40 * 2 + 150, `${bytes.length} bytes`);
  });

  it('are read back as they were or refused when they are damaged, never worse', () => {
    const bytes = articleBytes(intake('a', { id: 'a', text: '“The ferry will not sail before May,” said Mayor Ola Berg.', format: 'text' }).articles[0]!.stored);
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
      const damaged = cut ? bytes.slice(0, at) : bytes.map((value, index) => (index === at ? byte : value));
      try {
        articleOutlineOf(damaged).utterance(0);
        for (const { wording } of articleOf(damaged, new Uint32Array()).utterances) assert.ok(Array.isArray(wording));
      } catch (error) {
        assert.ok(error instanceof Unreadable, String(error));
      }
    }));
  });
});

describe('bytes', () => {
  it('keep whole numbers of any size', () => {
    const flat = { maxLength: 20 };
    fc.assert(fc.property(fc.array(fc.maxSafeNat(), flat), fc.array(fc.integer({ min: -(2 ** 51), max: 2 ** 51 }), flat), fc.array(fc.boolean(), flat), (counts, differences, flags) => {
      const writer = new Writer();
      for (const value of counts) writer.count(value);
      for (const value of differences) writer.difference(value);
      writer.flags(flags);
      const reader = new Reader(writer.finish());
      assert.deepEqual(counts.map(() => reader.count()), counts);
      assert.deepEqual(differences.map(() => reader.difference()), differences);
      assert.deepEqual(reader.flags(), flags);
    }));
  });

  it('keep no map of a text but its shape', () => {
    assert.deepEqual(identityMap(3).shape, { length: 3, range: [0, 3], shift: 0 });
  });
});
