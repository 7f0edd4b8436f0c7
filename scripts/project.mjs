import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Tools, profiles and screenshots of the real editor. Ignored by git; safe to delete. */
export const toolsFolder = join(root, '.vscode-test');

export const inProject = (...parts) => join(root, ...parts);
