import { strict as assert } from 'node:assert';
import type { Format } from '../../../server/article/format.js';
import { articleOf, regionsIn } from './check.js';

const FIRST = 'The ferry to the outer islands will stop running on Friday, the harbour board said, "and nobody';
const SECOND = 'will bring it back," the mayor, Ann Hale, told the four villages.';
const LINE = 'A bridge that nobody has drawn is all that four villages have been promised since the storm.';
const NEXT = 'Nobody had asked them about it before the vote, she added.';

describe('paragraphs that furniture has cut', () => {
  const cut: [name: string, text: string, format: Format][] = [
    ['an advertisement', `${LINE}\n\n${FIRST}\n\nAdvertisement\n\n${SECOND}\n\n${NEXT}`, 'text'],
    ['a line without blank ones beside it', `${LINE}\n\n${FIRST}\nSTORY CONTINUES BELOW ADVERTISEMENT\n${SECOND}\n${NEXT}`, 'text'],
    ['a Markdown link', `${LINE}\n\n${FIRST}\n\n[Read more: Bridge is late](https://harbour.example/b)\n\n${SECOND}\n\n${NEXT}`, 'markdown'],
    ['an empty box of the page', `<article><p>${LINE}</p><p>${FIRST}</p><div id="ad-1"></div><p>${SECOND}</p><p>${NEXT}</p></article>`, 'html'],
    ['a box of the page that is furniture', `<article><p>${LINE}</p><p>${FIRST}</p><aside class="related"><p>Bridge is late again</p></aside><p>${SECOND}</p><p>${NEXT}</p></article>`, 'html'],
    ['a line of the page', `<article><p>${LINE}</p><p>${FIRST}</p><div>Advertisement</div><p>${SECOND}</p><p>${NEXT}</p></article>`, 'html'],
  ];
  for (const [name, file, format] of cut) {
    it(`are one again: ${name}`, () => {
      const article = articleOf(file, format);
      assert.deepEqual(regionsIn(article), [`body: ${LINE}`, `body: ${FIRST} ${SECOND}`, `body: ${NEXT}`]);
      // Every letter stands where it stood in the file.
      for (const words of ['nobody', 'will bring', 'the mayor', 'Nobody had']) {
        const at = article.text.indexOf(words);
        const [start, end] = article.places.spanInFile([at, at + words.length]);
        assert.equal(file.slice(start, end), words);
        assert.equal(article.places.fromFile(start), at);
      }
      const quote = article.text.indexOf('and nobody');
      assert.deepEqual(
        article.places.piecesInFile([quote, article.text.indexOf('the mayor')]).map(([start, end]) => file.slice(start, end)),
        ['and nobody', 'will bring it back," '],
      );
    });
  }

  const whole: [name: string, text: string][] = [
    ['a finished sentence', `${LINE}\n\nAdvertisement\n\nthe mayor said so.`],
    ['a heading', `${LINE}\n\nNext steps\n\nAdvertisement\n\nwill be told on Monday by the board.`],
    ['another sentence', `${LINE}\n\n${FIRST}\n\nAdvertisement\n\nThe mayor said so.`],
    ['a name in small letters', `${LINE}\n\n${FIRST}\n\nAdvertisement\n\niPhone owners were told by message.`],
    ['no furniture', `${LINE}\n\n${FIRST}\n\nas it says on a poster`],
  ];
  for (const [name, text] of whole) {
    it(`stay apart: ${name}`, () => assert.equal(articleOf(text).text, text));
  }

  it('keep a wrapped line that only begins like furniture', () => {
    const text = `${LINE}\n\nThe ferry to the outer islands will stop running on Friday, as a report that was\npublished on Monday by the harbour board in a letter to the four villages has said\nand as the mayor told them in the town hall.`;
    const article = articleOf(text);
    assert.equal(article.text, text);
    assert.equal(article.paragraphs.length, 2);
  });

  it('are one where the first ends in a comma, whatever follows', () => {
    const article = articleOf(`${LINE}\n\n${FIRST} will bring it back,"\n\nAdvertisement\n\nAnn Hale said.`);
    assert.equal(regionsIn(article)[1], `body: ${FIRST} will bring it back," Ann Hale said.`);
  });

  it('stay apart in the items of a list', () => {
    const { paragraphs } = articleOf(`<article><p>${LINE}</p><ul><li>${FIRST}</li><li>${SECOND}</li></ul></article>`, 'html');
    assert.equal(paragraphs.length, 3);
  });

  it('follow one another', () => {
    const article = articleOf(`${LINE}\n\n${FIRST}\n\nAdvertisement\n\n${SECOND}\n\nThe board, which has run at a loss since the storm,\n\nAdvertisement\n\n${NEXT.toLowerCase()}`);
    assert.deepEqual(regionsIn(article), [`body: ${LINE}`, `body: ${FIRST} ${SECOND}`, `body: The board, which has run at a loss since the storm, ${NEXT.toLowerCase()}`]);
  });

  it('are one below the headline too', () => {
    const article = articleOf(`Ferry to stop\n\n${FIRST}\n\nAdvertisement\n\n${SECOND}\n\n${NEXT}`);
    assert.deepEqual(regionsIn(article), ['headline: Ferry to stop', `body: ${FIRST} ${SECOND}`, `body: ${NEXT}`]);
  });
});
