import type { NamedMention } from './cast.js';
import type { Figure } from './figures.js';
import type { Gender } from './gender.js';
import { SPOKEN_DOCUMENTS } from './lexicon/comingBack.js';
import { BODY_NOUNS } from './lexicon/organisations.js';
import type { PronounKind } from './lexicon/pronouns.js';
import { GROUP_NOUNS, REPORT_NOUNS } from './lexicon/roles.js';
import { countBefore, nobody, type Phrases } from './phrases.js';
import { isArticle, isDeterminer, isPreposition, isRoleNoun } from './roles.js';
import { mentionsBetween, phraseHeadOf, phraseOf, type Phrase } from './sourcePhrase.js';
import { firstWordBehind, type Word } from './words.js';
import type { Span } from '../../text/span.js';

/** A figure that was the source of an attribution, and where. */
export interface Said {
  readonly figure: Figure;
  /** Index of the word at which the source (or content, when nothing names it) begins. */
  readonly word: number;
}

/** What pronouns are resolved against. */
export interface Discourse {
  readonly words: readonly Word[];
  readonly named: readonly NamedMention[];
  readonly phrases: Phrases;
  /** Index of the first word of each block, by block. */
  readonly blockFirst: readonly number[];
  /** Whether a word stands inside quotation marks. */
  readonly isQuoted: (word: number) => boolean;
  /** How many sentences outside marks there are up to each sentence: what a quote holds does not push its speaker away. */
  readonly narrative: readonly number[];
  /** Noun phrases that a pronoun may take up, in order. */
  readonly subjects: readonly Phrase[];
  /** Sources resolved so far, in order. */
  readonly said: readonly Said[];
}

/** How far back a pronoun reaches. */
const BLOCKS_BACK = 3;
const WORDS_BACK = 500;
const SAID_BACK = 12;
const FRONTED_WORDS = 8;

/**
 * Weights of what makes an antecedent likely: the factors of Lappin and Leass (1994), reduced to what a tagged text shows
 * (recency, subject, not inside a prepositional phrase or possessive), and for reported speech the strongest of all,
 * who was speaking. Values chosen on the labelled development articles.
 */
const WEIGHT = { sentence: 0.8, block: 0.5, said: 1.6, lastSaid: 1.4, subject: 1.2, knownGender: 1.3, inPhrase: -0.6, possessive: -0.5, uncertain: -1.2, repeated: 0.15 } as const;

/** Below these nobody is named: rather nobody than the wrong one. */
const LEAST_SCORE = { person: -3, thing: -2 } as const;

const NOBODY_SPOKEN_OF: ReadonlySet<Figure> = new Set();

/**
 * Whom a pronoun at word `at` refers to; `undefined` when nobody before fits.
 * @param spokenOf who is named in what the pronoun is said to say: people do not speak of themselves by name
 */
export function antecedentOf(discourse: Discourse, pronoun: PronounKind, at: number, spokenOf: ReadonlySet<Figure> = NOBODY_SPOKEN_OF): Figure | undefined {
  const { words } = discourse;
  const here = words[at]!;
  const scores = new Map<Figure, number>();
  const barred = headOfRelativeClause(discourse, at);
  const note = (figure: Figure, score: number, spoke = false): void => {
    if (figure === barred || spokenOf.has(figure) || !agrees(figure, pronoun) || (!spoke && (figure.place || (!figure.certain && figure.names.length < 2)))) return;
    const gender = figure.gender === pronoun || (pronoun === 'plural' && figure.plural) ? WEIGHT.knownGender : 0;
    const weight = score + gender + (figure.certain || spoke ? 0 : WEIGHT.uncertain);
    const known = scores.get(figure);
    scores.set(figure, known === undefined ? weight : Math.max(known, weight) + WEIGHT.repeated);
  };
  const from = windowStart(discourse, at);
  const distance = (word: Word): number => -WEIGHT.sentence * ((discourse.narrative[here.sentence] ?? 0) - (discourse.narrative[word.sentence] ?? 0)) - WEIGHT.block * (here.block - word.block);
  for (const mention of mentionsBetween(discourse.named, from, at)) {
    if (discourse.isQuoted(mention.first)) continue;
    note(mention.figure, distance(words[mention.first]!) + placeWeight(words, mention.wholeFirst, mention.last));
  }
  for (let i = countBefore(discourse.subjects, phrase => phrase.first < at) - 1; i >= 0 && discourse.subjects[i]!.first >= from; i--) {
    const phrase = discourse.subjects[i]!;
    const figure = mayBeMeant(phrase, pronoun) ? subjectOf(discourse.phrases, phrase) : undefined;
    if (figure !== undefined) note(figure, distance(words[phrase.first]!) + WEIGHT.subject);
  }
  const said = discourse.said;
  for (let i = said.length - 1; i >= 0 && i >= said.length - SAID_BACK && said[i]!.word >= from; i--) {
    const last = i === said.length - 1 ? WEIGHT.lastSaid : 0;
    note(said[i]!.figure, distance(words[said[i]!.word]!) + WEIGHT.said + last, true);
  }
  return best(scores, pronoun === 'plural' || pronoun === 'thing' ? LEAST_SCORE.thing : LEAST_SCORE.person);
}

