import assert from 'node:assert/strict';
import { definitionsAt, hoverAt, lensTitles, opened, placeOf, referencesAt, tokenCount } from '../reader.js';

/** Three of the five outlets are known by setting; a file's name stands in for the others. */
const straits = 'The Straits Times';
const arabiya = 'Al Arabiya';
const first = '000\\_48e6bff831ce313b.txt';
const fourth = '003\\_e427009b0477c598.txt';

/** One passage: where it begins (a few words only), whose, who else reports it, and for each what the hover says of it. */
interface Passage {
  readonly file: string;
  readonly words: string;
  readonly speaker: string;
  readonly reports: readonly (readonly [outlet: string, says: RegExp])[];
}

const passages: readonly Passage[] = [
  { file: '002', words: 'We’re open to', speaker: 'John Kerry', reports: [[first, /“the”/]] },
  { file: '002', words: 'At this moment', speaker: 'John Kerry', reports: [[first, /“to”.*“in”|not one sectarian|goes on longer|“providing/], [straits, /ends sooner/], [fourth, /“the ability of”/]] },
  { file: '001', words: 'play a constructive', speaker: 'John Kirby', reports: [[first, /integrity and|“of Iraq/]] },
  { file: '001', words: 'Let\'s see what', speaker: 'John Kerry', reports: [[first, /own words|indirect/], [fourth, /same words/]] },
  { file: '001', words: 'I think we are', speaker: 'John Kerry', reports: [[first, /minimise|same words/], [fourth, /“be”/]] },
  { file: '002', words: 'not the whole', speaker: 'John Kerry', reports: [[fourth, /in quotation marks|starts/], [arabiya, /ends sooner/]] },
  { file: '003', words: 'when you have', speaker: 'John Kerry', reports: [[arabiya, /“need to”/]] },
  { file: '004', words: 'possible that on', speaker: 'John Kirby', reports: [[straits, /sideline/], [first, /“situations”/]] },
  { file: '004', words: 'absolutely no intention', speaker: 'John Kirby', reports: [[straits, /“activities”|leaves out/], [first, /“activities”/]] },
  { file: '003', words: 'very thorough vetting', speaker: 'John Kerry', reports: [[arabiya, /same words|starts sooner/]] },
];

describe('the five reports of one event', () => {
  for (const { file, words, speaker, reports } of passages) {
    it(`${file}, “${words} …”: ${speaker}, ${reports.map(([outlet]) => outlet.replace('\\', '')).join(', ')}`, async () => {
      const document = await opened(`${file}_*.txt`);
      const hover = await hoverAt(document, placeOf(document, words));
      assert.match(hover, new RegExp(`^\\*\\*${speaker}\\*\\*`), hover);
      for (const [outlet, says] of reports) {
        const line = hover.split('\n').find((one) => one.startsWith('- ') && one.includes(`[${outlet}]`));
        assert.ok(line, `${outlet} is named in:\n${hover}`);
        assert.match(line, says, hover);
      }
    });
  }

  for (const file of ['000', '001', '002', '003', '004']) {
    it(`${file} has highlights, lenses and a jump`, async () => {
      const document = await opened(`${file}_*.txt`);
      assert.ok((await tokenCount(document)) >= 20);
      const titles = await lensTitles(document);
      assert.ok(titles.length >= 3, titles.join('\n'));
      for (const title of titles) assert.match(title, /^(\d+ quotes · )?\S.* · \d+ other outlets?( · .+)?$/);
    });
  }

  it('jumps from a shortened report to the fullest', async () => {
    const document = await opened('001_*.txt');
    const place = placeOf(document, 'At this moment');
    const [definition] = await definitionsAt(document, place);
    assert.match(definition?.uri.path ?? '', /\/000_/);
    assert.match((await referencesAt(document, place)).map(({ uri }) => uri.path).join(' '), /000_.*002_|002_.*000_/);
  });
});
