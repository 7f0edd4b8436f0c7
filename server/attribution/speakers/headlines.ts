import type { Paragraph } from '../../article/article.js';
import type { Word } from './words.js';

/** Share of capitalised long words from which on a block is written in title case. */
const TITLE_CASE_SHARE = 0.75;
const SHORTEST = 4;
/** Long words from which on so many capitals are no chance, although the block ends like a sentence. */
const LONG_TITLE = 7;

/** The blocks in which a capital proves no name: headlines, and whatever is set in title case or capitals throughout. */
export function headlineBlocks(words: readonly Word[], paragraphs: readonly Paragraph[]): Set<number> {
  const blocks = new Set<number>();
  for (let first = 0; first < words.length; ) {
    const { block } = words[first]!;
    let [long, capital, at] = [0, 0, first];
    for (; words[at]?.block === block; at++) {
      const word = words[at]!;
      if (word.sign || word.text.length < SHORTEST) continue;
      long++;
      if (word.capital) capital++;
    }
    const isTitleCase = long >= (words[at - 1]!.text === '.' ? LONG_TITLE : SHORTEST) && capital >= TITLE_CASE_SHARE * long;
    if (isTitleCase || (long > 0 && paragraphs[block]?.region === 'headline')) blocks.add(block);
    first = at;
  }
  return blocks;
}
