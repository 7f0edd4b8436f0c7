import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import type { EditorSettings, EditorTools } from '../../../scripts/codeServer.mjs';

/** What `scripts/editor.mjs` hands to the programs of the editor stage. */
export interface Surroundings extends EditorTools {
  readonly browser: string;
  /** The packaged extension, and the one that puts a window in order between scenes. */
  readonly extensions: readonly string[];
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

/** Whether the folder of a workspace is on this machine. */
export function isHere(name: string): boolean {
  const source = sourceOf(name);
  return source === undefined || existsSync(source);
}

/** A fresh copy of a workspace under `runFolder`; undefined when its folder is absent on this machine. */
export function openWorkspace(name: string, runFolder: string): Workspace | undefined {
  if (!isHere(name)) return undefined;
  const source = sourceOf(name);
  const folder = join(runFolder, source === undefined ? name : basename(source));
  restoreWorkspace(name, folder);
  return { folder, settings: { ...known(name).settings, ...settingsIn(known(name).settingsFile) } };
}

/** Makes a copy what its workspace is: what was added goes, what was changed or removed comes back; the rest is not touched. */
export function restoreWorkspace(name: string, folder: string): void {
  const source = sourceOf(name);
  mkdirSync(folder, { recursive: true });
  const wanted = source === undefined ? [] : filesIn(source);
  for (const path of filesIn(folder)) {
    if (wanted.includes(path)) continue;
    // What readers wrote is kept when its file is deleted; emptied, it is read again as empty.
    if (path.endsWith('.jsonl')) writeFileSync(join(folder, path), '');
    else rmSync(join(folder, path));
  }
  for (const path of wanted) {
    const bytes = readFileSync(join(source ?? '', path));
    const copy = join(folder, path);
    if (existsSync(copy) && readFileSync(copy).equals(bytes)) continue;
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, bytes);
  }
}

function known(name: string): KnownWorkspace {
  const workspace = workspaces[name];
  if (workspace === undefined) throw new Error(`There is no workspace "${name}". Known: ${Object.keys(workspaces).join(', ')}.`);
  return workspace;
}

function sourceOf(name: string): string | undefined {
  const { folder } = known(name);
  return folder === undefined ? undefined : join(root, folder);
}

/** Paths of all files, relative to the folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
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

export const viewport = { width: 1280, height: 800 };

/** A browser window as a reader has it, with a cache on disk: the second load of the editor is a quick one. */
export function launchReadersBrowser(executablePath: string, folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath,
    args: browserArguments,
    viewport,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
}

const browserArguments = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update', '--force-color-profile=srgb'],
];
