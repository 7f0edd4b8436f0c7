import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSidecar, sidecarLine } from '../../../server/annotation/sidecar.js';
import { oneOfEach } from './records.js';

const lines = oneOfEach.map(sidecarLine);

describe('a sidecar file', () => {
  it('gives back what was written', () => {
    assert.deepEqual(readSidecar(lines.join('')), { records: oneOfEach, damaged: [] });
  });

  it('has one line a record, whatever stands in a note', () => {
    for (const line of lines) assert.equal(line.indexOf('\n'), line.length - 1);
  });

  const good = lines[0]!.trim();
  const damages: readonly { what: string; line: string; why: string }[] = [
    { what: 'a line cut short', line: good.replace('r1', 'r0').slice(0, 60), why: 'not JSON' },
    { what: 'a list', line: '[]', why: 'not an object' },
    { what: 'no id', line: '{"op":"undo","at":"2026-11-22T09:00:00Z","by":"Ana","of":"r1"}', why: 'no “id”' },
    { what: 'a day that does not exist', line: '{"id":"x","op":"undo","at":"2026-13-45","by":"Ana","of":"r1"}', why: '“at” is not a time' },
    { what: 'an operation of a later version', line: '{"id":"x","op":"praise","at":"2026-11-22T09:00:00Z","by":"Ana"}', why: 'an operation that this version does not know: praise' },
    { what: 'an operation named like a part of every object', line: '{"id":"x","op":"constructor","at":"2026-11-22T09:00:00Z","by":"Ana"}', why: 'an operation that this version does not know: constructor' },
    { what: 'an anchor without words', line: good.replace(/"parts":\[.*?\}\]/, '"parts":[]'), why: '“on” is not what “confirm” wants' },
    { what: 'a note without text', line: '{"id":"x","op":"revise","at":"2026-11-22T09:00:00Z","by":"Ana"}', why: '“revise” without “of”' },
  ];
  for (const { what, line, why } of damages) {
    it(`tells of ${what}, and reads the others`, () => {
      const { records, damaged } = readSidecar(`${lines[0]!}${line}\n${lines[1]!}`);
      assert.deepEqual(records, oneOfEach.slice(0, 2));
      assert.deepEqual(damaged, [{ line: 2, why }]);
    });
  }

  it('takes a line that was cut short and written again for no damage', () => {
    const { records, damaged } = readSidecar(`${lines[1]!}${good.slice(0, 60)}\n${lines[0]!}`);
    assert.deepEqual([records.length, damaged], [2, []]);
  });

  it('passes over what a merge leaves between the lines', () => {
    const merged = `<<<<<<< mine\n${lines[0]!}=======\n${lines[1]!}>>>>>>> theirs\n`;
    assert.deepEqual(readSidecar(merged), { records: oneOfEach.slice(0, 2), damaged: [] });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.json(), fc.constantFrom(...lines))), (parts) => void readSidecar(parts.join('\n'))), { numRuns: 60 });
  });
});
