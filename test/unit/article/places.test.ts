import { strict as assert } from 'node:assert';
import type { Format } from '../../../server/article/format.js';
import type { OffsetMap } from '../../../server/text/offsetMap.js';
import { articleOf } from './check.js';

/** A small generator of equal draws for equal seeds (mulberry32). */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const WORDS = ['ferry', '“boats”', 'said', 'Ann', '🚢', 'مرحبا', '\ud800', '\u0000', 'can’t', '"wait,"', '.', 'é'];
const MARKUP: Readonly<Record<Format, readonly string[]>> = {
  text: ['\n', '\r\n', '\n\n', '\r', '---\n', 'By Jane\n', 'Outlet: Star\n', '  '],
  markdown: ['\n', '\r\n\r\n', '**', '*', '_', '[', '](x)', '](', '![', '> ', '# ', '- ', '`', '```\n', '<b>', '<!--', '&amp;', '&', '\\', '[[', ']]', '|', '[^1]', '---\n', '~~', '\n\n'],
  html: ['<p>', '</p>', '<b>', '</b>', '<div class="ad">', '</div>', '<br>', '&amp;', '&nbsp;', '&notit;', '&#x201C;', '&', '<q>', '</q>', '<!-- x -->', '<script>a<b</script>', '<table>', '<td>', '</table>', '<article>', '</article>', '<h1>', '</h1>', '<a href=x>', '</a>', '<', '\r\n', '\t \n', '<svg>', '</svg>', '<li>', '<span hidden>', '</span>', '<![CDATA[x]]>'],
};

function fileOf(format: Format, seed: number): string {
  const draw = draws(seed);
  let file = '';
  for (let i = 0; i < 60; i++) {
    const from = draw(3) === 0 ? MARKUP[format] : WORDS;
    file += from[draw(from.length)]!;
    if (draw(3) > 0) file += ' ';
  }
  return file;
}

/** Letters that stand for mark-up: breaks between blocks, quote marks of `<q>`, what a reference means. */
function mayDiffer(file: string, at: number, character: string): boolean {
  return '&<'.includes(file[at] ?? '') || character === '\n';
}

function firstWrongLetter(file: string, text: string, places: OffsetMap): string | undefined {
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const at = places.toFile(i);
    if (at < last || at > file.length) return `letter ${i} is out of order`;
    const same = file[at] === text[i];
    const free = mayDiffer(file, at, text[i]!);
    if (!same && !free) return `letter ${i} is another one`;
    if (same && !free && places.fromFile(at) !== i) return `letter ${i} is not found again`;
    last = at;
  }
  return undefined;
}

describe('places in the file', () => {
  for (const format of ['text', 'markdown', 'html'] as const) {
    it(`hold for every letter of random ${format}`, () => {
      for (let seed = 1; seed <= 25; seed++) {
        const file = fileOf(format, seed);
        const { text, places, paragraphs } = articleOf(file, format);
        const wrong = firstWrongLetter(file, text, places);
        assert.equal(wrong, undefined, `seed ${seed}: ${wrong} in ${JSON.stringify(file)}`);
        let end = 0;
        for (const { span } of paragraphs) {
          assert.ok(span[0] >= end && span[0] < span[1] && span[1] <= text.length, `seed ${seed}: paragraphs`);
          const pieces = places.piecesInFile(span).map(([s, e]) => file.slice(s, e)).join('');
          assert.ok(pieces.length <= span[1] - span[0]);
          end = span[1];
        }
      }
    });
  }
});
