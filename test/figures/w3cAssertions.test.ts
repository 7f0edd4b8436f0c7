import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorGround, anchorOf } from '../../server/annotation/anchor.js';
import { w3cAnnotation, w3cQuote } from '../../server/annotation/exports/w3c.js';
import type { ReportRow } from '../../server/annotation/exports/reportRow.js';
import type { SharedRecord } from '../../server/annotation/record.js';
import type { Standing } from '../../server/annotation/standing.js';
import { scope } from '../unit/annotation/exports/exported.js';
import { row } from '../unit/annotation/exports/row.js';

/** The W3C's own assertions about annotations, JSON Schema draft-04. */
const FOLDER = '../shared/w3c';

const text = 'The 🚢 is late, “we waited,” she said. “Now it is there.”';
const entered = { id: '5c3b1c62-6c52-4c8e-8c5d-0a4d3a9b0001', at: '2026-11-22T09:00:00.000Z', by: 'Ana' };
const here = anchorOf(anchorGround('a b/ferry 🚢.txt', text, []), [[17, 27]]);
const apart = anchorOf(anchorGround('ferry.txt', text, [], 'https://example.org/ferry'), [[17, 27], [40, 56]]);

const annotations: readonly (Standing | SharedRecord)[] = [
  { ...entered, op: 'confirm', on: here, speaker: 'Ida Holm', type: 'direct' },
  { ...entered, op: 'reject', on: apart },
  { ...entered, op: 'correct', on: here, speaker: 'Ida Holm', type: 'direct', bounds: apart },
  { ...entered, op: 'add', on: apart, speaker: null, type: 'indirect' },
  { ...entered, op: 'note', on: apart, about: 'statement', text: 'Rang her.', status: 'differs', tags: ['pier'], sources: ['https://example.org/minutes', 'p. 4'] },
  { ...entered, op: 'same', one: here, other: apart },
  { ...entered, op: 'different', one: apart, other: here },
  { ...entered, op: 'name', name: 'Ida Holm', as: 'Ida Holm of Eskby' },
];

const ground = anchorGround('a b/ferry 🚢.txt', text, []);
const told = { differences: ['has “two” for “three”'], codes: ['figure-changed'] };
const quote: ReportRow = {
  ...row, ...told, article: ground.article, content: [[16, 26], [39, 55]],
  reports: [{ ...told, key: 'm', outlet: 'Morvik Mail', url: 'https://example.org/m', words: 'we waited', sign: '!', standing: { state: 'suggested' } }],
};
const decided: ReportRow = { ...quote, state: 'confirmed', by: 'Ana', at: entered.at };
const exported: readonly (readonly [what: string, json: object])[] = [true, false].flatMap((withoutText) => [
  ...annotations.map((annotation) => [`“${annotation.op}”${withoutText ? ' without text' : ''}`, w3cAnnotation(annotation, { withoutText })] as const),
  ...[quote, decided].map((one) => [`a ${one.state} quote${withoutText ? ' without text' : ''}`, w3cQuote(ground, one, { ...scope, withoutText })] as const),
]);

describe('the W3C’s assertions', function () {
  if (!existsSync(FOLDER)) {
    console.log(`##report   the W3C’s assertions are not beside the project (${FOLDER}): not asked`);
    return;
  }
  const ajv = addFormats(new Ajv({ strict: false, logger: false }));
  for (const name of readdirSync(join(FOLDER, 'definitions'))) ajv.addSchema(read(`definitions/${name}`), name);
  const { assertions } = read('annotations/annotationMusts.test') as { assertions: string[] };

  const musts = assertions.map((path) => {
    const schema = read(path);
    return { path, holds: ajv.compile(schema), expected: schema['expectedResult'] === 'valid' };
  });

  it(`are ${musts.length} MUSTs`, () => assert.equal(musts.length, 54));
  for (const [what, json] of exported) {
    it(`hold for ${what}`, () => {
      const failed = musts.filter(({ holds, expected }) => holds(json) !== expected);
      assert.deepEqual(failed.map(({ path }) => path), []);
    });
    it(`${what} names everything by absolute addresses`, () => {
      for (const address of addressesIn(json)) assert.match(address, /^(https:\/\/|urn:)[^\s"<>]+$/);
    });
  }
});

function read(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(FOLDER, path), 'utf8')) as Record<string, unknown>;
}

function addressesIn(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => (['id', 'source'].includes(key) ? [String(value)] : addressesIn(value)));
}
