import assert from 'node:assert/strict';
import type { OpenFile } from '../../../server/language/context.js';
import { foldingRanges } from '../../../server/language/foldingRange.js';
import { opened } from './opened.js';

const LEAD = 'The ferry to Kells Bay will stop on Friday for ten weeks.';
const QUOTE = '"We cannot wait ten more years," port director Ann Hale said.';
const RULE = '_'.repeat(60);
const document = (title: string): string =>
  `${RULE}\n\n${title}\n\nFull text: ${LEAD}\n\n${QUOTE}\n\nTitle: ${title}\n\nPublication title: The Harbour Times\n\nPublication date: Mar 12, 2026\n\n`;

/** What each range leaves to be seen, and the last line it hides. */
function folds(file: OpenFile): string[] | null {
  const lines = file.text.split('\n');
  return foldingRanges(file)?.map(({ startLine, endLine, kind }) => [lines[startLine], '…', lines[endLine], ...(kind ? [`(${kind})`] : [])].join(' ')) ?? null;
}

describe('folding', () => {
  const cases: readonly [what: string, file: OpenFile, folded: string[] | null][] = [
    ['puts neighbouring blocks of page furniture into one', opened('a.news', 'news', `Ferry to stop\n\nBy Lena Moor\nPublished: 12 March 2026\n\n${LEAD}\n\n${QUOTE}\n\nMore in this section\n\nSubscribe to our newsletter\n`),
      ['By Lena Moor … Published: 12 March 2026 (region)', 'More in this section … Subscribe to our newsletter (region)']],
    ['leaves a single line as it is', opened('a.news', 'news', `Ferry to stop\n\n${LEAD}\n\n${QUOTE}\n\nSubscribe to our newsletter\n`), null],
    ['leaves an article alone to the editor', opened('a.news', 'news', `Ferry to stop\n\n${LEAD}\n\n${QUOTE}\n`), null],
    ['has each article of several, beside their furniture', opened('a.txt', 'plaintext', `${document('Ferry to stop')}${document('Board late')}${RULE}\n`), [
      'Ferry to stop … Publication date: Mar 12, 2026',
      'Board late … Publication date: Mar 12, 2026',
      'Title: Ferry to stop … Publication date: Mar 12, 2026 (region)',
      'Title: Board late … Publication date: Mar 12, 2026 (region)',
    ]],
    ['never hides a line on which something else begins', opened('a.html', 'html', `<article><h1>Ferry to stop</h1>\n<p>${LEAD}</p>\n<p>Subscribe to our newsletter</p>\n<p>Share this article</p> <p>${QUOTE}</p>\n</article>`), null],
  ];
  for (const [what, file, folded] of cases) it(what, () => assert.deepEqual(folds(file), folded));
});
