import { dirname, join } from 'node:path';
import { ordinaryText } from './ordinaryText.js';

/**
 * The name that git puts under commits made in a folder: of its repository's own settings, else of the reader's. Reads files,
 * runs nothing. `undefined` where git knows no name.
 * @param folder absolute
 * @param home the reader's home folder, absolute
 */
export async function gitUser(folder: string, home: string): Promise<string | undefined> {
  const configs = [...foldersUpwards(folder).map((path) => join(path, '.git', 'config')), join(home, '.gitconfig'), join(home, '.config', 'git', 'config')];
  for (const path of configs) {
    const name = userNameIn(await ordinaryText(path).catch(() => ''));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** `user.name` of a git configuration file; the last one holds. */
export function userNameIn(config: string): string | undefined {
  let name: string | undefined;
  let section = '';
  for (const line of config.split('\n')) {
    const text = line.trim();
    if (text.startsWith('[')) section = text.slice(1, text.indexOf(']')).trim().toLowerCase();
    const equals = text.indexOf('=');
    if (section !== 'user' || equals < 0 || text.slice(0, equals).trim().toLowerCase() !== 'name') continue;
    name = valueIn(text.slice(equals + 1)) || name;
  }
  return name;
}

/** A value as git writes it: perhaps in quotation marks, perhaps with a comment behind it. */
function valueIn(text: string): string {
  const value = text.trim();
  if (value.startsWith('"')) return value.slice(1, Math.max(1, value.indexOf('"', 1))).trim();
  const comment = value.search(/[#;]/);
  return (comment < 0 ? value : value.slice(0, comment)).trim();
}

function foldersUpwards(folder: string): string[] {
  const folders = [folder];
  for (let path = dirname(folder); path !== folders.at(-1); path = dirname(path)) folders.push(path);
  return folders;
}
