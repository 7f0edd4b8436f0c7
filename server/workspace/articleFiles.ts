import { posix } from 'node:path';
import picomatch from 'picomatch';
import type { Files } from './files.js';
import { IgnoreRules } from './ignoreRules.js';

/** Which files are looked at; globs are relative to the workspace folder. */
export interface FileChoice {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Folders nobody keeps articles in, whatever the settings say. */
const neverEntered = new Set(['node_modules', '.git', '.hg', '.svn', '.vscode', '.vscode-test']);

/** A folder of an export that holds the articles' text again: read as articles, each quote would be reported once more. */
const copies = '.brat';

/** Whether anything at a path relative to its workspace folder may matter. */
export function isEntered(relative: string): boolean {
  return !relative.split('/').some((part) => neverEntered.has(part) || part.endsWith(copies));
}

/** Whether a path relative to its workspace folder (`/` between parts) is one of the files to look at. */
export function isArticleFile(relative: string, choice: FileChoice): boolean {
  if (!isEntered(relative.slice(0, relative.lastIndexOf('/') + 1))) return false;
  return matches(relative, choice.include) && !isLeftOut(relative, choice);
}

/** Whether the settings leave out a path relative to its workspace folder, whatever the file holds. */
export function isLeftOut(relative: string, { exclude }: Pick<FileChoice, 'exclude'>): boolean {
  return matches(relative, exclude);
}

/** A workspace folder as its `.gitignore` files see it, for asking about single paths; made anew whenever one of them may have changed. */
export class WorkspaceFolder {
  readonly #files: Files;
  readonly #root: string;
  readonly #choice: FileChoice;
  readonly #rules = new Map<string, Promise<IgnoreRules | undefined>>();

  /** @param root absolute */
  constructor(files: Files, root: string, choice: FileChoice) {
    this.#files = files;
    this.#root = withSlashes(root);
    this.#choice = choice;
  }

  /** Whether the file at an absolute path is one that a walk through the folder finds. */
  async holds(path: string): Promise<boolean> {
    const inside = withSlashes(path);
    if (!inside.startsWith(`${this.#root}/`) || !isArticleFile(inside.slice(this.#root.length + 1), this.#choice)) return false;
    const rules = await this.#rulesOf(posix.dirname(inside));
    return rules !== undefined && !rules.ignores(inside);
  }

  /**
   * The files below one of the folder's folders that may be articles, folder by folder. Nested `.gitignore` files are respected, links
   * are not followed. Folders that cannot be read are passed over, and told.
   *
   * @param from absolute; the workspace folder itself unless told
   * @param signal ends the walk early, without an error
   * @param unreadable told which folders could not be read, and why
   */
  async *walk(signal: AbortSignal, from = this.#root, unreadable: (folder: string, why: string) => void = () => undefined): AsyncGenerator<string> {
    const isStopped = (): boolean => signal.aborted;
    const waiting: string[] = [withSlashes(from)];
    for (let folder = waiting.pop(); folder !== undefined && !isStopped(); folder = waiting.pop()) {
      const rules = await this.#rulesOf(folder);
      if (rules === undefined) continue;
      const deeper: string[] = [];
      try {
        for await (const entries of this.#files.entries(listed(folder))) {
          for (const { name, kind } of entries) {
            if (isStopped()) return;
            const path = `${folder}/${name}`;
            if (kind === 'folder') deeper.push(path);
            else if (kind === 'file' && isArticleFile(path.slice(this.#root.length + 1), this.#choice) && !rules.ignores(path)) yield path;
          }
        }
      } catch (error) {
        const { code = 'error' } = error as NodeJS.ErrnoException;
        if (code !== 'ENOENT') unreadable(folder, `could not be read (${code})`);
      }
      for (const folder of deeper.sort().reverse()) waiting.push(folder);
    }
  }

  /** The rules that hold in a folder; `undefined` for one that is not entered. */
  #rulesOf(folder: string): Promise<IgnoreRules | undefined> {
    let rules = this.#rules.get(folder);
    if (rules === undefined) this.#rules.set(folder, (rules = this.#readRules(folder)));
    return rules;
  }

  async #readRules(folder: string): Promise<IgnoreRules | undefined> {
    if (folder === this.#root) return new IgnoreRules().within(this.#files, folder);
    if (!isEntered(posix.basename(folder)) || !folder.startsWith(this.#root)) return undefined;
    const above = await this.#rulesOf(posix.dirname(folder));
    return above?.ignores(`${folder}/`) === false ? above.within(this.#files, folder) : undefined;
  }
}

/** A folder as it is to be asked for: a drive without a slash is whatever folder of it is the current one. */
function listed(folder: string): string {
  return folder === '' || /^[a-z]:$/i.test(folder) ? `${folder}/` : folder;
}

/** Without a slash at the end, also the root. Only Windows takes both for the same. */
function withSlashes(path: string): string {
  return (process.platform === 'win32' ? path.replaceAll('\\', '/') : path).replace(/\/+$/, '');
}

type Matcher = (path: string) => boolean;
const matchers = new Map<string, Matcher>();

function matches(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => {
    let matcher = matchers.get(glob);
    if (!matcher) {
      if (matchers.size > 500) matchers.clear();
      matcher = matcherOf(glob);
      matchers.set(glob, matcher);
    }
    return matcher(path);
  });
}

/** A glob that cannot be read matches nothing. */
function matcherOf(glob: string): Matcher {
  try {
    return picomatch(posix.normalize(glob), { dot: true, nocase: true });
  } catch {
    return () => false;
  }
}
