import type { Span } from '../text/span.js';
import type { CueClause } from './clauses.js';
import type { Range } from './phrases.js';
import { mainSubject } from './source.js';
import type { Item, Unit } from './units.js';

/** An attribution while the article is still being read: later units may add content. */
export interface Draft {
  readonly unit: Unit;
  readonly content: Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  readonly rule: string;
  readonly inherits?: Draft;
  readonly addressed?: readonly Span[];
  /** Who acts in the sentence before a quote that has no cue. */
  readonly actor?: readonly Span[];
}

/** `— Ann Hale` in a paragraph of its own. */
export interface Signature {
  readonly unit: Unit;
  readonly clause: CueClause;
}

/** A quote with no cue goes on the speaker of at most this many paragraphs before. */
const BLOCKS_BACK = 2;
const SHORTEST_FLOATING = 12;

/**
 * The attributions found so far, and the quotes that go on with them.
 *
 * A unit of nothing but quotes behind an attribution of the same paragraph is more of it. One that opens the next
 * paragraph is more of it when its paragraph goes on the marks, else an attribution of its own that inherits the speaker.
 */
export class Drafts {
  private readonly drafts: Draft[] = [];
  private last: Draft | undefined;
  private lastUnit: Unit | undefined;
  /** Whether `last` holds a quote: a later attribution of the same sentence that holds none is not what goes on. */
  private lastIsSpoken = false;
  /** The unit before ended with a colon: what follows is what it announced. */
  private announced: Omit<Draft, 'content'> | undefined;
  /** The unit before, when it holds no attribution. */
  private narrator: Unit | undefined;
  /** Stretches of a quote over several paragraphs whose cue has not come yet. */
  private waiting: Span[] = [];

  inOrder(): Draft[] {
    return this.drafts.sort((a, b) => startOf(a) - startOf(b));
  }

  add(unit: Unit, clause: CueClause, content: readonly Range[]): void {
    const spans = spansOf(unit.items, content);
    if (clause.rule === 'label-turn') extendTurn(spans, unit.items[unit.items.length - 1]?.end ?? 0);
    const waiting = this.takeWaiting(unit.items[0]?.stretch?.continues === true);
    this.put({ unit, content: [...waiting, ...spans], cue: spansOf(unit.items, clause.cue), source: spansOf(unit.items, clause.source), rule: clause.rule, ...(clause.addressed === undefined ? {} : { addressed: spansOf(unit.items, clause.addressed) }) }, unit);
  }

  /** The sentences of a speaker's turn up to the end of its paragraph are all one attribution. */
  takesTurn(unit: Unit, opensBlock: boolean): boolean {
    const first = unit.items[0];
    const last = unit.items[unit.items.length - 1];
    if (opensBlock || first === undefined || last === undefined || this.last?.rule !== 'label-turn' || this.last.unit.block !== unit.block) return false;
    extendTurn(this.last.content, last.end);
    return true;
  }

  /**
   * `Hale wrote:` and a paragraph without marks: it is quoted as a block, all of it, whatever it says of others. One with words
   * in marks is rather the outlet's own, which goes on where a picture or a post was.
   */
  takesBlock(unit: Unit, opensBlock: boolean, holdsMarks: () => boolean): boolean {
    const first = unit.items[0];
    const last = unit.items[unit.items.length - 1];
    if (first === undefined || last === undefined) return false;
    if (!opensBlock) {
      if (this.last?.rule.endsWith(BLOCK) !== true || this.last.unit.block !== unit.block) return false;
      extendTurn(this.last.content, last.end);
      return true;
    }
    const { announced } = this;
    if (announced === undefined || unit.block !== announced.unit.block + 1 || unit.region !== 'body' || !isProse(unit.items) || !speaks(announced) || holdsMarks()) return false;
    this.announced = undefined;
    this.narrator = undefined;
    this.put({ ...announced, unit, content: [[first.start, last.end]], rule: announced.rule.replace(/-announced$/u, BLOCK) }, unit);
    return true;
  }

  /** A paragraph of nothing but quotes with a signature below it is the signer's. */
  takesSignature(unit: Unit, signature: Signature | undefined): boolean {
    const quotes = unit.items.filter((item) => item.stretch !== undefined);
    if (signature === undefined || quotes.length === 0 || !isAllQuotes(unit.items)) return false;
    const { unit: below, clause } = signature;
    const content = [...this.takeWaiting(quotes[0]?.stretch?.continues === true), ...quotes.map((item): Span => [item.start, item.end])];
    this.put({ unit, content, cue: spansOf(below.items, clause.cue), source: spansOf(below.items, clause.source), rule: clause.rule }, unit);
    return true;
  }

