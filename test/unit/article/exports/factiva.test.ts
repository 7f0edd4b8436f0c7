import { strict as assert } from 'node:assert';
import { textOfRtf } from '../../../../server/article/rtf/text.js';
import { checkArticles, factsOf, LEAD, MORE, QUOTE, read } from './check.js';

const paragraphs = (...texts: string[]): string => texts.map((text) => `<p class="articleParagraph enarticleParagraph">${text}  </p>`).join('\n');
const article = (number: string, header: string, body: string): string =>
  `<div id="article-HARB${number}" class="article"><div class="article enArticle"><p>\n</p>${header}<div>HARB</div><div>Late Edition</div><div>1</div><div>Englisch</div><div>Copyright 2026 Harbour Press.</div>\n<p></p>${body}\n<p>Dokument HARB00002026031${number}ed410000a</p></div></div><br><span></span>`;
const page = (...articles: string[]): string => `<html><body><h1>Dow Jones Factiva</h1><form><div id="contentLeft">${articles.join('')}</div></form><table><tr><td>Datum</td><td>01/03/2026 bis 31/03/2026</td></tr></table></body></html>`;

const head = (title: string): string => `<div id="hd"><span class="enHeadline counted">${title}</span>\n</div>`;

describe('Factiva, saved page', () => {
  it('reads every article by the order of its header', () => {
    checkArticles(
      page(
        article('2', `<div>Foreign Desk; 1</div>${head('Ferry to <b>stop</b>  ')}<div class="author">By JANE DOE  </div><div>Special to The Harbour Times</div><div>877 Wörter</div><div>12 Januar 2026</div><div>The Harbour Times</div>`, paragraphs(LEAD, QUOTE)),
        article('3', `${head('2) Board&nbsp;late')}<div>1.040 mots</div><div>3 avril 2026</div><div>08:50</div><div>Coast Wire</div>`, paragraphs(MORE)),
      ),
      'html',
      'Factiva',
      [
        { title: 'Ferry to stop', outlet: 'The Harbour Times', published: '2026-01-12', byline: 'JANE DOE', section: 'Foreign Desk; 1', length: 877, accession: 'HARB000020260312ed410000a', body: [LEAD, QUOTE] },
        { title: 'Board late', outlet: 'Coast Wire', published: '2026-04-03T08:50:00', length: 1040, accession: 'HARB000020260313ed410000a', body: [MORE] },
      ],
    );
  });

  const languages: [count: string, date: string][] = [['877 words', '12 January 2026'], ['877 palabras', '12 de enero de 2026'], ['877 parole', '12 gennaio 2026'], ['877 слов', '12 января 2026'], ['877字', '2026年1月12日'], ['877 woorden', '12 januari 2026'], ['877 ord', '12 januari 2026']];
  for (const [count, date] of languages) {
    it(`reads a header whose interface says “${count}”`, () => {
      checkArticles(page(article('2', `${head('Ferry to stop')}<div>${count}</div><div>${date}</div><div>The Harbour Times</div>`, paragraphs(LEAD))), 'html', 'Factiva', [
        { title: 'Ferry to stop', outlet: 'The Harbour Times', published: '2026-01-12', length: 877, accession: 'HARB000020260312ed410000a', body: [LEAD] },
      ]);
    });
  }

  it('says when the page was cut off within a header, or holds one article that breaks off', () => {
    const whole = page(article('2', `${head('Ferry to stop')}<div>877 words</div><div>12 January 2026</div><div>The Harbour Times</div>`, paragraphs(LEAD)));
    const facts = { title: 'Ferry to stop', outlet: 'The Harbour Times', published: '2026-01-12', length: 877 };
    checkArticles(whole.slice(0, whole.indexOf('will stop')), 'html', 'Factiva', [{ ...facts, body: ['The ferry to the outer islands'] }], [CUT_OFF]);
    checkArticles(whole.slice(0, whole.indexOf('<p class')), 'html', 'Factiva', [facts], ['Article 1 has no text.']);
  });

  it('says when the page was cut off, and what has no date', () => {
    const whole = page(article('2', `${head('Ferry to stop')}<div>877 words</div><div>12 January 2026</div><div>The Harbour Times</div>`, paragraphs(LEAD)), article('3', `${head('Board late')}<div>40 words</div><div>31 February 2026</div><div>Coast Wire</div>`, paragraphs(MORE)));
    checkArticles(whole.slice(0, whole.indexOf('since the storm')), 'html', 'Factiva', [
      { title: 'Ferry to stop', outlet: 'The Harbour Times', published: '2026-01-12', length: 877, accession: 'HARB000020260312ed410000a', body: [LEAD] },
      { title: 'Board late', body: ['The board has run at a loss'] },
    ], ['Article 2 has no date that exists.', 'The last article ends without its document number: the file may have been cut off.']);
  });

  it('gives no line to two articles where one stands in the other', () => {
    const outer = `<div class="article enArticle">${head('Ferry to stop')}${paragraphs(LEAD)}`;
    const file = page(`${outer}<div class="article enArticle">${head('Board late')}${paragraphs(QUOTE)}</div>${paragraphs(MORE)}</div>`);
    const { articles } = read(file, 'html');
    assert.deepEqual(articles.map((one) => factsOf(one).body), [[LEAD], [QUOTE]]);
    assert.ok(articles[0]!.range[1] <= articles[1]!.range[0]);
  });
});

