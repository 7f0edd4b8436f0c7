import type { Region } from '../article/article.js';
import type { Token, TokenisedText } from '../text/tokens.js';
import { CUE_VERBS } from './lexicon/cueVerbs.js';
import type { Stretch } from './stretches.js';

/**
 * What the rules read: a word or sign of the sentence, or a whole quoted stretch as if it were one word
 * (`pos` is then `QUOTE`). Nothing inside marks can so be taken for a cue or a source.
 */
export type Item = Token & {
  readonly stretch?: Stretch;
  /** Of a stretch: its last sign before the closing marks. */
  readonly ending?: string;
};

/** A sentence of the narrative, with the quoted stretches in it folded to one item each, however many sentences they hold. */
export interface Unit {
  readonly items: readonly Item[];
  readonly block: number;
  readonly region: Region;
}

/** Titles whose stop the tokenizer takes for the end of a sentence. */
const TITLE = /^(?:Rev|Sen|Rep|Gov|Lt|Gen|Col|Sgt|Capt|Adm|Cmdr|Det|Atty|Supt|Hon|Msgr|Pres|Prof|Dr|Mr|Mrs|Ms|St)$/;

/** Longer "sentences" are cut: the rules look around within a unit, and lists without a stop must not make that slow. */
const LONGEST_UNIT = 250;

/** A cue is looked for this many tokens behind a question or exclamation: `"Why?" Rear Admiral John Kirby asked`. */
const CUE_REACH = 20;

/** Cuts the tokens into units. `regionOf` gives the region of a block. */
export function unitsOf(tokenised: TokenisedText, stretches: readonly Stretch[], regionOf: (block: number) => Region): Unit[] {
  const units: Unit[] = [];
  let items: Item[] = [];
  let block = -1;
  let nextStretch = 0;
  let lastSentence = -1;
  const flush = (): void => {
    const ornaments = ornamentsIn(items);
    if (ornaments > 0) items = items.slice(ornaments);
    if (items.length > 0) units.push({ items, block, region: regionOf(block) });
    items = [];
  };
  const { tokens } = tokenised;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.text === '.' && TITLE.test(tokens[index - 1]?.text ?? '')) continue;
    const sentence = tokenised.sentences[token.sentence];
    if (sentence === undefined) continue;
    while (nextStretch < stretches.length && (stretches[nextStretch]?.span[1] ?? 0) <= token.start) nextStretch++;
    const stretch = stretches[nextStretch];
    const inside = stretch !== undefined && stretch.span[0] < token.end && token.start < stretch.span[1];
    const last = items[items.length - 1];
    if (inside && last?.stretch === stretch) {
      lastSentence = token.sentence;
      continue;
    }
    const item: Item = inside ? quoteItem(tokenised.text, stretch, token.sentence) : retagged(token, last, tokens[index + 1]);
    if (sentence.block !== block || items.length >= LONGEST_UNIT || (last !== undefined && startsUnit(tokenised, index, items, last, item, token.sentence !== lastSentence))) flush();
    block = sentence.block;
    lastSentence = token.sentence;
    items.push(item);
  }
  flush();
  return units;
}

const ORNAMENT = /^[\p{So}\p{Sk}\p{Cf}\ufe0f\u2022\u2023\u2043\u25aa-\u25ff\u00b7*]+$/u;

/** How many signs that only decorate open a unit: emoji, bullets. */
function ornamentsIn(items: readonly Item[]): number {
  let ornaments = 0;
  while (ornaments < items.length && items[ornaments]?.stretch === undefined && ORNAMENT.test(items[ornaments]?.text ?? '')) ornaments++;
  return ornaments;
}

