import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { anchorGround } from '../annotation/anchor.js';
import { ANNOTATION_PATH, readAnnotations } from '../annotation/annotationFolder.js';
import { AnnotationIndex } from '../annotation/annotationIndex.js';
import { type ArticleWork, workOn } from '../annotation/articleWork.js';
import { readAsCorrected } from '../annotation/corrections.js';
import type { SharedRecord } from '../annotation/record.js';
import type { ReadArticle } from '../archive/intake.js';
import type { Failures, InputArticle } from './input.js';

/** The annotations of every folder that the articles lie in, each read once. */
export class FolderAnnotations {
  readonly #indexes = new Map<string, Promise<AnnotationIndex>>();

  constructor(private readonly failures: Failures) {}

  /** An article as its readers have corrected it, with what the annotations of its folder say of it. */
  async work(input: Pick<InputArticle, 'path' | 'read'>): Promise<ArticleWork> {
    const { id, url } = input.read.article;
    const said = await this.#said(input);
    if (said === undefined) return workOn(input.read, id, []);
    const { index, name } = said;
    return workOn(correctedIn(index, input.read, name), name, index.of(name, url?.value), index.rulings(name, url?.value));
  }

  /** An article as its readers have corrected it. */
  async corrected(input: Pick<InputArticle, 'path' | 'read'>): Promise<ReadArticle> {
    const said = await this.#said(input);
    return said === undefined ? input.read : correctedIn(said.index, input.read, said.name);
  }

  /** The annotations that a folder's articles have; `undefined` when there are none. Absolute. */
  async of(folder: string): Promise<{ readonly folder: string; readonly index: AnnotationIndex } | undefined> {
    const holds = await annotatedFolder(folder);
    if (holds === undefined) return undefined;
    let index = this.#indexes.get(holds);
    if (index === undefined) this.#indexes.set(holds, (index = this.#read(holds)));
    return { folder: holds, index: await index };
  }

  /** The annotations of an article's folder, and the article's name there. */
  async #said({ path, read }: Pick<InputArticle, 'path' | 'read'>): Promise<{ readonly index: AnnotationIndex; readonly name: string } | undefined> {
    const said = path === undefined ? undefined : await this.of(dirname(path));
    return path === undefined || said === undefined ? undefined : { index: said.index, name: anchorName(said.folder, path, read.article.id) };
  }

  /** The records in force of all folders read so far that belong to no single article. */
  async shared(): Promise<readonly SharedRecord[]> {
    return (await Promise.all(this.#indexes.values())).flatMap((index) => index.shared());
  }

  /** The folder that holds an article's annotations; `undefined` when there is none. Absolute. */
  async folderOf({ path }: { readonly path?: string | undefined }): Promise<string | undefined> {
    return path === undefined ? undefined : annotatedFolder(dirname(path));
  }

  async #read(folder: string): Promise<AnnotationIndex> {
    const files = await readAnnotations(folder);
    for (const { name, unreadable, damaged } of files) {
      if (unreadable !== undefined) this.failures.add(`annotations of ${name}: ${unreadable}`);
      for (const { line, why } of damaged) this.failures.add(`annotations of ${name}, line ${line}: ${why}`);
    }
    return new AnnotationIndex(files.flatMap(({ records }) => records));
  }
}

/** @param name as `Anchor.article` */
export function correctedIn(index: AnnotationIndex, read: ReadArticle, name: string): ReadArticle {
  const { text, paragraphs, url } = read.article;
  const corrections = index.corrections(name, url?.value);
  return corrections.length === 0 ? read : readAsCorrected(read, corrections, anchorGround(name, text, paragraphs, url?.value));
}

/** The nearest folder from `path` upwards that holds annotations; `undefined` when there is none. Absolute. */
async function annotatedFolder(path: string): Promise<string | undefined> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = await stat(join(folder, ANNOTATION_PATH)).catch(() => undefined);
    if (found?.isDirectory()) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** An article's name in anchors: its file's path from the folder with `/`, and `#2` and so on for later articles of the file. */
export function anchorName(folder: string, path: string, articleId: string): string {
  return relative(folder, resolve(path)).replaceAll('\\', '/') + articleId.slice(path.length);
}
