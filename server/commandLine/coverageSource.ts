import { statSync } from 'node:fs';
import type { Archive } from '../archive/archive.js';
import { MemoryStore } from '../archive/memory.js';
import { diskFiles } from '../workspace/diskFiles.js';
import { fileTextOf } from '../workspace/fileText.js';
import { FileSpans } from './articleJson.js';
import { FolderAnnotations } from './folderAnnotations.js';
import { folderCorrections } from './folderCorrections.js';
import { folderLibrary, type FolderLibrary } from './folderLibrary.js';
import { type Failures, readInputs, settingsFor } from './input.js';
import type { Call } from './usage.js';

/** Articles to work out coverage of, whatever they come from. */
export interface CoverageSource {
  readonly archive: Archive;
  /** What is needed to print places in these articles. */
  readonly places: (ids: Iterable<string>) => Promise<PlacesOf>;
  readonly dispose: () => Promise<void>;
}

/** How articles are printed. */
export interface PlacesOf {
  /** What an article is called. */
  name(id: string): string;
  /** An article's places in code points; `undefined` when its file is no longer there. */
  get(id: string): FileSpans | undefined;
}

/**
 * The articles a call names. Folders are read by worker threads, or taken from their archives as far as those are up to date; files and
 * standard input are read one after the other.
 *
 * @param storage where archives are kept
 */
export async function coverageSource(call: Call, failures: Failures, storage: string): Promise<CoverageSource> {
  const areFolders = call.paths.every((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());
  if (!areFolders) return readHere(call, failures);
  const corrections = await folderCorrections(call.paths, new FolderAnnotations(failures));
  const articles = await folderLibrary(call.paths, await settingsFor(call), storage, 'write', corrections.readers);
  await articles.read();
  await articles.readAgain(corrections.files);
  const { library, problems } = articles;
  for (const notice of library.status.notices) process.stderr.write(`quotelens: ${notice}\n`);
  for (const problem of problems) failures.add(problem);
  return fromLibrary(articles);
}

async function readHere(call: Call, failures: Failures): Promise<CoverageSource> {
  const archive = new MemoryStore();
  const spans = new Map<string, FileSpans>();
  const annotations = new FolderAnnotations(failures);
  for await (const input of readInputs(call, failures)) {
    const { fileText } = input;
    const read = await annotations.corrected(input);
    archive.put(read.stored.id, [read.stored]);
    spans.set(read.stored.id, new FileSpans(fileText, read.article.places));
  }
  const places: PlacesOf = { name: (id) => id, get: (id) => spans.get(id) };
  return { archive, places: () => Promise.resolve(places), dispose: () => Promise.resolve() };
}

/** Articles whose places are kept for the next ones to come. */
const mostKept = 1000;

function fromLibrary({ library: { archive }, shown, pathOf, dispose }: FolderLibrary): CoverageSource {
  const kept = new Map<string, FileSpans>();
  const places = async (ids: Iterable<string>): Promise<PlacesOf> => {
    const now = new Map<string, FileSpans>();
    for (const id of new Set(ids)) {
      let spans = kept.get(id);
      if (!spans) {
        const article = await archive.entry(id);
        const text = await textOf(pathOf(id));
        if (!article || text === undefined) continue;
        spans = new FileSpans(text, article.places);
        if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
        kept.set(id, spans);
      }
      now.set(id, spans);
    }
    return { name: shown, get: (id) => now.get(id) };
  };
  return { archive, places, dispose };
}

async function textOf(path: string): Promise<string | undefined> {
  const bytes = await diskFiles.read(path, Infinity).catch(() => undefined);
  const file = bytes && (await fileTextOf(path, bytes));
  return file && 'text' in file ? file.text : undefined;
}
