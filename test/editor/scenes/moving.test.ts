import assert from 'node:assert/strict';
import { scene } from '../harness/scene.js';

const wire = 'northline-wire.news';

describe('moving between reports', () => {
  scene('lens-opens-the-peek', async (editor) => {
    await editor.open(wire);
    await editor.lenses();
    await editor.press('Control+Home');
    await editor.clickLens(/Ruth Calloway/);
    const rows = await editor.peekedReferences();
    assert.ok(rows.length >= 3, rows.join('\n'));
  });

  scene('alt-q-peeks', async (editor) => {
    await editor.open(wire);
    await editor.lenses();
    await editor.goToText(wire, 'We cannot wait');
    await editor.press('Alt+q');
    assert.ok((await editor.peekedReferences()).length >= 3);
  });

  scene('f12-goes-to-the-fullest', async (editor) => {
    await editor.open('kingsway-dispatch.news');
    await editor.lenses();
    await editor.goToText('kingsway-dispatch.news', 'We cannot wait for');
    await editor.press('F12');
    await editor.waitForFile('hestray-lantern.md');
  });

  scene('compare-with', async (editor) => {
    await editor.open('aldermouth-star.news');
    await editor.lenses();
    await editor.goToText('aldermouth-star.news', 'The bridge will reopen');
    await editor.press('Alt+d');
    const rows = await editor.pickerRows();
    assert.ok(rows.some((row) => row.includes('Northline')), rows.join('\n'));
    await editor.screenshot('choice');
    await editor.pick(/Northline/);
    await editor.page.locator('.monaco-diff-editor .view-line').first().waitFor();
    await editor.page.locator('.monaco-diff-editor').getByText('could reopen').first().waitFor();
  });

  scene('next-and-previous-quote', async (editor) => {
    await editor.open(wire);
    await editor.lenses();
    await editor.goTo(1);
    await editor.press('Alt+]');
    await editor.page.locator('.statusbar-item').filter({ hasText: /1 of \d+/ }).first().waitFor();
    await editor.press('Alt+]');
    await editor.page.locator('.statusbar-item').filter({ hasText: /2 of \d+/ }).first().waitFor();
    await editor.press('Alt+[');
    await editor.page.locator('.statusbar-item').filter({ hasText: /1 of \d+/ }).first().waitFor();
  });

  scene('search-quotes-and-speakers', async (editor) => {
    await editor.open(wire);
    await editor.lenses();
    await editor.press('Control+t');
    await editor.page.locator('.quick-input-widget:visible .quick-input-box input').fill('#paint it');
    const row = editor.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Tom Calloway' }).first();
    await row.waitFor();
  });

  scene('outline', async (editor) => {
    await editor.open(wire);
    await editor.lenses();
    await editor.press('Control+Shift+o');
    const rows = await editor.pickerRows();
    assert.ok(rows.some((row) => row.includes('Leena Varga')), rows.join('\n'));
  });

  scene('copy-with-citation', async (editor) => {
    await editor.open(wire);
    await editor.lenses();
    await editor.goToText(wire, 'We cannot wait');
    await editor.command('Quotelens: Copy Quote with Citation');
    await editor.page.locator('.statusbar-item').filter({ hasText: 'Quote with citation copied' }).first().waitFor();
    const copied = await editor.page.evaluate<string>('navigator.clipboard.readText()');
    assert.match(copied, /We cannot wait for another report[^]*— Ruth Calloway, Mayor\nNorthline/);
  });

  scene('says-why-it-cannot', async (editor) => {
    await editor.open(wire);
    await editor.lenses();
    await editor.goTo(1);
    await editor.command('Quotelens: Show Parallel Coverage');
    assert.match((await editor.notifications()).join(' '), /There is no quote at the cursor|No other article/);
  });
});
