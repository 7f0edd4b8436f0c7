import { strict as assert } from 'node:assert';
import { articleOf, fieldsOf, regionsIn } from './check.js';

const LEAD = 'The ferry to the outer islands will stop running on Friday, the harbour board said.';

describe('Markdown', () => {
  const inline: [markdown: string, text: string][] = [
    ['She **cannot** *wait*, _really_ not.', 'She cannot wait, really not.'],
    ['***All*** of ~~it~~ and ==this== too.', 'All of it and this too.'],
    ['A snake_case_name and 2 * 3 * 4 stay.', 'A snake_case_name and 2 * 3 * 4 stay.'],
    ['An open *mark and a price of 5* stay?', 'An open mark and a price of 5 stay?'],
    ['An open *mark stays.', 'An open *mark stays.'],
    ['"We [cannot](https://a.example/b "Title") wait," she said.', '"We cannot wait," she said.'],
    ['"[The mayor] told us," he said.', '"[The mayor] told us," he said.'],
    ['See [the report][1] and [**bold**](x).', 'See the report and bold.'],
    ['[[Ann Hale]] and [[people/hale|the mayor]] met.', 'Ann Hale and the mayor met.'],
    ['Before ![a boat](boat.png) after ![[boat.png]].', 'Before  after .'],
    ['A note[^1] here.', 'A note here.'],
    ['\\"Wait,\\" she said \\*twice\\*.', '"Wait," she said *twice*.'],
    ['AT&amp;T &ldquo;pays&rdquo; &foo; AT&T.', 'AT&T “pays” &foo; AT&T.'],
    ['An <b>inline</b> tag <!-- gone --> and <https://a.example>.', 'An inline tag  and https://a.example.'],
    ['A `code *span*` and ``two ` ticks`` and one ` left.', 'A code *span* and two ` ticks and one ` left.'],
    ['5 < 6 and 7 > 3.', '5 < 6 and 7 > 3.'],
    ['A line  \nbroken\\\ntwice.', 'A line  \nbroken\ntwice.'],
  ];
  for (const [markdown, text] of inline) {
    it(`looks through ${markdown.replaceAll('\n', '/')}`, () => assert.equal(articleOf(markdown, 'markdown').text, text));
  }

  it('reads headings, quotes, lists, and leaves out what is no prose', () => {
    const article = articleOf(
      `# Ferry to *stop*\n\n*Four villages are left without a boat.*\n\n${LEAD}\n\n> "We cannot\n> wait," she said.\n>\n> > Nested.\n\nLong winter\n-----------\n\n- First item here.\n- [ ] Second item here.\n\n| a | b |\n|---|---|\n\n\`\`\`\ncode\n\`\`\`\n\n***\n\n## More in this section ##\n\n* [Other](x)\n\n[1]: https://a.example\n[^1]: A footnote.\n    Its second line.\n`,
      'markdown',
    );
    assert.deepEqual(regionsIn(article), [
      'headline: Ferry to stop',
      'standfirst: Four villages are left without a boat.',
      `body: ${LEAD}`,
      'body: "We cannot/wait," she said.',
      'body: Nested.',
      'body: Long winter',
      'body: First item here.',
      'body: Second item here.',
      'boilerplate: More in this section',
      'boilerplate: Other',
    ]);
  });

  it('maps every letter through signs and quote prefixes', () => {
    const file = '---\ntitle: T\n---\n> "We **can’t**\n> [wait](x)," she said.';
    const article = articleOf(file, 'markdown');
    assert.equal(article.text, '"We can’t\nwait," she said.');
    const span = article.places.spanInFile([0, 14]);
    assert.equal(file.slice(...span), '"We **can’t**\n> [wait');
    assert.deepEqual(article.places.piecesInFile([1, 14]).map(([s, e]) => file.slice(s, e)), ['We ', 'can’t', '\n', 'wait']);
  });

  const clippers: [name: string, file: string, fields: Record<string, string>][] = [
    [
      'Obsidian Web Clipper',
      `---\ntitle: "Mayor: 'We cannot wait'"\nsource: "https://www.harbour.example/a"\nauthor:\n  - "[[Jane Doe]]"\n  - "[[people/roe|John Roe]]"\npublished: 2026-11-20\ncreated: 2026-11-21\ntags:\n  - "clippings"\n---\n${LEAD}`,
      { title: "Mayor: 'We cannot wait' (front matter)", outlet: 'harbour.example (address)', published: '2026-11-20 (front matter)', byline: 'Jane Doe, John Roe (front matter)', url: 'https://www.harbour.example/a (front matter)' },
    ],
    [
      'MarkDownload, whose only date is the clip date',
      `---\ncreated: 2026-11-21T09:14:00 (UTC +08:00)\ntags: [a, b]\nsource: https://harbour.example/a\nauthor: \n---\n\n# Ferry to stop\n\n> ## Excerpt\n> The ferry will stop.\n\n---\n${LEAD}`,
      { title: 'Ferry to stop (headline)', outlet: 'harbour.example (address)', url: 'https://harbour.example/a (front matter)' },
    ],
    [
      'trafilatura, with a title that is no YAML',
      `---\ntitle: Mayor: we cannot: wait\nauthor: Jane Doe\nurl: https://harbour.example/a\nhostname: harbour.example\nsitename: The Harbour Times\ndate: 2026-11-20\ntags: ['a','b']\n---\n${LEAD}`,
      { title: 'Mayor: we cannot: wait (front matter)', outlet: 'The Harbour Times (front matter)', published: '2026-11-20 (front matter)', byline: 'Jane Doe (front matter)', url: 'https://harbour.example/a (front matter)' },
    ],
    [
      'MarkDownload, with the site in the title of the window',
      `---\ncreated: 2026-11-21T09:14:00 (UTC +08:00)\ntags: []\nsource: https://news.harbourtimes.example/a\nauthor: Jane Doe\n---\n\n# Ferry to stop - for good | The Harbour Times\n\n---\n${LEAD}`,
      { title: 'Ferry to stop - for good (headline)', outlet: 'The Harbour Times (headline)', byline: 'Jane Doe (front matter)', url: 'https://news.harbourtimes.example/a (front matter)' },
    ],
    ['trafilatura, with a title that is a comment in YAML', `---\ntitle: #FerryGate reaches the board\ndate: 2026-11-20\n---\n${LEAD}`, { title: '#FerryGate reaches the board (front matter)', published: '2026-11-20 (front matter)' }],
    ['a source that is a name', `---\nsource: The Harbour Times\ndate: 20 November 2026\n---\n${LEAD}`, { outlet: 'The Harbour Times (front matter)', published: '2026-11-20 (front matter)' }],
    ['code in a tag', `---\ntitle: !!js/function "function () { throw 1 }"\ndate: 2026-13-45\n---\n${LEAD}`, { title: 'function () { throw 1 } (front matter)' }],
    ['aliases without end', `---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: [*b, *b]\noutlet: Star\n---\n${LEAD}`, { title: '[*b, *b] (front matter)', outlet: 'Star (front matter)' }],
  ];
  for (const [name, file, fields] of clippers) {
    it(`reads the front matter of ${name}`, () => {
      assert.deepEqual(fieldsOf(articleOf(file, 'markdown')), fields);
      const article = articleOf(file, 'markdown');
      assert.equal(article.text.includes('---'), false);
    });
  }

  it('takes the excerpt of MarkDownload for a standfirst', () => {
    const article = articleOf(clippers[1]![1], 'markdown');
    assert.deepEqual(regionsIn(article), ['headline: Ferry to stop', 'boilerplate: Excerpt', 'standfirst: The ferry will stop.', `body: ${LEAD}`]);
  });

  it('reads front matter on top of a plain text too, and no rule for it', () => {
    const article = articleOf(`---\noutlet: Star\n---\nFerry to stop\n\n${LEAD}`);
    assert.deepEqual(fieldsOf(article), { title: 'Ferry to stop (headline)', outlet: 'Star (front matter)' });
    assert.equal(article.places.toFile(0), 21);
    assert.equal(articleOf(`---\n${LEAD}\n---\n${LEAD} More.`).text.startsWith('---'), true);
  });
});
