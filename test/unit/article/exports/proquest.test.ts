import { checkArticles, LEAD, MORE, QUOTE } from './check.js';

const RULE = '_'.repeat(60);
const document = (title: string, body: string, more = ''): string =>
  `${RULE}\n\n${title}\n\nAuthor: Doe, Jane\n\nPublication info: The Harbour Times ; Port Hale [Port Hale] 12 Mar 2026: A1.\n\nProQuest document link\n\nAbstract: Four villages.\n\nFull text: ${body}\n\n${more}Subject: Ferries; Bridges\n\nLocation: Port Hale\n\nTitle: ${title}\n\nPublication title: The Harbour Times, Late Edition (East Coast); Port Hale\n\nPublication date: Mar 12, 2026\n\nSection: A\n\nProQuest document ID: 12345\n\nDocument URL: https://proquest.example/docview/12345\n\nCopyright: Copyright Harbour Press Mar 12, 2026\n\nLast updated: 2026-03-14\n\nDatabase: Coast Newsstand\n\n`;
const facts = (title: string, ...body: string[]): object => ({ title, outlet: 'The Harbour Times', published: '2026-03-12', byline: 'Jane Doe', section: 'A', accession: '12345', url: 'https://proquest.example/docview/12345', body });

describe('ProQuest', () => {
  it('reads every document between the first list and the terms of use', () => {
    const text = `Table of contents\n\n1. Ferry to stop\n\n${document('Ferry to stop', `${LEAD}\n\n${QUOTE}`)}${document('Board late', MORE, 'Credit: Coast Wire\n\n')}${RULE}\n\nContact us at: https://proquest.example\n\nTerms and Conditions: none\n`;
    checkArticles(text, 'text', 'ProQuest', [facts('Ferry to stop', LEAD, QUOTE), facts('Board late', MORE)]);
  });

  it('keeps a paragraph of the report that begins like a field', () => {
    checkArticles(document('Ferry to stop', `${LEAD}\n\nLocation: that is all anybody asks of a house here.\n\n${QUOTE}`) + RULE, 'text', 'ProQuest', [facts('Ferry to stop', LEAD, 'Location: that is all anybody asks of a house here.', QUOTE)]);
  });

  it('says what has no text and no date, and when the file was cut off', () => {
    const text = `${document('Ferry to stop', LEAD)}${RULE}\n\nBoard late\n\nPublication title: Coast Wire\n\nPublication date: Feb 31, 2026\n\n${RULE}\n\nBridge drawn\n\nPublication title: Coast Wire\n\nPublication date: Mar 13, 2026\n\nFull text: ${MORE.slice(0, 60)}\n`;
    checkArticles(text, 'text', 'ProQuest', [facts('Ferry to stop', LEAD), { title: 'Board late', outlet: 'Coast Wire' }, { title: 'Bridge drawn', outlet: 'Coast Wire', published: '2026-03-13', body: [MORE.slice(0, 60).trim()] }], [
      'Document 2 has no full text.',
      'Document 2 has no date that exists.',
      'The last document ends without the closing line: the file may have been cut off.',
    ]);
  });
});
