import type { Paragraph } from '../../article/article.js';
import type { Word } from './words.js';

/** Share of capitalised long words from which on a block is written in title case. */
const TITLE_CASE_SHARE = 0.75;
const SHORTEST = 4;
/** Long words from which on so many capitals are no chance, although the block ends like a sentence. */
const LONG_TITLE = 7;

/** The blocks in which a capital proves no name: headlines, and whatever is set in title case or capitals throughout. */
export function headlineBlocks(words: readonly Word[], paragraphs: readonly Paragraph[]): Set<number> {
  const long: number[] = [];
  const capital: number[] = [];
  const lastSign: string[] = [];
  for (const word of words) {
    lastSign[word.block] = word.text;
    if (word.sign || word.text.length < SHORTEST) continue;
    long[word.block] = (long[word.block] ?? 0) + 1;
    if (word.capital) capital[word.block] = (capital[word.block] ?? 0) + 1;
  }
  const blocks = new Set<number>();
  long.forEach((count, block) => {
    const share = (capital[block] ?? 0) / count;
    const least = lastSign[block] === '.' ? LONG_TITLE : SHORTEST;
    if (count >= least && share >= TITLE_CASE_SHARE) blocks.add(block);
    else if (paragraphs[block]?.region === 'headline') blocks.add(block);
  });
  return blocks;
}