/**
 * Whom a second name (`the billionaire`) may mean. With a gender, the likeliest person known to be of it; else who was
 * speaking last in this or the preceding block, when no other person has been named since. `undefined` when unsure.
 */
export function salientFigure(discourse: Discourse, at: number, gender: Gender | null = null): Figure | undefined {
  const speaker = lastSpeaker(discourse, at);
  if (gender === null || speaker?.gender === gender) return speaker;
  const likeliest = antecedentOf(discourse, gender, at);
  return likeliest?.gender === gender ? likeliest : undefined;
}

function lastSpeaker(discourse: Discourse, at: number): Figure | undefined {
  const last = discourse.said[discourse.said.length - 1];
  if (last === undefined) return undefined;
  const from = discourse.blockFirst[Math.max(0, discourse.words[at]!.block - 1)] ?? 0;
  if (last.word < from || at - last.word > WORDS_BACK) return undefined;
  const others = mentionsBetween(discourse.named, last.word, at).some(mention =>
    mention.figure !== last.figure && mention.figure.kind === 'person' && !discourse.isQuoted(mention.first));
  return others ? undefined : last.figure;
}

/** Names looked at in one content; more are no speech. */
const MOST_NAMES = 40;

/** The persons whom some stretches name; those inside longer phrases (`a friend of Hale`, `Hale's house`) too. */
export function personsNamedIn({ words, named }: Discourse, spans: readonly Span[]): Set<Figure> {
  const persons = new Set<Figure>();
  for (const [start, end] of spans) {
    const mentions = mentionsBetween(named, firstWordBehind(words, start), firstWordBehind(words, end));
    for (const { figure } of mentions.slice(0, MOST_NAMES)) if (figure.kind === 'person') persons.add(figure);
  }
  return persons;
}

/** Whom a name means that several bear: the one of them who was speaking in this or the two blocks before, else the one it was read as. */
export function bearerMeant(mention: NamedMention, discourse: Discourse): Figure {
  if (mention.rivals.length === 0) return mention.figure;
  const from = windowStart(discourse, mention.first);
  for (let i = discourse.said.length - 1; i >= 0 && discourse.said[i]!.word >= from; i--) {
    const { figure } = discourse.said[i]!;
    if (mention.rivals.includes(figure)) return figure;
  }
  return mention.figure;
}

/**
 * Whom a relative pronoun at word `at` means: the name or noun phrase before it. `who` passes over bodies, places and bare
 * nouns behind a preposition: `a staffer at the State Department who`, `the nominee for president, who`.
 */
