import ignore, { type Ignore } from 'ignore';
import { decode } from '../text/decode.js';
import type { Files } from './files.js';

/** The `.gitignore` of one folder. */
interface Rules {
  readonly folder: string;
  readonly ignore: Ignore;
}

/** The name of the files that say what is ignored. */
export const ignoreFile = '.gitignore';

const largestIgnoreFile = 256 * 1024;

/** What the `.gitignore` files from a workspace folder down to one of its folders ignore. Immutable. */
export class IgnoreRules {
  readonly #rules: readonly Rules[];

  constructor(rules: readonly Rules[] = []) {
    this.#rules = rules;
  }

  /** These rules and those of a folder one deeper. */
  async within(files: Files, folder: string): Promise<IgnoreRules> {
    const bytes = await files.read(`${folder}/${ignoreFile}`, largestIgnoreFile).catch(() => undefined);
    return bytes === undefined ? this : new IgnoreRules([...this.#rules, { folder, ignore: ignore().add(decode(bytes).text) }]);
  }

  /**
   * The innermost file that says anything about the path decides, as in git: it may take back what one above it ignores.
   * @param path absolute; ends with `/` for a folder
   */
  ignores(path: string): boolean {
    for (let i = this.#rules.length - 1; i >= 0; i--) {
      const { folder, ignore: rule } = this.#rules[i]!;
      const relative = path.slice(folder.length + 1);
      if (!ignore.isPathValid(relative)) continue;
      const verdict = rule.test(relative);
      if (verdict.ignored) return true;
      if (verdict.unignored) return false;
    }
    return false;
  }
}
