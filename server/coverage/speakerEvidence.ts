import { foldedWords, personWords, singularOf } from '../attribution/speakers/nameWords.js';
import { CUE_NOUNS } from '../attribution/lexicon/cueNouns.js';
import { BODY_NOUNS } from '../attribution/speakers/lexicon/organisations.js';
import { PRONOUNS, type PronounKind } from '../attribution/speakers/lexicon/pronouns.js';
import { GROUP_NOUNS, ROLE_NOUNS } from '../attribution/speakers/lexicon/roles.js';
import { sameSpeaker } from '../attribution/speakers/sameSpeaker.js';
import { DOCUMENTS } from './closedLists.js';
import type { Comparison, Stretch } from './comparison.js';
import type { ArticleEntry, Utterance } from './utterance.js';

/*
 * What the printed words tell of who speaks, apart from what was concluded from them: whom `he` or `the president` means is found
 * by rules that are right nine times in ten, and of two articles that seem to name two people the tenth is nearly all that is left.
 */

/** UTF-16 units between a name and its verb: more is a clause, in which somebody else may have spoken. */
const BESIDE_CUE = 24;
/** Verbs by which somebody gives words that are another's. */
const HANDS_ON = /\b(?:quot|cit|recit|repeat|recall|paraphras|retweet|echo|read)\w*/iu;
const LEAST_LETTERS = 3;

/**
 * Whether two articles give the same words to two people or bodies, each of them named right beside the words. Not when the one may
 * be handing on what the other said (`“As Birk said, we open in May,” said Vale`), nor when two of one family name may be one.
 */
export function areGivenToTwo({ a, b, inA, inB }: Comparison, entryA: ArticleEntry, entryB: ArticleEntry): boolean {
  if (a.speaker === null || b.speaker === null || a.speaker.kind !== b.speaker.kind || sameSpeaker(a.speaker, b.speaker) !== 'different') return false;
  if (!isNamedBeside(a, entryA) || !isNamedBeside(b, entryB)) return false;
  const [namesA, namesB] = [namesOf(a), namesOf(b)];
  if (mayBeOne(a, namesA, b, namesB)) return false;
  const both = [namesA.at(-1)!, namesB.at(-1)!];
  return !handsOn(a, inA, both) && !handsOn(b, inB, both);
}

/** Whether the source is the speaker's own name: not `the Vale manager` for somebody called Vale. */
export function isNamed(utterance: Utterance): boolean {
  const names = namesOf(utterance);
  if (utterance.speaker?.kind !== 'person') return names.some((name) => foldedWords(utterance.source).includes(name));
  const printed = utterance.source.split(/\s+/u);
  return printed.some((word, at) => foldedWords(word).at(-1) === names.at(-1) && (at === printed.length - 1 || /[^\p{L}]$/u.test(word) || BEHIND_NAME.test(printed[at + 1]!)));
}

/** What stands behind a name and belongs to it; a noun there makes the name say what kind it is. */
const BEHIND_NAME = /^(?:[^\p{Ll}]|(?:of|who|whom|and|or|in|at|on|from|with|for|to|himself|herself|then|later|also)$)/u;

/** Whether the source is the speaker's own name, and its verb stands beside it; or the words go right on from others that it is the source of. */
function isNamedBeside(utterance: Utterance, entry: ArticleEntry): boolean {
  if (isNamed(utterance)) return isBesideVerb(utterance);
  if (!isPronoun(utterance.source)) return false;
  const before = entry.utterances.find((other) => other !== utterance && other.speaker?.name === utterance.speaker?.name && goesRightOn(other, utterance));
  return before !== undefined && isNamed(before) && isBesideVerb(before);
}

/** Whether an utterance begins where another one ends, in the same paragraph: nothing stands between but a blank, and a stop that is not in the marks. */
function goesRightOn({ content: before, printed }: Utterance, { content }: Utterance): boolean {
  const between = (content[0]?.[0] ?? 0) - (before.at(-1)?.[1] ?? Infinity);
  return between >= 0 && between <= (/[\p{L}\p{N}]$/u.test(printed.at(-1) ?? '') ? 2 : 1);
}

/** Whether the verb stands beside the name. A noun (`Vale’s remarks: “We open in May”`) may be what somebody else says the words about. */
function isBesideVerb(utterance: Utterance): boolean {
  const apart = apartOf(utterance);
  // `Vale claims` has a blank between, `Vale’s claims` more.
  return apart <= BESIDE_CUE && (apart <= 1 || !foldedWords(utterance.cue).some((word) => CUE_NOUNS.has(word)));
}

/** UTF-16 units between source and cue; 0 where either has no place. */
function apartOf({ sourceSpans, cueSpans }: Utterance): number {
  const [source, cue] = [sourceSpans[0], cueSpans[0]];
  return source === undefined || cue === undefined ? 0 : Math.max(0, cue[0] - source[1], source[0] - cue[1]);
}

function namesOf({ speaker }: Utterance): string[] {
  if (speaker === null) return [];
  return speaker.kind === 'person' ? personWords(speaker.name) : foldedWords(speaker.name).filter((word) => word.length >= LEAST_LETTERS && word !== 'the');
}

