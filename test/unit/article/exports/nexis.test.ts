import { checkArticles, LEAD, MORE, QUOTE } from './check.js';

const COVER = 'Download Request: Selected Items: 1-2\nTime Of Request: Friday, March 20, 2026  16:51:31\n\nTerms: (ferry)\nProject ID: None\n\n';
const FIRST = `                               1 of 2 DOCUMENTS\n\n                                The Harbour Times\n\n                            March 12, 2026 Thursday\n                                  Edition 1;\n                                   Scotland\n\nFerry to stop on Friday;\nfour villages left\n\nBYLINE: By Jane Doe\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 1,355 words\n\n${LEAD.replace('will stop', 'will\nstop')}\n\n${QUOTE}\n\nLOAD-DATE: March 14, 2026\n\nLANGUAGE: ENGLISH\n\nGRAPHIC: The ferry, at anchor\nin the harbour\n\nPUBLICATION-TYPE: Newspaper\n\n\n                    Copyright 2026 Harbour Press\n                       All Rights Reserved\n\n`;
const SECOND = `                               2 of 2 DOCUMENTS\n\n                               Coast Wire -- English\n\n                      March 11, 2026 Wednesday 9:45 PM GMT\n\nWarning: board may close yard\n\nLENGTH: 90 words\n\nDATELINE: PORT HALE, March 11 2026\n\n${MORE}\n\nCORRECTION-DATE: March 15, 2026\n\nCORRECTION: The board does not own the yard, as an earlier version said.\n\nLOAD-DATE: March 12, 2026\n\nLANGUAGE: ENGLISH\n`;

const FIRST_FACTS = { title: 'Ferry to stop on Friday; four villages left', outlet: 'The Harbour Times', published: '2026-03-12', byline: 'Jane Doe', section: 'NEWS; Pg. 3', length: 1355, body: [LEAD, QUOTE] };
const SECOND_FACTS = { title: 'Warning: board may close yard', outlet: 'Coast Wire -- English', published: '2026-03-11T21:45:00Z', length: 90, correction: 'The board does not own the yard, as an earlier version said.', body: [MORE] };

const block = (css: string, content: string): string => `<BR><DIV CLASS="${css}"><P CLASS="c1"><SPAN CLASS="c2">${content}</SPAN></P>\n</DIV>\n`;
const page = (...articles: string[]): string => `<HTML><HEAD><TITLE>&nbsp;</TITLE></HEAD><BODY>${articles.join('\n<!-- Hide XML section from browser\n<DOC NUMBER=1> -->\n')}</BODY></HTML>`;

describe('LexisNexis', () => {
  it('reads every article of a text, its header and its closing fields', () => checkArticles(COVER + FIRST + SECOND, 'text', 'LexisNexis', [FIRST_FACTS, SECOND_FACTS]));

  it('reads the same with the line ends of Windows', () => checkArticles((COVER + FIRST + SECOND).replaceAll('\n', '\r\n'), 'text', 'LexisNexis', [FIRST_FACTS, SECOND_FACTS]));

  it('reads a header without blank lines', () => {
    const compact = `1 of 1 DOCUMENTS\nThe Harbour Times\nMarch 12, 2026 Thursday\nFerry to stop\nBYLINE: Jane Doe\nLENGTH: 40 words\n${LEAD}\n\n${QUOTE}\nLOAD-DATE: March 14, 2026\nLANGUAGE: ENGLISH\n`;
    checkArticles(compact, 'text', 'LexisNexis', [{ title: 'Ferry to stop', outlet: 'The Harbour Times', published: '2026-03-12', byline: 'Jane Doe', length: 40, body: [LEAD, QUOTE] }]);
  });

  const languages: [name: string, text: string][] = [
    ['German', `Dokument 1 von 1\n\nHafenblatt\n\n12. März 2026\n\nFähre endet am Freitag\n\nAUTOR: Von Jana Dohm\n\nRUBRIK: POLITIK; S. 3\n\nLÄNGE: 40 Wörter\n\n${LEAD}\n\nUPDATE: 14. März 2026\n\nSPRACHE: GERMAN; DEUTSCH\n`],
    ['French', `Document 1 de 1\n\nHafenblatt\n\n12 mars 2026 jeudi\n\nFähre endet am Freitag\n\nAUTEUR: Par Jana Dohm\n\nRUBRIQUE: POLITIK; S. 3\n\nLONGUEUR: 40 mots\n\n${LEAD}\n\nLANGUE: FRENCH; FRANÇAIS\n`],
  ];
  for (const [name, text] of languages) {
    it(`reads the names of fields in ${name}`, () => checkArticles(text, 'text', 'LexisNexis', [{ title: 'Fähre endet am Freitag', outlet: 'Hafenblatt', published: '2026-03-12', byline: 'Jana Dohm', section: 'POLITIK; S. 3', length: 40, body: [LEAD] }]));
  }

  it('reads an older layout that names headline and body', () => {
    const older = `1 of 1 DOCUMENTS\n\nCopyright 1986 Harbour Press\nThe Harbour Times\n\nMarch 12, 1986\n\nSECTION: Page 3\n\nLENGTH: 40 words\n\nHEADLINE: Ferry to stop\n\nBYLINE: JANE DOE\n\nBODY:\n${LEAD}\n\nLANGUAGE: ENGLISH\n`;
    checkArticles(older, 'text', 'LexisNexis', [{ title: 'Ferry to stop', outlet: 'The Harbour Times', published: '1986-03-12', byline: 'JANE DOE', section: 'Page 3', length: 40, body: [LEAD] }]);
  });

  it('reads a saved page, places and entities included', () => {
    const article = (number: number, body: string): string =>
      block('c0', `${number} of 2 DOCUMENTS`) + block('c0', 'The Harbour Times') + block('c3', `March ${number}, 2026, CITY EDITION`) + block('c4', `Ferry &amp; board<BR>Four <B>villages</B> left`) +
      block('c4', '</SPAN><SPAN>LENGTH: </SPAN><SPAN>40 words') + `<BR><DIV CLASS="c4"><P CLASS="c8"><SPAN>${body}</SPAN></P>\n<P CLASS="c8"><SPAN>${MORE}</SPAN></P>\n</DIV>` + block('c4', '</SPAN><SPAN>LOAD-DATE: </SPAN><SPAN>March 15, 2026') + block('c4', 'LANGUAGE: ENGLISH') + block('c0', 'Copyright 2026 Harbour Press<BR>All Rights Reserved');
    const facts = (number: number): object => ({ title: 'Ferry & board Four villages left', outlet: 'The Harbour Times', published: `2026-03-0${number}`, length: 40, body: [QUOTE, MORE] });
    checkArticles(page(article(1, QUOTE.replaceAll('"', '&quot;')), article(2, QUOTE)), 'html', 'LexisNexis', [facts(1), facts(2)]);
  });

  const broken: [name: string, text: string, facts: object[], problems: string[]][] = [
    ['fewer documents than it says', FIRST.replace('1 of 2', '1 of 10') + SECOND.replace('2 of 2', '4 of 10'), [FIRST_FACTS, SECOND_FACTS], ['The export says it holds 10 documents; 2 are in the file.']],
    ['an end that was cut off', (FIRST + SECOND).slice(0, (FIRST + SECOND).indexOf('since the storm')), [FIRST_FACTS, { ...SECOND_FACTS, correction: undefined, body: [MORE.slice(0, MORE.indexOf(' since'))] }], ['The last article ends without its closing fields: the file may have been cut off.']],
    ['a beginning that was cut off', FIRST.slice(FIRST.indexOf('"We')) + SECOND, [{ body: [QUOTE] }, SECOND_FACTS], ['The first article has lost its beginning; what is left of it was read.', 'The export says it holds 2 documents; 1 are in the file.']],
    ['a date that does not exist', FIRST.replace('March 12', 'February 31') + SECOND, [{ ...FIRST_FACTS, published: undefined }, SECOND_FACTS], ['Document 1 of 2 has no date that exists.']],
    ['an article without text', `${FIRST}2 of 2 DOCUMENTS\n\nCoast Wire\n\nMarch 11, 2026\n\nNothing to say\n\nLENGTH: 0 words\n\nLANGUAGE: ENGLISH\n`, [FIRST_FACTS, { title: 'Nothing to say', outlet: 'Coast Wire', published: '2026-03-11', length: 0 }], ['Document 2 of 2 has no text.']],
  ];
  for (const [name, text, facts, problems] of broken) {
    it(`says of ${name} what was read and what was not`, () => checkArticles(text, 'text', 'LexisNexis', facts.map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined))), problems));
  }
});

