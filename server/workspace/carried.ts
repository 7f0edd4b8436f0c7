import { articleOf } from '../archive/codec.js';
import type { ReadArticle } from '../archive/intake.js';
import type { Article } from '../article/article.js';
import type { Reading } from '../attribution/attribution.js';
import { type MapShape, offsetMapOf } from '../text/offsetMap.js';
import type { FileReading, ReadFile } from './fileReading.js';

/** A reading as it goes from thread to thread: plain data. */
export type Carried = Exclude<FileReading, ReadFile> | (Omit<ReadFile, 'whole'> & { readonly whole?: readonly CarriedArticle[] });

interface CarriedArticle {
  readonly article: Omit<Article, 'places'> & { readonly places: MapShape };
  readonly reading: Reading;
}

/** @returns the reading, and the memory that goes along instead of being copied */
export function carried(reading: FileReading): { readonly carried: Carried; readonly moved: ArrayBuffer[] } {
  if (reading.kind !== 'read') return { carried: reading, moved: [] };
  const { whole, ...rest } = reading;
  // Small ones stand in a common buffer, which cannot go; and a Buffer's own `slice` is no copy.
  const articles = rest.articles.map((bytes) => new Uint8Array(bytes));
  const lineStarts = new Uint32Array(rest.lineStarts);
  return {
    carried: { ...rest, articles, lineStarts, ...(whole && { whole: whole.map(({ article, reading: read }) => ({ article: { ...article, places: article.places.shape }, reading: read })) }) },
    moved: [...articles, lineStarts].map(({ buffer }) => buffer),
  };
}

export function arrived(message: Carried): FileReading {
  if (message.kind !== 'read') return message;
  const { whole, ...rest } = message;
  if (whole === undefined) return rest;
  const articles = whole.map(({ article, reading }, at): ReadArticle => ({
    article: { ...article, places: offsetMapOf(article.places) },
    reading,
    stored: articleOf(rest.articles[at]!, rest.lineStarts),
  }));
  return { ...rest, whole: articles };
}
