import assert from 'node:assert/strict';
import type { ArchiveFacts } from '../../../server/language/archiveFacts.js';
import { archiveReportText } from '../../../server/language/archiveReport.js';

const facts: ArchiveFacts = {
  articles: 1204,
  quotes: 17_011,
  wordings: 15_333,
  shared: 1002,
  tally: [
    { outlet: 'The Islander', year: '2025', articles: 200, quotes: 2000 },
    { outlet: 'The Islander', year: '2026', articles: 900, quotes: 15_000 },
    { outlet: 'Kells\nPost', articles: 3, quotes: 10 },
    { year: '2026', articles: 101, quotes: 1 },
  ],
  folders: [{ name: 'island', kept: 'by another process', database: { path: '/home/ana/archive', size: 15_200_000 } }, { name: 'town', kept: 'in memory' }],
  reading: { state: 'paused', done: 1300, total: 2000 },
  took: { listing: 420, disk: 1200, understanding: 93_000, keeping: 5100 },
  longestSlice: 9.3,
  workers: 3,
  memory: 300 * 2 ** 20,
  notices: [],
  skipped: [['notes/list.txt', 'it has no sentences'], ['big.txt', 'larger than 1 MB']],
};

describe('the archive report', () => {
  it('tells in plain lines what is held, by outlet and year, what reading took and what was left out', () => {
    assert.equal(
      archiveReportText(facts),
      `Archive report

What is held
  1,204 articles with 17,011 quotes
  15,333 different wordings to compare with, words in marks that nobody is named for among them
  1,002 statements word for word in several articles; reworded ones are found on asking
  island: 15.2 MB on disk, written by another window, in /home/ana/archive
  town: in memory, read anew at each start

By outlet
  outlet            articles  quotes      years
  The Islander         1,100  17,000  2025–2026
  Kells Post               3      10
  Outlet not known       101       1       2026

By year
  year       articles  quotes
  2025            200   2,000
  2026          1,001  15,001
  not known         3      10

Reading, since the server started
  Paused at 1,300 of 2,000 files; “Quotelens: Resume Reading” goes on.
  Looking for files: 0.4 s
  Reading them from the disk: 1.2 s
  Understanding them: 93.0 s (all worker threads together; 3 at a time)
  Taking them in: 5.1 s, at most 9 ms at a time

Memory
  300 MiB, language model and worker threads included

Left out: 2 files
  notes/list.txt: it has no sentences
  big.txt: larger than 1 MB
`,
    );
  });

  it('of an empty workspace says so', () => {
    const empty = archiveReportText({ ...facts, tally: [], folders: [], skipped: [], articles: 0, quotes: 0, wordings: 0, shared: 0, reading: { state: 'done', done: 0, total: 0 } });
    assert.match(empty, /0 articles with 0 quotes\n[^]*\n\nBy outlet\n {2}nothing yet\n[^]*No file was left out\.\n$/);
  });
});
