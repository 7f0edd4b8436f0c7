import assert from 'node:assert/strict';
import { annotated } from '../../../../server/annotation/annotated.js';
import { anchorGround, anchorOf } from '../../../../server/annotation/anchor.js';
import { annotationsFromCsv } from '../../../../server/annotation/exports/csv.js';
import type { ReportRow } from '../../../../server/annotation/exports/reportRow.js';
import { rowsOf } from '../../../../server/annotation/exports/rowsOf.js';
import type { Standing } from '../../../../server/annotation/standing.js';
import type { Attribution, Reading } from '../../../../server/attribution/attribution.js';
import type { Span } from '../../../../server/text/span.js';
import { workOn } from '../../../../server/annotation/articleWork.js';
import { intake } from '../../../../server/archive/intake.js';
import { exportedText } from './exported.js';

const text = 'The 🚢 is late.\n\n“We waited\nfor years,” Ida Holm said. “Now it is there.”\n\nA “safe” pier, said Mr Dahl.\n';
const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const ground = anchorGround('eskby/ferry.txt', text, [
  { span: [0, 15], region: 'headline' },
  { span: [17, text.indexOf('\n\nA')], region: 'body' },
  { span: [text.indexOf('A “safe”'), text.length - 1], region: 'body' },
]);

const quote = (id: string, content: readonly Span[], speaker: number | null, source: string): Attribution => ({
  id, type: 'direct', content, quoted: content, cue: [], source: [spanOf(source)], speaker, confidence: 0.876, region: 'body', rule: 'say',
});
const reading: Reading = {
  attributions: [quote('q1', [spanOf('“We waited\nfor years,”'), spanOf('“Now it is there.”')], 0, 'Ida Holm'), quote('q2', [spanOf('“safe”')], null, 'Mr Dahl')],
  speakers: [{ name: 'Ida Holm', kind: 'person', roles: [], mentions: [spanOf('Ida Holm')] }],
  problems: [],
};

const entered = (id: string) => ({ id, at: '2026-11-22T09:00:00.000Z', by: 'Ana' });
const standing: readonly Standing[] = [
  { ...entered('r1'), op: 'correct', on: anchorOf(ground, reading.attributions[0]!.content), speaker: 'Ida Holm of Eskby' },
  { ...entered('r2'), op: 'reject', on: anchorOf(ground, reading.attributions[1]!.content) },
  { ...entered('r3'), op: 'note', on: anchorOf(ground, reading.attributions[0]!.content), about: 'statement', text: '=HYPERLINK("https://example.org")', status: 'differs', tags: ['pier', 'north'] },
  { ...entered('r4'), op: 'note', on: anchorOf(ground, [spanOf('The 🚢 is late.')]), about: 'passage', text: 'By 3 hours; "really".' },
  { ...entered('r5'), op: 'confirm', on: anchorOf(anchorGround('eskby/ferry.txt', 'Nothing like this was ever written in that file.', []), [[0, 48]]) },
];
const work = workOn(intake('ferry', { id: 'ferry', text, format: 'text' }).articles[0]!, 'eskby/ferry.txt', []);
const csvOf = (of: readonly ReportRow[], withoutText = false) => exportedText('csv', [{ work, rows: of }], { withoutText });
const rows = rowsOf({ outlet: 'Eskby Echo', title: 'Late again', published: '2026-03-12' }, ground, annotated(ground, reading, standing), () => undefined);

describe('a table of reports', () => {
  it('has a row for each quote, suggested or decided, each loose note and what was lost', () => {
    const told = rows.map(({ state, words, speaker, start, end, paragraph }) => [state, words, speaker, start, end, paragraph]);
    assert.deepEqual(told, [
      ['corrected', '“We waited for years,” … “Now it is there.”', 'Ida Holm of Eskby', 16, 72, 2],
      ['rejected', '“safe”', '', 76, 82, 3],
      ['note', 'The 🚢 is late.', '', 0, 14, 1],
      ['lost', 'Nothing like this was ever written in that file.', '', 0, 48, 1],
    ]);
  });

  it('brings its annotations back as they were', async () => {
    const { records, problems } = annotationsFromCsv(await csvOf(rows));
    assert.deepEqual(problems, []);
    assert.deepEqual([...records].sort((a, b) => (a.id < b.id ? -1 : 1)), standing);
  });

  for (const [what, delimiter] of [['semicolons', ';'], ['tabs', '\t']] as const) {
    it(`comes back from a spreadsheet that writes ${what} and leaves commas unquoted`, () => {
      const table = `article${delimiter}quote${delimiter}"annotations"\r\nferry.txt${delimiter}We waited, and waited${delimiter}"${JSON.stringify([standing[1]]).replaceAll('"', '""')}"\r\n`;
      assert.deepEqual(annotationsFromCsv(table), { records: [standing[1]], problems: [] });
    });
  }

  it('opens right: byte order mark, CRLF, no formula', async () => {
    const csv = await csvOf(rows);
    assert.ok(csv.startsWith('\ufeffarticle,outlet,'));
    assert.match(csv, /"'=HYPERLINK\(""https/);
    for (const sign of ['=', '+', '-', '@', '\t', '\r']) assert.match(await csvOf([{ ...rows[0]!, words: `${sign}1` } satisfies ReportRow]), new RegExp(`'[${sign}]1`));
  });

  it('has what stands around a quote', () => {
    assert.deepEqual(rows.slice(0, 2).map(({ before, after }) => [before, after]), [['', ' A “safe” pier, said Mr Dahl.'], ['“Now it is there.” A ', ' pier, said Mr Dahl.']]);
  });

  it('leaves the publisher’s words out when asked to, headlines among them', async () => {
    const csv = await csvOf(rows, true);
    assert.doesNotMatch(csv, /waited|safe|Late again|Mr Dahl/);
    assert.match(annotationsFromCsv(csv).problems.join(), /no column “annotations”/);
  });

  for (const [what, csv, problem] of [
    ['a broken cell', 'annotations\n"[{""id"":1}]"\nno json\n', /line 2: no “id”.*line 3: the annotations are not JSON/s],
    ['an unclosed mark', 'annotations\n"[', /not a table/],
    ['nothing', '', /^$/],
  ] as const) {
    it(`says what is wrong with ${what}`, () => assert.match(annotationsFromCsv(csv).problems.join('\n'), problem));
  }
});
