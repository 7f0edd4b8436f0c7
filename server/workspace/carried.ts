import { articleOf, lineStartsOf } from '../archive/codec.js';
import type { ReadArticle } from '../archive/intake.js';
import { memoryOf } from '../archive/packed.js';
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
  return {
    carried: { ...rest, ...(whole && { whole: whole.map(({ article, reading: read }) => ({ article: { ...article, places: article.places.shape }, reading: read })) }) },
    moved: memoryOf(rest.packed),
  };
}

export function arrived(message: Carried): FileReading {
  if (message.kind !== 'read') return message;
  const { whole, ...rest } = message;
  if (whole === undefined) return rest;
  const lineStarts = lineStartsOf(rest.packed.lines);
  const articles = whole.map(({ article, reading }, at): ReadArticle => ({
    article: { ...article, places: offsetMapOf(article.places) },
    reading,
    stored: articleOf(rest.packed.articles[at]!.body, lineStarts),
  }));
  return { ...rest, whole: articles };
}
