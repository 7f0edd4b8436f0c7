import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { calmSettings, type EditorServer, type EditorSettings, folderAddress, writeSettings } from '../../../scripts/codeServer.mjs';
import { EditorPage } from './editorPage.js';
import { openWorkspace, restoreWorkspace, viewport, type Workspace } from './surroundings.js';

/** Milliseconds a single wait of a scene may take. */
const patience = 60_000;

/** Past this a used window that does not come clean is given up for a new one. */
const tidyPatience = 20_000;

/** As the stagehand's package.json binds it. */
const tidyKey = 'Control+Alt+Shift+F9';

interface OpenWindow {
  readonly workspace: Workspace;
  readonly page: Page;
  readonly settings: EditorSettings;
}

/** One window on one workspace, in which scene after scene is played; each finds it as if it were new. */
export class SharedWindow {
  readonly #server: EditorServer;
  readonly #context: BrowserContext;
  readonly #runFolder: string;
  #windows = 0;
  #opened: OpenWindow | undefined;

  constructor(
    readonly workspace: string,
    server: EditorServer,
    context: BrowserContext,
    runFolder: string,
  ) {
    this.#server = server;
    this.#context = context;
    this.#runFolder = runFolder;
  }

  /** Plays one scene and keeps its last sight as a picture; after a failure the window is not used again. */
  async play(name: string, settings: EditorSettings, act: (editor: EditorPage) => Promise<void>): Promise<void> {
    const { page, workspace } = await this.#ready(name, settings);
    const editor = new EditorPage(page, workspace.folder, this.#server.profile, name);
    try {
      await act(editor);
      await editor.screenshot();
    } catch (error) {
      await editor.screenshot('failed');
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#opened?.page.close();
    this.#opened = undefined;
  }

  async #ready(scene: string, settings: EditorSettings): Promise<OpenWindow> {
    if (this.#opened) {
      try {
        return (this.#opened = await this.#tidy(this.#opened, scene, settings));
      } catch (error) {
        console.log(`  ${scene} gets a new window: ${error instanceof Error ? error.message : String(error)}`);
        await this.close();
      }
    }
    return (this.#opened = await this.#open(scene, settings));
  }

  async #open(scene: string, settings: EditorSettings): Promise<OpenWindow> {
    // A folder of its own for every window: the editor remembers by folder what stood open in it.
    const workspace = openWorkspace(this.workspace, join(this.#runFolder, String(++this.#windows)));
    if (workspace === undefined) throw new Error(`The folder of "${this.workspace}" is gone.`);
    const wanted = { ...workspace.settings, ...settings, ...titled(scene) };
    writeSettings(this.#server.profile, wanted);
    const page = await this.#context.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(folderAddress(this.#server, workspace.folder));
    await page.locator('.monaco-workbench .statusbar-item').first().waitFor();
    return { workspace, page, settings: wanted };
  }

  /** What the stagehand does is done when the window's title names the scene: its settings come last. */
  async #tidy({ workspace, page, settings: present }: OpenWindow, scene: string, settings: EditorSettings): Promise<OpenWindow> {
    const wanted = { ...workspace.settings, ...settings, ...titled(scene) };
    const takenBack = Object.keys(present).filter((name) => !(name in wanted));
    const orders = { ...Object.fromEntries(takenBack.map((name) => [name, calmSettings[name] ?? null])), ...wanted };
    writeFileSync(join(this.#server.profile, 'stagehand.json'), JSON.stringify(orders));
    await page.setViewportSize(viewport);
    // Where nothing listens: a mouse left over the text would bring up a hover of its own.
    await page.mouse.move(10, 600);
    await page.keyboard.press(tidyKey);
    await page.waitForFunction(`document.title.includes(${JSON.stringify(titleOf(scene))})`, undefined, { timeout: tidyPatience });
    for (const left of ['.editor-group-container .tab', '.notification-toast', '.quick-input-widget:visible']) {
      await page.locator(left).first().waitFor({ state: 'detached', timeout: tidyPatience });
    }
    restoreWorkspace(this.workspace, workspace.folder);
    return { workspace, page, settings: wanted };
  }
}

/** The last of a scene's settings, as every scene has another one. */
function titled(scene: string): EditorSettings {
  return { 'window.title': `\${activeEditorShort}\${separator}\${rootName}\${separator}${titleOf(scene)}` };
}

/** In quotes, so that no name holds another one. */
function titleOf(scene: string): string {
  return `“${scene}”`;
}
