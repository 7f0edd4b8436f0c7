import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { type EditorServer, type EditorSettings, installExtensions, serveEditor } from '../../../scripts/codeServer.mjs';
import type { EditorPage } from './editorPage.js';
import { SharedWindow } from './sharedWindow.js';
import { isHere, launchReadersBrowser, newRunFolder, surroundings } from './surroundings.js';

export type { EditorPage } from './editorPage.js';

/** Milliseconds. Long, because a machine may be busy; nothing waits for it when all goes well. */
const patience = 240_000;

/** Nothing moves by itself: two pictures of the same thing are alike, and drawing without a GPU costs less. */
const still = { 'workbench.colorTheme': 'Light Modern', 'workbench.reduceMotion': 'on', 'editor.cursorBlinking': 'solid' };

export interface SceneOptions {
  /** A name of `surroundings.ts`; `samples` unless told. */
  readonly workspace?: string;
  readonly settings?: EditorSettings;
}

/**
 * Declares one scene as a test, on a fresh copy of a folder, with the packaged extension installed and no editor open.
 *
 * Scenes that follow each other on the same workspace share its window, so list them side by side: a window costs more
 * than all that a scene does in it. After a failure the next scene gets a window of its own.
 * A scene's last sight is kept as `.vscode-test/screenshots/<name>.png`, or `<name>-failed.png` when it fails.
 */
export function scene(name: string, act: (editor: EditorPage) => Promise<void>, options: SceneOptions = {}): void {
  const { workspace = 'samples' } = options;
  it(name, async function () {
    this.timeout(patience);
    if (!isHere(workspace)) {
      console.log(`  ${name}: left out, the folder "${workspace}" is not on this machine`);
      return;
    }
    const { server, context, folder } = await stage();
    if (shared?.workspace !== workspace) {
      await shared?.close();
      shared = new SharedWindow(workspace, server, context, join(folder, workspace));
    }
    await shared.play(name, { ...still, ...options.settings }, act);
  });
}

interface Stage {
  readonly server: EditorServer;
  readonly context: BrowserContext;
  readonly folder: string;
}

let set: Promise<Stage> | undefined;
let shared: SharedWindow | undefined;
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
  const [, context] = await Promise.all([
    installExtensions({ tools, profile, extensions: tools.extensions }),
    launchReadersBrowser(tools.browser, join(run.folder, 'browser')),
  ]);
  leave.push(() => context.close());
  const server = await serveEditor({ tools, profile });
  leave.push(server.close);
  return { server, context, folder: run.folder };
}

after(async function () {
  this.timeout(patience);
  await shared?.close();
  for (const step of leave.reverse()) await step();
});
