import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ordinaryText } from './ordinaryText.js';

/**
 * When git last moved a folder's working tree to another commit: checkout, switch, reset, merge, pull, commit. Milliseconds since 1970;
 * `undefined` outside of a repository, or in one that keeps no reflog. Reads files, runs nothing.
 * @param folder absolute
 */
export async function lastMoveByGit(folder: string): Promise<number | undefined> {
  const repository = await repositoryOf(folder);
  if (repository === undefined) return undefined;
  return (await stat(join(repository, 'logs', 'HEAD')).catch(() => undefined))?.mtimeMs;
}

/** The folder in which git keeps what belongs to the working tree that `folder` lies in. */
async function repositoryOf(folder: string): Promise<string | undefined> {
  for (let path = folder; ; path = dirname(path)) {
    const git = join(path, '.git');
    const found = await stat(git).catch(() => undefined);
    if (found?.isDirectory()) return git;
    // In a linked working tree and in a submodule a file says where.
    const place = found && /^gitdir: (.+)$/m.exec(await ordinaryText(git).catch(() => ''))?.[1];
    if (place !== undefined) return resolve(path, place.trim());
    if (dirname(path) === path) return undefined;
  }
}
