import { resolve } from 'node:path';
import { appendAnnotations, byFile, readAnnotations } from '../annotation/annotationFolder.js';
import { importedFrom } from '../annotation/exports/importedFrom.js';
import type { AnnotationRecord } from '../annotation/record.js';
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
  const annotator = typeof by === 'string' ? { by, now: () => new Date().toISOString() } : undefined;
  for (const path of call.paths) {
    const { records, problems } = await importedFrom(resolve(path), annotator);
    const added = await addNew(folder, records);
    for (const problem of problems) failures.add(`${path}: ${problem}`);
    process.stdout.write(`${path}: ${added} added, ${records.length - added} there already, ${problems.length} not read\n`);
  }
  return failures.exitCode;
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
