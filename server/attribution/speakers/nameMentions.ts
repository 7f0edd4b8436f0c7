import type { Span } from '../../text/span.js';
import { genderOfGivenName, genderOfTitle, type Gender } from './gender.js';
import { BEFORE_MONTHS, BEFORE_NAMES, BODY_OR_SURNAME, HEADLINE_WORDS, MONTH_OR_GIVEN_NAME, MONTH_OR_SURNAME, PAGE_LABELS, PLACE_OPENERS } from './lexicon/ambiguousNames.js';
import { BODIES_WITH_OF, DEMONYMS, KNOWN_BODIES, THING_WORDS } from './lexicon/organisations.js';
import { PLACES } from './lexicon/places.js';
import { isTitleWord, singularOf } from './nameWords.js';
import { isGivenName } from './wordForms.js';
import { opensSentence, type Word } from './words.js';

/** `place`: also things and events, which speak only where a text makes them a source; `calling`: a lone word
 * like `Dean` or `Bishop`, which is a name only where somebody is called so; `other`: nothing in the name tells whether a person or a body bears it. */
export type NameKind = 'person' | 'body' | 'place' | 'calling' | 'other';

/** One place where a name stands. Word indexes are into the article's words, `last` exclusive. */
export interface NameMention {
  /** The name without titles: `John Kerry` of `Secretary of State John Kerry`. */
  readonly span: Span;
  readonly first: number;
  readonly last: number;
  /** Index of the first word of the titles before the name; `first` when there are none. */
  readonly titleFirst: number;
  /** Folded words of the name. */
  readonly names: readonly string[];
  readonly kind: NameKind;
  /** What the titles or the given name tell. */
  readonly gender: Gender | null;
  /** `the` stands before it. */
  readonly the: boolean;
}

/** Longer runs of capitalised words are cut: they are lists or shouting. */
const LONGEST_RUN = 14;
const MOST_PERSON_WORDS = 5;
const LEADING_POS = new Set(['DET', 'ADP', 'CCONJ', 'SCONJ', 'ADV', 'PRON', 'AUX', 'PART', 'INTJ', 'NUM']);

/**
 * All names of an article, in order. Linear in the number of words.
 * `headlines` are the blocks in which every word has a capital: there a capital proves nothing.
 */
export function nameMentionsIn(words: readonly Word[], headlines: ReadonlySet<number> = new Set()): NameMention[] {
  const mentions: NameMention[] = [];
  const to = words.length;
  const proven = wordsWithProvenCapital(words, headlines);
  for (let at = 0; at < to; ) {
    const word = words[at]!;
    if (!mayBeInName(word) && !isMonthAsName(words, at)) {
      at++;
      continue;
    }
    const end = runEnd(words, at, to);
    readRun(words, withoutLeadingWords(words, at, end, proven), end, mentions);
    at = end;
  }
  // A mark between two words in capitals may be all that titles leave of a run.
  return mentions.filter(({ names }) => names.length > 0);
}

/** Folded words written with a capital where nothing but their being names asks for one. */
function wordsWithProvenCapital(words: readonly Word[], headlines: ReadonlySet<number>): Set<string> {
  const proven = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word.capital && !opensSentence(words, at) && !headlines.has(word.block)) proven.add(word.folded);
  }
  return proven;
}

function mayBeInName(word: Word | undefined): boolean {
  return word !== undefined && word.capital && !word.possessive && word.form.mayBeInName;
}

/** `April Holm`: what is a month elsewhere. */
function isMonthAsName(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (!word.capital || word.possessive || !MONTH_OR_GIVEN_NAME.has(word.folded)) return false;
  const before = words[at - 1];
  const next = words[at + 1];
  if (next?.sentence !== word.sentence || !mayBeInName(next)) return false;
  // `May God help them` opens a wish, `May Holm said` a report.
  if (word.folded === 'may' && opensSentence(words, at) && !/(?:ed|id|ld|ys|te|,)$/u.test(words[at + 2]?.text ?? '')) return false;
  return before === undefined || !(BEFORE_MONTHS.has(before.folded) || /\d/.test(before.folded));
}

