import assert from 'node:assert/strict';
import { type EditorPage, scene } from '../harness/scene.js';

const lantern = 'hestray-lantern.md';
const dispatch = 'kingsway-dispatch.news';
const options = { settings: { 'quotelens.annotator': 'Ana' } };

/** A line of the list of what is left to do. */
async function listed(editor: EditorPage, says: RegExp): Promise<void> {
  await editor.command('Focus on Quotelens Review View');
  await editor.page.getByRole('treeitem', { name: says }).waitFor();
}

async function said(editor: EditorPage, words: RegExp): Promise<void> {
  await editor.page.locator('.statusbar-item').filter({ hasText: words }).first().waitFor();
}

describe('what happens to the words', () => {
  scene('was-and-now-after-an-outside-edit', async (editor) => {
    await editor.open(lantern);
    await editor.lenses();
    await editor.goToText(lantern, 'We learned about');
    await editor.command('Quotelens: Confirm Quote');
    await said(editor, /^Confirmed: /);
    editor.write(lantern, (text) => text.replace('learned about it from the radio', 'learned about it on the radio'));
    await listed(editor, /The words have changed since Ana confirmed them: was .*from the radio.*, now .*on the radio/);
    await editor.press('Control+1');
    await editor.goToText(lantern, 'We learned about');
    assert.match(await editor.hoverSaying(/words have changed/), /was .*from the radio.*, now .*on the radio/);
  }, options);

  scene('what-has-lost-its-words-is-attached-again', async (editor) => {
    await editor.open(dispatch);
    await editor.goToText(dispatch, 'We cannot wait for');
    await editor.command('Quotelens: Add Note');
    await editor.page.locator('.quick-input-widget:visible .quick-input-box input').fill('Ask for the tape.');
    await editor.press('Enter');
    await said(editor, /^Note added: /);
    editor.write(dispatch, (text) => text.replace(/^.*We cannot wait for.*$/m, 'The mayor spoke of the wait for a ferry at some length.'));
    await listed(editor, /The note “Ask for the tape\.” by Ana hung on words that are no longer here/);
    await editor.screenshot('listed');
    await editor.press('Control+1');
    await editor.goToText(dispatch, 'The mayor spoke of the wait');
    await editor.press('Home');
    await editor.press('Shift+End');
    await editor.command('Quotelens: Re-attach Annotation to Selection');
    assert.ok((await editor.pickerRows()).some((row) => row.includes('Ask for the tape.')));
    await editor.press('Enter');
    await said(editor, /^Attached to: The mayor spoke/);
    await editor.page.getByRole('treeitem', { name: /The note “Ask for the tape/ }).waitFor({ state: 'detached' });
    await editor.noteIcon.waitFor();
    await editor.screenshot('attached');
    assert.match(editor.read('.quotelens/annotations/ana.jsonl') ?? '', /"op":"attach"/);
  }, options);

  scene('a-speaker-renamed-with-f2', async (editor) => {
    await editor.open(dispatch);
    await editor.lenses();
    await editor.goToText(dispatch, 'Calloway');
    await editor.press('F2');
    await editor.page.locator('.rename-box input:visible').fill('Ruth B. Calloway');
    await editor.press('Enter');
    assert.match(await editor.hoverSaying(/Ruth B\. Calloway/), /Ruth B\. Calloway/);
    await editor.screenshot('hover');
    await editor.press('Escape');
    await editor.open(lantern);
    await editor.goToText(lantern, 'We learned about');
    assert.match(await editor.hoverSaying(/Ruth B\. Calloway/), /^Ruth B\. Calloway/);
  }, options);
});
