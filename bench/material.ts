import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Texts to measure on. */
export interface Material {
  readonly name: string;
  readonly articles: readonly { readonly id: string; readonly text: string; readonly outlet?: string; readonly date?: string }[];
}

/** Real articles when they are on this machine, else the samples over and over, each with other names. */
export function material(most: number): Material {
  const corpus = join(process.cwd(), '..', 'shared', 'corpora', 'articles.jsonl.gz');
  if (existsSync(corpus)) {
    const lines = gunzipSync(readFileSync(corpus)).toString('utf8').split('\n').filter((line) => line !== '');
    return { name: 'real articles', articles: lines.slice(0, most).map((line) => JSON.parse(line) as Material['articles'][number]) };
  }
  const texts = readdirSync('samples').filter((name) => name.endsWith('.news')).map((name) => readFileSync(join('samples', name), 'utf8'));
  const articles = Array.from({ length: most }, (_, i) => ({ id: `a${i}`, text: (texts[i % texts.length] ?? '').replace(/Hestray|bridge|ferry/g, (word) => `${word}${i}`) }));
  return { name: 'invented articles', articles };
}