/** `Theresa May`, `Mrs May`: what is a month elsewhere, right behind a given name or a title. */
function isMonthAsSurname(words: readonly Word[], at: number): boolean {
  const { folded, capital } = words[at]!;
  const before = words[at - 1];
  if (!capital || before === undefined || !before.capital || !MONTH_OR_SURNAME.has(folded)) return false;
  return (before.form.givenName || before.form.honorific || before.form.runTitle) && !/^\d/.test(words[at + 1]?.text ?? '');
}

function runEnd(words: readonly Word[], start: number, to: number): number {
  const sentence = words[start]!.sentence;
  const limit = Math.min(to, start + LONGEST_RUN);
  let end = start + 1;
  while (end < limit && words[end]!.sentence === sentence) {
    const next = skipConnector(words, start, end);
    if (next === undefined || next >= limit || words[next]!.sentence !== sentence || !(mayBeInName(words[next]) || isMonthAsSurname(words, next))) break;
    end = next + 1;
  }
  return end;
}

/** Where the name would go on: at `end` itself or behind `of the`, `and`, `&`, `von der`; `undefined` when it cannot. */
function skipConnector(words: readonly Word[], start: number, end: number): number | undefined {
  const { text, capital, sign, pos, form } = words[end]!;
  if (capital) return end;
  if (sign) return isNickname(words, start, end) ? end + 3 : text === '&' ? end + 1 : undefined;
  if (form.particle && pos !== 'VERB') {
    const following = words[end + 1];
    const next = following?.form.particle === true && !following.capital ? end + 2 : end + 1;
    return words[next]?.capital === true ? next : undefined;
  }
  if (!joinsNames(words, start, end)) return undefined;
  return words[end + 1]?.folded === 'the' ? end + 2 : end + 1;
}

/** Whether the `of`, `for`, `on` or `and` at `end` stands inside a name. */
function joinsNames(words: readonly Word[], start: number, end: number): boolean {
  const head = words[end - 1]!;
  switch (words[end]!.folded) {
    case 'of':
    case 'for':
      return BODIES_WITH_OF.has(head.folded) || (head.form.roleNoun && head.capital) || head.folded === 'chief';
    case 'on':
      return BODIES_WITH_OF.has(head.folded) && head.capital;
    case 'and':
      return joinsOneBody(words, start, end);
    default:
      return false;
  }
}

