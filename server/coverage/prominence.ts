import type { Article } from '../article/article.js';
import type { Span } from '../text/span.js';

/** Where an article prints words: at its head, where everybody reads them, or far down. */
export type Prominence = 'head' | 'deep';

/** Paragraphs of the body before which nothing is far down, however short the rest. */
const LEAST_BEFORE = 5;

/**
 * Where places of an article stand: headline, standfirst and first paragraph are its head; the second half of its paragraphs, from
 * the sixth on, is far down. `undefined` between, and for captions and the like. Linear to make, then a search.
 */
export function prominenceIn({ paragraphs }: Article): (place: number) => Prominence | undefined {
  const head: Span[] = paragraphs.filter(({ region }) => region === 'headline' || region === 'standfirst').map(({ span }) => span);
  const body = paragraphs.filter(({ region }) => region === 'body').map(({ span }) => span);
  if (body[0]) head.push(body[0]);
  const firstDeep = body[Math.max(LEAST_BEFORE, Math.ceil(body.length / 2))]?.[0] ?? Infinity;
  const lastDeep = body.at(-1)?.[1] ?? 0;
  return (place) => {
    if (head.some(([start, end]) => start <= place && place < end)) return 'head';
    return firstDeep <= place && place < lastDeep ? 'deep' : undefined;
  };
}