/** Two of one family name are two only where each is called by a given name, and these begin with other letters; two bodies only where no word is common. */
function mayBeOne(a: Utterance, namesA: readonly string[], b: Utterance, namesB: readonly string[]): boolean {
  if (a.speaker?.kind !== 'person') return namesA.some((name) => namesB.includes(name));
  if (namesA.at(-1) !== namesB.at(-1)) return namesA.includes(namesB.at(-1)!) || namesB.includes(namesA.at(-1)!);
  const given = ([utterance, names]: readonly [Utterance, readonly string[]]): string | undefined =>
    names.length > 1 && foldedWords(utterance.source).includes(names[0]!) ? names[0]!.charAt(0) : undefined;
  const [one, other] = [given([a, namesA]), given([b, namesB])];
  return one === undefined || other === undefined || one === other;
}

/** Whether somebody gives the words as another's: a verb that says so, inner marks around them, or one of the two is named in what is said. */
function handsOn(utterance: Utterance, stretch: Stretch, surnames: readonly string[]): boolean {
  if (HANDS_ON.test(utterance.cue) || isInInnerMarks(utterance, stretch)) return true;
  return utterance.printed.some((letters) => foldedWords(letters).some((word) => surnames.includes(word)));
}

const OPENS_INNER = /(?<=[\s(“"])[‘'“"](?=\p{L}|$)/gu;
const CLOSES_INNER = /(?<=[\p{L}\p{P}])[’'”"](?=[\s\p{P}]|$)/u;

/** `“Vale said ‘we open in May’”`: the words stand in marks inside of what is quoted. */
function isInInnerMarks({ content, printed, wording, type }: Utterance, [start, end]: Stretch): boolean {
  // They may begin a word or two before the marks: `her team ‘were extremely careless’`.
  const place = wording[(start + end) >> 1]?.span[0] ?? 0;
  const part = content.findIndex(([from, to]) => from <= place && place < to);
  if (part < 0 || type === 'indirect') return false;
  const before = printed[part]!.slice(0, place - content[part]![0]);
  const opened = [...before.matchAll(OPENS_INNER)].at(-1);
  return type === 'direct' && opened !== undefined && opened.index > 0 && !CLOSES_INNER.test(before.slice(opened.index + 1));
}

/** Whether a source is nothing but a pronoun: `he`, `who`. */
export function isPronoun(source: string): boolean {
  return pronounIn(source) !== undefined;
}

/** Whether a source is `he`, `she`, `they` or `it`: somebody is meant whom the article may not name. `I` and `you` stand in what is said. */
export function pointsToSomebody(source: string): boolean {
  return SOMEBODY.has(pronounIn(source));
}

const SOMEBODY: ReadonlySet<PronounKind | undefined> = new Set(['m', 'f', 'plural', 'thing'] as const);

function pronounIn(source: string): PronounKind | undefined {
  const [word, ...more] = foldedWords(source);
  return word === undefined || more.length > 0 ? undefined : PRONOUNS.get(word);
}

/** Whether a source is a role or description that leaves its bearer unnamed: `the president`, not `President Vale`. */
export function isRoleOnly({ source, speaker }: Utterance): boolean {
  if (source === '' || speaker?.kind !== 'person' || isPronoun(source)) return false;
  const words = foldedWords(source);
  return words[0] === 'the' && isSomebody(source) && !personWords(speaker.name).some((name) => words.includes(name));
}

/**
 * Whether a source tells of somebody, whom it may belong to aside: `the swing vote, Justice Vale`, `Vale’s letter`, and `FBI official`
 * of the FBI, but not `Vale’s aide` nor `an aide to Vale` of Vale.
 */
export function namesAlso({ source, speaker: own }: Utterance, { speaker }: Utterance): boolean {
  if (speaker === null || speaker.kind === 'unnamed') return false;
  const names = speaker.kind === 'person' ? personWords(speaker.name).slice(-1) : foldedWords(speaker.name).filter((word) => word !== 'the');
  const printed = `${source} ${own?.name ?? ''}`.split(/\s+/u);
  const words = printed.map((word) => foldedWords(word).at(-1) ?? '');
  if (names.length === 0 || !names.every((name) => words.includes(name))) return false;
  if (speaker.kind === 'organisation' || isDocument(own?.name ?? source) || !isSomebody(own?.name ?? source)) return true;
  const at = words.indexOf(names[0]!);
  if (/['’]s?[,.]?$/u.test(printed[at]!)) return false;
  for (let before = at - 1; before >= 0; before--) {
    if (/^(?:and|&)$|,$/iu.test(printed[before]!)) return true;
    if (/^(?:of|to|for|by|from|in|with|against|about)$/iu.test(printed[before]!)) return false;
  }
  return true;
}

const BEHIND_HEAD = /,|\s(?:of|to|by|from|on|for|about|in|at|with|who|that|which|close|familiar|submitted|signed|sent|written|published|released|obtained|posted)\s/iu;

/** The head of a described source, in the singular: `statement` of `a statement by the council`. */
function headOf(description: string): string {
  return singularOf(foldedWords(description.split(BEHIND_HEAD)[0]!).at(-1) ?? '');
}

/** Whether a described source is something written or posted: `Justice Department statement`, `letter to the council`. */
export function isDocument(description: string): boolean {
  return DOCUMENTS.has(headOf(description));
}

/** Whether a described source is somebody by its noun: an office, a calling, a body, several people. What has no such noun is rather no source at all. */
export function isSomebody(description: string): boolean {
  const head = headOf(description);
  return ROLE_NOUNS.has(head) || BODY_NOUNS.has(head) || GROUP_NOUNS.has(head) || GROUP_NOUNS.has(`${head}s`) || PERSONAL_ENDING.test(head);
}

/** Nouns for people that no list holds: `whistleblower`, `Republican`, `cyclist`. */
const PERSONAL_ENDING = /\p{L}{3}(?:[eo]r|ist|ian|can|crat|man|woman|person)$/u;
