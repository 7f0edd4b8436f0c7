import type { ReportScope } from './exported.js';
import { KeyTable, lines } from './keyTable.js';
import { type Block, WORDS } from './page.js';
import { Pile } from './pile.js';
import { notableBlocks } from './notable.js';
import { outletOf, type ReportRow } from './reportRow.js';
import { StandingCount, standingWords } from './standingWords.js';
import { SuggestionTable } from './suggestionTable.js';

const METHOD =
  'Quotes, their speakers and the same words in other outlets are found by rules on this machine; they are suggestions until somebody has confirmed them. ' +
  'An outlet differs from another: without a transcript nobody knows which of them is right. Outlets are other ones than the article’s own; origins are independent texts, so that copies of one agency’s text count once. Its documentation has the rules, the thresholds and how often they were wrong where that was measured.';

interface Speaker {
  quotes: number;
  readonly standing: StandingCount;
  readonly outlets: Set<string>;
}

/**
 * The quotes of some articles for somebody who has no editor: what was read, what differs between outlets, who speaks, what
 * readers decided, and how it was found. Every line and figure says whether it is suggested or who decided it, and when.
 * Rows are given article by article; what is kept of them is packed, so that ten thousand articles have room.
 */
export class QuoteReport {
  readonly #scope: ReportScope;
  readonly #articles = new Pile<readonly string[]>();
  readonly #notable = new Pile<readonly Block[]>();
  readonly #quotes = new Pile<readonly string[]>();
  readonly #key: KeyTable;
  readonly #suggestions = new SuggestionTable();
  readonly #speakers = new Map<string, Speaker>();

  constructor(scope: ReportScope) {
    this.#scope = scope;
    this.#key = new KeyTable(scope.withoutText ?? false);
  }

  /** @param rows of one article */
  add(rows: readonly ReportRow[]): void {
    if (rows.length === 0) return;
    this.#articles.add(this.#articleLine(rows));
    for (const row of rows) {
      this.#key.add(row);
      this.#suggestions.add(row);
      this.#addSpeaker(row);
      if (isNotable(row)) this.#notable.add(notableBlocks(row, this.#scope));
      this.#quotes.add([outletOf(row), String(row.paragraph), row.speaker, ...(this.#scope.withoutText ? [] : [row.words]), standingWords(row)]);
    }
  }

  /** To be asked for when all rows are there; texts come as they are needed. */
  *blocks(): Generator<Block> {
    const { name, version, made, unread, reference, withoutText = false } = this.#scope;
    yield { kind: 'heading', level: 1, text: `Quotes in ${name}` };
    yield { kind: 'paragraph', text: `Made by Quotelens ${version} on ${made.slice(0, 10)}.${withoutText ? ' The articles’ own words, headlines among them, are left out.' : ''}` };
    yield { kind: 'heading', level: 2, text: 'What was read' };
    yield { kind: 'table', caption: counted(this.#articles.length, 'article'), headings: ['Outlet', 'Date', withoutText ? 'File' : 'Article', 'Quotes', 'Suggested only', 'Decided by'], rows: this.#articles };
    if (unread.length > 0) yield* [{ kind: 'paragraph', text: 'Not read:' }, { kind: 'list', items: unread }] satisfies Block[];
    yield { kind: 'paragraph', text: reference === undefined ? 'No article was declared the reference: nothing here was checked against one.' : `Quotes were checked against the reference: ${reference}.` };
    yield { kind: 'heading', level: 2, text: 'Who reported what' };
    yield* this.#key.blocks();
    yield { kind: 'heading', level: 2, text: 'What differs, and what readers noted' };
    if (this.#notable.length === 0) yield { kind: 'paragraph', text: 'Nothing.' };
    for (const blocks of this.#notable) yield* blocks;
    yield { kind: 'heading', level: 2, text: 'Who speaks' };
    yield this.#speakersTable();
    yield { kind: 'heading', level: 2, text: 'How it was found' };
    yield { kind: 'paragraph', text: METHOD };
    yield* this.#suggestions.blocks();
    yield { kind: 'heading', level: 2, text: 'Every quote' };
    yield { kind: 'table', caption: counted(this.#quotes.length, 'line'), headings: ['Outlet', 'Paragraph', 'Speaker', ...(withoutText ? [] : [WORDS]), 'Standing'], rows: this.#quotes };
  }

  #articleLine(rows: readonly ReportRow[]): readonly string[] {
    const quotes = rows.filter(({ state }) => state !== 'note' && state !== 'lost');
    const standing = new StandingCount();
    for (const row of quotes) standing.add(row);
    const [first] = rows;
    const { published = '', title, article } = first!;
    return [outletOf(first!), published.slice(0, 10), (this.#scope.withoutText ? undefined : title) ?? article, String(quotes.length), String(standing.suggested), standing.decided];
  }

  #addSpeaker(row: ReportRow): void {
    if (row.speaker === '' || row.state === 'note' || row.state === 'lost' || row.state === 'rejected') return;
    const known: Speaker = this.#speakers.get(row.speaker) ?? { quotes: 0, standing: new StandingCount(), outlets: new Set() };
    this.#speakers.set(row.speaker, known);
    known.quotes++;
    known.standing.add(row);
    known.outlets.add(row.outlet ?? row.article);
  }

  #speakersTable(): Block {
    const speakers = [...this.#speakers].sort(([one, a], [other, b]) => b.quotes - a.quotes || (one < other ? -1 : 1));
    return {
      kind: 'table',
      caption: counted(speakers.length, 'speaker'),
      headings: ['Speaker', 'Quotes', 'Suggested only', 'Decided by', 'Outlets'],
      rows: lines(speakers, ([speaker, { quotes, standing, outlets }]) => [speaker, String(quotes), String(standing.suggested), standing.decided, String(outlets.size)]),
    };
  }
}

function isNotable({ differences, notes, state, disagreement, reference }: ReportRow): boolean {
  return differences.length > 0 || notes.length > 0 || disagreement || state === 'lost' || (typeof reference === 'object' && reference.differences.length > 0);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
