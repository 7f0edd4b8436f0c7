import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../server/article/article.js';
import type { Original } from './intake.wrappers.js';

/** Real articles with a headline, an outlet and a date that exists. */
const CORPUS = '../shared/corpora/articles.jsonl.gz';
const MOST = 2000;

export const hasOriginals = existsSync(CORPUS);

export function originals(): Original[] {
  const lines = gunzipSync(readFileSync(CORPUS)).toString('utf8').split('\n').filter((line) => line !== '');
  const found: Original[] = [];
  for (const line of lines) {
    const { title, outlet, date, text } = JSON.parse(line) as Record<string, string | undefined>;
    const paragraphs = (text ?? '').split(/\s*\n\s*/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
    if (!title?.trim() || !outlet || !isDay(date) || paragraphs.length < 2) continue;
    found.push({ title: title.trim(), outlet, date, paragraphs });
    if (found.length === MOST) break;
  }
  return found;
}

function isDay(date: string | undefined): date is string {
  return date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}


/** White space collapsed. */
export const wordsOf = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** The report as it came back: what the layout calls the body of an export, else all that is shown below the header. */
export function bodyOf({ text, body, paragraphs }: Article, header: readonly string[]): string {
  if (body !== undefined) return wordsOf(text.slice(...body).replace(/\n\s*TD\s*\n/, '\n'));
  const shown = paragraphs.map(({ span }) => wordsOf(text.slice(...span)));
  const above = shown.findIndex((line, i) => i >= header.length || line !== wordsOf(header[i]!));
  return shown.slice(Math.max(0, above)).join(' ');
}
