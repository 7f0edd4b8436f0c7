import assert from 'node:assert/strict';
import { anchorGround, anchorOf } from '../../../../server/annotation/anchor.js';
import { w3cAnnotation, w3cCollection } from '../../../../server/annotation/exports/w3c.js';
import { annotationsFromW3c } from '../../../../server/annotation/exports/w3cImport.js';
import type { AnnotationRecord } from '../../../../server/annotation/record.js';
import { standing, type Standing } from '../../../../server/annotation/standing.js';
import { on, oneOfEach } from '../records.js';

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

describe('W3C Web Annotations', () => {
  it('come back as they were', () => {
    assert.deepEqual(annotationsFromW3c(JSON.stringify(w3cCollection(annotations, 'ferry'))), { records: annotations, problems: [] });
  });

  it('hold what stands after revisions, undos and re-attachments', () => {
    const { records } = annotationsFromW3c(JSON.stringify(w3cCollection(standing(oneOfEach), 'ferry')));
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
    const long = 'one two three four five six seven eight nine ten';
    const anchor = anchorOf(anchorGround('long.txt', long, []), [[0, long.length]]);
    const without = JSON.stringify(w3cAnnotation({ ...entered, op: 'confirm', on: anchor, speaker: null, type: 'mixed' }, { withoutText: true }));
    assert.match(without, /"exact":"one two three four five six seven eight"/);
    assert.doesNotMatch(without, /nine|prefix/);
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
