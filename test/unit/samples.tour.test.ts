import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { intake } from '../../server/archive/intake.js';
import { MemoryStore } from '../../server/archive/memory.js';
import { coverageOf } from '../../server/coverage/coverage.js';
import { notQuotes, pullQuotes, quotes, type SampleFile } from './samples.facts.js';

const samples = resolve('samples');
const read = (file: string): string => readFileSync(resolve(samples, file), 'utf8');

const entities: Readonly<Record<string, string>> = {
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', hellip: '…', nbsp: '\u00a0', mdash: '—', copy: '©',
};

function archiveOf(folder: string): MemoryStore {
  const archive = new MemoryStore();
  for (const name of readdirSync(resolve(samples, folder))) {
    const file = `${folder}/${name}`;
    archive.put(file, intake(file, { id: file, text: read(file), format: 'text' }, name).articles.map(({ stored }) => stored));
  }
  return archive;
}

/** A line as a reader sees it: tags and Markdown emphasis away, entities opened. */
function shown(line: string): string {
  return line
    .replace(/<[^<>]*>/g, '')
    .replace(/&(\w{1,8});/g, (all, name: string) => entities[name] ?? all)
    .replace(/\*/g, '');
}

/** `[file:12](file#L12) `words`` */
const stop = /\[([\w./-]+):(\d+)\]\(([\w./-]+)#L(\d+)\)(?: \|)? `([^`]+)`/g;

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

  it('have one wire text that five outlets print, and a sixth outlet with its own', async () => {
    const archive = archiveOf('one-wire');
    const radio = (await archive.entry('one-wire/hestray-radio.news'))!;
    const coverage = await coverageOf(radio, radio.utterances.findIndex(({ printed }) => printed.join().includes('passed every test')), archive);
    assert.equal(coverage.articles, 5);
    assert.equal(coverage.origins, 2, 'the radio’s own and the wire’s');
  });

  it('have a phrase that five strangers use, and nobody reports', async () => {
    const archive = archiveOf('a-phrase');
    for (const article of archive.all()) {
      const phrase = article.utterances.findIndex(({ printed }) => printed.join().includes('our first priority'));
      assert.deepEqual((await coverageOf(article, phrase, archive)).passages, []);
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
