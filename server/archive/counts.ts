import type { Counted, SaidBy } from './archive.js';

/** Of a long list the beginning is kept. */
const most = 50;

export const nothingSaid: SaidBy = { quotes: 0, articles: 0, printers: [], called: [] };

/** Most articles first, equal ones by name; those that count nothing are left out. */
export function mostFirst(counts: ReadonlyMap<string, number>): Counted[] {
  return [...counts]
    .filter(([, articles]) => articles > 0)
    .map(([name, articles]) => ({ name, articles }))
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))
    .slice(0, most);
}

/** What several archives that share no article know, as one. */
export function together(parts: readonly SaidBy[]): SaidBy {
  const summed = (lists: readonly (readonly Counted[])[]): Counted[] => {
    const counts = new Map<string, number>();
    for (const { name, articles } of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + articles);
    return mostFirst(counts);
  };
  return {
    quotes: parts.reduce((sum, { quotes }) => sum + quotes, 0),
    articles: parts.reduce((sum, { articles }) => sum + articles, 0),
    printers: summed(parts.map(({ printers }) => printers)),
    called: summed(parts.map(({ called }) => called)),
  };
}
