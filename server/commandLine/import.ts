import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { appendAnnotations, byFile, readAnnotations } from '../annotation/annotationFolder.js';
import { BRAT_ARTICLES, BRAT_OTHERS, type BratArticle } from '../annotation/exports/brat.js';
import { annotationsFromBrat } from '../annotation/exports/bratImport.js';
import { annotationsFromCsv } from '../annotation/exports/csv.js';
import type { Imported } from '../annotation/exports/imported.js';
import { annotationsFromRefi } from '../annotation/exports/refiImport.js';
import { annotationsFromW3c } from '../annotation/exports/w3cImport.js';
import type { AnnotationRecord } from '../annotation/record.js';
import { readSidecar } from '../annotation/sidecar.js';
import { decode } from '../text/decode.js';
import { Failures } from './input.js';
import { callOf, UsageError } from './usage.js';

/**
 * `quotelens import --into FOLDER FILE...`: adds the annotations of exported files to a folder, each to its own annotator's
 * sidecar. What is there already is not added again. Resolves to the exit code.
 */
export async function importCommand(words: readonly string[]): Promise<number> {
  const call = callOf(words, { '--into': true, '--by': true });
  const folder = call.options.get('--into');
  const by = call.options.get('--by');
  if (typeof folder !== 'string') throw new UsageError('name the folder: --into FOLDER');
  const failures = new Failures();
  for (const path of call.paths) {
    const { records, problems } = await importedFrom(path, typeof by === 'string' ? by : undefined);
    const added = await addNew(folder, records);
    for (const problem of problems) failures.add(`${path}: ${problem}`);
    process.stdout.write(`${path}: ${added} added, ${records.length - added} there already, ${problems.length} not read\n`);
  }
  return failures.exitCode;
}

async function importedFrom(path: string, by: string | undefined): Promise<Imported> {
  try {
    if ((await stat(path)).isDirectory()) return await fromBratFolder(path, by);
    const bytes = await readFile(path);
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return annotationsFromRefi(bytes);
    const { text } = decode(bytes);
    return /^\s*[[{]/.test(text) ? annotationsFromW3c(text) : annotationsFromCsv(text);
  } catch (error) {
    return { records: [], problems: [`could not be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`] };
  }
}

async function fromBratFolder(folder: string, by: string | undefined): Promise<Imported> {
  const articles = await bratArticles(folder);
  if (articles === undefined) return { records: [], problems: [`no folder that “export --format brat” has written: ${BRAT_ARTICLES} is missing or not JSON`] };
  const annotator = by === undefined ? undefined : { by, newId: randomUUID, now: () => new Date().toISOString() };
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
    for (const problem of found.problems) problems.push(`${name}: ${problem}`);
  }
  return { records, problems };
}

async function bratArticles(folder: string): Promise<Readonly<Record<string, BratArticle>> | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, BRAT_ARTICLES), 'utf8')) as Record<string, BratArticle>;
  } catch {
    return undefined;
  }
}

async function addNew(folder: string, records: readonly AnnotationRecord[]): Promise<number> {
  const known = new Set((await readAnnotations(folder)).flatMap((file) => file.records.map(({ id }) => id)));
  const fresh = records.filter(({ id }) => {
    const isNew = !known.has(id);
    known.add(id);
    return isNew;
  });
  for (const [name, own] of byFile(fresh)) await appendAnnotations(folder, name, own);
  return fresh.length;
}
