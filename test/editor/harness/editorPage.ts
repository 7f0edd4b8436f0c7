import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from './surroundings.js';

/** Where screenshots go: one PNG per scene, never in git. */
export const screenshots = join(root, '.vscode-test', 'screenshots');

/** Milliseconds for which what may not be ready yet is tried again. */
const patience = 60_000;

/** What an editor that has the focus does at once, even on a busy machine. Milliseconds. */
const moment = 5000;

export interface TextStyle {
  /** As CSS computes it: `rgb(163, 21, 21)`. */
  readonly colour: string;
  readonly italic: boolean;
}

/**
 * VS Code as a reader has it: a page with a keyboard and a mouse.
 *
 * Every method waits for what it does to be visible; none waits for a time. Lines and columns count from one, columns
 * in UTF-16 code units, as the status bar shows them.
 */
export class EditorPage {
  constructor(
    readonly page: Page,
    /** The opened folder: a copy, made for this scene. */
    readonly folder: string,
    private readonly profile: string,
    private readonly scene: string,
  ) {}

  /** Opens a file of the folder with Quick Open. */
  async open(path: string): Promise<void> {
    await this.openUnshown(path);
    await this.editor.waitFor();
    await this.text.waitFor();
    await this.focused();
  }

  /** Opens a file of the folder that no editor shows as text. */
  async openUnshown(path: string): Promise<void> {
    // The list begins with what was open before; Enter takes what has the focus.
    const row = this.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: basename(path) });
    // A file that was just written is found once the editor has heard of it.
    await this.again(async () => {
      await this.quickInput('Control+P', path);
      await row.waitFor({ timeout: moment });
    });
    await this.page.keyboard.press('Enter');
    await this.activeTab(basename(path)).waitFor();
  }

  /** Moves the cursor into the first place where the open document says `words`. */
  async find(words: string): Promise<void> {
    await this.page.keyboard.press('Control+F');
    const input = this.page.locator('.find-widget.visible textarea.input').first();
    await input.fill(words);
    await this.page.locator('.find-widget .matchesCount').filter({ hasText: / of / }).waitFor();
    await this.page.keyboard.press('Escape');
    await this.focused();
    await this.page.keyboard.press('ArrowLeft');
    await this.page.keyboard.press('ArrowRight');
    await this.page.keyboard.press('ArrowRight');
  }

  async goTo(line: number, column = 1): Promise<void> {
    await this.quickInput('Control+G', `${line}:${column}`, ':');
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.page.getByText(`Ln ${line}, Col ${column}`).waitFor();
    await this.focused();
  }

  /** A closed picker gives the keyboard back in its own time; what is pressed before goes nowhere. */
  private async focused(): Promise<void> {
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  }

  /** Moves the cursor into the `occurrence`th place (from one) where the open file says `words`. */
  async goToText(path: string, words: string, occurrence = 1): Promise<void> {
    const text = readFileSync(join(this.folder, path), 'utf8').replaceAll('\r\n', '\n');
    let at = -1;
    for (let found = 0; found < occurrence; found++) {
      at = text.indexOf(words, at + 1);
      if (at < 0) throw new Error(`${path} does not say "${words}" ${occurrence} times.`);
    }
    const before = text.slice(0, at).split('\n');
    // Two places in, so that the cursor is within the words and not at their edge.
    await this.goTo(before.length, (before.at(-1)?.length ?? 0) + 3);
  }

  /** Shows the hover at the cursor and returns what it says. Asks again while there is none: the server may be starting. */
  async hover(): Promise<string> {
    return this.again(async () => {
      await this.page.keyboard.press('Control+K');
      await this.page.keyboard.press('Control+I');
      return this.hoverText(4000);
    }, () => undefined);
  }

  /** The hover at the cursor once it says what is waited for: settings and files come to the server in their own time. */
  async hoverSaying(expected: RegExp): Promise<string> {
    const late = performance.now() + patience;
    for (;;) {
      const text = await this.hover();
      if (expected.test(text) || performance.now() > late) return text;
      await this.page.keyboard.press('Escape');
      await this.page.locator('.monaco-hover:not(.hidden) .hover-row').first().waitFor({ state: 'hidden' });
    }
  }

  /** Tries what the editor or the server may not be ready for, until it succeeds or a minute has passed: a busy machine takes longer over each. */
  private async again<Result>(attempt: () => Promise<Result>, between: () => unknown = () => this.page.keyboard.press('Escape')): Promise<Result> {
    const late = performance.now() + patience;
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (performance.now() > late) throw error;
        await between();
      }
    }
  }

  /** Moves the mouse over the cursor's place and returns what the hover says. */
  async hoverWithMouse(): Promise<string> {
    const box = await this.editor.locator('.cursors-layer .cursor').first().boundingBox();
    if (box === null) throw new Error('The cursor is not visible.');
    await this.page.mouse.move(box.x + 12, box.y + 40);
    await this.page.mouse.move(box.x + 4, box.y + box.height / 2, { steps: 4 });
    return this.hoverText();
  }

  /** What the hover says, once it has stopped loading. */
  async hoverText(timeout?: number): Promise<string> {
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-row .hover-contents').filter({ hasNotText: 'Loading...' });
    await hover.first().waitFor(timeout === undefined ? {} : { timeout });
    return plain((await hover.allInnerTexts()).join('\n'));
  }

  /** The titles of the code lenses in view, once at least one has its title. */
  async lenses(): Promise<string[]> {
    const lenses = this.page.locator('.codelens-decoration > a, .codelens-decoration > span:not(.codicon)');
    await lenses.filter({ hasText: /\S/, visible: true }).first().waitFor();
    return (await lenses.allInnerTexts()).map(plain).filter((title) => title !== '' && title !== '|');
  }

  async clickLens(title: string | RegExp): Promise<void> {
    await this.page.locator('.codelens-decoration > a').filter({ hasText: title }).first().click();
  }

  /** Runs a command by its title in the command palette. */
  async command(title: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
    // The palette lists what it knows when it opens: right after the start the extension's commands are not among it.
    await this.again(async () => {
      await this.quickInput('F1', title, '>');
      await row.click({ timeout: 2000 });
    });
    await this.moveMouseAway();
  }

  /** The rows of the open picker. */
  async pickerRows(): Promise<string[]> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).map(plain);
  }

  async pick(row: string | RegExp): Promise<void> {
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: row }).first().click();
    await this.moveMouseAway();
  }

  /** What the peek of references lists, once it is there. */
  async peekedReferences(): Promise<string[]> {
    const rows = this.page.locator('.reference-zone-widget .ref-tree .monaco-list-row');
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).map(plain);
  }

  async notifications(): Promise<string[]> {
    const messages = this.page.locator('.notification-list-item-message');
    await messages.first().waitFor();
    return (await messages.allInnerTexts()).map(plain);
  }

  /** Waits until the named file is the active editor. */
  async waitForFile(path: string): Promise<void> {
    await this.activeTab(basename(path)).waitFor();
  }

  /** How the words are drawn, when they stand in view. Waits until `until` is true of it. */
  async styleOf(words: string, until: (style: TextStyle) => boolean = () => true): Promise<TextStyle> {
    const span = this.page.locator('.editor-instance .view-line span span').filter({ hasText: words }).first();
    await span.waitFor();
    for (;;) {
      const style = await span.evaluate(readStyle);
      if (until(style)) return style;
      // A frame of the page's own, then another look; the test's time-out ends a wait in vain.
      await this.page.evaluate('new Promise(requestAnimationFrame)');
    }
  }

  /** Ends the language server of this window as a crash would. Linux only: the server is found by its command line. */
  killLanguageServer(): void {
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const command = commandLineOf(id);
      if (command.includes(this.profile) && command.includes('dist/server.js')) process.kill(Number(id), 'SIGKILL');
    }
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Keeps what is visible as `<scene>.png`, or `<scene>-<part>.png`. */
  async screenshot(part?: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    // What fades in is shown as it will be.
    await this.page.screenshot({ animations: 'disabled', path: join(screenshots, `${this.scene}${part === undefined ? '' : `-${part}`}.png`) });
  }

  /** A file of the opened folder, when a command has written it. */
  read(path: string): string | undefined {
    const file = join(this.folder, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  /** Changes a file of the opened folder as another program would. */
  write(path: string, change: (text: string) => string): void {
    const file = join(this.folder, path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }

  /** Beside a line of the active editor that a note hangs on. */
  get noteIcon(): Locator {
    return this.page.locator('.editor-group-container.active .comment-range-glyph').first();
  }

  /** The notes in the editor's own list of comments, which must be open. */
  get listedNotes(): Locator {
    return this.page.locator('.comments-panel .comment-thread-container');
  }

  /** The active editor. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** To where nothing listens: a mouse left where it clicked brings up whatever hover is under it. */
  private async moveMouseAway(): Promise<void> {
    await this.page.mouse.move(10, 600);
  }

  private get text(): Locator {
    return this.editor.locator('.view-line').first();
  }

  private activeTab(name: string): Locator {
    return this.page.locator('.editor-group-container.active .tab.active').filter({ hasText: name }).first();
  }

  /** Something else may take the focus while the box opens, which closes it: then it is opened again. */
  private async quickInput(keys: string, text: string, prefix = ''): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible .quick-input-box input');
    await this.again(async () => {
      await this.page.keyboard.press(keys);
      await input.waitFor({ timeout: moment });
      await input.fill(prefix + text, { timeout: moment });
    });
  }
}

/** Empty for a process that has ended meanwhile. */
function commandLineOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** What the page offers to the function below, which runs there. */
interface PageGlobals {
  getComputedStyle(element: unknown): { readonly color: string; readonly fontStyle: string };
}

function readStyle(element: unknown): TextStyle {
  const { color, fontStyle } = (globalThis as unknown as PageGlobals).getComputedStyle(element);
  return { colour: color, italic: fontStyle === 'italic' };
}

/** The editor draws blanks as no-break spaces. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim();
}
