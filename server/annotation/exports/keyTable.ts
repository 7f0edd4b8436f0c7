import { type Block, WORDS } from './page.js';
import { Pile } from './pile.js';
import { outletOf, type ReportRow, type ReportSign, type RowStanding } from './reportRow.js';
import { standingWords } from './standingWords.js';

const LEGEND = 'F: the fullest report. =: the same words. P: a part of them. ≠: other words, or cut. !: a figure, a name, a negation or the speaker is another. i: in the outlet’s own words. –: not in this outlet. That reports are of one statement is suggested by Quotelens unless somebody is named for it.';

/** Letters of a quote that a line of the table has. */
const MOST = 80;

/** A statement as one line of the table, told by one of its reports. */
interface Statement {
  readonly key: string;
  readonly speaker: string;
  readonly words: string;
  /** The strongest of each outlet: one that reports a statement twice may do so in two ways. */
  readonly signs: readonly (readonly [outlet: string, sign: ReportSign])[];
  readonly standing: string;
  readonly others: readonly string[];
}

/**
 * Who reported what: a line for each statement that several outlets report, a column for each outlet, letters in it, and how the quotes of
 * the line stand. Each statement is told once, by the fullest of the reports that are exported.
 */
export class KeyTable {
  readonly #withoutText: boolean;
  readonly #told = new Set<string>();
  readonly #statements = new Pile<Statement>();
  /** Told by what is not the fullest report: the fullest may still come. */
  readonly #waiting = new Pile<Statement>();
  readonly #outlets = new Set<string>();

  constructor(withoutText: boolean) {
    this.#withoutText = withoutText;
  }

  add(row: ReportRow): void {
    if (row.reports.length === 0 || row.key === undefined) return;
    const { speaker, key, sign, reports } = row;
    const statement: Statement = {
      key,
      speaker,
      words: this.#withoutText ? '' : shortened(row.words),
      signs: [...[...reports].reverse().map((report) => [report.outlet, report.sign] as const), [outletOf(row), sign]],
      standing: standingOf(row),
      others: reports.map((report) => report.key),
    };
    if (sign === 'F') this.#tell(statement);
    else this.#waiting.add(statement);
  }

  /** To be asked for when all rows are there. */
  blocks(): Block[] {
    for (const statement of this.#waiting) this.#tell(statement);
    if (this.#statements.length === 0) return [{ kind: 'paragraph', text: 'No quote is in several outlets.' }];
    const outlets = [...this.#outlets].sort();
    const statements = this.#statements;
    const withoutText = this.#withoutText;
    return [
      {
        kind: 'table',
        caption: `${statements.length} ${statements.length === 1 ? 'statement' : 'statements'} in several outlets`,
        headings: ['Speaker', ...(withoutText ? [] : [WORDS]), 'Standing', ...outlets],
        rows: lines(statements, ({ speaker, words, signs, standing }) => [speaker, ...(withoutText ? [] : [words]), standing, ...signsIn(signs, outlets)]),
      },
      { kind: 'paragraph', text: LEGEND },
    ];
  }

  #tell(statement: Statement): void {
    if (this.#told.has(statement.key)) return;
    this.#statements.add(statement);
    for (const key of [statement.key, ...statement.others]) this.#told.add(key);
    for (const [outlet] of statement.signs) this.#outlets.add(outlet);
  }
}

/** The same lines as often as they are asked for. */
export function lines<T>(items: Iterable<T>, line: (item: T) => readonly string[]): Iterable<readonly string[]> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield line(item);
    },
  };
}

function signsIn(signs: Statement['signs'], outlets: readonly string[]): string[] {
  const byOutlet = new Map<string, string>(signs);
  return outlets.map((outlet) => byOutlet.get(outlet) ?? '–');
}

/** `Eskby Echo: confirmed, by Ana on 2026-11-22; 2 others: suggested by Quotelens`, and who has ruled that they are one statement. */
function standingOf(row: ReportRow): string {
  const quotes: readonly { readonly outlet: string; readonly standing: RowStanding }[] = [{ outlet: outletOf(row), standing: row }, ...row.reports];
  const decided = quotes.filter(({ standing }) => standing.by !== undefined).map(({ outlet, standing }) => `${outlet}: ${standingWords(standing)}`);
  const left = quotes.length - decided.length;
  const whose = decided.length === 0 ? '' : left === 1 ? 'the other: ' : `${left} others: `;
  return [...new Set([...decided, ...(left === 0 ? [] : [`${whose}suggested by Quotelens`]), ...rulingWords(row)])].join('; ');
}

/** `which reports are of it: ruled by Ana on 2026-11-22` */
export function rulingWords({ ruledBy }: Pick<ReportRow, 'ruledBy'>): string[] {
  return [...new Set(ruledBy.map(({ by, at }) => `which reports are of it: ruled by ${by} on ${at.slice(0, 10)}`))];
}

function shortened(words: string): string {
  const signs = [...words];
  return signs.length <= MOST ? words : `${signs.slice(0, MOST).join('').trimEnd()} …`;
}
