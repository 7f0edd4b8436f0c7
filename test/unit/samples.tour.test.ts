import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { notQuotes, pullQuotes, quotes, type SampleFile } from './samples.facts.js';

const samples = resolve('samples');
const read = (file: string): string => readFileSync(resolve(samples, file), 'utf8');

const entities: Readonly<Record<string, string>> = {
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', hellip: '…', nbsp: '\u00a0', mdash: '—', copy: '©',
};

/** A line as a reader sees it: tags and Markdown emphasis away, entities opened. */
function shown(line: string): string {
  return line
    .replace(/<[^<>]*>/g, '')
    .replace(/&(\w{1,8});/g, (all, name: string) => entities[name] ?? all)
    .replace(/\*/g, '');
}

/** `[file:12](file#L12) `words`` */
const stop = /\[([\w.-]+):(\d+)\]\(([\w.-]+)#L(\d+)\)(?: \|)? `([^`]+)`/g;

describe('the samples', () => {
  it('have every place the tour sends the reader to', () => {
    const stops = [...read('README.md').matchAll(stop)];
    assert.ok(stops.length > 50, `${stops.length} stops`);
    for (const [, file, line, linked, linkedLine, words] of stops) {
      assert.deepEqual([linked, linkedLine], [file, line]);
      const there = shown(read(file ?? '').split('\n')[Number(line) - 1] ?? '');
      assert.ok(there.includes(words ?? ''), `${file}:${line} should hold: ${words}`);
    }
  });

  it('have the words of every fact once or more', () => {
    const texts = new Map<SampleFile, string>();
    for (const { file, words } of [...quotes.map((quote) => ({ file: quote.file, words: quote.first })), ...notQuotes, ...pullQuotes]) {
      const text = texts.get(file) ?? shown(read(file));
      texts.set(file, text);
      assert.ok(text.includes(words), `${file} should hold: ${words}`);
    }
  });
});
