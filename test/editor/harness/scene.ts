import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { type EditorServer, type EditorSettings, folderAddress, installExtension, serveEditor, writeSettings } from '../../../scripts/codeServer.mjs';
import { EditorPage } from './editorPage.js';
import { launchReadersBrowser, newRunFolder, openWorkspace, surroundings } from './surroundings.js';

export { EditorPage } from './editorPage.js';

/** Milliseconds. Long, because a machine may be busy; nothing waits for it when all goes well. */
const patience = { scene: 180_000, step: 60_000 };

/** Nothing moves by itself: two pictures of the same thing are alike, and drawing without a GPU costs less. */
const still = { 'workbench.colorTheme': 'Light Modern', 'workbench.reduceMotion': 'on', 'editor.cursorBlinking': 'solid' };

export interface SceneOptions {
  /** A name of `surroundings.ts`; `samples` unless told. */
  readonly workspace?: string;
  readonly settings?: EditorSettings;
}

/**
 * Declares one scene as a test: a fresh window on a fresh copy of a folder, with the packaged extension installed.
 *
 * The window's last sight is kept as `.vscode-test/screenshots/<name>.png`, or `<name>-failed.png` when it fails.
 */
export function scene(name: string, act: (editor: EditorPage) => Promise<void>, options: SceneOptions = {}): void {
  it(name, async function () {
    this.timeout(patience.scene);
    const { server, context, folder: runFolder } = await stage();
    const workspace = openWorkspace(options.workspace ?? 'samples', join(runFolder, 'scenes', name));
    if (workspace === undefined) {
      console.log(`  ${name}: left out, the folder "${options.workspace ?? ''}" is not on this machine`);
      return;
    }
    const settings = { ...still, ...workspace.settings, ...options.settings };
    writeSettings(server.profile, settings);
    const page = await context.newPage();
    page.setDefaultTimeout(patience.step);
    const editor = new EditorPage(page, workspace.folder, server.profile, name);
    try {
      await page.goto(folderAddress(server, workspace.folder));
      await page.locator('.monaco-workbench .statusbar-item').first().waitFor();
      await act(editor);
      await editor.screenshot();
    } catch (error) {
      await editor.screenshot('failed');
      throw error;
    } finally {
      await page.close();
    }
  });
}

interface Stage {
  readonly server: EditorServer;
  readonly context: BrowserContext;
  readonly folder: string;
}

let set: Promise<Stage> | undefined;
const leave: (() => Promise<void> | void)[] = [];

/** One editor and one browser for all scenes; a window takes seconds less in a browser that has seen the editor. */
function stage(): Promise<Stage> {
  set ??= setStage();
  return set;
}

async function setStage(): Promise<Stage> {
  const tools = surroundings();
  const run = newRunFolder();
  leave.push(run.remove);
  const profile = join(run.folder, 'profile');
  mkdirSync(profile, { recursive: true });
  await installExtension({ tools, profile, vsix: tools.vsix });
  const server = await serveEditor({ tools, profile });
  leave.push(server.close);
  const context = await launchReadersBrowser(tools.browser, join(run.folder, 'browser'));
  leave.push(() => context.close());
  return { server, context, folder: run.folder };
}

after(async function () {
  this.timeout(patience.scene);
  for (const step of leave.reverse()) await step();
});
