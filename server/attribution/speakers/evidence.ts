import type { Figure } from './figures.js';
import type { Gender } from './gender.js';
import { BODY_NOUNS } from './lexicon/organisations.js';
import type { NameMention } from './nameMentions.js';
import { isTitleWord, singularOf } from './nameWords.js';
import { isRoleNoun } from './roles.js';
import { opensSentence, type Word } from './words.js';

/** What stands before an office in somebody's title, folded: `wells fargo` of `Wells Fargo CEO John Stumpf`. */
export function employersIn(words: readonly Word[], mentions: readonly NameMention[]): Set<string> {
  const employers = new Set<string>();
  for (const mention of mentions) {
    let name = '';
    for (let at = mention.titleFirst; at < mention.first && words[at]!.capital && !isTitleWord(words[at]!.folded); at++) name += ` ${words[at]!.folded}`;
    if (name !== '') employers.add(name.slice(1));
  }
  return employers;
}

const SENTENCE_REACH = 25;
const PRONOUN_REACH = 12;

/** Counts what the first pronoun behind a name that opens its clause tells of its gender: `Justice Hale said she`, `Hale, who lost her seat`. */
export function weighGender(figure: Figure, words: readonly Word[], mention: NameMention, wholeFirst: number): void {
  const before = words[wholeFirst - 1];
  if (before !== undefined && before.sentence === words[mention.first]!.sentence && !(before.sign && before.text === ',') && before.pos !== 'CCONJ' && before.pos !== 'SCONJ') return;
  for (let at = mention.last; at < words.length && at < mention.last + PRONOUN_REACH; at++) {
    const word = words[at]!;
    if (word.sentence !== words[mention.first]!.sentence || word.capital || (word.sign && word.text !== ',')) return;
    if (word.form.commonNoun) return;
    const gender = GENDER_OF_PRONOUN.get(word.folded);
    if (gender !== undefined) {
      // `Hale said she`: nobody else can be meant. Behind more words `she` may be a ship.
      figure.shown[gender] += gender === 'm' || at - mention.last <= CLOSE ? FEWEST_SHOWN : 1;
      return;
    }
  }
}

const GENDER_OF_PRONOUN: ReadonlyMap<string, Gender> = new Map([['he', 'm'], ['his', 'm'], ['himself', 'm'], ['she', 'f'], ['her', 'f'], ['herself', 'f']]);

/** The gender that the pronouns behind a name agree on; one of them alone may mean anybody, or a ship. */
export function genderShown({ shown: { m, f } }: Figure): Gender | null {
  if (m >= FEWEST_SHOWN && m >= 3 * f) return 'm';
  return f >= FEWEST_SHOWN && f >= 3 * m ? 'f' : null;
}

const FEWEST_SHOWN = 2;
const CLOSE = 2;

/** Notes what the words around a name of which nothing is known speak for. */
export function weigh(figure: Figure, words: readonly Word[], mention: NameMention): void {
  const note = (weight: number): void => {
    figure.leaning += weight;
  };
  const next = words[mention.last];
  if (next !== undefined && !next.capital && (isRoleNoun(singularOf(next.folded)) || BODY_NOUNS.has(next.folded))) note(-2);
  if (next?.folded === 'which') note(-2);
  if (next?.folded === 'who') note(2);
  if (/^(?:at|inside|joined|founded)$/u.test(words[mention.first - 1]?.folded ?? '')) note(-1);
  for (let at = mention.last; at < words.length && at < mention.last + SENTENCE_REACH; at++) {
    const word = words[at]!;
    if (word.sentence !== words[mention.first]!.sentence || (word.capital && !opensSentence(words, at))) return;
    if (/^(?:he|she|his|her|him)$/u.test(word.folded)) return note(1);
    if (/^its?$/u.test(word.folded)) return note(-1);
  }
}
