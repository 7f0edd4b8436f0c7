import assert from 'node:assert/strict';
import { htmlOf, markdownOf } from '../../../../server/annotation/exports/page.js';
import type { ReportScope } from '../../../../server/annotation/exports/exported.js';
import { QuoteReport } from '../../../../server/annotation/exports/report.js';
import type { OtherReport, ReportRow } from '../../../../server/annotation/exports/reportRow.js';
import { row } from './row.js';
import { scope } from './exported.js';

const ana = { by: 'Ana', at: '2026-11-22T09:00:00.000Z' };
const echo: OtherReport = { key: 'e', outlet: 'Eskby Echo', published: '2026-03-12', words: '“We waited for years”', differences: ['has “for years”'], codes: ['insertion-unmarked'], sign: 'F', standing: { state: 'suggested' } };
const mail: ReportRow = {
  ...row, outlet: 'Morvik Mail', article: 'morvik/ferry.txt', title: 'A long wait', paragraph: 5, state: 'confirmed', ...ana, outlets: 1, origins: 1, key: 'm', sign: '≠', reports: [echo],
  codes: ['omission-unmarked'], differences: ['leaves out “for years” without a mark'], notes: [{ text: 'Rang her.', by: 'Bo', at: '2026-11-23T09:00:00.000Z', status: 'differs' }], status: 'differs',
};
const rejected: ReportRow = { ...row, state: 'rejected', ...ana };
const corrected: ReportRow = { ...row, state: 'corrected', by: 'Bo', at: '2026-11-23T09:00:00.000Z', corrected: ['speaker', 'bounds'], speaker: 'Jan Holm' };
const articles: readonly (readonly ReportRow[])[] = [[row, rejected, corrected], [mail]];

function blocksOf(of: readonly (readonly ReportRow[])[], options: Partial<ReportScope> = {}) {
  const report = new QuoteReport({ ...scope, unread: ['notes.pdf: no text'], ...options });
  for (const rows of of) report.add(rows);
  return report.blocks();
}
const inMarkdown = (...asked: Parameters<typeof blocksOf>): string => [...markdownOf(blocksOf(...asked))].join('');

describe('a report', () => {
  const markdown = inMarkdown(articles);
  for (const line of [
    '# Quotes in eskby',
    'Made by Quotelens 1.2.3 on 2026-11-22.',
    '| Eskby Echo | 2026-03-12 | Ferry &lt;stays&gt; | 3 | 1 | Ana 1 (2026-11-22), Bo 1 (2026-11-23) |',
    '- notes.pdf: no text',
    '### Ida Holm',
    '> The pier shut. **“We waited \\| for years”** she said.',
    '- Morvik Mail, 2026-03-12, paragraph 5: confirmed, by Ana on 2026-11-22',
    '- Differs from the fullest other report (suggested by Quotelens): leaves out “for years” without a mark',
    '- Also in 1 other outlet: suggested by Quotelens',
    '- Eskby Echo, 2026-03-12, suggested by Quotelens: “We waited for years” (there: has “for years”)',
    '| Speaker | Words | Standing | Eskby Echo | Morvik Mail |',
    '| Ida Holm | “We waited \\| for years” | Morvik Mail: confirmed, by Ana on 2026-11-22; the other: suggested by Quotelens | F | ≠ |',
    '- Note (Bo, 2026-11-23; status: differs): Rang her.',
    '| Ida Holm | 2 | 1 | Ana 1 (2026-11-22) | 2 |',
    '| direct | 4 | 3 | 1 (33 %) | 1 (33 %) | 0 (0 %) | 1 (33 %) | 1 (33 %) | 0 |',
    '| Eskby Echo | 2 | Ida Holm | “We waited \\| for years” | suggested by Quotelens, 92 % |',
    'No article was declared the reference: nothing here was checked against one.',
  ]) {
    it(`has the line ${line}`, () => assert.ok(markdown.split('\n').includes(line), markdown));
  }

  it('has no line about what is only suggested and differs from nobody', () => assert.equal(markdown.split('### ').length, 2));

  it('tells a statement once, by the fullest report, in whatever order they come', () => {
    const fullest: ReportRow = { ...row, key: 'e', reports: [{ ...echo, key: 'm', outlet: 'Morvik Mail', sign: '≠' }] };
    for (const of of [[[mail], [fullest]], [[fullest], [mail]]]) assert.equal(inMarkdown(of).match(/^\| Ida Holm \| “We waited \\\| for years” \| .* \| F \| ≠ \|$/gm)?.length, 1);
  });

  it('says what the reference has, or that it has nothing', () => {
    const reference: OtherReport = { ...echo, differences: ['leaves out “for years” without a mark'] };
    const checked = inMarkdown([[{ ...mail, reference }], [{ ...mail, reference: 'silent' }], [{ ...mail, reference: 'here' }]], { reference: 'minutes.txt' });
    assert.deepEqual(checked.match(/^- Checked.*$/gm), [
      '- Checked against the reference: yes; here leaves out “for years” without a mark (suggested by Quotelens)',
      '- Checked against the reference: no, it is not known to have these words',
      '- Checked against the reference: this is the reference',
    ]);
  });

  it('says who has ruled on what reports are of one statement', () => {
    assert.match(inMarkdown([[{ ...mail, ruledBy: [ana] }]]), /Also in 1 other outlet: suggested by Quotelens; which reports are of it: ruled by Ana on 2026-11-22\n/);
  });

  it('leaves the publisher’s words out when asked to, headlines among them', () => {
    const without = inMarkdown(articles, { withoutText: true });
    assert.doesNotMatch(without, /waited|stays|long wait|pier shut|for years/);
    assert.match(without, /Differs from the fullest other report \(suggested by Quotelens\): omission-unmarked/);
  });

  it('says in HTML the same, and nothing of an article becomes a tag', () => {
    const html = [...htmlOf('Quotes', blocksOf(articles))].join('');
    assert.match(html, /<td>Ferry &lt;stays&gt;<\/td>/);
    assert.match(html, /<blockquote><span>The pier shut. <\/span><b>“We waited \| for years”<\/b><span> she said.<\/span><\/blockquote>/);
    assert.match(html, /<th scope="col">Speaker<\/th>/);
    assert.doesNotMatch(html, /<script|<img|src=|href=/);
  });
});
