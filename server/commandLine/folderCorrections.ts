import { isAbsolute, join, relative, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { AnnotationIndex } from '../annotation/annotationIndex.js';
import type { Readers } from '../library.js';
import { fileAddress } from '../workspace/documentAddress.js';
import { anchorName, correctedIn, type FolderAnnotations } from './folderAnnotations.js';

/** What readers have corrected in folders, for a library of them. */
export interface FolderCorrections {
  readonly readers: Readers;
  /** Files that something was corrected of, by their addresses. */
  readonly files: readonly string[];
}

/** The corrections that stand in the annotations of these folders, or of a folder above each. */
export async function folderCorrections(paths: readonly string[], annotations: FolderAnnotations): Promise<FolderCorrections> {
  const said: { readonly root: string; readonly folder: string; readonly index: AnnotationIndex }[] = [];
  for (const path of paths) {
    const found = await annotations.of(path);
    if (found !== undefined) said.push({ root: resolve(path), ...found });
  }
  const placeOf = (id: string): { readonly index: AnnotationIndex; readonly name: string } | undefined => {
    const [file = '', number] = fileAddress(id).split('#');
    const path = URI.parse(file).fsPath;
    const holds = said.find(({ root }) => isInside(root, path));
    return holds && { index: holds.index, name: anchorName(holds.folder, path, number === undefined ? path : `${path}#${number}`) };
  };
  const files = said.flatMap(({ root, folder, index }) =>
    [...index.articles()].filter((name) => index.corrections(name).length > 0).map((name) => join(folder, name.replace(/#\d+$/, ''))).filter((path) => isInside(root, path)));
  return {
    files: [...new Set(files.map((path) => URI.file(path).toString()))],
    readers: {
      concern: (id, url) => {
        const place = placeOf(id);
        return place !== undefined && place.index.corrections(place.name, url).length > 0;
      },
      readers: (articles) => articles.map((read) => {
        const place = placeOf(read.article.id);
        return place === undefined ? read : correctedIn(place.index, read, place.name);
      }),
    },
  };
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}