export function relativeAntecedent(discourse: Discourse, at: number): Figure | undefined {
  const { words, named, phrases } = discourse;
  const personal = words[at]!.folded !== 'which' && words[at]!.folded !== 'that';
  let end = at;
  while (end > 0 && words[end - 1]!.sign && words[end - 1]!.sentence === words[at]!.sentence) end--;
  for (let steps = 0; steps < 4; steps++) {
    const first = nominalStart(words, end);
    const mention = mentionsBetween(named, first, end).find(one => one.last === end);
    const begin = mention === undefined ? first : Math.min(first, mention.wholeFirst);
    const before = words[begin - 1];
    const preposition = before !== undefined && before.sentence === words[at]!.sentence && isPreposition(before.folded);
    if (mention !== undefined && !(personal && preposition && mention.figure.kind !== 'person')) return mention.figure;
    if (mention === undefined) {
      if (first === end) return undefined;
      const phrase = phraseOf(words, named, first, end);
      const human = isRoleNoun(phrase.head) || phrase.plural || GROUP_NOUNS.has(phrase.head);
      const bare = phrase.article === 'none' && !phrase.plural;
      if (!(personal && preposition && (!human || bare))) return phrases.figureOf(phrase, nobody);
    }
    end = begin - 1;
  }
  return undefined;
}

function nominalStart(words: readonly Word[], end: number): number {
  let first = end;
  while (first > 0 && end - first < 10 && words[first - 1]!.sentence === words[end - 1]!.sentence && (isNominal(words[first - 1]!, false) || words[first - 1]!.pos === 'DET')) {
    first--;
    if (words[first]!.pos === 'DET' && !(words[first - 1]?.possessive ?? false)) break;
  }
  return first;
}

/** `Hale himself`: the name that stands right before. */
export function nameBefore({ named }: Discourse, at: number): Figure | undefined {
  return mentionsBetween(named, Math.max(0, at - 1), at).find(mention => mention.last === at)?.figure;
}

/** `the statement continued`: whoever was just said to speak `in a statement`. */
export function authorOf({ words, said }: Discourse, phrase: Phrase): Figure | undefined {
  const last = said[said.length - 1];
  if (last === undefined || phrase.article !== 'definite' || phrase.words.length !== 1 || !SPOKEN_DOCUMENTS.has(phrase.head)) return undefined;
  if (phrase.first - last.word > WORDS_BACK || words[phrase.first]!.block - words[last.word]!.block > 1) return undefined;
  for (let at = last.word; at < phrase.first - 2; at++) {
    if (words[at]!.folded === 'in' && isDeterminer(words[at + 1]!.folded) && (words[at + 2]!.folded === phrase.head || words[at + 3]!.folded === phrase.head)) return last.figure;
  }
  return undefined;
}

/** `Reid, who he said was right`: the pronoun inside the clause is not the clause's own head. */
function headOfRelativeClause({ words, named }: Discourse, at: number): Figure | undefined {
  if (at < 2 || !/^(?:who|whom)$/u.test(words[at - 1]!.folded)) return undefined;
  return mentionsBetween(named, Math.max(0, at - 4), at).at(-1)?.figure;
}

function windowStart({ words, blockFirst }: Discourse, at: number): number {
  const block = Math.max(0, words[at]!.block - BLOCKS_BACK);
  return Math.max(blockFirst[block] ?? 0, at - WORDS_BACK);
}

function agrees(figure: Figure, pronoun: PronounKind): boolean {
  switch (pronoun) {
    case 'm':
    case 'f':
      return figure.kind !== 'organisation' && !figure.plural && !contradicts(figure.gender, pronoun) && (figure.kind === 'person' || isRoleNounFigure(figure));
    case 'plural':
      return figure.plural || figure.kind === 'organisation';
    case 'thing':
      return figure.kind === 'organisation' || (figure.kind === 'unnamed' && !figure.plural && !isRoleNounFigure(figure));
    default:
      return false;
  }
}

function contradicts(known: Gender | null, asked: Gender): boolean {
  return known !== null && known !== asked;
}

function isRoleNounFigure(figure: Figure): boolean {
  for (const head of figure.heads) if (isRoleNoun(head)) return true;
  return false;
}

