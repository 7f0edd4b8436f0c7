import type { Span } from '../../text/span.js';
import type { NamedMention } from './cast.js';
import { PARTY_WORDS, SOFT_WORDS, SPOKEN_DOCUMENTS } from './lexicon/comingBack.js';
import { NAME_SUFFIXES } from './lexicon/honorifics.js';
import { PLACES } from './lexicon/places.js';
import { PRONOUNS, type PronounKind } from './lexicon/pronouns.js';
import { TIME_PREPOSITIONS } from './lexicon/times.js';
import { foldedWords, singularOf } from './nameWords.js';
import { headOf, isArticle, isDeterminer, isPluralNoun, isPreposition, isRelative, isRoleNoun, textBetween } from './roles.js';
import { endBeforeTime } from './timeBehind.js';
import { firstWordBehind, opensSentence, type Word } from './words.js';

/** A noun phrase that names nobody: `a senior Iranian official`. Word indexes, `last` exclusive. */
export interface Phrase {
  readonly span: Span;
  readonly first: number;
  readonly last: number;
  readonly article: 'definite' | 'indefinite' | 'possessive' | 'none';
  /** Singular of the head noun. */
  readonly head: string;
  readonly plural: boolean;
  /** Folded words without article and signs. */
  readonly words: readonly string[];
  /** As the text has it, without its article. */
  readonly text: string;
  /** A name stands inside: `the Lund campaign`. */
  readonly holdsName: boolean;
}

/** What stands as a source. */
export type SourceReading =
  | { readonly kind: 'pronoun'; readonly pronoun: PronounKind; readonly at: number }
  | { readonly kind: 'named'; readonly mention: NamedMention }
  | { readonly kind: 'phrase'; readonly phrase: Phrase };

const REFLEXIVES = new Set(['himself', 'herself', 'itself', 'themselves', 'both', 'also', 'all']);
const COMPARATIVE_DETERMINERS = new Set(['a', 'an', 'another', 'one', 'some', 'other', 'any']);
const POSSESSIVE_DETERMINERS = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your']);

/** Reads the words of one source span. `undefined` when it holds no word. */
export function readSource(words: readonly Word[], named: readonly NamedMention[], span: Span): SourceReading | undefined {
  let first = firstWordBehind(words, span[0]);
  let end = first;
  while (end < words.length && words[end]!.start < span[1]) end++;
  while (first < end && (words[first]!.sign || words[first]!.possessive)) first++;
  if (first >= end) return undefined;
  const cut = endBeforeTime(words, first, segmentEnd(words, first, end), at => mentionsBetween(named, at, at + 1).length > 0);
  // `who on Friday said`: what was taken for a source tells when, and nobody is named.
  if (cut === first) return toldBeforeTime(words, named, first);
  const pronoun = pronounOf(words, first, cut);
  if (pronoun !== undefined) return { kind: 'pronoun', pronoun, at: first };
  if (isList(words, named, first, end)) return { kind: 'phrase', phrase: phraseOf(words, named, first, end) };
  const mention = headName(words, named, first, cut) ?? namedBehindComma(words, named, first, cut);
  if (mention !== undefined) return { kind: 'named', mention };
  return { kind: 'phrase', phrase: phraseOf(words, named, first, cut) };
}

/** `Hale, who on Friday said`, `Sen. Ann Hale, D-N.Y., on Friday said`: who stands before the time. */
function toldBeforeTime(words: readonly Word[], named: readonly NamedMention[], first: number): SourceReading | undefined {
  let at = first - 1;
  while (at > 0 && first - at < 4 && TIME_PREPOSITIONS.has(words[at]!.folded)) at--;
  const word = words[at];
  if (word === undefined || word.sentence !== words[first]!.sentence) return undefined;
  if (word.folded === 'who') return words[at - 1]?.text !== ')' && words[at - 2]?.text !== ')' ? { kind: 'pronoun', pronoun: 'relative', at } : undefined;
  const mention = mentionsBetween(named, Math.max(0, at - MOST_ASIDE_WORDS), at + 1).findLast(({ figure }) => figure.kind === 'person' && figure.certain);
  if (mention === undefined || words[mention.first]!.block !== word.block) return undefined;
  const aside = word.text === ',' && words[mention.last]?.text === ',' && mention.last < at;
  return aside || mention.last === at + 1 ? { kind: 'named', mention } : undefined;
}

/** Words between the commas of `, D-N.Y.,`. */
const MOST_ASIDE_WORDS = 6;

/** The first segment of a noun phrase: up to a comma, bracket, dash or relative clause. */
function segmentEnd(words: readonly Word[], first: number, end: number): number {
  let at = first + 1;
  while (at < end) {
    const word = words[at]!;
    if (isRelative(word.folded)) break;
    if (word.sign && /^[,;:()\u2013\u2014[\]-]$/u.test(word.text)) break;
    at++;
  }
  return at;
}

