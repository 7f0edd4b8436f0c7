import { URI } from 'vscode-uri';
import { type FileChoice, isLeftOut } from './articleFiles.js';
import { outletOf } from './outlets.js';

/** What is to be known of a workspace folder to read its files. */
export interface ReadFolder {
  /** Normalised. */
  readonly uri: string;
  readonly settings: {
    readonly outlets: Readonly<Record<string, string>>;
    /** `maximumSize` in megabytes. */
    readonly files: FileChoice & { readonly maximumSize: number };
  };
}

/** The folder that an address lies in; the innermost of several. */
export function folderOf<Folder extends { readonly uri: string }>(folders: readonly Folder[], uri: string): Folder | undefined {
  let best: Folder | undefined;
  for (const folder of folders) {
    if (uri.startsWith(inside(folder.uri)) && (!best || folder.uri.length > best.uri.length)) best = folder;
  }
  return best;
}

/** The outlet that the settings give a file; `undefined` when they say nothing. */
export function outletIn(folder: ReadFolder, uri: string): string | undefined {
  return outletOf(pathIn(folder, uri), folder.settings.outlets);
}

/** Whether the settings leave a file out, whatever it holds. */
export function isLeftOutIn(folder: ReadFolder, uri: string): boolean {
  return isLeftOut(pathIn(folder, uri), folder.settings.files);
}

function pathIn({ uri: folder }: ReadFolder, uri: string): string {
  return URI.parse(uri).path.slice(URI.parse(folder).path.length).replace(/^\//, '');
}

/** The beginning of all addresses in a folder. */
export function inside(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