  /** Takes a unit without an attribution of its own: if it is all quotes, it goes on something. */
  goOn(unit: Unit): void {
    const quotes = unit.items.filter((item) => item.stretch !== undefined);
    const first = unit.items[0]?.stretch;
    if (first === undefined || !isAllQuotes(unit.items) || first.inner[1] - first.inner[0] < SHORTEST_FLOATING && this.lastUnit?.block !== unit.block) return;
    const quoted = quotes.map((item): Span => [item.start, item.end]);
    const belongs = this.announced !== undefined || (this.last !== undefined && this.lastUnit?.block === unit.block) || (first.continues && this.waiting.length === 0);
    if (!belongs && quotes[quotes.length - 1]?.stretch?.closed === false) {
      this.waiting.push(...quoted);
      return;
    }
    const spans = [...this.takeWaiting(first.continues), ...quoted];
    if (this.announced !== undefined) {
      this.put({ ...this.announced, content: spans }, unit);
    } else if (this.last !== undefined && this.lastUnit !== undefined && (first.continues || (!isQuestionPut(this.last) && this.lastUnit.block === unit.block && (this.last.rule.startsWith('floating') || this.last.unit.items.some((item) => item.stretch !== undefined))))) {
      for (const span of spans) this.last.content.push(span);
      this.lastUnit = unit;
    } else if (this.last !== undefined && this.lastUnit !== undefined && unit.block - this.lastUnit.block <= BLOCKS_BACK) {
      if (isCrosshead(unit, this.last.unit)) return;
      const actor = this.narrator === undefined ? undefined : mainSubject(this.narrator.items, this.narrator.items.length);
      this.put({
        unit, content: spans, cue: [], source: [], rule: this.floatingRule(unit), inherits: this.last,
        ...(this.narrator === undefined || actor === undefined ? {} : { actor: spansOf(this.narrator.items, actor.ranges) }),
      }, unit);
    }
  }

  /** By what stands between the quote and the words it goes on with: how often it goes on with them depends on that. */
  private floatingRule(unit: Unit): string {
    if (this.narrator !== undefined) return 'floating-told';
    const spoken = this.last?.unit.items.some((item) => item.stretch !== undefined) === true;
    return spoken && this.lastUnit?.block !== unit.block ? 'floating-spoken' : 'floating-reported';
  }

  endUnit(unit: Unit, clauses: readonly CueClause[]): void {
    this.announced = undefined;
    this.narrator = this.lastUnit === unit ? undefined : unit;
    const clause = clauses[clauses.length - 1];
    if (clause !== undefined && unit.items[unit.items.length - 1]?.text === ':') {
      this.announced = { unit, cue: spansOf(unit.items, clause.cue), source: spansOf(unit.items, clause.source), rule: `${clause.rule}-announced` };
    }
  }

  private takeWaiting(continues: boolean): Span[] {
    const spans = continues ? this.waiting : [];
    this.waiting = [];
    return spans;
  }

  private put(draft: Draft, unit: Unit): void {
    this.drafts.push(draft);
    if (this.lastUnit !== unit || !this.lastIsSpoken || holdsQuote(draft, unit)) {
      this.last = draft;
      this.lastIsSpoken = holdsQuote(draft, unit);
    }
    this.lastUnit = unit;
  }
}

/** How the rule of a block quote ends. */
export const BLOCK = '-block';
/** Words of a paragraph that may be quoted as a block. */
const LEAST_PROSE = 6;

/** A sentence that begins with a capital and stands in no marks. */
function isProse(items: readonly Item[]): boolean {
  return items.length >= LEAST_PROSE && items[0]!.stretch === undefined && /^\p{Lu}/u.test(items[0]!.text) && /^[.!?…\p{L}]/u.test(items[items.length - 1]!.text);
}

/** A verb of saying or writing with somebody before it: not the outlet itself (`Our original post continues:`), nor a heading (`What The Polls Say:`). */
function speaks({ rule, source: [source], cue: [cue], unit: { items } }: Omit<Draft, 'content'>): boolean {
  if (source === undefined || cue === undefined || !/^(?:say|tell)-(?!inverted)/u.test(rule)) return false;
  const at = (place: number): string => items.find(({ start }) => start === place)?.text ?? '';
  return !/^\p{Lu}/u.test(at(cue[0])) && !/^(?:our|my|we|i)$/iu.test(at(source[0]));
}

/** `'A very long road.'` between paragraphs whose quotes bear double marks: a heading made of words that come later. */
function isCrosshead({ items: [quote, ...others], block }: Unit, last: Unit): boolean {
  const before = last.items.find((item) => item.stretch !== undefined);
  return quote !== undefined && others.length === 0 && block !== last.block && before !== undefined && SINGLE_MARK.test(quote.text) && !SINGLE_MARK.test(before.text);
}

const SINGLE_MARK = /^['\u2018](?!')/;

/** `"Did you know?" she was asked. "No."`: the answer is somebody else's. */
function isQuestionPut({ addressed, source }: Draft): boolean {
  return addressed !== undefined && source.length === 0;
}

/** A turn is one span, its stops included. */
function extendTurn(content: Span[], end: number): void {
  const span = content.pop();
  if (span !== undefined) content.push([span[0], Math.max(span[1], end)]);
}

function startOf(draft: Draft): number {
  return draft.content[0]?.[0] ?? 0;
}

function holdsQuote(draft: Draft, unit: Unit): boolean {
  return unit.items.some((item) => item.stretch !== undefined && draft.content.some(([start, end]) => start <= item.start && item.end <= end));
}

function isAllQuotes(items: readonly Item[]): boolean {
  return items.every((item) => item.stretch !== undefined || item.pos === 'PUNCT' || item.lower === 'and');
}

function spansOf(items: readonly Item[], ranges: readonly Range[]): Span[] {
  const spans: Span[] = [];
  for (const [first, last] of ranges) {
    const opening = items[first];
    const closing = items[last - 1];
    if (opening !== undefined && closing !== undefined && first < last) spans.push([opening.start, closing.end]);
  }
  return spans;
}
