import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inForce, reattached } from '../../../server/annotation/inForce.js';
import type { AnnotationRecord } from '../../../server/annotation/record.js';
import { on, oneOfEach } from './records.js';

const confirm = (id: string, minute: number): AnnotationRecord => ({ id, at: `2026-11-22T09:${10 + minute}:00.000Z`, by: 'Ana', op: 'confirm', on, speaker: null, type: 'direct' });
const undo = (id: string, of: string, minute: number): AnnotationRecord => ({ id, at: `2026-11-22T09:${10 + minute}:00.000Z`, by: 'Ana', op: 'undo', of });
const idsOf = (records: readonly AnnotationRecord[]): string[] => inForce(records).map(({ id }) => id);

describe('records in force', () => {
  const cases: readonly { what: string; records: readonly AnnotationRecord[]; ids: readonly string[] }[] = [
    { what: 'stand in order of time', records: [confirm('b', 2), confirm('a', 1)], ids: ['a', 'b'] },
    { what: 'are those that nobody took back', records: [confirm('a', 1), undo('u', 'a', 2), confirm('b', 3)], ids: ['b'] },
    { what: 'come back when the undo is undone', records: [confirm('a', 1), undo('u', 'a', 2), undo('v', 'u', 3)], ids: ['a'] },
    { what: 'go again when that is undone', records: [confirm('a', 1), undo('u', 'a', 2), undo('v', 'u', 3), undo('w', 'v', 4)], ids: [] },
    { what: 'are taken back once by two people', records: [confirm('a', 1), undo('u', 'a', 2), undo('v', 'a', 2), undo('w', 'v', 3)], ids: [] },
    { what: 'do not hang on clocks', records: [confirm('a', 5), undo('u', 'a', 1)], ids: [] },
    { what: 'count once when a line stands twice', records: [confirm('a', 1), confirm('a', 1)], ids: ['a'] },
    { what: 'survive an undo of nothing', records: [confirm('a', 1), undo('u', 'elsewhere', 2)], ids: ['a'] },
    { what: 'survive undos in a circle', records: [confirm('a', 1), undo('u', 'v', 2), undo('v', 'u', 3)], ids: ['a'] },
  ];
  for (const { what, records, ids } of cases) it(what, () => assert.deepEqual(idsOf(records), ids));

  it('are the same whatever order the lines have', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...oneOfEach], { minLength: oneOfEach.length }), (records) => {
        assert.deepEqual(idsOf(records), ['r1', 'r3', 'r4', 'r5', 'r6', 'r7', 'r9', 'r10', 'r11', 'r12']);
      }),
      { numRuns: 30 },
    );
  });

  it('hang where they were last attached', () => {
    const moves: AnnotationRecord[] = [1, 2].map((minute) => ({ id: `m${minute}`, at: `2026-11-22T10:0${minute}:00.000Z`, by: 'Ana', op: 'attach', of: 'r1', on }));
    assert.equal(reattached(moves).get('r1')!.id, 'm2');
  });
});
