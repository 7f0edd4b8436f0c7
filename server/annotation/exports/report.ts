import { keyTable } from './keyTable.js';
import { grouped } from './grouped.js';
import type { Block } from './page.js';
import type { OtherReport, ReportRow, RowState } from './reportRow.js';

export interface ReportScope {
  /** What the report is about: a folder or file as the reader calls it. */
  readonly name: string;
  /** When it was made, ISO 8601. */
  readonly made: string;
  readonly version: string;
  /** In plain words, what could not be read. */
  readonly unread: readonly string[];
  /** Leaves out the articles' words. */
  readonly withoutText?: boolean;
}

const STATE_WORDS: Readonly<Record<RowState, string>> = {
  suggested: 'suggested by Quotelens',
  confirmed: 'confirmed',
  rejected: 'no quote',
  corrected: 'corrected',
  added: 'added',
  note: 'note on other words',
  lost: 'the words are no longer in the article',
};

/**
 * The quotes of some articles for somebody who has no editor: what was read, what differs between outlets, who speaks, what
 * readers decided, and how it was found. Every line says whether it is suggested or who decided it, and when.
 */
export function reportOf(rows: readonly ReportRow[], scope: ReportScope): Block[] {
  const quotes = rows.filter(({ state }) => state !== 'note' && state !== 'lost' && state !== 'rejected');
  const notable = rows.filter(({ differences, notes, state, disagreement }) => differences.length > 0 || notes.length > 0 || disagreement || state === 'lost');
  return [
    { kind: 'heading', level: 1, text: `Quotes in ${scope.name}` },
    { kind: 'paragraph', text: `Made by Quotelens ${scope.version} on ${scope.made.slice(0, 10)}.` },
    { kind: 'heading', level: 2, text: 'What was read' },
    articlesTable(rows),
    ...unreadBlocks(scope.unread),
    { kind: 'heading', level: 2, text: 'Who reported what' },
    ...keyTable(rows, scope),
    { kind: 'heading', level: 2, text: 'What differs, and what readers noted' },
    ...(notable.length > 0 ? notable.flatMap((row) => notableBlocks(row, scope)) : [{ kind: 'paragraph', text: 'Nothing.' } as const]),
    { kind: 'heading', level: 2, text: 'Who speaks' },
    speakersTable(quotes),
    { kind: 'heading', level: 2, text: 'How it was found' },
    { kind: 'paragraph', text: METHOD },
    { kind: 'heading', level: 2, text: 'Every quote' },
    quotesTable(rows, scope),
  ];
}

const METHOD =
  'Quotes, their speakers and the same words in other outlets are found by rules on this machine; they are suggestions until somebody has confirmed them. ' +
  'An outlet differs from another: without a transcript nobody knows which of them is right. Outlets are other ones than the article’s own; origins are independent texts, so that copies of one agency’s text count once. Its documentation has the rules, the thresholds and how often they were wrong where that was measured.';

function articlesTable(rows: readonly ReportRow[]): Block {
  const articles = grouped(rows, ({ article }) => article);
  const decided = (of: readonly ReportRow[]): number => of.filter(({ state }) => state !== 'suggested' && state !== 'note').length;
  return {
    kind: 'table',
    caption: `${articles.size} articles`,
    headings: ['Outlet', 'Date', 'Article', 'Quotes', 'Decided'],
    rows: [...articles.values()].map((of) => {
      const { outlet, published = '', title, article } = of[0]!;
      return [outlet ?? article, published, title ?? article, String(of.filter(({ state }) => state !== 'note' && state !== 'lost').length), String(decided(of))];
    }),
  };
}

function unreadBlocks(unread: readonly string[]): Block[] {
  return unread.length === 0 ? [] : [{ kind: 'paragraph', text: 'Not read:' }, { kind: 'list', items: unread }];
}

function notableBlocks(row: ReportRow, { withoutText = false }: ReportScope): Block[] {
  const { speaker, outlet, article, published, words, differences, notes, status, sources, paragraph } = row;
  const facts = [
    `${[outlet ?? article, published].filter(Boolean).join(', ')}, paragraph ${paragraph}: ${standingOf(row)}`,
    ...(differences.length > 0 ? [`Differs from the fullest other report: ${(withoutText ? row.codes : differences).join('; ')}`] : []),
    ...(row.outlets > 0 ? [`Also in ${row.outlets} other ${row.outlets === 1 ? 'outlet' : 'outlets'}`] : []),
    ...row.reports.map((report) => otherLine(report, withoutText)),
    ...(row.disagreement ? ['Annotators disagree'] : []),
    ...(status === undefined ? [] : [`Status: ${status}`]),
    ...notes.map((note) => `Note: ${note}`),
    ...sources.map((source) => `Source: ${source}`),
  ];
  return [
    { kind: 'heading', level: 3, text: speaker || 'Nobody named' },
    ...(withoutText ? [] : [{ kind: 'quotation', text: words } as const]),
    { kind: 'list', items: facts },
  ];
}

/** `The Averil Courier, 2025-11-05, https://…: “We cannot wait” (leaves out …)` */
function otherLine({ outlet, published, url, words, differences, codes }: OtherReport, withoutText: boolean): string {
  const told = (withoutText ? codes : differences).join('; ');
  return `${[outlet, published?.slice(0, 10), url].filter(Boolean).join(', ')}: ${withoutText ? '' : `${words} `}${told === '' ? '(the same words)' : `(there: ${told})`}`;
}

function speakersTable(quotes: readonly ReportRow[]): Block {
  const speakers = [...grouped(quotes.filter(({ speaker }) => speaker !== ''), ({ speaker }) => speaker)];
  speakers.sort(([one, a], [other, b]) => b.length - a.length || (one < other ? -1 : 1));
  return {
    kind: 'table',
    caption: `${speakers.length} speakers`,
    headings: ['Speaker', 'Quotes', 'Outlets'],
    rows: speakers.map(([speaker, of]) => [speaker, String(of.length), String(new Set(of.map(({ outlet, article }) => outlet ?? article)).size)]),
  };
}

function quotesTable(rows: readonly ReportRow[], { withoutText = false }: ReportScope): Block {
  return {
    kind: 'table',
    caption: `${rows.length} lines`,
    headings: ['Outlet', 'Paragraph', 'Speaker', ...(withoutText ? [] : ['Words']), 'Standing'],
    rows: rows.map((row) => [row.outlet ?? row.article, String(row.paragraph), row.speaker, ...(withoutText ? [] : [row.words]), standingOf(row)]),
  };
}

function standingOf({ state, by, at, curated, confidence }: ReportRow): string {
  if (by === undefined) return confidence === undefined ? STATE_WORDS[state] : `${STATE_WORDS[state]}, ${Math.round(100 * confidence)} %`;
  return `${STATE_WORDS[state]}${curated ? ' in curation' : ''}, by ${by} on ${at?.slice(0, 10) ?? 'an unknown day'}`;
}
