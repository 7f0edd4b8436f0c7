import { strict as assert } from 'node:assert';
import type { Format } from '../../../server/article/format.js';
import { articleOf } from './check.js';
import { datelineOf } from '../../../server/article/dateline.js';
import { readDate, readDateField } from '../../../server/article/dates.js';
import { formatOf, isDeclaredArticle } from '../../../server/article/format.js';
import { languageOf } from '../../../server/article/language.js';

describe('readDate', () => {
  const cases: [value: string, date: string | undefined][] = [
    ['2014-06-16', '2014-06-16'],
    ['2014-06-16T09:30:00Z', '2014-06-16T09:30:00Z'],
    ['2014-06-16T09:30:00.123+0200', '2014-06-16T09:30:00+02:00'],
    ['2014-06-16 09:30', '2014-06-16T09:30:00'],
    ['2014-06-16T99:30:00Z', '2014-06-16'],
    ['June 16, 2014 Monday 11:21 AM GMT', '2014-06-16T11:21:00Z'],
    ['June 16, 2014 Monday 12:05 AM', '2014-06-16T00:05:00'],
    ['16 June 2014 at 21:30 CEST', '2014-06-16T21:30:00+02:00'],
    ['16. Juni 2014, 9.30 Uhr', '2014-06-16T09:30:00'],
    ['June 16, 2014 Monday 25:61', '2014-06-16'],
    ['Monday, 16 June 2014', '2014-06-16'],
    ['16. Juni 2014', '2014-06-16'],
    ['9 Januar 1993', '1993-01-09'],
    ['16 juin 2014', '2014-06-16'],
    ['1 août 2014', '2014-08-01'],
    ['16 de junio de 2014', '2014-06-16'],
    ['Sept. 3rd, 2014', '2014-09-03'],
    ['16/06/2014', '2014-06-16'],
    ['06/16/2014', '2014-06-16'],
    ['16.06.2014', '2014-06-16'],
    ['2014/06/16', '2014-06-16'],
    ['06/07/2014', undefined],
    ['31 February 2014', undefined],
    ['2014-13-01', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ];
  for (const [value, date] of cases) it(`reads ${value || 'nothing'}`, () => assert.equal(readDate(value), date));
});

describe('readDateField', () => {
  const cases: [value: string, date: string | undefined][] = [
    ['9 января 1993', '1993-01-09'],
    ['2014年6月16日', '2014-06-16'],
    ['16 juni 2014', '2014-06-16'],
    ['3 maj 2014', '2014-05-03'],
    ['31 февраля 2014', undefined],
    ['2014年2月31日', undefined],
    ['06/07/2014', undefined],
    ['in March', undefined],
    ['2014', undefined],
  ];
  for (const [value, date] of cases) it(`reads ${value}`, () => assert.equal(readDateField(value), date));
});

describe('datelineOf', () => {
  const cases: [paragraph: string, place: string | undefined, agency?: string][] = [
    ['WASHINGTON (AFP) - The ferry', 'WASHINGTON', 'AFP'],
    ['PARIS, Jan. 8 -- The ferry', 'PARIS, Jan. 8'],
    ['Port Hale (Reuters) — The ferry', 'Port Hale', 'Reuters'],
    ['(AP) _ The ferry', '', 'AP'],
    ['NEW YORK — The ferry', 'NEW YORK'],
    ['(CNN) The ferry', '', 'CNN'],
    ['Port Hale (CNN) The ferry', 'Port Hale', 'CNN'],
    ['The board (AP) said', undefined],
    ['The mayor - who was late - said', undefined],
    ['Hale - the mayor - said', undefined],
    ['', undefined],
  ];
  for (const [paragraph, place, agency] of cases) {
    it(`reads ${paragraph || 'nothing'}`, () => {
      const dateline = datelineOf(paragraph);
      assert.equal(dateline?.place, place);
      assert.equal(dateline?.agency, agency);
      if (dateline !== undefined) assert.equal(paragraph.slice(dateline.span[1]), 'The ferry');
    });
  }
});

describe('languageOf', () => {
  const cases: [language: string, text: string][] = [
    ['en', 'The ferry to the outer islands will stop running on Friday, the harbour board said, leaving four villages without a boat for the winter.'],
    ['de', 'Die Fähre zu den äußeren Inseln wird am Freitag eingestellt, wie der Hafen am Montag mitteilte, und vier Dörfer sind dann ohne ein Boot für den Winter.'],
    ['fr', 'Le bac vers les îles ne sera plus en service à partir de vendredi, a annoncé le port, et quatre villages seront sans bateau pour tout un hiver.'],
    ['es', 'El transbordador a las islas dejará de funcionar el viernes, según dijo la junta del puerto, y cuatro pueblos se quedarán sin un barco para el invierno.'],
    ['it', 'Il traghetto per le isole non sarà più in servizio da venerdì, ha detto il porto, e quattro paesi sono senza una barca per tutto un inverno che sarà lungo.'],
    ['pt', 'A balsa para as ilhas não vai funcionar a partir de sexta-feira, disse o porto, e quatro aldeias ficam sem um barco para o inverno, que será mais longo.'],
    ['nl', 'De veerboot naar de eilanden stopt op vrijdag, zei het bestuur van de haven, en vier dorpen hebben dan geen boot voor een winter die lang zal zijn.'],
    ['und', 'Ferry to stop'],
    ['und', 'а б в '.repeat(20)],
  ];
  for (const [language, text] of cases) it(`tells ${language}: ${text.slice(0, 20)}`, () => assert.equal(languageOf(text), language));
});

describe('formatOf', () => {
  const cases: [path: string, languageId: string | undefined, format: string | undefined][] = [
    ['a/b.txt', undefined, 'text'],
    ['a/b.NEWS', undefined, 'text'],
    ['a/b.md', undefined, 'markdown'],
    ['file:///c%3A/b.html', undefined, 'html'],
    ['a.d/b', undefined, undefined],
    ['.txt', undefined, undefined],
    ['a/b.ts', 'typescript', undefined],
    ['a/b.ts', 'news', 'text'],
    ['a/b.md', 'news', 'markdown'],
    ['untitled:Untitled-1', 'markdown', 'markdown'],
  ];
  for (const [path, languageId, format] of cases) it(`of ${path} in ${languageId ?? 'any language'}`, () => assert.equal(formatOf(path, languageId), format));

  it('knows what the reader declared an article', () => {
    assert.deepEqual([isDeclaredArticle('a.news'), isDeclaredArticle('a.txt'), isDeclaredArticle('a.txt', 'news')], [true, false, true]);
  });
});

describe('what an outlet corrected later', () => {
  const LEAD = 'The ferry to the outer islands will stop running on Friday, the harbour board said, leaving four villages without a boat.';
  const kept: [name: string, text: string, format: Format, correction: string][] = [
    ['a row of the header', `Ferry to stop\n\nThis story has been updated.\n\n${LEAD}`, 'text', 'This story has been updated.'],
    ['a row with its words', `Ferry to stop\n\nCorrection: The ramp is made of larch, “not of oak”.\n\n${LEAD}`, 'text', 'Correction: The ramp is made of larch, “not of oak”.'],
    ['a row below the report', `Ferry to stop\n\n${LEAD}\n\nAn earlier version of this article misstated the date.`, 'markdown', 'An earlier version of this article misstated the date.'],
    ['a note of the editor on a page', `<article><h1>Ferry to stop</h1><p>Editor’s note: This article was amended on 13 March.</p><p>${LEAD}</p></article>`, 'html', 'Editor’s note: This article was amended on 13 March.'],
    ['two rows', `Ferry to stop\n\nCorrection (13 March): It is larch.\n\n${LEAD}\n\nClarification: The board met twice.`, 'text', 'Correction (13 March): It is larch. Clarification: The board met twice.'],
    ['a field of LexisNexis above the report', `1 of 1 DOCUMENTS\n\nHarbour Post\n\nMarch 12, 2026\n\nFerry to stop\n\nCORRECTION: It is larch.\n\nLENGTH: 40 words\n\n${LEAD}\n\nLANGUAGE: ENGLISH`, 'text', 'It is larch.'],
    ['a line of LexisNexis that announces it', `1 of 1 DOCUMENTS\n\nHarbour Post\n\nMarch 12, 2026\n\nFerry to stop\n\nCorrection Appended\n\nLENGTH: 40 words\n\n${LEAD}\n\nLANGUAGE: ENGLISH`, 'text', 'Correction Appended'],
  ];
  for (const [name, text, format, correction] of kept) {
    it(`is kept as such: ${name}`, () => {
      const article = articleOf(text, format);
      assert.equal(article.correction?.value, correction);
      assert.equal(article.title?.value, 'Ferry to stop');
      assert.deepEqual(article.paragraphs.filter(({ region }) => region === 'body').map(({ span }) => article.text.slice(...span)), [LEAD]);
    });
  }

  for (const words of ['Correction officers walked out on Friday, the union said in a long statement to the press.', 'Update: the board meets on Monday night in the town hall, and the villages will be heard.', 'The story has been told before, she said.']) {
    it(`is not seen in the report: ${words.slice(0, 20)}`, () => assert.equal(articleOf(`Ferry to stop\n\n${LEAD}\n\n${words}`).correction, undefined));
  }
});
