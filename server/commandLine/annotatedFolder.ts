import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { ANNOTATION_PATH } from '../annotation/annotationFolder.js';

/** The nearest folder from `path` upwards that holds annotations; `undefined` when there is none. Absolute. */
export async function annotatedFolder(path: string): Promise<string | undefined> {
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
