import ignore, { type Ignore } from 'ignore';
import { posix } from 'node:path';
import picomatch from 'picomatch';
import { decode } from '../text/decode.js';
import type { Files } from './files.js';

/** Which files are looked at; globs are relative to the workspace folder. */
export interface FileChoice {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export interface ListOptions extends FileChoice {
  /** Bytes; larger files are named as skipped. */
  readonly maximumSize: number;
}

/** A file that may be an article, or, with a reason, one that is left out although its name fits. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  readonly skipped?: string;
}

/** Folders nobody keeps articles in, whatever the settings say. */
const neverEntered = new Set(['node_modules', '.git', '.hg', '.svn', '.vscode', '.vscode-test']);

/** Whether a path relative to its workspace folder (`/` between parts) is one of the files to look at. */
export function isArticleFile(relative: string, choice: FileChoice): boolean {
  const parts = relative.split('/');
  if (parts.slice(0, -1).some((part) => neverEntered.has(part))) return false;
  const options = { dot: true, nocase: true };
  return matches(relative, choice.include, options) && !matches(relative, choice.exclude, options);
}

/**
 * The files below a folder that may be articles, folder by folder in order of their names. Nested `.gitignore` files are
 * respected, links are not followed. Folders that cannot be read are passed over.
 *
 * @param folder absolute
 * @param signal ends the walk early, without an error
 */
export async function* listArticleFiles(files: Files, folder: string, options: ListOptions, signal: AbortSignal): AsyncGenerator<FoundFile> {
  const root = folder.replaceAll('\\', '/').replace(/\/+$/, '');
  const waiting: { path: string; rules: readonly Rules[] }[] = [{ path: root, rules: [] }];
  const isStopped = (): boolean => signal.aborted;
  for (let next = waiting.pop(); next && !isStopped(); next = waiting.pop()) {
    const entries = await files.entries(next.path || '/').catch(() => []);
    const rules = entries.some(({ name }) => name === '.gitignore') ? [...next.rules, await rulesIn(files, next.path)] : next.rules;
    const deeper: typeof waiting = [];
    for (const { name, kind } of entries) {
      if (isStopped()) return;
      const path = `${next.path}/${name}`;
      if (kind === 'folder') {
        if (!neverEntered.has(name) && !isIgnored(rules, `${path}/`)) deeper.push({ path, rules });
      } else if (kind === 'file' && isArticleFile(path.slice(root.length + 1), options) && !isIgnored(rules, path)) {
        const { size } = await files.stat(path).catch(() => ({ size: 0 }));
        yield size > options.maximumSize ? { path, skipped: `larger than ${options.maximumSize / 1e6} MB` } : { path };
      }
    }
    waiting.push(...deeper.reverse());
  }
}

/** The `.gitignore` of one folder. */
interface Rules {
  readonly folder: string;
  readonly ignore: Ignore;
}

const largestIgnoreFile = 256 * 1024;

async function rulesIn(files: Files, folder: string): Promise<Rules> {
  const bytes = await files.read(`${folder}/.gitignore`).catch(() => new Uint8Array());
  return { folder, ignore: ignore().add(decode(bytes.subarray(0, largestIgnoreFile)).text) };
}

/** The innermost file that says anything about the path decides, as in git: it may take back what one above it ignores. */
function isIgnored(rules: readonly Rules[], path: string): boolean {
  for (let i = rules.length - 1; i >= 0; i--) {
    const { folder, ignore: rule } = rules[i]!;
    const relative = path.slice(folder.length + 1);
    if (!ignore.isPathValid(relative)) continue;
    const verdict = rule.test(relative);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

type Matcher = (path: string) => boolean;
const matchers = new Map<string, Matcher>();

function matches(path: string, globs: readonly string[], options: picomatch.PicomatchOptions): boolean {
  return globs.some((glob) => {
    let matcher = matchers.get(glob);
    if (!matcher) {
      if (matchers.size > 500) matchers.clear();
      matcher = matcherOf(glob, options);
      matchers.set(glob, matcher);
    }
    return matcher(path);
  });
}

/** A glob that cannot be read matches nothing. */
function matcherOf(glob: string, options: picomatch.PicomatchOptions): Matcher {
  try {
    return picomatch(posix.normalize(glob), options);
  } catch {
    return () => false;
  }
}