function pronounOf(words: readonly Word[], first: number, cut: number): PronounKind | undefined {
  for (let at = first + 1; at < cut; at++) if (!REFLEXIVES.has(words[at]!.folded) && !words[at]!.sign) return undefined;
  return PRONOUNS.get(words[first]!.folded);
}

/** Mentions that lie in a range of words. */
export function mentionsBetween(named: readonly NamedMention[], first: number, last: number): NamedMention[] {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (named[middle]!.last <= first) low = middle + 1;
    else high = middle;
  }
  const inside: NamedMention[] = [];
  for (let i = low; i < named.length && named[i]!.first < last; i++) inside.push(named[i]!);
  return inside;
}

/** The name that is the head of the segment, not one in `aide to Hale`, `Hale's aide`, `the Hale campaign`. */
function headName(words: readonly Word[], named: readonly NamedMention[], first: number, cut: number): NamedMention | undefined {
  const inside = mentionsBetween(named, first, cut);
  const mention = inside[inside.length - 1];
  if (mention === undefined || isCoordinated(words, inside, first)) return undefined;
  const opener = inside.find(one => one.wholeFirst <= first + 1);
  if (opener !== undefined && ((opener !== mention && onlyPlaceFollows(words, opener.last, cut)) || clauseFollows(words, opener, cut) || isDocumentOf(words, opener, cut))) return opener;
  const endsSegment = restIsNothing(words, mention.last, cut);
  if (!endsSegment) return opener !== undefined && onlyPlaceFollows(words, opener.last, cut) ? opener : undefined;
  const before = mention.wholeFirst - 1;
  if (before < first) return mention;
  const word = words[before]!;
  if (isArticle(word.folded)) return before <= first || !isPreposition(words[before - 1]!.folded) ? mention : undefined;
  const titled = mention.wholeFirst < mention.first;
  if (titled && (word.possessive || (isDeterminer(word.folded) && !isPreposition(words[before - 1]?.folded ?? '')))) return mention;
  if (word.pos === 'ADJ' && !word.capital && onlyAdjectives(words, first, before)) return mention;
  if (isPreposition(word.folded) || word.possessive || isDeterminer(word.folded)) return undefined;
  // `research published in the journal Tide`: the name belongs to what stands before it.
  if (!word.capital && !mention.figure.certain && somePreposition(words, first, before) && !isRoleNoun(words[headOf(words, first, before)]!.folded)) return undefined;
  // `Ambassador to the United States Hamdullah Mohib`: a person right behind a place or body is the head.
  return mention.kind === 'person' || mention.figure.kind === 'person' ? mention : undefined;
}

