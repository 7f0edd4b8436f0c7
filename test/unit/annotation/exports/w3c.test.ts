import assert from 'node:assert/strict';
import { anchorGround, anchorOf } from '../../../../server/annotation/anchor.js';
import { w3cAnnotation, w3cQuote } from '../../../../server/annotation/exports/w3c.js';
import { annotationsFromW3c } from '../../../../server/annotation/exports/w3cImport.js';
import type { AnnotationRecord } from '../../../../server/annotation/record.js';
import { standing, type Standing } from '../../../../server/annotation/standing.js';
import type { ArticleWork } from '../../../../server/annotation/articleWork.js';
import type { ReportRow } from '../../../../server/annotation/exports/reportRow.js';
import { on, oneOfEach } from '../records.js';
import { exportedText } from './exported.js';
import { row } from './row.js';

const entered = { id: '5c3b1c62-6c52-4c8e-8c5d-0a4d3a9b0001', at: '2026-11-22T09:00:00.000Z', by: 'Ana María' };
const text = '“We waited,” she said. “Now it is there.”';
const parts = anchorOf(anchorGround('a b/ferry.txt#2', text, [], 'https://example.org/ferry?id=1'), [[1, 11], [24, 40]]);

const annotations: readonly Standing[] = [
  { ...entered, op: 'confirm', on, speaker: 'Ida Holm', type: 'direct' },
  { ...entered, op: 'reject', on: parts },
  { ...entered, op: 'correct', on, speaker: null },
  { ...entered, op: 'correct', on, type: 'mixed', bounds: parts },
  { ...entered, op: 'add', on: parts, speaker: 'Ida Holm', type: 'direct' },
  { ...entered, op: 'add', on, speaker: null, type: 'indirect' },
  { ...entered, op: 'note', on, about: 'passage', text: 'Rang her 🚢\n“Yes.”' },
  { ...entered, id: 'of another form', op: 'note', on, about: 'statement', text: '', status: 'not found', tags: ['pier', 'a b'], sources: ['https://example.org/a', 'minutes, p. 4'] },
];

const ground = anchorGround('eskby/ferry.txt', text, []);
const quote: ReportRow = {
  ...row, words: '“We waited,” … “Now it is there.”', content: [[0, 12], [23, 41]], codes: ['partial', 'figure-changed'], differences: ['has “two” for “three”'],
  reports: [{ key: 'm', outlet: 'Morvik Mail', url: 'https://example.org/m', words: 'We waited', differences: [], codes: ['partial'], sign: 'P', standing: { state: 'suggested' } }],
};
/** The collection with these records, and with this quote where it is given. */
const collection = (records: readonly Standing[], rows: readonly ReportRow[] = []) => exportedText('w3c', [{ work: { ground, standing: records } as unknown as ArticleWork, rows }]);
const about = { made: '2026-11-23T10:00:00.000Z', version: '1.2.3', withoutText: false };

describe('W3C Web Annotations', () => {
  it('come back as they were, and what was only suggested does not come with them', async () => {
    assert.deepEqual(annotationsFromW3c(await collection(annotations, [quote])), { records: annotations, problems: [] });
  });

  it('say of a quote who speaks, how it stands and how it differs', async () => {
    const { total, first } = JSON.parse(await collection([], [quote])) as { total: number; first: { items: readonly Record<string, unknown>[] } };
    const [found] = first.items;
    assert.deepEqual([total, first.items.length, found!['quotelens:state'], found!['generated'], 'creator' in found!], [1, 1, 'suggested', '2026-11-22T10:00:00.000Z', false]);
    const said = (found!['body'] as readonly Record<string, unknown>[]).map((body) => [body['purpose'], body['value'] ?? body['source'], body['quotelens:state']]);
    assert.deepEqual(said, [
      ['identifying', 'Ida Holm', undefined],
      ['classifying', 'direct', undefined],
      ['assessing', 'suggested by Quotelens, 92 %', undefined],
      ['tagging', 'partial', 'suggested'],
      ['tagging', 'figure-changed', 'suggested'],
      ['describing', 'has “two” for “three”', 'suggested'],
      ['linking', 'https://example.org/m', 'suggested'],
    ]);
  });

  it('say who decided on a quote, and when', () => {
    const { creator, created, body } = w3cQuote(ground, { ...quote, state: 'confirmed', by: 'Ana', at: '2026-11-22T09:00:00.000Z', curated: true }, about);
    assert.deepEqual([creator, created], [{ id: 'urn:quotelens:annotator:Ana', type: 'Person', name: 'Ana' }, '2026-11-22T09:00:00.000Z']);
    assert.ok(JSON.stringify(body).includes('"confirmed in curation, by Ana on 2026-11-22"'));
  });

  it('hold what stands after revisions, undos and re-attachments', async () => {
    const { records } = annotationsFromW3c(await collection(standing(oneOfEach)));
    assert.deepEqual(records.map(({ id, op }) => `${id} ${op}`), ['r1 confirm', 'r3 correct', 'r4 add', 'r5 note']);
    assert.equal((records[3] as Extract<AnnotationRecord, { op: 'note' }>).status, 'differs');
  });

  it('count code points', () => {
    assert.deepEqual(w3cAnnotation({ ...entered, op: 'confirm', on, speaker: 'Ida Holm', type: 'direct' })['target'], [
      {
        type: 'SpecificResource',
        source: 'urn:quotelens:article:eskby%2Fferry.txt',
        selector: [
          { type: 'TextQuoteSelector', exact: 'We close the pier', prefix: 'Ida Holm said 🚢 “', suffix: '.”' },
          { type: 'TextPositionSelector', start: 17, end: 34 },
        ],
      },
    ]);
  });

  it('leave out the publisher’s words when asked to', () => {
    const without = [w3cAnnotation({ ...entered, op: 'correct', on: parts, bounds: parts }, { withoutText: true }), w3cQuote(ground, quote, { ...about, withoutText: true })];
    assert.doesNotMatch(JSON.stringify(without), /waited|there|two|TextQuoteSelector/);
    assert.match(JSON.stringify(without), /"start":1,"end":11/);
  });

  const foreign: readonly { what: string; json: string; problem: RegExp }[] = [
    { what: 'no JSON', json: '<html>', problem: /not JSON/ },
    { what: 'an annotation of another program', json: '{"id":"https://example.org/1","type":"Annotation","target":"https://example.org/"}', problem: /^https:\/\/example\.org\/1: not an annotation that this program wrote$/ },
    { what: 'nothing', json: 'null', problem: /without an id/ },
    { what: 'one without its words', json: JSON.stringify(w3cAnnotation({ ...entered, op: 'confirm', on, speaker: 'Ida Holm', type: 'direct' }, { withoutText: true })), problem: /“on” is not what “confirm” wants/ },
  ];
  for (const { what, json, problem } of foreign) {
    it(`say why ${what} cannot be read`, () => {
      const { records, problems } = annotationsFromW3c(json);
      assert.deepEqual(records, []);
      assert.match(problems.join('\n'), problem);
    });
  }
});
