import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import type { EditorSettings, EditorTools } from '../../../scripts/codeServer.mjs';

/** What `scripts/editor.mjs` hands to the programs of the editor stage. */
export interface Surroundings extends EditorTools {
  readonly browser: string;
  /** The packaged extension. */
  readonly vsix: string;
  /** The bundled suites for the extension host. */
  readonly suites: readonly { readonly workspace: string; readonly program: string }[];
}

export const root = process.cwd();

export function surroundings(): Surroundings {
  const given = process.env['QUOTELENS_EDITOR'];
  if (given === undefined) throw new Error('Run these tests with "npm run test:editor".');
  return JSON.parse(given) as Surroundings;
}

interface KnownWorkspace {
  /** From the root of the checkout; none means an empty folder. */
  readonly folder?: string;
  readonly settings?: EditorSettings;
  /** Further settings, in a file beside the folder. */
  readonly settingsFile?: string;
}

/**
 * The folders that suites and scenes open, by the name they use for them.
 * A folder outside the checkout may be absent; what needs it is then left out, with a line saying so.
 */
const workspaces: Readonly<Record<string, KnownWorkspace>> = {
  samples: { folder: 'samples' },
  seeds: {
    folder: '../shared/seeds',
    settings: { 'files.associations': { '*.txt': 'news' } },
    settingsFile: '../shared/seeds.settings.json',
  },
  empty: {},
};

export interface Workspace {
  /** A copy made for one run: commands may write settings into it. */
  readonly folder: string;
  readonly settings: EditorSettings;
}

/** A fresh copy of a workspace under `runFolder`; undefined when its folder is absent on this machine. */
export function openWorkspace(name: string, runFolder: string): Workspace | undefined {
  const known = workspaces[name];
  if (known === undefined) throw new Error(`There is no workspace "${name}". Known: ${Object.keys(workspaces).join(', ')}.`);
  const source = known.folder === undefined ? undefined : join(root, known.folder);
  if (source !== undefined && !existsSync(source)) return undefined;
  const folder = join(runFolder, source === undefined ? name : basename(source));
  mkdirSync(folder, { recursive: true });
  if (source !== undefined) cpSync(source, folder, { recursive: true });
  return { folder, settings: { ...known.settings, ...settingsIn(known.settingsFile) } };
}

function settingsIn(file: string | undefined): EditorSettings {
  if (file === undefined || !existsSync(join(root, file))) return {};
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as EditorSettings;
}

/** A folder of its own for one run; removed with the returned function. */
export function newRunFolder(): { readonly folder: string; readonly remove: () => void } {
  const runs = join(root, '.vscode-test', 'runs');
  mkdirSync(runs, { recursive: true });
  const folder = mkdtempSync(join(runs, 'run-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', remove);
  return { folder, remove };
}

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: browserArguments });
}

/** A browser window as a reader has it, with a cache on disk: the second load of the editor is a quick one. */
export function launchReadersBrowser(executablePath: string, folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath,
    args: browserArguments,
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
}

const browserArguments = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update', '--force-color-profile=srgb'],
];
