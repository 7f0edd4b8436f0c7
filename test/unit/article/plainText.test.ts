import { strict as assert } from 'node:assert';
import { articleOf, fieldsOf, regionsIn } from './check.js';

const LEAD = 'The ferry to the outer islands will stop running on Friday, the harbour board said, leaving four villages without a boat.';
const QUOTE = '"We cannot wait ten more years for a bridge that nobody has drawn," said the mayor, Ann Hale, outside the town hall.';
const MORE = 'The board has run at a loss since the storm of last winter and owes the yard more than it earns in a season.';

describe('plain text', () => {
  const cases: [name: string, text: string, regions: string[]][] = [
    ['a headline above the body', `Ferry to stop on Friday\n\n${LEAD}\n\n${QUOTE}`, ['headline: Ferry to stop on Friday', `body: ${LEAD}`, `body: ${QUOTE}`]],
    ['a repeated headline', `Ferry to stop\n\nFerry to  stop\n\n${LEAD}`, ['headline: Ferry to stop', 'headline: Ferry to  stop', `body: ${LEAD}`]],
    ['a headline broken over two lines', `Ferry to stop\non Friday\n\n${LEAD}`, ['headline: Ferry to stop/on Friday', `body: ${LEAD}`]],
    ['a standfirst', `Ferry to stop\n\nMayor says four villages are left without a boat\n\n${LEAD}`, ['headline: Ferry to stop', 'standfirst: Mayor says four villages are left without a boat', `body: ${LEAD}`]],
    ['a standfirst between two copies of the headline', `Ferry to stop running\n\n${LEAD}\n\nFerry to stop running\n\n${QUOTE}`, ['headline: Ferry to stop running', `standfirst: ${LEAD}`, 'headline: Ferry to stop running', `body: ${QUOTE}`]],
    ['no headline', `${LEAD}\n\n${QUOTE}`, [`body: ${LEAD}`, `body: ${QUOTE}`]],
    ['only a headline', 'Ferry to stop on Friday\n', ['headline: Ferry to stop on Friday']],
    ['a dateline', `Ferry to stop\n\nPORT HALE (Wire) - ${LEAD}`, ['headline: Ferry to stop', `body: PORT HALE (Wire) - ${LEAD}`]],
    ['page furniture', `Ferry to stop\n\nPublished: Updated:\nEnable Read mode\n100% Font Size\n\n${LEAD}\n\n[With AFP and Reuters]\n\nTop Content Trending`, ['headline: Ferry to stop', 'boilerplate: Published: Updated:', 'boilerplate: Enable Read mode', 'boilerplate: 100% Font Size', `body: ${LEAD}`, 'boilerplate: [With AFP and Reuters]', 'boilerplate: Top Content Trending']],
    ['pointers to other reports', `${LEAD}\n\nMore in this section\n\nMayor: "I will not go"\n\nBridge plans are late again`, [`body: ${LEAD}`, 'boilerplate: More in this section', 'boilerplate: Mayor: "I will not go"', 'boilerplate: Bridge plans are late again']],
    ['a pull quote', `${LEAD}\n\n${QUOTE}\n\n${MORE}\n\nWe cannot wait ten more years for a bridge`, [`body: ${LEAD}`, `body: ${QUOTE}`, `body: ${MORE}`, 'pullquote: We cannot wait ten more years for a bridge']],
    ['a pull quote before its words, in marks', `${LEAD}\n\n“We cannot wait ten more years”\n\n${QUOTE}`, [`body: ${LEAD}`, 'pullquote: “We cannot wait ten more years”', `body: ${QUOTE}`]],
    ['a paragraph printed twice', `${LEAD}\n\n${QUOTE}\n\n${QUOTE}`, [`body: ${LEAD}`, `body: ${QUOTE}`, `pullquote: ${QUOTE}`]],
    ['a cross-head', `${LEAD}\n\n- Long winter -\n\n${QUOTE}`, [`body: ${LEAD}`, 'body: - Long winter -', `body: ${QUOTE}`]],
    ['a caption', `Ferry to stop\n\n${LEAD}\n\nFILE PHOTO: The ferry leaves the harbour of Port Hale\n\n${QUOTE}`, ['headline: Ferry to stop', `body: ${LEAD}`, 'caption: FILE PHOTO: The ferry leaves the harbour of Port Hale', `body: ${QUOTE}`]],
    ['a byline without its By, by role', `Ferry to stop\n\nJane Doe, political correspondent\n\n${LEAD}`, ['headline: Ferry to stop', 'boilerplate: Jane Doe, political correspondent', `body: ${LEAD}`]],
    ['a byline without its By, by place', `Ferry to stop\nJANE DOE and JOHN ROE in Port Hale\n\n${LEAD}`, ['headline: Ferry to stop', 'boilerplate: JANE DOE and JOHN ROE in Port Hale', `body: ${LEAD}`]],
    ['a byline that is a name alone above its paper', `Ferry to stop\n\nMaeve O’Dale\n\nUSA TODAY\n\n${LEAD}`, ['headline: Ferry to stop', 'boilerplate: Maeve O’Dale', 'boilerplate: USA TODAY', `body: ${LEAD}`]],
    ['a byline that is a name alone, line by line', `Ferry to stop on Friday\nJane M. Doe and John Roe\nThe Harbour Times\n\n${LEAD}`, ['headline: Ferry to stop on Friday', 'boilerplate: Jane M. Doe and John Roe', 'boilerplate: The Harbour Times', `body: ${LEAD}`]],
    ['a heading of two capitalised words', `Ferry to stop.\n\n${LEAD}\n\nNext Steps\n\nHarbour Post said so.\n\n${QUOTE}`, ['body: Ferry to stop.', `body: ${LEAD}`, 'body: Next Steps', 'body: Harbour Post said so.', `body: ${QUOTE}`]],
    ['a subheading below the headline', `Ferry to stop\n\nPort Hale\n\nMayor says four villages are left without a boat\n\n${LEAD}`, ['headline: Ferry to stop', 'standfirst: Port Hale', 'standfirst: Mayor says four villages are left without a boat', `body: ${LEAD}`]],
    ['a headline of two words above a paper', `Bridge Late\n\nHarbour Times\n\n${LEAD}`, ['headline: Bridge Late', 'standfirst: Harbour Times', `body: ${LEAD}`]],
    ['a headline that looks like a byline', `JANE DOE in Brussels\n\n${LEAD}`, ['headline: JANE DOE in Brussels', `body: ${LEAD}`]],
    ['a list that sums the report up', `Story highlights Ferry stops on Friday\n\nMayor wants a bridge\n\n${LEAD}`, ['standfirst: Story highlights Ferry stops on Friday', 'standfirst: Mayor wants a bridge', `body: ${LEAD}`]],
    ['labels and notes of the site', `ANALYSIS/OPINION:\n\nFerry to stop\n\nThis article is more than 3 years old\n\n${LEAD}\n\n[image]\n\n( Also on HARBOUR: Bridge is late)\n\n${QUOTE}\n\nJane Doe in Port Hale and the Coast Wire contributed to this report.`, ['boilerplate: ANALYSIS/OPINION:', 'headline: Ferry to stop', 'boilerplate: This article is more than 3 years old', `body: ${LEAD}`, 'boilerplate: [image]', 'boilerplate: ( Also on HARBOUR: Bridge is late)', `body: ${QUOTE}`, 'boilerplate: Jane Doe in Port Hale and the Coast Wire contributed to this report.']],
    ['a photographer', `Ferry to stop\n\n${LEAD}\n\nThe ferry leaves the harbour on its last day Photographer: Jane Doe/Coast Wire\n\n${QUOTE}`, ['headline: Ferry to stop', `body: ${LEAD}`, 'caption: The ferry leaves the harbour on its last day Photographer: Jane Doe/Coast Wire', `body: ${QUOTE}`]],
    ['a repeated line in other letters', `${QUOTE}\n\n${LEAD}\n\nTEN MORE YEARS FOR A BRIDGE\n\n${MORE}`, [`body: ${QUOTE}`, `body: ${LEAD}`, 'pullquote: TEN MORE YEARS FOR A BRIDGE', `body: ${MORE}`]],
    ['noise of pages, row by row', [`Ferry to stop`, `First Published: 12 March 2026`, `Last updated on .From the section`, `Listen 5 min`, `2h ago`, LEAD, 'Join the Harbour Times’s Telegram channel and get the latest breaking news delivered to you.', 'Image caption', 'Share this article Share', 'Add to your saved stories Save', 'Story continues below advertisement', 'SCROLL TO CONTINUE', 'skip past newsletter promotion', 'End of carousel', QUOTE, '(Reporting by Jane Doe; Editing by John Roe)', 'The Associated Press contributed to this report', 'Recommended Stories'].join('\n\n'), ['headline: Ferry to stop', 'boilerplate: First Published: 12 March 2026', 'boilerplate: Last updated on .From the section', 'boilerplate: Listen 5 min', 'boilerplate: 2h ago', `body: ${LEAD}`, 'boilerplate: Join the Harbour Times’s Telegram channel and get the latest breaking news delivered to you.', 'boilerplate: Image caption', 'boilerplate: Share this article Share', 'boilerplate: Add to your saved stories Save', 'boilerplate: Story continues below advertisement', 'boilerplate: SCROLL TO CONTINUE', 'boilerplate: skip past newsletter promotion', 'boilerplate: End of carousel', `body: ${QUOTE}`, 'boilerplate: (Reporting by Jane Doe; Editing by John Roe)', 'boilerplate: The Associated Press contributed to this report', 'boilerplate: Recommended Stories']],
    ['gates, letters and print views', [LEAD, 'Create a free account to read this article.', 'Already have an account? Log in', 'You have read your last free article this month.', 'This article is only available to subscribers.', 'View this email in your browser', 'You are receiving this because you signed up.', 'Find this story online at: https://harbour.example/a', QUOTE].join('\n\n'), [`body: ${LEAD}`, 'boilerplate: Create a free account to read this article.', 'boilerplate: Already have an account? Log in', 'boilerplate: You have read your last free article this month.', 'boilerplate: This article is only available to subscribers.', 'boilerplate: View this email in your browser', 'boilerplate: You are receiving this because you signed up.', 'boilerplate: Find this story online at: https://harbour.example/a', `body: ${QUOTE}`]],
    ['a newsletter line', `${LEAD}\n\nSign up for our morning newsletter\n\n${QUOTE}\n\nFollow us on Instagram`, [`body: ${LEAD}`, 'boilerplate: Sign up for our morning newsletter', `body: ${QUOTE}`, 'boilerplate: Follow us on Instagram']],
  ];
  for (const [name, text, regions] of cases) {
    it(`reads ${name}`, () => assert.deepEqual(regionsIn(articleOf(text)), regions));
    it(`reads ${name}, lines ended as on Windows or old Macs`, () => {
      assert.deepEqual(regionsIn(articleOf(text.replaceAll('\n', '\r\n'))), regions);
      assert.deepEqual(regionsIn(articleOf(text.replaceAll('\n', '\r'))), regions);
    });
  }

  const wrapping: [name: string, text: string, paragraphs: number][] = [
    ['hard-wrapped lines', 'The ferry to the outer islands will stop running on Friday, the harbour\nboard said. It leaves four villages without a boat, and the mayor said that\nnobody had asked them.', 1],
    ['a line that ends early', 'The ferry to the outer islands will stop running on Friday, the harbour\nboard said.\nThe mayor said that nobody had asked them about it before the vote on\nMonday.', 2],
    ['a paragraph a line', `${LEAD}\n${QUOTE}\n${MORE}`, 3],
    ['a quote broken by a line end', '“We cannot wait ten more years for a bridge that nobody has drawn and nobody will ever build in our lifetime,”\nsaid the mayor.', 1],
    ['indented paragraphs', '  The ferry to the outer islands will stop running on Friday, the board\nsaid. It leaves four villages without a boat, as the mayor said on Mondays.\n  Nobody had asked them.', 2],
  ];
  for (const [name, text, paragraphs] of wrapping) {
    it(`tells paragraphs apart: ${name}`, () => assert.equal(articleOf(text).paragraphs.length, paragraphs));
  }

  const headers: [text: string, fields: Record<string, string>, regions: string[]][] = [
    [
      `Outlet: The Harbour Times\nDate: 12 March 2026\nURL: https://harbour.example/a\nBy Jane Doe\n\nFerry to stop\n\n${LEAD}`,
      { title: 'Ferry to stop (headline)', outlet: 'The Harbour Times (header line)', published: '2026-03-12 (header line)', byline: 'Jane Doe (header line)', url: 'https://harbour.example/a (header line)' },
      ['boilerplate', 'boilerplate', 'boilerplate', 'boilerplate', 'headline', 'body'],
    ],
    [
      `Ferry to stop\nBy Jane Doe and John Roe\nMarch 12, 2026\n\n${LEAD}`,
      { title: 'Ferry to stop (headline)', published: '2026-03-12 (header line)', byline: 'Jane Doe and John Roe (header line)' },
      ['headline', 'boilerplate', 'boilerplate', 'body'],
    ],
    [
      `Headline: Ferry to stop.\nSource: https://harbour.example/a\nLoad-Date: 13 March 2026\n\n${LEAD}`,
      { title: 'Ferry to stop. (header line)', outlet: 'harbour.example (address)', url: 'https://harbour.example/a (header line)' },
      ['headline', 'boilerplate', 'boilerplate', 'body'],
    ],
    [`Date: 31 February 2026\n\nFerry to stop\n\n${LEAD}`, { title: 'Ferry to stop (headline)' }, ['boilerplate', 'headline', 'body']],
  ];
  for (const [text, fields, regions] of headers) {
    it(`reads the header ${text.slice(0, 30).replaceAll('\n', ' / ')}`, () => {
      const article = articleOf(text);
      assert.deepEqual(fieldsOf(article), fields);
      assert.deepEqual(article.paragraphs.map((paragraph) => paragraph.region), regions);
    });
  }

  it('takes what the caller knows before what the file says', () => {
    const article = articleOf(`Outlet: Other\n\nFerry to stop.\n\n${LEAD}`, 'text', { title: 'Ferry to stop', outlet: 'The Harbour Times', published: '2026-03-12T09:30:00+01:00' });
    assert.deepEqual(fieldsOf(article), { title: 'Ferry to stop (given)', outlet: 'The Harbour Times (given)', published: '2026-03-12T09:30:00+01:00 (given)' });
    assert.deepEqual(regionsIn(article).slice(1), ['headline: Ferry to stop.', `body: ${LEAD}`]);
  });
});