const MARK = /^["'“”‘’]{1,2}$/u;

/** `Margaret "Peg" Dunne`: one word in marks between a given name and the rest of the name. */
function isNickname(words: readonly Word[], start: number, end: number): boolean {
  const [before, opening, name, closing, next] = [words[end - 1], words[end], words[end + 1], words[end + 2], words[end + 3]];
  if (before === undefined || opening === undefined || name === undefined || closing === undefined || next === undefined) return false;
  return end - start < 4 && before.capital && !before.sign && MARK.test(opening.text) && name.capital && MARK.test(closing.text) && next.capital && next.sentence === before.sentence;
}

/** `Department of Health and Human Services`, `Islamic State of Iraq and the Levant`: an `and` behind `of` binds. */
function joinsOneBody(words: readonly Word[], start: number, end: number): boolean {
  for (let at = end - 1; at > start; at--) {
    const { folded } = words[at]!;
    if (folded === 'and') return false;
    if (folded === 'of' || folded === 'for') return BODIES_WITH_OF.has(words[at - 1]!.folded) && words[end + 1]?.form.acronym !== true;
  }
  return false;
}

/** Words in capitals before others, from which on they are a label that the page prints there, and no part of a name. */
const LEAST_SHOUTED = 2;
const SHOUTED = /^\p{Lu}{3,}$/u;

/** Index behind the `MUST WATCH` of `MUST WATCH Marta Hale`; where all is in capitals, or one word is (`NATO`), the beginning. */
function behindLabel(words: readonly Word[], start: number, end: number): number {
  let first = start;
  while (first < end && SHOUTED.test(words[first]!.text)) first++;
  return first - start >= LEAST_SHOUTED && first < end && !words[first]!.sign && /\p{Ll}/u.test(words[first]!.text) ? first : start;
}

/** Index behind what a page prints before a name, and behind `Longtime` or `Then`. */
function behindOpeners(words: readonly Word[], start: number, end: number): number {
  let first = start;
  if (end - first > 1 && start > 0 && PAGE_LABELS.has(`${words[start - 1]!.folded} ${words[start]!.folded}`)) first++;
  while (end - first > 1 && PAGE_LABELS.has(`${words[first]!.folded} ${words[first + 1]!.folded}`)) first += 2;
  // `Former President Hale`: belongs to the title.
  while (end - first > 1 && BEFORE_NAMES.has(words[first]!.folded) && !words[first + 1]!.form.title) first++;
  return first;
}

/** The run without words that have a capital only because a sentence or a quote begins: `But Kerry`, `The Pentagon`. */
function withoutLeadingWords(words: readonly Word[], start: number, end: number, proven: ReadonlySet<string>): number {
  let first = behindOpeners(words, behindLabel(words, behindOpeners(words, start, end), end), end);
  while (first < end && !words[first]!.form.acronym) {
    const { pos, folded, form } = words[first]!;
    const named = form.givenName || (form.title && end - first > 1);
    const commonWord = LEADING_POS.has(pos) && !(named && end - first > 1);
    const mereCapital = opensSentence(words, first) && !named && !proven.has(folded) && isCommon(words[first]!);
    if (!commonWord && !mereCapital) break;
    first++;
  }
  return first;
}

/** Whether a word that opens a sentence is rather a common word than a name. */
function isCommon({ pos, folded, form }: Word): boolean {
  if (pos === 'PROPN') return form.commonNoun;
  return !PLACES.has(folded) && !form.bodyWord && !KNOWN_BODIES.has(folded);
}

function readRun(words: readonly Word[], first: number, end: number, mentions: NameMention[]): void {
  if (first >= end) return;
  const last = withoutSuffixes(words, first, beforeHeadlineVerb(words, first, end));
  if (isPlace(words, first, last)) {
    mentions.push(mentionOf(words, first, first, last, 'place'));
    return;
  }
  const afterTitles = endOfTitles(words, first, last);
  if (afterTitles >= last) {
    const lone = last - first === 1 && !words[first]!.form.honorific && words[first - 1]?.folded !== 'the';
    if (lone) mentions.push(mentionOf(words, first, first, last, 'calling'));
    return;
  }
  if (afterTitles > first) {
    readPerson(words, first, afterTitles, last, mentions);
    return;
  }
  const split = splitBeforePerson(words, first, last);
  if (split > first) {
    readRun(words, first, split, mentions);
    readPerson(words, split, split, last, mentions);
    return;
  }
  if (isBody(words, first, last)) mentions.push(mentionOf(words, first, first, last, 'body'));
  else readUntitled(words, first, last, mentions);
}

/** `Marta Hale Says`: in a headline the verb has a capital too. */
function beforeHeadlineVerb(words: readonly Word[], first: number, end: number): number {
  for (let at = first + 1; at < end; at++) if (HEADLINE_WORDS.has(words[at]!.folded)) return at;
  return end;
}

function withoutSuffixes(words: readonly Word[], first: number, end: number): number {
  let last = end;
  while (last - first > 1 && words[last - 1]!.form.suffix) last--;
  return last;
}

function foldedRun(words: readonly Word[], first: number, last: number): string {
  let joined = words[first]!.folded;
  for (let at = first + 1; at < last; at++) joined += ` ${words[at]!.folded}`;
  return joined;
}

function isPlace(words: readonly Word[], first: number, last: number): boolean {
  return last - first <= 4 && PLACES.has(foldedRun(words, first, last));
}

/**
 * Index behind the titles that open a run, `first` when none do, `last` when the run is nothing but titles.
 * A title behind a given name is part of the name: `Martin Bishop`.
 */
function endOfTitles(words: readonly Word[], first: number, last: number): number {
  if (endsAsBody(words, first, last)) return first;
  if (last - first > 1 && words[last - 1]!.form.runTitle && !someGivenName(words, first, last)) return last;
  let behind = first;
  for (let at = first; at < last; at++) {
    const { folded, form } = words[at]!;
    if (at === last - 1 && at > first && words[at - 1]!.form.honorific) break;
    const title = form.runTitle || (at === behind && behind > first && form.roleNoun && at < last - 1);
    if (title && (at < last - 1 || at === behind || isPureTitle(words, behind, at))) behind = at + 1;
    else if (at > behind && form.givenName && words[at + 1]?.form.title !== true) break;
    else if (at === behind && behind > first && (folded === 'of' || folded === 'for')) {
      behind = endOfOffice(words, at + 1, last);
      at = behind - 1;
    } else if (at === first && form.givenName && !PLACES.has(folded)) break;
  }
  return behind;
}

/** `Student Association`, `Justice Department`: the last word names a body and nobody's given name stands before it. */
function endsAsBody(words: readonly Word[], first: number, last: number): boolean {
  return words[last - 1]!.form.bodyWord && !someGivenName(words, first, last);
}

/** Whether a given name or a form of address stands before the last word. */
function someGivenName(words: readonly Word[], first: number, last: number): boolean {
  for (let at = first; at < last - 1; at++) {
    if (words[at]!.form.givenName || words[at]!.form.honorific) return true;
  }
  return false;
}

/** Whether what stands before `at` is itself only what goes with a title: the run is a title without a name. */
function isPureTitle(words: readonly Word[], from: number, at: number): boolean {
  for (let i = from; i < at; i++) {
    const { folded, form } = words[i]!;
    if (!form.title && !form.bodyWord && !form.demonym && !PLACES.has(folded) && !KNOWN_BODIES.has(folded)) return false;
  }
  return true;
}

/** Index behind the field of an office: `State` of `Secretary of State John Kerry`. */
function endOfOffice(words: readonly Word[], start: number, last: number): number {
  let at = start;
  if (words[at]?.folded === 'the') at++;
  const opening = at;
  while (at < last) {
    const { folded, form } = words[at]!;
    const field = form.roleModifier || form.bodyWord || form.demonym || folded === 'and' || folded === 'the';
    if (!field && !(at === opening && PLACES.has(folded))) break;
    at++;
  }
  while (at < last && last - at > 2 && !opensPerson(words[at]!)) at++;
  const rest = last - at;
  if (at === opening && rest <= 2 && words[at]?.form.givenName !== true) return last;
  return at;
}

function opensPerson({ form }: Word): boolean {
  return form.givenName || form.honorific || form.rank;
}

/** Where a person's name begins behind the name of a body or place that stands right before it; `first` when none does. */
function splitBeforePerson(words: readonly Word[], first: number, last: number): number {
  if (first > 0 && /^(?:in|at|from|near|outside)$/u.test(words[first - 1]!.folded) && !words[first]!.form.title) {
    const person = personBehindPlace(first, last, at => words[at]!.folded);
    if (person > first && !someBodyWord(words, person, last)) return person;
  }
  for (let at = last - 2; at > first; at--) {
    const before = words[at - 1]!.folded;
    const bodyEnds = words[at - 1]!.form.bodyWord || PLACES.has(before) || PLACES.has(`${words[at - 2]?.folded ?? ''} ${before}`);
    if (!bodyEnds || words[at]!.folded === 'of' || words[at]!.folded === 'for') continue;
    const behindPreposition = first > 0 && /^(?:of|for|to|from|at|the|on|in)$/u.test(words[first - 1]!.folded);
    if (!words[at]!.form.givenName && !behindPreposition) continue;
    return someBodyWord(words, at, last) ? first : at;
  }
  return first;
}

/** `in Aldermouth Gareth Holm`: where the person's name starts in a run of capitals behind a preposition of place; `first` when it is all one name. */
export function personBehindPlace(first: number, last: number, nameAt: (at: number) => string | undefined): number {
  const opening = nameAt(first);
  if (opening === undefined || isGivenName(opening) || isTitleWord(opening)) return first;
  for (let at = first + 1; at < last - 1; at++) {
    const word = nameAt(at);
    if (word === undefined || nameAt(at + 1) === undefined) return first;
    if (isGivenName(word)) return PLACE_OPENERS.has(nameAt(at - 1) ?? '') ? first : at;
  }
  return first;
}

function someBodyWord(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at]!.form.bodyWord || words[at]!.form.acronym) return true;
  return false;
}

