import type { Article } from '../article/article.js';

const SAMPLE = 2500;
/** Fewer letters show no language: the rules may try. */
const FEWEST_LETTERS = 20;
/** Commonest English words that no neighbour in the Latin script writes alike. */
const ENGLISH_WORD = /(?<![\p{L}\p{M}])(?:the|of|and|to|is|was|that|for|with|said|says|will|would|his|her|their|they|not|it|has|have|had|from|by|at|we|you|are|be|been|who|i'm|i’m|my|our)(?![\p{L}\p{M}])/iu;

/** Whether English rules may read the article. Where the language cannot be told, a text without one common English word is not English. */
export function isEnglish({ language, text }: Article): boolean {
  if (language !== 'und') return language === 'en';
  const sample = text.slice(0, SAMPLE);
  return ENGLISH_WORD.test(sample) || (sample.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS;
}
