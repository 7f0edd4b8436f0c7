import assert from 'node:assert/strict';
import { type EditorPage, scene } from '../harness/scene.js';

const lantern = 'hestray-lantern.md';
const dispatch = 'kingsway-dispatch.news';
const options = { settings: { 'quotelens.annotator': 'Ana' } };

/** Types into the open box and accepts. */
async function answer(editor: EditorPage, text: string): Promise<void> {
  const input = editor.page.locator('.quick-input-widget:visible .quick-input-box input');
  await input.waitFor();
  await input.fill(text);
}

/** Asks for the hover until it says what is wanted; the test's time-out ends a wait in vain. */
async function hoverSaying(editor: EditorPage, wanted: RegExp): Promise<string> {
  for (;;) {
    const text = await editor.hover();
    if (wanted.test(text)) return text;
    await editor.press('Escape');
  }
}

describe('annotating', () => {
  scene('a-speaker-corrected-in-one-article-is-seen-in-another', async (editor) => {
    await editor.open(lantern);
    await editor.goToText(lantern, 'We cannot wait for another');
    assert.match(await editor.hover(), /suggested, \d\d %/);
    await editor.press('Escape');
    await editor.command('Quotelens: Set Speaker');
    assert.ok((await editor.pickerRows()).some((row) => row.includes('Ruth Calloway')));
    await editor.screenshot('choice');
    await answer(editor, 'Nora Tallis');
    await editor.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'a name of your own' }).waitFor();
    await editor.press('Enter');
    await hoverSaying(editor, /Nora Tallis.*speaker corrected by Ana/);
    await editor.screenshot('here');
    await editor.press('Escape');
    assert.match(editor.read('.quotelens/annotations/ana.jsonl') ?? '', /"op":"correct".*"speaker":"Nora Tallis"/);
    await editor.open(dispatch);
    await editor.goToText(dispatch, 'We cannot wait for');
    const text = await hoverSaying(editor, /Nora Tallis/);
    assert.match(text, /speaker corrected by Ana on .* in Hestray Lantern/);
    assert.match(text, /Suggested here: .*Calloway/);
  }, options);

  scene('a-note-is-seen-on-its-copy', async (editor) => {
    await editor.open(lantern);
    await editor.goToText(lantern, 'We cannot wait for another');
    await editor.hover();
    await editor.press('Escape');
    await editor.command('Quotelens: Add Note');
    await answer(editor, 'The radio has the tape.');
    await editor.press('Enter');
    await hoverSaying(editor, /Note by Ana/);
    await editor.press('Escape');
    await editor.noteIcon.waitFor();
    await editor.page.getByText('[Ln 18]').waitFor();
    await editor.screenshot('made');
    await editor.open(dispatch);
    await editor.goToText(dispatch, 'We cannot wait for');
    assert.match(await hoverSaying(editor, /Note/), /Note by Ana on .* in Hestray Lantern.*: The radio has the tape\./);
    await editor.screenshot('hover');
    await editor.press('Escape');
    // The editor's own list of comments: the thread stands at the copy, too, and once in each article.
    await editor.page.getByText('[Ln 20]').waitFor();
    assert.equal(await editor.listedNotes.count(), 2);
    await editor.screenshot('listed');
  }, options);
});