function isBody(words: readonly Word[], first: number, last: number): boolean {
  const head = words[last - 1]!;
  if (KNOWN_BODIES.has(foldedRun(words, first, last))) return true;
  if (last - first === 1) return head.form.acronym || (head.form.bodyWord && first > 0 && words[first - 1]!.folded === 'the');
  for (let at = first + 1; at < last; at++) {
    const { folded } = words[at]!;
    if (folded === '&' || ((folded === 'of' || folded === 'for' || folded === 'on') && BODIES_WITH_OF.has(words[at - 1]!.folded))) return true;
  }
  if (!head.form.bodyWord && !head.form.acronym) return KNOWN_BODIES.has(words[first]!.folded);
  return !(last - first === 2 && words[first]!.form.givenName && BODY_OR_SURNAME.has(head.folded));
}

function readUntitled(words: readonly Word[], start: number, last: number, mentions: NameMention[]): void {
  let first = start;
  while (last - first > 2 && words[first]!.form.demonym) first++;
  if (last - first === 1 && (DEMONYMS.has(singularOf(words[first]!.folded)) || isInitial(words[first]!.text))) return;
  if (last - first > 1 && THING_WORDS.has(words[last - 1]!.folded)) {
    mentions.push(mentionOf(words, first, first, last, 'place'));
    return;
  }
  const person = last - first >= 2 && last - first <= MOST_PERSON_WORDS && words[first]!.form.givenName && !words[last - 1]!.form.demonym;
  mentions.push(mentionOf(words, start, first, last, person ? 'person' : 'other'));
}

