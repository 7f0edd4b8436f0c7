import assert from 'node:assert/strict';
import { anchorGround, type Anchor, anchorOf } from '../../../server/annotation/anchor.js';
import { annotated } from '../../../server/annotation/annotated.js';
import { type CurationItem, settlement, sideBySide } from '../../../server/annotation/curation.js';
import type { AnnotationRecord } from '../../../server/annotation/record.js';
import { standing } from '../../../server/annotation/standing.js';
import type { Attribution } from '../../../server/attribution/attribution.js';

const text = '“We close the pier for the winter, all of it,” Ida Holm said. Per Lund said nobody had told the crews.\n';
const pier = '“We close the pier for the winter, all of it,”';
const crews = 'nobody had told the crews';
const ground = anchorGround('ferry.news', text, [{ span: [0, text.length], region: 'body' }]);
const on = (words: string): Anchor => anchorOf(ground, [[text.indexOf(words), text.indexOf(words) + words.length]]);

const suggestion = (words: string, type: Attribution['type'], speaker: number): Attribution => {
  const span = [text.indexOf(words), text.indexOf(words) + words.length] as const;
  return { id: words.slice(0, 6), type, content: [span], quoted: [], cue: [], source: [], speaker, confidence: 0.9, region: 'body', rule: 'say' };
};
const speakers = ['Ida Holm', 'Per Lund'].map((name) => ({ name, kind: 'person' as const, roles: [], mentions: [] }));
const reading = { attributions: [suggestion(pier, 'direct', 0), suggestion(crews, 'indirect', 1)], speakers, problems: [] };

let made = 0;
const record = (by: string, rest: object): AnnotationRecord => {
  made++;
  return { id: `r${made}`, at: `2026-11-22T09:${String(made).padStart(2, '0')}:00.000Z`, by, ...rest } as AnnotationRecord;
};
const workOf = (records: readonly AnnotationRecord[], reader?: string) => annotated(ground, reading, standing(records), reader);
const told = ({ held, differences, settled }: CurationItem): string => {
  const label = (one: CurationItem['held'][0]): string => (one === undefined ? '–' : one.verdict === 'rejected' ? 'none' : `${one.speaker ?? 'nobody'}, ${one.type}, ${one.words.split(' ').length} words`);
  return `${held.map(label).join(' | ')} → ${differences.join(', ') || 'agreed'}${settled ? `, settled: ${label(settled)}` : ''}`;
};

describe('two annotators side by side', () => {
  beforeEach(() => void (made = 0));
  const cases: readonly { what: string; records: () => AnnotationRecord[]; items: readonly string[] }[] = [
    { what: 'both confirm', records: () => [record('Ana', { op: 'confirm', on: on(pier), speaker: 'Ida Holm' }), record('Bo', { op: 'confirm', on: on(pier) })], items: ['Ida Holm, direct, 10 words | Ida Holm, direct, 10 words → agreed'] },
    { what: 'one rejects', records: () => [record('Ana', { op: 'confirm', on: on(pier) }), record('Bo', { op: 'reject', on: on(pier) })], items: ['Ida Holm, direct, 10 words | none → decision'] },
    { what: 'both reject', records: () => [record('Ana', { op: 'reject', on: on(pier) }), record('Bo', { op: 'reject', on: on(pier) })], items: ['none | none → agreed'] },
    {
      what: 'other bounds, kind and speaker',
      records: () => [record('Ana', { op: 'correct', on: on(crews), bounds: on('nobody had told the crews.'), type: 'mixed', speaker: 'Ida Holm' }), record('Bo', { op: 'confirm', on: on(crews) })],
      items: ['Ida Holm, mixed, 5 words | Per Lund, indirect, 5 words → bounds, kind, speaker'],
    },
    { what: 'a speaker in other letters', records: () => [record('Ana', { op: 'correct', on: on(crews), speaker: 'PER LUND' }), record('Bo', { op: 'confirm', on: on(crews) })], items: ['PER LUND, indirect, 5 words | Per Lund, indirect, 5 words → agreed'] },
    { what: 'only one has decided', records: () => [record('Bo', { op: 'confirm', on: on(crews) }), record('Cy', { op: 'reject', on: on(pier) })], items: ['– | Per Lund, indirect, 5 words → only one'] },
    { what: 'both mark what was not suggested', records: () => [record('Ana', { op: 'add', on: on('Ida Holm said'), speaker: null, type: 'mixed' }), record('Bo', { op: 'add', on: on('Ida Holm said'), speaker: null, type: 'mixed' })], items: ['nobody, mixed, 3 words | nobody, mixed, 3 words → agreed'] },
  ];
  for (const { what, records, items } of cases) it(what, () => assert.deepEqual(sideBySide(ground, workOf(records()), ['Ana', 'Bo']).map(told), items));
});

