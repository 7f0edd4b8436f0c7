import assert from 'node:assert/strict';
import { htmlOf, markdownOf } from '../../../../server/annotation/exports/page.js';
import { reportOf } from '../../../../server/annotation/exports/report.js';
import type { ReportRow } from '../../../../server/annotation/exports/reportRow.js';

const row: ReportRow = {
  article: 'eskby/ferry.txt', outlet: 'Eskby Echo', published: '2026-03-12', title: 'Ferry <stays>', paragraph: 2, start: 16, end: 72, content: [[16, 72]], sourceAt: [], cueAt: [], words: '“We waited | for years”',
  type: 'direct', speaker: 'Ida Holm', source: 'Ida Holm', cue: 'said', region: 'body', confidence: 0.92, state: 'suggested', disagreement: false, notes: [], tags: [],
  sources: [], outlets: 0, origins: 0, differences: [], codes: [], reports: [], sign: 'F', annotations: [],
};
const rows: readonly ReportRow[] = [
  row,
  { ...row, outlet: 'Morvik Mail', paragraph: 5, state: 'confirmed', by: 'Ana', at: '2026-11-22T09:00:00.000Z', outlets: 1, origins: 1, key: 'm', sign: '≠', reports: [{ key: 'e', outlet: 'Eskby Echo', published: '2026-03-12', words: '“We waited for years”', differences: ['has “for years”'], codes: ['insertion-unmarked'], sign: 'F' }], codes: ['omission-unmarked'], differences: ['leaves out “for years” without a mark'], notes: ['Rang her.'], status: 'differs' },
];
const scope = { name: 'eskby', made: '2026-11-22T10:00:00.000Z', version: '1.2.3', unread: ['notes.pdf: no text'] };

describe('a report', () => {
  const markdown = markdownOf(reportOf(rows, scope));
  for (const line of [
    '# Quotes in eskby',
    'Made by Quotelens 1.2.3 on 2026-11-22.',
    '- notes.pdf: no text',
    '### Ida Holm',
    '- Morvik Mail, 2026-03-12, paragraph 5: confirmed, by Ana on 2026-11-22',
    '- Differs from the fullest other report: leaves out “for years” without a mark',
    '- Eskby Echo, 2026-03-12: “We waited for years” (there: has “for years”)',
    '| Speaker | Words | Eskby Echo | Morvik Mail |',
    '| Ida Holm | “We waited \\| for years” | F | ≠ |',
    '- Status: differs',
    '- Note: Rang her.',
    '| Ida Holm | 2 | 2 |',
    '| Eskby Echo | 2 | Ida Holm | “We waited \\| for years” | suggested by Quotelens, 92 % |',
  ]) {
    it(`has the line ${line}`, () => assert.ok(markdown.split('\n').includes(line), markdown));
  }

  it('has no line about what is only suggested and differs from nobody', () => assert.equal(markdown.split('### ').length, 2));

  it('leaves the words out when asked to', () => assert.doesNotMatch(markdownOf(reportOf(rows, { ...scope, withoutText: true })), /waited/));

  it('says in HTML the same, and nothing of an article becomes a tag', () => {
    const html = htmlOf('Quotes', reportOf(rows, scope));
    assert.match(html, /<td>Ferry &lt;stays&gt;<\/td>/);
    assert.match(html, /<blockquote>“We waited \| for years”<\/blockquote>/);
    assert.match(html, /<th scope="col">Speaker<\/th>/);
    assert.doesNotMatch(html, /<script|<img|src=|href=/);
  });
});
