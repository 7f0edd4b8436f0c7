import type { ReportScope } from './exported.js';
import { rulingWords } from './keyTable.js';
import type { Block } from './page.js';
import { outletOf, type OtherReport, type ReportRow } from './reportRow.js';
import { saidWords, standingWords } from './standingWords.js';

/** A quote that differs from others’ or that readers have noted something on, with all that is known of it. */
export function notableBlocks(row: ReportRow, { withoutText = false, reference }: ReportScope): Block[] {
  const { speaker, published, words, before, after, differences, codes, notes, sources, tags, paragraph } = row;
  const differ = withoutText ? codes : differences;
  const facts = [
    `${[outletOf(row), published?.slice(0, 10)].filter(Boolean).join(', ')}, paragraph ${paragraph}: ${standingWords(row)}`,
    ...(row.disagreement ? ['Annotators disagree'] : []),
    ...(differ.length > 0 ? [`Differs from the fullest other report (suggested by Quotelens): ${differ.join('; ')}`] : []),
    ...(row.outlets > 0 ? [`Also in ${row.outlets} other ${row.outlets === 1 ? 'outlet' : 'outlets'}: ${[...new Set(['suggested by Quotelens', ...rulingWords(row)])].join('; ')}`] : []),
    ...row.reports.map((report) => otherLine(report, withoutText)),
    ...(reference === undefined ? [] : [referenceLine(row, withoutText)]),
    ...notes.map(({ text, status, ...said }) => `Note (${saidWords(said)}${status === undefined ? '' : `; status: ${status}`}): ${text}`),
    ...(tags.length > 0 ? [`Tags: ${tags.join(', ')}`] : []),
    ...sources.map((source) => `Source: ${source}`),
  ];
  return [
    { kind: 'heading', level: 3, text: capitalised(speaker) || 'Nobody named' },
    ...(withoutText ? [] : [{ kind: 'quotation', text: words, before, after } as const]),
    { kind: 'list', items: facts },
  ];
}

/** `The Averil Courier, 2025-11-05, https://…, suggested by Quotelens: “We cannot wait” (there: leaves out …)` */
function otherLine({ outlet, published, url, words, differences, codes, standing }: OtherReport, withoutText: boolean): string {
  const told = (withoutText ? codes : differences).join('; ');
  const where = [outlet, published?.slice(0, 10), url, standingWords(standing)].filter(Boolean).join(', ');
  return `${where}: ${withoutText ? '' : `${words} `}${told === '' ? '(the same words)' : `(there: ${told})`}`;
}

function referenceLine({ reference }: ReportRow, withoutText: boolean): string {
  if (reference === 'here') return 'Checked against the reference: this is the reference';
  if (reference === undefined || reference === 'silent') return 'Checked against the reference: no, it is not known to have these words';
  const differ = withoutText ? reference.codes : reference.differences;
  return `Checked against the reference: yes; here ${differ.length === 0 ? 'are the same words' : differ.join('; ')} (suggested by Quotelens)`;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