describe('settling between annotators', () => {
  beforeEach(() => void (made = 0));
  const choices: readonly { what: string; ana: object; bo: object; as: string | undefined; expected: string }[] = [
    { what: 'a confirmation', ana: { op: 'confirm', on: on(pier), speaker: 'Ida Holm' }, bo: { op: 'reject', on: on(pier) }, as: 'Ana', expected: 'Ida Holm, direct, 10 words' },
    { what: 'a rejection', ana: { op: 'confirm', on: on(pier) }, bo: { op: 'reject', on: on(pier) }, as: 'Bo', expected: 'none' },
    { what: 'neither', ana: { op: 'correct', on: on(pier), speaker: 'Per Lund' }, bo: { op: 'confirm', on: on(pier) }, as: undefined, expected: 'none' },
    { what: 'other bounds', ana: { op: 'correct', on: on(crews), bounds: on('had told the crews'), speaker: 'Ida Holm' }, bo: { op: 'confirm', on: on(crews) }, as: 'Ana', expected: 'Ida Holm, indirect, 4 words' },
    { what: 'a quote that was not suggested', ana: { op: 'add', on: on('Ida Holm said'), speaker: 'Per Lund', type: 'mixed' }, bo: { op: 'reject', on: on('Ida Holm said') }, as: 'Ana', expected: 'Per Lund, mixed, 3 words' },
  ];
  for (const { what, ana, bo, as, expected } of choices) {
    it(`${what} holds for everybody, also for whoever thinks otherwise`, () => {
      const records = [record('Ana', ana), record('Bo', bo)];
      const [quote] = workOf(records).quotes.values();
      const settled = record('Cy', settlement(quote!, as)!);
      // Made before the others' last word, and read by one who was not followed.
      const work = workOf([{ ...settled, at: '2026-11-22T08:00:00.000Z' }, ...records], 'Bo');
      const [item] = sideBySide(ground, work, ['Ana', 'Bo']);
      assert.equal(told(item!).split('settled: ')[1], expected);
      const [shown] = work.quotes.values();
      assert.deepEqual([shown!.prevailing.by, shown!.disagreement, work.reading.attributions.includes(shown!.attribution)], ['Cy', false, expected !== 'none']);
      assert.deepEqual((settled as { curates?: unknown }).curates, ['r1', 'r2']);
    });
  }

  it('is not possible as somebody has it who has not decided', () => {
    const [quote] = workOf([record('Ana', { op: 'confirm', on: on(pier) })]).quotes.values();
    assert.equal(settlement(quote!, 'Bo'), undefined);
  });

  it('leaves whoever settles their own opinion', () => {
    const records = [record('Ana', { op: 'confirm', on: on(pier) }), record('Bo', { op: 'reject', on: on(pier) })];
    const [quote] = workOf(records).quotes.values();
    const [item] = sideBySide(ground, workOf([...records, record('Ana', settlement(quote!, 'Bo')!)]), ['Ana', 'Bo']);
    assert.equal(told(item!), 'Ida Holm, direct, 10 words | none → decision, settled: none');
  });
});
