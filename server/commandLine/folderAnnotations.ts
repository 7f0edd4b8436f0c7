import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { ANNOTATION_PATH, readAnnotations } from '../annotation/annotationFolder.js';
import { AnnotationIndex } from '../annotation/annotationIndex.js';
import type { Failures } from './input.js';

/** The annotations of every folder that the articles lie in, each read once. */
export class FolderAnnotations {
  readonly #indexes = new Map<string, Promise<AnnotationIndex>>();

  constructor(private readonly failures: Failures) {}

  /** What the article is called in anchors, and the annotations of its folder. */
  async around(path: string | undefined, articleId: string): Promise<{ readonly name: string; readonly index: AnnotationIndex }> {
    if (path === undefined) return { name: articleId, index: new AnnotationIndex() };
    const folder = await annotatedFolder(dirname(path));
    if (folder === undefined) return { name: articleId, index: new AnnotationIndex() };
    let index = this.#indexes.get(folder);
    if (index === undefined) this.#indexes.set(folder, (index = this.#read(folder)));
    return { name: anchorName(folder, path, articleId), index: await index };
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