function isInitial(text: string): boolean {
  return /^\p{Lu}\.?$/u.test(text);
}

/** A run that opened with titles, or follows a body's name: what is left names a person, unless it is a place or body after all. */
function readPerson(words: readonly Word[], titleFirst: number, first: number, last: number, mentions: NameMention[]): void {
  if (isPlace(words, first, last)) {
    mentions.push(mentionOf(words, first, first, last, 'place'));
  } else if (last - first > MOST_PERSON_WORDS) {
    mentions.push(mentionOf(words, first, first, last, 'other'));
  } else {
    mentions.push(mentionOf(words, titleFirst, first, last, 'person'));
  }
}

function mentionOf(words: readonly Word[], titleFirst: number, first: number, last: number, kind: NameKind): NameMention {
  const names: string[] = [];
  for (let at = first; at < last; at++) if (!words[at]!.sign) names.push(words[at]!.folded);
  const before = titleFirst > 0 ? words[titleFirst - 1]! : undefined;
  return {
    span: [words[first]!.start, words[last - 1]!.end],
    first, last, titleFirst, names, kind,
    gender: kind === 'person' ? genderShown(words, titleFirst, first, names) : null,
    the: before?.folded === 'the' && before.sentence === words[first]!.sentence && !isAttributive(words, last),
  };
}

/** `the Hale campaign`: the article belongs to the noun behind the name. */
function isAttributive(words: readonly Word[], last: number): boolean {
  const next = words[last];
  return next !== undefined && !next.sign && !next.capital && (next.pos === 'NOUN' || next.pos === 'ADJ');
}

function genderShown(words: readonly Word[], titleFirst: number, first: number, names: readonly string[]): Gender | null {
  for (let at = first - 1; at >= titleFirst; at--) {
    const gender = genderOfTitle(words[at]!.folded);
    if (gender !== null) return gender;
  }
  return names.length > 1 ? genderOfGivenName(names[0]!) : null;
}
