import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { ANNOTATION_PATH, readAnnotations } from '../annotation/annotationFolder.js';
import { AnnotationIndex } from '../annotation/annotationIndex.js';
import { type ArticleWork, workOn } from '../annotation/articleWork.js';
import type { SharedRecord } from '../annotation/record.js';
import type { Failures, InputArticle } from './input.js';

/** The annotations of every folder that the articles lie in, each read once. */
export class FolderAnnotations {
  readonly #indexes = new Map<string, Promise<AnnotationIndex>>();

  constructor(private readonly failures: Failures) {}

  /** An article with what the annotations of its folder say of it. */
  async work({ path, read }: Pick<InputArticle, 'path' | 'read'>): Promise<ArticleWork> {
    const { id, url } = read.article;
    const folder = await this.folderOf({ path });
    if (path === undefined || folder === undefined) return workOn(read, id, []);
    let index = this.#indexes.get(folder);
    if (index === undefined) this.#indexes.set(folder, (index = this.#read(folder)));
    const name = anchorName(folder, path, id);
    const said = await index;
    return workOn(read, name, said.of(name, url?.value), said.rulings(name, url?.value));
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

/** The nearest folder from `path` upwards that holds annotations; `undefined` when there is none. Absolute. */
async function annotatedFolder(path: string): Promise<string | undefined> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = await stat(join(folder, ANNOTATION_PATH)).catch(() => undefined);
    if (found?.isDirectory()) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** An article's name in anchors: its file's path from the folder with `/`, and `#2` and so on for later articles of the file. */
function anchorName(folder: string, path: string, articleId: string): string {
  return relative(folder, resolve(path)).replaceAll('\\', '/') + articleId.slice(path.length);
}
