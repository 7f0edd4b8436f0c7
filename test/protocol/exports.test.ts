import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anchorGround, anchorOf } from '../../server/annotation/anchor.js';
import { ANNOTATION_PATH } from '../../server/annotation/annotationFolder.js';
import type { AnnotationRecord } from '../../server/annotation/record.js';
import { sidecarLine } from '../../server/annotation/sidecar.js';
import { coastWire, harbourPost, islandTimes } from './articles.js';

const quotelens = (...args: string[]) => spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8' });

const words = 'If the ramp breaks with people on it, that is on us,';
const at = harbourPost.indexOf(words);
const on = anchorOf(anchorGround('harbour.news', harbourPost, []), [[harbourPost.lastIndexOf('"', at), at + words.length + 1]]);
const entered = { at: '2026-11-22T09:00:00.000Z', by: 'Ana' };
const records: readonly AnnotationRecord[] = [
  { ...entered, id: 'r1', op: 'correct', on, speaker: 'Ann Hale of Kells Bay' },
  { ...entered, id: 'r2', op: 'note', on, about: 'statement', text: 'Heard it myself.', status: 'matches reference' },
];

describe('exports on the command line', () => {
  let root: string;
  const folder = (name: string): string => join(root, name);
  const sidecar = (name: string): string => join(folder(name), ANNOTATION_PATH, 'ana.jsonl');

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'quotelens-export-'));
    for (const name of ['mine', 'theirs']) {
      mkdirSync(join(folder(name), ANNOTATION_PATH), { recursive: true });
      for (const [file, text] of [['harbour.news', harbourPost], ['island.news', islandTimes], ['wire.news', coastWire]] as const) writeFileSync(join(folder(name), file), text);
    }
    writeFileSync(sidecar('mine'), records.map(sidecarLine).join(''));
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  for (const [format, contents] of [
    ['csv', [/^\ufeffarticle,outlet,/, /,Ann Hale of Kells Bay,.*,corrected,,Ana,2026-11-22/, /"Heard it myself\. \(Ana, 2026-11-22\)",matches reference/]],
    ['markdown', [/^# Quotes in /, /corrected, by Ana on 2026-11-22/, /Note \(Ana, 2026-11-22; status: matches reference\): Heard it myself/]],
    ['html', [/^<!doctype html>/, /corrected, by Ana on 2026-11-22/]],
    ['w3c', [/"http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/, /"value":"Ann Hale of Kells Bay"/]],
  ] as const) {
    it(`export --format ${format} says what was decided, by whom and when`, () => {
      const { status, stdout, stderr } = quotelens('export', '--format', format, folder('mine'));
      assert.deepEqual([status, stderr], [0, '']);
      for (const content of contents) assert.match(stdout, content);
    });
  }

  for (const format of ['csv', 'w3c']) {
    it(`what export --format ${format} writes, import brings back as it was, and only once`, () => {
      const file = join(root, `export.${format}`);
      writeFileSync(file, quotelens('export', '--format', format, folder('mine')).stdout);
      rmSync(sidecar('theirs'), { force: true });
      assert.equal(quotelens('import', '--into', folder('theirs'), file).stdout, `${file}: 2 added, 0 there already, 0 not read\n`);
      assert.equal(readFileSync(sidecar('theirs'), 'utf8'), readFileSync(sidecar('mine'), 'utf8'));
      assert.equal(quotelens('import', '--into', folder('theirs'), file).stdout, `${file}: 0 added, 2 there already, 0 not read\n`);
    });
  }

  for (const [format, place] of [['brat', 'brat folder'], ['refi', 'export.qdpx']] as const) {
    it(`what export --format ${format} writes, import brings back as it was`, () => {
      const to = join(root, place);
      assert.equal(quotelens('export', '--format', format, '--to', to, folder('mine')).status, 0);
      rmSync(sidecar('theirs'), { force: true });
      assert.equal(quotelens('import', '--into', folder('theirs'), to).stdout, `${to}: 2 added, 0 there already, 0 not read\n`);
      assert.equal(readFileSync(sidecar('theirs'), 'utf8'), readFileSync(sidecar('mine'), 'utf8'));
    });
  }

  it('speakers are called as readers call them', () => {
    const naming: AnnotationRecord = { ...entered, id: 'n1', op: 'name', name: 'Tom Reed', as: 'Thomas Reed' };
    writeFileSync(sidecar('theirs'), sidecarLine(naming));
    const { stdout } = quotelens('export', '--format', 'csv', folder('theirs'));
    assert.match(stdout, /,Thomas Reed,Fisherman Tom Reed,/);
    assert.match(stdout, /,Thomas Reed,Tom Reed,.*,speaker renamed,,Ana,2026-11-22/);
  });

  it('curate tells what two people hold of each quote, and settles what they agree on', () => {
    const bo: AnnotationRecord = { ...entered, by: 'Bo', id: 'r3', op: 'confirm', on, speaker: 'Ann Hale of Kells Bay' };
    const path = (name: string): string => join(folder('theirs'), ANNOTATION_PATH, `${name}.jsonl`);
    writeFileSync(path('bo'), sidecarLine(bo));
    writeFileSync(sidecar('theirs'), records.map(sidecarLine).join(''));
    const { status, stdout } = quotelens('curate', '--settle', 'agreed', '--by', 'Cy', folder('theirs'));
    assert.equal(status, 0);
    const { annotators, differences, held, settled } = JSON.parse(stdout) as { annotators: string[]; differences: string[]; held: { by: string; speaker: string }[]; settled: null };
    assert.deepEqual([annotators, differences, held.map(({ by, speaker }) => `${by}: ${speaker}`), settled], [['Ana', 'Bo'], [], ['Ana: Ann Hale of Kells Bay', 'Bo: Ann Hale of Kells Bay'], null]);
    assert.match(readFileSync(path('curated'), 'utf8'), /"by":"Cy".*"curates":\["r1","r3"\]/);
    assert.match(quotelens('curate', folder('theirs')).stdout, /"settled":\{"by":"Cy"/);
    for (const name of ['bo', 'curated']) rmSync(path(name));
  });

  it('agreement compares what two people decided', () => {
    const bo: AnnotationRecord = { ...entered, by: 'Bo', id: 'r3', op: 'confirm', on, speaker: 'Ann Hale' };
    writeFileSync(join(folder('theirs'), ANNOTATION_PATH, 'bo.jsonl'), sidecarLine(bo));
    writeFileSync(sidecar('theirs'), records.map(sidecarLine).join(''));
    const { status, stdout } = quotelens('agreement', folder('theirs'));
    rmSync(join(folder('theirs'), ANNOTATION_PATH, 'bo.jsonl'));
    const none = { exact: 0, trimmed: 0, overlapping: 0 };
    const all = { exact: 1, trimmed: 1, overlapping: 1 };
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), { annotators: ['Ana', 'Bo'], quotes: [1, 1], spansOnly: all, withSpeaker: none, judgedByBoth: 1, alpha: 0 });
  });

  it('a damaged line is told and hides nothing', () => {
    writeFileSync(sidecar('theirs'), `{"id":"cut\n${records.map(sidecarLine).join('')}`);
    const { status, stdout, stderr } = quotelens('export', '--format', 'csv', folder('theirs'));
    assert.equal(status, 1);
    assert.equal(stderr, 'quotelens: annotations of ana, line 1: not JSON\n');
    assert.match(stdout, /corrected,,Ana/);
  });

  for (const format of ['csv', 'markdown', 'html', 'w3c']) {
    it(`export --no-text --format ${format} leaves the articles’ words out, headlines among them`, () => {
      const { stdout } = quotelens('export', '--no-text', '--format', format, folder('mine'));
      // Notes are the readers’ own, and names are no words of the articles’ but facts.
      const words = [harbourPost, islandTimes, coastWire].flatMap((text) => text.split('\n').filter((line) => /^(?:Headline|Title): |.{40}/i.test(line)).map((line) => line.replace(/^\w+: /, '')));
      assert.ok(words.length > 6);
      for (const line of words) for (const part of pieces(line)) assert.ok(!stdout.includes(part), part);
    });
  }

  for (const [args, says] of [
    [['export', 'samples'], /name a format: --format w3c \| csv \| markdown \| html \| brat \| refi/],
    [['export', '--format', 'brat', 'samples'], /“brat” is a folder: name it with --to FOLDER/],
    [['export', '--format', 'brat', '--to', 'samples', 'samples'], /“samples” is not an empty folder/],
    [['export', '--format', 'refi', '--no-text', 'samples'], /cannot be exported with --no-text/],
    [['curate', '--annotators', 'Ana', 'samples'], /name two annotators: --annotators ONE,OTHER \(nobody has decided on these articles\)/],
    [['export', '--format', 'pdf', 'samples'], /name a format/],
    [['import', 'a.csv'], /name the folder: --into FOLDER/],
  ] as const) {
    it(`quotelens ${args.join(' ')}: one clear line`, () => {
      const { status, stderr } = quotelens(...args);
      assert.equal(status, 2);
      assert.match(stderr, says);
    });
  }
});

/** Every five words in a row. */
function pieces(line: string): string[] {
  const words = line.split(' ');
  return words.map((_word, at) => words.slice(at, at + 5)).filter((row) => row.length === 5).map((row) => row.join(' '));
}
