import assert from 'node:assert/strict';
import { anchorOf } from '../../../../server/annotation/anchor.js';
import { workOn } from '../../../../server/annotation/articleWork.js';
import { annotationsFromBrat } from '../../../../server/annotation/exports/bratImport.js';
import { rowsOf } from '../../../../server/annotation/exports/rowsOf.js';
import { intake } from '../../../../server/archive/intake.js';
import type { Span } from '../../../../server/text/span.js';
import { exportedFiles } from './exported.js';

const text = 'Pier 🚢 to close\n\n“We close the pier\nfor the winter,” said Ida Holm, the port director.\n\n“All of it. That is\nfinal.\n\n“Nobody is happy,” she said.\n';
const [read] = intake('eskby/ferry.news', { id: 'eskby/ferry.news', text, format: 'text' }).articles;
const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const ground = workOn(read!, 'eskby/ferry.news', []).ground;
const work = workOn(read!, 'eskby/ferry.news', [
  { id: 'r1', at: '2026-11-22T09:00:00.000Z', by: 'Ana', op: 'add', on: anchorOf(ground, [spanOf('“All of it. That is\nfinal.'), spanOf('“Nobody is happy,”')]), speaker: 'Ida Holm', type: 'direct' },
  { id: 'r2', at: '2026-11-22T09:00:00.000Z', by: 'Ana', op: 'note', on: anchorOf(ground, [spanOf('Pier 🚢 to close')]), about: 'passage', text: 'Two\nlines.' },
]);

describe('brat', () => {
  let files: ReadonlyMap<string, string>;
  let annotations: string;

  before(async () => {
    const made = await exportedFiles('brat', [{ work, rows: rowsOf({}, ground, work.annotated, () => undefined) }]);
    files = new Map([...made].map(([name, content]) => [name, content.toString()]));
    annotations = files.get('eskby_ferry.news.ann') ?? '';
  });

  it('gets each article’s text as it is, and what the types are', () => {
    assert.equal(files.get('eskby_ferry.news.txt'), text);
    assert.match(files.get('annotation.conf') ?? '', /^\[entities\]\nQuote\nSpeaker\n/);
    assert.deepEqual(JSON.parse(files.get('articles.json')!), { 'eskby_ferry.news': { article: 'eskby/ferry.news' } });
  });

  it('gets a quote over lines and paragraphs as one annotation of fragments, in code points', () => {
    const lines = annotations.split('\n');
    for (const line of [
      'T1\tQuote 17 35;36 52\t“We close the pier for the winter,”',
      'A1\tKind T1 direct',
      'A2\tStatus T1 suggested',
      '#1\tSpeaker T1\tIda Holm',
      'T4\tQuote 88 107;108 114;116 134\t“All of it. That is final. “Nobody is happy,”',
      '#3\tDecision T4\tadded, by Ana on 2026-11-22',
    ]) assert.ok(lines.includes(line), `${line}\n\n${annotations}`);
    assert.match(annotations, /\tAnnotatorNotes T\d+\tTwo lines\. \(Ana, 2026-11-22\)\n/);
    assert.match(annotations, /R1\tAttributedTo Arg1:T1 Arg2:T2\nT3\tCue \d+ \d+\tsaid\nR2\tSignalledBy Arg1:T1 Arg2:T3/);
  });

  it('gives the annotations back, and what was marked with it since as quotes of whoever is named', () => {
    const marked = `${annotations}T90\tQuote 7 15\tto close\nT91\tSpeaker 57 65\tIda Holm\nR90\tAttributedTo Arg1:T90 Arg2:T91\n`;
    const bo = { by: 'Bo', now: () => '2026-11-23T09:00:00.000Z' };
    const { records, problems } = annotationsFromBrat({ article: 'eskby/ferry.news', text, annotations: marked }, bo);
    assert.deepEqual(problems, []);
    assert.deepEqual(records.slice(0, 2).sort((a, b) => (a.id < b.id ? -1 : 1)), work.standing);
    assert.deepEqual(records.slice(2).map((record) => ('on' in record && record.op === 'add' ? [record.by, record.on.parts.map(({ exact }) => exact), record.speaker, record.type] : record)), [['Bo', ['to close'], 'Ida Holm', 'indirect']]);
    const again = annotationsFromBrat({ article: 'eskby/ferry.news', text, annotations: marked }, { ...bo, now: () => '2026-11-24T09:00:00.000Z' }).records;
    assert.deepEqual(again.map(({ id }) => id), records.map(({ id }) => id), 'a second import adds nothing');
    assert.match(annotationsFromBrat({ article: 'a', text, annotations: marked }, undefined).problems.join(), /1 quotes were marked with brat: say by whom/);
  });

  for (const [what, lines] of [['nothing', ''], ['no lines of brat', 'a\nb\tc\n\t\t\n'], ['places that are none', 'T1\tQuote 5 2\tx\nT2\tQuote a b\tx\nT3\tQuote 900 910\tx\n'], ['records that are none', '#1\tQuotelens T1\t{"a":1}\n#2\tQuotelens T1\tno']] as const) {
    it(`takes nothing from ${what}`, () => assert.deepEqual(annotationsFromBrat({ article: 'a', text, annotations: lines }, { by: 'Bo', now: () => '' }).records, []));
  }
});