const UNI_COVER = 'User Name: J. Doe\n\nDate and Time: Friday, March 20, 2026 7:08:00 PM\n\nDocuments (2)\n\n1. Ferry to stop\nSearch Terms: ferry\n\n';
const uni = (title: string, rest: string): string => `${title}\n\nHarbour.example.\n\nMarch 12, 2026 Thursday 9:20 AM GMT\n\nCopyright 2026 Harbour Press All Rights Reserved\n\nSection:\u00a0NEWS; Pg. 3\n\nLength:\u00a040 words\n\nByline:\u00a0Jane Doe, harbour.example\n\nBody\n\n${rest}\n\nLoad-Date:\u00a0March 14, 2026\n\nEnd of Document\n\n`;
const UNI_FACTS = { outlet: 'Harbour.example', published: '2026-03-12T09:20:00Z', byline: 'Jane Doe', section: 'NEWS; Pg. 3', length: 40 };

describe('Nexis Uni', () => {
  it('reads every article behind the cover page', () => {
    const text = UNI_COVER + uni('Ferry to stop', `${LEAD}\n\nLong winter\n\n${QUOTE}`) + uni('Board: no bridge', `ABSTRACT\n\nFour villages are left.\n\nFULL TEXT\n\n${MORE}\n\nGraphic\n\nThe ferry at sea\n\nCorrection\n\nThe mayor is Ann Hale.\n\nClassification\n\nLanguage:\u00a0ENGLISH\n\nPerson:\u00a0ANN HALE (79%)`);
    checkArticles(text, 'text', 'Nexis Uni', [
      { title: 'Ferry to stop', ...UNI_FACTS, body: [LEAD, 'Long winter', QUOTE] },
      { title: 'Board: no bridge', ...UNI_FACTS, correction: 'The mayor is Ann Hale.', standfirst: 'Four villages are left.', body: [MORE] },
    ]);
  });

  it('says when documents are missing and the end was cut off', () => {
    const text = UNI_COVER + uni('Ferry to stop', LEAD);
    checkArticles(text.slice(0, text.indexOf('\n\nLoad-Date')), 'text', 'Nexis Uni', [{ title: 'Ferry to stop', ...UNI_FACTS, body: [LEAD] }], [
      'The cover page says 2 documents; 1 are in the file.',
      'The last article ends without “End of Document”: the file may have been cut off.',
    ]);
  });

  it('reads what is left of an article whose beginning was cut off', () => {
    checkArticles(`${MORE}\n\nLoad-Date:\u00a0March 14, 2026\n\nEnd of Document\n\n${uni('Ferry to stop', LEAD)}`, 'text', 'Nexis Uni', [{ body: [MORE] }, { title: 'Ferry to stop', ...UNI_FACTS, body: [LEAD] }], ['Document 1 has lost its beginning; what is left of it was read.']);
  });
});
