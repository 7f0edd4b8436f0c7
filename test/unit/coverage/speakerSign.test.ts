import assert from 'node:assert/strict';
import { sameSpeaker } from '../../../server/attribution/speakers/sameSpeaker.js';
import { mayBeSame, speakerSignOf } from '../../../server/coverage/speakerSign.js';
import type { Utterance } from '../../../server/coverage/utterance.js';

type Speaker = NonNullable<Utterance['speaker']>;

const speakers = [
  ...['Marta Hale', 'Hale', 'M. Hale', 'Tom Hale', 'Marta Jane Hale', 'Marta Hael', 'Sen. Thomas Reed Jr.', 'Tom Reed', 'José Ibáñez', 'Jose Ibanez', 'Karim al-Sadi',
    'Karim Sadi', 'Olga Petrenko', 'Olga Petrneko', 'Olga Petrova', 'Oleg Petrenko', 'Ines Brook', 'Brook', 'Li Wei', 'Wei Li'].map((name) => ({ name, kind: 'person' })),
  ...['Justice Department', 'the Department of Justice', 'DoJ', 'U.S. Department of Justice', 'Harbour Board', 'Board of the Harbour', 'Harbour Board Ltd', 'HB', 'Reed']
    .map((name) => ({ name, kind: 'organisation' })),
  ...['a senior official', 'officials'].map((name) => ({ name, kind: 'unnamed' })),
].map((one) => ({ ...one, roles: [] }) as Speaker);

describe('the sign of a speaker', () => {
  it('never tells two apart whom sameSpeaker calls the same', () => {
    const parted = speakers.flatMap((a) => speakers.filter((b) => !mayBeSame(speakerSignOf(a), speakerSignOf(b)) && sameSpeaker(a, b) === 'same').map((b) => `${a.name} / ${b.name}`));
    assert.deepEqual(parted, []);
  });

  it('tells most others apart', () => {
    const [hale, ...others] = ['Marta Hale', 'Tom Reed', 'Ines Brook', 'Olga Petrenko', 'Karim Sadi'].map((name) => speakerSignOf({ name, kind: 'person', roles: [] }));
    assert.deepEqual(others.map((other) => mayBeSame(hale!, other)), [false, false, false, false]);
    assert.equal(mayBeSame(speakerSignOf({ name: 'Reed', kind: 'person', roles: [] }), speakerSignOf({ name: 'Reed', kind: 'organisation', roles: [] })), false);
  });

  it('is nobody’s for the unnamed and for nobody', () => {
    assert.deepEqual([speakerSignOf(null), speakerSignOf({ name: 'officials', kind: 'unnamed', roles: [] })], [0, 0]);
    assert.equal(mayBeSame(0, 0), false);
  });
});