const CUT_OFF = 'The last article ends without its document number: the file may have been cut off.';

const CODED = `HD\nFerry to stop on\nFriday\n\nBY\nBy Jane Doe\n\nWC\n877 words\n\nPD\n12 March 2026\n\nET\n09:30\n\nSN\nThe Harbour Times\n\nSC\nHARB\n\nLA\nEnglish\n\nLP\n${LEAD}\n\nTD\n${QUOTE}\n\n${MORE}\n\nCX\nThe mayor is Ann Hale.\n\nRE\nharb : Harbour\n\nAN\nDocument HARB000020260312ed41\n\n`;
const CODED_FACTS = { title: 'Ferry to stop on Friday', outlet: 'The Harbour Times', published: '2026-03-12T09:30:00', byline: 'Jane Doe', length: 877, correction: 'The mayor is Ann Hale.', accession: 'HARB000020260312ed41', body: [LEAD, QUOTE, MORE] };

describe('Factiva, field codes', () => {
  const inline = CODED.replace(/^([A-Z]{2})\n/gm, '$1     ').replaceAll('Ferry to stop on\nFriday', 'Ferry to stop on\n       Friday');
  const layouts: [name: string, text: string][] = [
    ['between form feeds', `${CODED}\f${CODED}\fSearch Summary\nText\tferry\n`],
    ['one below the other', `${CODED}SE\nNews\n\n${CODED}`.replace('SE\nNews\n\n', '')],
    ['with the values beside the codes', `${inline}\f${inline}`],
  ];
  for (const [name, text] of layouts) it(`reads articles ${name}`, () => checkArticles(text, 'text', 'Factiva', [CODED_FACTS, CODED_FACTS]));

  it('reads RTF, letters escaped and pictures passed over', () => {
    const rtf = (text: string): string => `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}{\\pict\\pngblip 89504e47}\\f0 ${text.replace(/[“”é]/g, (letter) => (letter === 'é' ? "\\'e9" : `\\u${letter.charCodeAt(0)}?`)).replaceAll('\f', '\\page ').replaceAll('\n', '\\par\r\n')}}`;
    const curly = CODED.replace(QUOTE, '“Déjà vu,” she said.');
    checkArticles(textOfRtf(rtf(`${curly}\f${curly}`).replaceAll('à', "\\'e0")), 'text', 'Factiva', [1, 2].map(() => ({ ...CODED_FACTS, body: [LEAD, '“Déjà vu,” she said.', MORE] })));
  });

  it('reads the only article of a file as far as it goes, and says that it breaks off', () => {
    const cut = CODED.slice(0, CODED.indexOf(QUOTE) + 30);
    checkArticles(cut, 'text', 'Factiva', [{ title: 'Ferry to stop on Friday', outlet: 'The Harbour Times', published: '2026-03-12T09:30:00', byline: 'Jane Doe', length: 877, body: [LEAD, QUOTE.slice(0, 30)] }], [CUT_OFF]);
  });

  it('says what has no text, and when the file was cut off', () => {
    checkArticles(`${CODED}\fHD\nBoard late\n\nPD\n31 February 2026\n\nLP\n`, 'text', 'Factiva', [CODED_FACTS, { title: 'Board late' }], ['Article 2 has no text.', 'Article 2 has no date that exists.', 'The last article ends without its document number: the file may have been cut off.']);
  });
});
