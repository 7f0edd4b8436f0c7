import type { Paragraph } from './article.js';

/** Neighbouring paragraphs of one region, at least one. */
export type RegionRun = readonly [Paragraph, ...Paragraph[]];

/** The paragraphs of an article, those of one region that follow each other together. */
export function regionRuns(paragraphs: readonly Paragraph[]): RegionRun[] {
  const runs: [Paragraph, ...Paragraph[]][] = [];
  for (const paragraph of paragraphs) {
    const run = runs.at(-1);
    if (run?.[0].region === paragraph.region) run.push(paragraph);
    else runs.push([paragraph]);
  }
  return runs;
}