/** The small model often takes names for verbs ("Shook said", "Ted Cruz"): a capital inside a sentence makes a name of them. */
function retagged(token: Token, last: Item | undefined, next: Token | undefined): Token {
  if (token.text === '\u2015') return { ...token, pos: 'PUNCT' };
  const mistaken = token.pos === 'VERB' || token.pos === 'ADV' || token.pos === 'ADJ' || token.pos === 'X' || token.pos === 'AUX' || token.pos === 'NOUN';
  if (last === undefined && token.pos === 'VERB' && /^\p{Lu}\p{Ll}/u.test(token.text) && /^(?:said|says|told|added)$/.test(next?.lower ?? '')) return { ...token, pos: 'PROPN' };
  if (!mistaken || last === undefined || token.text === token.lower || !/^\p{Lu}\p{L}/u.test(token.text)) return token;
  if (last.stretch === undefined ? /^[.:!?\u2026\-\u2013\u2014(]$/.test(last.text) : /^(?:said|says|added|asked)$/i.test(token.text)) return token;
  return { ...token, pos: 'PROPN' };
}

/** "(D-N.Y.)": no sentence ends between brackets. */
function inBrackets(items: readonly Item[]): boolean {
  for (let at = items.length - 1; at >= Math.max(0, items.length - 8); at--) {
    if (items[at]?.text === ')') return false;
    if (items[at]?.text === '(') return true;
  }
  return false;
}

function cueFollows({ tokens }: TokenisedText, from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + CUE_REACH); at++) {
    const token = tokens[at];
    if (token === undefined || /^[.;:!?]$/.test(token.text)) return false;
    const frame = CUE_VERBS.get(token.lower)?.frame;
    if (token.pos === 'VERB' && frame !== undefined && frame !== 'act' && frame !== 'label') return true;
  }
  return false;
}

/** A stop where a comma belongs: `"The boats leave at noon." Hale said.` */
function bareCueFollows({ tokens }: TokenisedText, from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const token = tokens[at];
    if (/^(?:said|says|added)$/.test(token?.lower ?? '')) return at > from && (tokens[at + 1] === undefined || tokens[at + 1]?.text === '.');
    if (token === undefined || !/^\p{Lu}/u.test(token.text)) return false;
  }
  return false;
}

function quoteItem(text: string, stretch: Stretch, sentence: number): Item {
  const [start, end] = stretch.span;
  return { start, end, text: text.slice(start, Math.min(end, start + 40)), lower: '', pos: 'QUOTE', sentence, stretch, ending: endingOf(text, stretch) };
}

function endingOf(text: string, { inner: [start, end] }: Stretch): string {
  let at = end - 1;
  while (at > start && INNER_MARKS.has(text.charAt(at))) at--;
  return text.charAt(at);
}

const INNER_MARKS: ReadonlySet<string> = new Set(['"', "'", '\u2019', '\u201d']);

/** Whether `item`, made of the token at `index`, begins a new unit behind the `items` so far; `apart` says that wink put a sentence end before it. */
function startsUnit(tokenised: TokenisedText, index: number, items: readonly Item[], last: Item, item: Item, apart: boolean): boolean {
  const { text } = tokenised;
  if (last.stretch !== undefined) return startsBehindQuote(tokenised, index, items, last, item);
  if (item.stretch === undefined && !apart) return false;
  if (item.pos === 'PUNCT' && ',;:.!?)]'.includes(item.text)) return false;
  if (last.text === '.' && last.end === item.start && (startsLower(text, item.start) || /(?<!\p{L})\p{L}$/u.test(text.slice(Math.max(0, last.start - 2), last.start)))) return false;
  if (item.stretch !== undefined) {
    return /[.!?\u2026]$/.test(last.text) && !/\p{L}\.$/u.test(last.text) && !startsLower(text, item.stretch.inner[0]);
  }
  if (inBrackets(items) || startsLower(text, item.start)) return false;
  return last.text === '\u2026' || last.text === '...' || (last.text !== ',' && last.text !== ':' && !TITLE.test(last.text));
}

function startsBehindQuote(tokenised: TokenisedText, index: number, items: readonly Item[], quote: Item, item: Item): boolean {
  const { text } = tokenised;
  const ending = quote.ending ?? '';
  if (item.stretch !== undefined) return /[.!?\u2026]/.test(ending);
  if (item.pos === 'PUNCT' || startsLower(text, item.start)) return false;
  const stop = text.charAt(quote.end - 1);
  if (ending === '.' || stop === '.') return !bareCueFollows(tokenised, index);
  if (/[!?\u2026]/.test(ending)) return items.length > 1 || !cueFollows(tokenised, index);
  return false;
}

function startsLower(text: string, at: number): boolean {
  return /^\p{Ll}/u.test(text.slice(at, at + 2));
}
