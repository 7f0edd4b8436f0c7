import { COMMON_WORDS } from './commonWords.js';

/** How many of the commonest words carry no content: articles, pronouns, prepositions, auxiliaries. */
const STOP_WORDS = 110;
const CONTENT_AMONG_THEM = new Set('campaign people time years government year political first told last percent two public administration former country law support think'.split(' '));
/** Function words that are too rare for the head of the list. */
const FURTHER_STOP_WORDS =
  'am being doing having shall may might must upon onto among whom whose itself himself herself themselves myself yourself ourselves mine yours hers ours theirs nor though although whether unless until per via thus hence oh well yes yet another every each either neither both few such own same here there again once ever never always also still just only too very much many more most less least mr mrs ms'
    .split(' ');

const rank = new Map(COMMON_WORDS.map((word, index) => [word, index + 1]));
const stopWords = new Set([...COMMON_WORDS.slice(0, STOP_WORDS).filter((word) => !CONTENT_AMONG_THEM.has(word)), ...FURTHER_STOP_WORDS]);

/** The weight of a word that is not among the common ones. */
const RARE = 7;

/**
 * How much it says that two passages share this word: roughly its inverse document frequency (natural logarithm) in news.
 * Taken from the rank in a fixed list and not from the archive, so that the same two articles compare alike in every archive.
 * Between 0.5 (`the`) and 7 (names, rare words).
 */
export function rarityOf(word: string): number {
  const place = rank.get(word);
  if (place === undefined) return word.length < 2 && !(word >= '0' && word <= '9') ? 2 : RARE;
  return Math.max(0.5, 0.85 * Math.log(place) - 0.6);
}

/** Whether a folded word carries content: no article, pronoun, preposition or auxiliary. */
export function isContentWord(word: string): boolean {
  return !stopWords.has(word) && word.length > 1 || (word >= '0' && word <= '9');
}