function somePreposition(words: readonly Word[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (isPreposition(words[at]!.folded)) return true;
  return false;
}

/** `the nonpartisan Harbour Commission`. */
function onlyAdjectives(words: readonly Word[], first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (words[at]!.pos !== 'ADJ' && !isArticle(words[at]!.folded)) return false;
  return true;
}

function restIsNothing(words: readonly Word[], from: number, cut: number): boolean {
  for (let at = from; at < cut; at++) {
    const { sign, folded, possessive } = words[at]!;
    if (!sign && !possessive && !REFLEXIVES.has(folded) && !NAME_SUFFIXES.has(folded)) return false;
  }
  return true;
}

/** `Ann Hale of the Harbour Board`: the name is followed by a preposition. */
function onlyPlaceFollows(words: readonly Word[], from: number, cut: number): boolean {
  return from < cut && isPreposition(words[from]!.folded);
}

/** `Hale campaigned on the bridge and`: a verb of its own ends the name. Behind what may be no name, `Signs posted on doors`, it tells nothing. */
function clauseFollows(words: readonly Word[], { first, last, figure }: NamedMention, cut: number): boolean {
  const verb = words[last];
  const next = words[last + 1];
  if (last + 1 >= cut || verb === undefined || next === undefined || verb.pos !== 'VERB' || verb.capital) return false;
  const maybeNoName = !figure.certain || (last - first === 1 && words[first]!.form.commonNoun);
  if (words[cut - 1]!.folded === 'and') return true;
  return !maybeNoName && (isPreposition(next.folded) || isDeterminer(next.folded));
}

/** `Ambassador Hale's tweet`, `the ministry's written statement`: whose it is speaks in it. */
function isDocumentOf(words: readonly Word[], { last, figure }: NamedMention, cut: number): boolean {
  if (figure.kind === 'unnamed' || words[last]?.possessive !== true || last + 1 >= cut || cut - last > MOST_DOCUMENT_WORDS) return false;
  return headOf(words, last + 1, cut) === cut - 1 && SPOKEN_DOCUMENTS.has(singularOf(words[cut - 1]!.folded));
}

/** The possessive mark, two adjectives and the noun. */
const MOST_DOCUMENT_WORDS = 4;

function isCoordinated(words: readonly Word[], inside: readonly NamedMention[], first: number): boolean {
  for (let i = 0; i + 1 < inside.length; i++) {
    const from = inside[i]!.last;
    const to = inside[i + 1]!.wholeFirst;
    const opens = inside[i]!.wholeFirst <= first + 1 || i > 0;
    for (let at = from; at < to; at++) if (opens && (words[at]!.folded === 'and' || words[at]!.folded === 'or') && at <= from + 1 && to - at <= 2) return true;
  }
  return false;
}

/** `Ann Hale (Lowport), Tom Reed and Olga Petrenko`: several persons, not one with appositions. */
function isList(words: readonly Word[], named: readonly NamedMention[], first: number, end: number): boolean {
  const persons = mentionsBetween(named, first, end).filter(mention => mention.figure.kind === 'person');
  const last = persons[persons.length - 1];
  return persons.length > 1 && persons[0]!.wholeFirst <= first + 1 && words[last!.wholeFirst - 1]?.folded === 'and' && persons[0]!.last < last!.wholeFirst - 2 && restIsNothing(words, last!.last, end)
    && words[persons[0]!.last]?.folded !== 'of';
}

/** `Malaysia's Prime Minister, Najib Razak,`: a name in apposition to a role, also where the source span ends before it. */
function namedBehindComma(words: readonly Word[], named: readonly NamedMention[], first: number, cut: number): NamedMention | undefined {
  const sign = words[cut];
  if (sign === undefined || sign.sentence !== words[first]!.sentence || !/^[,(\u2013\u2014-]$/u.test(sign.text)) return undefined;
  const head = words[headOf(words, first, cut)]!.folded;
  if (!isRoleNoun(head) || isPluralNoun(head)) return undefined;
  const [mention] = mentionsBetween(named, cut + 1, cut + 12);
  return mention?.wholeFirst === cut + 1 && mention.figure.kind === 'person' ? mention : undefined;
}

/** What a noun phrase is about, and where it stands without its article and the signs behind it. */
export interface PhraseHead {
  readonly head: string;
  readonly plural: boolean;
  readonly headAt: number;
  readonly begin: number;
  readonly last: number;
}

/** The head of the noun phrase of the words from `first` to `cut`. */
export function phraseHeadOf(words: readonly Word[], first: number, cut: number): PhraseHead {
  const opening = words[first]!.folded;
  const counts = opening === 'one' && !isPreposition(words[first + 1]?.folded ?? '') && isRoleNoun(words[headOf(words, first, cut)]!.folded);
  const begin = (isArticle(opening) || counts) && first + 1 < cut ? first + 1 : first;
  let last = cut;
  while (last > begin + 1 && (words[last - 1]!.sign || words[last - 1]!.possessive || words[last - 1]!.folded === 'and')) last--;
  const headAt = headOf(words, begin, last);
  const noun = words[headAt]!.folded;
  return { head: singularOf(noun), plural: isPluralNoun(noun) || joinsSeveral(words, begin, Math.min(last, begin + 30)), headAt, begin, last };
}

/** The noun phrase of the words from `first` to `cut`. */
export function phraseOf(words: readonly Word[], named: readonly NamedMention[], first: number, cut: number): Phrase {
  const { head, plural, headAt, begin, last } = phraseHeadOf(words, first, cut);
  const text = textBetween(words, begin, last);
  return {
    span: [words[first]!.start, words[last - 1]!.end], first, last, article: articleOf(words, first, cut), head, plural,
    words: foldedWords(text),
    text: begin === first && opensSentence(words, first) ? withoutMereCapital(words[first]!, words[first + 1], text) : text,
    holdsName: mentionsBetween(named, begin, headAt).length > 0,
  };
}

/** `Hale and her lawyer` are two, `the former mayor and current senator` is one. */
function joinsSeveral(words: readonly Word[], first: number, end: number): boolean {
  for (let at = first + 1; at + 1 < end; at++) {
    if (words[at]!.folded === 'and' && (words[at + 1]!.capital || isDeterminer(words[at + 1]!.folded))) return true;
  }
  return false;
}

function articleOf(words: readonly Word[], first: number, cut: number): Phrase['article'] {
  const opening = words[first]!.folded;
  if (POSSESSIVE_DETERMINERS.has(opening)) return 'possessive';
  if (opening === 'the' || opening === 'this' || opening === 'that' || opening === 'these' || opening === 'those') return 'definite';
  if (COMPARATIVE_DETERMINERS.has(opening) || /^\d+$/u.test(opening)) return 'indefinite';
  for (let at = first; at < headOf(words, first, cut); at++) if (words[at]!.possessive) return 'possessive';
  return 'none';
}

/** `Officials` at the head of a sentence is shown as `officials`; `President Hale's aides` and `Texas authorities` keep their capital. */
function withoutMereCapital(word: Word, next: Word | undefined, text: string): string {
  if (PLACES.has(word.folded) || (word.form.title && next?.capital === true && !PARTY_WORDS.has(word.folded) && !SOFT_WORDS.has(word.folded))) return text;
  const mere = /^\p{Lu}\p{Ll}/u.test(text) && (word.pos !== 'PROPN' || isRoleNoun(singularOf(word.folded)) || isPluralNoun(word.folded));
  return mere ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
