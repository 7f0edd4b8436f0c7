import assert from 'node:assert/strict';
import { sameSpeaker, type SpeakerIdentity } from '../../../../server/attribution/speakers/sameSpeaker.js';
import { identityOf, speakerKeys } from '../../../../server/attribution/speakers/speakerKeys.js';

type Case = readonly [a: string, b: string, expected: 'same' | 'different' | 'unclear'];

/** `organisation: X` and `unnamed: X` set the kind; words in brackets are roles. */
function identity(text: string): SpeakerIdentity {
  const [, kind = 'person', name = '', roles = ''] = /^(?:(organisation|unnamed): )?([^[]*?)(?: \[(.*)\])?$/u.exec(text) ?? [];
  return { name, kind: kind as SpeakerIdentity['kind'], roles: roles === '' ? [] : roles.split(', ') };
}

const CASES: Record<string, readonly Case[]> = {
  persons: [
    ['Marta Hale', 'Marta Hale', 'same'],
    ['Hale', 'Marta Hale', 'same'],
    ['Hale', 'Hale', 'same'],
    ['Marta Hale', 'Tom Hale', 'different'],
    ['Marta Hale', 'Marta Lund', 'different'],
    ['M. Hale', 'Marta Hale', 'same'],
    ['T. Hale', 'Marta Hale', 'different'],
    ['Marta Jane Hale', 'Marta Hale', 'same'],
    ['Jim Reed', 'James Reed', 'same'],
    ['Sen. Thomas Reed Jr.', 'Tom Reed', 'same'],
    ['José Ibáñez', 'Jose Ibanez', 'same'],
    ['Karim al-Sadi', 'Karim Sadi', 'same'],
    ['Olga Petrenko', 'Olga Petrova', 'different'],
    ['Olga Petrenko', 'Olga Petrneko', 'same'],
    ['Mohammed Karim', 'Mohamed Karim', 'same'],
    ['Hale [congressman]', 'Marta Hale', 'different'],
    ['Hale [spokeswoman]', 'Marta Hale', 'same'],
    ['Marta', 'Marta Hale', 'unclear'],
    ['King', 'Stephen King', 'same'],
  ],
  organisations: [
    ['organisation: the Harbour Board', 'organisation: Harbour Board', 'same'],
    ['organisation: Northern Rail Union', 'organisation: NRU', 'same'],
    ['organisation: Department of Justice', 'organisation: Justice Department', 'same'],
    ['organisation: US State Department', 'organisation: State Department', 'same'],
    ['organisation: US', 'organisation: United States', 'same'],
    ['organisation: Brightwater Inc.', 'organisation: Brightwater', 'same'],
    ['organisation: Lowport Police', 'organisation: Lowport Police Department', 'unclear'],
    ['organisation: Harbour Board', 'organisation: School Board', 'different'],
  ],
  'kinds that differ': [
    ['unnamed: senior official', 'Marta Hale', 'unclear'],
    ['unnamed: senior official', 'unnamed: senior official', 'unclear'],
    ['organisation: Harbour Board', 'Marta Hale', 'different'],
    ['organisation: Lund', 'Lund', 'unclear'],
  ],
};

describe('sameSpeaker', () => {
  for (const [group, cases] of Object.entries(CASES)) {
    describe(group, () => {
      for (const [a, b, expected] of cases) {
        it(`${a} / ${b}: ${expected}`, () => {
          assert.equal(sameSpeaker(identity(a), identity(b)), expected);
          assert.equal(sameSpeaker(identity(b), identity(a)), expected, 'the other way round');
        });
      }
    });
  }
});

describe('speakerKeys', () => {
  const all = Object.values(CASES).flat().flatMap(([a, b]) => [identity(a), identity(b)]);

  it('are shared by everybody whom sameSpeaker calls the same', () => {
    const keyed = all.map((one) => ({ one, keys: speakerKeys(one) }));
    const missed = keyed.flatMap((a) => keyed.filter((b) => !a.keys.some((key) => b.keys.includes(key)) && sameSpeaker(a.one, b.one) === 'same').map((b) => `${a.one.name} / ${b.one.name}`));
    assert.deepEqual(missed, []);
    assert.deepEqual(speakerKeys(identity('unnamed: senior official')), []);
  });

  it('and an identity that has lost all but the telling role is compared alike', () => {
    const told = all.map((whole) => ({ whole, lean: identityOf(whole) }));
    const unlike = told.flatMap((a) => told.filter((b) => sameSpeaker(a.lean, b.lean) !== sameSpeaker(a.whole, b.whole)).map((b) => `${a.whole.name} / ${b.whole.name}`));
    assert.deepEqual(unlike, []);
  });
});
