import assert from 'node:assert/strict';
import { scene } from '../harness/scene.js';

/** In each of the five reports: a few words of a quote that others report, and whose it is. */
const stops = [
  ['000_48e6bff831ce313b.txt', 'open to discussions', 'John Kerry'],
  ['001_7fe4e25a102e16f6.txt', 'At this moment', 'John Kerry'],
  ['002_c2046ed581784355.txt', 'We’re open to', 'John Kerry'],
  ['003_e427009b0477c598.txt', 'when you have', 'John Kerry'],
  ['004_05bbbe553725a38b.txt', 'possible that on', 'John Kirby'],
] as const;

describe('the five real reports', () => {
  scene('seeds', async (editor) => {
    for (const [file, words, speaker] of stops) {
      await editor.open(file);
      await editor.goToText(file, words);
      const lenses = await editor.lenses();
      assert.ok(lenses.some((title) => title.includes('other outlet')), lenses.join('\n'));
      assert.ok((await editor.hover()).startsWith(speaker));
      await editor.screenshot(file.slice(0, 3));
      await editor.press('Escape');
    }
    await editor.open('004_05bbbe553725a38b.txt');
    await editor.goToText('004_05bbbe553725a38b.txt', 'rule out anything');
    await editor.press('F12');
    await editor.page.locator('.tab.active').filter({ hasText: /00[023]_/ }).first().waitFor();
  }, { workspace: 'seeds' });

  scene('a-note-on-a-real-report-is-seen-on-another', async (editor) => {
    await editor.open('002_c2046ed581784355.txt');
    await editor.goToText('002_c2046ed581784355.txt', 'At this moment');
    await editor.lenses();
    await editor.command('Quotelens: Add Note');
    await editor.page.locator('.quick-input-widget:visible .quick-input-box input').fill('Compare with the transcript.');
    await editor.press('Enter');
    await editor.hoverSaying(/Note by Ana/);
    await editor.press('Escape');
    await editor.open('001_7fe4e25a102e16f6.txt');
    await editor.goToText('001_7fe4e25a102e16f6.txt', 'At this moment');
    assert.match(await editor.hoverSaying(/Note by Ana/), /Note by Ana on .* in .*: Compare with the transcript\./);
    await editor.screenshot('hover');
    await editor.press('Escape');
    await editor.noteIcon.waitFor();
    await editor.listedNotes.nth(1).waitFor();
    assert.equal(await editor.listedNotes.count(), 2, 'once where it was made, once on its copy');
    await editor.screenshot('listed');
  }, { workspace: 'seeds', settings: { 'quotelens.annotator': 'Ana' } });
});