/** Subjects weigh most; names inside `aide to Hale` or `Hale's aide` least. */
function placeWeight(words: readonly Word[], first: number, last: number): number {
  const behind = words[last];
  if (behind?.possessive === true || (behind?.pos === 'NOUN' && !behind.capital && !behind.sign)) return WEIGHT.possessive;
  const before = words[first - 1];
  if (before === undefined || before.sentence !== words[first]!.sentence) return WEIGHT.subject;
  const behindArticle = isArticle(before.folded) ? words[first - 2] : before;
  if (behindArticle !== undefined && behindArticle.sentence === before.sentence && isPreposition(behindArticle.folded)) return WEIGHT.inPhrase;
  const next = words[last];
  const verbFollows = next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX' || next.text === ',');
  return verbFollows && before.pos !== 'VERB' ? WEIGHT.subject : 0;
}

/** The noun phrases that open a sentence and may be meant by a pronoun: `The mayor`, `A spokesman`, `The report`. */
export function subjectPhrases(words: readonly Word[], named: readonly NamedMention[], isQuoted: (word: number) => boolean): Phrase[] {
  const subjects: Phrase[] = [];
  let sentenceStart = 0;
  for (let i = 0; i < words.length; i++) {
    const starts = i === 0 || words[i - 1]!.sentence !== words[i]!.sentence;
    if (starts) sentenceStart = i;
    // `On Monday, the officials said`: behind what is put in front of the subject.
    const opens = starts || (i - sentenceStart <= FRONTED_WORDS && words[i - 1]!.text === ',');
    const subject = opens && !isQuoted(i) ? subjectAt(words, named, i) : undefined;
    if (subject !== undefined) subjects.push(subject);
  }
  return subjects;
}

function subjectAt(words: readonly Word[], named: readonly NamedMention[], first: number): Phrase | undefined {
  const end = nominalEnd(words, first);
  if (end === first || mentionsBetween(named, first, end).some(mention => mention.last === end)) return undefined;
  const head = phraseHeadOf(words, first, end);
  return PRONOUN_KINDS.some(kind => mayBeMeant(head, kind)) ? phraseOf(words, named, first, end) : undefined;
}

const PRONOUN_KINDS: readonly PronounKind[] = ['m', 'thing', 'plural'];

function nominalEnd(words: readonly Word[], first: number): number {
  let end = first;
  while (end < words.length && end - first < 10 && words[end]!.sentence === words[first]!.sentence && isNominal(words[end]!, end === first)) end++;
  return end;
}

/** Whom a subject refers to. A bare singular (`Mayor of the year`) is no subject that a pronoun takes up. */
function subjectOf(phrases: Phrases, phrase: Phrase): Figure | undefined {
  return phrase.article === 'none' && !phrase.plural ? phrases.known(phrase, nobody) : phrases.figureOf(phrase, nobody);
}

/** Nouns for people that no list holds: `divers`, `cyclists`, `librarians`. */
const PERSONAL_ENDING = /(?:[eo]r|ist|ian|ant|man)$/u;

/** `he` may mean `the mayor`, `it` `the city` or `the report`, `they` `the researchers`. */
function mayBeMeant({ head, plural }: Pick<Phrase, 'head' | 'plural'>, pronoun: PronounKind): boolean {
  if (pronoun === 'thing') return !plural && (BODY_NOUNS.has(head) || REPORT_NOUNS.has(head) || head === 'ad' || head === 'city');
  if (pronoun === 'plural') return plural && (isRoleNoun(head) || PERSONAL_ENDING.test(head) || GROUP_NOUNS.has(head) || BODY_NOUNS.has(head));
  return !plural && isRoleNoun(head);
}

function isNominal(word: Word, opening: boolean): boolean {
  if (opening && (word.pos === 'DET' || isArticle(word.folded))) return true;
  return word.capital || word.pos === 'NOUN' || word.pos === 'ADJ' || word.pos === 'PROPN' || word.pos === 'NUM' || word.possessive;
}

function best(scores: ReadonlyMap<Figure, number>, least: number): Figure | undefined {
  let found: Figure | undefined;
  let top = least;
  for (const [figure, score] of scores) {
    if (score <= top) continue;
    found = figure;
    top = score;
  }
  return found;
}
