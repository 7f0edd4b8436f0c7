import type { Article } from '../article/article.js';
import { ENGLISH_WORDS } from './lexicon/functionWords.js';

const SAMPLE = 2500;
/** Fewer letters show no language: the rules may try. */
const FEWEST_LETTERS = 20;
const ENGLISH_WORD = new RegExp(`(?<![\\p{L}\\p{M}])(?:${[...ENGLISH_WORDS].join('|')})(?![\\p{L}\\p{M}])`, 'iu');

/** Whether English rules may read the article. Where the language cannot be told, a text without one common English word is not English. */
export function isEnglish({ language, text }: Article): boolean {
  if (language !== 'und') return language === 'en';
  const sample = text.slice(0, SAMPLE);
  return ENGLISH_WORD.test(sample) || (sample.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS;
}
