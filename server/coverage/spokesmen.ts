import { foldedTokens } from '../text/folding.js';
import { ownLetters } from '../text/ownLetters.js';
import type { Utterance } from './utterance.js';

type Speaker = NonNullable<Utterance['speaker']>;

/** Legal forms and small words of a body's name: a role may leave them out. */
const LEFT_OUT = new Set('the of and for inc ltd limited llc plc corp corporation co company group'.split(' '));
const SPOKESMAN = /\bspokes(?:man|men|woman|women|person|people)\b/iu;

/**
 * Whether a person speaks for a body: the body stands in one of the roles (`chief executive of Dunmar Structures`), or the
 * role is that of a spokesman and the other speaker is a body. What the one says, the other says.
 */
export function speaksFor(person: Speaker, body: Speaker): boolean {
  if (person.kind !== 'person' || person.roles.length === 0) return false;
  if (body.kind === 'organisation' && person.roles.some((role) => SPOKESMAN.test(role))) return true;
  const name = wordsOf(body.name).filter((word) => !LEFT_OUT.has(word));
  if (name.length === 0) return false;
  return person.roles.some((role) => {
    const words = new Set(wordsOf(role));
    return name.every((word) => words.has(word));
  });
}

/** Names and roles whose words are remembered at most. */
const REMEMBERED = 10_000;

const remembered = new Map<string, readonly string[]>();

/** The folded words of a name or role, worked out once: a star asks for the same ones again and again. */
function wordsOf(text: string): readonly string[] {
  let words = remembered.get(text);
  if (words === undefined) {
    if (remembered.size >= REMEMBERED) remembered.clear();
    words = foldedTokens(text).map(({ word }) => word);
    remembered.set(ownLetters(text), words);
  }
  return words;
}
