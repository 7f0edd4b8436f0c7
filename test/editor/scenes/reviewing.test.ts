import assert from 'node:assert/strict';
import { type EditorPage, scene } from '../harness/scene.js';

const lantern = 'hestray-lantern.md';
const options = { settings: { 'quotelens.annotator': 'Ana' } };

/** What review mode says it did, and which quote is in front. */
async function says(editor: EditorPage, wanted: RegExp): Promise<void> {
  await editor.page.locator('.statusbar-item').filter({ hasText: wanted }).first().waitFor();
}

/** The article stays as it is, and that is said. */
async function holds(editor: EditorPage, act: () => Promise<void>): Promise<void> {
  await act();
  await says(editor, /this key writes nothing/);
}

const recordsIn = (editor: EditorPage): string[] => (editor.read('.quotelens/annotations/ana.jsonl') ?? '').split('\n').filter((line) => line !== '').map((line) => (JSON.parse(line) as { op: string }).op);

describe('reviewing', () => {
  scene('review-mode-at-work', async (editor) => {
    await editor.open(lantern);
    const before = editor.read(lantern);
    await editor.lenses();
    await editor.goTo(1);
    await editor.press('Alt+r');
    await says(editor, /Review mode\. \d+ of \d+ quotes are open\. .*, 1 of \d+/);
    await editor.screenshot('begun');
    await editor.press('y');
    await says(editor, /^Confirmed\. .*, 2 of \d+\./);
    await editor.press('n');
    await says(editor, /^Not a quote\. .*, 3 of \d+\./);
    await editor.press('u');
    await says(editor, /^Taken back\. .*, 2 of \d+\./);
    await editor.press('Shift+BracketRight');
    await says(editor, /^The quote is now: /);
    await editor.press('Shift+U');
    await editor.press('s');
    await editor.pickerRows();
    await editor.screenshot('speaker');
    await editor.page.keyboard.type('2');
    await says(editor, /^Speaker: .*\. .*, 3 of \d+\./);
    await editor.press('.');
    await says(editor, /^Speaker: .*, 4 of \d+\./);
    await editor.page.keyboard.type('qw');
    await holds(editor, async () => editor.press('Control+v'));
    await holds(editor, async () => editor.press('Backspace'));
    // What an input method composes, and what comes from the menus of the editor and the browser.
    await editor.page.keyboard.insertText('語');
    await editor.page.evaluate("{ const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', 'pasted'); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })); }");
    await editor.press('Escape');
    await says(editor, /Review mode left/);
    assert.equal(await editor.page.locator('.tab.active.dirty').count(), 0);
    assert.equal(await editor.page.locator('.statusbar-item').filter({ hasText: /Review · / }).count(), 0);
    assert.deepEqual(recordsIn(editor), ['confirm', 'reject', 'undo', 'correct', 'correct', 'correct']);
    assert.equal(editor.read(lantern), before);
    // Letters are letters again.
    await editor.page.keyboard.type('yes');
    await editor.page.locator('.view-line').filter({ hasText: 'yes"' }).waitFor();
    await editor.press('Control+z');
  }, options);

  scene('differences-are-hinted-while-reviewing', async (editor) => {
    const star = 'aldermouth-star.news';
    const hints = editor.page.locator('.squiggly-hint');
    await editor.open(star);
    await editor.lenses();
    await editor.goToText(star, 'We raised the link');
    assert.match(await editor.hover(), /^Tom Calloway/);
    await editor.press('Escape');
    await editor.press('Alt+r');
    await hints.first().waitFor();
    await editor.screenshot('hinted');
    await editor.press('r');
    await says(editor, /^Page furniture: /);
    await editor.screenshot('furniture');
    await editor.press('Shift+R');
    await says(editor, /^Part of the report: /);
    await editor.screenshot('part-of-the-report');
    await editor.press('u');
    await says(editor, /^Taken back/);
    await editor.press('u');
    await says(editor, /^Taken back/);
    await editor.press('Escape');
    await says(editor, /Review mode left/);
    await hints.first().waitFor({ state: 'detached' });
    assert.deepEqual(recordsIn(editor), ['region', 'region', 'undo', 'undo']);
  }, options);

  scene('ruled-not-the-same-and-the-same', async (editor) => {
    const dispatch = 'kingsway-dispatch.news';
    await editor.open(dispatch);
    await editor.lenses();
    await editor.goToText(dispatch, 'We cannot wait for');
    await editor.press('Alt+r');
    await says(editor, /Review mode\./);
    await editor.press('x');
    await editor.pickerRows();
    await editor.screenshot('another');
    await editor.press('Enter');
    await says(editor, /^Not the same statement as in /);
    // Whoever is more like the parted report goes with it.
    await editor.page.locator('.codelens-decoration').filter({ hasText: 'Ruth Calloway · 2 other outlets' }).first().waitFor();
    await editor.screenshot('parted');
    await editor.press('m');
    await editor.pickerRows();
    await editor.page.keyboard.type('apology');
    await editor.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'holds these words' }).first().waitFor();
    await editor.screenshot('same');
    await editor.press('Enter');
    await says(editor, /^The same statement as in /);
    await editor.press('Escape');
    await says(editor, /Review mode left/);
    assert.match(await editor.hover(), /Same statement as in .*, by Ana on/);
    await editor.page.locator('.codelens-decoration > a[title*="another statement than in"][title*="same statement as in"]').waitFor();
    assert.deepEqual(recordsIn(editor), ['different', 'same']);
  }, options);

  scene('many-confirmed-at-once', async (editor) => {
    await editor.open(lantern);
    await editor.lenses();
    await editor.command('Quotelens: Confirm All above 90');
    await editor.pickerRows();
    await editor.screenshot('preview');
    await editor.press('Enter');
    await says(editor, /Confirmed: \d+ quotes/);
    assert.ok(recordsIn(editor).length > 3);
    await editor.command('Focus on Quotelens Review View');
    await editor.page.getByRole('treeitem', { name: /, \d+ of \d+ quotes open/ }).first().waitFor();
    await editor.screenshot('queue');
  }, options);

  scene('by-keyboard-to-the-last-quote', async (editor) => {
    await editor.open(lantern);
    await editor.lenses();
    await editor.goTo(1);
    await editor.press('Alt+r');
    await says(editor, /Review mode\./);
    const said = await editor.page.locator('.statusbar-item').filter({ hasText: /quotes are open/ }).innerText();
    for (let left = Number(/(\d+) of \d+ quotes are open/.exec(said)![1]); left > 0; left--) {
      const before = await editor.page.locator('.statusbar-item').filter({ hasText: / of \d+\./ }).innerText();
      await editor.press('y');
      await says(editor, left > 1 ? /^Confirmed\. .* of \d+\./ : /^Confirmed\. Nothing is left to decide/);
      await editor.page.locator('.statusbar-item').filter({ hasText: before }).waitFor({ state: 'detached' });
    }
    await editor.press('Space');
    await editor.page.locator('.tab.active').filter({ hasNotText: lantern }).waitFor();
    await says(editor, /\d+ of \d+ quotes are open|, \d+ of \d+/);
  }, { settings: { ...options.settings, 'editor.accessibilitySupport': 'on' } });
});
