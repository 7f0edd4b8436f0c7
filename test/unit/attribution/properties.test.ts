import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Reading } from '../../../server/attribution/attribution.js';
import { readArticles } from '../../../server/article/read.js';
import { readAttributions } from '../../../server/attribution/read.js';
import type { Span } from '../../../server/text/span.js';
import { articleOf } from './check.js';

/** Small pieces of news text: where rules meet is where they break. */
const PIECES = [
  'Hale', 'Ann Hale', 'Mr Reed', 'she', 'he', 'the board', 'a senior official', 'Ann "Skip" Hale', 'who', 'said', 'told reporters', 'asked', 'was asked', 'added', 'warned', 'according to',
  'that', 'the port would close', 'the port', 'on Monday', 'in Lowport', ',', '.', ':', ';', '-', '—', '(', ')', '"', '"', '"', '“', '”', '‘', '’', "'", '«', '»', '?', '!', '…', '\u{1f6a2}', '\ud83d', '\u0301', 'N.Y.', 'Port.com', '\n',
];
const PROSE = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '));
// `fc.string({ unit: 'binary' })` gives the same, behind more than a second of making a table of all characters.
const ANY = fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 60 }).map((points) => String.fromCodePoint(...points));
const TEXT = fc.oneof({ weight: 3, arbitrary: PROSE }, { weight: 1, arbitrary: ANY });
const RUNS = { numRuns: 40, seed: 1984 };

function spansOf({ attributions, speakers }: Reading): Span[] {
  return [...attributions.flatMap(({ content, quoted, cue, source }) => [...content, ...quoted, ...cue, ...source]), ...speakers.flatMap(({ mentions }) => mentions)];
}

/** What was found, as words: comparable between texts whose offsets differ. */
function found(source: string, crlf = false): unknown {
  const article = crlf ? withCrlf(source) : articleOf(source);
  const words = (span: Span): string => article.text.slice(...span).replaceAll('\r', '');
  const { attributions, speakers } = readAttributions(article);
  return attributions.map(({ type, content, cue, source: named, speaker, rule }) => [type, content.map(words), cue.map(words), named.map(words), speaker === null ? null : speakers[speaker]?.name, rule]);
}

/** The same for a Markdown file, read as such; the headline that front matter gives is not part of the text. */
function foundIn(file: string): unknown {
  const [article] = readArticles({ id: 'case.md', text: file, format: 'markdown' }).articles;
  return article === undefined ? [] : readAttributions({ ...article, language: 'en' }).attributions.map(({ content, cue, source }) => [content, cue, source].map((spans) => spans.map((span) => article.text.slice(...span))));
}

function withCrlf(source: string): ReturnType<typeof articleOf> {
  const article = articleOf(source);
  const before = (offset: number): number => offset + (article.text.slice(0, offset).match(/\n/g)?.length ?? 0);
  const paragraphs = article.paragraphs.map(({ span: [start, end], region }) => ({ span: [before(start), before(end)] as const, region }));
  const text = article.text.replaceAll('\n', '\r\n');
  return { ...article, text, range: [0, text.length], paragraphs };
}

describe('properties of attributions', () => {
  it('never throws; spans lie inside the text, hold something and split no character', () => {
    fc.assert(fc.property(TEXT, (source) => {
      const article = articleOf(source);
      for (const [start, end] of spansOf(readAttributions(article))) {
        assert.ok(start >= 0 && start < end && end <= article.text.length, `${start}-${end} of ${article.text.length}`);
        assert.ok(!splitsPair(article.text, start) && !splitsPair(article.text, end), `${start}-${end} splits a pair`);
      }
    }), RUNS);
  });

  it('spans of one attribution stand in order and do not overlap', () => {
    fc.assert(fc.property(TEXT, (source) => {
      for (const { content, cue, source: named } of readAttributions(articleOf(source)).attributions) {
        content.forEach(([start], index) => assert.ok(index === 0 || (content[index - 1]?.[1] ?? 0) <= start, 'content overlaps'));
        for (const [start, end] of content) for (const other of [...cue, ...named]) assert.ok(end <= other[0] || other[1] <= start, 'content overlaps cue or source');
      }
    }), RUNS);
  });

  it('the same with LF and CRLF', () => {
    fc.assert(fc.property(PROSE, (source) => assert.deepEqual(found(source, true), found(source))), { ...RUNS, numRuns: 30 });
  });

  it('front matter before the article changes nothing in it', () => {
    fc.assert(fc.property(PROSE, (source) => {
      const matter = '---\ntitle: The port\ndate: 2025-05-06\n---\n\n';
      assert.deepEqual(foundIn(matter + source), foundIn(source));
    }), { ...RUNS, numRuns: 30 });
  });

  it('what stands behind the article changes nothing in it', () => {
    fc.assert(fc.property(PROSE, (source) => {
      const alone = found(source) as unknown[];
      assert.deepEqual((found(`${source}\nAll rights reserved.\nFollow us for more.`) as unknown[]).slice(0, alone.length), alone);
    }), { ...RUNS, numRuns: 30 });
  });
});

function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^[\ud800-\udbff]$/.test(text.charAt(at - 1)) && /^[\udc00-\udfff]$/.test(text.charAt(at));
}
