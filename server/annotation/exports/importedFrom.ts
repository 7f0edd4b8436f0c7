import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from '../../text/decode.js';
import { readSidecar } from '../sidecar.js';
import { BRAT_ARTICLES, BRAT_OTHERS, type BratArticle } from './brat.js';
import { annotationsFromBrat, type BratAnnotator } from './bratImport.js';
import { annotationsFromCsv } from './csv.js';
import type { Imported } from './imported.js';
import { annotationsFromRefi } from './refiImport.js';
import { annotationsFromW3c } from './w3cImport.js';

/**
 * The annotations in an export of any format that can be read back, told apart by what is in it. Never rejects.
 * @param path absolute; of brat the folder
 * @param annotator of what was marked with brat; `undefined` leaves that out, and says so
 */
export async function importedFrom(path: string, annotator: BratAnnotator | undefined): Promise<Imported> {
  try {
    if ((await stat(path)).isDirectory()) return await fromBratFolder(path, annotator);
    const bytes = await readFile(path);
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return annotationsFromRefi(bytes);
    const { text } = decode(bytes);
    return /^\s*[[{]/.test(text) ? annotationsFromW3c(text) : annotationsFromCsv(text);
  } catch (error) {
    return { records: [], problems: [`could not be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`] };
  }
}

async function fromBratFolder(folder: string, annotator: BratAnnotator | undefined): Promise<Imported> {
  const articles = await bratArticles(folder);
  if (articles === undefined) return { records: [], problems: [`no folder that “export --format brat” has written: ${BRAT_ARTICLES} is missing or not JSON`] };
  const others = readSidecar(await readFile(join(folder, BRAT_OTHERS), 'utf8').catch(() => ''));
  const records = [...others.records];
  const problems = others.damaged.map(({ line, why }) => `${BRAT_OTHERS}, line ${line}: ${why}`);
  for (const [name, about] of Object.entries(articles)) {
    const [text, annotations] = await Promise.all(['txt', 'ann'].map((ending) => readFile(join(folder, `${name}.${ending}`), 'utf8').catch(() => undefined)));
    if (text === undefined || annotations === undefined) {
      problems.push(`${name}: its .txt or .ann file is missing`);
      continue;
    }
    const found = annotationsFromBrat({ ...about, text, annotations }, annotator);
    for (const record of found.records) records.push(record);
    problems.push(...found.problems.map((problem) => `${name}: ${problem}`));
  }
  return { records, problems };
}

/** `undefined` where the folder is not ours. */
async function bratArticles(folder: string): Promise<Readonly<Record<string, BratArticle>> | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, BRAT_ARTICLES), 'utf8')) as Record<string, BratArticle>;
  } catch {
    return undefined;
  }
}
