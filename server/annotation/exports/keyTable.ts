import type { Block } from './page.js';
import { fileNameOf, type ReportRow } from './reportRow.js';

const LEGEND = 'F: the fullest report. =: the same words. P: a part of them. ≠: other words, or cut. !: a figure, a name, a negation or the speaker is another. i: in the outlet’s own words. –: not in this outlet.';

/**
 * Who reported what: a line for each statement that several outlets report, a column for each outlet, letters in it. Each statement is told
 * once, by the fullest of the reports that are exported.
 */
export function keyTable(rows: readonly ReportRow[], { withoutText = false }: { readonly withoutText?: boolean }): Block[] {
  const told = new Set<string>();
  const statements: ReportRow[] = [];
  const fullestFirst = [...rows.filter(({ sign }) => sign === 'F'), ...rows.filter(({ sign }) => sign !== 'F')];
  for (const row of fullestFirst) {
    if (row.reports.length === 0 || row.key === undefined || told.has(row.key)) continue;
    statements.push(row);
    for (const key of [row.key, ...row.reports.map((report) => report.key)]) told.add(key);
  }
  if (statements.length === 0) return [{ kind: 'paragraph', text: 'No quote is in several outlets.' }];
  const outlets = [...new Set(statements.flatMap((row) => [outletOf(row), ...row.reports.map(({ outlet }) => outlet)]))].sort();
  return [
    {
      kind: 'table',
      caption: `${statements.length} statements in several outlets`,
      headings: ['Speaker', ...(withoutText ? [] : ['Words']), ...outlets],
      rows: statements.map((row) => [row.speaker, ...(withoutText ? [] : [shortened(row.words)]), ...signsOf(row, outlets)]),
    },
    { kind: 'paragraph', text: LEGEND },
  ];
}

/** The strongest sign of each outlet: one that reports a statement twice may do so in two ways. */
function signsOf(row: ReportRow, outlets: readonly string[]): string[] {
  const signs = new Map<string, string>([...row.reports].reverse().map(({ outlet, sign }) => [outlet, sign]));
  signs.set(outletOf(row), row.sign);
  return outlets.map((outlet) => signs.get(outlet) ?? '–');
}

function outletOf({ outlet, article }: ReportRow): string {
  return outlet ?? fileNameOf(article);
}

function shortened(words: string): string {
  const signs = [...words];
  return signs.length <= 80 ? words : `${signs.slice(0, 80).join('').trimEnd()} …`;
}
