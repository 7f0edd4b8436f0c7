import assert from 'node:assert/strict';
import { readAttributions } from '../../../server/attribution/read.js';
import { CASES } from './cases.js';
import { articleOf, check } from './check.js';

describe('attributions', () => {
  for (const [phenomenon, cases] of Object.entries(CASES)) {
    describe(phenomenon, () => {
      for (const marked of cases) it(marked, () => check(marked));
    });
  }
});

/** Language, text, the quotes wanted. */
const OTHER_LANGUAGES: readonly (readonly [language: string, text: string, ...quotes: string[]])[] = [
  ['de', '„Der Hafen wird bald geschlossen“, sagte Holm.', '„Der Hafen wird bald geschlossen“'],
  ['de', '»Das ist das Ende für uns«, sagte ein Fischer. Sie sprach von „Pech“.', '»Das ist das Ende für uns«'],
  ['de', 'Auf Englisch fügte sie am Montag vor der Presse in der Stadt hinzu: “We have no other choice, she said, and we will stay.” Dann ging sie.', '“We have no other choice, she said, and we will stay.”'],
  ['fr', '« Nous fermons le port demain matin », a déclaré Anne Holm.', '« Nous fermons le port demain matin »'],
  ['fr', 'Elle a parlé de « malchance » et de « la fin d’une époque heureuse ».', '« la fin d’une époque heureuse »'],
  ['es', '«Cerramos el puerto mañana por la mañana», dijo Holm.', '«Cerramos el puerto mañana por la mañana»'],
  ['es', '“Es el fin para todos nosotros”, dijo uno de ellos.', '“Es el fin para todos nosotros”'],
  ['it', '«Chiudiamo il porto domani mattina», ha detto Holm.', '«Chiudiamo il porto domani mattina»'],
  ['it', '"È la fine per tutti noi", ha detto uno di loro.', '"È la fine per tutti noi"'],
  ['ru', '«У нас нет другого выбора сегодня», — сказала Холм.', '«У нас нет другого выбора сегодня»'],
];

describe('other languages', () => {
  for (const [language, text, ...quotes] of OTHER_LANGUAGES) {
    it(`${language}: only marks are read, nobody is named, and it is said: ${text.slice(0, 40)}`, () => {
      for (const article of [articleOf(text, language), ...(text.length < 80 ? [articleOf(text, 'und')] : [])]) {
        const { attributions, speakers, problems } = readAttributions(article);
        assert.deepEqual(attributions.map(({ content }) => content.map((span) => article.text.slice(...span)).join()), quotes);
        assert.ok(attributions.every(({ cue, source, speaker, rule }) => cue.length === 0 && source.length === 0 && speaker === null && rule === 'marks-alone'));
        assert.deepEqual(speakers, []);
        assert.equal(problems.length, 1);
      }
    });
  }

  it('a short English text whose language cannot be told is read by English rules', () => {
    assert.deepEqual(readAttributions(articleOf('"The port will close," said Hale.', 'und')).problems, []);
    assert.deepEqual(readAttributions(articleOf('"Never!" Hale cried.', 'und')).attributions.map(({ rule }) => rule), ['state']);
  });
});

describe('hostile text', () => {
  for (const unit of ['"', '“a ', "' a' ", 'said ', 'he said, ', '"No," he said, ', '( ', 'Hale: ', '“A” — Ann ', '"A\n', '\ud800', '\u0000"']) {
    it(`${JSON.stringify(unit)} many times`, () => {
      const article = articleOf(unit.repeat(100));
      for (const one of readAttributions(article).attributions) {
        for (const [start, end] of [...one.content, ...one.quoted, ...one.cue, ...one.source]) assert.ok(start >= 0 && start <= end && end <= article.text.length);
      }
    });
  }
});
