import { strict as assert } from 'node:assert';
import type { Format } from '../../../server/article/format.js';
import { looksLikeArticle } from '../../../server/article/prose.js';

const NEWS = `Ferry to stop on Friday

The ferry to the outer islands will stop running on Friday, the harbour board said, leaving four villages without a boat for the winter.

"We cannot wait ten more years for a bridge that nobody has drawn," said the mayor, Ann Hale, outside the town hall on Monday.

The board has run at a loss since the storm of last winter and owes the yard more than it earns in a season, according to its report.`;

const NOTES = 'Buy bread. Call Ann about the boat. Then the bank.';
const README = `# ferry-times

A library that parses the timetable of the ferry and gives you an array of objects. It has no dependencies and runs on any server.

## Usage

Install the module with npm and import the function. The default options are in the configuration file; every option can be set on the command line.

\`\`\`js
ferryTimes();
\`\`\`

The parser throws an error when a file is missing. Report a bug in the repository, and please say which version of the module you have installed.`;
const LOG = Array.from({ length: 30 }, (_, i) => `2026-03-12 09:${10 + i}:00 INFO The server said that it has started and waits for the next ferry to come in on Monday.`).join('\n');
const ESSAY = 'I have always loved the sea, and the small boats that cross it in the morning when nobody else is up and the air is still cold. '.repeat(6);
const CODE = Array.from({ length: 20 }, (_, i) => `const ferry${i} = { name: "The ferry said hello to the island and all its people" };`).join('\n');
const LIST = Array.from({ length: 40 }, (_, i) => `- Item ${i} of the list`).join('\n');

describe('looksLikeArticle', () => {
  const cases: [name: string, text: string, format: Format, article: boolean][] = [
    ['a report', NEWS, 'text', true],
    ['a report in Markdown', NEWS.replace('Ferry', '# Ferry'), 'markdown', true],
    ['a report in HTML', `<article>${NEWS.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`).join('')}</article>`, 'html', true],
    ['nothing', '', 'text', false],
    ['only a headline', 'Ferry to stop on Friday', 'text', false],
    ['short notes', NOTES, 'text', false],
    ['a README', README, 'markdown', false],
    ['a README as plain text', README, 'text', false],
    ['a log', LOG, 'text', false],
    ['an essay', ESSAY, 'text', false],
    ['a source listing', CODE, 'text', false],
    ['a list', LIST, 'markdown', false],
  ];
  for (const [name, text, format, article] of cases) {
    it(`says ${article ? 'yes' : 'no'} to ${name}, with a sentence`, () => {
      const likeness = looksLikeArticle(text, format);
      assert.equal(likeness.article, article, likeness.why);
      assert.match(likeness.why, /^[A-Z].*\.$/);
    });
  }
});
