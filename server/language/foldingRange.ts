import { type FoldingRange, FoldingRangeKind, type Range } from 'vscode-languageserver-types';
import type { ReadArticle } from '../archive/intake.js';
import { regionRuns } from '../article/regionRuns.js';
import { hullOf } from '../text/span.js';
import type { OpenFile } from './context.js';
import { rangeIn } from './positions.js';

/**
 * Page furniture, and in a file of several articles each article. What hides furniture hides nothing else.
 *
 * @returns `null` where there is nothing of the kind: an editor then folds by indentation, as it does without this server
 */
export function foldingRanges({ articles }: OpenFile): FoldingRange[] | null {
  const furniture = articles.flatMap(furnitureRanges);
  const whole = articles.length > 1 ? articleRanges(articles) : [];
  return furniture.length + whole.length > 0 ? [...whole, ...furniture] : null;
}

function furnitureRanges({ article, stored }: ReadArticle): FoldingRange[] {
  const runs = regionRuns(article.paragraphs).map((run) => ({ region: run[0].region, range: rangeIn(stored, [run[0].span[0], run.at(-1)!.span[1]]) }));
  return runs.flatMap(({ region, range }, i) => (region === 'boilerplate' ? lineRange(range, runs[i + 1]?.range, FoldingRangeKind.Region) : []));
}

function articleRanges(articles: readonly ReadArticle[]): FoldingRange[] {
  const ranges = articles.flatMap(({ article, stored }) => {
    const hull = hullOf(article.paragraphs.map(({ span }) => span));
    return hull ? [rangeIn(stored, hull)] : [];
  });
  return ranges.flatMap((range, i) => lineRange(range, ranges[i + 1]));
}

/** None for a single line, which cannot be folded; the line that something else begins on stays visible. */
function lineRange({ start, end }: Range, next: Range | undefined, kind?: FoldingRangeKind): FoldingRange[] {
  const startLine = start.line;
  const endLine = Math.min(end.line, (next?.start.line ?? Infinity) - 1);
  return endLine > startLine ? [{ startLine, endLine, ...(kind && { kind }) }] : [];
}
