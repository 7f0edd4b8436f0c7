import assert from 'node:assert/strict';
import { agreementBetween, type AnnotatorAgreement, type Judgement } from '../../../server/annotation/annotatorAgreement.js';

/** `12-40 Ida Holm`, `12-40 -` for no quote, `12-40` for nobody; what stands in brackets is trimmed off. */
function judged(...lines: string[]): Judgement[] {
  return lines.map((line) => {
    const [, article = 'a', start, trimmedStart, trimmedEnd, end, speaker] = /^(?:(\w):)?(?:\[(\d+)\])?(\d+)-(\d+)(?:\[(\d+)\])?(?: (.+))?$/.exec(line)!;
    const trimmed = [[Number(trimmedStart), Number(trimmedEnd)]] as const;
    return { article, spans: [[Number(start ?? trimmedStart), Number(end ?? trimmedEnd)]], trimmed, speaker: speaker === '-' ? undefined : (speaker ?? null) };
  });
}

const cases: readonly { what: string; one: Judgement[]; other: Judgement[]; expected: Partial<AnnotatorAgreement> }[] = [
  {
    what: 'the same quotes',
    one: judged('0-20 Holm', '30-50 Dahl'),
    other: judged('0-20 holm', '30-50 Dahl'),
    expected: { quotes: [2, 2], spansOnly: { exact: 1, trimmed: 1, overlapping: 1 }, withSpeaker: { exact: 1, trimmed: 1, overlapping: 1 }, judgedByBoth: 2, alpha: 1 },
  },
  {
    what: 'a blank or a mark more',
    one: judged('[9]10-20[21] Holm'),
    other: judged('10-20[22] Holm'),
    expected: { spansOnly: { exact: 0, trimmed: 1, overlapping: 1 } },
  },
  {
    what: 'half of the words, and another speaker',
    one: judged('0-20 Holm', '40-60 Dahl'),
    other: judged('0-11 Holm', '40-60 Berg'),
    expected: { spansOnly: { exact: 0.5, trimmed: 0.5, overlapping: 1 }, withSpeaker: { exact: 0, trimmed: 0, overlapping: 0.5 } },
  },
  {
    what: 'one more than the other has',
    one: judged('0-20 Holm', '30-50 Holm', '60-80 Holm'),
    other: judged('0-20 Holm'),
    expected: { quotes: [3, 1], spansOnly: { exact: 0.5, trimmed: 0.5, overlapping: 0.5 }, judgedByBoth: 1, alpha: undefined },
  },
  {
    what: 'one match for one quote',
    one: judged('0-20 Holm', '0-20 Holm'),
    other: judged('0-20 Holm'),
    expected: { judgedByBoth: 1 },
  },
  { what: 'articles that only one has worked on', one: judged('b:0-20 Holm'), other: judged('a:0-20 Holm'), expected: { quotes: [0, 0], judgedByBoth: 0, alpha: undefined } },
  { what: 'nothing', one: [], other: [], expected: { quotes: [0, 0], spansOnly: { exact: 0, trimmed: 0, overlapping: 0 }, alpha: undefined } },
];

describe('the agreement of two annotators', () => {
  for (const { what, one, other, expected } of cases) {
    it(what, () => {
      const found = agreementBetween(one, other);
      for (const [name, value] of Object.entries(expected)) assert.deepEqual(found[name as keyof AnnotatorAgreement], value, name);
    });
  }

  // Two observers: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections A (binary) and B (nominal).
  const textbook = [
    { what: 'ten units, quote or none', ones: '0100000010', others: '1110010000', value: (sign: string) => (sign === '1' ? 'Holm' : '-'), alpha: '0.095' },
    { what: 'twelve units, five speakers', ones: 'aabbdcccedda', others: 'babbbccceddd', value: (sign: string) => sign, alpha: '0.692' },
  ];
  for (const { what, ones, others, value, alpha } of textbook) {
    it(`is the alpha of the textbook over ${what}`, () => {
      const lines = (values: string): string[] => [...values].map((sign, at) => `${at * 10}-${at * 10 + 8} ${value(sign)}`);
      assert.equal(agreementBetween(judged(...lines(ones)), judged(...lines(others))).alpha?.toFixed(3), alpha);
    });
  }

  it('counts exactly half of the letters as an overlap, and less not', () => {
    const [half, less] = ['0-10 Holm', '0-9 Holm'].map((line) => agreementBetween(judged('0-20 Holm'), judged(line)).spansOnly.overlapping);
    assert.deepEqual([half, less], [1, 0]);
  });

  it('matches a quote with the one of the same bounds before one that only overlaps', () => {
    const nested = judged('0-20 Holm', '0-30 Holm');
    assert.deepEqual(agreementBetween(nested, [nested[1]!, nested[0]!]).spansOnly, { exact: 1, trimmed: 1, overlapping: 1 });
    assert.equal(agreementBetween(judged('0-20 Holm', '0-30 Dahl'), judged('0-30 Dahl', '0-20 Holm')).alpha, 1);
  });
});
